import type { Schemas } from "../api/client";

// First contact: whom intake has to call, what was tried, and how fast people are spoken to.
export type Entry = Schemas["ContactEntry"];
export type NewEntry = Schemas["NewContactEntry"];
export type Call = Schemas["CallToMake"];
export type Calls = Schemas["CallsToMake"];
export type Speed = Schemas["Speed"];
export type FirstContact = Schemas["FirstContact"];
export type Outcome = Entry["outcome"];

export const hows: readonly Entry["how"][] = ["call", "message", "visit"];
export const whoms: readonly Entry["whom"][] = ["person", "family", "referrer"];
export const outcomes: readonly Outcome[] = [
  "reached",
  "call_back",
  "left_message",
  "no_answer",
  "wrong_number",
];
