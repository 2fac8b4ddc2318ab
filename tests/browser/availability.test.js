// When somebody can come: noted on their chart, wrong hours refused where they are, and not
// overwritten by who did not see the change.
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

const said = () => clinic.get(`/patients/${patient}/availability`);

async function openChart(username) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto(`/patients/${patient}`);
  await settle(page);
  return { context, page, wrongs };
}

const card = (page) => page.getByRole("article", { name: "When they can come" });

test("the hours of a week are noted, and what is wrong is said beside its field", async () => {
  const { context, page, wrongs } = await openChart("therapist");
  await card(page).getByText("Nobody has asked yet when they can come.").waitFor();
  await card(page).getByRole("button", exact("Note hours")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("From").selectOption("17");
  await dialog.getByRole("button", exact("Save hours")).click();
  await dialog.getByText("The time ends after it starts.").first().waitFor();
  assert.deepEqual(await axe(page), []);
  await dialog.getByLabel("Until").selectOption("20");
  await dialog.getByRole("button", exact("Add hours")).click();
  await dialog.getByLabel("How").nth(1).selectOption("telehealth");
  await dialog.getByRole("button", exact("Add hours")).click();
  await dialog.getByRole("button", exact("Remove Wednesday 17:00")).click();
  await dialog.getByRole("button", exact("Save hours")).click();
  await dialog.waitFor({ state: "detached" });
  await card(page).getByText("17:00–20:00 from home").waitFor();
  assert.deepEqual((await said()).hours, [
    { weekday: 1, from_hour: 17, until_hour: 20, way: "in_person" },
    { weekday: 2, from_hour: 17, until_hour: 20, way: "telehealth" },
  ]);
  assert.deepEqual(await axe(page), []);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a facilitator reads when somebody can come, and changes nothing", async () => {
  const { context, page, wrongs } = await openChart("facilitator");
  await card(page).getByText(/17:00–20:00/).first().waitFor();
  assert.equal(await card(page).getByRole("button").count(), 0);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("what somebody else has just noted is not overwritten", async () => {
  const { context, page } = await openChart("intake");
  await card(page).getByRole("button", exact("Change")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Until").first().selectOption("19");
  const { version } = await said();
  const hours = [{ weekday: 5, from_hour: 9, until_hour: 12, way: "in_person" }];
  await clinic.put(`/patients/${patient}/availability`, { hours }, version);
  await dialog.getByRole("button", exact("Save hours")).click();
  await dialog.getByText(/Someone else has just changed this/).waitFor();
  assert.deepEqual((await said()).hours, hours);
  await context.close();
});
