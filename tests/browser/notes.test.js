// Notes of visits: an appointment, a medication visit and a family session are written and signed by
// keyboard, what is missing leads to its field, and nothing that was typed is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let patient;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  patient = await clinic.admit({ given_name: "Nora", family_name: "Nutmeg" });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function desk(username, options) {
  const { context, wrongs } = await openContext(browser, server.address, options);
  await signIn(context, username);
  return { context, wrongs, page: await context.newPage() };
}

// The browser notes a refusal, too, and here some are asked for.
const unexpected = (wrongs) => wrongs.filter((wrong) => !/ 422 /.test(wrong));
const notes = () => clinic.get(`/patients/${patient}/notes`);
const signed = (page) => page.waitForURL(/\/notes\/[0-9a-f-]{36}$/);
const part = (page, id) => page.locator(`#part-${id}`);

async function beginContact(page, form) {
  await page.goto(`/patients/${patient}/notes`);
  await settle(page);
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByLabel("What it is a note of").selectOption({ label: form });
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.waitForURL(/\/visits\//);
  await settle(page);
}

test("an individual session is written by keyboard, and what is missing leads to its field", async () => {
  const { context, wrongs, page } = await desk("therapist");
  await beginContact(page, "Individual session, DAP");
  assert.equal(await page.evaluate(() => document.activeElement.id), "part-data");
  await page.keyboard.type("Spoke of a first evening without the pharmacy round.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "Plan: this part is needed" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "part-plan");
  await page.keyboard.type("Thursday again");
  await page.getByRole("link", { name: "Say how many minutes it took" }).click();
  await page.keyboard.type("50");
  await part(page, "assessment").fill("Less tense than last week");
  await page.getByLabel("None found").check();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Control+Enter");
  await signed(page);
  await page.getByText("Less tense than last week").waitFor();
  const { items } = await notes();
  assert.equal(items[0].kind, "individual");
  assert.equal(items[0].minutes, 50);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(unexpected(wrongs), []);
  await context.close();
});

test("a draft outlives a reload and a lost network, and another form keeps what both ask for", async () => {
  const { context, page } = await desk("prescriber");
  await beginContact(page, "Psychiatric and medication visit");
  await part(page, "since").fill("Written before the reload");
  await page.reload(); // before the fingers have rested
  await settle(page);
  assert.equal(await part(page, "since").inputValue(), "Written before the reload");
  await page.getByText(/^Saved \d/).waitFor();
  await context.setOffline(true);
  await part(page, "taking").fill("Written without a network");
  await page.getByText("Offline, kept here").waitFor();
  await context.setOffline(false);
  await page.getByText(/^Saved \d/).waitFor();
  for (const [id, words] of [
    ["side_effects", "None, asked for"],
    ["mental_state", "Brighter"],
    ["assessment", "Responds in part"],
    ["changes", "None"],
    ["plan", "Two weeks"],
    ["missed_days", "9"],
  ])
    await part(page, id).fill(words);
  await page.getByRole("group", { name: /^Risks, benefits/ }).getByLabel("Yes").check();
  await page.getByLabel("None found").check();
  await page.getByText(/^Not saved/).waitFor();
  await part(page, "missed_days").fill("1");
  await page.locator("#visit-minutes").fill("20");
  await page.getByText(/^Saved \d/).waitFor();
  await page.getByRole("button", { name: "Sign note" }).click();
  await signed(page);
  const { items } = await notes();
  assert.equal(items[0].kind, "medication");
  assert.equal(items[0].response, "Responds in part");
  await context.close();
});

test("a family session says who was there, and on what ground", async () => {
  const { context, wrongs, page } = await desk("therapist");
  await beginContact(page, "Family session");
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Luz Nutmeg");
  await page.getByLabel("Who they are to the patient").fill("sister");
  await page.getByRole("group", { name: "The patient was there" }).getByLabel("Yes").check();
  await part(page, "content").fill("What helps on bad evenings");
  await part(page, "responses").fill("Relieved to have something to do");
  await part(page, "plan").fill("Again in two weeks");
  await page.locator("#visit-minutes").fill("60");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: /^Say who was there/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "part-present");
  await page
    .getByLabel("May hear on the ground of")
    .selectOption({ label: "A signed release" });
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Control+Enter");
  await signed(page);
  await page.getByText("Luz Nutmeg, sister, on a signed release").waitFor();
  assert.deepEqual(unexpected(wrongs), []);
  await context.close();
});

test("a draft waits on the work list until it is discarded with a reason", async () => {
  const { context, page } = await desk("therapist");
  await beginContact(page, "Crisis contact");
  await part(page, "happened").fill("Called at noon");
  await page.getByText(/^Saved \d/).waitFor();
  await page.goto("/");
  await page.getByRole("link", { name: "Go on with the draft: Crisis contact, Nora Nutmeg" }).click();
  await page.getByRole("button", { name: "Discard draft" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Discard draft" }).click();
  await dialog.getByText("say why there is no note").waitFor();
  await dialog.getByLabel("Why there is no note").fill("Written about the wrong person");
  await dialog.getByRole("button", { name: "Discard draft" }).click();
  await page.waitForURL(/\/notes$/);
  const { drafts } = await clinic.get(`/patients/${patient}/visit-notes`);
  assert.deepEqual(drafts, []);
  await context.close();
});

