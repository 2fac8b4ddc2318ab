#pragma once

#include <span>

#include "stepwell/measure/model.h"
#include "stepwell/outcome/model.h"

namespace stepwell::outcome {

// The score of an instrument that change is told of: the one its thresholds are for, else the first
// that is no step on the way to another. None where that one is a level, not a scale.
const measure::Score* told_score(const measure::Definition& instrument);

// Which way a score goes when somebody gets better; none where its definition does not say.
std::optional<statistics::Better> better_of(const measure::Score& score);

struct Held {
  statistics::Yardstick yardstick;
  CutSource cut = CutSource::published;
};

// Returns what scores of the instrument are held against. `intakes` are the first scores of this
// site's people: with 50 or more, their spread and the published reliability make the site's own
// cut. None where there is no cut, or no direction.
std::optional<Held> yardstick_of(const measure::Definition& instrument,
                                 std::span<const double> intakes);

// Returns `points` as a journey: the first is the intake, and visits are those of later days.
// None when there is no point.
std::optional<statistics::Journey> journey_of(std::span<const CoursePoint> points);

// The last of the points of a later day than the first, in weeks since then; none without one.
std::optional<statistics::Visit> latest_visit(std::span<const CoursePoint> points);

// Fills in what can be said of `series`, of whose instrument `held` is known.
void judge(Series& series, const std::optional<Held>& held, const statistics::Course& course);

// Returns why somebody is looked at, the gravest first. Four weeks without a reliable change count
// only for who began among people in care: a score that was well can't get better.
std::optional<Signal> signal_of(const statistics::Progress& progress,
                                const statistics::Thresholds& thresholds);

// Puts who is off track first, then by title.
void sort_series(std::vector<Series>& series);

// Returns everything that keeps `said` from being stored. `owners` are who may be given the step.
std::vector<Finding> check_aid(const NewAid& said, Day today, std::span<const Series> series,
                               std::span<const AidOwner> owners);

// Returns the lines in the order of the areas.
std::vector<AidLine> in_order(std::vector<AidLine> lines);

}  // namespace stepwell::outcome
