// A chart is opened in an emergency, and the privacy officer hears of it, looks at what was read and
// signs it off; then the record itself is verified and taken away as a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";

const program = fileURLToPath(new URL("../../data/programs/small-evening-iop.json", import.meta.url));
const screenshots = fileURLToPath(new URL("screenshots/", import.meta.url));
const password = "heron lantern quilt 42"; // of the nurse
const reason = "She collapsed at our door and we need to know her medication.";

let server;
let browser;
let patient; // of the demo's own site

// The demo, and a nurse who holds a role at a second site alone.
before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  await server.kill();
  const { site } = JSON.parse(await readFile(program, "utf8"));
  await server.run(["import", "program", program]);
  await server.run(
    ["user", "add", "nils", "--given", "Nils", "--family", "Ek", "--role", `nurse@${site.name}`, "--password-stdin"],
    `${password}\n`,
  );
  await server.start();
  const clinic = await Clinic.open(browser, server.address, "therapist");
  const home = clinic.me.sites.find(({ name }) => name !== site.name);
  patient = (await clinic.get(`/today?site=${home.id}`)).people[0].patient_id;
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function pageOf(username, itsPassword) {
  const { context, wrongs } = await openContext(browser, server.address);
  await signIn(context, username, itsPassword);
  return { page: await context.newPage(), context, wrongs };
}

// What a refused request writes to the console is the browser's doing, not the page's.
const butRefusals = (wrongs) => wrongs.filter((wrong) => !/status of 403/.test(wrong));

async function look(page, name) {
  await settle(page);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const [width, height] of [[390, 844], [1440, 900]]) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${screenshots}${name}-${colorScheme}-${width}.png`, fullPage: true });
      assert.deepEqual(await axe(page), [], `${name} ${colorScheme} ${width}`);
    }
  }
}

test("a nurse of another site opens one chart for an hour, to read", async () => {
  const { page, context, wrongs } = await pageOf("nils", password);
  await page.goto(`/patients/${patient}`);
  const open = page.getByRole("button", { name: "Open for 60 minutes" });
  await open.waitFor();
  await page.getByRole("heading", { name: "This chart is kept at another site" }).waitFor();
  await page.keyboard.press("Tab");
  await open.focus();
  await page.keyboard.press("Enter");
  await page.getByText("Say why, in ten characters at least").waitFor();
  await look(page, "break-glass-offer");
  await page.getByRole("textbox", { name: "Why you need it now" }).fill(reason);
  await open.focus();
  await page.keyboard.press("Enter");
  await page.getByText(/^(59|60) minutes left\.$/).waitFor();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page, "break-glass-open");
  assert.equal(await page.getByRole("button", { name: /PIN|Discharge/ }).count(), 0);
  const read = page.waitForResponse((answer) => /\/timeline/.test(answer.url()));
  await page.getByRole("link", { name: "Timeline" }).click();
  assert.equal((await read).status(), 200);
  await context.close();
  assert.deepEqual(butRefusals(wrongs), []);
});

test("the privacy officer is told, sees what was read, and signs it off", async () => {
  const { page, context, wrongs } = await pageOf("director");
  await page.goto("/today");
  await page.getByText("A chart was opened by break-glass and waits for your review.").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByText(reason).waitFor();
  await look(page, "audit-review-waits");
  await page.getByRole("button", { name: /^Review: Nils Ek/ }).click();
  await page.getByRole("dialog").waitFor();
  await look(page, "audit-review-dialog");
  await page.getByRole("link", { name: "See what was read" }).click();
  await page.waitForURL(/patient=[\da-f-]{36}/);
  await page.getByRole("button", { name: /^Only about / }).waitFor();
  await page.getByText("Read the chart's timeline").first().waitFor();
  await page.getByRole("button", { name: /^Review: Nils Ek/ }).click();
  await page.getByRole("button", { name: "Sign off" }).click();
  await page.getByRole("alert").getByText("Say what you found").waitFor();
  await page.getByRole("radio", { name: "Justified", exact: true }).press("Space");
  await page.getByRole("textbox", { name: "What you found" }).fill("The ambulance's paper confirms it.");
  await page.getByRole("button", { name: "Sign off" }).click();
  await page.getByText("The review is signed.").waitFor();
  await page.getByText(/waits for your review/).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show 1 reviewed" }).click();
  await page.getByText("The ambulance's paper confirms it.").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("the record is verified, walked by keyboard, and taken away as a file", async () => {
  const { page, context, wrongs } = await pageOf("director");
  await page.goto("/audit");
  await settle(page);
  await page.getByRole("button", { name: "Verify now" }).click();
  await page.getByText(/^Verified on .* unchanged and in their place\.$/).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  assert.ok(await page.evaluate(() => document.activeElement?.closest(".audit-row")));
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^audit-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), "utf8");
  assert.match(text, /^number,recorded_at,kind,who,who_name,who_id,what,patient_name,patient_id\r\n/);
  assert.match(text, /,break_glass,staff,Nils Ek,/);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("who looked at a chart is printed on a page", async () => {
  const { page, context, wrongs } = await pageOf("director");
  await page.goto(`/audit/patients/${patient}`);
  await page.getByRole("heading", { name: /^\d+ entries$/ }).waitFor();
  await page.getByRole("cell", { name: /Nils Ek/ }).first().waitFor();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("navigation").first().isVisible(), false);
  assert.equal(await page.getByRole("button", { name: "Print" }).isVisible(), false);
  await page.pdf({ path: `${screenshots}audit-accounting.pdf` });
  await context.close();
  assert.deepEqual(wrongs, []);
});
