#include "stepwell/admission/store.h"

#include "stepwell/episode/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/roster/store.h"

namespace stepwell::admission {
namespace {

using episode::Episode;
using episode::State;

void tell(db::Tx& tx, const Episode& episode) {
  tx.changes.push_back({tx.organization, episode.site_id, "episode", "patient",
                        episode.patient_id.text(), episode.version});
}

Episode referred(db::Tx& tx, const PatientId& patient, const referral::Referral& referral) {
  if (auto open = episode::open_episode(tx, patient)) return *std::move(open);
  const Episode made{
      .id = tx.next<EpisodeId>(),
      .patient_id = patient,
      .site_id = referral.site_id,
      .referral_id = referral.id,
      .referred_on = program::zone_of_site(tx, referral.site_id).day_of(referral.received_at)};
  episode::put_episode(tx, made);
  return made;
}

void seat(db::Tx& tx, const Episode& episode, const Admission& admission) {
  for (std::size_t i = 0; i < admission.groups.size(); ++i)
    if (!roster::join(tx, admission.groups[i], episode, admission.admitted_on))
      refuse("group_full", "/groups/" + std::to_string(i), "every seat of this group is taken");
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
  seat(tx, episode, admission);
  referral::mark_admitted(tx, referral.id);
  tell(tx, episode);
  return episode;
}

Episode end_stay(db::Tx& tx, const Episode& before, const Discharge& discharge) {
  Episode episode = before;
  episode.state = State::discharged;
  episode.ended_on = discharge.ended_on;
  episode.end_reason = discharge.reason;
  episode.end_note = discharge.note;
  episode = episode::update_episode(tx, episode);
  roster::leave_all(tx, episode.id, {discharge.ended_on.date + std::chrono::days(1)});
  tell(tx, episode);
  return episode;
}

Episode void_stay(db::Tx& tx, const Episode& before, const Private<std::string>& reason,
                  Day today) {
  Episode episode = before;
  episode.state = State::voided;
  episode.end_note = reason;
  episode = episode::update_episode(tx, episode);
  roster::leave_all(tx, episode.id, today);
  tell(tx, episode);
  return episode;
}

}  // namespace stepwell::admission
