// What the questions on the way out may be answered with, in the order they are offered: to staff
// and at the tablet.
export const WENT = ["very_hard", "hard", "okay", "good", "very_good"] as const;
export const SKILLS = [
  "breathing",
  "grounding",
  "urge_surfing",
  "opposite_action",
  "call_someone",
  "meeting",
  "movement",
  "rest",
  "other",
] as const;

export type Went = (typeof WENT)[number];
export type Skill = (typeof SKILLS)[number];
