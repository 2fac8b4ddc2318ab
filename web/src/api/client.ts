import createClient from "openapi-fetch";
import type { components, paths } from "./types";

// The one way to the server. Every answer is either what was asked for or a Refusal.
export type Schemas = components["schemas"];

export interface Finding {
  code: string;
  field: string;
  text: string;
  params?: string[]; // what the text names
}

// What the server says instead of an answer (RFC 9457), or our own code where none came.
export interface Problem {
  code: string;
  title: string;
  status: number;
  findings: Finding[];
  version?: number | null;
}

export class Refusal extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get code(): string {
    return this.problem.code;
  }
}

export const offline = () =>
  new Refusal({
    code: "offline",
    title: "the server could not be reached",
    status: 0,
    findings: [],
  });

// Returns what went wrong as a Refusal, whatever was thrown.
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof TypeError) return offline();
  return new Refusal({ code: "internal", title: String(error), status: 0, findings: [] });
}

const fetchOrOffline: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw offline();
  }
};

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? "",
  credentials: "same-origin",
  fetch: fetchOrOffline,
});

// A POST carries a key, so that one that is sent again after a lost answer has no second effect.
api.use({
  onRequest({ request }) {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", newKey());
    }
    return request;
  },
});

// Returns a key no other request has. Pages served over plain HTTP on a clinic's own network have
// no crypto.randomUUID.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Returns the header that says which version a change is meant for.
export function ifMatch(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { "If-Match": `"${version}"` };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "title" in value;
}

function problemOf(error: unknown, response: Response): Problem {
  if (isProblem(error)) return { ...error, findings: error.findings ?? [] };
  const code = response.status === 502 || response.status === 504 ? "unavailable" : "internal";
  return { code, title: response.statusText || "unknown", status: response.status, findings: [] };
}

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

// Returns the answer of a call, or throws its Refusal.
export async function answerOf<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  const wait = Number(response.headers.get("Retry-After"));
  throw new Refusal(problemOf(error, response), wait > 0 ? wait : undefined);
}
