// Every page, in every size, light and dark, English and Spanish: nothing axe finds, nothing the
// content security policy stops, nothing in the console. Each is photographed, to be looked at.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic, enrolled } from "./clinic.js";
import { startDemo } from "./server.js";

const screenshots = fileURLToPath(new URL("screenshots/", import.meta.url));
const quick = process.env.STEPWELL_QUICK === "1";
const widths = [
  [390, 844],
  [820, 1180],
  [1440, 900],
];
const looks = quick
  ? [
      ["en", "light", widths[2]],
      ["es", "dark", widths[0]],
    ]
  : ["en", "es"].flatMap((language) =>
      ["light", "dark"].flatMap((scheme) => widths.map((size) => [language, scheme, size])),
    );

let server;
let browser;
let clinic;
let here; // the ids of what the pages are about

before(async () => {
  await mkdir(screenshots, { recursive: true });
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  here = await whatIsHere(clinic);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

// A page of the staff app: where it is, who opens it, and what to do there before it is looked at.
const staffPages = [
  { name: "sign-in", as: null, at: () => "/sign-in" },
  { name: "today", as: "therapist", at: () => "/today" },
  { name: "today-facilitator", as: "facilitator", at: () => "/today" },
  { name: "today-intake", as: "intake", at: () => "/today", open: openFirst(/^Note call:|^Anotar llamada:/) },
  { name: "today-prescriber", as: "prescriber", at: () => "/today" },
  { name: "today-nurse", as: "nurse", at: () => "/today" },
  { name: "today-case-manager", as: "case_manager", at: () => "/today" },
  { name: "today-director", as: "director", at: () => "/today" },
  { name: "wall", as: "nurse", at: () => "/wall" },
  { name: "hours", as: "case_manager", at: () => "/hours" },
  { name: "today-check-in", as: "facilitator", at: () => "/today", open: openFirst(/^Check in|^Registrar/) },
  { name: "today-call", as: "case_manager", at: () => "/today", open: openFirst(/^Call:|^Llamar:/) },
  { name: "today-review", as: "therapist", at: () => "/today", open: openFirst(/^Review:|^Revisar:/) },
  { name: "today-absence", as: "intake", at: () => "/today", open: callIn },
  { name: "patient-check-out", as: "facilitator", at: () => `/patients/${here.arrived}`, open: openFirst(/^Check out|^Registrar salida/) },
  { name: "show-rate", as: "director", at: () => "/show-rate" },
  { name: "show-rate-table", as: "director", at: () => "/show-rate", open: asTable },
  { name: "patients", as: "therapist", at: () => "/patients" },
  { name: "patient", as: "therapist", at: () => `/patients/${here.patient}` },
  { name: "patient-appointment", as: "therapist", at: () => `/patients/${here.patient}`, open: openFirst(/^New appointment|^Cita nueva/) },
  { name: "patient-team", as: "intake", at: () => `/patients/${here.patient}`, open: openFirst(/^(Change|Cambiar)$/) },
  { name: "patient-pin", as: "intake", at: () => `/patients/${here.patient}`, open: openFirst(/PIN/) },
  { name: "timeline", as: "therapist", at: () => `/patients/${here.patient}/timeline` },
  { name: "patient-contact", as: "intake", at: () => `/patients/${here.patient}/contact` },
  { name: "patient-link", as: "intake", at: () => `/patients/${here.patient}/contact`, open: openFirst(/^(Make a link|Crear un enlace)$/) },
  { name: "documents", as: "therapist", at: () => `/patients/${here.patient}/documents` },
  { name: "documents-add", as: "nurse", at: () => `/patients/${here.patient}/documents`, open: openFirst(/^Add a document|^Añadir un documento/) },
  { name: "letters", as: "director", at: () => `/patients/${here.patient}/letters` },
  { name: "letters-consent", as: "intake", at: () => `/patients/${here.patient}/letters`, open: openFirst(/^Note a consent|^Anotar uno/) },
  { name: "schedule", as: "facilitator", at: () => "/sessions" },
  { name: "session", as: "facilitator", at: () => `/sessions/${here.session}` },
  { name: "plan", as: "therapist", at: () => `/patients/${here.patient}/plan` },
  { name: "plan-patient-signs", as: "therapist", at: () => `/patients/${here.patient}/plan`, open: openFirst(/^Patient signs|^Firma el paciente/) },
  { name: "plan-draft", as: "therapist", at: () => `/patients/${here.drafted}/plan` },
  { name: "safety-plan", as: "therapist", at: () => `/patients/${here.planned}/safety-plan` },
  { name: "safety-plan-none", as: "nurse", at: () => `/patients/${here.drafted}/safety-plan` },
  { name: "safety-plan-write", as: "therapist", at: () => `/patients/${here.planned}/safety-plan`, open: openWriting },
  { name: "safety-plan-large", as: "therapist", at: () => `/patients/${here.planned}/safety-plan`, open: openFirst(/^(Show large|Ver en grande)$/) },
  { name: "measures", as: "therapist", at: () => `/patients/${here.planned}/measures` },
  { name: "measures-result", as: "nurse", at: () => `/patients/${here.planned}/measures/${here.measured}` },
  { name: "measures-setup", as: "director", at: () => "/setup/measures" },
  { name: "group-note", as: "therapist", at: () => `/sessions/${here.begun}/note` },
  { name: "group-note-person", as: "therapist", at: () => `/sessions/${here.begun}/note`, open: openPerson },
  { name: "group-note-signed", as: "director", at: () => `/sessions/${here.noted.session}/note` },
  { name: "notes", as: "therapist", at: () => `/patients/${here.noted.patient}/notes` },
  { name: "note", as: "therapist", at: () => `/patients/${here.noted.patient}/notes/${here.noted.note}` },
  { name: "visit-note", as: "therapist", at: () => `/patients/${here.drafting.patient_id}/visits/${here.drafting.id}` },
  { name: "patient-hold", as: "intake", at: () => `/patients/${here.patient}`, open: openFirst(/^Put on hold|^Poner en/) },
  { name: "patient-move", as: "intake", at: () => `/patients/${here.patient}`, open: openFirst(/^Move$|^Trasladar$/) },
  { name: "intake", as: "intake", at: () => "/intake" },
  { name: "first-contact", as: "intake", at: () => "/intake/first-contact" },
  { name: "waitlist", as: "intake", at: () => "/intake/waitlist" },
  { name: "waitlist-offer", as: "intake", at: () => "/intake/waitlist", open: openFirst(/^Offer a|^Ofrecer/) },
  { name: "waitlist-answer", as: "intake", at: () => "/intake/waitlist", open: openFirst(/^Record a|^Anotar r/) },
  { name: "duplicates", as: "intake", at: () => "/intake/duplicates" },
  { name: "duplicates-compare", as: "director", at: () => `/intake/duplicates/${here.twice}` },
  { name: "intake-new", as: "intake", at: () => "/intake/new" },
  { name: "intake-new-wrong", as: "intake", at: () => "/intake/new", open: submitEmpty },
  { name: "intake-import", as: "intake", at: () => "/intake/import" },
  { name: "referral", as: "intake", at: () => `/intake/${here.received}`, needs: "received" },
  { name: "referral-to-match", as: "intake", at: () => `/intake/${here.toMatch}`, needs: "toMatch" },
  { name: "admit", as: "intake", at: () => `/intake/${here.received}/admit`, needs: "received" },
  { name: "setup", as: "admin", at: () => "/setup" },
  { name: "setup-week", as: "director", at: () => "/setup/week" },
  { name: "setup-group", as: "director", at: () => "/setup/week", open: openFirst(/^(Change|Cambiar) \S/) },
  { name: "setup-closures", as: "admin", at: () => "/setup/closures" },
  { name: "setup-close", as: "admin", at: () => "/setup/closures", open: openFirst(/^(Close days|Cerrar días)$/) },
  { name: "setup-messages", as: "director", at: () => "/setup/messages" },
  { name: "setup-staff", as: "director", at: () => "/setup/staff" },
  { name: "setup-add-staff", as: "director", at: () => "/setup/staff", open: openFirst(/^(Add somebody|Añadir a alguien)$/) },
  { name: "setup-person", as: "admin", at: () => `/setup/staff/${here.colleague}` },
  { name: "welcome", as: null, at: () => "/welcome#a-secret" },
  { name: "devices", as: "admin", at: () => "/devices" },
  { name: "audit", as: "director", at: () => "/audit" },
  { name: "audit-filtered", as: "director", at: () => `/audit?kind=changed&patient=${here.patient}` },
  { name: "audit-accounting", as: "director", at: () => `/audit/patients/${here.patient}` },
  { name: "audit-no-permission", as: "therapist", at: () => "/audit", settled: seeWord(/role|función/) },
  { name: "account", as: "therapist", at: () => "/account" },
  { name: "gallery", as: "admin", at: () => "/gallery", settled: seeShelf(/^Intake: what came/) },
  { name: "not-found", as: "therapist", at: () => "/nowhere" },
];

for (const page of staffPages) {
  test(`${page.name} keeps nobody out`, async () => {
    if (page.needs) assert.ok(here[page.needs], `the demo has a referral that is ${page.needs}`);
    const { context, wrongs } = await openContext(browser, server.address);
    if (page.as) await signIn(context, page.as);
    const tab = await context.newPage();
    const found = [];
    for (const [language, scheme, size] of looks) {
      await wear(context, tab, page, language, scheme, size);
      await photograph(tab, page.name, language, scheme, size);
      const lines = await axe(tab);
      found.push(...lines.map((line) => `${language} ${scheme} ${size[0]}: ${line}`));
    }
    await context.close();
    assert.deepEqual(found, []);
    assert.deepEqual(wrongs, []);
  });
}

// Puts the page on as it is to be looked at. It is loaded anew for each language alone.
async function wear(context, tab, page, language, scheme, [width, height]) {
  await tab.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await tab.setViewportSize({ width, height });
  const worn = await tab.evaluate(() => document.documentElement.lang);
  if (worn === language && tab.url() !== "about:blank") return;
  await context.addInitScript((chosen) => {
    if (location.pathname.startsWith("/kiosk")) return;
    const preferences = { language: chosen, theme: "auto", singleKeys: true };
    localStorage.setItem("stepwell.preferences", JSON.stringify(preferences));
  }, language);
  await tab.goto(page.at());
  await (page.settled ?? settle)(tab);
  if (page.open) await page.open(tab);
}

// The gallery shows what is still loading, too, and so is never without it.
function seeShelf(name) {
  return (tab) => tab.getByRole("region", { name }).waitFor();
}

function seeWord(word) {
  return (tab) => tab.locator("main").getByText(word).first().waitFor();
}

function openFirst(name) {
  return async (tab) => {
    await tab.getByRole("button", { name }).first().click();
    await tab.getByRole("dialog").waitFor();
    await tab.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy="true"]'));
  };
}

async function openWriting(tab) {
  await tab.getByRole("button", { name: /^(Change|Cambiar)$/ }).click();
  await tab.locator(".safety-editor").waitFor();
}

async function openPerson(tab) {
  await tab.locator(".gn-name").nth(1).click();
  await tab.locator(".gn-last").waitFor();
}

async function callIn(tab) {
  await openFirst(/^Check in:|^Registrar llegada:/)(tab);
  await tab.getByRole("button", { name: /^They will not come|^No vendrá/ }).click();
  await tab.locator("#until").waitFor();
}

async function asTable(tab) {
  await tab.getByRole("button", { name: /^As a table|^Como tabla/ }).click();
  await tab.getByRole("table").waitFor();
}

async function submitEmpty(tab) {
  await tab.locator('form button[type="submit"]').click();
  await tab.getByRole("alert").first().waitFor();
}

async function photograph(tab, name, language, scheme, [width]) {
  await tab.screenshot({
    path: `${screenshots}${name}-${language}-${scheme}-${width}.png`,
    fullPage: true,
    timeout: 60_000, // a long page is drawn whole, and a busy machine may take its time
  });
}

// The day on the wall and the person in the folder: three sheets of paper, whatever the theme.
test("a day and a chart print on three pages", async () => {
  const { context } = await openContext(browser, server.address, { colorScheme: "dark" });
  await signIn(context, "therapist");
  const tab = await context.newPage();
  for (const at of ["/today", `/patients/${here.patient}`, `/sessions/${here.session}`]) {
    await tab.goto(at);
    await settle(tab);
    const paper = (await tab.pdf({ format: "Letter" })).toString("latin1");
    const pages = paper.match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 1 && pages <= 3, `${at} prints on ${pages} pages`);
  }
  await context.close();
});

