#include "stepwell/measure/level.h"

namespace stepwell::measure {
namespace {

Truth reaches(const Compiled::Threshold& threshold, Answer answer) {
  if (answer.given())
    return answer.value() >= threshold.least && answer.value() <= threshold.most ? Truth::yes
                                                                                 : Truth::no;
  if (answer == Answer::not_shown()) return Truth::no;
  return answer == Answer::refused() && threshold.or_refused ? Truth::yes : Truth::unknown;
}

Answer answer_to(const Compiled::Threshold& threshold, const Said& said) {
  return said.answers[static_cast<std::size_t>(threshold.item)];
}

Truth score_holds(const Compiled::When& condition, const Said& said) {
  const Scored& scored = said.scores[static_cast<std::size_t>(condition.score)];
  if (condition.at_least <= (scored.given ? scored.value : scored.lowest)) return Truth::yes;
  return scored.given ? Truth::no : Truth::unknown;
}

Truth all_hold(const std::vector<Compiled::When>& conditions, const Said& said) {
  Truth all = Truth::yes;
  for (const auto& condition : conditions) {
    const Truth one = holds(condition, said);
    if (one == Truth::no) return Truth::no;
    if (one == Truth::unknown) all = Truth::unknown;
  }
  return all;
}

ItemSet unknown_to(const std::vector<Compiled::When>& conditions, const Said& said) {
  ItemSet items = 0;
  for (const auto& condition : conditions)
    for (const auto& threshold : condition.of)
      if (reaches(threshold, answer_to(threshold, said)) == Truth::unknown)
        items |= ItemSet{1} << threshold.item;
  return items;
}

}  // namespace

Truth holds(const Compiled::When& condition, const Said& said) {
  if (condition.score >= 0) return score_holds(condition, said);
  int reached = 0, unknown = 0;
  for (const auto& threshold : condition.of) {
    const Truth one = reaches(threshold, answer_to(threshold, said));
    reached += one == Truth::yes;
    unknown += one == Truth::unknown;
  }
  if (reached >= condition.count) return Truth::yes;
  return reached + unknown < condition.count ? Truth::no : Truth::unknown;
}

Found find_level(std::span<const std::vector<Compiled::When>> levels, const Said& said) {
  Found found;
  for (const auto& conditions : levels) {
    const Truth truth = all_hold(conditions, said);
    if (truth == Truth::yes) return found;
    if (truth == Truth::unknown) {
      found.undecided = true;
      found.without |= unknown_to(conditions, said);
    }
    ++found.sure;
  }
  return found;
}

}  // namespace stepwell::measure
