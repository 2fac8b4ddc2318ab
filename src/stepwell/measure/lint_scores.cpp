#include <fmt/core.h>

#include <set>

#include "stepwell/measure/compiled.h"
#include "stepwell/measure/linting.h"
#include "stepwell/measure/reach.h"

namespace stepwell::measure {
namespace {

// Past what any instrument counts to, and arithmetic with fractions of it is no longer exact.
bool is_far(double value) { return value < -100'000 || value > 100'000; }

bool covers(const Score& whole, const Score& scale) {
  const auto& items = list_of(whole.items);
  return &whole != &scale && items.size() > list_of(scale.items).size() &&
         std::ranges::all_of(list_of(scale.items), [&](const std::string& id) {
           return std::ranges::count(items, id) > 0;
         });
}

}  // namespace

// What a score can reach follows from others, so all of them have to make sense first.
void Linting::lint_scores() {
  const std::size_t before = found_.size();
  for (std::size_t i = 0; i < definition_.scores.size(); ++i) {
    lint_shape(definition_.scores[i], at_place("scores", i));
    lint_recoding(definition_.scores[i], at_place("scores", i));
    lint_missing(definition_.scores[i], at_place("scores", i));
  }
  if (found_.size() != before) return;
  lint_reach();
  if (found_.size() != before) return;
  for (std::size_t i = 0; i < definition_.scores.size(); ++i) {
    lint_table(definition_.scores[i], at_place("scores", i));
    lint_bands(definition_.scores[i], at_place("scores", i));
    lint_cuts(definition_.scores[i], at_place("scores", i));
  }
}

void Linting::lint_shape(const Score& score, const std::string& at) {
  if (score.range.size() != 2 || score.range[0] >= score.range[1] || is_far(score.range[0]) ||
      is_far(score.range[1]))
    note("bad_range", at + "/range", "a range is its least and its greater most");
  const bool folds =
      score.method == Method::sum || score.method == Method::mean || score.method == Method::max;
  if (folds && list_of(score.items).empty() && list_of(score.of).empty())
    note("bad_score", at, "it is made of nothing");
  if (score.method == Method::mean && !list_of(score.items).empty() && !list_of(score.of).empty())
    note("bad_score", at, "a mean is of items or of scores");
  if (score.method == Method::item && list_of(score.items).size() != 1)
    note("bad_score", at, "it takes one item");
  if (score.method == Method::lookup &&
      (list_of(score.of).size() != 1 || list_of(score.table).empty()))
    note("bad_score", at, "it takes one score and a table");
  for (const Converted& one : list_of(score.table))
    if (is_far(one.to)) note("bad_table", at + "/table", "a value is out of all proportion");
  if (score.method == Method::level) lint_levels(score, at);
  std::set<std::string> once;
  for (const std::string& id : list_of(score.items))
    if (!once.insert(id).second)
      note("counted_twice", at + "/items", fmt::format("item \"{}\" is counted twice", id));
}

void Linting::lint_levels(const Score& score, const std::string& at) {
  const auto& levels = list_of(score.levels);
  if (levels.size() < 2 || !levels.back().when.empty())
    return note("bad_levels", at + "/levels", "there are two or more, the last without conditions");
  for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
    if (levels[i].when.empty())
      note("bad_levels", at + "/levels",
           fmt::format("nothing comes after \"{}\"", levels[i].label));
    if (is_far(levels[i].value) || levels[i].value - 1 != levels[i + 1].value)
      note("bad_levels", at + "/levels", "values go down by one, the highest first");
  }
}

// A map has to know every option, and nothing else is mapped.
void Linting::lint_recoding(const Score& score, const std::string& at) {
  std::vector<std::string> changed = list_of(score.reverse);
  if (score.recode)
    changed.insert(changed.end(), score.recode->items.begin(), score.recode->items.end());
  for (const std::string& id : changed) {
    if (std::ranges::count(list_of(score.items), id) == 0)
      note("bad_recode", at, fmt::format("item \"{}\" is recoded, and not counted", id));
    if (std::ranges::count(changed, id) > 1)
      note("bad_recode", at, fmt::format("item \"{}\" is recoded twice", id));
  }
  if (!score.recode) return;
  for (const std::string& id : score.recode->items)
    for (const int value : values_of(options_of(item(id))))
      if (std::ranges::count(score.recode->map, value, &Mapped::from) != 1)
        note("bad_recode", at + "/recode",
             fmt::format("{} of item \"{}\" is not mapped, or twice", value, id));
}

void Linting::lint_missing(const Score& score, const std::string& at) {
  if (!score.missing) return;
  const int items = static_cast<int>(list_of(score.items).size());
  if (score.missing->most < 1 || score.missing->most >= items)
    note("bad_missing", at + "/missing", "fewer answers than there are items may be missing");
  if ((score.missing->rule == MissingRule::mean_of_answered) != (score.method == Method::mean))
    note("bad_missing", at + "/missing", "a sum is prorated, a mean is of what was answered");
}

