#include "stepwell/admission/store.h"

#include "stepwell/admission/hold.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/appointment/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/roster/store.h"
#include "stepwell/waitlist/store.h"

namespace stepwell::admission {
namespace {

using episode::Episode;
using episode::State;

constexpr db::Sql insert_undone{R"(
  INSERT INTO discharge_undone (organization_id, episode_id, patient_id, ended_on, end_reason,
                                end_note, reason, undone_at, undone_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};

Episode referred(db::Tx& tx, const PatientId& patient, const referral::Referral& referral) {
  if (auto open = episode::open_episode(tx, patient)) return *std::move(open);
  const Episode made = episode::begun(tx, patient, referral);
  episode::put_episode(tx, made);
  return made;
}

// Returns false when every seat is taken.
bool take_seat(db::Tx& tx, const Episode& episode, const GroupId& group, Day from, bool waits) {
  if (waits) return roster::keep_seat(tx, group, episode.id, from);
  return roster::join(tx, group, episode, from).has_value();
}

}  // namespace

Episode begin_stay(db::Tx& tx, const PatientId& patient, const referral::Referral& referral,
                   const Admission& admission) {
  Episode episode = referred(tx, patient, referral);
  episode.state = State::admitted;
  episode.program_id = admission.program_id;
  episode.track_id = admission.track_id;
  episode.admitted_on = admission.admitted_on;
  episode.order_minutes = admission.order_minutes;
  episode.order_days = admission.order_days;
  episode = episode::update_episode(tx, episode);
  seat(tx, episode, admission.groups, admission.admitted_on);
  waitlist::close_waiting(tx, episode.id, waitlist::WaitEnd::admitted);
  if (referral::find(tx, referral.id).state != referral::State::admitted)
    referral::move_to(tx, referral.id, referral::State::admitted);
  tell(tx, episode);
  return episode;
}

Episode end_stay(db::Tx& tx, const Episode& before, const Discharge& discharge) {
  Episode episode = before;
  episode.state = State::discharged;
  episode.ended_on = discharge.ended_on;
  episode.end_reason = discharge.reason;
  episode.discharged_at = tx.now;
  episode.end_note = discharge.note;
  episode = episode::update_episode(tx, episode);
  const Day after{discharge.ended_on.date + std::chrono::days(1)};
  roster::leave_all(tx, episode.id, after);
  appointment::call_off(tx, episode.patient_id, after);
  close_hold(tx, episode.id, after);
  call_off_transfer(tx, episode.id);
  roster::release_kept(tx, episode.id);
  tell(tx, episode);
  return episode;
}

Resumed undo_discharge(db::Tx& tx, const Episode& before, const Private<std::string>& reason,
                       const std::optional<StaffId>& by) {
  tx.db.run(insert_undone, tx.organization, before.id, before.patient_id, before.ended_on,
            before.end_reason, before.end_note, reason, tx.now, by);
  Episode episode = before;
  const bool held = reopen_hold(tx, episode.id, *before.discharged_at);
  episode.state = held ? State::on_hold : State::admitted;
  episode.ended_on.reset();
  episode.end_reason.reset();
  episode.end_note = {};
  episode.discharged_at.reset();
  episode = episode::update_episode(tx, episode);
  const Day after{before.ended_on->date + std::chrono::days(1)};
  auto full = seat_again(tx, episode, roster::groups_left(tx, episode.id, after), after);
  tell(tx, episode);
  return {episode, std::move(full)};
}

void seat(db::Tx& tx, const Episode& episode, const std::vector<GroupId>& groups, Day from) {
  roster::release_kept(tx, episode.id);
  const bool waits = roster::waits_for_plan(tx, episode);
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (!take_seat(tx, episode, groups[i], from, waits))
      refuse("group_full", "/groups/" + std::to_string(i), "every seat of this group is taken");
}

std::vector<GroupId> seat_again(db::Tx& tx, const Episode& episode,
                                const std::vector<GroupId>& groups, Day from) {
  const bool waits = roster::waits_for_plan(tx, episode);
  std::vector<GroupId> full;
  for (const GroupId& group : groups)
    if (!take_seat(tx, episode, group, from, waits)) full.push_back(group);
  return full;
}

void tell(db::Tx& tx, const Episode& episode) {
  tx.changes.push_back({tx.organization, episode.site_id, "episode", "patient",
                        episode.patient_id.text(), episode.version});
}

Episode void_stay(db::Tx& tx, const Episode& before, const Private<std::string>& reason,
                  Day today) {
  Episode episode = before;
  episode.state = State::voided;
  episode.end_note = reason;
  episode = episode::update_episode(tx, episode);
  roster::leave_all(tx, episode.id, today);
  appointment::call_off(tx, episode.patient_id, today);
  waitlist::close_waiting(tx, episode.id, waitlist::WaitEnd::mistake);
  close_hold(tx, episode.id, today);
  call_off_transfer(tx, episode.id);
  roster::release_kept(tx, episode.id);
  tell(tx, episode);
  return episode;
}

}  // namespace stepwell::admission
