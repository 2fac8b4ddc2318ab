#include "stepwell/demo/teams.h"

#include <algorithm>

#include "stepwell/careteam/store.h"
#include "stepwell/demo/history.h"
#include "stepwell/program/store.h"

namespace stepwell::demo {
namespace {

using careteam::TeamRole;
using careteam::TeamStep;

constexpr int handed_over = 4;  // a seat of the evening whose therapist changed last week

StaffId named(db::Tx& tx, const SiteId& site, TeamRole role, std::string_view name = "") {
  const auto all = careteam::candidates(tx, site);
  return std::ranges::find_if(all,
                              [&](const careteam::TeamCandidate& one) {
                                return one.role == role && one.name.starts_with(name);
                              })
      ->staff_id;
}

std::vector<TeamStep> team_for(db::Tx& tx, const SiteId& site, std::size_t track, int seat) {
  const bool evening = track == 2;
  const bool lena = evening && seat != handed_over;
  std::vector<TeamStep> team{
      {TeamRole::therapist, named(tx, site, TeamRole::therapist, lena ? "Lena" : "Theo")}};
  if (!evening || seat % 2 == 0)
    team.push_back({TeamRole::prescriber, named(tx, site, TeamRole::prescriber)});
  if (track != 0 || seat % 2 == 0)
    team.push_back({TeamRole::nurse, named(tx, site, TeamRole::nurse)});
  if (seat % 3 != 2)
    team.push_back({TeamRole::case_manager, named(tx, site, TeamRole::case_manager)});
  return team;
}

void hand_over(db::Tx& tx, const episode::Episode& stay, int version) {
  const Day today = program::today_at(tx, stay.site_id);
  const Day since = std::max(*stay.admitted_on, Day{today.date - std::chrono::days(6)});
  const auto lena = named(tx, stay.site_id, TeamRole::therapist, "Lena");
  careteam::put_change(tx, stay, version, {since, {{TeamRole::therapist, lena}}}, {});
}

}  // namespace

void name_team(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat) {
  const Day admitted = stay.admitted_on.value();
  const Zone zone = program::zone_of_site(tx, stay.site_id);
  int version = 0;
  {
    const AsOf then(tx, std::min(tx.now, zone.instant_of(admitted, 9 * 60).at));
    const auto team = team_for(tx, stay.site_id, track, seat);
    version = careteam::put_change(tx, stay, 0, {admitted, team}, {}).version;
  }
  if (track == 2 && seat == handed_over) hand_over(tx, stay, version);
}

}  // namespace stepwell::demo
