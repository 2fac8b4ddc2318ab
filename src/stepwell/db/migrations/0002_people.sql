CREATE TABLE organization (
  id text PRIMARY KEY,
  name text NOT NULL,
  short_name text NOT NULL UNIQUE,
  demo_password text,  -- for all to see; only where everything is made up
  created_at bigint NOT NULL
);

CREATE TABLE site (
  organization_id text NOT NULL REFERENCES organization (id),
  id text NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  crisis_line text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id)
);

CREATE TABLE staff (
  organization_id text NOT NULL REFERENCES organization (id),
  id text NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  active bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id)
);

-- A role without a site is held everywhere in the organization.
CREATE TABLE staff_role (
  organization_id text NOT NULL,
  staff_id text NOT NULL,
  role text NOT NULL,
  site_id text,
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE UNIQUE INDEX staff_role_at_site ON staff_role (organization_id, staff_id, role, site_id);
CREATE UNIQUE INDEX staff_role_everywhere ON staff_role (organization_id, staff_id, role)
  WHERE site_id IS NULL;

CREATE TABLE credential (
  organization_id text NOT NULL,
  id text NOT NULL,
  staff_id text NOT NULL,
  kind text NOT NULL,
  level text NOT NULL,
  number text NOT NULL,
  state text NOT NULL,
  expires_on text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);
CREATE INDEX credential_by_staff ON credential (organization_id, staff_id);

CREATE TABLE patient (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  record_number text NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  preferred_name text NOT NULL,
  pronouns text NOT NULL,
  birth_date text,
  sex text NOT NULL,
  language text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  address text NOT NULL,
  pin text NOT NULL,
  sort_name text NOT NULL,
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, record_number),
  UNIQUE (organization_id, site_id, pin),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX patient_by_birth_date ON patient (organization_id, birth_date);
CREATE INDEX patient_by_name ON patient (organization_id, site_id, sort_name, id);

-- The words of each name as a search sees them: small letters without accents, folded by the
-- program because the two engines fold differently.
CREATE TABLE patient_word (
  organization_id text NOT NULL,
  patient_id text NOT NULL,
  word text NOT NULL,
  PRIMARY KEY (organization_id, patient_id, word),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX patient_word_by_word ON patient_word (organization_id, word, patient_id);

CREATE TABLE patient_identifier (
  organization_id text NOT NULL,
  system text NOT NULL,
  value text NOT NULL,
  patient_id text NOT NULL,
  PRIMARY KEY (organization_id, system, value),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);

CREATE TABLE contact (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  relationship text NOT NULL,
  name text NOT NULL,
  phone text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX contact_by_patient ON contact (organization_id, patient_id);
