-- What a group did, told once for everybody who was in it. Final with the first note that was
-- signed with it.
CREATE TABLE group_narrative (
  organization_id text NOT NULL,
  session_id text NOT NULL,
  words text NOT NULL,
  written_by text,
  written_at bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, session_id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
  FOREIGN KEY (organization_id, written_by) REFERENCES staff (organization_id, id)
);

-- One person's note of one session. Presence and minutes are as they were marked when it was
-- signed.
CREATE TABLE note (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  kind text NOT NULL,
  session_id text NOT NULL,
  held_on text NOT NULL,
  participation text,
  response text NOT NULL,
  goal_id text,
  next_step text NOT NULL,
  written_by text NOT NULL,
  written_at bigint NOT NULL,
  presence text,
  minutes bigint,
  signed_at bigint,
  needs_cosign bigint NOT NULL,
  cosigned_at bigint,
  cosigned_by text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, session_id, patient_id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
  FOREIGN KEY (organization_id, goal_id) REFERENCES plan_goal (organization_id, id),
  FOREIGN KEY (organization_id, written_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, cosigned_by) REFERENCES staff (organization_id, id)
);
-- A chart's notes, newest first, and the last one of somebody.
CREATE INDEX note_by_patient ON note (organization_id, patient_id, held_on, id)
  WHERE signed_at IS NOT NULL;
CREATE INDEX note_to_cosign ON note (organization_id, site_id, held_on)
  WHERE needs_cosign = 1 AND cosigned_at IS NULL;

-- What is said of a signed note later. Never changes either.
CREATE TABLE addendum (
  organization_id text NOT NULL,
  id text NOT NULL,
  note_id text NOT NULL,
  patient_id text NOT NULL,
  words text NOT NULL,
  written_by text NOT NULL,
  written_at bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, note_id) REFERENCES note (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, written_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX addendum_by_note ON addendum (organization_id, note_id, written_at);

-- What a program asks of whoever signs: their password once more, and a licensed clinician's name
-- beside that of somebody without a licence.
ALTER TABLE program ADD COLUMN note_password bigint NOT NULL DEFAULT 0;
ALTER TABLE program ADD COLUMN note_cosign bigint NOT NULL DEFAULT 0;
ALTER TABLE program ADD COLUMN note_version bigint NOT NULL DEFAULT 1;
