// Debian's Chromium, driven from outside, and everything a page must never do: break the content
// security policy, log an error, or keep somebody with a screen reader or a keyboard out.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// The pages' own folder has the tools; nothing is installed twice.
const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

export const WAIT_MS = 15_000; // for anything a page should do at once, on a busy machine

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// Opens a browser of one's own at `address`: its own cookies, its own storage. `wrongs` collects
// everything its pages did that no page may.
export async function openContext(browser, address, options = {}) {
  const context = await browser.newContext({
    baseURL: address,
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(WAIT_MS);
  const wrongs = [];
  await context.exposeBinding("tellViolation", (_, text) => wrongs.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.tellViolation(
        `${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${location.pathname}`,
      );
    });
  });
  context.on("page", (page) => {
    page.on("pageerror", (error) => wrongs.push(`thrown: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") wrongs.push(`console: ${message.text()}`);
    });
  });
  return { context, wrongs };
}

// Signs in as one of the demo's roles, the way a script does; the cookie stays in the context.
export async function signIn(context, username, password = "welcome-to-stepwell") {
  const answer = await context.request.post("/api/v1/session", {
    data: { username, password },
  });
  assert.equal(answer.status(), 200, `${username} can sign in`);
  return answer.json();
}

// Waits until nothing on the page is still on its way.
export async function settle(page) {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"], .skeleton') && document.fonts.status === "loaded",
  );
}

// Returns one line for each thing axe finds wrong.
export async function axe(page, exempt = []) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { rules, resultTypes: ["violations"] }),
    Object.fromEntries(exempt.map((rule) => [rule, { enabled: false }])),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
}

// The words a page says in each language are matched by the page's own English ones.
export const exact = (name) => ({ name, exact: true });
