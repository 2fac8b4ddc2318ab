-- When somebody can come to the program, or join it from home, in a usual week. What was said never
-- changes: each saying is a row of its own, and says which one it follows, so that two cannot
-- follow the same. The latest counts; one without hours takes back what was said.
CREATE TABLE patient_availability (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  follows text NOT NULL,     -- the one before; of the first, the person
  said_at bigint NOT NULL,
  noted_by text NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, patient_id, follows),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, noted_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX patient_availability_by_patient
  ON patient_availability (organization_id, patient_id, said_at, id);

CREATE TABLE patient_availability_hours (
  organization_id text NOT NULL,
  availability_id text NOT NULL,
  weekday bigint NOT NULL,     -- 1 Monday ... 7 Sunday
  from_hour bigint NOT NULL,   -- of the site's wall clock
  until_hour bigint NOT NULL,
  way text NOT NULL,
  PRIMARY KEY (organization_id, availability_id, way, weekday, from_hour),
  FOREIGN KEY (organization_id, availability_id)
    REFERENCES patient_availability (organization_id, id)
);
