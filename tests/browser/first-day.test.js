// A clinic from nothing: one command, then pages alone, until its first session stands in the
// schedule and a second person has signed in.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exact, openBrowser, openContext, settle } from "./browser.js";
import { engine, startEmpty } from "./server.js";

const PASSWORD = "plum tractor over rain";
const MINUTES = 10 * 60_000; // it is promised in ten

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

async function signIn(page, name, password) {
  await page.goto("/sign-in");
  await field(page, "User name").fill(name);
  await field(page, "Password").fill(password);
  await button(page, "Sign in").click();
}

async function save(page) {
  const bar = page.getByRole("region", exact("Save"));
  await bar.getByRole("button", exact("Save")).and(page.locator(":not([aria-disabled])")).click();
  await bar.waitFor({ state: "detached" });
}

test(`a clinic is set up from nothing on ${engine}`, { timeout: MINUTES }, async () => {
  const { context, wrongs } = await openContext(browser, server.address);
  const page = await context.newPage();

  // The first site.
  await signIn(page, "grace", PASSWORD);
  await page.getByRole("heading", exact("Welcome to Stepwell")).waitFor();
  await field(page, "Name of the site").fill("Elm Street");
  await field(page, "Time zone").fill("America/Chicago");
  await button(page, "Open this site").click();
  await page.getByRole("heading", exact("Set-up")).waitFor();
  await settle(page);

  // A room, a program with a track.
  await page.getByRole("link", exact("Set up: Rooms: where groups meet")).click();
  await button(page, "Add a room").click();
  await field(page, "Name").fill("Maple");
  await button(page, "Add a program").click();
  await field(page, "Name of the program").fill("Evening IOP");
  await field(page, "Least hours a week").fill("2");
  await field(page, "Least days a week").fill("1");
  await field(page, "Name of the track").fill("Evening Recovery");

  // Two groups; the second clashes with the first until it is moved.
  for (const name of ["Coping Skills", "Process Group"]) {
    await button(page, "Add a group").click();
    const dialog = page.getByRole("dialog");
    await field(dialog, "Name of the group").fill(name);
    await button(dialog, "Add a time").click();
    await field(dialog, "Starts").fill("17:30");
    if (name === "Process Group")
      await dialog.getByText("Maple is taken by Coping Skills on monday at 17:30").waitFor();
    await button(dialog, "Done").click();
  }
  assert.ok(await page.getByRole("region", exact("Save")).getByRole("button", exact("Save")).isDisabled());
  await button(page, "Change Process Group").click();
  await field(page.getByRole("dialog"), "Starts").fill("18:30");
  await button(page.getByRole("dialog"), "Done").click();
  await page.getByText(/\d+ sessions are made/).waitFor();
  await save(page);
  await settle(page);

  // Somebody to lead them, who may not before their licence is written down.
  await page.getByRole("link", exact("Staff")).click();
  await button(page, "Add somebody").click();
  const add = page.getByRole("dialog");
  await field(add, "Given name").fill("Dana");
  await field(add, "Family name").fill("Whitfield");
  await button(add, "Add a role").click();
  await button(add, "Add somebody").click();
  await page.getByRole("heading", exact("Dana Whitfield")).waitFor();
  await button(page, "Give an account").click();
  await button(page.getByRole("dialog"), "Make the link").click();
  const shown = page.getByRole("alertdialog").getByRole("textbox");
  const link = await shown.inputValue();
  assert.match(link, /^http:\/\/[^/]+\/welcome#\S{40,}$/, "the secret stands after the #");
  await button(page.getByRole("alertdialog"), "Done").click();

  // Dana chooses a password and signs in; the link works once.
  const other = await openContext(browser, server.address);
  const dana = await other.context.newPage();
  const asked = [];
  dana.on("request", (request) => asked.push(request.url()));
  await dana.goto(link);
  await field(dana, "Your new password").fill("a kettle full of stars");
  await field(dana, "The same again").fill("a kettle full of stars");
  await button(dana, "Save my password").click();
  await dana.getByText("Done. You sign in as dana.").waitFor();
  const secret = link.split("#")[1];
  assert.ok(!asked.some((url) => url.includes(secret)), "no address that was asked for has it");
  assert.equal(new URL(dana.url()).hash, "", "and it is out of the address by now");
  await signIn(dana, "dana", "a kettle full of stars");
  await dana.getByRole("heading", { level: 1, name: "Today" }).waitFor();

  // The group needs a licence: Dana is refused, then has one, then leads it.
  await page.goto("/setup/week");
  await button(page, "Change Coping Skills").click();
  const group = page.getByRole("dialog");
  await field(group, "Who leads it needs").selectOption("independent");
  await field(group, "Dana Whitfield").check();
  await group.getByText("Dana Whitfield does not have the credential that this group needs").waitFor();
  await page.goto("/setup/staff");
  await page.getByRole("link", exact("Open Dana Whitfield")).click();
  await button(page, "Add a credential").click();
  const credential = page.getByRole("dialog");
  await field(credential, "Credential").fill("LCSW");
  await field(credential, "Last day it holds").fill("2099-12-31");
  await button(credential, "Save").click();
  await credential.waitFor({ state: "detached" });
  await page.goto("/setup/week");
  for (const name of ["Coping Skills", "Process Group"]) {
    await button(page, `Change ${name}`).click();
    await field(page.getByRole("dialog"), "Dana Whitfield").check();
    await button(page.getByRole("dialog"), "Done").click();
  }
  await save(page);

  // A kiosk, and nothing is missing any more.
  await page.goto("/devices");
  await button(page, "Add a kiosk").click();
  await field(page.getByRole("dialog"), "Name").fill("Front desk");
  await button(page.getByRole("dialog"), "Add a kiosk").click();
  await page.getByRole("dialog").getByRole("textbox").waitFor();
  await page.goto("/setup");
  await page.getByText("This site is ready to run.").waitFor();

  // The sessions stand in the schedule, and a closed day takes them out with its reason.
  const monday = nextMonday();
  await page.goto(`/sessions?day=${monday}`);
  await page.getByRole("button", { name: /^Coping Skills, / }).first().waitFor();
  await page.goto("/setup/closures");
  await button(page, "Close days").click();
  const close = page.getByRole("dialog");
  await field(close, "First day").fill(monday);
  await field(close, "Reason").fill("Snow");
  await button(close, "Close days").click();
  await page.getByText("Closed. 2 sessions are cancelled.").waitFor();
  await page.goto(`/sessions?day=${monday}`);
  await page.getByText("The whole site is closed: Snow").waitFor();
  await page.goto("/setup/closures");
  await button(page, "Open again: Snow").click();
  await page.getByText("Open again. 2 sessions are back.").waitFor();

  await context.close();
  await other.context.close();
  assert.deepEqual([...wrongs, ...other.wrongs].filter((wrong) => !/status of 4/.test(wrong)), []);
});

// Returns the Monday of next week: none of its sessions has begun, wherever the clock stands.
function nextMonday() {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + 7 - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