// The kiosk's pages come one after the other: a person is taken through them once for each look.
test("the kiosk keeps nobody out", async () => {
  const token = await clinic.kiosk("Tablet of the page test");
  const pins = await pinsOf(here.fresh);
  await clinic.awaits("Wilhelmina", "Quint", "1963-09-09", here.fresh);
  await clinic.awaits("Xenia", "Yarrow", "1963-09-09", here.fresh);
  for (const [language, scheme, [width, height]] of looks) {
    const { context, wrongs } = await openContext(browser, server.address, {
      colorScheme: scheme,
      locale: language === "es" ? "es-US" : "en-US",
      viewport: { width, height },
    });
    const tab = await context.newPage();
    const look = async (name) => {
      await tab.locator("h1").waitFor();
      await photograph(tab, `kiosk-${name}`, language, scheme, [width]);
      const where = `${name} ${language} ${scheme} ${width}`;
      assert.deepEqual(await axe(tab), [], where);
    };
    await tab.goto("/kiosk");
    await look("1-set-up");
    await tab.locator("#token").fill(token);
    await tab.keyboard.press("Enter");
    await tab.getByRole("button", { name: "1", exact: true }).waitFor();
    await look("2-pin");
    await tab.keyboard.type("000000");
    await tab.locator(".trouble").getByText(/\S/).waitFor();
    await look("3-wrong-pin");
    await lookAtBirthDates(tab, look);
    const pin = pins.shift();
    await tab.keyboard.type(pin);
    await tab.locator(".actions .primary").waitFor();
    await inLanguage(tab, language);
    await look("4-greeting");
    await tab.locator(".actions .primary").click();
    for (let number = 1; number <= 6; number += 1) {
      await tab.getByText(language === "es" ? `${number} de 6` : `${number} of 6`).waitFor();
      await look(`5-question-${number}`);
      await tab.locator(".answers .key").nth(number === 6 ? 2 : 1).click();
    }
    await tab.locator(".stay").waitFor();
    await look("6-stay");
    await tab.reload();
    await tab.getByRole("button", { name: "1", exact: true }).waitFor();
    await tab.keyboard.type(pin);
    await tab.locator(".actions .primary").waitFor();
    await inLanguage(tab, language);
    await look("7-here");
    await tab.getByRole("button", { name: /^Check out|^Registrar mi salida/ }).click();
    for (const [page, answer] of [4, 8].entries()) {
      await tab.locator(".answers .key").nth(answer).waitFor();
      await look(`8-leaving-${page + 1}`);
      await tab.locator(".answers .key").nth(answer).click();
    }
    for (const page of ["own-skill", "evening"]) {
      await tab.locator(".write").waitFor();
      await look(`8-leaving-${page}`);
      await tab.locator(".write textarea").fill("A walk by the river");
      await tab.locator(".write .primary").click();
    }
    await tab.locator(".answers .key").nth(2).waitFor();
    await look("8-leaving-safety");
    await tab.locator(".answers .key").first().click();
    await tab.locator(".actions .primary").waitFor();
    await look("9-gone");
    await context.close();
    assert.deepEqual(wrongs.filter((wrong) => !/status of 404/.test(wrong)), []);
  }
});

