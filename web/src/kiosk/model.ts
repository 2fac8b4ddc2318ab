// Kiosk: a tablet at the door where people check themselves in.
//
// It knows nobody. A PIN, or a date of birth, turns into a first name and today's groups, and all of that is gone from
// the page the moment the person walks away: nothing about anybody is ever stored or put into the
// address or the history.

import type { Skill, Went } from "../attendance/parting";

export type YesNo = "yes" | "no" | "declined";
export type Medication = "taken" | "partly" | "not_taken" | "none_prescribed" | "declined";

// A question that was skipped is left out. "declined" is an answer, and never a "no".
export type Answers = {
  mood?: number;
  craving?: number;
  sleep_hours?: number;
  medication_taken?: Medication;
  substance_use?: YesNo;
  safety?: YesNo;
};

export type Meeting = {
  id: string;
  group_name: string;
  room_name: string;
  starts_at: string;
  state: "scheduled" | "cancelled";
};

// What somebody says on leaving; again, what was skipped is left out.
export type Parting = {
  how_it_went?: Went;
  skill?: Skill;
  own_skill?: string;
  evening_plan?: string;
  safety?: YesNo;
};

// What somebody may have come to the tablet for.
export type Stage = "arriving" | "here" | "leaving" | "left";

export type Arrival = {
  check_in_id: string;
  first_name: string;
  language: string;
  answered: boolean;
  stage: Stage;
  sessions: Meeting[];
  version: number;
};

export type Farewell = { stay: boolean; crisis_line: string };

// One of several who were born on the same day and are awaited now.
export type Choice = { initials: string; token: string };

// What a date of birth leads to. Nobody and nothing to choose from: the desk must look.
export type Finds = { arrival?: Arrival | null; choices: Choice[] };

// What a tablet knows of the place where it stands.
export type KioskSite = {
  name: string;
  crisis_line: string;
  time_zone: string;
  by_birth_date: boolean; // who has no PIN may say when they were born
};

export const PIN_LENGTH = 6;
