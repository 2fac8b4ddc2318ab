-- A session as a page shows it, with the names of those who lead it, one a line.
CREATE VIEW session_card AS
SELECT s.organization_id, s.id, s.site_id, s.group_id, g.name AS group_name, g.modality, g.track_id,
       t.name AS track_name, r.name AS room_name, s.held_on, s.starts_at, s.ends_at, s.minutes,
       s.state, s.version,
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
