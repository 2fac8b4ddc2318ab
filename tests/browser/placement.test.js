// Placement: somebody who came in a file is screened by keyboard to a recorded decision, what the
// file says is a suggestion only, and somebody else is sent to a hospital with an alert.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const icd = "http://hl7.org/fhir/sid/icd-10-cm";

async function sentInAFile() {
  const subject = { reference: "Patient/quill" };
  await clinic.imports("from-the-hospital.json", [
    {
      resourceType: "Patient",
      id: "quill",
      identifier: [{ system: "urn:oid:2.16.840.1.113883.19.5", value: "QUILL-1" }],
      name: [{ family: "Quill", given: ["Petra"] }],
      birthDate: "1988-04-12",
    },
    {
      resourceType: "Condition",
      id: "quill-depression",
      clinicalStatus: { coding: [{ code: "active" }] },
      code: { text: "Major depressive disorder, moderate", coding: [{ system: icd, code: "F33.1" }] },
      subject,
    },
  ]);
  const { items } = await clinic.get(`/referrals?site=${clinic.site.id}`);
  return items.find(({ name }) => name.startsWith("Quill"));
}

async function openPage(path, options) {
  const { context, wrongs } = await openContext(browser, server.address, options);
  await signIn(context, "intake");
  const page = await context.newPage();
  await page.goto(path);
  await settle(page);
  return { context, page, wrongs };
}

const screening = (patient) => clinic.get(`/patients/${patient}/screening`);
const question = (page) => page.locator(".screening-question h2");
const recommended = (page) => page.getByRole("article", { name: "Recommended" });

// What is true of somebody who steps down from partial hospitalization; all else is no danger.
const yes = [
  ...["danger_manageable_outpatient", "medically_stable", "psychiatrically_stable"],
  ...["safe_home", "stable_housing", "supportive_home", "has_support_system"],
  ...["sufficient_community_resources", "can_take_part_in_groups", "basic_self_care"],
  ...["motivated", "can_attend_schedule", "leaving_php"],
];

// Presses the key that answers the question on the page, and waits for the answer to be kept.
async function answerByKey(page, patient) {
  const { latest } = await screening(patient);
  const next = latest.questions.find(({ asked_next }) => asked_next);
  if (!next) return false;
  await page.waitForFunction(
    (words) => document.querySelector(".screening-question h2")?.textContent === words,
    next.words.en,
  );
  const fact = yes.includes(next.about) ? "y" : "n";
  const key = { diagnosis: "1", level: "5" }[next.group] ?? fact;
  await question(page).focus();
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/screening/answers"));
  await page.keyboard.press(key);
  assert.equal((await kept).status(), 200);
  return true;
}

test("who came in a file is screened by keyboard to a recorded decision", async () => {
  const sent = await sentInAFile();
  assert.ok(sent?.patient_id, "the file's person is on the list");
  const { context, page, wrongs } = await openPage(`/intake/${sent.id}`);
  await page.getByRole("link", exact("Screen")).click();
  await page.getByRole("button", exact("Begin a screening")).press("Enter");
  await question(page).getByText("acute psychiatric crisis").waitFor();
  await recommended(page).getByText("Cannot say yet").waitFor();
  assert.deepEqual(await axe(page), []);
  const depression = (await screening(sent.patient_id)).latest.questions.find(
    ({ about }) => about === "depression",
  );
  assert.equal(depression.suggested[0].answer, "moderate");
  assert.equal(depression.said.length, 0, "what was sent counts for nothing yet");
  await page.getByText("Diagnoses").click();
  await page.getByRole("button", { name: /^Answer: .*depress/i }).click();
  await page.getByText("From the referral, not confirmed").waitFor();
  await page.getByRole("button", exact("Confirm: Moderate")).press("Enter");
  await question(page).getByText("acute psychiatric crisis").waitFor();
  for (let asked = 0; asked < 40 && (await answerByKey(page, sent.patient_id)); ++asked);
  await recommended(page).getByText("Intensive outpatient (IOP)").first().waitFor();
  assert.deepEqual(await axe(page), []);
  await page.locator("#placement-level").selectOption("php");
  await page.getByRole("button", exact("Record the decision")).click();
  await page.getByRole("alert").getByText("say why").waitFor();
  await page.locator("#placement-level").selectOption("iop");
  await page.getByLabel(/^Level the payer authorised/).selectOption("outpatient");
  await page.getByRole("button", exact("Record the decision")).press("Enter");
  await page.getByRole("button", exact("Screen again")).waitFor();
  const { latest } = await screening(sent.patient_id);
  assert.equal(latest.decision.level, "iop");
  assert.equal(latest.decision.authorised_level, "outpatient");
  assert.equal(latest.recommendation.level, "iop");
  assert.deepEqual(await axe(page), []);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("who needs a hospital now is sent there, with an alert and a licensed clinician's task", async () => {
  const { patient_id } = await clinic.refer({ given_name: "Otis", family_name: "Fern" });
  const { context, page, wrongs } = await openPage(`/patients/${patient_id}/screening`);
  await page.getByRole("button", exact("Begin a screening")).click();
  await question(page).getByText("acute psychiatric crisis").waitFor();
  await page.getByLabel(/^In a few words/).fill("His brother called");
  await page.getByRole("button", exact("Yes")).click();
  const alert = page.getByRole("alert").filter({ hasText: "Hospital now" });
  await alert.getByText("Crisis line of this clinic").waitFor();
  assert.equal(await question(page).count(), 0, "nothing else is asked");
  assert.deepEqual(await axe(page), []);
  const { tasks } = await clinic.get(`/today?site=${clinic.site.id}`);
  const mine = tasks.filter(({ task }) => task.patient_id === patient_id);
  const check = mine.find(({ task }) => task.kind === "safety_check")?.task;
  assert.ok(check?.needs_license);
  await page.getByRole("button", exact("Record the decision")).click();
  await page.getByRole("button", exact("Screen again")).waitFor();
  assert.equal((await screening(patient_id)).latest.decision.level, "inpatient");
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("an answer to what somebody else has answered meanwhile is not kept unseen", async () => {
  const { patient_id } = await clinic.refer({ given_name: "Mina", family_name: "Rowan" });
  await clinic.post(`/patients/${patient_id}/screening`, {});
  const body = { about: "motivated", answer: "yes", evidence: "told", words: "" };
  assert.equal(await clinic.tries("POST", `/patients/${patient_id}/screening/answers`, body, 1), 200);
  assert.equal(await clinic.tries("POST", `/patients/${patient_id}/screening/answers`, body, 1), 412);
});

test("every recommendation that was acted on is made again as it was", async () => {
  await server.does("placement", "replay");
});
