#include "stepwell/measure/said.h"

#include <fmt/format.h>

#include <bit>

#include "stepwell/base/describe.h"

namespace stepwell::measure {
namespace {

const std::string& item_id(const Compiled& compiled, int item) {
  return compiled.definition.items[static_cast<std::size_t>(item)].id;
}

std::string items_said(const Compiled& compiled, ItemSet items) {
  std::string said = std::has_single_bit(items) ? "item " : "items ";
  const char* before = "";
  for (int i = 0; items >> i; ++i) {
    if (!(items >> i & 1)) continue;
    said += before + item_id(compiled, i);
    before = ", ";
  }
  return said;
}

const Score& score_of(const Compiled& compiled, int score) {
  return compiled.definition.scores[static_cast<std::size_t>(score)];
}

std::string without(const Compiled& compiled, const Noted& noted, const Score& score) {
  const std::string limit =
      score.missing ? fmt::format("; at most {} may be missing", score.missing->most) : "";
  return fmt::format("{} is not told without {}{}", score.id, items_said(compiled, noted.items),
                     limit);
}

Finding score_said(const Compiled& compiled, const Noted& noted) {
  const Score& score = score_of(compiled, noted.score);
  const std::string at = "/scores/" + score.id;
  if (noted.flaw == Flaw::unanswered)
    return Finding{"unanswered", at, without(compiled, noted, score)};
  return Finding{"prorated", at,
                 fmt::format("{} is made up for {}", score.id, items_said(compiled, noted.items))};
}

std::string number_said(double number) { return fmt::format("{}", number); }

std::string cut_said(const Cut& cut, Fraction value) {
  const Fraction at = fraction_of(cut.at);
  if (cut.side == Side::at_or_above)
    return (at <= value ? "at or above " : "below ") + number_said(cut.at);
  return (value <= at ? "at or below " : "above ") + number_said(cut.at);
}

std::string level_said(const Compiled& compiled, int score, Fraction value) {
  const Score& told = score_of(compiled, score);
  if (told.levels)
    for (const Level& level : *told.levels)
      if (Fraction{level.value, 1} == value) return level.label;
  return number_said(value.number());
}

}  // namespace

Finding said(const Compiled& compiled, const Noted& noted) {
  if (noted.score >= 0) return score_said(compiled, noted);
  const std::string items = items_said(compiled, noted.items);
  const std::string at = "/items/" + item_id(compiled, std::countr_zero(noted.items));
  switch (noted.flaw) {
    case Flaw::no_option:
      return Finding{"no_option", at, items + " has no such answer"};
    case Flaw::not_shown_answered:
      return Finding{"not_shown_answered", at, items + " was answered, and was not to be shown"};
    case Flaw::inconsistent:
      return Finding{"inconsistent", at, "the answers to " + items + " can't both be right"};
    default:
      return Finding{"safety_unanswered", at, items + " is about safety, and has no answer: ask"};
  }
}

std::string said(const Compiled& compiled, const Outcome& outcome, const Raised& raised,
                 std::span<const Answer> answers) {
  const auto severity = [&] {
    return to_word((*compiled.definition.safety)[static_cast<std::size_t>(raised.rule)].severity);
  };
  if (raised.refused)
    return fmt::format("{}: item {} was refused", raised.rule < 0 ? "ask" : severity(),
                       item_id(compiled, raised.item));
  if (raised.item >= 0)
    return fmt::format("{}: item {} is {}", severity(), item_id(compiled, raised.item),
                       answers[static_cast<std::size_t>(raised.item)].value());
  const int score = compiled.alarms[static_cast<std::size_t>(raised.rule)].score;
  const Scored& scored = outcome.scores[static_cast<std::size_t>(score)];
  return fmt::format("{}: {} is {}{}", severity(), score_of(compiled, score).id,
                     raised.at_least ? "at least " : "",
                     level_said(compiled, score, scored.given ? scored.value : scored.lowest));
}

std::string band_said(const Compiled& compiled, const Outcome& outcome, std::size_t place) {
  const Scored& scored = outcome.scores[place];
  const Score& score = compiled.definition.scores[place];
  if (!scored.given) return {};
  if (scored.band >= 0 && score.levels)
    return (*score.levels)[static_cast<std::size_t>(scored.band)].label;
  if (scored.band >= 0) return (*score.bands)[static_cast<std::size_t>(scored.band)].label;
  if (score.cuts && score.cuts->size() == 1) return cut_said(score.cuts->front(), scored.value);
  return {};
}

std::string value_said(const Scored& scored) {
  if (!scored.given) return {};
  if (scored.value.top % scored.value.bottom == 0)
    return std::to_string(scored.value.top / scored.value.bottom);
  return number_said(scored.value.number());
}

}  // namespace stepwell::measure
