-- What the note of a visit asks for, as it was when somebody wrote by it. By the hash of what it
-- says, so that a signed note keeps its form whatever the forms are later.
CREATE TABLE note_form (
  organization_id text NOT NULL,
  hash text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (organization_id, hash)
);

-- Notes are of one person's visits, too: of an appointment, or of a contact without one, which has
-- no session. The tables are made anew because a column that had to be there no longer has to.
CREATE TABLE note_of_any (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  kind text NOT NULL,
  session_id text,
  held_on text NOT NULL,
  participation text,
  response text NOT NULL,     -- of a visit: the part that stands for it in a list
  goal_id text,
  next_step text NOT NULL,
  form_hash text,             -- of a visit
  answers text,               -- of a visit: each part's, as JSON
  begun_at bigint NOT NULL,
  written_by text NOT NULL,
  written_at bigint NOT NULL,
  presence text,
  minutes bigint,             -- of a contact: as written; else as marked when it was signed
  signed_at bigint,
  needs_cosign bigint NOT NULL,
  cosigned_at bigint,
  cosigned_by text,
  voided_at bigint,           -- of a draft that came to nothing
  void_reason text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
  FOREIGN KEY (organization_id, goal_id) REFERENCES plan_goal (organization_id, id),
  FOREIGN KEY (organization_id, form_hash) REFERENCES note_form (organization_id, hash),
  FOREIGN KEY (organization_id, written_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, cosigned_by) REFERENCES staff (organization_id, id)
);
INSERT INTO note_of_any (organization_id, id, patient_id, site_id, kind, session_id, held_on,
                         participation, response, goal_id, next_step, begun_at, written_by,
                         written_at, presence, minutes, signed_at, needs_cosign, cosigned_at,
                         cosigned_by, version)
SELECT organization_id, id, patient_id, site_id, kind, session_id, held_on, participation, response,
       goal_id, next_step, written_at, written_by, written_at, presence, minutes, signed_at,
       needs_cosign, cosigned_at, cosigned_by, version
FROM note;

CREATE TABLE addendum_of_any (
  organization_id text NOT NULL,
  id text NOT NULL,
  note_id text NOT NULL,
  patient_id text NOT NULL,
  words text NOT NULL,
  written_by text NOT NULL,
  written_at bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, note_id) REFERENCES note_of_any (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, written_by) REFERENCES staff (organization_id, id)
);
INSERT INTO addendum_of_any SELECT * FROM addendum;

DROP TABLE addendum;
DROP TABLE note;
ALTER TABLE note_of_any RENAME TO note;
ALTER TABLE addendum_of_any RENAME TO addendum;

-- One note of a person and a session; a draft that came to nothing makes room for the next.
CREATE UNIQUE INDEX note_of_session ON note (organization_id, session_id, patient_id)
  WHERE voided_at IS NULL;
-- A chart's notes, newest first, and the last one of somebody.
CREATE INDEX note_by_patient ON note (organization_id, patient_id, held_on, id)
  WHERE signed_at IS NOT NULL;
CREATE INDEX note_to_cosign ON note (organization_id, site_id, held_on)
  WHERE needs_cosign = 1 AND cosigned_at IS NULL;
-- Drafts of contacts, which no session reminds of.
CREATE INDEX note_of_contact ON note (organization_id, site_id, begun_at)
  WHERE session_id IS NULL AND signed_at IS NULL AND voided_at IS NULL;
CREATE INDEX addendum_by_note ON addendum (organization_id, note_id, written_at);

-- The form that an individual session is written in, unless the writer takes another.
ALTER TABLE program ADD COLUMN note_individual text NOT NULL DEFAULT 'dap';