// What somebody without a PIN sees: the date half typed, one that is none, and initials. Nobody
// chooses, so that the next look sees them too.
async function lookAtBirthDates(tab, look) {
  await tab.locator(".trouble ~ .key.quiet").click();
  await tab.locator(".date").waitFor();
  await tab.keyboard.type("09");
  await look("3-birth-date");
  await tab.keyboard.type("991963");
  await tab.locator(".actions .primary").click();
  await tab.locator(".trouble").getByText(/\S/).waitFor();
  await look("3-birth-date-none");
  for (let digit = 0; digit < 6; digit += 1) await tab.keyboard.press("Backspace");
  await tab.keyboard.type("091963");
  await tab.locator(".actions .primary").click();
  await tab.locator(".answers .key").first().waitFor();
  await look("3-initials");
  await tab.locator(".answers .key").last().click();
  await tab.locator(".answers").waitFor({ state: "detached" });
  await look("3-front-desk");
  await tab.locator(".actions .primary").click();
  await tab.getByRole("button", { name: "1", exact: true }).waitFor();
}

// A person brings their own language to the tablet; the look is of one.
async function inLanguage(tab, language) {
  if ((await tab.evaluate(() => document.documentElement.lang)) === language) return;
  await tab.locator(".kiosk-top button").click();
}

