CREATE TABLE check_in (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  held_on text NOT NULL,
  arrived_at bigint NOT NULL,
  source text NOT NULL,
  mood bigint,
  craving bigint,
  sleep_hours double precision,
  medication_taken text,
  substance_use text,
  safety text,
  answered_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, patient_id, held_on),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX check_in_by_day ON check_in (organization_id, site_id, held_on);

CREATE TABLE mark (
  organization_id text NOT NULL,
  session_id text NOT NULL,
  patient_id text NOT NULL,
  held_on text NOT NULL,
  presence text NOT NULL,
  minutes bigint NOT NULL CHECK (minutes >= 0),
  reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, session_id, patient_id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX mark_by_patient ON mark (organization_id, patient_id, held_on);
