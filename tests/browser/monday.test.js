// A clinic's Monday, from nothing: its site on a page and its week from a file, somebody who waits
// and gets the last place, a substitute, a group that is called off; then thirty arrivals over the
// tablet, phones and the desk, ten of whom lose the network in the middle, and two who stay away.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, settle } from "./browser.js";
import { Clinic, enrolled } from "./clinic.js";
import { engine, startEmpty } from "./server.js";

const PASSWORD = "plum tractor over rain";
const MINUTES = 10 * 60_000;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let server;
let browser;

before(async () => {
  const words = ["user", "add", "grace", "--given", "Grace", "--family", "Hopper"];
  const begin = [...words, "--role", "director", "--clinic", "Elm Recovery", "--password-stdin"];
  server = await startEmpty([{ words: begin, input: `${PASSWORD}\n` }]);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const button = (page, name) => page.getByRole("button", exact(name));
const field = (page, name) => page.getByLabel(name, { exact: true });
const two = (number) => String(number).padStart(2, "0");

const clockIn = (zone, now) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
    .format(now)
    .split(":")
    .map(Number);

// A zone where it is between nine and ten, so that it is a morning whenever this runs.
const morningZone = (now) =>
  Intl.supportedValuesOf("timeZone").find((zone) => {
    const [hour, minute] = clockIn(zone, now);
    return hour === 9 && minute === now.getUTCMinutes();
  });

// Three groups that begin within the hour, every day of the week: whichever day this is, is the
// Monday of the story.
function weekFile(zone, now) {
  const starts = (later) => {
    const minutes = 9 * 60 + now.getUTCMinutes() + 30 + later;
    const on = Math.ceil(minutes / 5) * 5;
    return `${two(Math.floor(on / 60))}:${two(on % 60)}`;
  };
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  const group = (name, room, capacity, facilitators, later) => ({
    name,
    modality: "process_group",
    room,
    capacity,
    facilitators,
    meets: days.map((weekday) => ({ weekday, starts: starts(later), minutes: 60 })),
  });
  return {
    site: { name: "Elm Street", time_zone: zone },
    rooms: ["Maple", "Birch", "Cedar"].map((name) => ({ name, capacity: 14 })),
    programs: [
      {
        name: "Morning IOP",
        level_of_care: "iop",
        week: { hours_min: 9, hours_max: 15, days_min: 3, days_max: 7 },
        tracks: [
          {
            name: "Mornings",
            groups: [
              group("Skills", "Maple", 14, ["Grace Hopper"], 0),
              group("Process", "Birch", 14, [], 0),
              group("Education", "Cedar", 5, [], 0),
              group("Mindfulness", "Cedar", 14, [], 90),
            ],
          },
        ],
      },
    ],
  };
}

async function signIn(page, name, password) {
  await page.goto("/sign-in");
  await field(page, "User name").fill(name);
  await field(page, "Password").fill(password);
  await button(page, "Sign in").click();
}

// Opens the site on its first page, and brings its week in as a file.
async function setUp(page, zone, now) {
  await signIn(page, "grace", PASSWORD);
  await page.getByRole("heading", exact("Welcome to Stepwell")).waitFor();
  await field(page, "Name of the site").fill("Elm Street");
  await field(page, "Time zone").fill(zone);
  await button(page, "Open this site").click();
  await page.getByRole("heading", exact("Set-up")).waitFor();
  await settle(page);
  await page.locator('input[type="file"]').setInputFiles({
    name: "elm-street.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(weekFile(zone, now))),
  });
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/\d+ sessions are made/).waitFor();
  await button(dialog, "Put it into force").and(page.locator(":not([aria-disabled])")).click();
  await dialog.waitFor({ state: "detached" });
}

// Takes somebody in and admits them to `groups`, as intake does all week. Returns who they are.
async function takeIn(clinic, offer, number, names) {
  const referral = await refer(clinic, `Patient${two(number)}`, `Alder${two(number)}`, number);
  const groups = offer.groups.filter(({ group }) => names.includes(group.name));
  await clinic.post(`/patients/${referral.patient_id}/admission`, {
    referral_id: referral.id,
    program_id: groups[0].program_id,
    track_id: groups[0].group.track_id,
    admitted_on: clinic.today(),
    groups: groups.map(({ group }) => group.id),
  });
  return { id: referral.patient_id, name: `Patient${two(number)} Alder${two(number)}`, number };
}

// Each on a day of their own, so that nobody is taken for somebody else.
const bornOn = (number) => `${1950 + number}-03-${two(1 + (number % 28))}`;

const refer = (clinic, given_name, family_name, number) =>
  clinic.refer({ given_name, family_name, birth_date: bornOn(number) });

const board = (clinic) => clinic.get(`/today?site=${clinic.site.id}`);
const sessionOf = async (clinic, name) =>
  (await board(clinic)).sessions.find(({ session }) => session.group_name === name).session;

// Opens the week board on today, with the focus on a group's block.
async function openBlock(page, clinic, group) {
  const session = await sessionOf(clinic, group);
  await page.goto(`/sessions?day=${clinic.today()}`);
  await settle(page);
  await page.locator(`[data-session="${session.id}"]`).first().focus();
  await page.keyboard.press("Enter");
  return page.getByRole("dialog");
}

// At the tablet; where the network goes in the middle, their answers wait in it.
async function arriveAtTablet(tablet, context, clinic, person, loses) {
  const { pin } = await clinic.get(`/patients/${person.id}/pin`);
  await button(tablet, "1").waitFor();
  await tablet.keyboard.type(pin);
  await button(tablet, "Start the questions").click();
  await tablet.getByText("1 of 6").waitFor();
  if (loses) await context.setOffline(true);
  for (const [place, answer] of ["7", "2", "8", "Yes, all of it", "No", "No"].entries()) {
    await tablet.getByText(`${place + 1} of 6`).waitFor();
    await button(tablet, answer).click();
  }
  if (loses) await tablet.getByText("Your answers wait here").waitFor();
  await tablet.getByRole("button", { name: /^(Finish|Not now)$/ }).click();
  if (!loses) return;
  const delivered = tablet.waitForResponse((one) => one.url().endsWith("/answers") && one.ok());
  await context.setOffline(false);
  await delivered;
}

async function arriveByPhone(clinic, person) {
  const { token } = await clinic.post(`/patients/${person.id}/phone-links`, { send: false });
  const { context } = await openContext(browser, server.address, phone);
  const page = await context.newPage();
  await page.goto(`/phone#${token}`);
  await page.locator('input[name="day"]').fill(String(1 + (person.number % 28)));
  await page.locator('input[name="year"]').fill(String(1950 + person.number));
  await page.locator(".who .primary").click();
  await page.locator(".meetings, .lead").first().waitFor();
  await context.close();
}

async function arriveAtDesk(desk, person) {
  await button(desk, `Check in: ${person.name}`).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", exact("Check in")).click();
  await dialog.waitFor({ state: "detached" });
}

async function callIn(desk, person, reason) {
  await button(desk, `Check in: ${person.name}`).click();
  await button(desk, "They will not come").click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Reason", { exact: true }).selectOption({ label: reason });
  await dialog.getByRole("button", exact("Note the absence")).click();
  await dialog.waitFor({ state: "detached" });
}

test(`a clinic is set up and has its Monday on ${engine}`, { timeout: MINUTES }, async () => {
  const now = new Date();
  const { context, wrongs } = await openContext(browser, server.address);
  const page = await context.newPage();
  await setUp(page, morningZone(now), now);

  const clinic = await Clinic.open(browser, server.address, "grace", PASSWORD);
  const offer = await clinic.get(`/programs?site=${clinic.site.id}`);
  const { staff } = await colleague(clinic);
  const people = [];
  for (let n = 1; n <= 28; n += 1)
    people.push(await takeIn(clinic, offer, n, n <= 14 ? ["Skills"] : ["Process"]));
  for (let n = 29; n <= 32; n += 1) people.push(await takeIn(clinic, offer, n, ["Education"]));

  // One place is left in Education; who waits gets it.
  const waits = await refer(clinic, "Wanda", "Willow", 45);
  await page.goto(`/intake/${waits.id}`);
  await settle(page);
  await button(page, "Put on the waitlist").click();
  await page.getByRole("dialog").getByRole("button", exact("Put on the waitlist")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.goto("/intake/waitlist");
  await settle(page);
  await button(page, "Offer a place: Willow, Wanda").click();
  await page.getByRole("dialog").getByLabel("Education").check();
  await page.getByRole("dialog").getByRole("button", exact("Offer the place")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await button(page, "Record answer: Willow, Wanda").click();
  await page.getByRole("dialog").getByRole("radio", exact("Takes the place")).check();
  await page.getByRole("dialog").getByRole("button", exact("Record answer")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("link", exact("Admit: Willow, Wanda")).click();
  await page.getByText("A seat is held for them").waitFor();
  await field(page, "First day").fill(clinic.today());
  await button(page, "Admit").click();
  await page.waitForURL(/\/patients\//);

  // Grace is needed elsewhere: Dana leads Skills. Mindfulness is called off.
  const skills = await openBlock(page, clinic, "Skills");
  await button(skills, "Substitute").click();
  await skills.getByLabel("Who leads it").selectOption(staff.id);
  await button(skills, "Put substitute in").click();
  await skills.waitFor({ state: "detached" });
  assert.deepEqual((await sessionOf(clinic, "Skills")).facilitators, ["Dana Whitfield"]);
  const off = await openBlock(page, clinic, "Mindfulness");
  await button(off, "Cancel session").click();
  await off.getByLabel("Reason").fill("The facilitator is ill");
  await off.getByRole("button", exact("Cancel session")).last().click();
  await off.waitFor({ state: "detached" });
  assert.equal((await sessionOf(clinic, "Mindfulness")).state, "cancelled");

  // The doors open. Two have said that they stay away.
  const tablet = await openContext(browser, server.address);
  await enrolled(tablet.context, await clinic.kiosk());
  const door = await tablet.context.newPage();
  await door.goto("/kiosk");
  const [ill, atCourt, ...coming] = people;
  await page.goto("/today");
  await settle(page);
  await callIn(page, ill, "Ill");
  await callIn(page, atCourt, "Court");
  for (const person of coming.slice(0, 10))
    await arriveAtTablet(door, tablet.context, clinic, person, true);
  for (const person of coming.slice(10, 15))
    await arriveAtTablet(door, tablet.context, clinic, person, false);
  for (const person of coming.slice(15, 20)) await arriveByPhone(clinic, person);
  await page.goto("/today");
  await settle(page);
  for (const person of coming.slice(20)) await arriveAtDesk(page, person);

  const day = await board(clinic);
  const by = (source) => day.people.filter((row) => row.source === source).length;
  assert.deepEqual([by("kiosk"), by("phone"), by("staff")], [15, 5, 10]);
  assert.equal(day.people.filter(({ answered }) => answered).length, 15, "nothing was lost");
  assert.equal(day.people.filter(({ state }) => state === "excused").length, 2);
  assert.equal(day.people.find(({ name }) => name === "Wanda Willow").state, "expected");
  await tablet.context.close();
  await context.close();
  assert.deepEqual(wrongs, []);
  assert.deepEqual(
    tablet.wrongs.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)),
    [],
  );
});

// Somebody who may lead any group.
async function colleague(clinic) {
  const staff = await clinic.post("/staff", {
    given_name: "Dana",
    family_name: "Whitfield",
    roles: [{ role: "facilitator", site_id: clinic.site.id }],
  });
  return { staff: staff.staff ?? staff };
}
