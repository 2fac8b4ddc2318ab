-- Up to when a site's scores were looked through for people who are off track.
CREATE TABLE outcome_look (
  organization_id text NOT NULL,
  site_id text NOT NULL,
  looked_at bigint NOT NULL,
  PRIMARY KEY (organization_id, site_id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX administration_finished
  ON administration (organization_id, site_id, finished_at);

-- Somebody was seen to be off track. In a stay this is said once of an instrument and a signal.
CREATE TABLE off_track (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  episode_id text NOT NULL,
  instrument text NOT NULL,
  signal text NOT NULL,
  administration_id text NOT NULL,  -- whose score showed it
  raised_at bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, episode_id, instrument, signal),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, administration_id) REFERENCES administration (organization_id, id)
);

-- A decision aid that was answered: what was found, and what is done about it. It never changes.
CREATE TABLE decision_aid (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  instrument text NOT NULL,
  administration_id text NOT NULL,  -- the latest score when it was answered
  answered_on text NOT NULL,
  answered_at bigint NOT NULL,
  answered_by text NOT NULL,
  step text NOT NULL,               -- what is to be done
  owner_id text NOT NULL,           -- who does it
  due_on text NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, administration_id) REFERENCES administration (organization_id, id),
  FOREIGN KEY (organization_id, answered_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, owner_id) REFERENCES staff (organization_id, id)
);
CREATE INDEX decision_aid_by_patient ON decision_aid (organization_id, patient_id, answered_at);

CREATE TABLE decision_aid_line (
  organization_id text NOT NULL,
  aid_id text NOT NULL,
  place bigint NOT NULL,
  area text NOT NULL,
  finding text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (organization_id, aid_id, place),
  FOREIGN KEY (organization_id, aid_id) REFERENCES decision_aid (organization_id, id)
);

-- A task can be about an instrument's scores, be somebody's own, and say what is to be done.
ALTER TABLE task ADD COLUMN instrument text;
ALTER TABLE task ADD COLUMN owner_id text;
ALTER TABLE task ADD COLUMN step text NOT NULL DEFAULT '';
