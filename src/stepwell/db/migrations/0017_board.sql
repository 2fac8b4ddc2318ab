-- A meeting of the weekly template whose session somebody moved, gave to somebody else, called off
-- or brought back. From then on that session is the day's, wherever it is: the template neither
-- moves it nor makes another.
CREATE TABLE changed_meeting (
  organization_id text NOT NULL,
  template_slot_id text NOT NULL,
  held_on text NOT NULL,
  session_id text NOT NULL,
  PRIMARY KEY (organization_id, template_slot_id, held_on),
  UNIQUE (organization_id, session_id),
  FOREIGN KEY (organization_id, template_slot_id) REFERENCES template_slot (organization_id, id),
  FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id)
);

-- Why somebody called it off, and where it takes place when that is on a screen.
ALTER TABLE session ADD COLUMN cancel_reason text;
ALTER TABLE session ADD COLUMN telehealth_link text;

DROP VIEW session_card;
-- A session as a page shows it, with the names of those who lead it, one a line. One that a closed
-- day called off has the closure's reason.
CREATE VIEW session_card AS
SELECT s.organization_id, s.id, s.site_id, s.group_id, g.name AS group_name, g.modality, g.track_id,
       t.name AS track_name, r.name AS room_name, s.held_on, s.starts_at, s.ends_at, s.minutes,
       s.state, s.telehealth_link, s.version,
       coalesce(s.cancel_reason,
                (SELECT k.reason
                 FROM closed_session c
                 JOIN closure k ON k.organization_id = c.organization_id AND k.id = c.closure_id
                 WHERE c.organization_id = s.organization_id AND c.session_id = s.id))
         AS cancel_reason,
       coalesce((SELECT string_agg(p.given_name || ' ' || p.family_name, '
' ORDER BY p.family_name, p.given_name, p.id)
                 FROM session_staff f
                 JOIN staff p ON p.organization_id = f.organization_id AND p.id = f.staff_id
                 WHERE f.organization_id = s.organization_id AND f.session_id = s.id), '')
         AS facilitators
FROM session s
JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
JOIN track t ON t.organization_id = g.organization_id AND t.id = g.track_id
JOIN room r ON r.organization_id = s.organization_id AND r.id = s.room_id;
