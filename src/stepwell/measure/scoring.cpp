#include "stepwell/measure/scoring.h"

#include <algorithm>
#include <array>

#include "stepwell/base/error.h"
#include "stepwell/measure/level.h"

namespace stepwell::measure {
namespace {

using Step = Compiled::Step;

constexpr ItemSet bit(std::size_t item) { return ItemSet{1} << item; }

// What the items of a step came to together.
struct Sum {
  std::int64_t points = 0;
  int most = 0;  // points of one item
  int answered = 0;
  ItemSet missing = 0;
  bool readable = true;  // what is wrong is not missing, and no rule makes up for it

  int missed(std::size_t items) const { return static_cast<int>(items) - answered; }
};

class Scoring {
 public:
  Scoring(const Compiled& compiled, std::span<const Answer> answers, Outcome& into)
      : compiled_(compiled), given_(answers), into_(into) {}

  void run() {
    settle();
    for (std::size_t i = 0; i < compiled_.steps.size(); ++i) {
      Scored& scored = into_.scores[i];
      scored = work_out(compiled_.steps[i], static_cast<int>(i));
      if (scored.given && compiled_.steps[i].method != Method::level)
        scored.band = band_of(compiled_.steps[i], scored.value);
    }
    note_pairs();
    raise();
  }

 private:
  void note(Flaw flaw, int score, ItemSet items) { into_.findings.push_back({flaw, score, items}); }

  // Decides what each answer counts as: a copy, with what was not shown as such.
  void settle() {
    for (std::size_t i = 0; i < given_.size(); ++i) {
      settled_[i] = given_[i];
      const auto& allowed = compiled_.allowed[i];
      if (given_[i].given() && (static_cast<std::size_t>(given_[i].value()) >= allowed.size() ||
                                !allowed[static_cast<std::size_t>(given_[i].value())]))
        settled_[i] = Answer::unreadable();
      if (settled_[i] == Answer::unreadable()) note(Flaw::no_option, -1, bit(i));
      if (settled_[i] == Answer::not_shown() && !compiled_.shown[i])
        settled_[i] = Answer::skipped();
    }
    spoken_ = settled_;
    if (compiled_.conditional) settle_conditions();
  }

  void settle_conditions() {
    const Said said{{spoken_.data(), given_.size()}, into_.scores};
    for (std::size_t i = 0; i < given_.size(); ++i) {
      if (compiled_.shown[i]) settle_shown(i, holds(*compiled_.shown[i], said));
      if (compiled_.zero[i] && settled_[i] == Answer::skipped() &&
          holds(*compiled_.zero[i], said) == Truth::yes)
        settled_[i] = Answer::not_shown();
    }
  }

  void settle_shown(std::size_t i, Truth shown) {
    if (shown == Truth::no) {
      if (settled_[i].given()) note(Flaw::not_shown_answered, -1, bit(i));
      if (!settled_[i].given()) spoken_[i] = Answer::not_shown();
      settled_[i] = Answer::not_shown();
    } else if (settled_[i] == Answer::not_shown()) {
      settled_[i] = spoken_[i] = Answer::skipped();
    }
  }

  Scored work_out(const Step& step, int place) {
    if (step.method == Method::level) return level(step, place);
    if (step.method == Method::lookup) return lookup(step, place);
    const Sum sum = add_up(step);
    Scored scored = of_items(step, sum, place);
    for (const auto& part : step.of) fold(step, scored, part);
    if (step.method == Method::mean && !step.of.empty()) {
      scored.value.bottom *= static_cast<std::int64_t>(step.of.size());
      scored.lowest.bottom *= static_cast<std::int64_t>(step.of.size());
    }
    return scored;
  }

  Sum add_up(const Step& step) const {
    Sum sum;
    for (const auto& counted : step.items) {
      const Answer answer = settled_[static_cast<std::size_t>(counted.item)];
      if (answer.given()) {
        const int points =
            compiled_.points[counted.points + static_cast<std::size_t>(answer.value())];
        sum.points += points;
        sum.most = std::max(sum.most, points);
        ++sum.answered;
      } else if (answer == Answer::not_shown()) {
        ++sum.answered;  // and comes to nothing
      } else {
        sum.missing |= bit(static_cast<std::size_t>(counted.item));
        sum.readable &= answer != Answer::unreadable();
      }
    }
    return sum;
  }

  Scored of_items(const Step& step, const Sum& sum, int place) {
    Scored scored{.given = true};
    const bool top = step.method == Method::max;
    scored.value = scored.lowest = {top ? sum.most : sum.points, 1};
    if (step.items.empty()) return scored;
    const int items = static_cast<int>(step.items.size()), missed = sum.missed(step.items.size());
    if (step.method == Method::mean) scored.value.bottom = scored.lowest.bottom = items;
    if (missed == 0) return scored;
    if (step.method == Method::sum) scored.lowest.top += missed * step.least_points;
    if (missed > step.missing_most || !sum.readable) {
      scored.given = false;
      note(Flaw::unanswered, place, sum.missing);
      return scored;
    }
    note(Flaw::prorated, place, sum.missing);
    scored.value = scored.lowest = made_up(step.rule, sum, items);
    return scored;
  }

  static Fraction made_up(MissingRule rule, const Sum& sum, int items) {
    if (rule == MissingRule::mean_of_answered) return {sum.points, sum.answered};
    if (rule == MissingRule::prorate) return {sum.points * items, sum.answered};
    return {(2 * sum.points * items + sum.answered) / (2 * sum.answered), 1};  // a half goes up
  }

