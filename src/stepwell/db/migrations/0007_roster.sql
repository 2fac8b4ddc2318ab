-- A group's numbered seats. There are as many rows as the group has places, so a thirteenth
-- person has no row to sit on, whoever asks at the same time.
CREATE TABLE group_seat (
  organization_id text NOT NULL,
  group_id text NOT NULL,
  seat bigint NOT NULL,
  episode_id text,
  PRIMARY KEY (organization_id, group_id, seat),
  UNIQUE (organization_id, group_id, episode_id),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id)
);

CREATE TABLE membership (
  organization_id text NOT NULL,
  id text NOT NULL,
  group_id text NOT NULL,
  episode_id text NOT NULL,
  patient_id text NOT NULL,
  joined_on text NOT NULL,
  left_on text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX membership_by_group ON membership (organization_id, group_id, joined_on);
CREATE INDEX membership_by_patient ON membership (organization_id, patient_id);
