-- Whether a site lets people say when they were born instead of a PIN, and around which of their
-- sessions; see kiosk/model.h where nothing is said.
CREATE TABLE kiosk_setting (
  organization_id text NOT NULL,
  site_id text NOT NULL,
  by_birth_date bigint NOT NULL,
  opens_minutes bigint NOT NULL,
  closes_minutes bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, site_id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);

-- What a tablet has offered to choose from, until somebody chooses or the next one comes: people
-- born on one day, of whom it shows no more than initials. Only the hash of each token is kept.
CREATE TABLE kiosk_choice (
  organization_id text NOT NULL,
  device_id text NOT NULL,
  token_hash text NOT NULL,
  patient_id text NOT NULL,
  expires_at bigint NOT NULL,
  PRIMARY KEY (organization_id, device_id, token_hash),
  FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
