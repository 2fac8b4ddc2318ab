import type { Question, Questionnaire } from "../questionnaire/model";

const OPTIONS = ["Not at all", "Several days", "More than half the days", "Nearly every day"];

function question(id: string, text: string, more: Partial<Question> = {}): Question {
  const choices = OPTIONS.map((label, value) => ({ value, label }));
  return { id, stem: "Over the last 2 weeks,", text, choices, ...more };
}

// Three items of a PHQ-9, the last of which alarms, and two of something in both languages.
export const due: Questionnaire[] = [
  {
    instrument: "phq-9",
    wordings: [
      {
        language: "en",
        questions: [
          question("1", "Little interest"),
          question("2", "Feeling down"),
          question("9", "Better off dead", { alarms_from: 1 }),
        ],
      },
    ],
    asked: ["1", "2", "9"],
    answered: [],
  },
  {
    instrument: "days",
    wordings: ["en", "es"].map((language) => ({
      language,
      questions: [
        { id: "a", stem: "", text: `Days (${language})`, choices: [], least: 0, most: 30 },
        { id: "b", stem: "", text: `Times (${language})`, choices: [], least: 0, most: 999 },
      ],
    })),
    asked: ["a", "b"],
    answered: [],
  },
];
