// The group note: twelve people noted and signed, by one alone and by two at once, and nothing that
// was written is lost.
//
// An interaction is a click, a key or a chord that does something, or a field filled with text,
// however long the text is. Choosing from a list is one.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

const MOST_INTERACTIONS = 45; // for twelve people
const EACH_MORE = 3; // how they took part, a line, on to the next

const lines = [
  "Named a trigger at work and a way around it",
  "Listened, and nodded when others spoke of sleep",
  "Practised paced breathing aloud",
  "Told of an argument and stayed with the feeling",
  "Gave a newcomer a warm welcome",
  "Doubted the exercise, then tried it",
  "Asked how to talk to the children about treatment",
  "Brought homework and explained each step",
  "Cried briefly and wished to remain in the room",
  "Set a date for the first meeting with a sponsor",
  "Compared craving before and after: 7, then 3",
  "Offered a ride to Thursday's session",
  "Left calmer than on arrival",
  "Spoke for the first time without being asked",
];

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

const noteOf = (session) => clinic.get(`/sessions/${session}/note`);
const isHere = ({ person }) => person.mark && !["excused", "no_show"].includes(person.mark.presence);

async function desk(username) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username);
  return { context, wrongs, page: await context.newPage() };
}

async function open(page, session) {
  await page.goto(`/sessions/${session}/note`);
  await settle(page);
}

const row = (page, name) => page.getByRole("listitem", { name, exact: true });
const response = (page, name) => page.getByLabel(`Response of ${name}`, { exact: true });

// Returns a session of last evening that nobody has noted yet.
async function unwritten() {
  const { items } = await clinic.get(`/notes-due?site=${clinic.site.id}`);
  const due = items.find(({ counts }) => counts.written === 0 && counts.attended >= 4);
  assert.ok(due, "a session of last evening has no note yet");
  return due.session.id;
}

// Plans an extra session of the largest group that begins just now, and sees to it that twelve are
// here.
async function twelveHere() {
  const { groups, rooms } = await clinic.get(`/programs?site=${clinic.site.id}`);
  const { group } = groups.toSorted((one, other) => other.taken - one.taken)[0];
  const now = new Date(Math.floor(Date.now() / 300_000) * 300_000); // to five minutes
  const { id } = await clinic.post("/sessions", {
    group_id: group.id,
    held_on: clinic.today(),
    starts: now.toLocaleTimeString("en-GB", {
      timeZone: clinic.site.time_zone,
      hour: "2-digit",
      minute: "2-digit",
    }),
    minutes: 50,
    room_id: rooms.find(({ name }) => name === "Juniper").id,
    staff_ids: [clinic.me.staff_id],
  });
  const { rows } = await noteOf(id);
  const here = rows.filter(({ person }) => person.arrived_at).length;
  const others = rows.filter(({ person }) => !person.arrived_at);
  for (const { person } of others.slice(0, Math.max(0, 12 - here)))
    await clinic.post("/check-ins", { patient_id: person.patient_id });
  return id;
}

test("twelve people are noted and signed in 45 interactions at most", async () => {
  const id = await twelveHere();
  const { context, wrongs, page } = await desk("therapist");
  await page.goto(`/sessions/${id}`);
  await settle(page);

  let interactions = 0;
  const act = (done) => {
    interactions += 1;
    return done;
  };
  const saves = [];
  page.on("requestfinished", (request) => {
    if (/\/lines\//.test(request.url())) saves.push(request.timing().responseEnd);
  });
  const start = performance.now();
  await act(page.getByRole("link", { name: "Group note" }).click());
  await settle(page);
  const opened = performance.now() - start;
  await act(page.getByRole("button", { name: /^Mark the \d+ / }).click());
  await page.getByRole("button", { name: /^Mark the \d+ / }).waitFor({ state: "detached" });
  for (const { person } of (await noteOf(id)).rows.filter((one) => !one.person.mark)) {
    if (person.arrived_at || person.absence) continue;
    await act(page.getByLabel(`Attendance of ${person.name}`).selectOption("no_show"));
  }
  await act(page.locator("#narrative").fill("We practised breathing and talked of the weekend."));
  const { rows } = await noteOf(id);
  const names = rows
    .filter(({ person }) => person.arrived_at)
    .map(({ person }) => person.name);
  assert.ok(names.length >= 12, `${names.length} are here`);
  await act(page.getByRole("button", { name: names[0], exact: true }).click());
  for (const [place, name] of names.entries()) {
    await act(page.keyboard.press(String((place % 4) + 1)));
    assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), `Response of ${name}`);
    await act(page.keyboard.type(lines[place]));
    if (place + 1 < names.length) await act(page.keyboard.press("Enter"));
  }
  await act(page.keyboard.press("Control+Enter"));
  await page.getByText("Every note of this session is signed.").waitFor();
  const took = performance.now() - start;

  const signed = (await noteOf(id)).rows.filter(({ note }) => note?.signed_at);
  assert.equal(signed.length, names.length);
  for (const { note, person } of signed)
    assert.equal(note.response, lines[names.indexOf(person.name)]);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(wrongs, []);
  const most = MOST_INTERACTIONS + EACH_MORE * (names.length - 12);
  assert.ok(interactions <= most, `${interactions} interactions for ${names.length}`);
  saves.sort((one, other) => one - other);
  console.log(
    `group note of ${names.length}: ${interactions} interactions; opened in ${opened.toFixed(0)} ms, ` +
      `${saves.length} saves, median ${saves[Math.floor(saves.length / 2)]?.toFixed(0)} ms, ` +
      `slowest ${saves.at(-1)?.toFixed(0)} ms; all of it in ${(took / 1000).toFixed(1)} s`,
  );

  const [first] = signed;
  const body = { participation: "quiet", response: "Something else" };
  const address = `/sessions/${id}/lines/${first.person.patient_id}`;
  const writer = await Clinic.open(browser, server.address, "therapist");
  assert.equal(await writer.tries("PUT", address, body, first.note.version), 423);
  assert.equal(
    await writer.tries("PUT", `/sessions/${id}/narrative`, { words: "Other" }, 1),
    423,
  );
  assert.equal(await response(page, names[0]).count(), 0, "a signed line has no field");
  const chart = await clinic.get(`/patients/${first.person.patient_id}/notes`);
  assert.equal(chart.items[0].response, first.note.response);
  await context.close();
});

