// What is due is asked at the tablet and on the phone: a person answers three questionnaires with the
// pages in Spanish, one answer alarms, and a clinician closes what it opened.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext } from "./browser.js";
import { Clinic, enrolled } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let therapist;
let token;

const shot = (name) => `tests/browser/screenshots/questionnaires-${name}.png`;
const INSTRUMENTS = ["phq-9", "gad-7", "bam-iop"];

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  therapist = await Clinic.open(browser, server.address, "therapist");
  token = await clinic.kiosk();
  await everybodyIsAsked();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

// Has the first track's program ask everybody the three, on admission.
async function everybodyIsAsked() {
  const { tracks } = await clinic.get(`/programs?site=${clinic.site.id}`);
  const at = `/programs/${tracks[0].program_id}/measures`;
  const { version } = await clinic.get(at);
  const lines = INSTRUMENTS.map((instrument) => ({
    instrument,
    diagnoses: [],
    at_admission: true,
    at_discharge: false,
    answered_by: "patient",
    on_paper: false,
  }));
  await clinic.put(at, { lines }, version);
}

// Admits somebody for whom the three are due.
async function newcomer(given_name, family_name, language = "en") {
  const patient = await clinic.admit({ given_name, family_name, language });
  return { patient, pin: (await clinic.get(`/patients/${patient}/pin`)).pin };
}

async function atTheTablet({ pin }, options) {
  const opened = await openContext(browser, server.address, options);
  await enrolled(opened.context, token);
  const page = await opened.context.newPage();
  await page.goto("/kiosk");
  await page.getByRole("button", exact("1")).waitFor();
  await page.keyboard.type(pin);
  await page.locator(".actions .primary").click();
  return { ...opened, page };
}

// Answers the six questions of the check-in, and comes to what is due.
async function checkedIn(who, options) {
  const opened = await atTheTablet(who, options);
  const { page } = opened;
  for (let number = 1; number <= 6; number += 1) {
    await page.getByText(new RegExp(`^${number} (of|de) 6$`)).waitFor();
    await page.locator(".answers .key").nth(number === 4 ? 3 : 0).click();
  }
  await page.locator(".offer").waitFor();
  return opened;
}

// Waits for the n-th question of a form and answers it by its place among the answers.
async function answer(page, number, place) {
  await page.locator(".step").getByText(new RegExp(`(Question|Pregunta) ${number} (of|de)`)).waitFor();
  await page.locator(".item[aria-busy=false] .answers .key").nth(place).click();
}

const measuresOf = (patient) => therapist.get(`/patients/${patient}/measures`);
const safetyTasks = async (patient) => {
  const { tasks } = await therapist.get(`/today?site=${clinic.site.id}`);
  return tasks.map(({ task }) => task ?? {}).filter(
    (task) => task.patient_id === patient && task.kind === "safety_check",
  );
};

