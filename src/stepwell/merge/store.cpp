#include "stepwell/merge/store.h"

#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/episode/store.h"
#include "stepwell/merge/carriers.h"
#include "stepwell/merge/limits.h"
#include "stepwell/merge/rules.h"
#include "stepwell/people/store.h"

namespace stepwell::merge {
namespace {

// Born on one day with a word of the name in common; one name, where a birthday is not known; or
// one number. rules.h says whether that is enough. Driven by indexes, for a site may have
// thousands.
constexpr db::Sql alike{R"(
  WITH near AS (
    SELECT CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS one_id,
           CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS other_id, 0 AS shared
    FROM patient a
    JOIN patient b ON b.organization_id = a.organization_id AND b.birth_date = a.birth_date
                  AND b.id <> a.id
    WHERE a.organization_id = $1 AND a.site_id = $2
      AND EXISTS (SELECT 1 FROM patient_word w
                  JOIN patient_word v ON v.organization_id = w.organization_id
                                     AND v.word = w.word AND v.patient_id = b.id
                  WHERE w.organization_id = a.organization_id AND w.patient_id = a.id)
    UNION
    SELECT a.id, b.id, 0
    FROM patient a
    JOIN patient b ON b.organization_id = a.organization_id AND b.site_id = a.site_id
                  AND b.sort_name = a.sort_name AND b.id > a.id
    WHERE a.organization_id = $1 AND a.site_id = $2
      AND (a.birth_date IS NULL OR b.birth_date IS NULL)
    UNION
    SELECT min(patient_id), max(patient_id), 1 FROM patient_identifier
    WHERE organization_id = $1 AND length(value) >= 5
    GROUP BY value HAVING min(patient_id) <> max(patient_id))
  SELECT one_id, other_id, max(shared) AS numbers_shared
  FROM near
  JOIN patient p ON p.organization_id = $1 AND p.id = one_id AND p.merged_into IS NULL
  JOIN patient q ON q.organization_id = $1 AND q.id = other_id AND q.merged_into IS NULL
  WHERE (p.site_id = $2 OR q.site_id = $2)
    AND NOT EXISTS (SELECT 1 FROM patient_distinct d WHERE d.organization_id = $1
                    AND d.one_id = near.one_id AND d.other_id = near.other_id)
  GROUP BY one_id, other_id ORDER BY one_id, other_id LIMIT $3)"};
constexpr db::Sql insert_distinct{R"(
  INSERT INTO patient_distinct (organization_id, one_id, other_id, said_at, said_by)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING)"};

constexpr db::Sql insert_merge{R"(
  INSERT INTO patient_merge (organization_id, id, survivor_id, merged_id, site_id, reason,
                             details_before, details_after, merged_at, merged_by, undo_reason,
                             version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 1))"};
constexpr db::Sql merge_by_id{R"(
  SELECT id, survivor_id, merged_id, site_id, reason, merged_at, merged_by, undone_at, undone_by,
         undo_reason, version
  FROM patient_merge WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql merges_by_survivor{R"(
  SELECT id, survivor_id, merged_id, site_id, reason, merged_at, merged_by, undone_at, undone_by,
         undo_reason, version
  FROM patient_merge WHERE organization_id = $1 AND survivor_id = $2
  ORDER BY merged_at DESC, id DESC LIMIT $3)"};
constexpr db::Sql merges_by_site{R"(
  SELECT id, survivor_id, merged_id, site_id, reason, merged_at, merged_by, undone_at, undone_by,
         undo_reason, version
  FROM patient_merge WHERE organization_id = $1 AND site_id = $2
  ORDER BY merged_at DESC, id DESC LIMIT $3)"};
constexpr db::Sql details_by_merge{R"(
  SELECT details_before, details_after FROM patient_merge WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql end_merge{R"(
  UPDATE patient_merge SET undone_at = $1, undone_by = $2, undo_reason = $3, version = version + 1
  WHERE organization_id = $4 AND id = $5)"};
constexpr db::Sql count_moves{
    "SELECT count(*) FROM patient_merge_move WHERE organization_id = $1 AND merge_id = $2"};

// Pointers to the one that goes, which then point to the survivor, are noted like any other row.
constexpr db::Sql note_pointers{R"(
  INSERT INTO patient_merge_move (organization_id, merge_id, moved_table, moved_row)
  SELECT organization_id, $1, 'patient', id FROM patient
  WHERE organization_id = $2 AND merged_into = $3)"};
constexpr db::Sql move_pointers{R"(
  UPDATE patient SET merged_into = $1
  WHERE organization_id = $2 AND id IN (
    SELECT moved_row FROM patient_merge_move
    WHERE organization_id = $2 AND merge_id = $3 AND moved_table = 'patient'))"};
constexpr db::Sql point{R"(
  UPDATE patient SET merged_into = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql pointer_of{
    "SELECT site_id, merged_into FROM patient WHERE organization_id = $1 AND id = $2"};

struct Near {
  PatientId one_id;
  PatientId other_id;
  bool numbers_shared = false;
};
BOOST_DESCRIBE_STRUCT(Near, (), (one_id, other_id, numbers_shared))

struct Held {
  int rows = 0;
  int clashes = 0;
};
BOOST_DESCRIBE_STRUCT(Held, (), (rows, clashes))

struct Details {
  std::string details_before;
  std::string details_after;
};
BOOST_DESCRIBE_STRUCT(Details, (), (details_before, details_after))

struct Pointer {
  SiteId site_id;
  std::optional<PatientId> merged_into;
};
BOOST_DESCRIBE_STRUCT(Pointer, (), (site_id, merged_into))

Pointer find_pointer(db::Tx& tx, const PatientId& id) {
  const auto pointer = tx.db.one<Pointer>(pointer_of, tx.organization, id);
  if (!pointer) throw Error(Code::not_found, "there is no such patient");
  return *pointer;
}

void tell(db::Tx& tx, const Merge& merge) {
  tx.changes.push_back(
      {tx.organization, merge.site_id, "merge", "merge", merge.id.text(), merge.version});
}

people::PatientCard card_of(const people::Patient& patient) {
  return {patient.id, patient.record_number, people::display_name(patient), patient.birth_date, {}};
}

Side side_of(db::Tx& tx, const PatientId& id, const PatientId& other) {
  people::site_of_patient(tx, id);  // throws when it goes on under another
  Side side{.patient = people::find_patient(tx, id),
            .identifiers = people::identifiers_of(tx, id),
            .open_stay = episode::open_episode(tx, id).has_value()};
  for (const Carrier& carrier : carriers()) {
    const Held held = tx.db.one<Held>(carrier.count, tx.organization, id, other).value();
    if (held.rows > 0) side.holdings.push_back({carrier.table, held.rows, held.clashes});
  }
  return side;
}

bool share_a_number(const Side& one, const Side& other) {
  return std::ranges::any_of(one.identifiers, [&](const people::Identifier& mine) {
    return std::ranges::any_of(other.identifiers, [&](const people::Identifier& theirs) {
      return mine.value == theirs.value;
    });
  });
}

void move_rows(db::Tx& tx, const MergeId& merge, const PatientId& to, const PatientId& from) {
  for (const Carrier& carrier : carriers())
    tx.db.run(carrier.move, to, tx.organization, from, merge);
}

MergeRow row_of(db::Tx& tx, Merge merge) {
  const people::Patient merged = people::find_patient(tx, merge.merged_id);
  const people::Patient survivor = people::find_patient(tx, merge.survivor_id);
  MergeRow row{.survivor_name = people::display_name(survivor),
               .merged_record_number = merged.record_number,
               .merged_name = people::display_name(merged),
               .merged_by_name = people::name_of_staff(tx, merge.merged_by),
               .moved = tx.db.one<int>(count_moves, tx.organization, merge.id).value()};
  row.merge = std::move(merge);
  return row;
}

}  // namespace

std::vector<Pair> pairs_at(db::Tx& tx, const SiteId& site) {
  std::vector<Pair> pairs;
  for (const Near& near : tx.db.all<Near>(alike, tx.organization, site, limits::pairs_shown)) {
    const auto one = people::find_patient(tx, near.one_id);
    const auto other = people::find_patient(tx, near.other_id);
    auto why = why_alike(one, other, near.numbers_shared);
    if (!why.empty()) pairs.push_back({card_of(one), card_of(other), std::move(why)});
  }
  return pairs;
}

Comparison compare(db::Tx& tx, const PatientId& one, const PatientId& other) {
  Comparison comparison{.one = side_of(tx, one, other), .other = side_of(tx, other, one)};
  comparison.why = why_alike(comparison.one.patient, comparison.other.patient,
                             share_a_number(comparison.one, comparison.other));
  return comparison;
}

void put_distinct(db::Tx& tx, const PatientId& one, const PatientId& other, const StaffId& by) {
  const auto [smaller, larger] = std::minmax(one, other);
  tx.db.run(insert_distinct, tx.organization, smaller, larger, tx.now, by);
}

Merge put_merge(db::Tx& tx, const people::Patient& survivor, const people::Patient& merged,
                const NewMerge& said, const people::PatientDetails& details, const StaffId& by) {
  const Merge made{.id = tx.next<MergeId>(),
                   .survivor_id = survivor.id,
                   .merged_id = merged.id,
                   .site_id = survivor.site_id,
                   .reason = said.reason,
                   .merged_at = tx.now,
                   .merged_by = by};
  tx.db.run(insert_merge, tx.organization, made.id, made.survivor_id, made.merged_id, made.site_id,
            made.reason, json_text(details_of(survivor)), json_text(details), made.merged_at,
            made.merged_by);
  for (const Carrier& carrier : carriers()) {
    tx.db.run(carrier.note, made.id, tx.organization, merged.id, survivor.id);
    tx.db.run(carrier.move, survivor.id, tx.organization, merged.id, made.id);
  }
  tx.db.run(note_pointers, made.id, tx.organization, merged.id);
  tx.db.run(move_pointers, survivor.id, tx.organization, made.id);
  tx.db.run(point, survivor.id, tx.organization, merged.id);
  people::put_patient(tx, people::with_details(survivor, details));
  tell(tx, made);
  return made;
}

Merge undo(db::Tx& tx, const Merge& merge, const Private<std::string>& reason, const StaffId& by) {
  if (merge.undone_at) throw Error(Code::conflict, "this merge was undone already");
  if (find_pointer(tx, merge.survivor_id).merged_into)
    throw Error(Code::conflict, "the record was merged into another since; undo that first");
  const Details kept = tx.db.one<Details>(details_by_merge, tx.organization, merge.id).value();
  const auto read = [](const std::string& text) {
    return from_json<people::PatientDetails>(parse_json(text));
  };
  tx.db.run(point, std::optional<PatientId>(), tx.organization, merge.merged_id);
  tx.db.run(move_pointers, merge.merged_id, tx.organization, merge.id);
  move_rows(tx, merge.id, merge.merged_id, merge.survivor_id);
  const people::Patient survivor = people::find_patient(tx, merge.survivor_id);
  people::put_patient(tx, people::with_details(survivor, undone_details(details_of(survivor),
                                                                        read(kept.details_before),
                                                                        read(kept.details_after))));
  tx.db.run(end_merge, tx.now, by, reason, tx.organization, merge.id);
  const Merge stored = find_merge(tx, merge.id);
  tell(tx, stored);
  return stored;
}

Merge find_merge(db::Tx& tx, const MergeId& id) {
  auto found = tx.db.one<Merge>(merge_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such merge");
  return *std::move(found);
}

MergeList merges_of(db::Tx& tx, const PatientId& patient) {
  MergeList list{.merged_into = find_pointer(tx, patient).merged_into};
  for (Merge& merge :
       tx.db.all<Merge>(merges_by_survivor, tx.organization, patient, limits::pairs_shown))
    list.items.push_back(row_of(tx, std::move(merge)));
  return list;
}

std::vector<MergeRow> merges_at(db::Tx& tx, const SiteId& site) {
  std::vector<MergeRow> rows;
  for (Merge& merge : tx.db.all<Merge>(merges_by_site, tx.organization, site, limits::pairs_shown))
    rows.push_back(row_of(tx, std::move(merge)));
  return rows;
}

SiteId site_of_record(db::Tx& tx, const http::Request& request) {
  return find_pointer(tx, request.path<PatientId>("patient")).site_id;
}

SiteId site_of_merge(db::Tx& tx, const http::Request& request) {
  return find_pointer(tx, find_merge(tx, request.path<MergeId>("merge")).survivor_id).site_id;
}

}  // namespace stepwell::merge
