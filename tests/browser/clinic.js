// The clinic as a script sees it: the API, signed in as one of the demo's roles. For what a test
// needs before somebody comes to a page, and for looking at what came of it.
import assert from "node:assert/strict";
import { signIn } from "./browser.js";

export class Clinic {
  #request;
  me;

  // Opens a browser context of its own for `username`, so that its cookie is nobody else's.
  static async open(browser, address, username) {
    const context = await browser.newContext({ baseURL: address });
    const clinic = new Clinic();
    clinic.me = await signIn(context, username);
    clinic.#request = context.request;
    return clinic;
  }

  get site() {
    return this.me.sites[0];
  }

  async get(path) {
    return this.#answer(await this.#request.get(`/api/v1${path}`), path);
  }

  async post(path, body) {
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    return this.#answer(
      await this.#request.post(`/api/v1${path}`, { data: body ?? {}, headers }),
      path,
    );
  }

  // Returns the status of a write, whatever it is.
  async tries(method, path, body, version) {
    const headers = version === undefined ? {} : { "If-Match": `"${version}"` };
    const answer = await this.#request.fetch(`/api/v1${path}`, { method, data: body, headers });
    return answer.status();
  }

  async put(path, body, version) {
    const headers = version === undefined ? {} : { "If-Match": `"${version}"` };
    return this.#answer(await this.#request.put(`/api/v1${path}`, { data: body, headers }), path);
  }

  async #answer(answer, path) {
    assert.ok(answer.ok(), `${path} answers ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  }

  // Enrols a kiosk tablet and returns its token.
  async kiosk(name = "Front desk tablet") {
    const { token } = await this.post("/devices", { site_id: this.site.id, name });
    return token;
  }

  // Returns the day on the site's calendar.
  today() {
    const zone = this.site.time_zone;
    return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date());
  }
}

// Puts a token where a tablet keeps it, as pasting it did once.
export async function enrolled(context, token) {
  await context.addInitScript((given) => {
    localStorage.setItem("stepwell_kiosk_token", given);
  }, token);
}
