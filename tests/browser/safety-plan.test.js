// A safety plan: an alert asks for it, a therapist makes it by keyboard alone, a second one is not
// overwritten, nothing typed is lost without a question, and the paper is one page.
import assert from "node:assert/strict";
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
  patient = await clinic.admit({ given_name: "Wanda", family_name: "Walnut" });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const plan = () => clinic.get(`/patients/${patient}/safety-plan`);
const words = async () => (await plan()).latest.lines.map((line) => line.words);

async function openPlan(username, options) {
  const { context, wrongs } = await openContext(browser, server.address, options);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto(`/patients/${patient}/safety-plan`);
  await settle(page);
  return { context, page, wrongs };
}

const change = (page) => page.getByRole("button", exact("Change")).click();
const part = (page, name) => page.getByRole("article", { name });
const alone = (page) => part(page, "What helps when I am by myself");
const save = (page) => page.getByRole("button", exact("Save the plan")).click();
const saved = (page) => page.getByRole("button", exact("Reviewed, unchanged")).waitFor();

test("an alert asks for a plan, which is made by keyboard alone and answers it", async () => {
  const checkIn = await clinic.post("/check-ins", {
    patient_id: patient,
    answers: { safety: "yes" },
  });
  assert.ok(checkIn);
  const { context, page, wrongs } = await openPlan("therapist");
  await page.getByText("A safety alert was raised.").waitFor();
  await page.getByRole("button", exact("Make a safety plan")).press("Enter");
  const signs = part(page, "How I notice it is getting harder");
  await signs.getByLabel("Line 1", { exact: true }).press("x");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("I stop answering");
  await page.keyboard.press("Enter");
  await page.keyboard.type("I don't sleep");
  await part(page, "Professionals and crisis lines").getByLabel("Name 1", { exact: true }).focus();
  await page.keyboard.type("Dr. Okafor");
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("button", exact("Save the plan")).press("Enter");
  await page.getByRole("alert").getByText("Say the number at which they are reached").click();
  await page.keyboard.type("555-0100");
  await page.getByRole("button", exact("Save the plan")).press("Enter");
  await saved(page);
  await page.getByText("A safety alert was raised.").waitFor({ state: "detached" });
  assert.deepEqual(await words(), ["I stop answering", "I don't sleep", "Dr. Okafor"]);
  const kinds = (await clinic.get(`/today?site=${clinic.site.id}`)).tasks
    .filter(({ task }) => task.patient_id === patient)
    .map(({ task }) => task.kind);
  assert.ok(kinds.includes("safety_check"), "the alert itself is still to be answered");
  assert.ok(!kinds.includes("safety_plan"));
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("what is not saved is not lost without a question", async () => {
  const { context, page, wrongs } = await openPlan("nurse");
  const before = await words();
  await change(page);
  await alone(page).getByLabel("Line 1", { exact: true }).fill("Walk");
  await page.getByRole("link", exact("Notes")).click();
  const asked = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await asked.getByRole("button", exact("Go on writing")).click();
  assert.equal(await alone(page).getByLabel("Line 1", { exact: true }).inputValue(), "Walk");
  const warned = page.waitForEvent("dialog");
  void page.reload().catch(() => {});
  const warning = await warned;
  assert.equal(warning.type(), "beforeunload");
  await warning.dismiss();
  await page.getByRole("button", exact("Cancel")).click();
  await asked.getByRole("button", exact("Go on writing")).click();
  await page.getByRole("link", exact("Notes")).click();
  await asked.getByRole("button", exact("Leave, and lose the changes")).click();
  await page.waitForURL(/notes$/);
  assert.deepEqual(await words(), before);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("what somebody else has just saved is not overwritten unseen", async () => {
  const { context, page } = await openPlan("therapist");
  await change(page);
  await alone(page).getByLabel("Line 1", { exact: true }).fill("Walk");
  const { latest, version } = await plan();
  const lines = [...latest.lines, { part: "surroundings", words: "Keys are away", phone: "" }];
  await clinic.put(`/patients/${patient}/safety-plan`, { lines }, version);
  await save(page);
  const conflict = page.getByRole("alert");
  await conflict.getByText("Keys are away").waitFor();
  await conflict.getByText("Walk").waitFor();
  assert.ok(!(await words()).includes("Walk"));
  await conflict.getByRole("button", exact("Save mine")).click();
  await saved(page);
  assert.ok((await words()).includes("Walk"));
  await page.getByRole("button", { name: /^Read the version of/ }).first().click();
  await page.getByRole("dialog").getByText("Keys are away").waitFor();
  await context.close();
});

test("a review that changes nothing is on record", async () => {
  const { context, page, wrongs } = await openPlan("nurse");
  await page.getByRole("button", exact("Reviewed, unchanged")).click();
  await page.getByText(/^Reviewed .* by Noah Glen, unchanged$/).waitFor();
  const { latest } = await plan();
  assert.equal(latest.reviews.length, 1);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("on a phone it is large, and its numbers are dialled by a touch", async () => {
  const { context, page, wrongs } = await openPlan("therapist", {
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole("button", exact("Show large")).click();
  const large = page.getByRole("dialog", { name: "Safety plan" });
  await large.getByText("Wanda Walnut").waitFor();
  assert.equal(await large.getByRole("link", exact("988")).getAttribute("href"), "tel:988");
  assert.ok(await large.locator("li").first().evaluate((line) => parseFloat(getComputedStyle(line).fontSize) >= 20));
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  await large.waitFor({ state: "detached" });
  await context.close();
  assert.deepEqual(wrongs, []);
});

const PARTS = ["warning_signs", "alone", "company", "people", "professionals", "surroundings"];
const LONGEST = "Ask Maximilian to keep the key until we have sat down and talked it over ".padEnd(100, "again ");

// A plan with as many of the longest lines in each part.
const planOf = (count) =>
  PARTS.flatMap((part) =>
    Array.from({ length: count }, () => ({
      part,
      words: LONGEST.trim(),
      phone: /people|professionals/.test(part) ? "+1 (555) 010-0143, extension 2210" : "",
    })),
  );

test("the longest plan prints on one page, with whose it is and nothing else about them", async () => {
  const { context, page, wrongs } = await openPlan("therapist");
  for (const count of [1, 2, 3, 4, 5, 6]) {
    const { version } = await plan();
    await clinic.put(`/patients/${patient}/safety-plan`, { lines: planOf(count) }, version);
    await page.reload();
    await settle(page);
    for (const format of ["Letter", "A4"]) {
      const paper = (await page.pdf({ format })).toString("latin1");
      assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, 1, `${count} lines a part, ${format}`);
    }
  }
  await page.emulateMedia({ media: "print" });
  const seen = await page.locator("body").innerText();
  for (const told of ["Wanda Walnut", clinic.site.name, "Confidential.", "988"])
    assert.ok(seen.includes(told), told);
  for (const untold of ["Born", "Safety check open"])
    assert.ok(!seen.includes(untold), untold);
  await context.close();
  assert.deepEqual(wrongs, []);
});
