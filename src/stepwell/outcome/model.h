#pragma once

#include "stepwell/administration/model.h"
#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/careteam/model.h"
#include "stepwell/statistics/progress.h"

// Outcome: whether people get better, said of one person in sentences and of a program in figures.
//
// Everything here is worked out from stored scores whenever it is asked. What is kept is what
// people did about it: that somebody was seen to be off track, which is said once, and the decision
// aid that was answered then. Feedback alone helps little; with a decision aid for those off track
// it does (10.1080/10503307.2023.2181114).
namespace stepwell {
using OffTrackId = Id<struct OffTrackKind>;
using DecisionAidId = Id<struct DecisionAidKind>;
}  // namespace stepwell

namespace stepwell::limits {
inline constexpr std::size_t aid_words = 500;         // of a finding, or of what is to be done
inline constexpr int aid_days = 60;                   // ahead; a stay is about as long
inline constexpr std::int64_t aids_shown = 50;        // of one person
inline constexpr std::int64_t course_scores = 6'000;  // that a course is fitted to: 500 people's
inline constexpr std::int64_t program_years = 3;      // of admissions in one view
}  // namespace stepwell::limits

namespace stepwell::outcome {

// --- One person ----------------------------------------------------------------------------------

// Why somebody is looked at. `not_on_track` compares with this site's own people; the other two are
// fixed rules that hold without any.
enum class Signal {
  worse,         // reliably worse than at the first score
  not_on_track,  // past the bad end of the expected course
  no_change      // four weeks on, and no reliable change
};
BOOST_DESCRIBE_ENUM(Signal, worse, not_on_track, no_change)

// Where the cut for a reliable change is from. `computed`: Jacobson and Truax's formula on
// published figures of how the measure scatters; `own`: on how it scatters among this site's
// people.
enum class CutSource { published, computed, own };
BOOST_DESCRIBE_ENUM(CutSource, published, computed, own)

// A score of one day.
struct CoursePoint {
  AdministrationId administration_id;
  Day held_on;
  double value = 0;
  std::string band;  // as stored with the score; empty where it has none
};
BOOST_DESCRIBE_STRUCT(CoursePoint, (), (administration_id, held_on, value, band))

struct CourseBand {
  double min = 0;
  double max = 0;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(CourseBand, (), (min, max, label))

// One instrument's scores in a stay, from the first on.
struct Series {
  std::string instrument;
  std::string title;
  double least = 0;  // the score can be
  double most = 0;
  std::optional<statistics::Better> better;  // none: the score has no direction
  std::vector<CourseBand> bands;
  std::vector<CoursePoint> points;                // the first first
  std::optional<CutSource> cut;                   // none: no reliable change is known
  std::optional<statistics::Progress> progress;   // none: one score, no cut or no direction
  std::optional<statistics::OnCourse> on_course;  // where there is no cut, but a second score
  std::optional<Signal> signal;                   // that holds now
};
BOOST_DESCRIBE_STRUCT(Series, (),
                      (instrument, title, least, most, better, bands, points, cut, progress,
                       on_course, signal))

enum class CourseEventKind { admitted, transferred, on_hold, discharged, decision };
BOOST_DESCRIBE_ENUM(CourseEventKind, admitted, transferred, on_hold, discharged, decision)

// What happened besides: a mark above the scores.
struct CourseEvent {
  CourseEventKind kind = CourseEventKind::admitted;
  Day on;
  std::string what;  // a track's name, or an instrument's id; may be empty
};
BOOST_DESCRIBE_STRUCT(CourseEvent, (), (kind, on, what))

// --- The decision aid ----------------------------------------------------------------------------

// What is gone through, in the order of clinical support tools: the relationship first.
enum class AidArea { alliance, motivation, support, medication, dose, level_of_care };
BOOST_DESCRIBE_ENUM(AidArea, alliance, motivation, support, medication, dose, level_of_care)

enum class AidFinding { no_concern, concern, not_asked };
BOOST_DESCRIBE_ENUM(AidFinding, no_concern, concern, not_asked)

struct AidLine {
  AidArea area = AidArea::alliance;
  AidFinding finding = AidFinding::not_asked;
  Private<std::string> words;  // what was found; needed for a concern
  bool operator==(const AidLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(AidLine, (), (area, finding, words))

struct NewAid {
  std::string instrument;
  std::vector<AidLine> lines;  // each area once
  Private<std::string> step;   // what is to be done
  StaffId owner_id;            // who does it
  Day due_on;
};
BOOST_DESCRIBE_STRUCT(NewAid, (), (instrument, lines, step, owner_id, due_on))

struct Aid {
  DecisionAidId id;
  std::string instrument;
  Day answered_on;
  std::string answered_by_name;
  std::vector<AidLine> lines;
  Private<std::string> step;
  std::string owner_name;
  Day due_on;
};
BOOST_DESCRIBE_STRUCT(Aid, (),
                      (id, instrument, answered_on, answered_by_name, lines, step, owner_name,
                       due_on))

// Somebody a step can be given to.
struct AidOwner {
  StaffId staff_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AidOwner, (), (staff_id, name))

// How one person's scores went in their latest stay.
struct PatientOutcomes {
  PatientId patient_id;
  Day today;
  std::vector<Series> series;          // who is off track first, then by title
  std::vector<CourseEvent> events;     // the first first
  std::vector<Aid> aids;               // the latest first
  std::vector<AidOwner> owners;        // by name
  std::vector<std::string> asked_for;  // instruments for which a decision aid is to be answered
};
BOOST_DESCRIBE_STRUCT(PatientOutcomes, (),
                      (patient_id, today, series, events, aids, owners, asked_for))

}  // namespace stepwell::outcome
