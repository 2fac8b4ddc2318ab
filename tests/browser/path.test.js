// A person's way: onto the waitlist, to a place that was offered, into the program, through a pause,
// and on to another track.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

const name = "Hazel, Ada";
const dayMs = 24 * 60 * 60_000;

let server;
let browser;
let clinic;
let page;
let context;
let wrongs;
let referral;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  referral = await clinic.refer({ given_name: "Ada", family_name: "Hazel" });
  ({ context, wrongs } = await openContext(browser, server.address));
  await signIn(context, "intake");
  page = await context.newPage();
});
after(async () => {
  await context?.close();
  await browser?.close();
  await server?.stop();
});

const list = () => clinic.get(`/waitlist?site=${clinic.site.id}`);
const rowOf = async () =>
  (await list()).items.find(({ waiting }) => waiting.referral_id === referral.id);
const stay = async () => (await clinic.get(`/patients/${referral.patient_id}/summary`)).banner;
const closed = () => page.getByRole("dialog").waitFor({ state: "detached" });

test("a referral is put on the waitlist", async () => {
  await page.goto(`/intake/${referral.id}`);
  await settle(page);
  await page.getByRole("button", exact("Put on the waitlist")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Track").selectOption({ index: 1 });
  await dialog.getByLabel("Why they wait").selectOption("own_wish");
  await dialog.getByRole("radio", exact("Urgent")).check();
  await dialog.getByRole("button", exact("Put on the waitlist")).click();
  await dialog.getByText("Say why").first().waitFor();
  await dialog.getByLabel("Why another band than the referral's").fill("Worse since yesterday");
  await dialog.getByRole("button", exact("Put on the waitlist")).click();
  await closed();
  const row = await rowOf();
  assert.equal(row.waiting.band, "urgent");
  assert.ok(row.next, "the others of that track are less urgent");
});

test("a place is offered, and its seat is taken", async () => {
  await page.goto("/intake/waitlist");
  await settle(page);
  const wished = (await rowOf()).waiting.track_id;
  const otherwise = ({ tracks }) =>
    tracks.find((one) => one.track_id !== wished && one.waiting > 0);
  const before_ = otherwise(await list());
  await page.getByRole("button", exact(`Offer a place: ${name}`)).click();
  const dialog = page.getByRole("dialog");
  // Another track than the one they wait for, where somebody else is next.
  await dialog.getByLabel("Track").selectOption(before_.track_id);
  await dialog.getByLabel(before_.groups[0].name).check();
  await dialog.getByLabel("Why not whoever is next").fill("The next waits for her coverage");
  await dialog.getByRole("button", exact("Offer the place")).click();
  await closed();
  const after_ = otherwise(await list());
  assert.equal(after_.groups[0].taken, before_.groups[0].taken + 1);
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByText("Place offered").waitFor();
  await row.getByText(/47 h left|48 h left/).waitFor();
});

test("the answer is recorded, and they are admitted to that place", async () => {
  await page.getByRole("button", exact(`Record answer: ${name}`)).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", exact("Takes the place")).check();
  await dialog.getByRole("button", exact("Record answer")).click();
  await closed();
  await page.getByRole("link", exact(`Admit: ${name}`)).click();
  await page.getByText("A seat is held for them").waitFor();
  await page
    .getByLabel("First day")
    .fill(new Date(Date.now() - 7 * dayMs).toISOString().slice(0, 10));
  await page.getByRole("button", exact("Admit")).click();
  await page.waitForURL(/\/patients\//);
  const { episode } = await stay();
  assert.equal(episode.state, "admitted");
  assert.equal(await rowOf(), undefined, "nobody waits who is admitted");
});

test("the stay pauses and goes on", async () => {
  await page.getByRole("button", exact("Put on hold")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", exact("Put on hold")).click();
  await closed();
  await page.getByText(/^On hold until/).waitFor();
  const held = await clinic.get(`/patients/${referral.patient_id}/summary`);
  assert.equal(held.held_groups.length, 1);
  assert.equal(held.open_tasks.at(-1).kind, "return_due");

  await page.getByRole("button", exact("Return from hold")).click();
  await dialog.getByText("A seat is held for them").waitFor();
  await dialog.getByRole("button", exact("Return from hold")).click();
  await closed();
  await page.getByText(/^On hold until/).waitFor({ state: "detached" });
  assert.equal((await stay()).episode.state, "admitted");
});

test("the stay moves to another track and stays one stay", async () => {
  const before_ = await stay();
  const { tracks } = await list();
  const to = tracks.find(({ track_id }) => track_id !== before_.episode.track_id);
  await page.getByRole("button", exact("Move")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", exact("Track")).selectOption(to.track_id);
  await dialog.getByLabel(to.groups[0].name).check();
  await dialog.getByRole("textbox", exact("Why")).fill("Works in the morning now");
  await dialog.getByRole("button", exact("Move")).click();
  await closed();
  const card = page.getByRole("article", { name: "Where this stay has been" });
  await card.getByText("Works in the morning now").waitFor();
  const after_ = await stay();
  assert.equal(after_.episode.id, before_.episode.id);
  assert.equal(after_.episode.track_id, to.track_id);

  await page.getByRole("link", exact("Timeline")).click();
  for (const line of [
    "Put on the waitlist",
    "A place was offered",
    "Took the place",
    "Back from hold",
  ])
    await page.getByText(line).first().waitFor();
  assert.deepEqual(wrongs, []);
});
