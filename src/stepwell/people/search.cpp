#include "stepwell/people/search.h"

#include "stepwell/base/fold.h"
#include "stepwell/base/limits.h"
#include "stepwell/people/rules.h"

namespace stepwell::people {
namespace {

struct CardRow {
  PatientId id;
  std::string record_number;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
  std::optional<Private<Day>> birth_date;
  std::optional<std::string> track_name;
};
BOOST_DESCRIBE_STRUCT(CardRow, (),
                      (id, record_number, given_name, family_name, preferred_name, birth_date,
                       track_name))

// Where a page begins: after this name, and after this one of those who share it.
struct Place {
  std::string sort_name;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Place, (), (sort_name, id))

// All four order and begin alike, and leave out who goes on under another record; that one is
// found by the other's number, too. A person is in at most one episode at a time, so the joins add
// no rows.
constexpr db::Sql cards_of_site{R"(
  SELECT p.id, p.record_number, p.given_name, p.family_name, p.preferred_name, p.birth_date,
         t.name AS track_name
  FROM patient p
  LEFT JOIN episode e ON e.organization_id = p.organization_id AND e.patient_id = p.id
    AND e.state IN ('admitted', 'on_hold')
  LEFT JOIN track t ON t.organization_id = p.organization_id AND t.id = e.track_id
  WHERE p.organization_id = $1 AND p.site_id = $2 AND p.merged_into IS NULL
    AND (p.sort_name, p.id) > ($3, $4)
  ORDER BY p.sort_name, p.id LIMIT $5)"};
constexpr db::Sql cards_by_record_number{R"(
  SELECT p.id, p.record_number, p.given_name, p.family_name, p.preferred_name, p.birth_date,
         t.name AS track_name
  FROM patient p
  LEFT JOIN episode e ON e.organization_id = p.organization_id AND e.patient_id = p.id
    AND e.state IN ('admitted', 'on_hold')
  LEFT JOIN track t ON t.organization_id = p.organization_id AND t.id = e.track_id
  WHERE p.organization_id = $1 AND p.site_id = $2 AND p.merged_into IS NULL
    AND (p.sort_name, p.id) > ($3, $4)
    AND (p.record_number = $5 OR p.id = (
      SELECT m.merged_into FROM patient m
      WHERE m.organization_id = $1 AND m.record_number = $5))
  ORDER BY p.sort_name, p.id LIMIT $6)"};
constexpr db::Sql cards_by_birth_date{R"(
  SELECT p.id, p.record_number, p.given_name, p.family_name, p.preferred_name, p.birth_date,
         t.name AS track_name
  FROM patient p
  LEFT JOIN episode e ON e.organization_id = p.organization_id AND e.patient_id = p.id
    AND e.state IN ('admitted', 'on_hold')
  LEFT JOIN track t ON t.organization_id = p.organization_id AND t.id = e.track_id
  WHERE p.organization_id = $1 AND p.site_id = $2 AND p.merged_into IS NULL
    AND (p.sort_name, p.id) > ($3, $4)
    AND p.birth_date = $5
  ORDER BY p.sort_name, p.id LIMIT $6)"};
constexpr db::Sql cards_by_words{R"(
  SELECT p.id, p.record_number, p.given_name, p.family_name, p.preferred_name, p.birth_date,
         t.name AS track_name
  FROM patient p
  LEFT JOIN episode e ON e.organization_id = p.organization_id AND e.patient_id = p.id
    AND e.state IN ('admitted', 'on_hold')
  LEFT JOIN track t ON t.organization_id = p.organization_id AND t.id = e.track_id
  WHERE p.organization_id = $1 AND p.site_id = $2 AND p.merged_into IS NULL
    AND (p.sort_name, p.id) > ($3, $4)
    AND EXISTS (SELECT 1 FROM patient_word w WHERE w.organization_id = p.organization_id
                AND w.patient_id = p.id AND w.word >= $5 AND w.word < $6)
    AND EXISTS (SELECT 1 FROM patient_word w WHERE w.organization_id = p.organization_id
                AND w.patient_id = p.id AND w.word >= $7 AND w.word < $8)
    AND EXISTS (SELECT 1 FROM patient_word w WHERE w.organization_id = p.organization_id
                AND w.patient_id = p.id AND w.word >= $9 AND w.word < $10)
  ORDER BY p.sort_name, p.id LIMIT $11)"};
constexpr db::Sql place_by_patient{R"(
  SELECT sort_name, id FROM patient WHERE organization_id = $1 AND site_id = $2 AND id = $3)"};

constexpr std::int64_t one_more = limits::patient_page + 1;  // shows whether there is a next page

Place begin_after(db::Tx& tx, const SiteId& site, const std::optional<PatientId>& after) {
  if (!after) return {};
  auto place = tx.db.one<Place>(place_by_patient, tx.organization, site, *after);
  if (!place) refuse("unknown", "?after", "there is no such patient at this site");
  return *std::move(place);
}

PatientCard card_of(const CardRow& row) {
  Patient named;
  named.given_name = row.given_name;
  named.family_name = row.family_name;
  named.preferred_name = row.preferred_name;
  return {row.id, row.record_number, display_name(named), row.birth_date, row.track_name};
}

PatientPage page_of(const std::vector<CardRow>& rows) {
  PatientPage page;
  for (const CardRow& row : rows) {
    if (page.items.size() == limits::patient_page) {
      page.next = page.items.back().id;
      break;
    }
    page.items.push_back(card_of(row));
  }
  return page;
}

// What comes after every word that begins with `word`: it, and the last character there is.
std::string past(const std::string& word) { return word + "\xF4\x8F\xBF\xBF"; }

std::vector<CardRow> find_by_words(db::Tx& tx, const SiteId& site, const Place& from,
                                   const std::string& typed) {
  auto words = fold_words(typed);
  if (words.empty()) return {};
  words.resize(3);  // every word begins with nothing
  return tx.db.all<CardRow>(cards_by_words, tx.organization, site, from.sort_name, from.id,
                            words[0], past(words[0]), words[1], past(words[1]), words[2],
                            past(words[2]), one_more);
}

}  // namespace

PatientPage list_patients(db::Tx& tx, const SiteId& site, const std::optional<PatientId>& after) {
  const Place from = begin_after(tx, site, after);
  return page_of(
      tx.db.all<CardRow>(cards_of_site, tx.organization, site, from.sort_name, from.id, one_more));
}

PatientPage search_patients(db::Tx& tx, const SiteId& site, const std::string& typed,
                            const std::optional<PatientId>& after) {
  const Place from = begin_after(tx, site, after);
  if (const auto born = Day::parse(typed))
    return page_of(tx.db.all<CardRow>(cards_by_birth_date, tx.organization, site, from.sort_name,
                                      from.id, *born, one_more));
  // "Lovelace" could be a record number, too: what is nobody's number is looked for as a name.
  if (const auto number = read_record_number(typed)) {
    const auto rows = tx.db.all<CardRow>(cards_by_record_number, tx.organization, site,
                                         from.sort_name, from.id, *number, one_more);
    if (!rows.empty()) return page_of(rows);
  }
  return page_of(find_by_words(tx, site, from, typed));
}

}  // namespace stepwell::people
