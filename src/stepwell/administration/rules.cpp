#include "stepwell/administration/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/administration/data.h"
#include "stepwell/base/json.h"
#include "stepwell/base/reason.h"
#include "stepwell/measure/compiled.h"
#include "stepwell/measure/definition.h"
#include "stepwell/measure/level.h"
#include "stepwell/measure/said.h"

namespace stepwell::administration {
namespace {

using measure::Compiled;

const StoredAnswer* answer_to(std::span<const StoredAnswer> answers, std::string_view item) {
  for (const StoredAnswer& one : answers)
    if (one.item == item) return &one;
  return nullptr;
}

measure::Answer read(const StoredAnswer* answer) {
  if (!answer || answer->reply == Reply::skipped) return measure::Answer::skipped();
  return answer->reply == Reply::refused ? measure::Answer::refused()
                                         : measure::Answer::of(answer->value.value_or(0));
}

std::vector<measure::Answer> as_given(const Compiled& compiled,
                                      std::span<const StoredAnswer> answers) {
  std::vector<measure::Answer> given;
  for (const measure::Item& item : compiled.definition.items)
    given.push_back(read(answer_to(answers, item.id)));
  return given;
}

// Whether something came back for each item that a condition hangs on.
bool was_decided(const Compiled& compiled, const Compiled::When& when,
                 std::span<const StoredAnswer> answers) {
  return std::ranges::all_of(when.of, [&](const Compiled::Threshold& one) {
    return answer_to(answers, compiled.definition.items[static_cast<std::size_t>(one.item)].id);
  });
}

std::vector<measure::Truth> shown_truth(const Compiled& compiled,
                                        std::span<const measure::Answer> given) {
  const measure::Outcome outcome = measure::score(compiled, given);
  std::vector<measure::Truth> truth;
  for (const auto& when : compiled.shown)
    truth.push_back(when ? measure::holds(*when, {given, outcome.scores}) : measure::Truth::yes);
  return truth;
}

bool is_option(const Compiled& compiled, int place, int value) {
  const auto& allowed = compiled.allowed[static_cast<std::size_t>(place)];
  return value >= 0 && static_cast<std::size_t>(value) < allowed.size() &&
         allowed[static_cast<std::size_t>(value)];
}

// What is wrong with an answer to the item at `place`, whatever the others are.
std::vector<Finding> check_said(const Compiled& compiled, int place, const NewAnswer& said) {
  if (place < 0) return {{"unknown_item", "", "there is no such item in this instrument"}};
  std::vector<Finding> findings;
  if (said.reply == Reply::value && !said.value)
    findings.push_back({"missing", "/value", "say which answer it was"});
  if (said.reply != Reply::value && said.value)
    findings.push_back({"value_without", "/value", "what was skipped or refused has no value"});
  if (said.reply == Reply::value && said.value && !is_option(compiled, place, *said.value))
    findings.push_back({"no_option", "/value", "that is none of the answers to this item"});
  if (said.milliseconds < 0 || said.milliseconds > limits::item_milliseconds)
    findings.push_back(
        {"milliseconds_out_of_range", "/milliseconds", "an item takes from 0 ms to a day"});
  return findings;
}

std::string rule_name(const Compiled& compiled, const measure::Raised& raised) {
  if (!raised.refused) return fmt::format("{}", raised.rule);
  if (raised.rule < 0) return "refused";  // of a level that many items decide
  return "refused:" + compiled.definition.items[static_cast<std::size_t>(raised.item)].id;
}

measure::Severity severity_of(const Compiled& compiled, const measure::Raised& raised) {
  if (raised.rule < 0) return measure::Severity::alert;
  return compiled.definition.safety.value()[static_cast<std::size_t>(raised.rule)].severity;
}

}  // namespace

const Practice& practice() {
  static const auto read = from_json<Practice>(json::parse(protocols_text()));
  return read;
}

bool is_about_self_harm(std::string_view instrument) {
  return std::ranges::find(practice().self_harm, instrument) != practice().self_harm.end();
}

std::optional<std::string> asked_after(std::string_view instrument) {
  const AskedNext& next = practice().asked_next;
  if (std::ranges::find(next.after, instrument) == next.after.end()) return {};
  return next.instrument;
}

std::vector<Finding> check_begin(const NewAdministration& what, Day today) {
  std::vector<Finding> findings;
  if (!what.held_on) return findings;
  if (*what.held_on > today)
    findings.push_back({"in_future", "/held_on", "nobody has answered yet on a day to come"});
  if (*what.held_on < today && !what.on_paper)
    findings.push_back({"not_on_paper", "/held_on", "only a paper is from an earlier day"});
  return findings;
}

std::vector<Finding> check_void(const Administration& administration,
                                const VoidAdministration& said) {
  std::vector<Finding> findings;
  if (administration.voided_at)
    findings.push_back({"voided", "", "this administration was taken back"});
  need_words(findings, said.reason, "say why it is taken back");
  return findings;
}

std::vector<measure::Answer> in_order(const Compiled& compiled,
                                      std::span<const StoredAnswer> answers) {
  auto given = as_given(compiled, answers);
  const auto truth = shown_truth(compiled, given);
  for (std::size_t i = 0; i < given.size(); ++i)
    if (truth[i] == measure::Truth::no && !answer_to(answers, compiled.definition.items[i].id))
      given[i] = measure::Answer::not_shown();
  return given;
}

std::vector<bool> asked_items(const Compiled& compiled, std::span<const StoredAnswer> answers) {
  const auto truth = shown_truth(compiled, as_given(compiled, answers));
  std::vector<bool> asked;
  for (std::size_t i = 0; i < truth.size(); ++i)
    asked.push_back(truth[i] == measure::Truth::yes ||
                    (truth[i] == measure::Truth::unknown &&
                     was_decided(compiled, *compiled.shown[i], answers)));
  return asked;
}

std::vector<Finding> check_answer(const Compiled& compiled, std::string_view item,
                                  const NewAnswer& said, std::span<const StoredAnswer> answers) {
  const int place = compiled.item(item);
  std::vector<Finding> findings = check_said(compiled, place, said);
  if (place >= 0 && !asked_items(compiled, answers)[static_cast<std::size_t>(place)])
    findings.push_back({"not_asked", "", "by the answers so far this item is not asked"});
  return findings;
}

std::vector<Finding> check_all(const Compiled& compiled, std::span<const ItemAnswer> answers) {
  std::vector<Finding> findings;
  std::vector<int> seen;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const int place = compiled.item(answers[i].item);
    const std::string at = fmt::format("/answers/{}", i);
    for (Finding& finding : check_said(compiled, place, answers[i].said)) {
      finding.field = at + finding.field;
      findings.push_back(std::move(finding));
    }
    if (place >= 0 && std::ranges::find(seen, place) != seen.end())
      findings.push_back({"answered_twice", at, "an item has one answer"});
    seen.push_back(place);
  }
  return findings;
}

