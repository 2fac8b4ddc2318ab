-- Whom somebody answers for, which is asked with each look at the day.
CREATE INDEX care_team_by_staff
  ON care_team_entry (organization_id, staff_id, from_on, episode_id, role, number, patient_id);
