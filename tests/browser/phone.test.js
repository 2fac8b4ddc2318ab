// Somebody checks in on their own phone, through a link that the desk made.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let people;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  await clinic.put(`/sites/${clinic.site.id}/phone`, { opens_minutes: 240 }, 0);
  people = await whoMayComeNow();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

// Those whose day is not over, and whose door is open: who else may is tried without a browser.
async function whoMayComeNow() {
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  const opens = Date.parse(board.now) + 239 * 60_000;
  const sessions = board.sessions ?? [];
  const over = sessions.filter((one) => Date.parse(one.ends_at) <= Date.parse(board.now));
  const ended = new Set(over.map((one) => one.id));
  return board.people.filter(
    (one) =>
      !one.answered &&
      one.starts_at &&
      Date.parse(one.starts_at) < opens &&
      one.session_ids.some((id) => !ended.has(id)),
  );
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function linkFor(patient) {
  const { token, link } = await clinic.post(`/patients/${patient}/phone-links`, { send: false });
  return { address: `/phone#${token}`, token, link };
}

async function bornOn(patient) {
  const { banner } = await clinic.get(`/patients/${patient}/summary`);
  const [year, , day] = banner.patient.birth_date.split("-");
  return { year, day: String(Number(day)), first: banner.patient.given_name };
}

async function say(page, { day, year }) {
  await page.locator('input[name="day"]').fill(day);
  await page.locator('input[name="year"]').fill(year);
  await page.locator(".who .primary").click();
}

test("a link, a birth date, six questions, and the desk sees that they came", async (t) => {
  const row = people.shift();
  if (!row) return t.skip("nobody is expected at this hour");
  const born = await bornOn(row.patient_id);
  const { address, token } = await linkFor(row.patient_id);
  const { context, wrongs } = await openContext(browser, server.address, phone);
  const requests = [];
  context.on("request", (one) => requests.push(`${one.url()} ${one.headers().referer ?? ""}`));
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('input[name="day"]').waitFor();
  assert.equal(new URL(page.url()).hash, "", "the secret is out of the address");
  assert.deepEqual(await axe(page), []);
  await page.screenshot({ path: shot("who") });

  await say(page, { ...born, year: "1901" });
  await page.locator(".trouble").getByText(/\S/).waitFor();
  assert.ok(!(await page.content()).includes(row.name.split(", ")[0]), "nobody is named yet");
  await say(page, born);
  await page.locator(".meetings, .lead").first().waitFor();
  assert.deepEqual(await axe(page), []);
  await page.screenshot({ path: shot("hello") });
  await page.locator(".actions .primary").click();
  for (let step = 1; step <= 5; step += 1) {
    await page.getByText(new RegExp(`^${step} (of|de) 6`)).waitFor();
    await page.locator(".answers .key").first().click();
  }
  await page.getByText(/^6 (of|de) 6/).waitFor();
  await page.screenshot({ path: shot("question") });
  await context.setOffline(true);
  await page.getByRole("button", { name: /^(Yes|Sí)$/ }).click();
  await page.locator(".crisis-line").waitFor();
  assert.match(await page.locator(".kiosk-foot").innerText(), /\S/, "they wait, and that is said");
  const delivered = page.waitForResponse((one) => one.url().endsWith("/answers") && one.ok());
  await context.setOffline(false);
  await delivered;
  assert.match(await page.locator(".crisis-line").getAttribute("href"), /^tel:\d+/);
  assert.deepEqual(await axe(page), []);
  await page.screenshot({ path: shot("stay") });
  assert.ok(
    !requests.some((one) => one.includes(token)),
    "the secret is in no address that was asked for, and in no Referer",
  );
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  const came = board.people.find((one) => one.patient_id === row.patient_id);
  assert.equal(came.source, "phone");
  assert.equal(came.answered, true);
  assert.ok(came.safety_task_id, "a licensed clinician has a task");
  await context.close();
  assert.deepEqual(
    wrongs.filter((one) => !/ERR_INTERNET_DISCONNECTED|status of 422/.test(one)),
    [],
  );

  const elsewhere = await openContext(browser, server.address, phone);
  const other = await elsewhere.context.newPage();
  await other.goto(address);
  await say(other, born);
  await other.getByText(/another phone|otro teléfono/).waitFor();
  await elsewhere.context.close();
});

test("a link that was taken back opens nothing", async () => {
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  const patient = board.people[0].patient_id;
  const { address, link } = await linkFor(patient);
  await clinic.post(`/patients/${patient}/phone-links/${link.id}/revoke`);
  const { context } = await openContext(browser, server.address, phone);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("heading", { name: /no longer good|ya no sirve/ }).waitFor();
  await context.close();
});

test("the desk makes a link on the person's page and takes it back", async () => {
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  const patient = board.people[0].patient_id;
  const { context, wrongs } = await openContext(browser, server.address);
  await context.request.post("/api/v1/session", {
    data: { username: "director", password: "welcome-to-stepwell" },
  });
  const page = await context.newPage();
  await page.goto(`/patients/${patient}/contact`);
  await page.getByRole("button", exact("Make a link")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", exact("Today alone")).check();
  await dialog.getByRole("button", exact("Make a link")).click();
  const shown = page.getByRole("textbox", { name: "A link to check in by phone" });
  assert.match(await shown.inputValue(), /\/phone#\S{80,}$/);
  await page.screenshot({ path: shot("made") });
  await page.getByRole("button", exact("Done")).click();
  await page.screenshot({ path: shot("contact"), fullPage: true });
  await page.getByRole("button", { name: /^Take back the link: For / }).first().click();
  await page.getByText("The link is taken back.").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});

function shot(name) {
  return new URL(`screenshots/phone-${name}.png`, import.meta.url).pathname;
}
