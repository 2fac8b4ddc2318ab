CREATE TABLE referral (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  patient_id text,
  source_kind text NOT NULL,
  source_name text NOT NULL,
  reason text NOT NULL,
  urgency text NOT NULL,
  state text NOT NULL,
  received_at bigint NOT NULL,
  import_key text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, import_key),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX referral_by_site ON referral (organization_id, site_id, state);
CREATE INDEX referral_by_patient ON referral (organization_id, patient_id);
