// A tablet that stands where anybody can touch it: what it keeps of a person is nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, signIn } from "./browser.js";
import { Clinic, enrolled } from "./clinic.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let token;
let people;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  token = await clinic.kiosk();
  people = await notYetAsked();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function notYetAsked() {
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  return board.people.filter((one) => !one.answered).map((one) => one.patient_id);
}

// Opens an enrolled tablet and has the next person type their PIN.
async function greeted(options) {
  const opened = await openContext(browser, server.address, options);
  await enrolled(opened.context, token);
  const page = await opened.context.newPage();
  if (options?.clock) await page.clock.install();
  await page.goto("/kiosk");
  await page.getByRole("button", exact("1")).waitFor();
  const patient = people.shift();
  const { pin } = await clinic.get(`/patients/${patient}/pin`);
  await page.keyboard.type(pin);
  await page.locator(".actions .primary").waitFor();
  const name = (await page.locator("h1").innerText()).split(", ").at(-1);
  return { ...opened, page, name, pin, patient };
}

// Opens an enrolled tablet and has somebody who has no PIN type when they were born.
async function bornOn(digits, options) {
  const opened = await openContext(browser, server.address, options);
  await enrolled(opened.context, token);
  const page = await opened.context.newPage();
  if (options?.clock) await page.clock.install();
  await page.goto("/kiosk");
  await page.getByRole("button", exact("No PIN?")).click();
  await page.getByText("When were you born?").waitFor();
  await page.keyboard.type(digits);
  await page.getByRole("button", exact("Continue")).click();
  return { ...opened, page };
}

const everythingKept = () => ({
  body: document.documentElement.outerHTML,
  local: JSON.stringify({ ...localStorage }),
  session: JSON.stringify({ ...sessionStorage }),
  address: location.href,
  history: history.length,
  state: history.state,
  cookies: document.cookie,
});

