// What the server said, in the words a kiosk or a phone acts on.
export type Reply<T> =
  | { is: "ok"; value: T }
  | { is: "unreachable" } // nothing answered, or nobody could just then: worth trying again
  | { is: "revoked" } // this tablet or link may no longer ask
  | { is: "throttled"; waitSeconds: number }
  | { is: "refused"; status: number; code?: string; text?: string };

const PATIENCE_MS = 8000; // past this a person presses the button again
const WAIT_SECONDS = 30; // when a throttled answer does not say how long

// Unlike crypto.randomUUID, this works on a clinic's own network without TLS.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Asks the server with a bearer token, and waits no longer than a person would.
export async function ask<T>(
  token: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Reply<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { is: "ok", value: (await response.json()) as T };
  } catch {
    return { is: "unreachable" };
  }
  return refusal(response);
}

async function refusal(response: Response): Promise<Reply<never>> {
  if (response.status === 401) return { is: "revoked" };
  if (response.status === 429) {
    const said = Number(response.headers.get("Retry-After"));
    return { is: "throttled", waitSeconds: said > 0 ? said : WAIT_SECONDS };
  }
  if (response.status >= 500) return { is: "unreachable" };
  const said = await response.json().catch(() => undefined);
  return { is: "refused", status: response.status, ...said?.findings?.[0] };
}
