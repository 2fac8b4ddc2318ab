-- What an event is found by, beside the text that is hashed: who did it, of what kind it is, whose
-- chart it was, and when. Verifying holds these against the text.
ALTER TABLE audit_event ADD COLUMN actor text NOT NULL DEFAULT '';
ALTER TABLE audit_event ADD COLUMN kind text NOT NULL DEFAULT 'changed';
ALTER TABLE audit_event ADD COLUMN patient_id text;
ALTER TABLE audit_event ADD COLUMN recorded_at bigint NOT NULL DEFAULT 0;

-- Events so far. Each is one line of JSON with its fields in the same order, so each part has its
-- place counted from one end:
--   {"organization_id":"<36>","actor":"...   ..."patient":"<36 or 0>","recorded_at":"<27>"}
-- The days since 1970 of a date in the Gregorian calendar are counted from a March, so that the
-- odd day comes last.
UPDATE audit_event SET
  actor = CASE substr(event, 68, 6)
            WHEN 'staff/' THEN substr(event, 68, 42)
            WHEN 'device' THEN substr(event, 68, 43)
            WHEN 'progra' THEN 'program'
            ELSE 'nobody' END,
  kind = CASE
           WHEN event LIKE '%","action":"denied %' THEN 'denied'
           WHEN event LIKE '%","action":"GET %' THEN 'looked'
           WHEN event LIKE '%","action":"POST /api/v1/session"%'
             OR event LIKE '%","action":"POST /api/v1/session/end%' THEN 'signed_in'
           ELSE 'changed' END,
  patient_id = CASE WHEN substr(event, length(event) - 92, 11) = '"patient":"'
                    THEN substr(event, length(event) - 81, 36) END,
  recorded_at = (
    SELECT ((365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + d - 719469) * 86400 + s)
           * 1000000 + u
    FROM (SELECT CAST(substr(ts, 1, 4) AS bigint)
                   - CASE WHEN substr(ts, 6, 2) < '03' THEN 1 ELSE 0 END AS y,
                 (CAST(substr(ts, 6, 2) AS bigint) + 9) % 12 AS m,
                 CAST(substr(ts, 9, 2) AS bigint) AS d,
                 CAST(substr(ts, 12, 2) AS bigint) * 3600
                   + CAST(substr(ts, 15, 2) AS bigint) * 60
                   + CAST(substr(ts, 18, 2) AS bigint) AS s,
                 CAST(substr(ts, 21, 6) AS bigint) AS u
          FROM (SELECT substr(event, length(event) - 28, 27) AS ts) AS said) AS parts);

-- A chart opened for an hour by somebody whose role does not reach its site, and what the privacy
-- officer made of it.
CREATE TABLE break_glass (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  staff_id text NOT NULL,
  reason text NOT NULL,
  opened_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  outcome text,
  words text NOT NULL,
  reviewed_by text,
  reviewed_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id),
  FOREIGN KEY (organization_id, reviewed_by) REFERENCES staff (organization_id, id)
);
CREATE INDEX break_glass_by_patient
  ON break_glass (organization_id, patient_id, staff_id, expires_at);

-- The last time an organization's record was verified, or is being.
CREATE TABLE audit_check (
  organization_id text PRIMARY KEY,
  state text NOT NULL,
  started_by text NOT NULL,
  started_at bigint NOT NULL,
  beat_at bigint NOT NULL,
  ended_at bigint,
  seen bigint NOT NULL,
  length bigint NOT NULL,
  flaws text NOT NULL,
  version bigint NOT NULL,
  FOREIGN KEY (organization_id, started_by) REFERENCES staff (organization_id, id)
);
