// Questionnaires by staff: a program switches them on, one is filled in by keyboard alone, an answer
// about harm asks for the screener at once, and the answers survive a reload.
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

async function open(username, path, options) {
  const { context, wrongs } = await openContext(browser, server.address, options);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto(path);
  await settle(page);
  return { context, page, wrongs };
}

// The browser notes each answer that says what is to be mended.
const unasked = (wrongs) => wrongs.filter((text) => !text.includes("status of 422"));
const measures = () => clinic.get(`/patients/${patient}/measures`);
const start = (page, title) => page.getByRole("button", { name: `Start: ${title}` });

test("the director takes a questionnaire out of a program and puts it back", async () => {
  const { context, page, wrongs } = await open("director", "/setup/measures");
  await page.getByRole("button", { name: /^Remove: .*GAD-7/ }).click();
  await page.getByRole("button", exact("Save")).click();
  await page.getByText("Measures saved.").waitFor();
  await page.getByRole("button", { name: /^Switch on: .*GAD-7/ }).click();
  await page.getByText("Not saved yet").waitFor();
  const added = page.getByRole("group", { name: /GAD-7/ });
  await added.getByLabel("Every so many days", { exact: true }).fill("0");
  await page.getByRole("button", exact("Save")).click();
  await added.getByText("It is from 1 to 366 days").waitFor();
  assert.deepEqual(await axe(page), []);
  await added.getByLabel("Every so many days", { exact: true }).fill("14");
  await page.getByRole("button", exact("Save")).click();
  await page.getByText("Measures saved.").waitFor();
  await context.close();
  assert.deepEqual(unasked(wrongs), []);
});

test("a questionnaire is filled in by keyboard alone, and goes on after a reload", async () => {
  const { context, page, wrongs } = await open("therapist", `/patients/${patient}/measures`);
  await start(page, "PHQ-9").press("Enter");
  await page.getByRole("group", { name: /^1\./ }).waitFor();
  for (let item = 1; item <= 5; item++) {
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
  }
  await page.getByText("5 of 10 answered").waitFor();
  await page.getByText(/^Saved/).waitFor();
  await page.reload();
  await page.getByText("5 of 10 answered").waitFor();
  assert.deepEqual(await axe(page), []);
  for (let item = 6; item <= 8; item++) {
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter"); // the last is left without an answer
  await page.keyboard.press("Enter");
  const missing = page.getByRole("alert");
  await missing.getByText("Question 10 has no answer").waitFor();
  await missing.getByRole("link", { name: "Question 10 has no answer" }).press("Enter");
  await page.keyboard.press("1");
  await page.getByText("10 of 10 answered").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("13 of 27").waitFor();
  await page.getByText("moderate", { exact: true }).waitFor();
  assert.deepEqual(await axe(page), []);
  const [first] = (await measures()).administrations;
  assert.equal(first.administration.occasion, "admission");
  assert.equal(first.scores[0].value, 13);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("an answer about harm raises an alert at once and asks for the screener", async () => {
  const { context, page, wrongs } = await open("therapist", `/patients/${patient}/measures`);
  await page.getByLabel("Questionnaire", { exact: true }).selectOption("phq-9");
  await page.getByRole("button", exact("Begin")).click();
  const ninth = page.getByRole("group", { name: /^9\./ });
  await ninth.getByRole("radio", { name: /Several days/ }).check();
  await page.getByText("An alert was raised.").waitFor();
  assert.deepEqual(await axe(page), []);
  const tasks = (await clinic.get(`/today?site=${clinic.site.id}`)).tasks
    .filter(({ task }) => task.patient_id === patient)
    .map(({ task }) => task.kind);
  assert.ok(tasks.includes("safety_check"));
  await page.getByRole("button", exact("Ask the C-SSRS now")).click();
  await page.getByText("0 of 3 answered").waitFor();
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await page.getByText("2 of 6 answered").waitFor(); // a yes asks more
  const due = (await measures()).due[0];
  assert.equal(due.instrument, "cssrs-screener");
  assert.equal(due.occasion, "safety");
  await page.goto("/today");
  await page
    .getByRole("article", { name: "Questionnaires due" })
    .getByText("Wanda Walnut")
    .waitFor();
  assert.deepEqual(await axe(page), []);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("what was given to somebody else is taken back with a reason", async () => {
  const { context, page, wrongs } = await open("therapist", `/patients/${patient}/measures`);
  const [{ administration }] = (await measures()).administrations;
  await page.goto(`/patients/${patient}/measures/${administration.id}`);
  await page.getByRole("button", exact("Take back")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", exact("Take back")).click();
  await dialog.getByText(/^Say why it is taken back/).waitFor();
  await dialog.getByLabel("Reason", { exact: true }).fill("It was somebody else's");
  await dialog.getByRole("button", exact("Take back")).click();
  await page.getByText("Taken back: It was somebody else's").waitFor();
  await context.close();
  assert.deepEqual(unasked(wrongs), []);
});

test("in Spanish on a phone, light and dark, the pages can be read", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { context, page, wrongs } = await open("therapist", `/patients/${patient}/measures`, {
      locale: "es-US",
      viewport: { width: 390, height: 800 },
      colorScheme,
    });
    assert.deepEqual(await axe(page), []);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    await context.close();
    assert.deepEqual(wrongs, []);
  }
});
