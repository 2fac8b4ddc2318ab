CREATE TABLE episode (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  referral_id text,
  program_id text,
  track_id text,
  state text NOT NULL,
  referred_on text NOT NULL,
  admitted_on text,
  ended_on text,
  end_reason text,
  end_note text NOT NULL,
  order_minutes bigint,
  order_days bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, program_id) REFERENCES program (organization_id, id),
  FOREIGN KEY (organization_id, track_id) REFERENCES track (organization_id, id)
);
CREATE INDEX episode_by_patient ON episode (organization_id, patient_id);
CREATE INDEX episode_by_site ON episode (organization_id, site_id, state);

-- One stay at a time.
CREATE UNIQUE INDEX episode_open ON episode (organization_id, patient_id)
  WHERE state IN ('referred', 'screening', 'waitlisted', 'admitted', 'on_hold');
