-- What the day's board asks is found without passing by what is over: whoever was discharged in
-- earlier years, what was called about on other days, the tablets of other sites.
DROP INDEX episode_by_site;
CREATE INDEX episode_by_site ON episode (organization_id, site_id, state, ended_on);
CREATE INDEX task_by_day ON task (organization_id, site_id, about_on) WHERE kind = 'outreach';
CREATE INDEX device_by_site ON device (organization_id, site_id);

DROP VIEW session_card;
-- A session as a page shows it, with the names of those who lead it, one a line. One that a closed
-- day called off has the closure's reason; only of what was called off is one looked for.
CREATE VIEW session_card AS
SELECT s.organization_id, s.id, s.site_id, s.group_id, g.name AS group_name, g.modality, g.track_id,
       t.name AS track_name, r.name AS room_name, s.held_on, s.starts_at, s.ends_at, s.minutes,
       s.state, s.telehealth_link, s.version,
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
