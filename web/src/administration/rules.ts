import type {
  AdministrationLine,
  FormItem,
  NewAnswer,
  ProtocolLine,
  Sheet,
  ShownScore,
} from "./queries";

const names: Record<string, string> = {
  "cssrs-screener": "C-SSRS screener",
  "pcl-5-weekly": "PCL-5 weekly",
  "dsm5-ccsm-l1": "DSM-5 cross-cutting",
  "promis-global-10": "PROMIS Global-10",
  "qids-sr16": "QIDS-SR16",
};

// What an instrument is called among those who use it: the same in every language.
export const nameOf = (instrument: string): string => names[instrument] ?? instrument.toUpperCase();

// What a reader is told of an instrument: its own score, not the steps on the way to it. With
// several, the first one that has a band says most.
export function mainScore(scores: readonly ShownScore[]): ShownScore | undefined {
  const told = scores.filter(({ part }) => !part);
  return told.find(({ band }) => band !== "") ?? told[0];
}

// The colour of a band: its word carries the meaning. Bands are named by each instrument in its
// own words, so only the usual ones are coloured.
export function toneOfBand(band: string): string {
  const word = band.toLowerCase();
  if (word === "") return "";
  if (/moderately severe/.test(word)) return "band-moderately-severe";
  if (/^(severe|high|extreme|very severe)/.test(word)) return "band-severe";
  if (/^(moderate|alert)/.test(word)) return "band-moderate";
  if (/^(mild|low|slight|subthreshold)/.test(word)) return "band-mild";
  if (/^(minimal|none|no|normal)/.test(word)) return "band-minimal";
  return "";
}

// The latest finished administration of each instrument, the latest first.
export function lastOfEach(lines: readonly AdministrationLine[]): AdministrationLine[] {
  const seen = new Set<string>();
  return lines.filter(({ administration: { instrument, finished_at, voided_at } }) => {
    if (!finished_at || voided_at || seen.has(instrument)) return false;
    seen.add(instrument);
    return true;
  });
}

export const isOpen = ({ administration }: Pick<AdministrationLine, "administration">): boolean =>
  !administration.finished_at && !administration.voided_at;

// What a key pressed on an item answers: a digit the option of that value, S skipped, R refused.
export function answerOfKey(
  item: FormItem,
  key: string,
): Omit<NewAnswer, "milliseconds"> | undefined {
  if (key === "s" || key === "S") return { reply: "skipped" };
  if (key === "r" || key === "R") return { reply: "refused" };
  if (!/^\d$/.test(key)) return undefined;
  const value = Number(key);
  return item.options.some((option) => option.value === value)
    ? { reply: "value", value }
    : undefined;
}

// The item after this one that is asked, or before it.
export function nextAsked(sheet: Sheet, item: string, step: 1 | -1 = 1): string | undefined {
  return sheet.asked[sheet.asked.indexOf(item) + step];
}

// The first item that is asked and has no answer yet.
export function firstOpen(sheet: Sheet): string | undefined {
  const answered = new Set(sheet.answers.map(({ item }) => item));
  return sheet.asked.find((item) => !answered.has(item));
}

// The item that a finding is about: "/items/9".
export function itemOf(field: string): string | undefined {
  return /^\/items\/([^/]+)/.exec(field)?.[1];
}

// How a line of a protocol begins where somebody adds an instrument by hand.
export const newLine = (instrument: string, onPaper: boolean): ProtocolLine => ({
  instrument,
  diagnoses: [],
  at_admission: true,
  every_days: 14,
  at_discharge: true,
  answered_by: "patient",
  on_paper: onPaper,
});

// The beginnings of codes as they are typed: "F32, F33".
export const codesOf = (typed: string): string[] =>
  typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");

// Days between two dates, for "due for 3 days".
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
