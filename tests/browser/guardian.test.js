// Hours at risk: a make-up session is booked on one screen, and another shows it without a reload.
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

// Returns the first person at risk whom a session with a free seat would help.
async function whoCanBeHelped() {
  const risk = await clinic.get(`/hours-at-risk?site=${clinic.site.id}`);
  for (const row of risk.items) {
    const known = await clinic.get(`/patients/${row.patient_id}/make-ups`);
    if (known.items.length > 0) return { row, known };
  }
  throw new Error("nobody in the demo clinic could be helped");
}

async function openHours(username) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto("/hours");
  await settle(page);
  return { context, page, wrongs };
}

test("a make-up is booked, counts on another screen, and is taken back", async () => {
  const { row, known } = await whoCanBeHelped();
  const desk = await openHours("director");
  const other = await openHours("director");
  const line = other.page.getByRole("row").filter({ hasText: row.name });
  await line.waitFor();
  const before = await line.innerText();
  await desk.page.getByRole("button", exact(`Make up hours of ${row.name}`)).press("Enter");
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByRole("list").first().waitFor();
  assert.deepEqual(await axe(desk.page), []);
  await dialog
    .getByRole("button", { name: /^Book / })
    .first()
    .press("Enter");
  await dialog.getByText("Booked to make up").waitFor();
  await other.page.waitForFunction(
    ({ name, text }) =>
      ![...document.querySelectorAll("tr")].some(
        (one) => one.innerText.includes(name) && one.innerText === text,
      ),
    { name: row.name, text: before },
  );
  const then = await clinic.get(`/patients/${row.patient_id}/make-ups`);
  assert.equal(then.booked[0].session_id, known.items[0].session_id);
  assert.equal(then.dose.minutes_short, known.items[0].dose.minutes_short);
  await dialog.getByRole("button", { name: /^Take back / }).press("Enter");
  await desk.page.getByLabel("Why").fill("They can't come after all");
  await desk.page.getByRole("button", exact("Take back")).press("Enter");
  await desk.page.getByText("The seat is free again.").waitFor();
  const last = await clinic.get(`/patients/${row.patient_id}/make-ups`);
  assert.deepEqual(last.dose, known.dose);
  assert.deepEqual([...desk.wrongs, ...other.wrongs], []);
  await Promise.all([desk.context.close(), other.context.close()]);
});
