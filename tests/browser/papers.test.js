// Papers: a document comes to somebody's record, and what must not come does not; a letter tells their
// work of the days they came, on a consent and not without.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { axe, exact, openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { tabTo } from "./keys.js";
import { startDemo } from "./server.js";

let server;
let browser;
let clinic;
let patient;
let folder;

before(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
  clinic = await Clinic.open(browser, server.address, "director");
  patient = (await clinic.get(`/patients?site=${clinic.site.id}&q=Rivera`)).items[0];
  patient ??= (await clinic.get(`/patients?site=${clinic.site.id}`)).items[0];
  folder = await mkdtemp(path.join(tmpdir(), "stepwell-papers-"));
});
after(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function fileOf(name, bytes) {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

async function openAs(role, at, options) {
  const { context, wrongs } = await openContext(browser, server.address, options);
  await signIn(context, role);
  const page = await context.newPage();
  await page.goto(`/patients/${patient.id}/${at}`);
  await settle(page);
  return { context, wrongs, page };
}

async function add(page, file, kind = "referral_letter") {
  await page.getByRole("button", exact("Add a document")).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("File").setInputFiles(file);
  await dialog.getByLabel("Kind").selectOption(kind);
  await dialog.getByRole("button", exact("Add a document")).click();
  return dialog;
}

test("a letter of several parts is added, and comes back byte for byte", async () => {
  const { context, wrongs, page } = await openAs("intake", "documents");
  await page.getByText("No document is on record yet.").waitFor();
  const text = "Seen on Monday, mañana otra vez.\n".repeat(20_000); // 4 parts
  const dialog = await add(page, await fileOf("referral-letter.txt", text));
  await dialog.waitFor({ state: "detached" });
  const row = page.getByRole("listitem").filter({ hasText: "referral letter" });
  await row.waitFor();
  assert.deepEqual(await axe(page), []);

  const coming = page.waitForEvent("download");
  await row.getByRole("button", exact("Save: referral letter")).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), "referral-letter.txt");
  assert.equal(await readFile(await download.path(), "utf8"), text);
  await context.close();
  assert.deepEqual(wrongs, []);
});

test("what lies about its kind, or could act, is refused in words and leaves nothing", async () => {
  const { context, page } = await openAs("intake", "documents");
  const lie = await fileOf("scan.pdf", Buffer.from("89504e470d0a1a0a2e2e", "hex"));
  const dialog = await add(page, lie, "lab_result");
  await dialog.getByText("The file is not what its name says.").first().waitFor();
  const acting = "%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript /JS (x) >> >>\nendobj\n";
  await dialog.getByLabel("File").setInputFiles(await fileOf("form.pdf", acting));
  await dialog.getByRole("button", exact("Add a document")).click();
  await dialog.getByText("This PDF can run a script").first().waitFor();
  await dialog.getByLabel("File").setInputFiles(await fileOf("run.exe", "MZ"));
  await dialog.getByRole("button", exact("Add a document")).click();
  await dialog.getByText("Only PDF, JPEG, PNG, HEIC").first().waitFor();
  await dialog.getByRole("button", exact("Cancel")).click();
  const { items } = await clinic.get(`/patients/${patient.id}/documents`);
  assert.equal(items.length, 1, "the letter alone");
  await context.close();
});

test("a document is taken back by keyboard alone, with a reason", async () => {
  const { context, wrongs, page } = await openAs("nurse", "documents");
  await tabTo(page, /^Take back: referral letter$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await tabTo(page, /^Why\?$/);
  await page.keyboard.type("Another person's letter");
  await tabTo(page, /^Take back$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Taken back (1)").click();
  await page.getByText("Another person's letter").waitFor();
  await context.close();
  assert.deepEqual(wrongs, []);
});

// Somebody who came on some of the last days.
async function attending() {
  const { people } = await clinic.get(`/today?site=${clinic.site.id}`);
  for (const { patient_id } of people) {
    const { past_weeks } = await clinic.get(`/patients/${patient_id}/summary`);
    if (past_weeks[0]?.days > 0) return patient_id;
  }
  return assert.fail("the demo has somebody who came last week");
}

const run = promisify(execFile);

test("a letter is made on a signed consent, printed twice the same, and never again once it is revoked", async () => {
  patient = { id: await attending() };
  const { context, wrongs, page } = await openAs("case_manager", "letters");
  await page.getByText("No letter was made yet.").waitFor();
  assert.equal(await page.getByRole("button", exact("Make a letter")).count(), 0);

  await page.getByRole("button", exact("Note a consent")).click();
  let dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who may be told").fill("Acme Printing");
  await dialog.getByRole("radio", exact("Days and hours")).check();
  await dialog.getByRole("button", exact("Note a consent")).click();
  await dialog.getByText("Without this the form is no valid consent").first().waitFor();
  await dialog.getByLabel("The form says that the consent can be revoked").check();
  await dialog.getByRole("button", exact("Note a consent")).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(/^Holds until/).waitFor();

  await page.getByRole("button", exact("Make a letter")).click();
  dialog = page.getByRole("dialog");
  await dialog.getByRole("button", exact("Make a letter")).click();
  await dialog.waitFor({ state: "detached" });
  assert.deepEqual(await axe(page), []);
  const save = async () => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save PDF: Acme Printing/ }).click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), "letter-of-attendance.pdf");
    return download.path();
  };
  const [first, second] = [await save(), await save()];
  assert.deepEqual(await readFile(first), await readFile(second));
  const { stdout } = await run("pdftotext", ["-raw", first, "-"]);
  assert.match(stdout, /^Main Street Services\n/);
  assert.match(stdout, /Acme Printing/);
  assert.match(stdout, /42 CFR part 2 prohibits unauthorized use or disclosure of these records/);

  await page.getByRole("button", exact("Revoke: Acme Printing")).click();
  await page.getByRole("alertdialog").getByRole("button", exact("Revoke")).click();
  await page.getByText(/^Revoked/).waitFor();
  assert.equal(await page.getByRole("button", exact("Make a letter")).count(), 0);
  const { releases, letters } = await clinic.get(`/patients/${patient.id}/letters`);
  const asked = { release_id: releases[0].release.id, language: "en", from_on: clinic.today(), until_on: clinic.today() };
  assert.equal(await clinic.tries("POST", `/patients/${patient.id}/letters`, asked), 403);
  assert.equal(letters.length, 1);
  await context.close();
  const refused = /status of 422/; // the form that was sent without the right to revoke
  assert.deepEqual(wrongs.filter((wrong) => !refused.test(wrong)), []);
});