test("three questionnaires in English, from pages in Spanish, and the ninth answer is heard", async () => {
  const who = await newcomer("Graciela", "Nogal", "es");
  const { page, context, wrongs } = await checkedIn(who, { locale: "es-US" });
  await page.getByText("3 cuestionarios cortos").waitFor();
  await page.getByText(/Solo los tenemos en inglés/).waitFor();
  await page.getByRole("button", exact("Empezar")).click();
  for (let number = 1; number <= 8; number += 1) await answer(page, number, 1);
  await page.getByText("Thoughts that you would be better off dead").waitFor();
  assert.equal(await page.locator("#ask").getAttribute("lang"), "en");
  await answer(page, 9, 1);

  await page.getByText("Gracias por decírnoslo").waitFor();
  await page.getByText("El personal ya está avisado").waitFor();
  const [task] = await safetyTasks(who.patient);
  assert.ok(task, "a safety task is open as soon as the answer was taken");
  assert.ok(task.needs_license);
  assert.ok(!(await page.content()).includes("score"), "nobody is shown a score");
  await page.screenshot({ path: shot("stay") });

  await page.reload();
  await page.getByRole("button", exact("1")).waitFor();
  await page.keyboard.type(who.pin);
  await page.locator(".actions .primary").click();
  await page.getByRole("button", exact("Continuar")).click();
  await answer(page, 10, 0);
  for (let number = 1; number <= 7; number += 1) await answer(page, number, 0);
  for (let number = 1; number <= 16; number += 1) await answer(page, number, 0);
  await page.getByText("Eso es todo. Su equipo ya tiene sus respuestas.").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);

  const { administrations, due } = await measuresOf(who.patient);
  const mine = administrations.filter((one) => INSTRUMENTS.includes(one.administration.instrument));
  assert.deepEqual(mine.map((one) => one.administration.instrument).sort(), [...INSTRUMENTS].sort());
  for (const one of mine) assert.ok(one.administration.finished_at, one.title);
  const phq9 = mine.find((one) => one.administration.instrument === "phq-9");
  assert.equal(phq9.scores.find(({ score }) => score === "total").said, "9");
  assert.equal(phq9.administration.source, "kiosk");
  assert.deepEqual(due.map(({ instrument }) => instrument), ["cssrs-screener"], "staff ask this next");

  const closed = { outcome: "Spoke with her; safe tonight" };
  assert.equal(await therapist.tries("POST", `/tasks/${task.id}/close`, closed, task.version), 200);
  assert.deepEqual(await safetyTasks(who.patient), []);
});

test("by keyboard alone, with a way back, and on from there the next time", async () => {
  const who = await newcomer("Harriet", "Oak");
  const { page, context, wrongs } = await checkedIn(who, {});
  const press = async (name) => {
    await page.getByRole("button", exact(name)).focus();
    await page.keyboard.press("Enter");
  };
  await press("Start");
  await page.getByText("Question 1 of 10").waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Not at all");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Question 2 of 10").waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Feeling down/);
  await press("Back");
  await page.getByText("Question 1 of 10").waitFor();
  const given = page.getByRole("button", exact("Several days"));
  assert.equal(await given.getAttribute("aria-pressed"), "true");
  await press("I'd rather not say");
  await page.getByText("Question 2 of 10").waitFor();
  await press("Skip this question");
  await page.getByText("Question 3 of 10").waitFor();
  await press("Finish later");
  await page.getByText("What you have answered is kept").waitFor();
  await press("Finish");
  await page.getByRole("button", exact("1")).waitFor();
  await page.keyboard.type(who.pin);
  await page.locator(".actions .primary").waitFor();
  await press("Finish");
  await press("Go on");
  await page.getByText("Question 3 of 10").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
  const { due } = await measuresOf(who.patient);
  assert.equal(due.filter(({ instrument }) => INSTRUMENTS.includes(instrument)).length, 3);
});

