-- When somebody usually works, on the wall clock of wherever they do; without a row nobody has said.
CREATE TABLE staff_hours (
  organization_id text NOT NULL,
  staff_id text NOT NULL,
  weekday bigint NOT NULL,       -- 1 Monday ... 7 Sunday
  starts_minute bigint NOT NULL, -- of the day
  ends_minute bigint NOT NULL,
  PRIMARY KEY (organization_id, staff_id, weekday, starts_minute),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);

-- The days somebody is not there, whole days, the last one too. No two of one person's meet.
CREATE TABLE staff_away (
  organization_id text NOT NULL,
  staff_id text NOT NULL,
  from_on text NOT NULL,
  until_on text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (organization_id, staff_id, from_on),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);
