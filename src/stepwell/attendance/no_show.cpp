#include "stepwell/attendance/no_show.h"

#include <algorithm>

#include "stepwell/absence/store.h"
#include "stepwell/admission/hold.h"
#include "stepwell/attendance/store.h"
#include "stepwell/program/store.h"
#include "stepwell/task/store.h"

namespace stepwell::attendance {
namespace {

using std::chrono::days;

bool is_excused(db::Tx& tx, const PatientId& patient, Day day) {
  return std::ranges::any_of(absence::absences_from(tx, patient, day),
                             [&](const auto& absence) { return absence.covers(day); });
}

void call_for_review(db::Tx& tx, const SiteId& site, const Mark& mark, const Zone& zone) {
  const ReviewAfter rule = review_after(tx, mark.patient_id);
  const Day last = mark.held_on;
  auto marks = marks_between(tx, mark.patient_id, {last.date - days(rule.within_days)},
                             {last.date + days(1)});
  // Who was put on hold afterwards was not missing on its days.
  const auto holds = admission::holds_of(tx, mark.patient_id);
  std::erase_if(marks, [&](const Mark& one) {
    return std::ranges::any_of(holds, [&](const auto& hold) { return hold.covers(one.held_on); });
  });
  const auto reviewed = task::last_review(tx, mark.patient_id);
  const int missed = no_show_days(marks, last, rule.within_days,
                                  reviewed ? std::optional(zone.day_of(*reviewed)) : std::nullopt);
  if (missed >= rule.no_shows)
    task::open_review(tx, mark.patient_id, site, zone.day_of(tx.now), missed, rule.within_days);
}

}  // namespace

void follow_up(db::Tx& tx, const SiteId& site, const Mark& mark) {
  if (mark.presence != Presence::no_show) {
    const bool excused = mark.presence == Presence::excused;
    return task::end_outreach(tx, mark.patient_id, mark.held_on,
                              excused ? task::Ending::excused : task::Ending::came);
  }
  const Zone zone = program::zone_of_site(tx, site);
  if (mark.held_on == zone.day_of(tx.now) && !is_excused(tx, mark.patient_id, mark.held_on))
    task::open_outreach(tx, mark.patient_id, site, mark.held_on);
  call_for_review(tx, site, mark, zone);
}

}  // namespace stepwell::attendance
