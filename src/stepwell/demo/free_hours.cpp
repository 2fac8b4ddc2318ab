#include "stepwell/demo/free_hours.h"

#include <algorithm>

#include "stepwell/availability/store.h"
#include "stepwell/careteam/store.h"
#include "stepwell/demo/history.h"
#include "stepwell/program/store.h"

namespace stepwell::demo {
namespace {

using availability::FreeHours;
using availability::Way;

struct Stretch {
  int from = 0;
  int until = 0;
};
constexpr Stretch of_track[] = {{9, 13}, {13, 17}, {17, 21}};

// All days of a week, since the demo turns its program's so that today is one of them.
std::vector<FreeHours> hours_of(std::size_t track, int seat) {
  const auto [from, until] = of_track[track];
  std::vector<FreeHours> hours;
  for (int weekday = 1; weekday <= 7; ++weekday)
    hours.push_back({weekday, from, until, Way::in_person});
  if (seat % 3 == 1) hours.push_back({6, 9, 12, Way::telehealth});
  return hours;
}

StaffId who_asked(db::Tx& tx, const SiteId& site) {
  const auto all = careteam::candidates(tx, site);
  return std::find_if(all.begin(), all.end(),
                      [](const careteam::TeamCandidate& one) {
                        return one.role == careteam::TeamRole::therapist;
                      })
      ->staff_id;
}

}  // namespace

void say_free_hours(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat) {
  if (seat % 4 == 3) return;
  const Zone zone = program::zone_of_site(tx, stay.site_id);
  const AsOf then(tx, std::min(tx.now, zone.instant_of(stay.admitted_on.value(), 9 * 60).at));
  availability::put_hours(tx, availability::availability_of(tx, stay.patient_id),
                          hours_of(track, seat), who_asked(tx, stay.site_id));
}

}  // namespace stepwell::demo
