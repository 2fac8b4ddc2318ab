-- A way in, to be taken up once: whoever holds the token chooses the password. Only its hash is
-- kept. It is over when it was taken up, replaced by another, or too old.
CREATE TABLE invitation (
  organization_id text NOT NULL,
  token_hash text NOT NULL,
  staff_id text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at bigint,
  PRIMARY KEY (organization_id, token_hash),
  FOREIGN KEY (organization_id, staff_id) REFERENCES account (organization_id, staff_id)
);
CREATE INDEX invitation_by_staff ON invitation (organization_id, staff_id);

ALTER TABLE organization ADD COLUMN version bigint NOT NULL DEFAULT 1;

-- What a room can be used for.
CREATE TABLE room_feature (
  organization_id text NOT NULL,
  room_id text NOT NULL,
  feature text NOT NULL,
  PRIMARY KEY (organization_id, room_id, feature),
  FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id)
);

-- The least credential of those who lead the group; NULL where none is asked for.
ALTER TABLE care_group ADD COLUMN credential_needed text;

-- Days on which a site, or one of its rooms, is closed, until they are opened again.
CREATE TABLE closure (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  room_id text,
  from_on text NOT NULL,
  until_on text NOT NULL,
  reason text NOT NULL,
  reopened_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id)
);
CREATE INDEX closure_by_site ON closure (organization_id, site_id, until_on);

-- A session that a closure called off, so that it comes back with it.
CREATE TABLE closed_session (
  organization_id text NOT NULL,
  session_id text NOT NULL,
  closure_id text NOT NULL,
  PRIMARY KEY (organization_id, session_id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
  FOREIGN KEY (organization_id, closure_id) REFERENCES closure (organization_id, id)
);
CREATE INDEX closed_session_by_closure ON closed_session (organization_id, closure_id);
