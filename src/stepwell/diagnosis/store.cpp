#include "stepwell/diagnosis/store.h"

#include <algorithm>

#include "stepwell/diagnosis/rules.h"

namespace stepwell::diagnosis {
namespace {

constexpr db::Sql delete_codes{"DELETE FROM diagnosis_code WHERE organization_id = $1"};
constexpr db::Sql insert_code{R"(
  INSERT INTO diagnosis_code (organization_id, code, label, words) VALUES ($1, $2, $3, $4))"};
constexpr db::Sql any_code{"SELECT code FROM diagnosis_code WHERE organization_id = $1 LIMIT 1"};
constexpr db::Sql exact_code{
    "SELECT code FROM diagnosis_code WHERE organization_id = $1 AND code = $2"};
constexpr db::Sql codes_from{R"(
  SELECT code, label FROM diagnosis_code
  WHERE organization_id = $1 AND code >= $2 AND code < $3 ORDER BY code LIMIT $4)"};
// Goes through the whole list, 74,000 titles: cheaper than an index of 600,000 words is to keep.
constexpr db::Sql codes_with_words{R"(
  SELECT code, label FROM diagnosis_code
  WHERE organization_id = $1 AND words LIKE $2 AND words LIKE $3 AND words LIKE $4
  ORDER BY code LIMIT $5)"};

std::vector<Diagnosis> by_words(db::Tx& tx, std::vector<std::string> words) {
  if (words.empty()) return {};
  for (std::string& word : words) word = "% " + word + "%";
  words.resize(limits::diagnosis_words, "%");
  return tx.db.all<Diagnosis>(codes_with_words, tx.organization, words[0], words[1], words[2],
                              std::int64_t{limits::diagnoses_found});
}

std::vector<Diagnosis> in_official(db::Tx& tx, const Sought& sought) {
  if (sought.code.empty()) return by_words(tx, sought.words);
  return tx.db.all<Diagnosis>(codes_from, tx.organization, sought.code, sought.code + "~",
                              std::int64_t{limits::diagnoses_found});
}

// A year may have done away with a code that is still in the program.
void leave_out_retired(db::Tx& tx, std::vector<Diagnosis>& found) {
  std::erase_if(found, [&](const Diagnosis& one) { return !may_be_signed(tx, one.code); });
}

void add_new(std::vector<Diagnosis>& found, std::vector<Diagnosis> more) {
  for (Diagnosis& one : more)
    if (found.size() < limits::diagnoses_found &&
        std::ranges::find(found, one.code, &Diagnosis::code) == found.end())
      found.push_back(std::move(one));
}

}  // namespace

void forget_codes(db::Tx& tx) { tx.db.run(delete_codes, tx.organization); }

void put_code(db::Tx& tx, const Diagnosis& one) {
  tx.db.post(insert_code, tx.organization, one.code, one.label, searched(one.label));
}

bool has_official(db::Tx& tx) {
  return tx.db.one<std::string>(any_code, tx.organization).has_value();
}

bool may_be_signed(db::Tx& tx, const std::string& code) {
  return tx.db.one<std::string>(exact_code, tx.organization, with_dot(code)).has_value() ||
         !has_official(tx);
}

Diagnoses find_diagnoses(db::Tx& tx, const std::string& typed) {
  const Sought what = sought(typed);
  Diagnoses found{.items = find_common(what), .official = has_official(tx)};
  if (!found.official) return found;
  leave_out_retired(tx, found.items);
  add_new(found.items, in_official(tx, what));
  return found;
}

}  // namespace stepwell::diagnosis
