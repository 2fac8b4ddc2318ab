#include "stepwell/fhir/store.h"

#include "stepwell/base/error.h"
#include "stepwell/base/limits.h"

namespace stepwell::fhir {
namespace {

constexpr db::Sql import_by_id{R"(
  SELECT id, site_id, name, state, bytes, bytes_read, resources_read, patients_new,
         patients_matched, patients_to_review, referrals_new, unchanged, changed, kept_verbatim,
         refused_count, created_at, beat_at, version
  FROM import_job WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql order_by_id{R"(
  SELECT id, site_id, name, source, started_by FROM import_job
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql insert_import{R"(
  INSERT INTO import_job (organization_id, id, site_id, name, source, state, started_by, created_at,
                          beat_at, bytes, bytes_read, resources_read, patients_new,
                          patients_matched, patients_to_review, referrals_new, unchanged, changed,
                          kept_verbatim, refused_count, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))"};
constexpr db::Sql update_state{R"(
  UPDATE import_job SET state = $1, beat_at = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4 AND state IN ($5, $6))"};
constexpr db::Sql begin_again{R"(
  UPDATE import_job
  SET bytes_read = 0, resources_read = 0, patients_new = 0, patients_matched = 0,
      patients_to_review = 0, referrals_new = 0, unchanged = 0, changed = 0, kept_verbatim = 0,
      refused_count = 0
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql add_progress{R"(
  UPDATE import_job
  SET bytes_read = $1, resources_read = resources_read + $2, patients_new = patients_new + $3,
      patients_matched = patients_matched + $4, patients_to_review = patients_to_review + $5,
      referrals_new = referrals_new + $6, unchanged = unchanged + $7, changed = changed + $8,
      kept_verbatim = kept_verbatim + $9, refused_count = refused_count + $10, beat_at = $11,
      version = version + 1
  WHERE organization_id = $12 AND id = $13
  RETURNING state)"};

constexpr db::Sql upsert_part{R"(
  INSERT INTO import_part (organization_id, import_id, number, file, text)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (organization_id, import_id, number) DO UPDATE
  SET file = excluded.file, text = excluded.text)"};
constexpr db::Sql sum_of_parts{R"(
  SELECT coalesce(sum(octet_length(text)), 0) FROM import_part
  WHERE organization_id = $1 AND import_id = $2)"};
constexpr db::Sql put_bytes{
    "UPDATE import_job SET bytes = $1 WHERE organization_id = $2 AND id = $3"};
constexpr db::Sql part_places{R"(
  SELECT number, file FROM import_part WHERE organization_id = $1 AND import_id = $2
  ORDER BY number)"};
constexpr db::Sql part_text{R"(
  SELECT text FROM import_part WHERE organization_id = $1 AND import_id = $2 AND number = $3)"};

constexpr db::Sql insert_refusal{R"(
  INSERT INTO import_refusal (organization_id, import_id, number, file, line, resource, element,
                              reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (organization_id, import_id, number) DO UPDATE
  SET file = excluded.file, line = excluded.line, resource = excluded.resource,
      element = excluded.element, reason = excluded.reason)"};
constexpr db::Sql refusals{R"(
  SELECT number, file, line, resource, element, reason FROM import_refusal
  WHERE organization_id = $1 AND import_id = $2 AND number >= $3 ORDER BY number LIMIT $4)"};

constexpr db::Sql insert_target{R"(
  INSERT INTO import_target (organization_id, import_id, name, source, resource, standing,
                             referral_id, label)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (organization_id, import_id, name) DO UPDATE
  SET standing = CASE WHEN import_target.source = excluded.source
                       AND import_target.resource = excluded.resource
                       AND import_target.standing <> 'several'
                      THEN excluded.standing ELSE 'several' END,
      referral_id = coalesce(excluded.referral_id, import_target.referral_id),
      label = excluded.label)"};
constexpr db::Sql target_by_name{R"(
  SELECT source, resource, standing, referral_id, label FROM import_target
  WHERE organization_id = $1 AND import_id = $2 AND name = $3)"};
constexpr db::Sql clear_targets{R"(
  DELETE FROM import_target WHERE organization_id = $1 AND import_id = $2 AND name IN (
    SELECT name FROM import_target WHERE organization_id = $1 AND import_id = $2 LIMIT $3))"};
constexpr db::Sql clear_parts{R"(
  DELETE FROM import_part WHERE organization_id = $1 AND import_id = $2 AND number IN (
    SELECT number FROM import_part WHERE organization_id = $1 AND import_id = $2 LIMIT $3))"};
constexpr db::Sql all_unfinished{R"(
  SELECT organization_id, id, state, beat_at FROM import_job
  WHERE state IN ('waiting', 'running', 'cancelling') ORDER BY created_at)"};

Error no_such_import() { return {Code::not_found, "there is no such import"}; }

}  // namespace

Import find_import(db::Tx& tx, const ImportId& id) {
  auto found = tx.db.one<Import>(import_by_id, tx.organization, id);
  if (!found) throw no_such_import();
  return std::move(*found);
}

Order find_order(db::Tx& tx, const ImportId& id) {
  auto found = tx.db.one<Order>(order_by_id, tx.organization, id);
  if (!found) throw no_such_import();
  return std::move(*found);
}

SiteId site_of_import(db::Tx& tx, const ImportId& id) { return find_order(tx, id).site_id; }

ImportId put_import(db::Tx& tx, const Order& order, ImportState state, std::int64_t bytes) {
  const auto id = tx.next<ImportId>();
  tx.db.run(insert_import, tx.organization, id, order.site_id, order.name, order.source, state,
            order.started_by, tx.now, bytes);
  return id;
}

bool move_import(db::Tx& tx, const ImportId& id, ImportState from, ImportState or_from,
                 ImportState to) {
  if (to == ImportState::running) tx.db.post(begin_again, tx.organization, id);
  return tx.db.run(update_state, to, tx.now, tx.organization, id, from, or_from) == 1;
}

void put_part(db::Tx& tx, const ImportId& id, std::int64_t number, const ImportPart& part) {
  tx.db.run(upsert_part, tx.organization, id, number, part.file.value_or(""), part.text);
}

std::int64_t staged_bytes(db::Tx& tx, const ImportId& id) {
  const auto bytes = tx.db.one<std::int64_t>(sum_of_parts, tx.organization, id).value();
  tx.db.run(put_bytes, bytes, tx.organization, id);
  return bytes;
}

std::vector<PartPlace> parts_of(db::Tx& tx, const ImportId& id) {
  return tx.db.all<PartPlace>(part_places, tx.organization, id);
}

std::string text_of_part(db::Tx& tx, const ImportId& id, std::int64_t number) {
  return tx.db.one<std::string>(part_text, tx.organization, id, number).value_or("");
}

ImportState put_progress(db::Tx& tx, const ImportId& id, std::int64_t bytes_read,
                         const Tally& more) {
  const auto state = tx.db.one<ImportState>(
      add_progress, bytes_read, more.resources_read, more.patients_new, more.patients_matched,
      more.patients_to_review, more.referrals_new, more.unchanged, more.changed, more.kept_verbatim,
      more.refused_count, tx.now, tx.organization, id);
  if (!state) throw no_such_import();
  return *state;
}

void put_refusal(db::Tx& tx, const ImportId& id, std::int64_t number, const Refusal& refusal) {
  tx.db.post(insert_refusal, tx.organization, id, number, refusal.file, refusal.line,
             refusal.resource, refusal.element, refusal.reason);
}

Refusal without_number(const NumberedRefusal& refusal) {
  return {refusal.file, refusal.line, refusal.resource, refusal.element, refusal.reason};
}

std::vector<NumberedRefusal> refusals_from(db::Tx& tx, const ImportId& id, std::int64_t first,
                                           std::size_t most) {
  return tx.db.all<NumberedRefusal>(refusals, tx.organization, id, first, most);
}

void put_target(db::Tx& tx, const ImportId& id, const std::string& name, const Target& target) {
  if (name.size() > limits::reference_bytes) return;
  tx.db.post(insert_target, tx.organization, id, name, target.source, target.resource,
             target.standing, target.referral_id, target.label);
}

std::optional<Target> find_target(db::Tx& tx, const ImportId& id, const std::string& name) {
  return tx.db.one<Target>(target_by_name, tx.organization, id, name);
}

bool clear_import(db::Tx& tx, const ImportId& id) {
  const auto targets = tx.db.run(clear_targets, tx.organization, id, limits::import_batch);
  const auto parts = tx.db.run(clear_parts, tx.organization, id, limits::import_batch);
  return targets + parts > 0;
}

std::vector<Unfinished> unfinished(db::Connection& db) {
  return db.all<Unfinished>(all_unfinished);
}

}  // namespace stepwell::fhir
