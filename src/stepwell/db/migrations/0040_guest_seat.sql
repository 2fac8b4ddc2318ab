-- A place in one session, to make up for one that was missed: a membership of that day alone, on a
-- seat of the group like everybody's, and why it was given.
CREATE TABLE guest_seat (
  organization_id text NOT NULL,
  id text NOT NULL,
  membership_id text NOT NULL,
  session_id text NOT NULL,
  patient_id text NOT NULL,
  reason text NOT NULL,
  booked_at bigint NOT NULL,
  booked_by text,
  voided_at bigint,
  void_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, membership_id),
  FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, booked_by) REFERENCES staff (organization_id, id)
);
CREATE UNIQUE INDEX guest_seat_once ON guest_seat (organization_id, session_id, patient_id)
  WHERE voided_at IS NULL;
CREATE INDEX guest_seat_by_patient ON guest_seat (organization_id, patient_id);
