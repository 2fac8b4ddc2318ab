#pragma once

#include "stepwell/people/model.h"

namespace stepwell {

using MergeId = Id<struct MergeKind>;

}  // namespace stepwell

// Merge: somebody was registered twice, and a human says so.
//
// One record survives, and everything that was the other's becomes its own; the other stays as a
// pointer, so that its number still finds the person. Every row that moved is noted, so that the
// merge can be undone: then what moved goes back, and what came later stays with the survivor.
namespace stepwell::merge {

// What speaks for two records being of one person.
enum class Why { same_name, similar_name, same_birth_date, same_number, same_phone };
BOOST_DESCRIBE_ENUM(Why, same_name, similar_name, same_birth_date, same_number, same_phone)

struct Pair {
  people::PatientCard one;
  people::PatientCard other;
  std::vector<Why> why;
};
BOOST_DESCRIBE_STRUCT(Pair, (), (one, other, why))

// How much of one kind a record has. `clashes` would stay behind if it were merged into the other,
// which has one for the same day, session or purpose.
struct Holding {
  std::string table;  // a word the page has a sentence for: "check_in"
  int rows = 0;
  int clashes = 0;
};
BOOST_DESCRIBE_STRUCT(Holding, (), (table, rows, clashes))

struct Side {
  people::Patient patient;
  std::vector<people::Identifier> identifiers;
  std::vector<Holding> holdings;  // of which there are any
  bool open_stay = false;
};
BOOST_DESCRIBE_STRUCT(Side, (), (patient, identifiers, holdings, open_stay))

// Two records side by side.
struct Comparison {
  Side one;
  Side other;
  std::vector<Why> why;  // may be empty: a human may know better
};
BOOST_DESCRIBE_STRUCT(Comparison, (), (one, other, why))

// What of the record that goes is taken over; the rest is the survivor's.
enum class Field {
  given_name,
  family_name,
  preferred_name,
  pronouns,
  birth_date,
  sex,
  language,
  phone,
  email,
  address
};
BOOST_DESCRIBE_ENUM(Field, given_name, family_name, preferred_name, pronouns, birth_date, sex,
                    language, phone, email, address)

// The survivor is in the address, its version in If-Match.
struct NewMerge {
  PatientId merged_id;
  int merged_version = 1;  // as it was looked at
  std::vector<Field> from_merged;
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(NewMerge, (), (merged_id, merged_version, from_merged, reason))

struct Merge {
  MergeId id;
  PatientId survivor_id;
  PatientId merged_id;
  SiteId site_id;  // where the survivor's chart is kept
  Private<std::string> reason;
  Instant merged_at;
  StaffId merged_by;
  std::optional<Instant> undone_at;
  std::optional<StaffId> undone_by;
  Private<std::string> undo_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Merge, (),
                      (id, survivor_id, merged_id, site_id, reason, merged_at, merged_by, undone_at,
                       undone_by, undo_reason, version))

// A merge as a list shows it.
struct MergeRow {
  Merge merge;
  Private<std::string> survivor_name;
  std::string merged_record_number;
  Private<std::string> merged_name;
  std::string merged_by_name;
  int moved = 0;  // rows
};
BOOST_DESCRIBE_STRUCT(MergeRow, (),
                      (merge, survivor_name, merged_record_number, merged_name, merged_by_name,
                       moved))

struct MergeList {
  std::optional<PatientId> merged_into;  // under which record this one goes on
  std::vector<MergeRow> items;           // into this one, newest first; those undone, too
};
BOOST_DESCRIBE_STRUCT(MergeList, (), (merged_into, items))

// What there is to decide at a site, and what was decided.
struct Duplicates {
  std::vector<Pair> items;       // at most limits::pairs_shown
  std::vector<MergeRow> merged;  // newest first; those undone, too
};
BOOST_DESCRIBE_STRUCT(Duplicates, (), (items, merged))

struct UndoMerge {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(UndoMerge, (), (reason))

}  // namespace stepwell::merge
