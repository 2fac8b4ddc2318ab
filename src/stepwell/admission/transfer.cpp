#include "stepwell/admission/transfer.h"

#include "stepwell/absence/store.h"
#include "stepwell/admission/store.h"
#include "stepwell/appointment/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/moving.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/task/store.h"

namespace stepwell::admission {
namespace {

using episode::Episode;

constexpr db::Sql insert_transfer{R"(
  INSERT INTO transfer (organization_id, id, episode_id, patient_id, from_site_id, from_program_id,
                        from_track_id, to_site_id, to_program_id, to_track_id, moved_on, reason,
                        noted_at, noted_by, void_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', 1))"};
constexpr db::Sql mark_carried_out{R"(
  UPDATE transfer SET carried_out_at = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3 AND carried_out_at IS NULL AND voided_at IS NULL)"};
constexpr db::Sql mark_voided{R"(
  UPDATE transfer SET voided_at = $1, void_reason = $2, version = version + 1
  WHERE organization_id = $3 AND episode_id = $4 AND carried_out_at IS NULL
    AND voided_at IS NULL)"};
constexpr db::Sql transfer_by_id{R"(
  SELECT id, episode_id, patient_id, from_site_id, from_program_id, from_track_id, to_site_id,
         to_program_id, to_track_id, moved_on, reason, noted_at, noted_by, carried_out_at,
         voided_at, void_reason, version
  FROM transfer WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql planned_of_episode{R"(
  SELECT id, episode_id, patient_id, from_site_id, from_program_id, from_track_id, to_site_id,
         to_program_id, to_track_id, moved_on, reason, noted_at, noted_by, carried_out_at,
         voided_at, void_reason, version
  FROM transfer
  WHERE organization_id = $1 AND episode_id = $2 AND carried_out_at IS NULL
    AND voided_at IS NULL)"};
constexpr db::Sql transfers_of_patient{R"(
  SELECT id, episode_id, patient_id, from_site_id, from_program_id, from_track_id, to_site_id,
         to_program_id, to_track_id, moved_on, reason, noted_at, noted_by, carried_out_at,
         voided_at, void_reason, version
  FROM transfer WHERE organization_id = $1 AND patient_id = $2
  ORDER BY moved_on, carried_out_at, id)"};
constexpr db::Sql planned_transfers{R"(
  SELECT id, episode_id, patient_id, from_site_id, from_program_id, from_track_id, to_site_id,
         to_program_id, to_track_id, moved_on, reason, noted_at, noted_by, carried_out_at,
         voided_at, void_reason, version
  FROM transfer
  WHERE organization_id = $1 AND carried_out_at IS NULL AND voided_at IS NULL
  ORDER BY moved_on, id)"};
constexpr db::Sql site_by_transfer{
    "SELECT from_site_id FROM transfer WHERE organization_id = $1 AND id = $2"};

// A day begins at the site a stay goes to.
bool is_due(db::Tx& tx, const Transfer& transfer) {
  return transfer.moved_on <= program::today_at(tx, transfer.to_site_id);
}

std::vector<Transfer> due(db::Tx& tx) {
  std::vector<Transfer> found;
  for (Transfer& transfer : tx.db.all<Transfer>(planned_transfers, tx.organization))
    if (is_due(tx, transfer)) found.push_back(std::move(transfer));
  return found;
}

void move_person(db::Tx& tx, const Transfer& transfer) {
  if (transfer.from_site_id == transfer.to_site_id) return;
  people::move_patient(tx, transfer.patient_id, transfer.to_site_id);
  task::move_tasks(tx, transfer.patient_id, transfer.to_site_id);
  safety::move_alerts(tx, transfer.patient_id, transfer.to_site_id);
  absence::move_absences(tx, transfer.patient_id, transfer.to_site_id, transfer.moved_on);
}

// Returns whether it was this call that carried it out.
bool carry_out(db::Tx& tx, const Transfer& transfer) {
  if (tx.db.run(mark_carried_out, tx.now, tx.organization, transfer.id) == 0) return false;
  Episode episode = episode::find_episode(tx, transfer.episode_id);
  tell(tx, episode);  // at the site it leaves, too
  episode.site_id = transfer.to_site_id;
  episode.program_id = transfer.to_program_id;
  episode.track_id = transfer.to_track_id;
  episode = episode::update_episode(tx, episode);
  move_person(tx, transfer);
  tell(tx, episode);
  return true;
}

// Puts the program's own deed on record.
void note(db::Tx& tx, const Transfer& transfer) {
  tx.events.push_back({tx.organization, "program", "carry out transfer",
                       "transfers/" + transfer.id.text(), transfer.patient_id.text(), tx.now});
}

}  // namespace

Transfer put_transfer(db::Tx& tx, const Episode& episode, const NewTransfer& asked,
                      const Destination& to, const std::optional<StaffId>& by) {
  const auto id = tx.next<TransferId>();
  const auto program = program::find_program(tx, to.track.program_id);
  tx.db.run(insert_transfer, tx.organization, id, episode.id, episode.patient_id, episode.site_id,
            episode.program_id, episode.track_id, program.site_id, program.id, to.track.id,
            asked.moved_on, asked.reason, tx.now, by);
  roster::leave_all(tx, episode.id, asked.moved_on);
  seat(tx, episode, asked.groups, asked.moved_on);
  if (program.site_id == episode.site_id)
    appointment::carry_on(tx, episode, asked.moved_on);
  else  // its rooms and people stay behind
    appointment::call_off(tx, episode.patient_id, asked.moved_on);
  const Transfer planned = find_transfer(tx, id);
  if (is_due(tx, planned)) carry_out(tx, planned);
  tell(tx, episode);
  return find_transfer(tx, id);
}

Resumed void_transfer(db::Tx& tx, const Transfer& transfer, const Private<std::string>& reason) {
  tx.db.run(mark_voided, tx.now, reason, tx.organization, transfer.episode_id);
  const Episode episode = episode::find_episode(tx, transfer.episode_id);
  const auto before = roster::groups_left(tx, episode.id, transfer.moved_on);
  roster::leave_all(tx, episode.id, transfer.moved_on);
  auto full = seat_again(tx, episode, before, transfer.moved_on);
  tell(tx, episode);
  return {episode, std::move(full)};
}

void call_off_transfer(db::Tx& tx, const EpisodeId& episode) {
  tx.db.run(mark_voided, tx.now, Private<std::string>(), tx.organization, episode);
}

bool transfers_due(db::Tx& tx) { return !due(tx).empty(); }

int carry_out_transfers(db::Tx& tx) {
  int done = 0;
  for (const Transfer& transfer : due(tx)) {
    if (!carry_out(tx, transfer)) continue;
    note(tx, transfer);
    ++done;
  }
  return done;
}

Transfer find_transfer(db::Tx& tx, const TransferId& id) {
  auto found = tx.db.one<Transfer>(transfer_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such transfer");
  return *std::move(found);
}

std::optional<Transfer> planned_transfer(db::Tx& tx, const EpisodeId& episode) {
  return tx.db.one<Transfer>(planned_of_episode, tx.organization, episode);
}

std::vector<Transfer> transfers_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Transfer>(transfers_of_patient, tx.organization, patient);
}

SiteId site_of_transfer(db::Tx& tx, const http::Request& request) {
  const auto site =
      tx.db.one<SiteId>(site_by_transfer, tx.organization, request.path<TransferId>("transfer"));
  if (!site) throw Error(Code::not_found, "there is no such transfer");
  return *site;
}

}  // namespace stepwell::admission
