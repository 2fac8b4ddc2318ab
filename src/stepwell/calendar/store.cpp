#include "stepwell/calendar/store.h"

namespace stepwell::calendar {
namespace {

constexpr db::Sql meetings_of_staff{R"(
  SELECT s.id, s.starts_at, s.ends_at, s.version,
         CASE s.state WHEN 'cancelled' THEN 1 ELSE 0 END AS cancelled,
         g.name AS group_name, r.name AS room_name, p.name AS site_name
  FROM session_staff f
  JOIN session s ON s.organization_id = f.organization_id AND s.id = f.session_id
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  JOIN room r ON r.organization_id = s.organization_id AND r.id = s.room_id
  JOIN site p ON p.organization_id = s.organization_id AND p.id = s.site_id
  WHERE f.organization_id = $1 AND f.staff_id = $2 AND s.held_on >= $3 AND s.held_on < $4
  ORDER BY s.starts_at, s.id)"};
constexpr db::Sql meetings_of_patient{R"(
  SELECT s.id, s.starts_at, s.ends_at, s.version,
         CASE s.state WHEN 'cancelled' THEN 1 ELSE 0 END AS cancelled,
         g.name AS group_name, r.name AS room_name, p.name AS site_name
  FROM membership m
  JOIN session s ON s.organization_id = m.organization_id AND s.group_id = m.group_id
    AND s.held_on >= m.joined_on AND (m.left_on IS NULL OR s.held_on < m.left_on)
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  JOIN room r ON r.organization_id = s.organization_id AND r.id = s.room_id
  JOIN site p ON p.organization_id = s.organization_id AND p.id = s.site_id
  WHERE m.organization_id = $1 AND m.patient_id = $2 AND s.held_on >= $3 AND s.held_on < $4
  ORDER BY s.starts_at, s.id)"};

}  // namespace

std::vector<Meeting> meetings_of(db::Tx& tx, const StaffId& staff, Day from, Day until) {
  return tx.db.all<Meeting>(meetings_of_staff, tx.organization, staff, from, until);
}

std::vector<Meeting> meetings_of(db::Tx& tx, const PatientId& patient, Day from, Day until) {
  return tx.db.all<Meeting>(meetings_of_patient, tx.organization, patient, from, until);
}

}  // namespace stepwell::calendar
