#include "stepwell/administration/forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "stepwell/administration/rules.h"
#include "stepwell/administration/store.h"
#include "stepwell/measure/definition.h"

namespace stepwell::administration {
namespace {

using measure::Definition;
using measure::Worded;

constexpr db::Sql latest_version{R"(
  SELECT coalesce(max(version), 0) AS version FROM instrument_text
  WHERE organization_id = $1 AND instrument = $2 AND language = $3)"};
constexpr db::Sql words_of_version{R"(
  SELECT id, words AS text FROM instrument_text_line
  WHERE organization_id = $1 AND instrument = $2 AND language = $3 AND version = $4)"};
constexpr db::Sql languages_supplied{R"(
  SELECT DISTINCT language FROM instrument_text
  WHERE organization_id = $1 AND instrument = $2 ORDER BY language)"};
constexpr db::Sql insert_version{R"(
  INSERT INTO instrument_text (organization_id, instrument, language, version, saved_at, saved_by)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING)"};
constexpr db::Sql insert_words{R"(
  INSERT INTO instrument_text_line (organization_id, instrument, language, version, id, words)
  VALUES ($1, $2, $3, $4, $5, $6))"};

using Words = std::map<std::string, std::string>;

const measure::OptionSet& options_of(const Definition& definition, const measure::Item& item) {
  return *std::ranges::find(definition.option_sets, item.options, &measure::OptionSet::id);
}

std::string option_id(const std::string& set, int value) {
  return fmt::format("{}:{}", set, value);
}

void add(Words& words, const std::vector<Worded>& more) {
  for (const Worded& one : more) words[one.id] = one.text;
}

// The words of a form, and where they are from.
struct Said {
  Wording wording = Wording::none;
  std::string language = "en";
  Words words;
};

const measure::Translation* translation_in(const Definition& definition,
                                           const std::string& language) {
  if (definition.translations)
    for (const auto& one : *definition.translations)
      if (one.language == language) return &one;
  return nullptr;
}

Said in_english(const Definition& definition) {
  Said said{.wording = Wording::shipped, .language = "en", .words = {}};
  for (const auto& item : definition.items) said.words[item.id] = item.text.value_or("");
  for (const auto& set : definition.option_sets)
    for (const auto& option : set.options.value_or(std::vector<measure::Option>()))
      said.words[option_id(set.id, option.value)] = option.label;
  return said;
}

std::optional<Said> supplied_in(db::Tx& tx, const Definition& definition,
                                const std::string& language) {
  const auto text = supplied_text(tx, definition.id, language);
  if (text.version == 0) return {};
  Said said{.wording = Wording::clinic, .language = language, .words = {}};
  add(said.words, text.words);
  return said;
}

Said said_in(db::Tx& tx, const Definition& definition, const std::string& language) {
  const bool ships = has_wording(definition);
  if (const auto* translation = translation_in(definition, language); translation && ships) {
    Said said{.wording = Wording::shipped, .language = language, .words = {}};
    add(said.words, translation->items);
    add(said.words, translation->options);
    return said;
  }
  if (ships && language == "en") return in_english(definition);
  if (auto supplied = supplied_in(tx, definition, language)) return std::move(*supplied);
  if (ships) return in_english(definition);
  for (const auto& other :
       tx.db.all<std::string>(languages_supplied, tx.organization, definition.id))
    if (auto supplied = supplied_in(tx, definition, other)) return std::move(*supplied);
  return {};
}

std::string word_for(const Words& words, const std::string& id, const std::string& otherwise) {
  const auto found = words.find(id);
  return found == words.end() || found->second.empty() ? otherwise : found->second;
}

FormItem item_of(const Definition& definition, const measure::Item& item, const Words& words) {
  const measure::OptionSet& set = options_of(definition, item);
  FormItem shown{.id = item.id,
                 .text = word_for(words, item.id, ""),
                 .about = item.about.value_or(""),
                 .options = {},
                 .least = set.least,
                 .most = set.most};
  for (const auto& option : set.options.value_or(std::vector<measure::Option>()))
    shown.options.push_back(
        {option.value, word_for(words, option_id(set.id, option.value), option.label)});
  return shown;
}

Wording wording_of(const Definition& definition, const std::vector<std::string>& worded) {
  if (has_wording(definition)) return Wording::shipped;
  return std::ranges::find(worded, definition.id) != worded.end() ? Wording::clinic : Wording::none;
}

// What an instrument has words for.
std::vector<std::string> word_ids(const Definition& definition) {
  std::vector<std::string> ids;
  for (const auto& item : definition.items) ids.push_back(item.id);
  for (const auto& set : definition.option_sets)
    for (const auto& option : set.options.value_or(std::vector<measure::Option>()))
      ids.push_back(option_id(set.id, option.value));
  return ids;
}

}  // namespace

Form form_of(db::Tx& tx, const std::string& instrument, const std::string& language) {
  const auto& compiled = measure::compiled_instrument(instrument);
  const Definition& definition = compiled.definition;
  const Said said = said_in(tx, definition, language);
  Form form{.id = definition.id,
            .version = definition.version,
            .hash = compiled.hash,
            .title = definition.title,
            .recall = definition.recall,
            .respondent = definition.respondent,
            .language = said.language,
            .wording = said.wording,
            .about_self_harm = is_about_self_harm(definition.id),
            .items = {}};
  for (const auto& item : definition.items)
    form.items.push_back(item_of(definition, item, said.words));
  return form;
}

std::vector<Offered> offered_instruments(db::Tx& tx) {
  const auto worded = worded_by_clinic(tx);
  std::vector<Offered> all;
  for (const Definition& one : measure::instruments())
    all.push_back({.id = one.id,
                   .title = one.title,
                   .respondent = one.respondent,
                   .frequency = one.frequency,
                   .items = static_cast<int>(one.items.size()),
                   .wording = wording_of(one, worded)});
  std::ranges::sort(all, {}, &Offered::title);
  return all;
}

SuppliedText supplied_text(db::Tx& tx, const std::string& instrument, const std::string& language) {
  SuppliedText text{
      .instrument = instrument,
      .language = language,
      .words = {},
      .version = tx.db.one<int>(latest_version, tx.organization, instrument, language).value()};
  text.words =
      tx.db.all<Worded>(words_of_version, tx.organization, instrument, language, text.version);
  std::ranges::sort(text.words, {}, &Worded::id);
  return text;
}

SuppliedText put_text(db::Tx& tx, const SuppliedText& known, const std::vector<Worded>& words,
                      const std::optional<StaffId>& by) {
  const int version = known.version + 1;
  if (tx.db.run(insert_version, tx.organization, known.instrument, known.language, version, tx.now,
                by) == 0)
    throw Error(Code::stale, "someone saved this text since you read it");
  for (const Worded& one : words)
    tx.db.post(insert_words, tx.organization, known.instrument, known.language, version, one.id,
               one.text);
  return supplied_text(tx, known.instrument, known.language);
}

std::vector<Finding> check_text(const measure::Compiled& compiled, const NewText& text) {
  std::vector<Finding> findings;
  const auto ids = word_ids(compiled.definition);
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const Worded& one = text.words[i];
    const std::string at = fmt::format("/words/{}", i);
    if (std::ranges::find(ids, one.id) == ids.end())
      findings.push_back({"unknown_item", at + "/id", "this instrument has nothing of that name"});
    if (++seen[one.id] > 1) findings.push_back({"twice", at + "/id", "it has words already"});
    if (one.text.size() > limits::instrument_words)
      findings.push_back(
          {"too_long", at + "/text", "the words of an item have at most 1000 bytes"});
    if (one.text.find_first_not_of(" \t\r\n") == std::string::npos)
      findings.push_back({"missing", at + "/text", "say what is asked"});
  }
  for (const std::string& id : ids)
    if (!seen.contains(id))
      findings.push_back(
          {"missing", "/words", "everything that is asked or answered has words", {id}});
  return findings;
}

}  // namespace stepwell::administration
