#include "stepwell/episode/store.h"

#include "stepwell/program/store.h"

namespace stepwell::episode {
namespace {

constexpr db::Sql insert_episode{R"(
  INSERT INTO episode (organization_id, id, patient_id, site_id, referral_id, program_id, track_id,
                       state, referred_on, admitted_on, ended_on, end_reason, end_note,
                       order_minutes, order_days, former_id, discharged_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1))"};
constexpr db::Sql change_episode{R"(
  UPDATE episode SET site_id = $1, program_id = $2, track_id = $3, state = $4, admitted_on = $5,
                     ended_on = $6, end_reason = $7, end_note = $8, order_minutes = $9,
                     order_days = $10, discharged_at = $11, version = version + 1
  WHERE organization_id = $12 AND id = $13 AND version = $14)"};
constexpr db::Sql episode_by_id{R"(
  SELECT id, patient_id, site_id, referral_id, program_id, track_id, state, referred_on,
         admitted_on, ended_on, end_reason, end_note, order_minutes, order_days, former_id,
         discharged_at, version
  FROM episode WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql open_episode_of{R"(
  SELECT id, patient_id, site_id, referral_id, program_id, track_id, state, referred_on,
         admitted_on, ended_on, end_reason, end_note, order_minutes, order_days, former_id,
         discharged_at, version
  FROM episode WHERE organization_id = $1 AND patient_id = $2
    AND state IN ('referred', 'screening', 'waitlisted', 'admitted', 'on_hold'))"};
constexpr db::Sql episodes_of_patient{R"(
  SELECT id, patient_id, site_id, referral_id, program_id, track_id, state, referred_on,
         admitted_on, ended_on, end_reason, end_note, order_minutes, order_days, former_id,
         discharged_at, version
  FROM episode WHERE organization_id = $1 AND patient_id = $2 AND state <> 'voided'
  ORDER BY referred_on DESC, id DESC)"};
constexpr db::Sql count_admitted{R"(
  SELECT count(*) FROM episode WHERE organization_id = $1 AND site_id = $2 AND state = 'admitted')"};
constexpr db::Sql site_by_episode{R"(
  SELECT site_id FROM episode WHERE organization_id = $1 AND id = $2)"};

}  // namespace

Episode begun(db::Tx& tx, const PatientId& patient, const referral::Referral& referral) {
  Episode made{
      .id = tx.next<EpisodeId>(),
      .patient_id = patient,
      .site_id = referral.site_id,
      .referral_id = referral.id,
      .referred_on = program::zone_of_site(tx, referral.site_id).day_of(referral.received_at)};
  for (const Episode& former : episodes_of(tx, patient))
    if (former.state == State::discharged) {
      made.former_id = former.id;
      break;
    }
  return made;
}

void put_episode(db::Tx& tx, const Episode& e) {
  tx.db.run(insert_episode, tx.organization, e.id, e.patient_id, e.site_id, e.referral_id,
            e.program_id, e.track_id, e.state, e.referred_on, e.admitted_on, e.ended_on,
            e.end_reason, e.end_note, e.order_minutes, e.order_days, e.former_id, e.discharged_at);
}

Episode update_episode(db::Tx& tx, const Episode& e) {
  const auto changed =
      tx.db.run(change_episode, e.site_id, e.program_id, e.track_id, e.state, e.admitted_on,
                e.ended_on, e.end_reason, e.end_note, e.order_minutes, e.order_days,
                e.discharged_at, tx.organization, e.id, e.version);
  if (changed == 0) throw Error(Code::stale, "someone changed this episode since you read it");
  Episode stored = e;
  ++stored.version;
  return stored;
}

Episode find_episode(db::Tx& tx, const EpisodeId& id) {
  auto episode = tx.db.one<Episode>(episode_by_id, tx.organization, id);
  if (!episode) throw Error(Code::not_found, "there is no such episode");
  return *std::move(episode);
}

std::optional<Episode> open_episode(db::Tx& tx, const PatientId& patient) {
  return tx.db.one<Episode>(open_episode_of, tx.organization, patient);
}

std::vector<Episode> episodes_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Episode>(episodes_of_patient, tx.organization, patient);
}

int census(db::Tx& tx, const SiteId& site) {
  return static_cast<int>(tx.db.one<std::int64_t>(count_admitted, tx.organization, site).value());
}

SiteId site_of_episode(db::Tx& tx, const http::Request& request) {
  const auto site =
      tx.db.one<SiteId>(site_by_episode, tx.organization, request.path<EpisodeId>("episode"));
  if (!site) throw Error(Code::not_found, "there is no such episode");
  return *site;
}

}  // namespace stepwell::episode
