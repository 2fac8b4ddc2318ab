-- What somebody does when it gets harder to stay safe. What was saved never changes: each saving is
-- a version of its own, and says which one it was made from, so that two cannot follow the same.
CREATE TABLE safety_plan (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  follows text NOT NULL,     -- the version before; of the first, the person
  saved_at bigint NOT NULL,
  saved_by text NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, patient_id, follows),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, saved_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX safety_plan_by_patient ON safety_plan (organization_id, patient_id, saved_at, id);

CREATE TABLE safety_plan_line (
  organization_id text NOT NULL,
  plan_id text NOT NULL,
  place bigint NOT NULL,
  part text NOT NULL,
  words text NOT NULL,
  phone text NOT NULL,
  PRIMARY KEY (organization_id, plan_id, place),
  FOREIGN KEY (organization_id, plan_id) REFERENCES safety_plan (organization_id, id)
);

-- A version was gone through with the person and stays as it is.
CREATE TABLE safety_plan_review (
  organization_id text NOT NULL,
  plan_id text NOT NULL,
  number bigint NOT NULL,
  reviewed_at bigint NOT NULL,
  reviewed_by text NOT NULL,
  PRIMARY KEY (organization_id, plan_id, number),
  FOREIGN KEY (organization_id, plan_id) REFERENCES safety_plan (organization_id, id),
  FOREIGN KEY (organization_id, reviewed_by) REFERENCES staff (organization_id, id)
);

-- However many alerts there were, one plan answers them.
CREATE UNIQUE INDEX task_safety_plan ON task (organization_id, patient_id)
  WHERE kind = 'safety_plan' AND closed_at IS NULL;
