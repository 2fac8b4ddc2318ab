// Somebody does not come, and somebody goes home: the calls, the excuse, and the way out.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic, enrolled } from "./clinic.js";
import { tabTo } from "./keys.js";
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

const board = () => clinic.get(`/today?site=${clinic.site.id}`);

test("who is missing is called, and excused, by keyboard alone", async () => {
  const missing = (await board()).people.find((one) => one.state === "missing");
  assert.ok(missing, "the demo has somebody who is missing");
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "case_manager");
  const page = await context.newPage();
  await page.goto("/today");
  await settle(page);

  await tabTo(page, new RegExp(`^Call: ${missing.name}$`));
  await page.keyboard.press("Enter");
  await page.getByText("What to say").waitFor();
  await tabTo(page, /^Call$/);
  await tabTo(page, /^Yes$/);
  await page.keyboard.press("Space");
  await tabTo(page, /^What was agreed/);
  await page.keyboard.type("Rests today, back tomorrow");
  await tabTo(page, /^Log attempt$/);
  await page.keyboard.press("Enter");
  await page.getByText("reached: Rests today, back tomorrow").waitFor();

  await tabTo(page, /^Coming today$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, /^Reason$/);
  await page.keyboard.type("Ill");
  await tabTo(page, /^End the outreach$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const row = page.getByRole("listitem").filter({ hasText: missing.name });
  await row.first().getByText("Excused").waitFor();

  const now = (await board()).people.find((one) => one.patient_id === missing.patient_id);
  assert.equal(now.state, "excused");
  assert.equal(now.away_because, "ill");
  const { absences } = await clinic.get(`/patients/${missing.patient_id}/summary`);
  assert.equal(absences.length, 1);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("who calls in at eight is excused, and nobody calls them", async () => {
  const expected = (await board()).people.find((one) => one.state === "expected");
  assert.ok(expected, "somebody is expected later");
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "intake");
  const page = await context.newPage();
  await page.goto("/today");
  await settle(page);
  await page.getByRole("button", exact(`Check in: ${expected.name}`)).click();
  await page.getByRole("button", exact("They will not come")).click();
  await page.getByLabel("Reason").selectOption("childcare");
  await page.getByRole("button", exact("Note the absence")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const row = page.getByRole("listitem").filter({ hasText: expected.name });
  await row.first().getByText("Childcare").waitFor();
  const after_ = (await board()).people.find((one) => one.patient_id === expected.patient_id);
  assert.equal(after_.state, "excused");
  assert.equal(after_.next_step, "open_chart");
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("somebody checks out at the kiosk", async () => {
  const here = (await board()).people.find((one) => one.state === "arrived" && !one.left_at);
  assert.ok(here, "somebody is here");
  const { pin } = await clinic.get(`/patients/${here.patient_id}/pin`);
  const { context, wrongs } = await openContext(browser, server.address);
  await enrolled(context, await clinic.kiosk("The way out"));
  const page = await context.newPage();
  await page.goto("/kiosk");
  await page.getByRole("button", exact("1")).waitFor();
  await page.keyboard.type(pin);
  await page.locator(".actions").waitFor();
  if ((await page.evaluate(() => document.documentElement.lang)) === "es")
    await page.locator(".kiosk-top button").click();
  await page.getByRole("button", exact("Check out")).click();
  await page.getByRole("button", exact("Good")).click();
  await page.getByRole("button", exact("Something else")).click();
  await page.getByLabel("What will you use?").fill("Knitting");
  await page.keyboard.press("Tab"); // past Back
  await page.getByRole("button", exact("Next")).click();
  await page.getByLabel("What is your plan for the evening?").fill("Soup and an early night");
  await page.getByRole("button", exact("Next")).click();
  await page.getByRole("button", exact("No")).click();
  await page.getByRole("heading", { name: /^Take care/ }).waitFor();

  const gone = (await board()).people.find((one) => one.patient_id === here.patient_id);
  assert.ok(gone.left_at, "the board knows when they left");
  const { check_outs } = await clinic.get(`/patients/${here.patient_id}/summary`);
  assert.equal(check_outs[0].own_skill, "Knitting");
  assert.equal(check_outs[0].evening_plan, "Soup and an early night");
  assert.equal(check_outs[0].source, "kiosk");
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a check-out waits for the network, and its yes is heard as soon as it is back", async () => {
  const here = (await board()).people.find((one) => one.state === "arrived" && !one.left_at);
  const { pin } = await clinic.get(`/patients/${here.patient_id}/pin`);
  const { context } = await openContext(browser, server.address);
  await enrolled(context, await clinic.kiosk("The way out, later"));
  const page = await context.newPage();
  await page.goto("/kiosk");
  await page.getByRole("button", exact("1")).waitFor();
  await page.waitForLoadState("networkidle"); // all that is fetched later has been fetched
  await page.keyboard.type(pin);
  await page.locator(".actions").waitFor();
  if ((await page.evaluate(() => document.documentElement.lang)) === "es")
    await page.locator(".kiosk-top button").click();
  await context.setOffline(true);
  await page.getByRole("button", exact("Check out")).click();
  for (const name of ["Hard", "Rest and sleep", "Skip this question", "Yes"])
    await page.getByRole("button", exact(name)).click();
  await page.getByText("staff do not know yet").waitFor();
  await context.setOffline(false);
  await page.getByText("Staff have been told").waitFor();
  const now = (await board()).people.find((one) => one.patient_id === here.patient_id);
  assert.equal(now.state, "unsafe");
  await context.close();
});
