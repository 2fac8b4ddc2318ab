// Who answers for somebody's care: named by a therapist, seen by a nurse, handed over from a day on,
// and not overwritten by who did not see the change.
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

const team = () => clinic.get(`/patients/${patient}/care-team`);
const named = async () =>
  (await team()).members.map(({ role, name, from_on }) => `${role} ${name} ${from_on}`);

function inDays(days) {
  const date = new Date(`${clinic.today()}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

async function openPage(username, path) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto(path);
  await settle(page);
  return { context, page, wrongs };
}

const openChart = (username) => openPage(username, `/patients/${patient}`);
const card = (page) => page.getByRole("article", { name: "Care team" });

test("a team is named, and a handover noted ahead", async () => {
  const { context, page, wrongs } = await openChart("therapist");
  await card(page).getByRole("button", exact("Name a team")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", exact("Save team")).click();
  await dialog.getByText("Change at least one of them").first().waitFor();
  await dialog.getByLabel("Primary therapist").selectOption({ label: "Theo Brook" });
  await dialog.getByLabel("Nurse").selectOption({ label: "Noah Glen" });
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole("button", exact("Save team")).click();
  await dialog.waitFor({ state: "detached" });
  await card(page).getByText("Noah Glen").waitFor();

  await card(page).getByRole("button", exact("Change")).click();
  await dialog.getByLabel("From").fill(inDays(7));
  await dialog.getByLabel("Primary therapist").selectOption({ label: "Lena Marsh" });
  await dialog.getByRole("button", exact("Save team")).click();
  await dialog.waitFor({ state: "detached" });
  await card(page).getByText(/Lena Marsh from/).waitFor();
  await card(page).getByText("Theo Brook").waitFor();
  assert.deepEqual(await named(), [
    `therapist Theo Brook ${clinic.today()}`,
    `therapist Lena Marsh ${inDays(7)}`,
    `nurse Noah Glen ${clinic.today()}`,
  ]);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a nurse sees the team, and changes nothing", async () => {
  const { context, page, wrongs } = await openChart("nurse");
  await card(page).getByText("Theo Brook").waitFor();
  assert.equal(await card(page).getByRole("button").count(), 0);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("what somebody else has just said is not overwritten", async () => {
  const { context, page } = await openChart("intake");
  await card(page).getByRole("button", exact("Change")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Case manager").selectOption({ label: "Carmen Dell" });
  const { version } = await team();
  const changes = [{ role: "nurse", staff_id: null }];
  await clinic.put(`/patients/${patient}/care-team`, { from_on: clinic.today(), changes }, version);
  const before = await named();
  await dialog.getByRole("button", exact("Save team")).click();
  await dialog.getByText(/Someone else has just changed this/).waitFor();
  assert.deepEqual(await named(), before);
  await context.close();
});
