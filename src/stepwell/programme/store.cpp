#include "stepwell/programme/store.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/availability/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/rules.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/rules.h"
#include "stepwell/roster/store.h"

namespace stepwell::programme {
namespace {

struct PersonRow {
  EpisodeId episode_id;
  PatientId patient_id;
  TrackId track_id;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
  int order_minutes = 0;
  int order_days = 0;
  int days_most = 7;
  bool waits = false;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (episode_id, patient_id, track_id, given_name, family_name, preferred_name,
                       order_minutes, order_days, days_most, waits))

struct SeatRow {
  EpisodeId episode_id;
  GroupId group_id;
};
BOOST_DESCRIBE_STRUCT(SeatRow, (), (episode_id, group_id))

constexpr db::Sql people_at_site{R"(
  SELECT e.id AS episode_id, e.patient_id, e.track_id, p.given_name, p.family_name,
         p.preferred_name, coalesce(l.order_minutes, e.order_minutes, g.minutes_min) AS order_minutes,
         coalesce(l.order_days, e.order_days, g.days_min) AS order_days, g.days_max AS days_most,
         CASE WHEN g.plan_before_groups = 1 AND l.id IS NULL THEN 1 ELSE 0 END AS waits
  FROM episode e
  JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
  JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
  LEFT JOIN plan l ON l.organization_id = e.organization_id AND l.episode_id = e.id
   AND l.state = 'in_force'
  WHERE e.organization_id = $1 AND e.site_id = $2 AND e.state = 'admitted'
  ORDER BY p.sort_name, e.id)"};
constexpr db::Sql seats_at_site{R"(
  SELECT DISTINCT m.episode_id, m.group_id
  FROM episode e
  JOIN membership m ON m.organization_id = e.organization_id AND m.episode_id = e.id
  JOIN care_group c ON c.organization_id = m.organization_id AND c.id = m.group_id
  WHERE e.organization_id = $1 AND e.site_id = $2 AND e.state = 'admitted'
    AND c.patient_id IS NULL AND (m.left_on IS NULL OR m.left_on > $3)
  ORDER BY m.episode_id, m.group_id)"};

Day next_monday(Day today) {
  const int weekday = static_cast<int>(std::chrono::weekday(today.date).iso_encoding());
  return {today.date + std::chrono::days(8 - weekday)};
}

// A meeting counts that the template still has in the week.
void add_groups(db::Tx& tx, const SiteId& site, NamedWeek& named) {
  const auto slots = program::slots_of(tx, site, named.from_on);
  const auto taken = program::seats_taken_at(tx, site, named.from_on);
  const Day end{named.from_on.date + std::chrono::days(7)};
  for (const program::Group& group : program::groups_of(tx, site)) {
    GroupWeek one{.group = group, .meetings = {}};
    for (const program::TemplateSlot& slot : slots)
      if (slot.group_id == group.id && slot.from_on < end) one.meetings.push_back(slot);
    for (const program::SeatsTaken& seats : taken)
      if (seats.group_id == group.id) one.kept = seats.taken;
    named.week.groups.push_back(std::move(one));
  }
}

void add_people(db::Tx& tx, const SiteId& site, NamedWeek& named) {
  const auto seats = tx.db.all<SeatRow>(seats_at_site, tx.organization, site, named.from_on);
  const auto hours = availability::availability_at(tx, site);
  for (const PersonRow& row : tx.db.all<PersonRow>(people_at_site, tx.organization, site)) {
    PersonWeek person{.patient_id = row.patient_id,
                      .episode_id = row.episode_id,
                      .track_id = row.track_id,
                      .order_minutes = row.order_minutes,
                      .order_days = row.order_days,
                      .days_most = row.days_most,
                      .waits = row.waits};
    for (const availability::TheirHours& one : hours)
      if (one.patient_id == row.patient_id) person.hours.push_back(one.hours);
    for (const SeatRow& seat : seats)
      if (seat.episode_id == row.episode_id) person.groups.push_back(seat.group_id);
    named.people.emplace(row.patient_id,
                         people::display_name(row.given_name, row.family_name, row.preferred_name));
    named.week.people.push_back(std::move(person));
  }
}

// Of the seats that are taken, those of the people here are not kept from them.
void release_own(SiteWeek& week) {
  for (GroupWeek& group : week.groups)
    for (const PersonWeek& person : week.people)
      if (std::count(person.groups.begin(), person.groups.end(), group.group.id) > 0) --group.kept;
}

episode::Episode stay_at(db::Tx& tx, const SiteId& site, const EpisodeId& id) {
  auto stay = episode::find_episode(tx, id);
  if (stay.site_id != site) throw Error(Code::not_found, "there is no such stay at this site");
  return stay;
}

void leave(db::Tx& tx, const episode::Episode& stay, const AcceptedMove& move, Day from) {
  for (const roster::Membership& held : roster::memberships_of(tx, stay.patient_id)) {
    if (held.group_id != move.group_id || held.episode_id != stay.id) continue;
    if (held.left_on && *held.left_on <= from) continue;
    require(roster::check_leave({from}, held));
    return roster::tell(tx, stay.site_id, roster::leave(tx, held, from));
  }
  throw Error(Code::conflict, "somebody left a group since this was proposed");
}

void join(db::Tx& tx, const episode::Episode& stay, const AcceptedMove& move, Day from) {
  const auto group = program::find_group(tx, move.group_id);
  require(roster::check_join({stay.id, from}, group, stay,
                             roster::memberships_of(tx, stay.patient_id),
                             roster::waits_for_plan(tx, stay)));
  const auto made = roster::join(tx, group.id, stay, from);
  if (!made) {
    Error error(Code::conflict, fmt::format("{} has no free seat any more", group.name));
    error.findings = {{"group_full", "/moves", error.what(), {group.name}}};
    throw error;
  }
  roster::tell(tx, stay.site_id, *made);
}

}  // namespace

NamedWeek week_at(db::Tx& tx, const SiteId& site) {
  NamedWeek named{.week = {.site_id = site, .groups = {}, .people = {}},
                  .from_on = next_monday(program::today_at(tx, site)),
                  .people = {},
                  .tracks = {}};
  for (const program::Track& track : program::tracks_of(tx, site))
    named.tracks.emplace(track.id, track.name);
  add_groups(tx, site, named);
  add_people(tx, site, named);
  release_own(named.week);
  return named;
}

// Who leaves makes room for who joins.
WeekTaken take(db::Tx& tx, const SiteId& site, const AcceptedWeek& accepted) {
  WeekTaken done;
  for (const Step step : {Step::leave, Step::join})
    for (const AcceptedMove& move : accepted.moves) {
      if (move.step != step) continue;
      const auto stay = stay_at(tx, site, move.episode_id);
      if (step == Step::leave) {
        leave(tx, stay, move, accepted.from_on);
        ++done.left;
      } else {
        join(tx, stay, move, accepted.from_on);
        ++done.joined;
      }
    }
  return done;
}

}  // namespace stepwell::programme
