-- Which questionnaires a program gives, to whom and how often. What was saved never changes: each
-- saving is a version of its own, and the latest counts.
CREATE TABLE measure_protocol (
  organization_id text NOT NULL,
  program_id text NOT NULL,
  version bigint NOT NULL,
  saved_at bigint NOT NULL,
  saved_by text,
  PRIMARY KEY (organization_id, program_id, version),
  FOREIGN KEY (organization_id, program_id) REFERENCES program (organization_id, id),
  FOREIGN KEY (organization_id, saved_by) REFERENCES staff (organization_id, id)
);

CREATE TABLE measure_protocol_line (
  organization_id text NOT NULL,
  program_id text NOT NULL,
  version bigint NOT NULL,
  place bigint NOT NULL,
  instrument text NOT NULL,
  diagnoses text NOT NULL,   -- beginnings of ICD-10-CM codes with a blank between; empty: everyone
  at_admission bigint NOT NULL,
  every_days bigint,
  first_every_days bigint,   -- instead of every_days, in the first
  first_days bigint,         -- so many days of a stay
  at_discharge bigint NOT NULL,
  answered_by text NOT NULL,
  on_paper bigint NOT NULL,
  PRIMARY KEY (organization_id, program_id, version, place),
  FOREIGN KEY (organization_id, program_id, version)
    REFERENCES measure_protocol (organization_id, program_id, version)
);

-- The words of an instrument that a clinic has the right to and we have not; the latest count.
CREATE TABLE instrument_text (
  organization_id text NOT NULL,
  instrument text NOT NULL,
  language text NOT NULL,
  version bigint NOT NULL,
  saved_at bigint NOT NULL,
  saved_by text,
  PRIMARY KEY (organization_id, instrument, language, version),
  FOREIGN KEY (organization_id, saved_by) REFERENCES staff (organization_id, id)
);

CREATE TABLE instrument_text_line (
  organization_id text NOT NULL,
  instrument text NOT NULL,
  language text NOT NULL,
  version bigint NOT NULL,
  id text NOT NULL,          -- of an item, or "set:value" of an option
  words text NOT NULL,
  PRIMARY KEY (organization_id, instrument, language, version, id),
  FOREIGN KEY (organization_id, instrument, language, version)
    REFERENCES instrument_text (organization_id, instrument, language, version)
);

-- One giving of an instrument to one person. The definition that its answers were given to is named
-- by its hash; its scores were made by no other.
CREATE TABLE administration (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  episode_id text,
  instrument text NOT NULL,
  definition_hash text NOT NULL,
  definition_version bigint NOT NULL,
  occasion text NOT NULL,
  answered_by text NOT NULL,
  source text NOT NULL,
  held_on text NOT NULL,
  begun_at bigint NOT NULL,
  begun_by text,
  finished_at bigint,
  finished_by text,
  voided_at bigint,
  voided_by text,
  void_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, begun_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, finished_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, voided_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX administration_by_patient
  ON administration (organization_id, patient_id, held_on, begun_at);
CREATE INDEX administration_by_site
  ON administration (organization_id, site_id, held_on);
CREATE INDEX administration_by_episode
  ON administration (organization_id, episode_id, instrument, held_on);

-- An answer that was changed is kept beside the new one: the highest number counts.
CREATE TABLE administration_answer (
  organization_id text NOT NULL,
  administration_id text NOT NULL,
  item text NOT NULL,
  number bigint NOT NULL,
  reply text NOT NULL,
  value bigint,
  milliseconds bigint NOT NULL,
  answered_at bigint NOT NULL,
  PRIMARY KEY (organization_id, administration_id, item, number),
  FOREIGN KEY (organization_id, administration_id) REFERENCES administration (organization_id, id)
);

-- A score is the fraction top/bottom, exactly; without them it could not be told.
CREATE TABLE administration_score (
  organization_id text NOT NULL,
  administration_id text NOT NULL,
  score text NOT NULL,
  place bigint NOT NULL,
  top bigint,
  bottom bigint,
  band text NOT NULL,
  definition_hash text NOT NULL,
  PRIMARY KEY (organization_id, administration_id, score),
  FOREIGN KEY (organization_id, administration_id) REFERENCES administration (organization_id, id)
);

-- What an administration raised: each safety rule of its instrument once.
CREATE TABLE administration_alert (
  organization_id text NOT NULL,
  administration_id text NOT NULL,
  rule text NOT NULL,
  alert_id text NOT NULL,
  said text NOT NULL,
  severity text NOT NULL,
  raised_at bigint NOT NULL,
  PRIMARY KEY (organization_id, administration_id, rule),
  FOREIGN KEY (organization_id, administration_id) REFERENCES administration (organization_id, id),
  FOREIGN KEY (organization_id, alert_id) REFERENCES alert (organization_id, id)
);

-- An alert that a questionnaire raised says which, and how grave it is.
ALTER TABLE alert ADD COLUMN instrument text;
ALTER TABLE alert ADD COLUMN severity text;

-- Whom an alert that stayed open was told to, and when.
CREATE TABLE alert_escalation (
  organization_id text NOT NULL,
  alert_id text NOT NULL,
  step text NOT NULL,
  staff_id text NOT NULL,
  told_at bigint NOT NULL,
  PRIMARY KEY (organization_id, alert_id, step, staff_id),
  FOREIGN KEY (organization_id, alert_id) REFERENCES alert (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);
CREATE INDEX alert_open ON alert (organization_id, site_id) WHERE closed_at IS NULL;
