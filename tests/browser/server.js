// A running stepwell, as somebody would start it: the built program, a data folder or a PostgreSQL
// database of its own, a free port. It can be killed and started again where it stood.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const checkout = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.STEPWELL_PROGRAM ?? path.join(checkout, "build/stepwell");
const READY_WITHIN_MS = 60_000; // a demo clinic is weeks of history, on a busy machine
const DOWN_WITHIN_MS = 15_000;

export const postgres = process.env.STEPWELL_TEST_POSTGRES ?? "";
export const engine = postgres ? "PostgreSQL" : "SQLite";

// Starts a demo clinic on the engine under test.
export const startDemo = () => startAs("demo");

// Starts a server on records that hold nothing but what `commands` put there: the program's own,
// each with its words and what it reads from its input.
export const startEmpty = (commands) => startAs("serve", commands);

async function startAs(kind, commands = []) {
  const folder = await mkdtemp(path.join(tmpdir(), "stepwell-browser-"));
  const database = postgres ? await createDatabase() : undefined;
  const where = database
    ? ["--database", database.url]
    : ["--data", path.join(folder, "data"), "--key-file", path.join(folder, "key")];
  for (const words of commands) await tell(words, where);
  const server = new Server([kind, ...where], async () => {
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });
  server.does = (...words) => tell({ words }, where);
  await server.start();
  return server;
}

// Does one of the program's own commands to the records, with what it reads from its input.
async function tell({ words, input = "" }, where) {
  const child = spawn(program, [...words, ...where], { cwd: checkout, stdio: "pipe" });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
  child.stdin.end(input);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}:\n${said}`);
}

class Server {
  #where;
  #cleanUp;
  #child;
  #said = "";
  #port = 0;
  address = "";
  does; // does one of the program's own commands to the records, and fails unless it ends with 0

  constructor(where, cleanUp) {
    this.#where = where;
    this.#cleanUp = cleanUp;
  }

  // Starts, or starts again at the same address with the same records.
  async start() {
    const listen = `127.0.0.1:${this.#port}`;
    const child = spawn(program, [...this.#where, "--listen", listen], {
      cwd: checkout,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    child.stderr.on("data", (bytes) => this.#note(String(bytes)));
    this.address = await this.#ready(child);
    this.#port = Number(new URL(this.address).port);
  }

  async #ready(child) {
    const late = setTimeout(() => child.kill("SIGKILL"), READY_WITHIN_MS);
    try {
      for await (const line of createInterface({ input: child.stdout })) {
        this.#note(`${line}\n`);
        const said = /^ready (https?:\/\/\S+)$/.exec(line);
        if (said) return said[1];
      }
    } finally {
      clearTimeout(late);
      child.stdout.resume(); // or a server that says more would wait for a reader
    }
    throw new Error(`the server did not come up; it said:\n${this.#said}`);
  }

  // Keeps the last of what it said, for when something goes wrong.
  #note(text) {
    this.#said = (this.#said + text).slice(-8_000);
  }

  // As if the machine had lost power: no goodbye.
  async kill() {
    this.#child.kill("SIGKILL");
    await this.#gone();
  }

  // Runs one of the program's commands on the same records, while it doesn't serve them.
  async run(words, input = "") {
    const [, ...where] = this.#where; // the first word says how they are served
    await tell({ words, input }, where);
  }

  // Stops and takes everything it kept away. Throws what it said when it did not end well.
  async stop() {
    const running = this.#child.exitCode === null && this.#child.signalCode === null;
    if (running) this.#child.kill("SIGTERM");
    const late = setTimeout(() => this.#child.kill("SIGKILL"), DOWN_WITHIN_MS);
    await this.#gone();
    clearTimeout(late);
    await this.#cleanUp();
    if (running && this.#child.exitCode !== 0)
      throw new Error(
        `the server ended with ${this.#child.exitCode ?? this.#child.signalCode}:\n${this.#said}`,
      );
  }

  async #gone() {
    if (this.#child.exitCode === null && this.#child.signalCode === null)
      await once(this.#child, "exit");
  }
}

// Makes a database beside the one that STEPWELL_TEST_POSTGRES names.
async function createDatabase() {
  const name = `stepwell_browser_${process.pid}_${Date.now()}`;
  const ask = (sql) => run("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", postgres, "-c", sql]);
  await ask(`CREATE DATABASE ${name}`);
  return {
    url: withDatabase(postgres, name),
    drop: () => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

// Returns the connection string `text`, in either of its two forms, with another database.
export function withDatabase(text, name) {
  if (/^postgres(ql)?:\/\//.test(text)) {
    const url = new URL(text);
    url.pathname = `/${name}`;
    return url.href;
  }
  const rest = text.replace(/\bdbname\s*=\s*\S+/, "").trim();
  return `${rest} dbname=${name}`;
}
