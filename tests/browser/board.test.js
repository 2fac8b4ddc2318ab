// The week board without a mouse: a session goes to a place that is taken, then to one that is free;
// the rest of a weekly meeting is called off and one of it brought back; a substitute is refused and
// another taken. What a mouse drags goes the same way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { tabTo } from "./keys.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let week; // next week: nobody is marked in it, wherever the clock stands

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  week = await boardOfNextWeek();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const dayAfter = (day, count = 1) => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

async function boardOfNextWeek() {
  const now = new Date();
  const monday = dayAfter(now.toISOString().slice(0, 10), 8 - (now.getUTCDay() || 7));
  return board(monday);
}

const board = (from, until = dayAfter(from, 7)) =>
  clinic.get(`/board?site=${clinic.site.id}&from=${from}&until=${until}`);

const stored = async ({ card }) => {
  const { sessions } = await board(dayAfter(card.held_on, -7), dayAfter(card.held_on, 14));
  return sessions.find((one) => one.card.id === card.id);
};

// Opens the board on a session's day, with the focus on its block.
async function openAt(page, { card }) {
  await page.goto(`/sessions?day=${card.held_on}`);
  await settle(page);
  await page.locator(`[data-session="${card.id}"]`).first().focus();
}

const line = (page) => page.locator(".board-foot").innerText();

test("a session is moved by keyboard, past a place that is taken", async () => {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "director");
  const page = await context.newPage();
  const { sessions, rooms } = week;
  const pairs = sessions.flatMap((one) => sessions.map((other) => [one, other]));
  const beside = ([one, other]) =>
    rooms.findIndex(({ id }) => id === other.room_id) -
    rooms.findIndex(({ id }) => id === one.room_id);
  const capacity = (id) => rooms.find((room) => room.id === id).capacity;
  const found = pairs.find(
    ([one, other]) =>
      one.card.starts_at === other.card.starts_at &&
      beside([one, other]) !== 0 &&
      one.capacity <= capacity(other.room_id),
  );
  assert.ok(found, "two groups meet at the same time next week");
  const [session, other] = found;
  const steps = beside(found);

  await openAt(page, session);
  await page.keyboard.press("m");
  assert.match(await line(page), /^Moving /);
  for (let step = 0; step < Math.abs(steps); step += 1)
    await page.keyboard.press(steps > 0 ? "ArrowRight" : "ArrowLeft");
  assert.match(await line(page), new RegExp(`is taken by ${other.card.group_name} from`));
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog");
  await dialog.getByText("can't be moved there").waitFor();
  await dialog.getByText(`is taken by ${other.card.group_name} from`).first().waitFor();
  await dialog.getByText("What would do instead").waitFor();
  await tabTo(page, /^\d+:\d\d [AP]M in /);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText(`${session.card.group_name} is now on`).waitFor();

  const after_ = await stored(session);
  assert.equal(after_.card.version, session.card.version + 1);
  assert.ok(
    after_.room_id !== session.room_id || after_.card.starts_at !== session.card.starts_at,
    "it is somewhere else",
  );
  await page.waitForFunction(
    (id) => document.activeElement?.getAttribute("data-session") === id,
    session.card.id,
  );

  // Escape leaves a session where it is, on whatever day it was.
  await page.keyboard.press("m");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await page.getByText("Left where it was.").waitFor();
  assert.equal((await stored(session)).card.version, after_.card.version);
  await context.close();
  assert.deepEqual(
    wrongs.filter((wrong) => !/status of 409/.test(wrong)),
    [],
  );
});

