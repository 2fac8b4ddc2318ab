-- What the day's board asks is found without passing by what is over: whoever was discharged in
-- earlier years, what was called about on other days, the tablets of other sites.
DROP INDEX episode_by_site;
CREATE INDEX episode_by_site ON episode (organization_id, site_id, state, ended_on);
CREATE INDEX task_by_day ON task (organization_id, site_id, about_on) WHERE kind = 'outreach';
CREATE INDEX device_by_site ON device (organization_id, site_id);
