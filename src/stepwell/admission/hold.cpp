#include "stepwell/admission/hold.h"

#include <algorithm>

#include "stepwell/admission/store.h"
#include "stepwell/appointment/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/task/store.h"

namespace stepwell::admission {
namespace {

using episode::Episode;
using episode::State;

constexpr db::Sql insert_hold{R"(
  INSERT INTO hold (organization_id, id, episode_id, patient_id, site_id, from_on, expected_on,
                    reason_kind, reason, seats, noted_at, noted_by, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1))"};
constexpr db::Sql insert_group{R"(
  INSERT INTO hold_group (organization_id, hold_id, group_id) VALUES ($1, $2, $3))"};
constexpr db::Sql end_open_hold{R"(
  UPDATE hold SET until_on = $1, ended_at = $2, ended_by = $3, version = version + 1
  WHERE organization_id = $4 AND episode_id = $5 AND until_on IS NULL)"};
constexpr db::Sql reopen_ended_hold{R"(
  UPDATE hold SET until_on = NULL, ended_at = NULL, ended_by = NULL, version = version + 1
  WHERE organization_id = $1 AND episode_id = $2 AND ended_at = $3)"};
constexpr db::Sql open_hold_of{R"(
  SELECT id, episode_id, patient_id, site_id, from_on, expected_on, reason_kind, reason, seats,
         noted_at, noted_by, until_on, ended_at, ended_by, version
  FROM hold WHERE organization_id = $1 AND episode_id = $2 AND until_on IS NULL)"};
constexpr db::Sql holds_of_patient{R"(
  SELECT id, episode_id, patient_id, site_id, from_on, expected_on, reason_kind, reason, seats,
         noted_at, noted_by, until_on, ended_at, ended_by, version
  FROM hold WHERE organization_id = $1 AND patient_id = $2 ORDER BY from_on DESC, id DESC)"};
constexpr db::Sql groups_by_hold{R"(
  SELECT group_id FROM hold_group WHERE organization_id = $1 AND hold_id = $2 ORDER BY group_id)"};

// The task is due when the day of the return is over.
void ask_after(db::Tx& tx, const Episode& episode, Day expected_on) {
  const Day after{expected_on.date + std::chrono::days(1)};
  task::open_task(tx, {.patient_id = episode.patient_id,
                       .site_id = episode.site_id,
                       .kind = task::Kind::return_due,
                       .due_at = program::zone_of_site(tx, episode.site_id).instant_of(after, 0).at,
                       .about_on = expected_on});
}

}  // namespace

Hold begin_hold(db::Tx& tx, const Episode& before, const NewHold& asked,
                const std::optional<StaffId>& by) {
  Episode episode = before;
  episode.state = State::on_hold;
  episode = episode::update_episode(tx, episode);
  const auto id = tx.next<HoldId>();
  tx.db.run(insert_hold, tx.organization, id, episode.id, episode.patient_id, episode.site_id,
            asked.from_on, asked.expected_on, asked.reason_kind,
            asked.reason.value_or(Private<std::string>()), asked.seats, tx.now, by);
  for (const GroupId& group : roster::groups_of(tx, episode.patient_id, asked.from_on))
    tx.db.post(insert_group, tx.organization, id, group);
  if (asked.seats == Seats::kept)
    roster::keep_seats(tx, episode.id, asked.from_on);
  else
    roster::release_kept(tx, episode.id);
  roster::leave_all(tx, episode.id, asked.from_on);
  appointment::call_off(tx, episode.patient_id, asked.from_on, asked.expected_on);
  const Day today = program::today_at(tx, episode.site_id);
  task::end_outreach(tx, episode.patient_id, today, task::Ending::excused);
  ask_after(tx, episode, asked.expected_on);
  tell(tx, episode);
  return open_hold(tx, episode.id).value();
}

Episode end_hold(db::Tx& tx, const Episode& before, const Hold& hold, const Return& asked,
                 const std::optional<StaffId>& by) {
  Episode episode = before;
  episode.state = State::admitted;
  episode = episode::update_episode(tx, episode);
  tx.db.run(end_open_hold, asked.returned_on, tx.now, by, tx.organization, hold.episode_id);
  seat(tx, episode, asked.groups, asked.returned_on);
  appointment::carry_on(tx, episode, asked.returned_on);
  task::settle(tx, episode.patient_id, task::Kind::return_due);
  tell(tx, episode);
  return episode;
}

void close_hold(db::Tx& tx, const EpisodeId& episode, Day until_on) {
  const auto hold = open_hold(tx, episode);
  if (!hold) return;
  tx.db.run(end_open_hold, std::max(until_on, hold->from_on), tx.now, std::optional<StaffId>(),
            tx.organization, episode);
  task::settle(tx, hold->patient_id, task::Kind::return_due);
}

bool reopen_hold(db::Tx& tx, const EpisodeId& episode, Instant ended_at) {
  if (tx.db.run(reopen_ended_hold, tx.organization, episode, ended_at) == 0) return false;
  ask_after(tx, episode::find_episode(tx, episode), open_hold(tx, episode)->expected_on);
  return true;
}

std::optional<Hold> open_hold(db::Tx& tx, const EpisodeId& episode) {
  return tx.db.one<Hold>(open_hold_of, tx.organization, episode);
}

std::vector<Hold> holds_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Hold>(holds_of_patient, tx.organization, patient);
}

std::vector<GroupId> groups_of_hold(db::Tx& tx, const HoldId& hold) {
  return tx.db.all<GroupId>(groups_by_hold, tx.organization, hold);
}

}  // namespace stepwell::admission
