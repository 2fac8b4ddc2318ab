// The clinic as a script sees it: the API, signed in as one of the demo's roles. For what a test
// needs before somebody comes to a page, and for looking at what came of it.
import assert from "node:assert/strict";
import { signIn, WAIT_MS } from "./browser.js";

export class Clinic {
  #request;
  #awaited = new Set();
  me;

  // Opens a browser context of its own for `username`, so that its cookie is nobody else's.
  static async open(browser, address, username, password) {
    const context = await browser.newContext({ baseURL: address });
    const clinic = new Clinic();
    clinic.me = await signIn(context, username, password);
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

  // Admits somebody new, by a referral of today, to the first track; in no group. Returns the patient.
  async admit(patient) {
    const referral = await this.refer(patient);
    const { tracks } = await this.get(`/programs?site=${this.site.id}`);
    await this.post(`/patients/${referral.patient_id}/admission`, {
      referral_id: referral.id,
      program_id: tracks[0].program_id,
      track_id: tracks[0].id,
      admitted_on: this.today(),
      groups: [],
    });
    return referral.patient_id;
  }

  // Writes down that somebody asked to come, by phone, and returns the referral.
  async refer(patient) {
    return this.post("/referrals", {
      site_id: this.site.id,
      patient,
      source_kind: "self",
      source_name: "",
      reason: "Asked by phone",
      urgency: "routine",
    });
  }

  // Enrols a kiosk tablet and returns its token.
  async kiosk(name = "Front desk tablet") {
    const { token } = await this.post("/devices", { site_id: this.site.id, name });
    return token;
  }

  // Has somebody who has yet to come today be called so, and born on this day. The kiosk awaits them
  // now, whatever the time of the day. It is none of the `others`.
  async awaits(given_name, family_name, birth_date, others = []) {
    const at = `/sites/${this.site.id}/kiosk`;
    const { version } = await this.get(at);
    await this.put(at, { by_birth_date: true, opens_minutes: 240, closes_minutes: 240 }, version);
    const { people, sessions, now } = await this.get(`/today?site=${this.site.id}`);
    const open = (id) => {
      const { state, starts_at } = sessions.find(({ session }) => session.id === id).session;
      const minutes = (Date.parse(starts_at) - Date.parse(now)) / 60_000;
      return state === "scheduled" && Math.abs(minutes) < 220;
    };
    const one = people.findLast(
      ({ patient_id, arrived_at, session_ids }) =>
        !arrived_at &&
        !this.#awaited.has(patient_id) &&
        !others.includes(patient_id) &&
        session_ids.some(open),
    );
    assert.ok(one, "somebody has yet to come");
    this.#awaited.add(one.patient_id);
    const pin = await this.get(`/patients/${one.patient_id}/pin`);
    const details = { given_name, family_name, birth_date, language: "en" };
    await this.put(`/patients/${one.patient_id}`, details, pin.version);
    return one.patient_id;
  }

  // Imports a bundle of `resources` as an upload would, and returns what came of it.
  async imports(name, resources) {
    const entry = resources.map((resource) => ({ resource }));
    const text = JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
    const { id } = await this.post("/imports", { site_id: this.site.id, name });
    await this.put(`/imports/${id}/parts/1`, { text, file: name });
    await this.post(`/imports/${id}/start`);
    const over = ["done", "cancelled", "interrupted", "failed"];
    for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
      const { job } = await this.get(`/imports/${id}`);
      if (over.includes(job.state)) return job;
    }
    throw new Error(`the import of ${name} did not end`);
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
    if (!location.protocol.startsWith("http")) return; // an empty page keeps nothing
    localStorage.setItem("stepwell_kiosk_token", given);
  }, token);
}