test("without a network answers wait here, in their order, and use opens the drugs", async () => {
  const who = await newcomer("Imogen", "Pine");
  const { page, context } = await checkedIn(who, {});
  await page.getByRole("button", exact("Start")).click();
  for (let number = 1; number <= 10; number += 1) await answer(page, number, 0);
  for (let number = 1; number <= 7; number += 1) await answer(page, number, 0);
  await page.getByText("Question 1 of 16").waitFor();
  await context.setOffline(true);
  for (let number = 1; number <= 5; number += 1) await answer(page, number, 0);
  await answer(page, 6, 1);
  await page.getByText("Question 7 of 23").waitFor();
  await page.getByText("Marijuana").waitFor();
  for (let number = 7; number <= 23; number += 1) await answer(page, number, 0);
  await page.getByText("There is no connection: your answers go to your team").waitFor();
  await page.getByText("wait here: 23").waitFor();
  await context.setOffline(false);
  await page.getByText("wait here").waitFor({ state: "detached" });
  await context.close();
  const { administrations } = await measuresOf(who.patient);
  const bam = administrations.find((one) => one.administration.instrument === "bam-iop");
  assert.ok(bam.administration.finished_at);
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// Somebody whose door is open now, who has not come, and for whom something is due on a screen.
async function whoIsDueByPhone() {
  const { version } = await clinic.get(`/sites/${clinic.site.id}/phone`);
  await clinic.put(`/sites/${clinic.site.id}/phone`, { opens_minutes: 240 }, version);
  const { people, sessions, now } = await clinic.get(`/today?site=${clinic.site.id}`);
  const opens = Date.parse(now) + 239 * 60_000;
  const over = (id) => {
    const { ends_at } = sessions.find(({ session }) => session.id === id).session;
    return Date.parse(ends_at) <= Date.parse(now);
  };
  for (const one of people) {
    if (one.arrived_at || !one.starts_at || Date.parse(one.starts_at) > opens) continue;
    if (one.session_ids.every(over)) continue;
    const { due } = await measuresOf(one.patient_id);
    if (due.some(({ answered_by: by, on_paper: paper }) => by === "patient" && !paper))
      return one.patient_id;
  }
}

test("on one's own phone the same is asked", async (t) => {
  const patient = await whoIsDueByPhone();
  if (!patient) return t.skip("nobody with something due is expected at this hour");
  const { banner } = await clinic.get(`/patients/${patient}/summary`);
  const [year, , day] = banner.patient.birth_date.split("-");
  const link = await clinic.post(`/patients/${patient}/phone-links`, { send: false });
  const { context, wrongs } = await openContext(browser, server.address, phone);
  const page = await context.newPage();
  await page.goto(`/phone#${link.token}`);
  await page.locator('input[name="day"]').fill(String(Number(day)));
  await page.locator('input[name="year"]').fill(year);
  await page.locator(".who .primary").click();
  await page.locator(".actions .primary").click();
  for (let number = 1; number <= 6; number += 1) {
    await page.getByText(new RegExp(`^${number} (of|de) 6$`)).waitFor();
    await page.locator(".answers .key").nth(number === 4 ? 3 : 0).click();
  }
  await page.locator(".offer").waitFor();
  assert.deepEqual(await axe(page), []);
  await page.screenshot({ path: shot("phone-offer"), fullPage: true });
  await page.locator(".actions .primary").click();
  await answer(page, 1, 0);
  await page.locator(".step").getByText(/(Question|Pregunta) 2 /).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.screenshot({ path: shot("phone-question"), fullPage: true });
  const { administrations } = await measuresOf(patient);
  assert.ok(
    administrations.some(
      ({ administration }) => administration.source === "phone" && !administration.finished_at,
    ),
    "the first answer is with the clinic",
  );
  await context.close();
  assert.deepEqual(wrongs, []);
});

const LOOKS = [
  ["en", "light", { width: 1440, height: 900 }],
  ["es", "dark", { width: 820, height: 1180 }],
  ["es", "light", { width: 390, height: 844 }],
  ["en", "dark", { width: 390, height: 844 }],
];
for (const [language, colorScheme, viewport] of LOOKS)
  test(`nobody is kept out: ${language}, ${colorScheme}, ${viewport.width} px`, async () => {
    const who = await newcomer("Josefina", `Roble ${LOOKS.findIndex((one) => one[2] === viewport)}`, language);
    const { page, context, wrongs } = await checkedIn(who, {
      locale: language === "es" ? "es-US" : "en-US",
      colorScheme,
      viewport,
    });
    const look = async (name) => {
      await page.screenshot({ path: shot(`${name}-${language}-${colorScheme}-${viewport.width}`), fullPage: true });
      assert.deepEqual(await axe(page), [], name);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} is ${wide} px too wide`);
    };
    await look("offer");
    await page.locator(".actions .primary").click();
    await page.locator(".item").waitFor();
    await look("question");
    for (let number = 1; number <= 9; number += 1) await answer(page, number, 0);
    await page.locator(".step").getByText(/ 10 /).waitFor();
    await look("longest-stem");
    await answer(page, 10, 0);
    for (let number = 1; number <= 7; number += 1) await answer(page, number, 0);
    for (let number = 1; number <= 4; number += 1) await answer(page, number, 1);
    await page.getByText(/One drink is considered/).waitFor();
    await look("longest");
    await page.locator(".way .quiet").last().click();
    await page.locator(".actions .primary").waitFor();
    await look("later");
    await context.close();
    assert.deepEqual(wrongs, []);
  });