// Goes no further than the first fault: what is made of a score that is wrong is wrong as well.
void Linting::lint_reach() {
  std::vector<Reach> reached;
  for (std::size_t i = 0; i < definition_.scores.size(); ++i) {
    const Score& score = definition_.scores[i];
    const Reach& reach = reached.emplace_back(reach_of(definition_, i, reached));
    if (reach.least == fraction_of(score.range[0]) && reach.most == fraction_of(score.range[1]))
      continue;
    return note("unreachable", at_place("scores", i) + "/range",
                fmt::format("it says {} to {}, and {} to {} can be reached", score.range[0],
                            score.range[1], reach.least.number(), reach.most.number()));
  }
}

// Whatever comes of the score looked up has to be in the table, once.
void Linting::lint_table(const Score& score, const std::string& at) {
  if (score.method != Method::lookup) return;
  const auto raw = std::ranges::find(definition_.scores, score.of->front().score, &Score::id);
  const auto last = static_cast<int>(raw->range[1]);
  for (int value = static_cast<int>(raw->range[0]); value <= last; ++value)
    if (std::ranges::count(*score.table, value, &Converted::from) != 1)
      note("bad_table", at + "/table", fmt::format("{} is not in it, or twice", value));
}

void Linting::lint_bands(const Score& score, const std::string& at) {
  if (!score.bands) return;
  const auto& bands = *score.bands;
  const double step = score.bands_closed ? 0 : 1;
  if (bands.empty() || bands.front().min != score.range[0] || bands.back().max != score.range[1])
    return note("bands_ends", at + "/bands", "bands begin and end with the range");
  for (std::size_t i = 0; i < bands.size(); ++i) {
    if (bands[i].max < bands[i].min)
      note("bands_ends", at + "/bands",
           fmt::format("\"{}\" ends before it begins", bands[i].label));
    if (i == 0) continue;
    const double expected = bands[i - 1].max + step;
    if (bands[i].min < expected)
      note("bands_overlap", at + "/bands",
           fmt::format("\"{}\" and \"{}\" overlap", bands[i - 1].label, bands[i].label));
    if (bands[i].min > expected)
      note("bands_gap", at + "/bands",
           fmt::format("there is a gap between \"{}\" and \"{}\"", bands[i - 1].label,
                       bands[i].label));
  }
}

void Linting::lint_cuts(const Score& score, const std::string& at) {
  for (const Cut& cut : list_of(score.cuts))
    if (cut.at < score.range[0] || cut.at > score.range[1])
      note("cut_outside", at + "/cuts", "a cut lies inside the range");
}

void Linting::lint_safety_reach() {
  const auto& rules = list_of(definition_.safety);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (const std::string& id : list_of(rules[i].items))
      if (std::ranges::max(values_of(options_of(item(id)))) < rules[i].at_least)
        note("unreachable", at_place("safety", i),
             fmt::format("no answer to \"{}\" reaches it", id));
    if (!rules[i].score) continue;
    const Score& score = *std::ranges::find(definition_.scores, *rules[i].score, &Score::id);
    if (score.range.size() == 2 && score.range[1] < rules[i].at_least)
      note("unreachable", at_place("safety", i), "the score can't reach it");
  }
}

// Sub-scales share no item, unless the instrument means it; together they are the whole.
void Linting::lint_counted_once() {
  std::vector<const Score*> scales;
  for (const Score& score : definition_.scores) {
    if (score.method == Method::level || list_of(score.items).empty()) continue;
    const bool whole = std::ranges::any_of(definition_.scores, [&](const Score& other) {
      return !list_of(other.items).empty() && covers(score, other);
    });
    if (!whole) scales.push_back(&score);
  }
  lint_sub_scales(scales);
}

void Linting::lint_sub_scales(const std::vector<const Score*>& scales) {
  std::set<std::string> counted;
  for (const Score* scale : scales)
    for (const std::string& id : list_of(scale->items))
      if (!counted.insert(id).second &&
          std::ranges::count(list_of(definition_.shared_items), id) == 0)
        note("counted_twice", "/scores", fmt::format("item \"{}\" is in two sub-scales", id));
  for (const Score& score : definition_.scores)
    if (std::ranges::any_of(scales, [&](const Score* scale) { return covers(score, *scale); }))
      for (const std::string& id : list_of(score.items))
        if (!counted.contains(id))
          note("counted_never", "/scores",
               fmt::format("item \"{}\" is in \"{}\" and in no sub-scale", id, score.id));
}

void Linting::lint_never_counted() {
  std::set<std::string> used, scored;
  const auto use = [&](const Condition& condition) {
    for (const Endorsed& one : list_of(condition.of))
      used.insert(one.items.begin(), one.items.end());
  };
  for (const Item& one : definition_.items)
    if (one.shown_when) use(*one.shown_when);
  for (const Score& score : definition_.scores) {
    scored.insert(list_of(score.items).begin(), list_of(score.items).end());
    for (const Level& level : list_of(score.levels))
      for (const Condition& one : level.when) use(one);
  }
  for (const Item& one : definition_.items) {
    const bool meant = one.scored.value_or(true);
    if (meant && !scored.contains(one.id) && !used.contains(one.id))
      note("counted_never", "/items", fmt::format("item \"{}\" is counted nowhere", one.id));
    if (!meant && scored.contains(one.id))
      note("counted_though_not", "/items",
           fmt::format("item \"{}\" is said not to be scored", one.id));
  }
}

}  // namespace stepwell::measure
