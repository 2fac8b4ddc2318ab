// Somebody was registered twice: the two records are compared and merged by a human, the old number
// still finds the person, and the merge is undone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { tabTo } from "./keys.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let one;
let other;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  [{ one, other }] = (await clinic.get(`/duplicates?site=${clinic.site.id}`)).items;
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function openAs(role, at) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, role);
  const page = await context.newPage();
  await page.goto(at);
  await settle(page);
  return { context, wrongs, page };
}

test("two records are compared, merged, and found by either number", async () => {
  const { context, wrongs, page } = await openAs("intake", "/intake");
  await page.getByRole("link", exact("Possible duplicates")).click();
  await page.getByRole("link", { name: `Compare: ${one.name} and ${other.name}` }).click();
  await page.getByRole("heading", { level: 1, name: "One person?" }).waitFor();
  await settle(page);
  assert.deepEqual(await axe(page), []);

  await page.getByRole("radio", { name: new RegExp(`Record ${other.record_number}`) }).check();
  await page.getByRole("radio", { name: "555-0142" }).check();
  await page.getByRole("button", exact("Merge the two records")).click();
  await page.getByText("Say why").waitFor();
  await page.getByLabel("Why?").fill("Asked again by telephone");
  await page.getByRole("button", exact("Merge the two records")).click();
  await page.waitForURL(`**/patients/${other.id}`);

  // The old number, and the old address.
  const found = await clinic.get(`/patients?site=${clinic.site.id}&q=${one.record_number}`);
  assert.deepEqual(found.items.map(({ id }) => id), [other.id]);
  await page.goto(`/patients/${one.id}`);
  await page.waitForURL(`**/patients/${other.id}`);
  await settle(page);
  const { banner } = await clinic.get(`/patients/${other.id}/summary`);
  assert.equal(banner.patient.phone, "555-0142");
  await context.close();
  const away = /status of 409/; // the record that leads on
  assert.deepEqual(wrongs.filter((wrong) => !away.test(wrong)), []);
});

test("the merge is undone by keyboard alone, and both records open again", async () => {
  const { context, wrongs, page } = await openAs("director", "/intake/duplicates");
  assert.deepEqual(await axe(page), []);
  await tabTo(page, /^Undo the merge of/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await tabTo(page, /^Why\?$/);
  await page.keyboard.type("A mother and her daughter");
  await tabTo(page, /^Undo$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Undone", { exact: true }).waitFor();
  assert.equal((await clinic.get(`/patients/${one.id}/summary`)).banner.patient.id, one.id);

  await page.getByRole("link", { name: /^Compare:/ }).first().click();
  await page.getByRole("button", exact("They are two people")).click();
  await page.getByText("No two records look alike.").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});
