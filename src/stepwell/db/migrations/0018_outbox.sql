-- What somebody outside is told: written with what it tells of, sent by the server afterwards.
CREATE TABLE notice (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text,
  staff_id text,
  channel text NOT NULL,
  kind text NOT NULL,
  about_id text NOT NULL,
  state text NOT NULL,
  due_at bigint NOT NULL,
  attempts bigint NOT NULL,
  last_failure text,
  created_at bigint NOT NULL,
  claimed_until bigint NOT NULL,  -- until then whoever took it is at it; 0 before
  ended_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id),
  CHECK ((patient_id IS NULL) <> (staff_id IS NULL))
);
CREATE INDEX notice_due ON notice (organization_id, due_at) WHERE ended_at IS NULL;
CREATE INDEX notice_by_time ON notice (organization_id, created_at);
CREATE INDEX notice_by_patient ON notice (organization_id, patient_id);
CREATE INDEX notice_by_staff ON notice (organization_id, staff_id);

-- How a patient lets us write to them. Whoever is not here wants no message.
CREATE TABLE contact_consent (
  organization_id text NOT NULL,
  patient_id text NOT NULL,
  may_email bigint NOT NULL,
  may_text bigint NOT NULL,
  noted_at bigint NOT NULL,
  noted_by text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, patient_id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);

-- Where somebody of the staff is told; empty where they are not.
CREATE TABLE staff_contact (
  organization_id text NOT NULL,
  staff_id text NOT NULL,
  email text NOT NULL,
  phone text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, staff_id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);

-- A secret address of one person's own: to check in by phone, or for a calendar to read.
CREATE TABLE personal_link (
  organization_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  patient_id text,
  staff_id text,
  valid_on text,  -- a phone link for one day; NULL where it stands until it ends
  created_at bigint NOT NULL,
  created_by text,
  expires_at bigint NOT NULL,
  used_at bigint,
  revoked_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id),
  CHECK ((patient_id IS NULL) <> (staff_id IS NULL))
);
CREATE INDEX personal_link_by_patient ON personal_link (organization_id, patient_id);
CREATE INDEX personal_link_by_staff ON personal_link (organization_id, staff_id);

-- Each time a link is shown or sent it has another secret, of which only the hash is kept. The
-- first phone that opens it is the only one that may.
CREATE TABLE personal_link_token (
  organization_id text NOT NULL,
  token_hash text NOT NULL,
  link_id text NOT NULL,
  created_at bigint NOT NULL,
  phone_hash text,
  PRIMARY KEY (organization_id, token_hash),
  FOREIGN KEY (organization_id, link_id) REFERENCES personal_link (organization_id, id)
);
CREATE INDEX personal_link_token_by_link ON personal_link_token (organization_id, link_id);

-- How long before their first session a person may check in by phone; 60 minutes where nothing is
-- said.
CREATE TABLE phone_setting (
  organization_id text NOT NULL,
  site_id text NOT NULL,
  opens_minutes bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, site_id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
