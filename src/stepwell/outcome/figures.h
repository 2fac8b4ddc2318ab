#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/error.h"
#include "stepwell/episode/model.h"
#include "stepwell/people/model.h"
#include "stepwell/referral/model.h"
#include "stepwell/statistics/effect.h"
#include "stepwell/statistics/share.h"

// Figures: what a program's people came to, of everybody admitted within a span of days.
//
// These are figures of people who were treated, without any who were not: they say how people
// changed, not what changed them. A waiting list alone moved the PHQ-9 from 13.6 to 7.0 in 16 weeks
// (Graham 2020).
namespace stepwell::limits {
// Fewer people than this are never told of as a group: the cell size policy of the Centers for
// Medicare & Medicaid Services.
inline constexpr int least_cell = 11;
}  // namespace stepwell::limits

namespace stepwell::outcome {

enum class Domain { symptoms, substance_use, function, quality_of_life, other };
BOOST_DESCRIBE_ENUM(Domain, symptoms, substance_use, function, quality_of_life, other)

// Which figure a published one stands beside.
enum class Figure { first_score, repeated, response, remission, completed };
BOOST_DESCRIBE_ENUM(Figure, first_score, repeated, response, remission, completed)

struct Benchmark {
  std::string id;
  Figure figure = Figure::completed;
  std::optional<std::string> instrument;
  double value = 0;  // a share
  std::optional<double> low;
  std::optional<double> high;
  std::optional<int> people;
  std::string population;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(Benchmark, (),
                      (id, figure, instrument, value, low, high, people, population, source))

struct DomainOf {
  Domain domain = Domain::other;
  std::vector<std::string> instruments;
};
BOOST_DESCRIBE_STRUCT(DomainOf, (), (domain, instruments))

// data/outcomes.json.
struct Published {
  std::vector<DomainOf> domains;
  std::vector<Benchmark> benchmarks;
};
BOOST_DESCRIBE_STRUCT(Published, (), (domains, benchmarks))

const Published& published();
Domain domain_of(std::string_view instrument);

// --- Facts ---------------------------------------------------------------------------------------

// By what people are told apart. What the record does not keep can't be told: ethnicity.
enum class Dimension { track, diagnosis, source, sex, age, language };
BOOST_DESCRIBE_ENUM(Dimension, track, diagnosis, source, sex, age, language)

// One stay that began within the span.
struct StayFacts {
  EpisodeId episode_id;
  Day admitted_on;
  std::optional<Day> ended_on;
  std::optional<episode::EndReason> end_reason;
  std::string track_name;
  std::optional<referral::SourceKind> source_kind;
  people::Sex sex = people::Sex::unknown;
  people::Language language = people::Language::en;
  std::optional<Private<Day>> birth_date;
  std::string code;  // the first diagnosis of their first plan of care; empty before there is one
};
BOOST_DESCRIBE_STRUCT(StayFacts, (),
                      (episode_id, admitted_on, ended_on, end_reason, track_name, source_kind, sex,
                       language, birth_date, code))

// Returns the word of the group that a stay is in: "30-44", "F30-F39", "hospital".
std::string group_of(const StayFacts& stay, Dimension by);

// The first and the last score of a stay. The first counts until two weeks after admission; the
// last is of a later day than the first.
struct FirstLast {
  std::size_t stay = 0;  // its place among the stays
  double first = 0;
  std::optional<double> last;
};

// --- What they come to ---------------------------------------------------------------------------

// Of those with a first and a last score.
struct Came {
  int people = 0;
  double before = 0;  // means
  double after = 0;
  double before_sd = 0;
  double change = 0;  // after minus before, in points
  statistics::Interval change_range;
  std::optional<statistics::Effect> effect;   // by the spread before; above 0: they got better
  int could_respond = 0;                      // began in the range of people in care
  std::optional<statistics::Share> response;  // of these
  std::optional<statistics::Share> remission;
};
BOOST_DESCRIBE_STRUCT(Came, (),
                      (people, before, after, before_sd, change, change_range, effect,
                       could_respond, response, remission))

// `came`: none where there are too few people to be told of, or where they would tell of others.
struct GroupFigures {
  Dimension by = Dimension::track;
  std::string group;
  std::optional<Came> came;
};
BOOST_DESCRIBE_STRUCT(GroupFigures, (), (by, group, came))

struct InstrumentFigures {
  std::string instrument;
  std::string title;
  Domain domain = Domain::other;
  bool lower_is_better = true;
  std::optional<Came> came;  // none for fewer than 11 people
  std::optional<int> lost;   // with a first score and no later one
  std::vector<GroupFigures> groups;
};
BOOST_DESCRIBE_STRUCT(InstrumentFigures, (),
                      (instrument, title, domain, lower_is_better, came, lost, groups))

// A share of people; none of it is told where `of` is below 11.
struct Counted {
  int some = 0;
  int of = 0;
  std::optional<statistics::Share> share;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (some, of, share))

struct ProgramFigures {
  SiteId site_id;
  Day from;
  Day to;
  int admitted = 0;     // stays that began within the span
  Counted first_score;  // of stays two weeks old: scored once by then
  Counted repeated;     // of stays with a first score and four weeks old: scored again
  Counted completed;    // of stays that ended
  std::vector<InstrumentFigures> instruments;  // by domain, then by title
  std::vector<Benchmark> benchmarks;
  std::vector<std::string> not_kept{"ethnicity"};
};
BOOST_DESCRIBE_STRUCT(ProgramFigures, (),
                      (site_id, from, to, admitted, first_score, repeated, completed, instruments,
                       benchmarks, not_kept))

// What an instrument's scores mean, as far as figures need it.
struct Scale {
  bool lower_is_better = true;
  std::optional<double> in_care;         // a score at it is in the range of people in care
  std::optional<double> response_share;  // none where less is not better
  std::optional<double> remission_below;
};

Came came_of(std::span<const FirstLast> people, const Scale& scale);

// Returns the groups by word; hides who are fewer than 11, and so many more that nobody can find
// them by taking the others from the whole: at least two groups, of 11 people together.
std::vector<GroupFigures> groups_of(std::span<const StayFacts> stays,
                                    std::span<const FirstLast> people, const Scale& scale,
                                    Dimension by);

InstrumentFigures figures_of(const std::string& instrument, std::span<const StayFacts> stays,
                             std::span<const FirstLast> people);

Counted counted(int some, int of);
Counted completed_of(std::span<const StayFacts> stays);

// Returns what is wrong with a span of days.
std::vector<Finding> check_span(Day from, Day to);

}  // namespace stepwell::outcome