test("after 30 seconds without a touch nothing of a person is left", async () => {
  const { page, name, pin, context, wrongs } = await greeted({ clock: true });
  const before = await page.evaluate(() => history.length);
  await page.locator(".actions .primary").click();
  await page.locator(".answers .key").first().click();
  await page.clock.fastForward(31_000);
  await page.getByRole("button", exact("1")).waitFor();
  const kept = await page.evaluate(everythingKept);
  for (const [place, text] of Object.entries(kept)) {
    assert.ok(!String(text).includes(name), `no name in the ${place}`);
    assert.ok(!String(text).includes(pin), `no PIN in the ${place}`);
  }
  assert.equal(kept.session, "{}");
  assert.equal(kept.cookies, "");
  assert.equal(kept.history, before, "no page more to go back to");
  assert.deepEqual(Object.keys(JSON.parse(kept.local)), ["stepwell_kiosk_token"]);
  const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
  assert.equal(databases, 0);
  const caches = await page.evaluate(async () => ("caches" in window ? (await window.caches.keys()).length : 0));
  assert.equal(caches, 0);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("leaving the page and coming back with the back button shows nobody", async () => {
  const { page, name, context } = await greeted();
  await page.goto("/sign-in");
  await page.goBack();
  await page.getByRole("button", exact("1")).waitFor();
  assert.ok(!(await page.content()).includes(name));
  await context.close();
});

test("a tablet that was switched off says so and forgets its token", async () => {
  const { page, context } = await greeted();
  await page.getByRole("button", { name: /This is not me|No soy yo/ }).click();
  const { items } = await clinic.get("/devices");
  const device = items.find((one) => !one.revoked_at);
  await clinic.post(`/devices/${device.id}/revoke`);
  await page.keyboard.type("123456");
  await page.locator("#token").waitFor();
  assert.match(await page.locator("h1").innerText(), /switched off/);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await context.close();
  token = await clinic.kiosk("The next tablet");
});

test("answers given without a network are said to wait, and arrive once it is back", async () => {
  const { page, context, patient } = await greeted({ locale: "en-US" });
  if (await page.getByRole("button", exact("Español")).isHidden())
    await page.getByRole("button", exact("English")).click();
  await page.getByRole("button", exact("Start the questions")).click();
  await context.setOffline(true);
  for (const [place, answer] of ["7", "2", "8", "Yes, all of it", "No", "No"].entries()) {
    await page.getByText(`${place + 1} of 6`).waitFor();
    await page.getByRole("button", exact(answer)).click();
  }
  await page.getByText("Your answers wait here").waitFor();
  await page.getByRole("button", { name: /^(Finish|Not now)$/ }).click();
  await page.getByText("wait here: 1").waitFor();
  const delivered = page.waitForResponse((one) => one.url().endsWith("/answers") && one.ok());
  await context.setOffline(false);
  await delivered;
  await page.getByText("wait here: 1").waitFor({ state: "detached" });
  const board = await clinic.get(`/today?site=${clinic.site.id}`);
  const row = board.people.find((one) => one.patient_id === patient);
  assert.equal(row.answered, true);
  assert.equal(row.mood, 7);
  await context.close();
});

test("whoever guesses PINs waits", async () => {
  const opened = await openContext(browser, server.address);
  await enrolled(opened.context, await clinic.kiosk("A tablet under attack"));
  const page = await opened.context.newPage();
  await page.goto("/kiosk");
  const one = page.getByRole("button", exact("1"));
  await one.waitFor();
  for (let guess = 0; guess < 12 && (await one.isEnabled()); guess += 1) {
    const answered = page.waitForResponse((reply) => reply.url().endsWith("/kiosk/arrivals"));
    await page.keyboard.type(String(900_000 + guess));
    await answered;
    await page.locator(".trouble").getByText(/\S/).waitFor();
  }
  await page.getByText(/Too many tries/).waitFor();
  assert.equal(await one.isDisabled(), true);
  await opened.context.close();
});

test("a PIN typed while the network is down counts from that moment", async () => {
  const { people } = await clinic.get(`/today?site=${clinic.site.id}`);
  const { patient_id: patient } = people.findLast(({ arrived_at: arrived }) => !arrived);
  const { pin } = await clinic.get(`/patients/${patient}/pin`);
  const opened = await openContext(browser, server.address);
  await enrolled(opened.context, token);
  const page = await opened.context.newPage();
  await page.goto("/kiosk");
  await page.locator(".kiosk-site").getByText(/\S/).waitFor();
  const arrivalOf = async () => {
    const { people: now } = await clinic.get(`/today?site=${clinic.site.id}`);
    return now.find(({ patient_id }) => patient_id === patient)?.arrived_at;
  };
  await opened.context.setOffline(true);
  const typedAt = Date.parse((await clinic.get(`/today?site=${clinic.site.id}`)).now);
  await page.keyboard.type(pin);
  await page.getByText("Your PIN is kept").waitFor();
  await page.getByText("wait here: 1").waitFor();
  assert.equal(await arrivalOf(), null);
  await opened.context.setOffline(false);
  await page.getByText("wait here: 1").waitFor({ state: "detached" });
  const late = Date.parse(await arrivalOf()) - typedAt;
  assert.ok(Math.abs(late) < 5000, `${late} ms after it was typed`);
  await opened.context.close();
});

test("who has no PIN says when they were born, and of that nothing is left", async () => {
  await clinic.awaits("Rosalba", "Ibarra", "1961-05-17");
  const { page, context, wrongs } = await bornOn("05171961", { clock: true });
  await page.getByText("Hello, Rosalba").waitFor();
  await page.clock.fastForward(31_000);
  await page.getByRole("button", exact("No PIN?")).waitFor();
  const kept = await page.evaluate(everythingKept);
  for (const [place, text] of Object.entries(kept))
    for (const word of ["Rosalba", "Ibarra", "1961"])
      assert.ok(!String(text).includes(word), `no ${word} in the ${place}`);
  assert.deepEqual(Object.keys(JSON.parse(kept.local)), ["stepwell_kiosk_token"]);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a date of birth tells nothing of who has come already, or never will", async () => {
  for (const digits of ["05171961", "01021903"]) {
    const { page, context } = await bornOn(digits);
    await page.getByText("That date is not known here right now").waitFor();
    assert.equal(await page.getByText("When were you born?").isVisible(), true);
    await context.close();
  }
});

test("two born on one day see initials, and no name but their own", async () => {
  await clinic.awaits("Wilhelmina", "Quint", "1962-06-18");
  await clinic.awaits("Xenia", "Yarrow", "1962-06-18");
  const { page, context, wrongs } = await bornOn("06181962");
  await page.getByText("Which initials are yours?").waitFor();
  const initials = await page.locator(".answers .key").allInnerTexts();
  assert.deepEqual(initials, ["W. Q.", "X. Y.", "None of these"]);
  await page.getByRole("button", exact("X. Y.")).click();
  await page.getByText("Hello, Xenia").waitFor();
  assert.ok(!(await page.content()).includes("Wilhelmina"));
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("a site that wants PINs alone says so in its set-up", async () => {
  const desk = await openContext(browser, server.address);
  await signIn(desk.context, "director");
  const setup = await desk.context.newPage();
  await setup.goto("/setup");
  await setup.getByLabel("Who has no PIN may give their date of birth").uncheck();
  const form = setup.locator("form", { hasText: "Minutes after it has begun" });
  await form.getByLabel("Minutes after it has begun").fill("241");
  await form.getByRole("button", exact("Save")).click();
  await form.getByText("0 to 240 minutes.").waitFor();
  await form.getByLabel("Minutes after it has begun").fill("30");
  const saved = setup.waitForResponse(
    (reply) => reply.request().method() === "PUT" && reply.url().endsWith("/kiosk") && reply.ok(),
  );
  await form.getByRole("button", exact("Save")).click();
  await saved;
  await desk.context.close();
  const opened = await openContext(browser, server.address);
  await enrolled(opened.context, token);
  const page = await opened.context.newPage();
  await page.goto("/kiosk");
  await page.locator(".kiosk-site").getByText(/\S/).waitFor(); // it knows where it stands
  assert.equal(await page.getByRole("button", exact("No PIN?")).count(), 0);
  await opened.context.close();
});
