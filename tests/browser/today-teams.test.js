// Today of those who answer for people: their own people first, exceptions before all, everybody
// else below, and the day's appointments with one step each.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let alone; // is here today, and on nobody's team

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  const referral = await clinic.refer({ given_name: "Wanda", family_name: "Walnut" });
  const { tracks } = await clinic.get(`/programs?site=${clinic.site.id}`);
  alone = referral.patient_id;
  await clinic.post(`/patients/${alone}/admission`, {
    referral_id: referral.id,
    program_id: tracks[0].program_id,
    track_id: tracks[0].id,
    admitted_on: clinic.today(),
    groups: [],
  });
  await clinic.post("/check-ins", { patient_id: alone });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function openToday(username) {
  const own = await Clinic.open(browser, server.address, username);
  const board = await own.get(`/today?site=${own.site.id}`);
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  const page = await context.newPage();
  await page.goto("/today");
  await page.getByRole("list", exact("People: My people")).waitFor();
  await settle(page);
  return { context, page, wrongs, board };
}

const namesIn = (page, list) =>
  page.getByRole("list", exact(list)).locator(".person-name").allTextContents();

for (const username of ["therapist", "prescriber", "nurse", "case_manager"]) {
  test(`a ${username} sees their own people first, and everybody else below`, async () => {
    const { context, page, wrongs, board } = await openToday(username);
    const calm = board.people.filter(({ state }) => state !== "unsafe");
    const named = (rows) => rows.map(({ name }) => name);
    assert.deepEqual(
      await namesIn(page, "People: My people"),
      named(calm.filter(({ my_team }) => my_team)),
    );
    const others = await namesIn(page, "People: Everyone else");
    assert.deepEqual(others, named(calm.filter(({ my_team }) => !my_team)));
    assert.ok(others.includes("Wanda Walnut"), "who is on nobody's team is there all the same");
    for (const row of await page.locator(".person").all())
      assert.equal(await row.locator(".person-step :is(a, button)").count(), 1);
    assert.deepEqual(await axe(page), []);
    await context.close();
    assert.deepEqual(wrongs, []);
  });

  test(`a ${username} finds their appointments, each with one step`, async () => {
    const { context, page, wrongs, board } = await openToday(username);
    const mine = board.sessions.filter(({ mine, session }) => mine && session.patient_id);
    assert.ok(mine.length > 0, "the demo gives each of them one today");
    const card = page.getByRole("article", exact("My appointments"));
    const rows = await card.getByRole("listitem").all();
    assert.equal(rows.length, mine.length);
    for (const row of rows) assert.equal(await row.getByRole("link").count(), 1);
    await card.getByRole("link").first().click();
    await page.waitForURL(/\/(patients|sessions)\//);
    await context.close();
    assert.deepEqual(wrongs, []);
  });
}

test("whoever is named on a team finds the person among their own at once", async () => {
  const { context, page, wrongs } = await openToday("nurse");
  const mine = page.getByRole("list", exact("People: My people"));
  assert.equal(await mine.getByText("Wanda Walnut").count(), 0);
  const { candidates, version } = await clinic.get(`/patients/${alone}/care-team`);
  const nurse = candidates.find(({ role }) => role === "nurse").staff_id;
  await clinic.put(
    `/patients/${alone}/care-team`,
    { from_on: clinic.today(), changes: [{ role: "nurse", staff_id: nurse }] },
    version,
  );
  await mine.getByText("Wanda Walnut").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a facilitator's day has no parts", async () => {
  const { context } = await openContext(browser, server.address);
  await signIn(context, "facilitator");
  const page = await context.newPage();
  await page.goto("/today");
  await page.getByRole("list", exact("People")).waitFor();
  assert.equal(await page.getByRole("heading", { name: /^My people/ }).count(), 0);
  await context.close();
});
