#include "stepwell/measure/reach.h"

#include <algorithm>
#include <functional>

#include "stepwell/measure/linting.h"

namespace stepwell::measure {
namespace {

Reach of_item(const Definition& definition, const Score& score, const std::string& id) {
  const Item& item = *std::ranges::find(definition.items, id, &Item::id);
  const OptionSet& set = *std::ranges::find(definition.option_sets, item.options, &OptionSet::id);
  std::vector<int> values = values_of(set);
  if (score.recode && std::ranges::count(score.recode->items, id) > 0)
    for (int& value : values)
      value = std::ranges::find(score.recode->map, value, &Mapped::from)->to;
  const auto [least, most] = std::ranges::minmax(values);  // reversing keeps both
  const bool hidden = item.shown_when.has_value();         // then it comes to nothing
  return {{hidden ? std::min(0, least) : least, 1}, {most, 1}};
}

Reach of_part(const Definition& definition, const Term& term, std::span<const Reach> before) {
  const auto found = std::ranges::find(definition.scores, term.score, &Score::id);
  Reach reach = before[static_cast<std::size_t>(found - definition.scores.begin())];
  for (Fraction* end : {&reach.least, &reach.most}) {
    end->top *= term.times.value_or(1);
    end->bottom *= term.over.value_or(1);
  }
  if (reach.most < reach.least) std::swap(reach.least, reach.most);
  return reach;
}

Reach folded(const Score& score, const std::vector<Reach>& parts) {
  Reach reach = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (score.method == Method::max) {
      reach.least = std::max(reach.least, parts[i].least);
      reach.most = std::max(reach.most, parts[i].most);
    } else {
      reach.least = reach.least + parts[i].least;
      reach.most = reach.most + parts[i].most;
    }
  }
  if (score.method != Method::mean) return reach;
  reach.least.bottom *= static_cast<std::int64_t>(parts.size());
  reach.most.bottom *= static_cast<std::int64_t>(parts.size());
  return reach;
}

template <class List, class Value>
Reach ends_of(const List& list, Value value) {
  const auto [least, most] = std::ranges::minmax(list, {}, value);
  return {fraction_of(std::invoke(value, least)), fraction_of(std::invoke(value, most))};
}

Reach simplest(Reach reach) {
  for (Fraction* end : {&reach.least, &reach.most}) *end = fraction_of(end->number());
  return reach;
}

}  // namespace

Reach reach_of(const Definition& definition, std::size_t place, std::span<const Reach> before) {
  const Score& score = definition.scores[place];
  if (score.method == Method::level) return ends_of(*score.levels, &Level::value);
  if (score.method == Method::lookup) return ends_of(*score.table, &Converted::to);
  std::vector<Reach> parts;
  for (const std::string& id : list_of(score.items))
    parts.push_back(of_item(definition, score, id));
  for (const Term& term : list_of(score.of)) parts.push_back(of_part(definition, term, before));
  return simplest(folded(score, parts));
}

std::vector<int> values_of(const OptionSet& set) {
  std::vector<int> values;
  for (const Option& one : list_of(set.options)) values.push_back(one.value);
  for (int value = set.least.value_or(0); !set.options && value <= *set.most; ++value)
    values.push_back(value);
  return values;
}

}  // namespace stepwell::measure
