-- The plan of care. A signed plan is final; it is revised by the next number, and counts from
-- `from_on` to the day before `until_on`.
CREATE TABLE plan (
  organization_id text NOT NULL,
  id text NOT NULL,
  episode_id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  number bigint NOT NULL,
  state text NOT NULL,
  former_id text,
  strengths text NOT NULL,
  barriers text NOT NULL,
  discharge_criteria text NOT NULL,
  order_minutes bigint,  -- a week
  order_days bigint,
  review_on text,
  certify_by text,       -- the last day a prescriber's certification holds, or is due
  from_on text,
  until_on text,
  begun_at bigint NOT NULL,
  begun_by text,
  voided_at bigint,
  void_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, episode_id, number),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX plan_by_patient ON plan (organization_id, patient_id, state);
CREATE INDEX plan_by_site ON plan (organization_id, site_id, state, review_on, certify_by);
CREATE UNIQUE INDEX plan_draft ON plan (organization_id, episode_id) WHERE state = 'draft';
CREATE UNIQUE INDEX plan_in_force ON plan (organization_id, episode_id) WHERE state = 'in_force';
-- The order of a week, without a look at the plan itself.
CREATE INDEX plan_order
  ON plan (organization_id, episode_id, from_on, until_on, order_minutes, order_days)
  WHERE state IN ('in_force', 'superseded');

CREATE TABLE plan_problem (
  organization_id text NOT NULL,
  id text NOT NULL,
  plan_id text NOT NULL,
  place bigint NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX plan_problem_by_plan ON plan_problem (organization_id, plan_id, place);

CREATE TABLE plan_goal (
  organization_id text NOT NULL,
  id text NOT NULL,
  plan_id text NOT NULL,
  place bigint NOT NULL,
  problem_id text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
  FOREIGN KEY (organization_id, problem_id) REFERENCES plan_problem (organization_id, id)
);
CREATE INDEX plan_goal_by_plan ON plan_goal (organization_id, plan_id, place);

CREATE TABLE plan_objective (
  organization_id text NOT NULL,
  id text NOT NULL,
  plan_id text NOT NULL,
  place bigint NOT NULL,
  goal_id text NOT NULL,
  words text NOT NULL,
  target_on text,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
  FOREIGN KEY (organization_id, goal_id) REFERENCES plan_goal (organization_id, id)
);
CREATE INDEX plan_objective_by_plan ON plan_objective (organization_id, plan_id, place);

CREATE TABLE plan_intervention (
  organization_id text NOT NULL,
  id text NOT NULL,
  plan_id text NOT NULL,
  place bigint NOT NULL,
  goal_id text NOT NULL,
  modality text NOT NULL,
  words text NOT NULL,
  times bigint NOT NULL,
  per text NOT NULL,
  minutes bigint NOT NULL,
  staff_id text,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
  FOREIGN KEY (organization_id, goal_id) REFERENCES plan_goal (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);
CREATE INDEX plan_intervention_by_plan ON plan_intervention (organization_id, plan_id, place);

CREATE TABLE plan_signature (
  organization_id text NOT NULL,
  plan_id text NOT NULL,
  number bigint NOT NULL,
  signer text NOT NULL,
  manner text NOT NULL,
  name text NOT NULL,
  reason text NOT NULL,
  signed_on text NOT NULL,
  noted_at bigint NOT NULL,
  noted_by text,
  PRIMARY KEY (organization_id, plan_id, number),
  FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);

-- What a program asks of its plans. 60 days: 42 CFR 424.24, as of 2024. The rest is the house's.
ALTER TABLE program ADD COLUMN plan_days bigint NOT NULL DEFAULT 7;
ALTER TABLE program ADD COLUMN plan_review_days bigint NOT NULL DEFAULT 30;
ALTER TABLE program ADD COLUMN certify_days bigint NOT NULL DEFAULT 60;
ALTER TABLE program ADD COLUMN plan_before_groups bigint NOT NULL DEFAULT 0;

-- Who has no plan yet is looked for by program.
CREATE INDEX episode_by_program ON episode (organization_id, program_id, state, admitted_on);

-- One of each kind is enough at a time.
CREATE UNIQUE INDEX task_plan ON task (organization_id, patient_id, kind)
  WHERE kind IN ('plan_missing', 'plan_review', 'plan_certification') AND closed_at IS NULL;

-- The official list of diagnoses, once it was loaded, and the words it is found by.
CREATE TABLE diagnosis_code (
  organization_id text NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  words text NOT NULL,   -- of the label, folded, each after a blank
  PRIMARY KEY (organization_id, code)
);
CREATE TABLE diagnosis_word (
  organization_id text NOT NULL,
  word text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (organization_id, word, code)
);
