-- One look at which level of care somebody needs: what is known, said by whom and on what evidence,
-- and at its end a decision. One is open at a time. It keeps the rules that it began with.
CREATE TABLE screening (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  referral_id text,
  begun_at bigint NOT NULL,
  begun_by text NOT NULL,
  stopped_at bigint,         -- somebody answered that they need a hospital now
  ended_at bigint,
  rule_set_id text NOT NULL,
  rule_set_version bigint NOT NULL,
  rule_set_sha256 text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, referral_id) REFERENCES referral (organization_id, id),
  FOREIGN KEY (organization_id, begun_by) REFERENCES staff (organization_id, id)
);
CREATE UNIQUE INDEX screening_open ON screening (organization_id, patient_id)
  WHERE ended_at IS NULL;
CREATE INDEX screening_by_patient ON screening (organization_id, patient_id, begun_at, id);

-- Each answer is a row of its own, and of one question the latest stands.
CREATE TABLE screening_answer (
  organization_id text NOT NULL,
  screening_id text NOT NULL,
  number bigint NOT NULL,
  about text NOT NULL,       -- a fact or a diagnosis of the rules, or current_level
  answer text NOT NULL,
  evidence text NOT NULL,
  words text NOT NULL,
  said_at bigint NOT NULL,
  said_by text NOT NULL,
  PRIMARY KEY (organization_id, screening_id, number),
  FOREIGN KEY (organization_id, screening_id) REFERENCES screening (organization_id, id),
  FOREIGN KEY (organization_id, said_by) REFERENCES staff (organization_id, id)
);

-- What the rules said to somebody who acted on it, with the facts it was said of: from these and
-- the rules it can be made again for ever.
CREATE TABLE recommendation (
  organization_id text NOT NULL,
  screening_id text NOT NULL,
  number bigint NOT NULL,
  made_at bigint NOT NULL,
  facts text NOT NULL,
  said text NOT NULL,
  PRIMARY KEY (organization_id, screening_id, number),
  FOREIGN KEY (organization_id, screening_id) REFERENCES screening (organization_id, id)
);

CREATE TABLE placement_decision (
  organization_id text NOT NULL,
  screening_id text NOT NULL,
  recommendation bigint NOT NULL,
  level text NOT NULL,
  reason text NOT NULL,      -- where it is not the level that was recommended
  authorised_level text,     -- what the payer pays for, which may be another
  decided_at bigint NOT NULL,
  decided_by text NOT NULL,
  PRIMARY KEY (organization_id, screening_id),
  FOREIGN KEY (organization_id, screening_id, recommendation)
    REFERENCES recommendation (organization_id, screening_id, number),
  FOREIGN KEY (organization_id, decided_by) REFERENCES staff (organization_id, id)
);
