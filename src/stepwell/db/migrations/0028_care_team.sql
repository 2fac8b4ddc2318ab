-- Who answers for somebody's care during a stay. What was said stays as it was said: of a role, the
-- entry with the highest number among those that begin by a day is the one that counts on it.
CREATE TABLE care_team_entry (
  organization_id text NOT NULL,
  episode_id text NOT NULL,
  number bigint NOT NULL,
  patient_id text NOT NULL,
  role text NOT NULL,
  staff_id text,         -- NULL: nobody, from that day on
  from_on text NOT NULL,
  noted_at bigint NOT NULL,
  noted_by text,
  PRIMARY KEY (organization_id, episode_id, number),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);
CREATE INDEX care_team_by_patient ON care_team_entry (organization_id, patient_id, noted_at);
