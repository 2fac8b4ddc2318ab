-- From waiting to coming back. Who waits for a place in a track, why, and since when.
CREATE TABLE waiting (
  organization_id text NOT NULL,
  id text NOT NULL,
  episode_id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  referral_id text NOT NULL,
  track_id text NOT NULL,
  band text NOT NULL,
  priority bigint NOT NULL,  -- of the band: 0 comes first
  reason_kind text NOT NULL,
  reason text NOT NULL,
  expected_on text,
  added_at bigint NOT NULL,
  added_by text,
  ended_at bigint,
  ended_as text,
  end_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, referral_id) REFERENCES referral (organization_id, id),
  FOREIGN KEY (organization_id, track_id) REFERENCES track (organization_id, id)
);
CREATE UNIQUE INDEX waiting_open ON waiting (organization_id, episode_id) WHERE ended_at IS NULL;
CREATE INDEX waiting_by_site ON waiting (organization_id, site_id, priority, added_at, id)
  WHERE ended_at IS NULL;
CREATE INDEX waiting_by_patient ON waiting (organization_id, patient_id, added_at);
CREATE INDEX waiting_by_end ON waiting (organization_id, site_id, ended_at);

CREATE TABLE waiting_group (
  organization_id text NOT NULL,
  waiting_id text NOT NULL,
  group_id text NOT NULL,
  PRIMARY KEY (organization_id, waiting_id, group_id),
  FOREIGN KEY (organization_id, waiting_id) REFERENCES waiting (organization_id, id),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id)
);

-- Each band somebody was put in, the first and those they were moved to.
CREATE TABLE waiting_band (
  organization_id text NOT NULL,
  waiting_id text NOT NULL,
  number bigint NOT NULL,
  band text NOT NULL,
  reason text NOT NULL,
  put_at bigint NOT NULL,
  put_by text,
  PRIMARY KEY (organization_id, waiting_id, number),
  FOREIGN KEY (organization_id, waiting_id) REFERENCES waiting (organization_id, id)
);

-- A place that was offered, and what came of it. While it is open or accepted it holds its seats.
CREATE TABLE place_offer (
  organization_id text NOT NULL,
  id text NOT NULL,
  waiting_id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  track_id text NOT NULL,
  starts_on text NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,  -- why somebody else was passed over
  offered_at bigint NOT NULL,
  offered_by text,
  expires_at bigint NOT NULL,
  ended_at bigint,       -- answered, expired or taken back
  ended_by text,
  end_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, waiting_id) REFERENCES waiting (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, track_id) REFERENCES track (organization_id, id)
);
CREATE UNIQUE INDEX place_offer_live ON place_offer (organization_id, waiting_id)
  WHERE state IN ('open', 'accepted');
CREATE INDEX place_offer_due ON place_offer (organization_id, expires_at) WHERE state = 'open';
CREATE INDEX place_offer_by_patient ON place_offer (organization_id, patient_id, offered_at);

CREATE TABLE place_offer_group (
  organization_id text NOT NULL,
  offer_id text NOT NULL,
  group_id text NOT NULL,
  PRIMARY KEY (organization_id, offer_id, group_id),
  FOREIGN KEY (organization_id, offer_id) REFERENCES place_offer (organization_id, id),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id)
);

-- How long an offered place is held.
ALTER TABLE organization ADD COLUMN offer_hours bigint NOT NULL DEFAULT 48;

-- A seat that is kept for somebody who does not sit on it: it was offered to them, or they are on
-- hold and come back to it.
ALTER TABLE group_seat ADD COLUMN kept bigint NOT NULL DEFAULT 0;

-- A stay that pauses. Its sessions are not expected of it meanwhile.
CREATE TABLE hold (
  organization_id text NOT NULL,
  id text NOT NULL,
  episode_id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  from_on text NOT NULL,
  expected_on text NOT NULL,
  reason_kind text NOT NULL,
  reason text NOT NULL,
  seats text NOT NULL,
  noted_at bigint NOT NULL,
  noted_by text,
  until_on text,         -- the first day it no longer counts
  ended_at bigint,
  ended_by text,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE UNIQUE INDEX hold_open ON hold (organization_id, episode_id) WHERE until_on IS NULL;
CREATE INDEX hold_by_patient ON hold (organization_id, patient_id, from_on);

-- The groups somebody sat in when the hold began.
CREATE TABLE hold_group (
  organization_id text NOT NULL,
  hold_id text NOT NULL,
  group_id text NOT NULL,
  PRIMARY KEY (organization_id, hold_id, group_id),
  FOREIGN KEY (organization_id, hold_id) REFERENCES hold (organization_id, id),
  FOREIGN KEY (organization_id, group_id) REFERENCES care_group (organization_id, id)
);

-- A stay that goes on in another track, from a day on. Planned ones are carried out that day.
CREATE TABLE transfer (
  organization_id text NOT NULL,
  id text NOT NULL,
  episode_id text NOT NULL,
  patient_id text NOT NULL,
  from_site_id text NOT NULL,
  from_program_id text NOT NULL,
  from_track_id text NOT NULL,
  to_site_id text NOT NULL,
  to_program_id text NOT NULL,
  to_track_id text NOT NULL,
  moved_on text NOT NULL,
  reason text NOT NULL,
  noted_at bigint NOT NULL,
  noted_by text,
  carried_out_at bigint,
  voided_at bigint,
  void_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, from_site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, to_site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, to_track_id) REFERENCES track (organization_id, id)
);
CREATE UNIQUE INDEX transfer_planned ON transfer (organization_id, episode_id)
  WHERE carried_out_at IS NULL AND voided_at IS NULL;
CREATE INDEX transfer_by_patient ON transfer (organization_id, patient_id, moved_on);

-- The stay before this one, and when somebody said that it was over.
ALTER TABLE episode ADD COLUMN former_id text;
ALTER TABLE episode ADD COLUMN discharged_at bigint;

-- A discharge that was taken back.
CREATE TABLE discharge_undone (
  organization_id text NOT NULL,
  episode_id text NOT NULL,
  patient_id text NOT NULL,
  ended_on text NOT NULL,
  end_reason text NOT NULL,
  end_note text NOT NULL,
  reason text NOT NULL,
  undone_at bigint NOT NULL,
  undone_by text,
  PRIMARY KEY (organization_id, episode_id, undone_at),
  FOREIGN KEY (organization_id, episode_id) REFERENCES episode (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX discharge_undone_by_patient
  ON discharge_undone (organization_id, patient_id, undone_at);

-- One call about an offer that ran out, and one about a return, is enough at a time.
CREATE UNIQUE INDEX task_path ON task (organization_id, patient_id, kind)
  WHERE kind IN ('offer_expired', 'return_due') AND closed_at IS NULL;
