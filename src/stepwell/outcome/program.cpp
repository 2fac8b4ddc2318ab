#include "stepwell/outcome/program.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "stepwell/measure/compiled.h"
#include "stepwell/measure/definition.h"
#include "stepwell/outcome/rules.h"
#include "stepwell/program/store.h"

namespace stepwell::outcome {
namespace {

using std::chrono::days;

constexpr days first_by{14};     // a first score counts until so long after admission
constexpr days repeated_by{28};  // a stay of four weeks has been long enough for a second

constexpr db::Sql stays_at{R"(
  SELECT e.id AS episode_id, e.admitted_on, e.ended_on, e.end_reason, t.name AS track_name,
         r.source_kind, p.sex, p.language, p.birth_date,
         coalesce((SELECT pp.code FROM plan l
                   JOIN plan_problem pp ON pp.organization_id = l.organization_id
                    AND pp.plan_id = l.id
                   WHERE l.organization_id = e.organization_id AND l.episode_id = e.id
                     AND l.state IN ('in_force', 'superseded')
                   ORDER BY l.from_on, l.id, pp.place LIMIT 1), '') AS code
  FROM episode e
  JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
  JOIN track t ON t.organization_id = e.organization_id AND t.id = e.track_id
  LEFT JOIN referral r ON r.organization_id = e.organization_id AND r.id = e.referral_id
  WHERE e.organization_id = $1 AND e.site_id = $2 AND e.admitted_on >= $3 AND e.admitted_on <= $4
    AND e.state <> 'voided'
  ORDER BY e.id)"};
constexpr db::Sql scores_at{R"(
  SELECT e.id AS episode_id, a.instrument, s.score, a.held_on, s.top, s.bottom
  FROM episode e
  JOIN administration a ON a.organization_id = e.organization_id AND a.episode_id = e.id
  JOIN administration_score s ON s.organization_id = a.organization_id
   AND s.administration_id = a.id
  WHERE e.organization_id = $1 AND e.site_id = $2 AND e.admitted_on >= $3 AND e.admitted_on <= $4
    AND e.state <> 'voided' AND a.finished_at IS NOT NULL AND a.voided_at IS NULL
    AND s.top IS NOT NULL
  ORDER BY e.id, a.instrument, a.held_on, a.finished_at)"};

struct Row {
  EpisodeId episode_id;
  std::string instrument;
  std::string score;
  Day held_on;
  std::int64_t top = 0;
  std::int64_t bottom = 1;
};
BOOST_DESCRIBE_STRUCT(Row, (), (episode_id, instrument, score, held_on, top, bottom))

// The score of each instrument that change is told of; empty where there is none.
class Told {
 public:
  bool is(const Row& row) {
    auto known = scores_.find(row.instrument);
    if (known == scores_.end()) {
      const auto* score = told_score(measure::instrument(row.instrument));
      const bool told = score && better_of(*score);
      known = scores_.emplace(row.instrument, told ? score->id : std::string()).first;
    }
    return known->second == row.score;
  }

 private:
  std::unordered_map<std::string, std::string> scores_;
};

struct Collected {
  std::map<std::string, std::vector<FirstLast>> people;  // by instrument
  std::vector<bool> scored;                              // by stay: whether it has a first score
  std::vector<bool> again;                               // and a later one
};

// Adds a row to the pair of its stay, whose scores come by day.
void add(Collected& found, std::size_t place, const StayFacts& stay, const Row& row,
         std::optional<Day>& first_on) {
  auto& people = found.people[row.instrument];
  const double value = measure::Fraction{row.top, row.bottom}.number();
  const bool begun = !people.empty() && people.back().stay == place;
  if (!begun) {
    if (row.held_on.date > stay.admitted_on.date + first_by) return;
    people.push_back({place, value, {}});
    first_on = row.held_on;
    found.scored[place] = true;
  } else if (row.held_on > *first_on) {
    people.back().last = value;
    found.again[place] = true;
  }
}

Collected collect(db::Tx& tx, const SiteId& site, Day from, Day to,
                  const std::vector<StayFacts>& stays) {
  Collected found{{}, std::vector<bool>(stays.size()), std::vector<bool>(stays.size())};
  Told told;
  std::size_t place = 0;
  std::optional<Day> first_on;
  for (const Row& row : tx.db.all<Row>(scores_at, tx.organization, site, from, to)) {
    if (!told.is(row)) continue;
    while (place < stays.size() && stays[place].episode_id != row.episode_id) ++place;
    if (place == stays.size()) break;
    add(found, place, stays[place], row, first_on);
  }
  return found;
}

void count_coverage(ProgramFigures& figures, const std::vector<StayFacts>& stays,
                    const Collected& found, Day today) {
  int old_enough = 0;
  int scored = 0;
  int long_enough = 0;
  int again = 0;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    const auto& stay = stays[i];
    const Day until = std::min(today, stay.ended_on.value_or(today));
    if (today.date >= stay.admitted_on.date + first_by) {
      ++old_enough;
      scored += found.scored[i];
    }
    if (!found.scored[i] || until.date < stay.admitted_on.date + repeated_by) continue;
    ++long_enough;
    again += found.again[i];
  }
  figures.first_score = counted(scored, old_enough);
  figures.repeated = counted(again, long_enough);
}

}  // namespace

ProgramFigures figures_at(db::Tx& tx, const SiteId& site, Day from, Day to) {
  const auto stays = tx.db.all<StayFacts>(stays_at, tx.organization, site, from, to);
  const Collected found = collect(tx, site, from, to, stays);
  ProgramFigures figures{.site_id = site,
                         .from = from,
                         .to = to,
                         .admitted = static_cast<int>(stays.size()),
                         .completed = completed_of(stays),
                         .instruments = {},
                         .benchmarks = published().benchmarks};
  count_coverage(figures, stays, found, program::today_at(tx, site));
  for (const auto& [instrument, people] : found.people)
    figures.instruments.push_back(figures_of(instrument, stays, people));
  std::ranges::stable_sort(figures.instruments, [](const auto& a, const auto& b) {
    return std::tie(a.domain, a.title) < std::tie(b.domain, b.title);
  });
  return figures;
}

}  // namespace stepwell::outcome
