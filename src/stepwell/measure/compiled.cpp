#include "stepwell/measure/compiled.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "stepwell/base/error.h"
#include "stepwell/measure/definition.h"
#include "stepwell/measure/lint.h"

namespace stepwell::measure {
namespace {

template <class List>
int place_of(const List& list, std::string_view id) {
  const auto found =
      std::ranges::find(list, id, [](const auto& one) { return std::string_view(one.id); });
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

const OptionSet& options_of(const Definition& definition, const Item& item) {
  return *std::ranges::find(definition.option_sets, item.options, &OptionSet::id);
}

std::vector<bool> allowed_by(const OptionSet& set) {
  std::vector<bool> allowed(limits::option_most + 1);
  if (set.options)
    for (const Option& one : *set.options) allowed[static_cast<std::size_t>(one.value)] = true;
  else
    for (int value = *set.least; value <= *set.most; ++value)
      allowed[static_cast<std::size_t>(value)] = true;
  const auto last = std::ranges::find(allowed.rbegin(), allowed.rend(), true);
  allowed.resize(static_cast<std::size_t>(allowed.rend() - last));
  return allowed;
}

bool among(const std::optional<std::vector<std::string>>& ids, const std::string& id) {
  return ids && std::ranges::count(*ids, id) > 0;
}

class Compiler {
 public:
  explicit Compiler(const Definition& definition) {
    made_.definition = definition;
    made_.hash = hash_of(definition);
  }

  Compiled compile() {
    for (const Item& item : made_.definition.items)
      made_.allowed.push_back(allowed_by(options_of(made_.definition, item)));
    for (const Item& item : made_.definition.items) {
      made_.shown.push_back(when(item.shown_when));
      made_.zero.push_back(when(item.zero_when_skipped));
      made_.conditional |= item.shown_when || item.zero_when_skipped;
    }
    for (const Score& score : made_.definition.scores) made_.steps.push_back(step(score));
    for (const SafetyRule& rule : made_.definition.safety.value_or(std::vector<SafetyRule>()))
      watch(rule);
    for (const auto& [more, less] : made_.definition.consistency.value_or(std::vector<AtLeastAs>()))
      made_.pairs.push_back({made_.item(more), made_.item(less)});
    return std::move(made_);
  }

 private:
  Compiled::When when(const Condition& condition) {
    Compiled::When made{.count = condition.count.value_or(1)};
    for (const Endorsed& one : condition.of.value_or(std::vector<Endorsed>()))
      for (const std::string& id : one.items)
        made.of.push_back({made_.item(id), one.at_least.value_or(0),
                           one.at_most.value_or(limits::option_most),
                           one.or_refused.value_or(false)});
    if (condition.score) made.score = made_.score(*condition.score);
    made.at_least = {condition.at_least.value_or(0), 1};
    return made;
  }

  std::optional<Compiled::When> when(const std::optional<Condition>& condition) {
    if (!condition) return std::nullopt;
    return when(*condition);
  }

  Compiled::Step step(const Score& score) {
    Compiled::Step made{.method = score.method, .least_points = limits::option_most};
    made.least = fraction_of(score.range[0]);
    for (const std::string& id : score.items.value_or(std::vector<std::string>()))
      made.items.push_back(counted(score, id, made.least_points));
    for (const Term& term : score.of.value_or(std::vector<Term>())) made.of.push_back(part(term));
    if (score.missing) {
      made.missing_most = score.missing->most;
      made.rule = score.missing->rule;
    }
    for (const Level& level : score.levels.value_or(std::vector<Level>())) {
      auto& conditions = made.levels.emplace_back();
      for (const Condition& one : level.when) conditions.push_back(when(one));
    }
    if (made.items.empty()) made.least_points = 0;
    made.banded = score.bands.has_value();
    const auto bands = score.bands.value_or(std::vector<Band>());
    for (std::size_t i = 0; i + 1 < bands.size(); ++i)
      made.tops.push_back(fraction_of(bands[i].max));
    made.top_belongs = score.bands_closed != Closed::left;
    return made;
  }

  Compiled::Part part(const Term& term) const {
    const int place = made_.score(term.score);
    const Score& score = made_.definition.scores[static_cast<std::size_t>(place)];
    return {place, term.times.value_or(1), term.over.value_or(1), fraction_of(score.range[1])};
  }

  Compiled::Counted counted(const Score& score, const std::string& id, int& least) {
    const Compiled::Counted made{made_.item(id), made_.points.size()};
    const auto& allowed = made_.allowed[static_cast<std::size_t>(made.item)];
    const int first = static_cast<int>(std::ranges::find(allowed, true) - allowed.begin());
    const int last = static_cast<int>(allowed.size()) - 1;
    for (int value = 0; value <= last; ++value) {
      int points = among(score.reverse, id) ? first + last - value : value;
      if (score.recode && std::ranges::count(score.recode->items, id) > 0)
        points = recoded(*score.recode, value);
      if (allowed[static_cast<std::size_t>(value)]) least = std::min(least, points);
      made_.points.push_back(static_cast<std::int16_t>(points));
    }
    return made;
  }

  static int recoded(const Recode& recode, int value) {
    const auto found = std::ranges::find(recode.map, value, &Mapped::from);
    return found == recode.map.end() ? 0 : found->to;  // 0: no option, so never looked up
  }

  void watch(const SafetyRule& rule) {
    Compiled::Alarm made{.at_least = rule.at_least};
    for (const std::string& id : rule.items.value_or(std::vector<std::string>()))
      made.items |= ItemSet{1} << made_.item(id);
    if (rule.score) made.score = made_.score(*rule.score);
    made_.watched |= made.items | (rule.score ? items_behind(made.score) : 0);
    made_.alarms.push_back(made);
  }

  // The questions a level is told by; a sum is no question, and its items are not watched.
  ItemSet items_behind(int score) const {
    ItemSet items = 0;
    for (const auto& level : made_.steps[static_cast<std::size_t>(score)].levels)
      for (const auto& condition : level)
        for (const auto& one : condition.of) items |= ItemSet{1} << one.item;
    return items;
  }

  Compiled made_;
};

}  // namespace

int Compiled::item(std::string_view id) const { return place_of(definition.items, id); }
int Compiled::score(std::string_view id) const { return place_of(definition.scores, id); }

Compiled compile(const Definition& definition) {
  require(lint(definition));
  return Compiler(definition).compile();
}

const Compiled& compiled_instrument(std::string_view id) {
  static std::mutex mutex;
  static std::map<std::string, Compiled, std::less<>> made;
  const Definition& definition = instrument(id);
  const std::lock_guard lock(mutex);
  const auto found = made.find(id);
  return found != made.end() ? found->second
                             : made.emplace(definition.id, compile(definition)).first->second;
}

}  // namespace stepwell::measure