std::vector<Finding> check_open(const Administration& administration, const Compiled& compiled) {
  std::vector<Finding> findings;
  if (administration.voided_at)
    findings.push_back({"voided", "", "this administration was taken back"});
  if (administration.definition_hash != compiled.hash)
    findings.push_back({"definition_changed", "",
                        "the instrument was changed since this was begun: its answers stay as they "
                        "are, and it is begun again"});
  return findings;
}

std::vector<Called> called_for(const Compiled& compiled, std::span<const StoredAnswer> answers) {
  const auto given = in_order(compiled, answers);
  const auto outcome = measure::score(compiled, given);
  std::vector<Called> called;
  for (const measure::Raised& raised : outcome.alerts) {
    // Of several items that one rule watches, the first is enough.
    const std::string rule = rule_name(compiled, raised);
    if (std::ranges::find(called, rule, &Called::rule) != called.end()) continue;
    called.push_back({.rule = rule,
                      .said = measure::said(compiled, outcome, raised, given),
                      .severity = severity_of(compiled, raised),
                      .refused = raised.refused});
  }
  return called;
}

std::string response_of(const Compiled& compiled, std::string_view rule) {
  const auto& rules = compiled.definition.safety;
  for (std::size_t i = 0; rules && i < rules->size(); ++i)
    if (fmt::format("{}", i) == rule) return (*rules)[i].response;
  return {};
}

std::vector<StoredScore> stored_scores(const Compiled& compiled, const measure::Outcome& outcome) {
  std::vector<StoredScore> stored;
  for (std::size_t i = 0; i < outcome.scores.size(); ++i) {
    const measure::Scored& one = outcome.scores[i];
    StoredScore score{.score = compiled.definition.scores[i].id,
                      .top = {},
                      .bottom = {},
                      .band = measure::band_said(compiled, outcome, i)};
    if (one.given) {
      score.top = one.value.top;
      score.bottom = one.value.bottom;
    }
    stored.push_back(std::move(score));
  }
  return stored;
}

std::vector<ShownScore> shown_scores(const Compiled* compiled,
                                     std::span<const StoredScore> stored) {
  std::vector<ShownScore> shown;
  for (const StoredScore& one : stored) {
    ShownScore score{.score = one.score, .value = {}, .said = {}, .band = one.band};
    if (one.top && one.bottom) {
      const measure::Fraction exact{*one.top, *one.bottom};
      score.value = exact.number();
      score.said = measure::value_said({.given = true, .value = exact, .lowest = exact});
    }
    const int place = compiled ? compiled->score(one.score) : -1;
    if (place >= 0) {
      const measure::Score& of = compiled->definition.scores[static_cast<std::size_t>(place)];
      score.least = of.range.front();
      score.most = of.range.back();
      score.part = of.part.value_or(false);
    }
    shown.push_back(std::move(score));
  }
  return shown;
}

}  // namespace stepwell::administration
