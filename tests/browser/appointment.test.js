// A therapist gives somebody an hour of their own each week: made from the chart, found by both on
// the board, marked as a session is, moved, and called off from a day on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, settle, signIn } from "./browser.js";
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

const appointments = async () => (await clinic.get(`/patients/${patient}/appointments`)).items;
const dose = async () => (await clinic.get(`/patients/${patient}/summary`)).this_week;

async function openChart(username) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto(`/patients/${patient}`);
  await settle(page);
  return { context, page, wrongs };
}

test("an appointment is made, kept, moved with all that follow, and called off from a day on", async () => {
  const { context, page, wrongs } = await openChart("therapist");
  await page.getByRole("button", exact("New appointment")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", exact("Make appointment")).click();
  await dialog.getByText("With is needed").first().waitFor();
  await dialog.getByLabel("With").selectOption({ label: "Theo Brook" });
  await dialog.getByLabel("Room").selectOption({ label: "Juniper" });
  await dialog.getByLabel("Starts").fill("07:00");
  await dialog.getByLabel("How many times").fill("3");
  await dialog.getByRole("button", exact("Make appointment")).click();
  await dialog.waitFor({ state: "detached" });
  const [made] = await appointments();
  const times = made?.sessions ?? [];
  assert.ok(times.length >= 2, "today's may be over already");
  await page.getByText("Individual with Theo Brook").first().waitFor();

  const last = times.at(-1);
  await page.goto(`/sessions?day=${last.held_on}`);
  await settle(page);
  await page.getByText("Individual, W. W.").first().waitFor();

  const board = await clinic.get(
    `/board?site=${clinic.site.id}&from=${clinic.today()}&until=${last.held_on}`,
  );
  const today = board.sessions.find(({ card }) => card.patient_id === patient);
  const before = await dose();
  await clinic.put(`/sessions/${today.card.id}/marks/${patient}`, {
    presence: "present",
    minutes: 50,
  });
  assert.equal((await dose()).minutes, before.minutes + 50);

  await page.goto(`/patients/${patient}`);
  await settle(page);
  const [asMade] = await appointments();
  await page.getByRole("button", { name: /^Move Individual/ }).click();
  await dialog.getByLabel("Starts").fill("07:30");
  await dialog.getByRole("radio", { name: /and all that follow$/ }).check();
  await dialog.getByRole("button", exact("Move")).click();
  await dialog.waitFor({ state: "detached" });
  const [moved] = await appointments();
  const halfAnHour = 30 * 60_000;
  assert.deepEqual(
    moved.sessions.map((one) => Date.parse(one.starts_at)),
    asMade.sessions.map((one) => Date.parse(one.starts_at) + halfAnHour),
  );

  await page.getByRole("button", { name: /^Call off Individual/ }).click();
  await page.getByRole("radio", { name: /and all that follow$/ }).check();
  await page.getByRole("dialog").getByLabel("Why?").fill("Sees somebody else from now on");
  await page.getByRole("dialog").getByRole("button", exact("Call off")).click();
  await page.getByText("No appointments to come.").waitFor();
  assert.deepEqual(await appointments(), []);
  await context.close();
  assert.deepEqual(wrongs, []);
});
