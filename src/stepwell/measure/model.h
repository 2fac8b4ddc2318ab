#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stepwell/base/describe.h"

// Measure: the questionnaires by which a clinic sees whether care helps, and what their answers
// come to.
//
// An instrument is data: data/instruments/*.json says what is asked, how it is counted and where
// each fact comes from. A score is worked out from raw answers, by nothing but that, and carries
// the hash of the definition that made it, so that what it meant then can always be told.
namespace stepwell::limits {
inline constexpr std::size_t instrument_items = 64;  // the longest of ours has 36; one machine word
inline constexpr std::size_t instrument_scores = 64;  // the most of ours is 13
inline constexpr int option_most = 999;               // a count of times in four weeks
}  // namespace stepwell::limits

namespace stepwell::measure {

struct Option {
  int value = 0;
  std::string label;  // the value again where the wording is not ours to print
  std::optional<std::string> loinc;
};
BOOST_DESCRIBE_STRUCT(Option, (), (value, label, loinc))

// What may be answered: one of a list, or a whole number from `least` to `most`.
struct OptionSet {
  std::string id;
  std::optional<std::string> stem;  // as published, the words that each of its items goes on from
  std::optional<std::vector<Option>> options;
  std::optional<int> least;
  std::optional<int> most;
};
BOOST_DESCRIBE_STRUCT(OptionSet, (), (id, stem, options, least, most))

// Answers that reach a threshold. `or_refused`: so does refusing to answer.
struct Endorsed {
  std::vector<std::string> items;
  std::optional<int> at_least;
  std::optional<int> at_most;
  std::optional<bool> or_refused;
};
BOOST_DESCRIBE_STRUCT(Endorsed, (), (items, at_least, at_most, or_refused))

// Holds when at least `count` (1, unless said) of the answers in `of` reach their thresholds, or
// when `score` is at least `at_least`.
struct Condition {
  std::optional<int> count;
  std::optional<std::vector<Endorsed>> of;
  std::optional<std::string> score;
  std::optional<int> at_least;
};
BOOST_DESCRIBE_STRUCT(Condition, (), (count, of, score, at_least))

struct Item {
  std::string id;
  std::string options;               // the id of an option set
  std::optional<std::string> about;  // what is rated, in our words
  std::optional<std::string> text;   // as published; only where it may be printed
  std::optional<std::string> loinc;
  std::optional<bool> scored;  // false: asked, and counted nowhere
  std::optional<Condition> shown_when;
  std::optional<Condition> zero_when_skipped;  // then an empty answer counts as 0
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (id, options, about, text, loinc, scored, shown_when, zero_when_skipped))

enum class Method { sum, mean, max, item, lookup, level };
BOOST_DESCRIBE_ENUM(Method, sum, mean, max, item, lookup, level)

struct Mapped {
  int from = 0;
  int to = 0;
};
BOOST_DESCRIBE_STRUCT(Mapped, (), (from, to))

struct Recode {
  std::vector<std::string> items;
  std::vector<Mapped> map;
};
BOOST_DESCRIBE_STRUCT(Recode, (), (items, map))

// Another score of the instrument, times `times` / `over` (1 and 1, unless said).
struct Term {
  std::string score;
  std::optional<int> times;
  std::optional<int> over;
};
BOOST_DESCRIBE_STRUCT(Term, (), (score, times, over))

struct Converted {
  int from = 0;
  double to = 0;
  std::optional<double> se;  // the standard error of `to`
};
BOOST_DESCRIBE_STRUCT(Converted, (), (from, to, se))

// A result in words. The first whose conditions all hold is the one; the last has none.
struct Level {
  int value = 0;
  std::string label;
  std::optional<std::string> loinc;
  std::vector<Condition> when;
};
BOOST_DESCRIBE_STRUCT(Level, (), (value, label, loinc, when))

enum class MissingRule { prorate_rounded, prorate, mean_of_answered };
BOOST_DESCRIBE_ENUM(MissingRule, prorate_rounded, prorate, mean_of_answered)

// How the instrument itself makes up for at most `most` missing answers; without it, none may be.
struct Missing {
  int most = 0;
  MissingRule rule = MissingRule::prorate_rounded;
};
BOOST_DESCRIBE_STRUCT(Missing, (), (most, rule))

struct Band {
  double min = 0;
  double max = 0;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(Band, (), (min, max, label))

// Where two bands of a score that is no whole number meet: the edge belongs to the upper band
// (closed on its left) or to the lower one.
enum class Closed { left, right };
BOOST_DESCRIBE_ENUM(Closed, left, right)

enum class Side { at_or_above, at_or_below };
BOOST_DESCRIBE_ENUM(Side, at_or_above, at_or_below)

struct Cut {
  double at = 0;
  Side side = Side::at_or_above;
  std::optional<std::string> people;  // whom it is for, where there are several
};
BOOST_DESCRIBE_STRUCT(Cut, (), (at, side, people))

enum class Higher { worse, better };
BOOST_DESCRIBE_ENUM(Higher, worse, better)

struct Score {
  std::string id;
  Method method = Method::sum;
  std::optional<std::vector<std::string>> items;
  std::optional<std::vector<std::string>> reverse;  // of `items`: least + most - answer
  std::optional<Recode> recode;
  std::optional<std::vector<Term>> of;
  std::optional<std::vector<Converted>> table;
  std::optional<std::vector<Level>> levels;
  std::vector<double> range;  // the least and the most it can be
  std::optional<Higher> higher;
  std::optional<Missing> missing;
  std::optional<std::string> loinc;
  std::optional<std::vector<Band>> bands;
  std::optional<Closed> bands_closed;  // none: whole numbers, and both ends belong to the band
  std::optional<std::vector<Cut>> cuts;
  std::optional<bool> part;  // true: only a step on the way to another score
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Score, (),
                      (id, method, items, reverse, recode, of, table, levels, range, higher,
                       missing, loinc, bands, bands_closed, cuts, part, note))

// The answer to `more` can't be less than that to `less`: days of any drinking, of heavy drinking.
struct AtLeastAs {
  std::string more;
  std::string less;
};
BOOST_DESCRIBE_STRUCT(AtLeastAs, (), (more, less))

// What a change has to be to mean something, as published.
struct Change {
  std::optional<std::string> score;  // the first that is no part, unless said
  std::optional<double> reliable_points;
  std::optional<double> caseness;
  std::optional<int> response_percent;  // a fall of as much from the first score
  std::optional<double> remission_below;
  std::optional<double> mcid_points;
  std::optional<double> alpha;
  std::optional<double> retest;
  std::optional<double> sd;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Change, (),
                      (score, reliable_points, caseness, response_percent, remission_below,
                       mcid_points, alpha, retest, sd, note))

enum class Severity { notify, low, moderate, alert, high };
BOOST_DESCRIBE_ENUM(Severity, notify, low, moderate, alert, high)

// An answer, or a score, that somebody acts on the same day. Of several for one score the first
// that is reached counts, so the worst comes first.
struct SafetyRule {
  std::optional<std::vector<std::string>> items;
  std::optional<std::string> score;
  int at_least = 0;
  Severity severity = Severity::alert;
  std::string response;
};
BOOST_DESCRIBE_STRUCT(SafetyRule, (), (items, score, at_least, severity, response))

struct Licence {
  std::string kind;
  std::string quote;
  std::string source;
  bool ship_wording = false;
};
BOOST_DESCRIBE_STRUCT(Licence, (), (kind, quote, source, ship_wording))

struct Source {
  std::string fact;
  std::string source;
  bool verified = false;
};
BOOST_DESCRIBE_STRUCT(Source, (), (fact, source, verified))

struct Worded {
  std::string id;  // of an item, "set:value" of an option, "set" of a stem
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Worded, (), (id, text))

// A published translation, whole; we never make one.
struct Translation {
  std::string language;
  std::string source;
  std::vector<Worded> items;
  std::vector<Worded> options;
};
BOOST_DESCRIBE_STRUCT(Translation, (), (language, source, items, options))

struct Definition {
  std::string id;
  int version = 1;  // of how it is scored
  std::string title;
  std::optional<std::string> loinc;  // of the panel
  std::string recall;
  std::string frequency;
  std::string respondent;
  std::optional<std::string> population;
  Licence licence;
  std::vector<std::string> languages;  // it can be shown in; none: the site supplies the text
  std::optional<std::vector<Translation>> translations;
  std::vector<OptionSet> option_sets;
  std::vector<Item> items;
  std::optional<std::vector<std::string>> shared_items;  // that two sub-scales rightly share
  std::optional<std::vector<AtLeastAs>> consistency;
  std::vector<Score> scores;  // each after those it is made of
  std::optional<Change> change;
  std::optional<std::vector<SafetyRule>> safety;
  std::vector<Source> sources;
};
BOOST_DESCRIBE_STRUCT(Definition, (),
                      (id, version, title, loinc, recall, frequency, respondent, population,
                       licence, languages, translations, option_sets, items, shared_items,
                       consistency, scores, change, safety, sources))

}  // namespace stepwell::measure
