// Outcomes: the demo's improving, stalled and worsening people show as such in words; who is off
// track opens a decision aid, whose step becomes a task; a program is told of in figures.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let people; // everybody's PHQ-9: {patient, series, asked_for}

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  people = await Promise.all(
    board.people.map(async ({ patient_id: patient }) => {
      const found = await clinic.get(`/patients/${patient}/outcomes`);
      const series = found.series.find(({ instrument }) => instrument === "phq-9");
      return { patient, series, asked_for: found.asked_for };
    }),
  );
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function openAt(username, path, options) {
  const { context, wrongs } = await openContext(browser, server.address, options);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto(path);
  await settle(page);
  return { context, page, wrongs };
}

const change = ({ series }) => series?.progress?.change;
const progressOf = (patient) => `/patients/${patient}/outcomes?measure=phq-9`;

test("who got better, stands still or got worse is told so in words", async () => {
  const better = people.find((one) => ["recovered", "improved"].includes(change(one)));
  const stalled = people.find(({ series }) => series?.signal === "no_change");
  const worse = people.find((one) => change(one) === "deteriorated");
  assert.ok(better && stalled && worse, "the demo has one of each");
  const { context, page, wrongs } = await openAt("therapist", progressOf(better.patient));
  await page.getByText(/^PHQ-9 fell from \d+ to \d+/).waitFor();
  await page.getByText(/^(Recovered|Reliably better): /).waitFor();
  await page.getByRole("img", { name: /^PHQ-9: scores from/ }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.goto(progressOf(stalled.patient));
  await page.getByText("No change in four weeks", { exact: true }).waitFor();
  await page.getByText(/^No reliable change: /).waitFor();
  await page.goto(progressOf(worse.patient));
  await page.getByText(/^Reliably worse: /).waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("an aid is answered by keyboard alone, and its step is a task", async () => {
  const { patient } = people.find(({ asked_for }) => asked_for.includes("phq-9"));
  const { context, page, wrongs } = await openAt("therapist", progressOf(patient));
  await page.getByRole("button", exact("Answer the decision aid")).press("Enter");
  await page.getByRole("button", exact("Save and make a task")).press("Enter");
  await page.getByRole("alert").getByText("Go through at least one area with the person").waitFor();
  const area = page.getByRole("group", { name: "Medication" });
  await area.getByLabel("Concern", { exact: true }).press("Space");
  await page.getByLabel("Medication: what the concern is").focus();
  await page.keyboard.type("Stopped a week ago");
  await page.getByLabel("What will be done").focus();
  await page.keyboard.type("Prescriber sees them");
  await page.getByLabel("Who does it").focus();
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", exact("Save and make a task")).press("Enter");
  await page.getByText(/^Prescriber sees them \(/).waitFor();
  await page.getByText("Medication: Stopped a week ago").waitFor();
  await page.getByText("Decision aid answered").first().waitFor();
  const tasks = (await clinic.get(`/today?site=${clinic.site.id}`)).tasks
    .map(({ task }) => task)
    .filter((task) => task.patient_id === patient && task.instrument === "phq-9");
  assert.deepEqual(
    tasks.map(({ kind, step }) => [kind, step]),
    [["aid_step", "Prescriber sees them"]],
  );
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a program's figures have their ranges, and small groups stay hidden", async () => {
  const { context, page, wrongs } = await openAt("director", "/outcomes");
  await page.getByText(/^Uncontrolled: /).waitFor();
  const table = page.getByRole("table", { name: "How people changed" });
  const row = table.getByRole("row").filter({ hasText: "PHQ-9" });
  assert.match(await row.innerText(), /range \+?\d/);
  const groups = page.getByRole("table", { name: "By group" });
  for (const by of ["Track", "Diagnosis", "Referral source", "Sex", "Age", "Language"]) {
    await page.getByLabel("Told apart by").selectOption({ label: by });
    const counts = await groups.locator("tbody tr td:nth-child(2)").allInnerTexts();
    const hidden = counts.filter((text) => text.includes("Not shown")).length;
    assert.notEqual(hidden, 1, `${by}: one hidden group alone could be found by subtraction`);
  }
  assert.deepEqual(await axe(page), []);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("who may not read notes sees neither", async () => {
  const biller = await Clinic.open(browser, server.address, "biller");
  const { id } = clinic.site;
  for (const path of [
    `/patients/${people[0].patient}/outcomes`,
    `/program-outcomes?site=${id}&from=2026-01-01&to=2026-01-02`,
  ])
    assert.equal(await biller.tries("GET", path), 403, path);
});
