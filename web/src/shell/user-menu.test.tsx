import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Me } from "../api/queries";
import { keep, readKept } from "../note/kept";
import { uuid } from "../testing/records";
import { draw } from "../testing/render";
import { PreferencesProvider } from "./preferences";
import UserMenu from "./user-menu";

const me = {
  staff_id: uuid(700),
  given_name: "Dana",
  family_name: "Whitfield",
  roles: [],
  sites: [],
} as unknown as Me;

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function chooseSignOut() {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(new URL(request.url, "http://here").pathname);
    return new Response(null, { status: 204 });
  });
  await draw(
    <QueryClientProvider client={new QueryClient()}>
      <PreferencesProvider>
        <UserMenu me={me} opened onHelp={() => {}} />
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  await act(async () => screen.getByRole("menuitem", { name: "Sign out" }).click());
  return asked;
}

const draft = { text: "Spoke of the weekend" } as never;

test("whoever has words that are only in the browser is asked before they are forgotten", async () => {
  keep(me.staff_id, "session", { one: draft });
  const asked = await chooseSignOut();
  screen.getByRole("alertdialog", { name: "Some of your words are only here" });
  await act(async () => screen.getByRole("button", { name: "Stay signed in" }).click());
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(asked).toEqual([]);
  expect(readKept(me.staff_id, "session")).toEqual({ one: draft });
});

test("they may be forgotten", async () => {
  keep(me.staff_id, "session", { one: draft });
  const asked = await chooseSignOut();
  await act(async () => screen.getByRole("button", { name: "Sign out and forget it" }).click());
  await vi.waitFor(() => expect(readKept(me.staff_id, "session")).toEqual({}));
  expect(asked).toEqual(["/api/v1/session/end"]);
});

test("with nothing unsaved, or only somebody else's, nobody is asked", async () => {
  keep(uuid(701), "session", { one: draft });
  const asked = await chooseSignOut();
  expect(screen.queryByRole("alertdialog")).toBeNull();
  await vi.waitFor(() => expect(asked).toEqual(["/api/v1/session/end"]));
});
