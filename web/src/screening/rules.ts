import type { Screening, ScreeningQuestion } from "./queries";

// Returns the question to be put now: the one that was chosen, or the first that still matters and
// was not put yet. What nobody knew is not asked twice unless somebody chooses it.
export function questionNow(
  questions: readonly ScreeningQuestion[],
  chosen: string | undefined,
): ScreeningQuestion | undefined {
  return (
    questions.find(({ about }) => about === chosen) ??
    questions.find(({ asked_next, said }) => asked_next && said.length === 0)
  );
}

// Returns the answer that stands; nothing while it is not known.
export function standing(question: ScreeningQuestion): string | undefined {
  const answer = question.said[0]?.answer;
  return answer === "unknown" ? undefined : answer;
}

export interface Group {
  id: string;
  questions: ScreeningQuestion[];
}

// The order of somebody's visit: safety first, and where they are now last.
const order = [
  ...["safety", "medical", "psychiatric", "diagnosis"],
  ...["home", "engagement", "path", "level"],
];

// Returns the questions in their groups; of a rule-set's own groups, those behind.
export function groupsOf(questions: readonly ScreeningQuestion[]): Group[] {
  const groups = new Map<string, ScreeningQuestion[]>();
  for (const question of questions)
    groups.set(question.group, [...(groups.get(question.group) ?? []), question]);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...groups]
    .map(([id, all]) => ({ id, questions: all }))
    .sort((a, b) => place(a.id) - place(b.id));
}

// Returns the answer that a key stands for: y and n of a fact, a digit of any other question.
export function answerOfKey(question: ScreeningQuestion, key: string): string | undefined {
  const pressed = key.toLowerCase();
  if (pressed === "u" || pressed === "?") return "unknown";
  const isFact = question.answers.includes("yes");
  if (isFact) return { y: "yes", s: "yes", n: "no" }[pressed];
  return question.answers[Number(pressed) - 1];
}

// Whether the decision needs a reason: it is not what is recommended.
export function needsReason(screening: Screening, level: string): boolean {
  return level !== "" && screening.recommendation.level !== level;
}
