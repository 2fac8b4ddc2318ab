CREATE TABLE session (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  group_id text NOT NULL,
  room_id text NOT NULL,
  template_slot_id text,
  held_on text NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  minutes bigint NOT NULL,
  state text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, template_slot_id, held_on),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id),
  FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
  FOREIGN KEY (organization_id, template_slot_id) REFERENCES template_slot (organization_id, id)
);
CREATE INDEX session_by_day ON session (organization_id, site_id, held_on);
CREATE INDEX session_by_group ON session (organization_id, group_id, held_on);

CREATE TABLE session_staff (
  organization_id text NOT NULL,
  session_id text NOT NULL,
  staff_id text NOT NULL,
  PRIMARY KEY (organization_id, session_id, staff_id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);

-- A room or a person is taken for five minutes at a time. Two sessions can't hold the same five,
-- on either engine, however many servers write.
CREATE TABLE booking (
  organization_id text NOT NULL,
  resource_id text NOT NULL,
  slot bigint NOT NULL,
  session_id text NOT NULL,
  PRIMARY KEY (organization_id, resource_id, slot),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id)
);
CREATE INDEX booking_by_session ON booking (organization_id, session_id);
