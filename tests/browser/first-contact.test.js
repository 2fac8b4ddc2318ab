// Intake's first job without a mouse: see whom to call, note a try nobody answered, then that they
// were reached; and the page about how fast people are spoken to counts them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { focused, tabTo } from "./keys.js";
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

const calls = async () => (await clinic.get(`/calls-to-make?site=${clinic.site.id}`)).items;

// Who waits for longer than the goal allows, so that the page about it counts them already.
async function lateCall() {
  const late = Date.now() - 24 * 3_600_000;
  const call = (await calls()).find(
    (one) => one.state === "received" && !one.spoken_to && Date.parse(one.received_at) < late,
  );
  assert.ok(call, "somebody waits for longer than a day");
  return call;
}

// Opens the dialog about `name`, goes `down` from the first outcome to the one called `outcome`,
// and notes it.
async function note(page, name, down, outcome) {
  await tabTo(page, new RegExp(`^Note call: ${name}$`));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "radio");
  if (down === 0) await page.keyboard.press("Space");
  for (let press = 0; press < down; press += 1) await page.keyboard.press("ArrowDown");
  const at = await page.evaluate(focused);
  assert.equal(at.name, outcome);
  assert.ok(at.visible, "one sees which outcome the keyboard is on");
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

test("a call is noted by keyboard alone, and the page about speed counts it", async () => {
  const call = await lateCall();
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "intake");
  const page = await context.newPage();
  await page.goto("/today");
  await settle(page);
  const row = page.getByRole("list", { name: "Calls to make" }).getByRole("listitem");
  const theirs = row.filter({ has: page.getByRole("button", exact(`Note call: ${call.name}`)) });
  await theirs.getByText(/over 24 h$/).waitFor();
  assert.deepEqual(await axe(page), []);

  await note(page, call.name, 3, "No answer");
  await theirs.getByText(`${call.tries + 1} tries, no answer`).waitFor();
  assert.equal((await lateCall()).tries, call.tries + 1);

  await page.goto("/intake/first-contact");
  await settle(page);
  const overall = page.getByRole("row").filter({ hasText: "Court" });
  const spoken = overall.getByText(/^\d+ of \d+$/).last();
  const [reached, counted] = (await spoken.innerText()).split(" of ").map(Number);
  assert.ok(reached < counted, "somebody of theirs was not spoken to");

  await page.goto("/today");
  await settle(page);
  await note(page, call.name, 0, "Reached");
  await theirs.waitFor({ state: "detached" });

  await page.goto("/today"); // the row is gone, and with it where the keyboard was
  await settle(page);
  await page.getByRole("link", { name: /^Median to first contact: / }).waitFor();
  await tabTo(page, /^Median to first contact: /);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/intake\/first-contact$/);
  await overall.getByText(`${reached + 1} of ${counted}`, { exact: true }).last().waitFor();
  assert.deepEqual(await axe(page), []);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("whom an imported referral is about is decided before the call, and asked in one list", async () => {
  const open = (await calls()).find((one) => one.state === "to_match");
  assert.ok(open, "somebody is to be matched");
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "intake");
  const page = await context.newPage();
  const decide = page.getByRole("link", { name: `Decide who this is: ${open.name}` });
  const theirs = `a[href="/intake/${open.referral_id}"].button`;
  await page.goto("/today");
  await settle(page);
  await decide.waitFor();

  await page.goto("/intake");
  await settle(page);
  await page.getByText("1 more once it is decided who they are").waitFor();
  assert.equal(await page.locator(theirs).count(), 1);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("on a phone what is unsafe comes before whom to call", async () => {
  const { context } = await openContext(browser, server.address, {
    viewport: { width: 390, height: 844 },
  });
  await signIn(context, "intake");
  const page = await context.newPage();
  await page.goto("/today");
  await settle(page);
  const top = async (locator) => (await locator.first().boundingBox()).y;
  const safety = page.locator('#tasks [data-kind="safety_check"]');
  const toCall = page.getByRole("heading", { name: "Calls to make" });
  await safety.first().waitFor();
  assert.ok((await top(safety)) < (await top(toCall)));
  await context.close();
});
