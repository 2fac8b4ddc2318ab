import { expect, test } from "vitest";
import { offline, Refusal } from "../api/client";
import { needsAfter } from "./sign-in-rules";

const refused = (code: string, field = "", wait?: number) =>
  new Refusal(
    { code, title: "no", status: 401, findings: field ? [{ code: "x", field, text: "x" }] : [] },
    wait,
  );

test.each([
  ["a wrong password", refused("unauthenticated"), false, { kind: "wrong" }],
  ["a first sign-in that needs a code", refused("unauthenticated", "/code"), false, undefined],
  [
    "something wrong once a code was sent",
    refused("unauthenticated"),
    true,
    { kind: "wrong_code" },
  ],
  ["too many tries", refused("throttled", "", 12), false, { kind: "throttled", seconds: 12 }],
  ["no network", offline(), false, { kind: "offline" }],
  ["a fault of ours", refused("internal"), false, { kind: "other", code: "internal" }],
])("%s", (_why, refusal, sentCode, trouble) => {
  expect(needsAfter(refusal, sentCode).trouble).toEqual(trouble);
});

test("several organizations on one server ask for a name", () => {
  expect(needsAfter(refused("invalid", "/organization"), false)).toEqual({
    code: false,
    organization: true,
    trouble: undefined,
  });
});
