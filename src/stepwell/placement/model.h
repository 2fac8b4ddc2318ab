#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stepwell/base/describe.h"
#include "stepwell/base/time.h"

// Placement: which level of care a person needs, and why.
//
// The criteria are data: facts with their questions, and rules over the facts, each with its words,
// its source and its test cases. A fact is yes, no or unknown, and unknown never counts as no: a
// level is recommended only when every way of answering what is still open leads to it, and nothing
// as low as intensive outpatient before every safety question is answered.
namespace stepwell::limits {
inline constexpr std::size_t rule_file_bytes = 1024 * 1024;  // the base set has 50 KB
inline constexpr std::size_t placement_levels = 7;           // with "none" they fit into a byte
inline constexpr std::size_t placement_facts = 128;          // an hour's interview asks fewer
inline constexpr std::size_t placement_rules = 256;          // several payers at once
inline constexpr std::size_t condition_depth = 16;           // brackets nobody can read any more
inline constexpr std::size_t condition_bytes = 2000;         // of one condition: a page
inline constexpr std::size_t condition_facts = 10'000;       // with what is derived written out
inline constexpr std::size_t diagram_nodes = 100'000;        // the base set takes a few thousand
inline constexpr std::size_t placement_ways_kept = 2000;     // the base set has some hundreds
inline constexpr std::size_t placement_ways = 64;            // of changes shown for one level
}  // namespace stepwell::limits

namespace stepwell::placement {

enum class Answer { no, yes, unknown };
BOOST_DESCRIBE_ENUM(Answer, no, yes, unknown)

enum class Severity { mild, moderate, severe };
BOOST_DESCRIBE_ENUM(Severity, mild, moderate, severe)

// One sentence or name, in the languages we speak.
struct Words {
  std::string en;
  std::string es;

  bool operator==(const Words&) const = default;
};
BOOST_DESCRIBE_STRUCT(Words, (), (en, es))

struct Named {
  std::string id;
  Words name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name))

// Levels are listed from the least care to the most. One `aside` is not a step on the way up or
// down: detoxification is nobody's next level after partial hospitalization.
struct LevelEntry {
  std::string id;
  Words name;
  std::optional<bool> aside;
};
BOOST_DESCRIBE_STRUCT(LevelEntry, (), (id, name, aside))

// Something that is asked about a person.
struct FactEntry {
  std::string id;
  std::string group;
  std::optional<Answer> danger;  // the answer that must never lower the level
  Words staff;                   // the question as staff are asked it
  Words patient;                 // and as the patient is
};
BOOST_DESCRIBE_STRUCT(FactEntry, (), (id, group, danger, staff, patient))

// A name for a condition that several rules use.
struct DerivedEntry {
  std::string id;
  Words name;
  std::string when;
};
BOOST_DESCRIBE_STRUCT(DerivedEntry, (), (id, name, when))

struct SectionEntry {
  std::string id;
  Words name;
  std::optional<bool> answered_first;  // its facts are answered before a low level is recommended
};
BOOST_DESCRIBE_STRUCT(SectionEntry, (), (id, name, answered_first))

struct DiagnosisGiven {
  std::string diagnosis;
  std::optional<Severity> severity;  // left out: not known
  std::optional<Answer> present;     // left out: yes
};
BOOST_DESCRIBE_STRUCT(DiagnosisGiven, (), (diagnosis, severity, present))

// What is known about a person. Facts in neither list are unknown; a list of diagnoses is whole,
// and without one every diagnosis is unknown.
struct Given {
  std::optional<std::vector<std::string>> yes;
  std::optional<std::vector<std::string>> no;
  std::optional<std::vector<DiagnosisGiven>> diagnoses;
  std::optional<std::string> current_level;  // left out: "none"; or a level, or "unknown"
  std::optional<bool> clear;  // facts with a danger that are in neither list: it is not there
};
BOOST_DESCRIBE_STRUCT(Given, (), (yes, no, diagnoses, current_level, clear))

struct RuleCase {
  Given given;
  Answer holds = Answer::unknown;
};
BOOST_DESCRIBE_STRUCT(RuleCase, (), (given, holds))

// When the condition holds, the rule does one of four things.
struct RuleEntry {
  std::string id;
  std::string section;
  std::string when;
  std::optional<std::string> at_least;  // every level below this one is excluded
  std::optional<std::string> suggests;  // this level is enough, if no rule asks for more
  std::optional<std::vector<std::string>> excludes;  // these levels will not do
  std::optional<bool> caution;                       // it is said, and changes no level
  Words words;
  std::string source;
  std::vector<RuleCase> cases;
};
BOOST_DESCRIBE_STRUCT(RuleEntry, (),
                      (id, section, when, at_least, suggests, excludes, caution, words, source,
                       cases))

// A person and the level that must come out.
struct Scenario {
  Words words;
  Given given;
  std::string recommended;  // a level, or "undetermined"
};
BOOST_DESCRIBE_STRUCT(Scenario, (), (words, given, recommended))

// A file of data/placement, or one that a program, a state or a payer adds to it.
struct RuleFile {
  std::string id;
  int version = 1;
  Words title;
  Day effective_from;
  std::optional<Day> effective_until;               // the last day
  std::optional<std::string> adds_to;               // the rule-set that this one needs under it
  std::optional<std::string> answered_first_up_to;  // up to this level, safety is answered first
  std::optional<std::vector<LevelEntry>> levels;
  std::optional<std::vector<Named>> groups;
  std::optional<std::vector<FactEntry>> facts;
  std::optional<std::vector<Named>> diagnoses;
  std::optional<std::vector<DerivedEntry>> derived;
  std::optional<std::vector<SectionEntry>> sections;
  std::vector<RuleEntry> rules;
  std::optional<std::vector<Scenario>> cases;
};
BOOST_DESCRIBE_STRUCT(RuleFile, (),
                      (id, version, title, effective_from, effective_until, adds_to,
                       answered_first_up_to, levels, groups, facts, diagnoses, derived, sections,
                       rules, cases))

// Which rules decided. The hash is of the files' text: one version has one text.
struct RuleSetName {
  std::string id;
  int version = 1;
  std::string sha256;

  bool operator==(const RuleSetName&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleSetName, (), (id, version, sha256))

// The same, with the files that were added to it.
struct RuleSetUsed {
  std::string id;
  int version = 1;
  std::optional<std::string> sha256;
  std::optional<std::vector<RuleSetName>> added;
};
BOOST_DESCRIBE_STRUCT(RuleSetUsed, (), (id, version, sha256, added))

}  // namespace stepwell::placement