// Finds what the pages are to show: a person in the program, a session of today, one referral of
// each kind, and people who have not answered today's questions yet, one for each look.
async function whatIsHere(from) {
  const site = from.site.id;
  for (const number of ["SA-1", "SA-2"])
    await from.imports(`${number}.json`, [oneOfTwo(number)]);
  const board = await from.get(`/today?site=${site}`);
  const open = (await from.get(`/referrals?site=${site}`)).items;
  const fresh = board.people.filter((one) => !one.answered).slice(0, looks.length);
  assert.equal(fresh.length, looks.length, "enough people have not answered yet");
  const noted = (await from.get(`/patients/${fresh[0].patient_id}/notes`)).items.find((one) => one.kind === "group");
  const [drafting] = (await from.get(`/notes-due?site=${site}`)).drafts;
  const [twice] = (await from.get(`/duplicates?site=${site}`)).items;
  const planned = (await Promise.all(board.people.map((one) => from.get(`/patients/${one.patient_id}/safety-plan`)))).find((one) => one.version > 1).patient_id;
  const { administrations } = await from.get(`/patients/${planned}/measures`);
  return {
    twice: `${twice.one.id}/${twice.other.id}`,
    patient: board.people[0].patient_id,
    arrived: board.people.find((one) => one.state === "arrived").patient_id,
    session: board.sessions[0].session.id,
    begun: board.sessions.find((one) => one.state !== "cancelled" && !one.session.patient_id && one.session.starts_at <= board.now).session.id,
    drafted: (await Promise.all(board.people.map((one) => from.get(`/patients/${one.patient_id}/plans`)))).find((one) => one.draft).patient_id,
    planned,
    measured: administrations.find(({ administration }) => administration.finished_at).administration.id,
    drafting: drafting.note,
    noted: { patient: noted.patient_id, note: noted.id, session: noted.session_id },
    colleague: (await from.get("/staff/cards")).items[0].id,
    received: open.find((one) => one.state === "received")?.id,
    toMatch: open.find((one) => one.state === "to_match")?.id,
    fresh: fresh.map((one) => one.patient_id),
  };
}

// The same name and day of birth under two hospital numbers: one person or two? A human must say.
function oneOfTwo(number) {
  return {
    resourceType: "Patient",
    id: number,
    identifier: [{ system: "urn:oid:2.16.840.1.113883.19.5", value: number }],
    name: [{ family: "Okonkwo", given: ["Adaeze"] }],
    birthDate: "1991-03-08",
  };
}

async function pinsOf(people) {
  const pins = [];
  for (const patient of people) pins.push((await clinic.get(`/patients/${patient}/pin`)).pin);
  return pins;
}
