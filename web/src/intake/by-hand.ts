import type { Wrong } from "../ui/error-summary";
import type { NewReferral, PatientDetails } from "./model";
import { controlOf } from "./rules";
import type { IntakeWords } from "./words";

// A referral taken by hand, between the form and the server.
export const sourceKinds: readonly NewReferral["source_kind"][] = [
  "hospital",
  "php",
  "provider",
  "self",
  "family",
  "court",
  "payer",
  "school",
  "other",
];
export const sexes: readonly NonNullable<PatientDetails["sex"]>[] = [
  "unknown",
  "female",
  "male",
  "other",
];

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}

// Returns the word of the form that is one of `words`, else the first of them.
function word<T extends string>(form: FormData, name: string, words: readonly T[]): T {
  const said = text(form, name);
  return words.find((one) => one === said) ?? (words[0] as T);
}

// Returns the person as typed. What was left empty is left out: not known is not the same as "".
export function personIn(form: FormData): PatientDetails {
  const optional = ["preferred_name", "pronouns", "birth_date", "phone", "email"] as const;
  const given = optional
    .map((name) => [name, text(form, name)] as const)
    .filter(([, said]) => said);
  return {
    given_name: text(form, "given_name"),
    family_name: text(form, "family_name"),
    sex: word(form, "sex", sexes),
    language: word(form, "language", ["en", "es"] as const),
    ...Object.fromEntries(given),
  };
}

// Returns the referral as typed, about `known` when that is somebody's id, else about somebody new.
export function referralIn(form: FormData, site: string, known: string | undefined): NewReferral {
  return {
    site_id: site,
    ...(known ? { patient_id: known } : { patient: personIn(form) }),
    source_kind: word(form, "source_kind", sourceKinds),
    source_name: text(form, "source_name"),
    reason: text(form, "reason"),
    urgency: word(form, "urgency", ["routine", "soon", "urgent"] as const),
  };
}

// Returns what a referral lacks before it is worth sending.
export function missingIn(referral: NewReferral, t: IntakeWords): Wrong[] {
  const { patient } = referral;
  const needed: [pointer: string, said: string | undefined, label: string][] = [
    ["/patient/given_name", patient?.given_name, t.field.given_name],
    ["/patient/family_name", patient?.family_name, t.field.family_name],
  ];
  if (!patient) return [];
  return needed
    .filter(([, said]) => !said)
    .map(([pointer, , label]) => ({ field: controlOf(pointer), text: t.hand.missing(label) }));
}
