import { describe, expect, test } from "vitest";
import type { Answers, Arrival } from "./model";
import { away, isForgettable, next, type Step, type Visit } from "./visit";

const arrival: Arrival = {
  check_in_id: "c1",
  first_name: "Ana",
  language: "en",
  answered: false,
  stage: "arriving",
  sessions: [],
  version: 1,
};

const type = (digits: string): Step[] => [...digits].map((digit) => ({ did: "typed", digit }));
const arrived: Step = { did: "arrived", arrival };
const answer = (answers: Answers): Step => ({ did: "answered", answers });
const allBut = (safety: Answers["safety"]): Step[] => [
  arrived,
  { did: "began" },
  answer({ mood: 4 }),
  answer({ craving: undefined }),
  answer({ sleep_hours: 7 }),
  answer({ medication_taken: "declined" }),
  answer({ substance_use: "no" }),
  answer({ safety }),
];

const parting = (safety: Answers["safety"]): Step[] => [
  arrived,
  { did: "asked_to_leave" },
  { did: "parted", answers: { how_it_went: "good", safety } },
];
const outcome = (steps: Step[]): Visit => steps.reduce(next, away as Visit);

describe("a visit", () => {
  const cases: [why: string, steps: Step[], ends: Partial<Visit> & { at: Visit["at"] }][] = [
    ["five digits are not a PIN yet", type("12345"), { at: "pin", checking: false }],
    ["the sixth digit is the last", type("123456"), { at: "pin", checking: true }],
    ["a seventh digit is not taken", type("1234567"), { at: "pin", digits: "123456" }],
    ["a digit can be erased", [...type("12"), { did: "erased" }], { at: "pin", digits: "1" }],
    [
      "a wrong PIN leaves no digits",
      [...type("123456"), { did: "failed", trouble: "wrong_pin" }],
      { at: "pin", digits: "", trouble: "wrong_pin" },
    ],
    [
      "a throttled tablet takes no digits",
      [{ did: "failed", trouble: "throttled", waitSeconds: 30 }, ...type("1")],
      { at: "pin", digits: "", trouble: "throttled" },
    ],
    [
      "a throttled tablet takes digits again after the wait",
      [{ did: "failed", trouble: "throttled", waitSeconds: 30 }, { did: "waited" }, ...type("1")],
      { at: "pin", digits: "1" },
    ],
    [
      "back from the first question is the greeting",
      [arrived, { did: "began" }, { did: "went_back" }],
      { at: "greeting" },
    ],
    [
      "back keeps what was answered",
      [arrived, { did: "began" }, answer({ mood: 4 }), { did: "went_back" }],
      { at: "question", number: 0, answers: { mood: 4 } },
    ],
    [
      "a skipped question takes back its answer",
      [
        arrived,
        { did: "began" },
        answer({ mood: 4 }),
        { did: "went_back" },
        answer({ mood: undefined }),
      ],
      { at: "question", number: 1, answers: { mood: undefined } },
    ],
    [
      "who answered earlier today is not asked again",
      [{ did: "arrived", arrival: { ...arrival, answered: true } }, { did: "began" }],
      { at: "done", answers: "given_earlier" },
    ],
    ["the sixth answer is sent", allBut("no"), { at: "sending" }],
    [
      "whether somebody stays is the server's word",
      [...allBut("no"), { did: "sent", stay: true, crisisLine: "988" }],
      { at: "stay", told: true, crisisLine: "988" },
    ],
    [
      "an unsent no is done, and said to wait here",
      [...allBut("no"), { did: "kept_here" }],
      { at: "done", answers: "kept_here" },
    ],
    [
      "an unsent yes stays, and nobody has been told",
      [...allBut("yes"), { did: "kept_here" }],
      { at: "stay", told: false },
    ],
    [
      "not wanting to say counts as much as a yes",
      [...allBut("declined"), { did: "refused" }],
      { at: "stay", told: false },
    ],
    [
      "staff are told once the answers got through",
      [...allBut("yes"), { did: "kept_here" }, { did: "told", checkInId: "c1", crisisLine: "988" }],
      { at: "stay", told: true, crisisLine: "988" },
    ],
    [
      "another person's answers getting through tell nothing about this one",
      [...allBut("yes"), { did: "kept_here" }, { did: "told", checkInId: "c2", crisisLine: "988" }],
      { at: "stay", told: false },
    ],
    [
      "who asks to leave is asked on the way out",
      [arrived, { did: "asked_to_leave" }],
      { at: "leaving" },
    ],
    [
      "back from the way out is the greeting",
      [arrived, { did: "asked_to_leave" }, { did: "went_back" }],
      { at: "greeting" },
    ],
    ["what is said on leaving is sent", parting("no"), { at: "sending", leaving: true }],
    [
      "who has left is told so",
      [...parting("no"), { did: "sent", stay: false, crisisLine: "988" }],
      { at: "done", answers: "sent", leaving: true },
    ],
    [
      "an unsent yes on leaving stays as one on arriving does",
      [...parting("yes"), { did: "kept_here" }],
      { at: "stay", told: false },
    ],
    [
      "an answer to a questionnaire that alarms keeps somebody here",
      [...allBut("no"), { did: "kept_here" }, { did: "alarmed", told: false }],
      { at: "stay", checkInId: "c1", told: false },
    ],
    [
      "an alarm that comes when they are gone keeps nobody",
      [...allBut("no"), { did: "left" }, { did: "alarmed", told: true }],
      away,
    ],
    ["who left is forgotten whole", [...allBut("yes"), { did: "left" }], away],
  ];
  test.each(cases)("%s", (_, steps, ends) => {
    expect(outcome(steps)).toMatchObject(ends);
  });

  test("a skipped question is left out and a declined one is said", () => {
    const sent = outcome(allBut("no"));
    expect(JSON.parse(JSON.stringify(sent.at === "sending" && sent.answers))).toEqual({
      mood: 4,
      sleep_hours: 7,
      medication_taken: "declined",
      substance_use: "no",
      safety: "no",
    });
  });
});

describe("what the tablet forgets by itself", () => {
  const cases: [why: string, steps: Step[], forgets: boolean][] = [
    ["nothing, while nobody is there", [], false],
    ["a digit somebody typed", type("1"), true],
    ["a name", [arrived], true],
    ["a finished visit", [...allBut("no"), { did: "kept_here" }], true],
    ["never somebody who was asked to stay", [...allBut("yes"), { did: "kept_here" }], false],
  ];
  test.each(cases)("%s", (_, steps, forgets) => {
    expect(isForgettable(outcome(steps))).toBe(forgets);
  });
});
