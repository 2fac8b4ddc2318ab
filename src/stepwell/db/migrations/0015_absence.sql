-- An outreach is about one day, and there is one about a day, however many servers open it.
ALTER TABLE task ADD COLUMN about_on text;
ALTER TABLE task ADD COLUMN ended_as text;
CREATE UNIQUE INDEX task_outreach ON task (organization_id, patient_id, about_on)
  WHERE kind = 'outreach';

-- A review says what called for it; one at a time is open.
ALTER TABLE task ADD COLUMN no_shows bigint;
ALTER TABLE task ADD COLUMN within_days bigint;
CREATE UNIQUE INDEX task_review ON task (organization_id, patient_id)
  WHERE kind = 'review' AND closed_at IS NULL;

-- How many no-shows within how many days a program wants looked at.
ALTER TABLE program ADD COLUMN review_no_shows bigint NOT NULL DEFAULT 3;
ALTER TABLE program ADD COLUMN review_days bigint NOT NULL DEFAULT 14;

-- The reason in a word; the words beside it stay where they are.
ALTER TABLE mark ADD COLUMN reason_kind text;
DROP INDEX mark_by_patient;
CREATE INDEX mark_by_patient
  ON mark (organization_id, patient_id, held_on, session_id, presence, minutes, reason_kind, reason,
           version);

CREATE TABLE absence (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  from_on text NOT NULL,
  until_on text NOT NULL,
  reason_kind text NOT NULL,
  reason text NOT NULL,
  noted_at bigint NOT NULL,
  noted_by text,
  voided_at bigint,
  void_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX absence_by_patient ON absence (organization_id, patient_id, until_on);
CREATE INDEX absence_by_site ON absence (organization_id, site_id, until_on);

CREATE TABLE check_out (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  held_on text NOT NULL,
  left_at bigint NOT NULL,
  source text NOT NULL,
  how_it_went text,
  skill text,
  own_skill text,
  evening_plan text,
  safety text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, patient_id, held_on),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX check_out_by_day ON check_out (organization_id, site_id, held_on);

CREATE TABLE attempt (
  organization_id text NOT NULL,
  id text NOT NULL,
  task_id text NOT NULL,
  patient_id text NOT NULL,
  how text NOT NULL,
  reached bigint NOT NULL,
  agreed text NOT NULL,
  next_try_at bigint,
  tried_at bigint NOT NULL,
  tried_by text,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX attempt_by_task ON attempt (organization_id, task_id, tried_at);
CREATE INDEX attempt_by_patient ON attempt (organization_id, patient_id, tried_at);