test("a draft outlives a reload and a lost network", async () => {
  const id = await unwritten();
  const { context, page } = await desk("facilitator");
  await open(page, id);
  const { name } = (await noteOf(id)).rows.filter(isHere)[0].person;
  await response(page, name).fill("Written before the reload");
  await page.reload(); // before the fingers have rested
  await settle(page);
  await row(page, name).getByText(/^Saved \d/).waitFor();
  assert.equal(await response(page, name).inputValue(), "Written before the reload");

  await context.setOffline(true);
  await response(page, name).fill("Written without a network");
  await row(page, name).getByText("Offline, kept here").waitFor();
  await page.goto("about:blank");
  await context.setOffline(false);
  await open(page, id);
  assert.equal(await response(page, name).inputValue(), "Written without a network");
  await row(page, name).getByText(/^Saved \d/).waitFor();
  const { rows } = await noteOf(id);
  assert.equal(rows.find(({ note }) => note).note.response, "Written without a network");

  await page.route("**/lines/*", (route) => route.abort());
  await response(page, name).fill("About somebody, and not sent");
  await row(page, name).getByText("Offline, kept here").waitFor();
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => /note/.test(key)).length);
  assert.equal(await kept(), 1);
  await page.getByRole("button", { name: /Dana Meadow/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Stay signed in" }).click();
  assert.equal(await kept(), 1);
  await page.getByRole("button", { name: /Dana Meadow/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out and forget it" }).click();
  await page.waitForURL(/sign-in/);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => /note/.test(key)));
  await context.close();
});

test("two facilitators write and sign at once, and neither loses a word", async () => {
  const session = await unwritten();
  const desks = await Promise.all(["case_manager", "therapist"].map(desk));
  await Promise.all(desks.map(({ page }) => open(page, session)));
  const people = (await noteOf(session)).rows.filter(isHere).map(({ person }) => person.name);
  const shares = [people.filter((_, n) => n % 2 === 0), people.filter((_, n) => n % 2 === 1)];
  await desks[0].page.locator("#narrative").fill("The group spoke about evenings.");
  await Promise.all(
    desks.map(async ({ page }, half) => {
      for (const name of shares[half]) {
        await row(page, name).getByRole("button", { name: "Active", exact: true }).click();
        await response(page, name).fill(`${lines[people.indexOf(name)]}.`);
        await page.keyboard.press("Enter");
      }
    }),
  );
  const inView = async ({ page }, half) => {
    for (const name of shares[1 - half])
      assert.match(await response(page, name).inputValue(), /\.$/, "the other's line is in view");
  };
  await desks[1].page.locator("#narrative:has-text('evenings')").waitFor();
  await Promise.all(
    desks.map(({ page }, half) =>
      row(page, shares[1 - half].at(-1)).getByText(/^By /).waitFor(),
    ),
  );
  await Promise.all(desks.map(inView));
  await Promise.all(
    desks.map(({ page }, half) =>
      page.getByRole("button", { name: `Sign ${shares[half].length} notes` }).click(),
    ),
  );
  await Promise.all(
    desks.map(({ page }) => page.getByText("Every note of this session is signed.").waitFor()),
  );
  const { rows } = await noteOf(session);
  for (const { person, note, written_by: by } of rows.filter(isHere)) {
    assert.equal(note.response, `${lines[people.indexOf(person.name)]}.`);
    assert.equal(by, shares[0].includes(person.name) ? "Carmen Dell" : "Theo Brook");
    assert.ok(note.signed_at);
  }
  for (const { context, wrongs } of desks) {
    assert.deepEqual(wrongs, []);
    await context.close();
  }
});

test("a part that is missing leads to its field, and a name is warned of", async () => {
  const { items } = await clinic.get(`/notes-due?site=${clinic.site.id}`);
  const { session } = items.find(({ counts }) => counts.attended > counts.written);
  const { context, page } = await desk("director");
  await open(page, session.id);
  const { rows } = await noteOf(session.id);
  const free = rows.find((one) => isHere(one) && !one.note).person;
  await response(page, free.name).fill("Spoke of the weekend");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "Say what the group did" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "narrative");
  await page.locator("#narrative").fill(`${free.name} opened the round`);
  await page.getByText(/leave names out/).waitFor();
  await page.getByRole("link", { name: `${free.name}: say how they took part` }).click();
  assert.match(await page.evaluate(() => document.activeElement.id), /^participation-/);
  await context.close();
});