  void fold(const Step& step, Scored& scored, const Compiled::Part& part) {
    const Scored& other = into_.scores[static_cast<std::size_t>(part.score)];
    const Fraction value{other.value.top * part.times, other.value.bottom * part.over};
    const Fraction at_least = part.times > 0 || other.given ? other.lowest : part.most;
    const Fraction lowest{at_least.top * part.times, at_least.bottom * part.over};
    scored.given &= other.given;
    if (step.method == Method::max) {
      if (scored.value < value) scored.value = value;
      if (scored.lowest < lowest) scored.lowest = lowest;
    } else {
      scored.value = scored.value + value;
      scored.lowest = scored.lowest + lowest;
    }
  }

  Scored lookup(const Step& step, int place) const {
    const Scored& raw = into_.scores[static_cast<std::size_t>(step.of.front().score)];
    const Scored scored{.given = false, .value = {}, .lowest = step.least};
    if (!raw.given) return scored;
    for (const Converted& one : *compiled_.definition.scores[static_cast<std::size_t>(place)].table)
      if (Fraction{one.from, 1} == raw.value)
        return {.given = true, .value = fraction_of(one.to), .lowest = fraction_of(one.to)};
    return scored;
  }

  Scored level(const Step& step, int place) {
    const Said said{{spoken_.data(), given_.size()}, into_.scores};
    const Found found = find_level(step.levels, said);
    const auto& levels = *compiled_.definition.scores[static_cast<std::size_t>(place)].levels;
    const Fraction sure{levels[static_cast<std::size_t>(found.sure)].value, 1};
    if (!found.undecided) return {.given = true, .value = sure, .lowest = sure, .band = found.sure};
    note(Flaw::unanswered, place, found.without);
    return {.given = false, .value = {}, .lowest = sure};
  }

  static int band_of(const Step& step, Fraction value) {
    if (!step.banded) return -1;
    int band = 0;
    for (const Fraction top : step.tops) {
      if (step.top_belongs ? value <= top : value < top) return band;
      ++band;
    }
    return band;
  }

  void note_pairs() {
    for (const auto& [more, less] : compiled_.pairs) {
      const Answer a = spoken_[static_cast<std::size_t>(more)];
      const Answer b = spoken_[static_cast<std::size_t>(less)];
      if (a.given() && b.given() && a.value() < b.value())
        note(Flaw::inconsistent, -1,
             bit(static_cast<std::size_t>(more)) | bit(static_cast<std::size_t>(less)));
    }
  }

  void raise() {
    for (std::size_t i = 0; i < compiled_.alarms.size(); ++i) {
      const Compiled::Alarm& alarm = compiled_.alarms[i];
      alarm.score >= 0 ? raise_score(static_cast<int>(i)) : raise_items(static_cast<int>(i));
    }
    for (std::size_t i = 0; compiled_.watched && i < given_.size(); ++i)
      if (compiled_.watched & bit(i)) raise_unanswered(i);
  }

  void raise_items(int rule) {
    const Compiled::Alarm& alarm = compiled_.alarms[static_cast<std::size_t>(rule)];
    for (std::size_t i = 0; i < given_.size(); ++i)
      if ((alarm.items & bit(i)) && spoken_[i].given() && spoken_[i].value() >= alarm.at_least)
        into_.alerts.push_back({.rule = rule, .item = static_cast<int>(i)});
  }

  void raise_score(int rule) {
    const Compiled::Alarm& alarm = compiled_.alarms[static_cast<std::size_t>(rule)];
    const auto same = [&](const Raised& one) {
      return one.item < 0 &&
             compiled_.alarms[static_cast<std::size_t>(one.rule)].score == alarm.score;
    };
    const Scored& scored = into_.scores[static_cast<std::size_t>(alarm.score)];
    const Fraction reached = scored.given ? scored.value : scored.lowest;
    if (reached < Fraction{alarm.at_least, 1} || std::ranges::any_of(into_.alerts, same)) return;
    into_.alerts.push_back({.rule = rule, .at_least = !scored.given});
  }

  void raise_unanswered(std::size_t item) {
    if (spoken_[item] == Answer::refused())
      into_.alerts.push_back({rule_watching(item), static_cast<int>(item), true});
    else if (!spoken_[item].given() && spoken_[item] != Answer::not_shown())
      note(Flaw::safety_unanswered, -1, bit(item));
  }

  int rule_watching(std::size_t item) const {
    const auto watches = [&](const Compiled::Alarm& alarm) {
      return (alarm.items & bit(item)) != 0;
    };
    const auto found = std::ranges::find_if(compiled_.alarms, watches);
    return found == compiled_.alarms.end() ? -1
                                           : static_cast<int>(found - compiled_.alarms.begin());
  }

  const Compiled& compiled_;
  std::span<const Answer> given_;
  Outcome& into_;
  std::array<Answer, limits::instrument_items> settled_;  // what counts in a sum
  std::array<Answer, limits::instrument_items> spoken_;   // what counts in a level
};

}  // namespace

void score(const Compiled& compiled, std::span<const Answer> answers, Outcome& into) {
  check(answers.size() == compiled.definition.items.size(), "an answer for each item");
  into.scores.resize(compiled.steps.size());
  into.alerts.clear();
  into.findings.clear();
  Scoring(compiled, answers, into).run();
}

Outcome score(const Compiled& compiled, std::span<const Answer> answers) {
  Outcome outcome;
  score(compiled, answers, outcome);
  return outcome;
}

}  // namespace stepwell::measure
