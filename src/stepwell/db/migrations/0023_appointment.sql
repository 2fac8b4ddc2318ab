-- Whose alone a group is: an appointment of one person, whose seat nobody else is offered. NULL for
-- a group that people join.
ALTER TABLE care_group ADD COLUMN patient_id text;
CREATE INDEX appointment_by_patient ON care_group (organization_id, patient_id)
  WHERE patient_id IS NOT NULL;

DROP VIEW session_card;
-- A session as a page shows it, with the names of those who lead it, one a line. One that a closed
-- day called off has the closure's reason; only of what was called off is one looked for.
CREATE VIEW session_card AS
SELECT s.organization_id, s.id, s.site_id, s.group_id, g.name AS group_name, g.modality, g.track_id,
       g.patient_id, t.name AS track_name, r.name AS room_name, s.held_on, s.starts_at, s.ends_at,
       s.minutes, s.state, s.telehealth_link, s.version,
       CASE WHEN s.state = 'cancelled' THEN
         coalesce(s.cancel_reason,
                  (SELECT k.reason
                   FROM closed_session c
                   JOIN closure k ON k.organization_id = c.organization_id AND k.id = c.closure_id
                   WHERE c.organization_id = s.organization_id AND c.session_id = s.id))
       END AS cancel_reason,
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
