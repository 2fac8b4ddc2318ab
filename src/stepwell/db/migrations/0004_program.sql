CREATE TABLE room (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  capacity bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, site_id, name),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);

CREATE TABLE program (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  level_of_care text NOT NULL,
  minutes_min bigint NOT NULL,
  minutes_max bigint NOT NULL,
  days_min bigint NOT NULL,
  days_max bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, site_id, name),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);

CREATE TABLE track (
  organization_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  name text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, program_id, name),
  FOREIGN KEY (organization_id, program_id) REFERENCES program (organization_id, id)
);

CREATE TABLE care_group (
  organization_id text NOT NULL,
  id text NOT NULL,
  track_id text NOT NULL,
  room_id text NOT NULL,
  name text NOT NULL,
  modality text NOT NULL,
  capacity bigint NOT NULL,
  minimum bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, track_id, name),
  FOREIGN KEY (organization_id, track_id) REFERENCES track (organization_id, id),
  FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id)
);

CREATE TABLE group_facilitator (
  organization_id text NOT NULL,
  group_id text NOT NULL,
  staff_id text NOT NULL,
  PRIMARY KEY (organization_id, group_id, staff_id),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);

-- The weekly template: when a group meets, in the site's wall-clock time.
CREATE TABLE template_slot (
  organization_id text NOT NULL,
  id text NOT NULL,
  group_id text NOT NULL,
  weekday bigint NOT NULL,
  starts_at_minute bigint NOT NULL,
  minutes bigint NOT NULL,
  from_on text NOT NULL,
  until_on text,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, group_id, weekday, starts_at_minute, from_on),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id)
);
