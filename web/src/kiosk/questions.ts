import type { Medication, YesNo } from "./model";

type Scale = {
  kind: "scale";
  field: "mood" | "craving" | "sleep_hours";
  values: number[];
};

type Choice =
  | { kind: "choice"; field: "medication_taken"; values: Medication[] }
  | { kind: "choice"; field: "substance_use" | "safety"; values: YesNo[] };

export type Question = Scale | Choice;

function upTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, value) => value);
}

// One a screen, in this order. Safety comes last: what it may lead to ends the visit.
export const QUESTIONS: readonly Question[] = [
  { kind: "scale", field: "mood", values: upTo(10) },
  { kind: "scale", field: "craving", values: upTo(10) },
  { kind: "scale", field: "sleep_hours", values: upTo(12) },
  {
    kind: "choice",
    field: "medication_taken",
    values: ["taken", "partly", "not_taken", "none_prescribed", "declined"],
  },
  { kind: "choice", field: "substance_use", values: ["no", "yes", "declined"] },
  { kind: "choice", field: "safety", values: ["no", "yes", "declined"] },
];

// Whether somebody has to come before this person is left alone. Not answering counts.
export function needsSomeone({ safety }: { safety?: YesNo }): boolean {
  return safety === "yes" || safety === "declined";
}
