// The day's first job without a mouse: sign in, see who is there, check somebody in, take the
// attendance. The focus is always somewhere, and always to be seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openContext, settle } from "./browser.js";
import { Clinic } from "./clinic.js";
import { focused, tabTo } from "./keys.js";
import { startDemo } from "./server.js";

let server;
let browser;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("a morning by keyboard alone", async () => {
  const director = await Clinic.open(browser, server.address, "director");
  const { context, wrongs } = await openContext(browser, server.address);
  const page = await context.newPage();

  await page.goto("/sign-in");
  await settle(page);
  await tabTo(page, /^User name/i);
  await page.keyboard.type("facilitator");
  await tabTo(page, /^Password/i);
  await page.keyboard.type("welcome-to-stepwell");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/today$/);
  await settle(page);

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = await page.evaluate(focused);
  assert.ok(second.visible && second.inside, "the row J went to can be seen");
  await page.keyboard.press("k");
  assert.notEqual((await page.evaluate(focused)).name, second.name, "K goes back a row");

  await tabTo(page, /^Check in: /);
  const name = (await page.evaluate(focused)).name.replace("Check in: ", "");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.waitForFunction(
    (label) => document.activeElement.getAttribute("aria-label") === label,
    `Check in: ${name}`,
  );
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await tabTo(page, /^Check in$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("listitem").filter({ hasText: name }).first().getByText("Here").waitFor();

  const session = await sessionWithPeople(director);
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForURL(/\/sessions/);
  await page.goto(`/sessions/${session}`);
  await settle(page);
  await page.keyboard.press("j");
  const marked = page.waitForResponse((one) => /\/marks\//.test(one.url()));
  const row = await page.evaluate(focused);
  assert.ok(row.visible, "the row one is in can be seen");
  await page.keyboard.press("p");
  assert.equal((await marked).status(), 200);
  await page.getByRole("listitem", { name: row.name }).getByText(/^Saved/).waitFor();

  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await context.close();
  assert.deepEqual(wrongs, []);
});

async function sessionWithPeople(clinic) {
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  const row = board.sessions.find(
    (one) => one.expected > 0 && Date.parse(one.session.starts_at) <= Date.now(),
  );
  assert.ok(row, "a session with people in it has begun");
  return row.session.id;
}
