// Somebody comes on a day when no group of theirs meets: the desk finds them, checks them in from
// their chart, and everybody sees that they are here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, settle, signIn } from "./browser.js";
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

// Admits somebody to the first track, and to no group of it.
async function admittedToNoGroup() {
  const referral = await clinic.refer({ given_name: "Wanda", family_name: "Walnut" });
  const { tracks } = await clinic.get(`/programs?site=${clinic.site.id}`);
  await clinic.post(`/patients/${referral.patient_id}/admission`, {
    referral_id: referral.id,
    program_id: tracks[0].program_id,
    track_id: tracks[0].id,
    admitted_on: clinic.today(),
    groups: [],
  });
}

test("who is not expected is checked in all the same", async () => {
  await admittedToNoGroup();
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "intake");
  const page = await context.newPage();
  await page.goto("/today");
  await settle(page);
  assert.equal(await page.getByText("Wanda Walnut").count(), 0, "nobody expects her");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("walnut");
  await page.getByRole("option").filter({ hasText: "Walnut" }).click();
  await page.waitForURL(/\/patients\//);
  await settle(page);
  await page.getByRole("button", exact("Check in")).click();
  await page.getByRole("dialog").getByRole("button", exact("Check in")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", exact("Check out")).waitFor();
  assert.equal(await page.getByRole("button", exact("Check in")).count(), 0);
  await page.goto("/today");
  await settle(page);
  const row = page.getByRole("listitem").filter({ hasText: "Wanda Walnut" });
  await row.getByText("Here").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});
