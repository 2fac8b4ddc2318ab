-- What a week's dose and a day's board are worked out from, found in the index alone: without the
-- last columns each line costs a second search, for the row.
DROP INDEX membership_by_group;
CREATE INDEX membership_by_group
  ON membership (organization_id, group_id, joined_on, left_on, patient_id);
DROP INDEX membership_by_patient;
CREATE INDEX membership_by_patient
  ON membership (organization_id, patient_id, group_id, joined_on, left_on);
DROP INDEX session_by_group;
CREATE INDEX session_by_group ON session (organization_id, group_id, held_on, state, minutes, id);
DROP INDEX mark_by_patient;
CREATE INDEX mark_by_patient
  ON mark (organization_id, patient_id, held_on, session_id, presence, minutes, reason, version);

-- By which numbers somebody goes, asked of everyone a new referral might be about.
CREATE INDEX patient_identifier_by_patient
  ON patient_identifier (organization_id, patient_id, system, value);
