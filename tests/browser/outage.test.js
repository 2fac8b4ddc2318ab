// The server goes away in the middle of the work, and two people change the same thing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "facilitator");
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

// Opens the attendance of a session that has begun, as a facilitator.
async function sheet(place) {
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  const begun = board.sessions.filter(
    (one) => one.expected > 1 && Date.parse(one.session.starts_at) <= Date.now(),
  );
  assert.ok(begun.length > 0, "a session with people in it has begun");
  const { session } = begun[0];
  const { rows } = await clinic.get(`/sessions/${session.id}/sheet`);
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "facilitator");
  const page = await context.newPage();
  await page.goto(`/sessions/${session.id}`);
  await settle(page);
  const row = rows[place];
  const line = page.getByRole("listitem", { name: row.name, exact: true });
  return { context, wrongs, page, session, row, line };
}

const mark = (line, presence, name) =>
  line.getByRole("button", { name: `${presence}: ${name}` }).click();

test("a killed server costs nothing: what was marked meanwhile arrives", async () => {
  const { context, page, session, row, line } = await sheet(0);
  await server.kill();
  await page.getByText("Reconnecting").waitFor();
  await mark(line, "Excused", row.name);
  await line.getByText("Offline, kept here").waitFor();
  await page.goto("about:blank"); // and the page itself is gone before the server is back
  await server.start();
  await page.goto(`/sessions/${session.id}`);
  await settle(page);
  await line.getByText(/^Saved/).waitFor();
  await page.getByText("Reconnecting").waitFor({ state: "detached" });
  const { rows } = await clinic.get(`/sessions/${session.id}/sheet`);
  const stored = rows.find((one) => one.patient_id === row.patient_id);
  assert.equal(stored.mark.presence, "excused");
  await context.close();
});

test("a stale write is never the last word: both are shown and somebody chooses", async () => {
  const { context, page, session, row, line } = await sheet(1);
  const minutes = session.minutes;
  await mark(line, "Excused", row.name);
  await line.getByText(/^Saved/).waitFor();
  const { rows } = await clinic.get(`/sessions/${session.id}/sheet`);
  const { version } = rows.find((one) => one.patient_id === row.patient_id).mark;

  await page.route("**/sheet", (route) => route.abort()); // this desk does not hear of it in time
  await page.route("**/live?*", (route) => route.abort());
  const other = { presence: "present", minutes };
  await clinic.put(`/sessions/${session.id}/marks/${row.patient_id}`, other, version);
  const refused = page.waitForResponse((one) => /\/marks\//.test(one.url()) && one.status() === 412);
  await mark(line, "No-show", row.name);
  await refused;
  await page.unroute("**/sheet");
  await page.unroute("**/live?*");
  await line.getByText("Saved by someone else").waitFor();
  const now = await clinic.get(`/sessions/${session.id}/sheet`);
  const stored = now.rows.find((one) => one.patient_id === row.patient_id).mark;
  assert.equal(stored.presence, "present", "the other desk's mark still stands");

  await line.getByRole("button", { name: "Save mine" }).click();
  await line.getByText(/^Saved \d/).waitFor();
  const last = await clinic.get(`/sessions/${session.id}/sheet`);
  assert.equal(last.rows.find((one) => one.patient_id === row.patient_id).mark.presence, "no_show");
  await context.close();
});
