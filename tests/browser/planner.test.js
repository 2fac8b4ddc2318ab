// The week proposed: somebody admitted without a group is offered places by the planner, nothing
// changes until it is accepted, and what is left out is not done.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let wanda;
let otto;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  wanda = await clinic.admit({ given_name: "Wanda", family_name: "Walnut" });
  otto = await clinic.admit({ given_name: "Otto", family_name: "Oak" });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const propose = () => clinic.post(`/sites/${clinic.site.id}/week-proposal`, { seed: 1 });
const of = (proposal, patient) => proposal.items.find((one) => one.patient_id === patient);

async function openSchedule(username) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto("/sessions");
  await settle(page);
  return { context, page, wrongs };
}

test("places are proposed for who has none, and are theirs once accepted", async () => {
  const before = await propose();
  const offered = of(before, wanda);
  assert.ok(offered.moves.length > 0, "there are seats for somebody new");
  assert.equal(offered.minutes_now, 0);

  const { context, page, wrongs } = await openSchedule("director");
  await page.getByRole("button", exact("Propose places")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Wanda Walnut").waitFor();
  assert.deepEqual(await axe(page), []);
  for (const box of await dialog.getByRole("checkbox").all())
    if ((await box.getAttribute("aria-label")) !== "Accept for Wanda Walnut") await box.uncheck();
  await dialog.getByRole("button", exact("Accept 1 person")).click();
  await dialog.waitFor({ state: "detached" });

  for (const { group_id } of offered.moves) {
    const day = before.from_on;
    const roster = await clinic.get(`/groups/${group_id}/roster?day=${day}`);
    const sits = (patient) => roster.items.some((one) => one.patient_id === patient);
    assert.ok(sits(wanda));
    assert.ok(!sits(otto), "who was left out joins nothing");
  }
  const now = of(await propose(), wanda);
  assert.ok(now === undefined || now.minutes_now === offered.minutes_then);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("somebody who cannot come is offered nothing, and is said to stay short", async () => {
  const hours = [{ weekday: 7, from_hour: 3, until_hour: 4, way: "in_person" }];
  await clinic.put(`/patients/${otto}/availability`, { hours }, 0);
  assert.deepEqual(of(await propose(), otto).moves, []);
  const { context, page, wrongs } = await openSchedule("director");
  await page.getByRole("button", exact("Propose places")).click();
  const stays = page.getByRole("dialog").getByRole("list", { name: "Still short of their order" });
  const line = stays.getByRole("listitem").filter({ hasText: "Otto Oak" });
  await line.getByText(/No other group has a seat in the hours they can come/).waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("who may not change rosters is not offered it", async () => {
  const { context, page, wrongs } = await openSchedule("nurse");
  assert.equal(await page.getByRole("button", exact("Propose places")).count(), 0);
  await context.close();
  assert.deepEqual(wrongs, []);
});
