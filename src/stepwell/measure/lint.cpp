#include "stepwell/measure/lint.h"

#include <fmt/core.h>

#include <cctype>
#include <map>
#include <set>

#include "stepwell/measure/linting.h"

namespace stepwell::measure {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// "Yes" and "No" are nobody's.
bool is_wording(const Option& option) {
  return option.label != std::to_string(option.value) && option.label != "Yes" &&
         option.label != "No";
}

int luhn(std::string_view digits) {
  int sum = 0;
  bool twice = true;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, twice = !twice) {
    const int value = (*digit - '0') * (twice ? 2 : 1);
    sum += value / 10 + value % 10;
  }
  return (10 - sum % 10) % 10;
}

}  // namespace

bool is_loinc(std::string_view code) {
  const bool answer = code.starts_with("LA");
  if (answer) code.remove_prefix(2);
  const auto dash = code.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash + 2 != code.size()) return false;
  const std::string_view digits = code.substr(0, dash);
  return digits.size() <= 7 && std::ranges::all_of(digits, is_digit) && is_digit(code.back()) &&
         (answer || luhn(digits) == code.back() - '0');
}

std::string at_place(const char* list, std::size_t place) {
  return fmt::format("/{}/{}", list, place);
}

std::vector<Finding> lint(const Definition& definition) { return Linting(definition).run(); }

std::vector<Finding> Linting::run() {
  lint_names();
  if (!found_.empty()) return std::move(found_);
  lint_scores();
  lint_safety_reach();
  lint_counted_once();
  lint_never_counted();
  lint_wording();
  lint_translations();
  lint_codes();
  lint_sources();
  return std::move(found_);
}

void Linting::lint_wording() {
  if (definition_.licence.ship_wording) {
    if (definition_.licence.quote.empty() || definition_.licence.source.empty())
      note("no_right", "/licence", "what allows its wording to be printed must be quoted");
    return;
  }
  for (std::size_t i = 0; i < definition_.items.size(); ++i)
    if (definition_.items[i].text)
      note("wording", at_place("items", i) + "/text", "its licence does not allow its wording");
  for (std::size_t i = 0; i < definition_.option_sets.size(); ++i)
    if (definition_.option_sets[i].stem ||
        std::ranges::any_of(list_of(definition_.option_sets[i].options), is_wording))
      note("wording", at_place("option_sets", i), "its licence does not allow its wording");
  if (!definition_.languages.empty())
    note("wording", "/languages", "without its wording it can be shown in no language");
}

// A form is shown in a language when all of it is, in words that somebody published.
void Linting::lint_translations() {
  std::set<std::string> languages{definition_.licence.ship_wording ? "en" : ""};
  const auto& translations = list_of(definition_.translations);
  for (std::size_t i = 0; i < translations.size(); ++i) {
    const std::string at = at_place("translations", i);
    languages.insert(translations[i].language);
    if (!definition_.licence.ship_wording) note("wording", at, "its licence does not allow it");
    if (translations[i].source.empty())
      note("translation", at, "who published a translation must be said");
    for (const Item& one : definition_.items)
      if (one.text && std::ranges::count(translations[i].items, one.id, &Worded::id) != 1)
        note("translation", at, fmt::format("item \"{}\" is not translated, or twice", one.id));
    for (const OptionSet& one : definition_.option_sets)
      if (one.stem && std::ranges::count(translations[i].options, one.id, &Worded::id) != 1)
        note("translation", at, fmt::format("the stem of \"{}\" is not translated", one.id));
  }
  for (const std::string& language : definition_.languages)
    if (!languages.contains(language))
      note("translation", "/languages", fmt::format("there is no text in \"{}\"", language));
}

void Linting::lint_codes() {
  std::map<std::string, int> times;
  const auto look = [&](const std::optional<std::string>& code, const std::string& at) {
    if (code && !is_loinc(*code))
      note("no_loinc_code", at, fmt::format("{} is no code of LOINC: its check digit", *code));
  };
  look(definition_.loinc, "/loinc");
  for (std::size_t i = 0; i < definition_.items.size(); ++i) {
    look(definition_.items[i].loinc, at_place("items", i) + "/loinc");
    if (definition_.items[i].loinc && ++times[*definition_.items[i].loinc] > 1)
      note("code_twice", at_place("items", i) + "/loinc", "two items have one code");
  }
  for (std::size_t i = 0; i < definition_.scores.size(); ++i) {
    look(definition_.scores[i].loinc, at_place("scores", i) + "/loinc");
    for (const Level& level : list_of(definition_.scores[i].levels))
      look(level.loinc, at_place("scores", i) + "/levels");
  }
  for (std::size_t i = 0; i < definition_.option_sets.size(); ++i)
    for (const Option& option : list_of(definition_.option_sets[i].options))
      look(option.loinc, at_place("option_sets", i));
}

void Linting::lint_sources() {
  if (definition_.sources.empty()) note("no_source", "/sources", "a fact needs a source");
  for (std::size_t i = 0; i < definition_.sources.size(); ++i)
    if (definition_.sources[i].fact.empty() || definition_.sources[i].source.empty())
      note("no_source", at_place("sources", i), "a source says what it is for, and what it is");
}

std::vector<Finding> lint_together(std::span<const Definition> definitions) {
  std::vector<Finding> found;
  std::set<std::string> ids;
  std::map<std::string, std::string> texts;
  for (const Definition& definition : definitions) {
    if (!ids.insert(definition.id).second)
      found.push_back({"id_twice", "/id", fmt::format("\"{}\" is there twice", definition.id)});
    for (const Item& item : definition.items) {
      if (!item.loinc || !item.text) continue;
      const auto [known, is_new] = texts.emplace(*item.loinc, *item.text);
      if (!is_new && known->second != *item.text)
        found.push_back({"code_of_another", "/" + definition.id + "/" + item.id,
                         fmt::format("{} is the code of \"{}\"", *item.loinc, known->second)});
    }
  }
  return found;
}

}  // namespace stepwell::measure
