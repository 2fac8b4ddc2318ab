-- A paper that belongs to somebody's record: what it is, and, once all of it has come and was looked
-- at, the hash it is held against whenever it is read.
CREATE TABLE document (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  dated_on text,
  file_name text NOT NULL,
  format text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text,               -- none while it is on its way
  added_at bigint NOT NULL,
  added_by text,
  voided_at bigint,
  voided_by text,
  void_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, added_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, voided_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX document_by_patient ON document (organization_id, patient_id, added_at);
CREATE INDEX document_under_way ON document (organization_id, added_at) WHERE sha256 IS NULL;

-- Its bytes, in pieces that fit into one request each. In base 64, because a column holds text or
-- numbers on both engines; in a table, so that what encrypts and backs up the rest does so here.
CREATE TABLE document_part (
  organization_id text NOT NULL,
  document_id text NOT NULL,
  number bigint NOT NULL,
  bytes text NOT NULL,
  PRIMARY KEY (organization_id, document_id, number),
  FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id)
);

-- By what name a site writes letters: a neutral one says nothing of treatment.
CREATE TABLE letterhead (
  organization_id text NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  lines text NOT NULL,       -- address and telephone, one a line
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, site_id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);

-- What somebody signed so that one recipient may be told of their attendance (42 CFR 2.31).
CREATE TABLE letter_release (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  discloser text NOT NULL,
  recipient text NOT NULL,
  recipient_lines text NOT NULL,
  purpose text NOT NULL,
  purpose_words text NOT NULL,
  told text NOT NULL,
  signed_by text NOT NULL,
  signed_on text NOT NULL,
  expires_on text NOT NULL,
  noted_at bigint NOT NULL,
  noted_by text,
  revoked_on text,
  revoked_by text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, noted_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, revoked_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX letter_release_by_patient ON letter_release (organization_id, patient_id, signed_on);

-- One telling: to whom, what, when, by whom, and the very page that was printed, in base 64.
CREATE TABLE letter (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  release_id text NOT NULL,
  recipient text NOT NULL,
  purpose text NOT NULL,
  language text NOT NULL,
  from_on text NOT NULL,
  until_on text NOT NULL,
  days bigint NOT NULL,
  minutes bigint NOT NULL,
  made_at bigint NOT NULL,
  made_by text NOT NULL,
  sha256 text NOT NULL,
  pdf text NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, release_id) REFERENCES letter_release (organization_id, id),
  FOREIGN KEY (organization_id, made_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX letter_by_patient ON letter (organization_id, patient_id, made_at);

-- Whose record goes on under another's: one person who was registered twice.
ALTER TABLE patient ADD COLUMN merged_into text;
CREATE INDEX patient_merged ON patient (organization_id, merged_into)
  WHERE merged_into IS NOT NULL;

-- A human's word that two records are of one person, and all that is needed to take it back.
CREATE TABLE patient_merge (
  organization_id text NOT NULL,
  id text NOT NULL,
  survivor_id text NOT NULL,
  merged_id text NOT NULL,
  site_id text NOT NULL,
  reason text NOT NULL,
  details_before text NOT NULL,  -- of the survivor, as JSON
  details_after text NOT NULL,
  merged_at bigint NOT NULL,
  merged_by text NOT NULL,
  undone_at bigint,
  undone_by text,
  undo_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, survivor_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, merged_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, merged_by) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, undone_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX patient_merge_by_survivor ON patient_merge (organization_id, survivor_id, merged_at);
CREATE INDEX patient_merge_by_merged ON patient_merge (organization_id, merged_id, merged_at);

-- Every row that changed its patient with a merge.
CREATE TABLE patient_merge_move (
  organization_id text NOT NULL,
  merge_id text NOT NULL,
  moved_table text NOT NULL,
  moved_row text NOT NULL,
  PRIMARY KEY (organization_id, merge_id, moved_table, moved_row),
  FOREIGN KEY (organization_id, merge_id) REFERENCES patient_merge (organization_id, id)
);

-- Two records that look alike and that a human has said are of two people. The smaller id first.
CREATE TABLE patient_distinct (
  organization_id text NOT NULL,
  one_id text NOT NULL,
  other_id text NOT NULL,
  said_at bigint NOT NULL,
  said_by text NOT NULL,
  PRIMARY KEY (organization_id, one_id, other_id),
  FOREIGN KEY (organization_id, one_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, other_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, said_by) REFERENCES staff (organization_id, id)
);
