// A closed day tells those who allow it, and the director sees what became of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, exact, openBrowser, openContext, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

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

// The next day on which something takes place.
async function nextSession() {
  const site = clinic.site.id;
  const [from, until] = [1, 8].map((days) =>
    new Date(Date.parse(clinic.today()) + days * 86_400_000).toISOString().slice(0, 10),
  );
  const { items } = await clinic.get(`/sessions?site=${site}&from=${from}&until=${until}`);
  return items.find((one) => one.state === "scheduled");
}

async function roster(session) {
  return (await clinic.get(`/sessions/${session.id}/sheet`)).rows;
}

// Returns somebody of the session who was not asked yet.
async function stranger(session) {
  for (const row of await roster(session)) {
    const { noted_at } = await clinic.get(`/patients/${row.patient_id}/contact-consent`);
    if (!noted_at) return row;
  }
  throw new Error("everybody was asked");
}

test("who allows it is told of a closed day, and who does not is not", async () => {
  const session = await nextSession();
  const somebody = await stranger(session);
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, "director");
  const page = await context.newPage();

  await page.goto(`/patients/${somebody.patient_id}/contact`);
  const allowed = page.getByRole("checkbox", exact("By text message"));
  await allowed.waitFor();
  await allowed.check();
  await page.getByRole("article", { name: "May we write to them?" }).getByRole("button", exact("Save")).click();
  await page.getByText(/^They were asked on/).waitFor();

  await clinic.post("/closures", {
    site_id: clinic.site.id,
    room_id: null,
    from_on: session.held_on,
    until_on: session.held_on,
    reason: "Storm",
  });
  const { items } = await clinic.get("/notices");
  const told = new Set(items.map(({ notice }) => notice.patient_id));
  assert.ok(told.has(somebody.patient_id));
  for (const { patient_id } of await roster(session)) {
    const consent = await clinic.get(`/patients/${patient_id}/contact-consent`);
    assert.equal(told.has(patient_id), consent.may_email || consent.may_text);
  }

  await page.goto("/setup/messages");
  await page.getByText(/not set up on this server: messages wait here/).waitFor();
  const row = page
    .getByRole("list", exact("Messages"))
    .getByRole("listitem")
    .filter({ hasText: somebody.name })
    .first();
  await row.getByText("Waits").waitFor();
  assert.deepEqual(await axe(page), []);
  await row.getByRole("button", { name: /^Give up/ }).click();
  await page.getByText("It will not be sent.").waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: somebody.name })
    .getByText("Given up")
    .first()
    .waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});
