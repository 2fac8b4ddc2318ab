CREATE TABLE account (
  organization_id text NOT NULL,
  staff_id text NOT NULL,
  username text NOT NULL,
  password_hash text NOT NULL,
  totp_secret text,
  totp_used_step bigint NOT NULL,
  disabled bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, staff_id),
  UNIQUE (organization_id, username),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);

-- One signing-in, until it is ended. Only the hash of the cookie's token is kept. seen_at is when
-- it was last in use, to a few minutes.
CREATE TABLE sign_in (
  organization_id text NOT NULL,
  token_hash text NOT NULL,
  staff_id text NOT NULL,
  created_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at bigint,
  PRIMARY KEY (organization_id, token_hash),
  FOREIGN KEY (organization_id, staff_id) REFERENCES account (organization_id, staff_id)
);
CREATE INDEX sign_in_by_staff ON sign_in (organization_id, staff_id);

-- Failures in a row, by "user/<name>", "address/<ip>" or "device/<id>".
CREATE TABLE throttle (
  organization_id text NOT NULL,
  subject text NOT NULL,
  failures bigint NOT NULL,
  blocked_until bigint NOT NULL,
  PRIMARY KEY (organization_id, subject)
);

CREATE TABLE device (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  token_hash text NOT NULL,
  created_at bigint NOT NULL,
  revoked_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, token_hash),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
