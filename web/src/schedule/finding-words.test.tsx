import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Refusal } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { type Language, LanguageContext } from "../words/words";
import { useNamed } from "./finding-words";

const taken = {
  code: "room_taken",
  field: "/room_id",
  text: "Maple is taken on 2026-11-16 from 09:00 to 10:00 by Process Group",
  params: ["Maple", "2026-11-16", "09:00", "10:00", "Process Group"],
};
const marked = { code: "session_marked", field: "", text: "this session has taken place" };
const error = new Refusal({
  code: "conflict",
  title: "taken",
  status: 409,
  findings: [taken, marked],
});

function Wrongs() {
  const named = useNamed();
  const texts = wrongsOf(error, { session_marked: "plain words" }, named).map(({ text }) => text);
  return <p>{texts.join(" | ")}</p>;
}

const said = (language: Language) => {
  render(
    <LanguageContext value={language}>
      <Wrongs />
    </LanguageContext>,
  );
  return screen.getByText(/Maple/).textContent?.replace(/\s/g, " ");
};

test("what names a room is said in the reader's language, and what names nothing as before", () => {
  expect(said("en")).toBe(
    "Maple is taken by Process Group from 9:00 AM to 10:00 AM on Mon, Nov 16 | plain words",
  );
});

test("and in Spanish", () => {
  expect(said("es")).toBe(
    "Maple: ocupado por Process Group de 9:00 a.m. a 10:00 a.m., lun, 16 de nov | plain words",
  );
});
