#pragma once

#include <functional>

#include "stepwell/db/tx.h"
#include "stepwell/fhir/model.h"
#include "stepwell/referral/model.h"

namespace stepwell::fhir {

// Everything about an import that its reading needs.
struct Order {
  ImportId id;
  SiteId site_id;
  std::string name;
  std::string source;
  std::string started_by;  // for the record
};
BOOST_DESCRIBE_STRUCT(Order, (), (id, site_id, name, source, started_by))

// find_...: throws `not_found` when the organization has no such import.
Import find_import(db::Tx& tx, const ImportId& id);
Order find_order(db::Tx& tx, const ImportId& id);
SiteId site_of_import(db::Tx& tx, const ImportId& id);

ImportId put_import(db::Tx& tx, const Order& order, ImportState state, std::int64_t bytes);

// Moves an import, if it is in one of two states. Returns whether it was.
bool move_import(db::Tx& tx, const ImportId& id, ImportState from, ImportState or_from,
                 ImportState to);

// Stores a part in place of an earlier one with its number.
void put_part(db::Tx& tx, const ImportId& id, std::int64_t number, const ImportPart& part);
std::int64_t staged_bytes(db::Tx& tx, const ImportId& id);

struct PartPlace {
  std::int64_t number = 0;
  std::string file;
};
BOOST_DESCRIBE_STRUCT(PartPlace, (), (number, file))

std::vector<PartPlace> parts_of(db::Tx& tx, const ImportId& id);
std::string text_of_part(db::Tx& tx, const ImportId& id, std::int64_t number);

// Adds to what an import has read. Returns its state: its reader stops when it is `cancelling`.
ImportState put_progress(db::Tx& tx, const ImportId& id, std::int64_t bytes_read,
                         const Tally& more);

void put_refusal(db::Tx& tx, const ImportId& id, std::int64_t number, const Refusal& refusal);

// A refusal and its place among an import's.
struct NumberedRefusal {
  std::int64_t number = 0;
  std::string file;
  std::int64_t line = 1;
  std::string resource;
  std::string element;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(NumberedRefusal, (), (number, file, line, resource, element, reason))

Refusal without_number(const NumberedRefusal& refusal);

// Returns at most `most` refusals, from number `first` on, in their order.
std::vector<NumberedRefusal> refusals_from(db::Tx& tx, const ImportId& id, std::int64_t first,
                                           std::size_t most);

// What references of one import may point to. kept: nothing was made of it. refused: it was sent
// and not taken in. several: it may mean one or another.
enum class Standing { taken, kept, refused, several };
BOOST_DESCRIBE_ENUM(Standing, taken, kept, refused, several)

struct Target {
  std::string source;
  std::string resource;
  Standing standing = Standing::taken;
  std::optional<ReferralId> referral_id;  // of a patient
  std::string label;
};
BOOST_DESCRIBE_STRUCT(Target, (), (source, resource, standing, referral_id, label))

// Notes that `target` goes by `name`. Two that share a name are `several` to whoever uses it.
void put_target(db::Tx& tx, const ImportId& id, const std::string& name, const Target& target);
std::optional<Target> find_target(db::Tx& tx, const ImportId& id, const std::string& name);

// Forgets what only the reading needed. Takes a bounded step; returns whether there is more.
bool clear_import(db::Tx& tx, const ImportId& id);

struct Unfinished {
  OrganizationId organization_id;
  ImportId id;
  ImportState state = ImportState::waiting;
  Instant beat_at;
};
BOOST_DESCRIBE_STRUCT(Unfinished, (), (organization_id, id, state, beat_at))

// The imports of every organization that wait or run.
std::vector<Unfinished> unfinished(db::Connection& db);

}  // namespace stepwell::fhir