test("all that follow are called off, and one of them is brought back", async () => {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "director");
  const page = await context.newPage();
  const now = await boardOfNextWeek();
  const session = now.sessions.find(
    ({ card, meeting_on }) => card.state === "scheduled" && meeting_on === card.held_on,
  );
  await openAt(page, session);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Led by").waitFor();
  await tabTo(page, /^Cancel session$/);
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Reason").waitFor();
  await tabTo(page, /^Cancel session$/);
  await page.keyboard.press("Enter");
  await dialog.getByText("There is a problem").waitFor();
  await tabTo(page, /^Reason/);
  await page.keyboard.type("The group closes");
  await tabTo(page, /^This one$/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, /^Cancel session$/);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText(/^\d+ sessions are cancelled\.$/).waitFor();
  const cancelled = await stored(session);
  assert.equal(cancelled.card.state, "cancelled");
  assert.equal(cancelled.card.cancel_reason, "The group closes");

  await openAt(page, session);
  await page.keyboard.press("Enter");
  await dialog.getByText("The group closes").waitFor();
  await tabTo(page, /^Bring back$/);
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Starts").waitFor();
  await tabTo(page, /^Bring back$/);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText(`${session.card.group_name} takes place again.`).waitFor();
  assert.equal((await stored(session)).card.state, "scheduled");
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a substitute who is taken is refused, and one who is free leads it", async () => {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "director");
  const page = await context.newPage();
  const now = await boardOfNextWeek();
  const overlap = (one, other) =>
    one.card.starts_at < other.card.ends_at && other.card.starts_at < one.card.ends_at;
  const running = now.sessions.filter(
    ({ card, staff_ids }) => card.state === "scheduled" && staff_ids.length > 0,
  );
  const session = running.find((one) =>
    running.some((other) => overlap(one, other) && other.staff_ids[0] !== one.staff_ids[0]),
  );
  assert.ok(session, "two people lead groups at the same time next week");
  await openAt(page, session);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", exact("Substitute")).click();
  const choice = dialog.getByLabel("Who leads it");
  const taken = dialog.getByRole("option", { name: /, leads .* then$/ }).first();
  await taken.waitFor({ state: "attached" });
  await choice.selectOption(await taken.getAttribute("value"));
  await dialog.getByRole("button", exact("Put substitute in")).click();
  await dialog.getByText("There is a problem").waitFor();
  await dialog
    .getByText(/is taken by/)
    .first()
    .waitFor();

  const { items } = await clinic.get(`/sessions/${session.card.id}/substitutes`);
  const free = items.find((one) => !one.taken_by && !one.credential);
  await choice.selectOption(free.staff_id);
  await dialog.getByRole("button", exact("Put substitute in")).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(`${free.name} now leads ${session.card.group_name}.`).waitFor();
  assert.deepEqual((await stored(session)).staff_ids, [free.staff_id]);
  await context.close();
  assert.deepEqual(
    wrongs.filter((wrong) => !/status of 409/.test(wrong)),
    [],
  );
});

test("a mouse drags a session to another time, and another desk sees it", async () => {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "director");
  const [page, desk] = [await context.newPage(), await context.newPage()];
  const { sessions } = await boardOfNextWeek();
  const inRoom = (session) =>
    sessions.filter(
      ({ card, room_id }) => card.held_on === session.card.held_on && room_id === session.room_id,
    );
  const last = sessions.find(
    (one) =>
      one.card.state === "scheduled" &&
      one.marked === 0 &&
      inRoom(one).at(-1) === one &&
      sessions.every(
        (other) =>
          other === one ||
          other.card.held_on !== one.card.held_on ||
          other.card.ends_at <= one.card.starts_at,
      ),
  );
  assert.ok(last, "the last session of a day");
  for (const one of [page, desk]) await openAt(one, last);
  const block = page.locator(`[data-session="${last.card.id}"]`);
  const before_ = await desk.locator(`[data-session="${last.card.id}"]`).boundingBox();
  const box = await block.boundingBox();
  const hour = 66;
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 22, box.y + 10 - hour / 4, { steps: 3 });
  await page.mouse.move(box.x + 22, box.y + 10 - hour / 2, { steps: 3 });
  await page.mouse.up();
  await page.getByText(`${last.card.group_name} is now on`).waitFor();
  const now = await stored(last);
  assert.notEqual(now.card.starts_at, last.card.starts_at);
  await desk.waitForFunction(
    ([id, top]) => {
      const at = document.querySelector(`[data-session="${id}"]`)?.getBoundingClientRect().top;
      return at !== undefined && Math.abs(at - top) > 10;
    },
    [last.card.id, before_.y],
  );
  assert.equal(await page.getByRole("dialog").count(), 0, "a drag opens nothing");
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("the week goes onto three sheets of paper at most", async () => {
  const { context } = await openContext(browser, server.address);
  await signIn(context, "facilitator");
  const page = await context.newPage();
  await page.goto("/sessions");
  await settle(page);
  const paper = (await page.pdf()).toString("latin1");
  assert.ok((paper.match(/\/Type\s*\/Page\b/g) ?? []).length <= 3);
  await context.close();
});
