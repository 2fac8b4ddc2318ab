// A therapist writes a plan of care for somebody admitted today: what is missing leads to its field,
// a reload keeps what was written, the signed plan orders the week's hours, a prescriber certifies
// it, and it is revised as its second version.
import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let patient;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  const referral = await clinic.refer({ given_name: "Wanda", family_name: "Walnut" });
  await askPlanFirst();
  const { tracks, groups } = await clinic.get(`/programs?site=${clinic.site.id}`);
  const free = groups.find(
    ({ group, taken }) => group.track_id === tracks[0].id && taken < group.capacity,
  );
  patient = referral.patient_id;
  await clinic.post(`/patients/${patient}/admission`, {
    referral_id: referral.id,
    program_id: tracks[0].program_id,
    track_id: tracks[0].id,
    admitted_on: clinic.today(),
    groups: [free.group.id],
  });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

// Every program of the site seats people in groups once their plan is signed.
async function askPlanFirst() {
  const address = `/sites/${clinic.site.id}/setup`;
  const { file, version } = await clinic.get(address);
  for (const { plan } of file.programs) plan.before_groups = true;
  await clinic.put(address, { file, from: clinic.today() }, version);
}

const plans = () => clinic.get(`/patients/${patient}/plans`);
const week = async () => (await clinic.get(`/patients/${patient}/summary`)).this_week;

async function openPlan(username) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto(`/patients/${patient}/plan`);
  await settle(page);
  return { context, page, wrongs };
}

async function inTenDays() {
  const date = new Date(`${clinic.today()}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 10);
  return date.toISOString().slice(0, 10);
}

test("before the plan is signed a seat is kept, and on no roster", async () => {
  const { context, page, wrongs } = await openPlan("therapist");
  await page.getByRole("link", exact("Summary")).click();
  await page.getByText("Seat kept until the plan is signed").waitFor();
  assert.equal((await clinic.get(`/patients/${patient}/summary`)).coming.length, 0);
  await settle(page);
  assert.deepEqual(await axe(page), []);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a plan is written, signed and certified, and orders the week", async () => {
  const { context, page, wrongs } = await openPlan("therapist");
  await page.getByRole("button", exact("Write plan")).click();
  await page.getByRole("button", exact("Add a problem")).click();
  const treated = page.getByLabel("What is treated", { exact: true });
  await treated.pressSequentially("mdd recurr mod");
  await page.getByRole("option", { name: "F33.1" }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await treated.inputValue(), "Major depressive disorder, recurrent, moderate");
  assert.equal(await page.getByRole("listbox").count(), 0);
  await page.getByText(/^Saved \d/).waitFor();
  await page.reload();
  await settle(page);
  assert.equal(await page.getByLabel("ICD-10-CM").inputValue(), "F33.1");

  await page.getByRole("button", exact("Sign plan")).click();
  await page.getByRole("link", exact("Say the goal in the person's own words")).click();
  assert.match(await page.evaluate(() => document.activeElement.id), /^goals-0-words$/);
  await page.keyboard.type("I want my mornings back");
  await page.getByLabel("Can be measured", { exact: true }).fill("Up by eight on five days");
  await page.getByLabel("By", { exact: true }).fill(await inTenDays());
  await page.getByLabel("Answers for it", { exact: true }).selectOption({ label: "Theo Brook" });
  await page.getByLabel("Hours a week").fill("12");
  await page.getByLabel("Days a week").fill("4");
  await page.getByLabel("Ready to go when").fill("Two weeks of mornings");
  await page.getByText("Nothing is missing").waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", exact("Sign plan")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name, typed").fill("Theo Brook");
  await dialog.getByRole("button", exact("Sign plan")).click();
  await page.getByText("12 hours on 4 days a week").waitFor();
  await page.getByText(/I want my mornings back/).waitFor();
  const { coming, waiting_groups: waiting } = await clinic.get(`/patients/${patient}/summary`);
  assert.ok(coming.length > 0, "they sit in the group that waited");
  assert.deepEqual(waiting, []);
  const dose = await week();
  assert.deepEqual((await clinic.get(`/patients/${patient}/summary`)).open_tasks.map(({ kind }) => kind), ["plan_certification"]);
  assert.deepEqual([dose.minutes_ordered, dose.days_ordered], [720, 4]);

  await page.getByRole("button", exact("Patient signs")).click();
  await dialog.getByLabel("Does not want to sign").check();
  await dialog.getByLabel("Why?").fill("Wants to think about it");
  await dialog.getByRole("button", exact("Patient signs")).click();
  await page.getByText(/did not sign/).waitFor();
  assert.equal(await page.getByRole("button", exact("Certify")).count(), 0);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a prescriber certifies it for sixty days", async () => {
  const { context, page, wrongs } = await openPlan("prescriber");
  await page.getByRole("button", exact("Certify")).click();
  await page.getByRole("dialog").getByLabel("Name, typed").fill("Priscilla Vale");
  await page.getByRole("dialog").getByRole("button", exact("Certify")).click();
  await page.getByText(/^Certified until/).waitFor();
  assert.deepEqual((await clinic.get(`/patients/${patient}/summary`)).open_tasks, []);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("the second version takes over, and the front desk sees none", async () => {
  const { context, page, wrongs } = await openPlan("therapist");
  await page.getByRole("button", exact("Revise")).click();
  await page.getByRole("heading", { name: "Draft of version 2" }).waitFor();
  await page.getByLabel("Hours a week").fill("9");
  await page.getByLabel("Days a week").fill("3");
  await page.getByText(/^Saved \d/).waitFor();
  await page.getByRole("button", exact("Sign plan")).click();
  await page.getByRole("dialog").getByLabel("Name, typed").fill("Theo Brook");
  await page.getByRole("dialog").getByRole("button", exact("Sign plan")).click();
  await page.getByText("9 hours on 3 days a week").waitFor();
  const { in_force: now, versions } = await plans();
  assert.equal(now.plan.number, 2);
  assert.deepEqual(versions.map(({ state }) => state), ["in_force", "superseded"]);
  assert.equal((await week()).minutes_ordered, 540);
  await context.close();
  assert.deepEqual(wrongs, []);

  const desk = await openContext(browser, server.address);
  await signIn(desk.context, "intake");
  const chart = await desk.context.newPage();
  await chart.goto(`/patients/${patient}`);
  await settle(chart);
  assert.equal(await chart.getByRole("link", exact("Plan")).count(), 0);
  await desk.context.close();
});

test("with the official list of a year only its codes are signed", async () => {
  const list = path.join(await mkdtemp(path.join(tmpdir(), "codes-")), "icd10cm_codes_2026.txt");
  await writeFile(list, "F332    Major depressive disorder, recurrent severe without psychotic features\n");
  await server.kill();
  await server.run(["import", "codes", list]);
  await server.start();
  const { context, page, wrongs } = await openPlan("therapist");
  await page.getByRole("button", exact("Revise")).click();
  await page.getByRole("button", exact("Sign plan")).click();
  await page.getByRole("link", { name: "This code is not in this year's list" }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("f33");
  await page.getByRole("option", { name: "F33.2" }).click();
  await page.getByText("Nothing is missing").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});
