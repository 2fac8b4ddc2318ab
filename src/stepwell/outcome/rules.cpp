#include "stepwell/outcome/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "stepwell/base/reason.h"

namespace stepwell::outcome {
namespace {

using measure::Definition;
using measure::Score;
using statistics::Better;
using statistics::Progress;
using statistics::Thresholds;

constexpr double weeks_without_change = 4;  // halfway through a stay of eight weeks
constexpr std::size_t own_people = statistics::least_people;

// The published reliability: over time where it is known, else within the measure.
std::optional<double> reliability_of(const measure::Change& change) {
  return change.retest ? change.retest : change.alpha;
}

std::optional<double> points_from(std::optional<double> sd, std::optional<double> reliability) {
  if (!sd || !reliability) return {};
  return statistics::reliable_points({*sd, *reliability});
}

std::optional<double> own_points(const measure::Change& change, std::span<const double> intakes) {
  if (intakes.size() < own_people) return {};
  const auto spread = statistics::moments(intakes);
  if (!spread || spread->sd <= 0) return {};
  return points_from(spread->sd, reliability_of(change));
}

double weeks_between(Day from, Day to) {
  return static_cast<double>((to.date - from.date).count()) / 7;
}

bool is_in_care(double score, const Thresholds& thresholds) {
  if (!thresholds.cutoff) return true;
  return thresholds.better == Better::lower ? score >= *thresholds.cutoff
                                            : score <= *thresholds.cutoff;
}

// Collects what is wrong with an aid.
struct AidCheck {
  std::vector<Finding> findings;

  void note(const char* code, std::string field, const char* text) {
    findings.push_back({code, std::move(field), text});
  }

  void words(const Private<std::string>& words, const std::string& field) {
    if (words.reveal().size() > limits::aid_words)
      note("too_long", field, "this is at most 500 bytes long");
  }

  void line(const AidLine& one, std::size_t place) {
    const std::string field = fmt::format("/lines/{}/words", place);
    if (one.finding == AidFinding::concern && is_blank(one.words))
      note("missing", field, "say what the concern is");
    words(one.words, field);
  }

  void areas(std::span<const AidLine> lines) {
    for_each_word<AidArea>([&](std::string_view, AidArea area) {
      if (std::ranges::count(lines, area, &AidLine::area) != 1)
        note("area_count", "/lines", "each area is answered once");
    });
    for (std::size_t place = 0; place < lines.size(); ++place) line(lines[place], place);
    const bool nothing = std::ranges::all_of(
        lines, [](const AidLine& one) { return one.finding == AidFinding::not_asked; });
    if (!lines.empty() && nothing)
      note("nothing_found", "/lines", "go through at least one area with the person");
  }
};

}  // namespace

const Score* told_score(const Definition& instrument) {
  const auto named = instrument.change ? instrument.change->score : std::nullopt;
  for (const Score& score : instrument.scores) {
    const bool told = named ? score.id == *named : !score.part.value_or(false);
    if (told) return score.method == measure::Method::level ? nullptr : &score;
  }
  return nullptr;
}

std::optional<Better> better_of(const Score& score) {
  if (!score.higher) return {};
  return *score.higher == measure::Higher::worse ? Better::lower : Better::higher;
}

std::optional<Held> yardstick_of(const Definition& instrument, std::span<const double> intakes) {
  const Score* score = told_score(instrument);
  if (!score || !instrument.change) return {};
  const auto better = better_of(*score);
  if (!better) return {};
  const measure::Change& change = *instrument.change;
  const auto own = own_points(change, intakes);
  const auto computed = points_from(change.sd, reliability_of(change));
  const auto points = change.reliable_points ? change.reliable_points : computed ? computed : own;
  if (!points || *points <= 0) return {};
  Held held{.yardstick = {.published = {.reliable_points = *points,
                                        .cutoff = change.caseness,
                                        .better = *better}},
            .cut = change.reliable_points ? CutSource::published
                   : computed             ? CutSource::computed
                                          : CutSource::own};
  if (held.cut != CutSource::own) held.yardstick.own_reliable_points = own;
  if (*better == Better::lower) {
    if (change.response_percent) held.yardstick.response_share = *change.response_percent / 100.0;
    held.yardstick.remission_below = change.remission_below;
  }
  return held;
}

std::optional<statistics::Journey> journey_of(std::span<const CoursePoint> points) {
  if (points.empty()) return {};
  statistics::Journey journey{.intake = points.front().value, .visits = {}};
  for (const CoursePoint& point : points)
    if (point.held_on > points.front().held_on)
      journey.visits.push_back({weeks_between(points.front().held_on, point.held_on), point.value});
  return journey;
}

std::optional<statistics::Visit> latest_visit(std::span<const CoursePoint> points) {
  const auto journey = journey_of(points);
  if (!journey || journey->visits.empty()) return {};
  return journey->visits.back();
}

void judge(Series& series, const std::optional<Held>& held, const statistics::Course& course) {
  const auto now = latest_visit(series.points);
  if (!now || !series.better) return;
  const double intake = series.points.front().value;
  if (!held) {
    series.on_course = statistics::standing_on(course, intake, *now, *series.better);
    if (series.on_course->standing == statistics::Standing::not_on_track)
      series.signal = Signal::not_on_track;
    return;
  }
  series.cut = held->cut;
  series.progress = statistics::progress_of(intake, *now, held->yardstick, course);
  series.signal = signal_of(*series.progress, held->yardstick.published);
}

std::optional<Signal> signal_of(const Progress& progress, const Thresholds& thresholds) {
  using statistics::Change;
  if (progress.change == Change::deteriorated) return Signal::worse;
  if (progress.course.standing == statistics::Standing::not_on_track) return Signal::not_on_track;
  const bool stalled = progress.change == Change::unchanged &&
                       progress.week >= weeks_without_change &&
                       is_in_care(progress.before, thresholds);
  return stalled ? std::optional(Signal::no_change) : std::nullopt;
}

void sort_series(std::vector<Series>& series) {
  std::ranges::stable_sort(series, [](const Series& a, const Series& b) {
    return std::tuple(!a.signal, std::string_view(a.title)) <
           std::tuple(!b.signal, std::string_view(b.title));
  });
}

std::vector<Finding> check_aid(const NewAid& said, Day today, std::span<const Series> series,
                               std::span<const AidOwner> owners) {
  AidCheck check;
  if (std::ranges::count(series, said.instrument, &Series::instrument) == 0)
    check.note("no_scores", "/instrument", "there is no score of this instrument in the stay");
  check.areas(said.lines);
  if (is_blank(said.step)) check.note("missing", "/step", "say what is to be done");
  check.words(said.step, "/step");
  if (std::ranges::count(owners, said.owner_id, &AidOwner::staff_id) == 0)
    check.note("not_here", "/owner_id", "choose somebody of this site's care teams");
  if (said.due_on < today) check.note("past", "/due_on", "this day is over");
  if (said.due_on.date > today.date + std::chrono::days(limits::aid_days))
    check.note("too_far", "/due_on", "choose a day within the next 60 days");
  return check.findings;
}

std::vector<AidLine> in_order(std::vector<AidLine> lines) {
  std::ranges::stable_sort(lines, {}, &AidLine::area);
  return lines;
}

}  // namespace stepwell::outcome
