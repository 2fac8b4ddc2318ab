// Weighs what a browser must fetch, gzipped, and fails when a page has outgrown its budget.
// Fonts are counted apart: they arrive after the words are readable.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const budgets = { "index.html": 175, "kiosk.html": 80, "phone.html": 80 };
const lazyBudget = 60;

const weights = new Map();
async function weigh(file) {
  if (!weights.has(file)) {
    const bytes = await readFile(new URL(file, dist));
    weights.set(file, gzipSync(bytes, { level: 9 }).length / 1000);
  }
  return weights.get(file);
}

async function imports(file) {
  const text = await readFile(new URL(file, dist), "utf8");
  const from = [...text.matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)];
  return from.map(([, name]) => `assets/${name}`);
}

async function withImports(files) {
  const all = new Set(files);
  for (const file of all) {
    if (file.endsWith(".js")) for (const next of await imports(file)) all.add(next);
  }
  return all;
}

async function total(files) {
  let sum = 0;
  for (const file of files) sum += await weigh(file);
  return sum;
}

let over = false;
function report(name, kb, budget) {
  over ||= kb > budget;
  console.log(`${kb > budget ? "OVER" : "  ok"}  ${name}: ${kb.toFixed(1)} kB of ${budget} kB`);
}

const first = {};
for (const [page, budget] of Object.entries(budgets)) {
  const html = await readFile(new URL(page, dist), "utf8");
  const linked = [...html.matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.(?:js|css))"/g)];
  first[page] = await withImports(linked.map(([, file]) => file));
  report(page, (await total(first[page])) + (await weigh(page)), budget);
}

// A lazy route costs what it adds to the pages already there.
const staff = first["index.html"];
for (const entry of [...staff].filter((file) => file.endsWith(".js"))) {
  const text = await readFile(new URL(entry, dist), "utf8");
  for (const [, name] of text.matchAll(/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g)) {
    const added = [...(await withImports([`assets/${name}`]))].filter((file) => !staff.has(file));
    if (added.length > 0) report(name, await total(added), lazyBudget);
  }
}
process.exitCode = over ? 1 : 0;
