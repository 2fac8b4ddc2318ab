#include <fmt/core.h>

#include <set>

#include "stepwell/measure/linting.h"

namespace stepwell::measure {

template <class List>
void Linting::lint_ids(const List& list, const std::string& at) {
  std::set<std::string> seen;
  for (const auto& one : list) {
    if (one.id.empty()) note("no_id", at, "an id is empty");
    if (!seen.insert(one.id).second)
      note("id_twice", at, fmt::format("\"{}\" is there twice", one.id));
  }
}

void Linting::lint_names() {
  lint_ids(definition_.option_sets, "/option_sets");
  lint_ids(definition_.items, "/items");
  lint_ids(definition_.scores, "/scores");
  if (definition_.items.empty() || definition_.items.size() > limits::instrument_items)
    note("items_number", "/items",
         fmt::format("there must be 1 to {} items", limits::instrument_items));
  if (definition_.scores.empty() || definition_.scores.size() > limits::instrument_scores)
    note("scores_number", "/scores",
         fmt::format("there must be 1 to {} scores", limits::instrument_scores));
  lint_options();
  lint_conditions();
  lint_score_names();
  lint_safety_names();
}

void Linting::lint_options() {
  for (std::size_t i = 0; i < definition_.option_sets.size(); ++i)
    lint_option_set(definition_.option_sets[i], at_place("option_sets", i));
  for (std::size_t i = 0; i < definition_.items.size(); ++i)
    if (std::ranges::count(definition_.option_sets, definition_.items[i].options, &OptionSet::id) ==
        0)
      note("unknown_options", at_place("items", i) + "/options", "there is no such option set");
}

void Linting::lint_option_set(const OptionSet& set, const std::string& at) {
  const auto fits = [](int value) { return value >= 0 && value <= limits::option_most; };
  if (!set.options) {
    if (!set.least || !set.most || *set.least >= *set.most || !fits(*set.least) || !fits(*set.most))
      note("bad_options", at, "it needs options, or a least and a greater most, 0 to 999");
    return;
  }
  std::set<int> values;
  for (const Option& one : *set.options) {
    if (!fits(one.value)) note("bad_options", at, "a value must be 0 to 999");
    if (!values.insert(one.value).second) note("bad_options", at, "two options have one value");
  }
  if (values.size() < 2 || set.least || set.most)
    note("bad_options", at, "it needs two options or more, and then no least or most");
}

void Linting::lint_known(const std::vector<std::string>& items, const std::string& at,
                         std::size_t before) {
  for (const std::string& id : items) {
    const auto found = std::ranges::find(definition_.items, id, &Item::id);
    if (found == definition_.items.end())
      note("unknown_item", at, fmt::format("there is no item \"{}\"", id));
    else if (found - definition_.items.begin() >= static_cast<std::ptrdiff_t>(before))
      note("later_item", at, fmt::format("item \"{}\" comes later", id));
  }
}

void Linting::lint_condition(const Condition& condition, const std::string& at,
                             std::size_t items_before, std::size_t scores_before) {
  if (condition.of.has_value() == condition.score.has_value())
    note("bad_condition", at, "a condition is about answers or about a score");
  int answers = 0;
  for (const Endorsed& one : list_of(condition.of)) {
    lint_known(one.items, at, items_before);
    answers += static_cast<int>(one.items.size());
    if (!one.at_least && !one.at_most) note("bad_condition", at, "answers need a threshold");
  }
  if (condition.of && (condition.count.value_or(1) < 1 || condition.count.value_or(1) > answers))
    note("bad_condition", at, "it counts more answers than it looks at, or none");
  if (!condition.score) return;
  const auto found = std::ranges::find(definition_.scores, *condition.score, &Score::id);
  if (found - definition_.scores.begin() >= static_cast<std::ptrdiff_t>(scores_before))
    note("unknown_score", at, fmt::format("there is no score \"{}\" before it", *condition.score));
  if (!condition.at_least) note("bad_condition", at, "a score needs a threshold");
}

void Linting::lint_conditions() {
  for (std::size_t i = 0; i < definition_.items.size(); ++i) {
    const std::string at = at_place("items", i);
    if (definition_.items[i].shown_when)
      lint_condition(*definition_.items[i].shown_when, at + "/shown_when", i, 0);
    if (definition_.items[i].zero_when_skipped)
      lint_condition(*definition_.items[i].zero_when_skipped, at + "/zero_when_skipped", i, 0);
  }
  const std::size_t all = definition_.items.size();
  for (std::size_t i = 0; i < definition_.scores.size(); ++i)
    for (const Level& level : list_of(definition_.scores[i].levels))
      for (const Condition& one : level.when)
        lint_condition(one, at_place("scores", i) + "/levels", all, i);
}

void Linting::lint_score_names() {
  const std::size_t all = definition_.items.size();
  for (std::size_t i = 0; i < definition_.scores.size(); ++i) {
    const Score& score = definition_.scores[i];
    const std::string at = at_place("scores", i);
    lint_known(list_of(score.items), at + "/items", all);
    lint_known(list_of(score.reverse), at + "/reverse", all);
    if (score.recode) lint_known(score.recode->items, at + "/recode", all);
    for (const Term& term : list_of(score.of)) {
      const auto found = std::ranges::find(definition_.scores, term.score, &Score::id);
      if (found - definition_.scores.begin() >= static_cast<std::ptrdiff_t>(i))
        note("unknown_score", at + "/of",
             fmt::format("there is no score \"{}\" before it", term.score));
      const int times = term.times.value_or(1), over = term.over.value_or(1);
      if (times == 0 || times < -1000 || times > 1000 || over < 1 || over > 1000)
        note("bad_term", at + "/of", "times is -1000 to 1000 and not 0, over is 1 to 1000");
    }
  }
}

void Linting::lint_safety_names() {
  const std::size_t all = definition_.items.size();
  const auto& rules = list_of(definition_.safety);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::string at = at_place("safety", i);
    lint_known(list_of(rules[i].items), at, all);
    if (rules[i].items.has_value() == rules[i].score.has_value())
      note("bad_safety", at, "a safety rule is about items or about a score");
    if (rules[i].score && std::ranges::count(definition_.scores, *rules[i].score, &Score::id) == 0)
      note("unknown_score", at, "there is no such score");
    if (rules[i].response.empty()) note("bad_safety", at, "it must say what is to be done");
  }
  lint_known(list_of(definition_.shared_items), "/shared_items", all);
  for (const auto& [more, less] : list_of(definition_.consistency))
    lint_known({more, less}, "/consistency", all);
}

}  // namespace stepwell::measure
