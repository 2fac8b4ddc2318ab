#include "stepwell/outcome/figures.h"

#include <algorithm>
#include <map>

#include "stepwell/base/json.h"
#include "stepwell/measure/definition.h"
#include "stepwell/outcome/data.h"
#include "stepwell/outcome/rules.h"

namespace stepwell::outcome {
namespace {

struct AgeGroup {
  int below;
  const char* words;
};
constexpr AgeGroup age_groups[] = {
    {18, "0-17"}, {26, "18-25"}, {41, "26-40"}, {61, "41-60"}, {200, "61+"}};

std::string age_group(const StayFacts& stay) {
  if (!stay.birth_date) return "not_known";
  const std::chrono::year_month_day born(stay.birth_date->reveal().date);
  const std::chrono::year_month_day then(stay.admitted_on.date);
  int age = static_cast<int>(then.year()) - static_cast<int>(born.year());
  if (std::pair(then.month(), then.day()) < std::pair(born.month(), born.day())) --age;
  for (const auto& [below, words] : age_groups)
    if (age < below) return words;
  return "not_known";
}

// The blocks of chapter V of ICD-10-CM; "F33.1" is in "F30-F39".
struct Block {
  std::string_view from;
  std::string_view to;
  const char* words;
};
constexpr Block blocks[] = {{"F10", "F19", "F10-F19"}, {"F20", "F29", "F20-F29"},
                            {"F30", "F39", "F30-F39"}, {"F40", "F48", "F40-F48"},
                            {"F50", "F59", "F50-F59"}, {"F60", "F69", "F60-F69"}};

std::string diagnosis_group(const StayFacts& stay) {
  if (stay.code.empty()) return "not_known";
  const std::string_view category = std::string_view(stay.code).substr(0, 3);
  for (const auto& [from, to, words] : blocks)
    if (from <= category && category <= to) return words;
  return "other";
}

bool is_in_care(double score, const Scale& scale) {
  if (!scale.in_care) return score > 0;
  return scale.lower_is_better ? score >= *scale.in_care : score <= *scale.in_care;
}

std::optional<statistics::Effect> effect_of(std::vector<double> before, std::vector<double> after,
                                            bool lower_is_better) {
  if (lower_is_better) {
    for (double& value : before) value = -value;
    for (double& value : after) value = -value;
  }
  const auto people = statistics::paired(before, after);
  return people ? statistics::glass_delta(*people) : std::nullopt;
}

void count_responses(Came& came, std::span<const FirstLast> people, const Scale& scale) {
  int responded = 0;
  int could_remit = 0;
  int remitted = 0;
  for (const FirstLast& one : people) {
    if (!one.last || !is_in_care(one.first, scale)) continue;
    ++came.could_respond;
    if (scale.response_share)
      responded +=
          statistics::responded(one.first, *one.last, *scale.response_share).value_or(false);
    if (!scale.remission_below) continue;
    const auto remission = statistics::remitted(one.first, *one.last, *scale.remission_below);
    could_remit += remission.has_value();
    remitted += remission.value_or(false);
  }
  if (scale.response_share) came.response = statistics::share_of(responded, came.could_respond);
  if (scale.remission_below) came.remission = statistics::share_of(remitted, could_remit);
}

// The cells that are shown, by their counts, each above nothing.
std::vector<bool> shown_cells(const std::vector<int>& counts) {
  std::vector<std::size_t> smallest_first;
  for (std::size_t i = 0; i < counts.size(); ++i) smallest_first.push_back(i);
  std::ranges::stable_sort(smallest_first, {}, [&](std::size_t i) { return counts[i]; });
  std::vector<bool> shown(counts.size(), true);
  int hidden = 0;
  int together = 0;
  for (const std::size_t i : smallest_first) {
    const bool small = counts[i] < limits::least_cell;
    const bool gives_away = hidden > 0 && (hidden < 2 || together < limits::least_cell);
    if (!small && !gives_away) break;
    shown[i] = false;
    ++hidden;
    together += counts[i];
  }
  return shown;
}

Scale scale_of(const measure::Definition& instrument) {
  Scale scale;
  const auto held = yardstick_of(instrument, {});
  const auto* score = told_score(instrument);
  scale.lower_is_better = !score || better_of(*score) != statistics::Better::higher;
  if (!held) return scale;
  scale.in_care = held->yardstick.published.cutoff;
  scale.response_share = held->yardstick.response_share;
  scale.remission_below = held->yardstick.remission_below;
  return scale;
}

std::vector<FirstLast> with_both(std::span<const FirstLast> people) {
  std::vector<FirstLast> both;
  for (const FirstLast& one : people)
    if (one.last) both.push_back(one);
  return both;
}

}  // namespace

const Published& published() {
  static const auto read = from_json<Published>(json::parse(outcomes_text()));
  return read;
}

Domain domain_of(std::string_view instrument) {
  for (const auto& [domain, instruments] : published().domains)
    for (const std::string& id : instruments)
      if (id == instrument) return domain;
  return Domain::other;
}

std::string group_of(const StayFacts& stay, Dimension by) {
  switch (by) {
    case Dimension::track:
      return stay.track_name;
    case Dimension::diagnosis:
      return diagnosis_group(stay);
    case Dimension::source:
      return stay.source_kind ? std::string(to_word(*stay.source_kind)) : "not_known";
    case Dimension::sex:
      return std::string(to_word(stay.sex));
    case Dimension::age:
      return age_group(stay);
    case Dimension::language:
      return std::string(to_word(stay.language));
  }
  return {};
}

Came came_of(std::span<const FirstLast> people, const Scale& scale) {
  std::vector<double> before;
  std::vector<double> after;
  std::vector<double> changes;
  for (const FirstLast& one : people) {
    if (!one.last) continue;
    before.push_back(one.first);
    after.push_back(*one.last);
    changes.push_back(*one.last - one.first);
  }
  Came came{.people = static_cast<int>(before.size())};
  if (const auto spread = statistics::moments(before)) {
    came.before = spread->mean;
    came.before_sd = spread->sd;
    came.after = statistics::moments(after)->mean;
    const auto moved = *statistics::moments(changes);
    came.change = moved.mean;
    came.change_range = statistics::range_of_mean(moved);
  }
  count_responses(came, people, scale);
  came.effect = effect_of(std::move(before), std::move(after), scale.lower_is_better);
  return came;
}

std::vector<GroupFigures> groups_of(std::span<const StayFacts> stays,
                                    std::span<const FirstLast> people, const Scale& scale,
                                    Dimension by) {
  std::map<std::string, std::vector<FirstLast>> cells;
  for (const FirstLast& one : people)
    if (one.last) cells[group_of(stays[one.stay], by)].push_back(one);
  std::vector<int> counts;
  for (const auto& [word, cell] : cells) counts.push_back(static_cast<int>(cell.size()));
  const auto shown = shown_cells(counts);
  std::vector<GroupFigures> groups;
  for (const auto& [word, cell] : cells) {
    GroupFigures group{.by = by, .group = word, .came = {}};
    if (shown[groups.size()]) group.came = came_of(cell, scale);
    groups.push_back(std::move(group));
  }
  return groups;
}

InstrumentFigures figures_of(const std::string& instrument, std::span<const StayFacts> stays,
                             std::span<const FirstLast> people) {
  const auto& definition = measure::instrument(instrument);
  const Scale scale = scale_of(definition);
  const auto both = with_both(people);
  InstrumentFigures figures{.instrument = instrument,
                            .title = definition.title,
                            .domain = domain_of(instrument),
                            .lower_is_better = scale.lower_is_better,
                            .came = {},
                            .lost = {},
                            .groups = {}};
  if (static_cast<int>(both.size()) < limits::least_cell) return figures;
  figures.came = came_of(both, scale);
  figures.lost = static_cast<int>(people.size() - both.size());
  for_each_word<Dimension>([&](std::string_view, Dimension by) {
    for (GroupFigures& group : groups_of(stays, both, scale, by))
      figures.groups.push_back(std::move(group));
  });
  return figures;
}

Counted counted(int some, int of) {
  if (of < limits::least_cell) return {};
  return {some, of, statistics::share_of(some, of)};
}

Counted completed_of(std::span<const StayFacts> stays) {
  int ended = 0;
  int completed = 0;
  for (const StayFacts& stay : stays) {
    if (!stay.ended_on || !stay.end_reason) continue;
    ++ended;
    completed += *stay.end_reason == episode::EndReason::completed;
  }
  return counted(completed, ended);
}

std::vector<Finding> check_span(Day from, Day to) {
  std::vector<Finding> findings;
  if (to < from) findings.push_back({"backwards", "/to", "this is before the first day"});
  if (to.date - from.date > std::chrono::days(366 * limits::program_years))
    findings.push_back({"too_long", "/to", "look at three years of admissions at most"});
  return findings;
}

}  // namespace stepwell::outcome
