#include "stepwell/calendar/rules.h"

namespace stepwell::calendar {
namespace {

Appointment bare(const Meeting& meeting) {
  return {.uid = meeting.id.text() + "@stepwell",
          .starts_at = meeting.starts_at,
          .ends_at = meeting.ends_at,
          .version = meeting.version,
          .cancelled = meeting.cancelled};
}

}  // namespace

std::vector<Appointment> for_staff(std::span<const Meeting> meetings) {
  std::vector<Appointment> shown;
  for (const Meeting& meeting : meetings) {
    shown.push_back(bare(meeting));
    shown.back().summary = meeting.group_name;
    shown.back().location = meeting.room_name + ", " + meeting.site_name;
  }
  return shown;
}

std::vector<Appointment> for_patient(std::span<const Meeting> meetings, people::Language language) {
  std::vector<Appointment> shown;
  for (const Meeting& meeting : meetings) {
    shown.push_back(bare(meeting));
    shown.back().summary = language == people::Language::es ? "Cita" : "Appointment";
    shown.back().location = meeting.site_name;
  }
  return shown;
}

}  // namespace stepwell::calendar
