#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/placement/decide.h"

// Screening: one look at which level of care a person needs, from the first question to a decision.
//
// Every answer is kept with who gave it, when, and on what evidence; the latest stands. What came
// with a referral is a suggestion and counts for nothing until somebody confirms it. The rules
// recommend, and a clinician decides; what was recommended is kept with its facts and its rules.
//
// A room of its own: `placement` stays pure, and this one needs people, referrals and alerts.
namespace stepwell {
using ScreeningId = Id<struct ScreeningKind>;
}

namespace stepwell::limits {
inline constexpr std::size_t evidence_bytes = 500;              // of one answer: a few sentences
inline constexpr std::size_t placement_reason_bytes = 4000;     // of a decision: a page
inline constexpr std::int64_t screening_answers = 1000;         // of one screening: 38 questions
inline constexpr std::int64_t screenings_shown = 100;           // of one person: years of reviews
inline constexpr std::size_t suggestions_of_one_question = 20;  // more are not read
}  // namespace stepwell::limits

namespace stepwell::screening {

// What an answer rests on.
enum class Evidence { told, score, note, document, check_in, observed };
BOOST_DESCRIBE_ENUM(Evidence, told, score, note, document, check_in, observed)

// An answer to a question of the rules. `answer` is "yes" or "no" of a fact, "none" to "severe" of
// a diagnosis, a level or "none" of where the person is now; and "unknown" of each.
struct FactSaid {
  std::string about;
  std::string answer;
  bool operator==(const FactSaid&) const = default;
};
BOOST_DESCRIBE_STRUCT(FactSaid, (), (about, answer))

struct NewFactAnswer {
  std::string about;
  std::string answer;
  Evidence evidence = Evidence::told;
  Private<std::string> words;  // "C-SSRS 4 on Monday", "discharge letter, page 2"
};
BOOST_DESCRIBE_STRUCT(NewFactAnswer, (), (about, answer, evidence, words))

struct AnswerKept {
  std::int64_t number = 0;
  std::string about;
  std::string answer;
  Evidence evidence = Evidence::told;
  Private<std::string> words;
  Instant said_at;
  StaffId said_by;
  std::string said_by_name;
};
BOOST_DESCRIBE_STRUCT(AnswerKept, (),
                      (number, about, answer, evidence, words, said_at, said_by, said_by_name))

// What something that came with the referral would answer.
struct Suggestion {
  std::string about;
  std::string answer;
  Private<std::string> words;  // of its sender: "Major depressive disorder, moderate (F33.1)"
};
BOOST_DESCRIBE_STRUCT(Suggestion, (), (about, answer, words))

struct ScreeningQuestion {
  std::string about;
  std::string group;                  // of the rules; "diagnosis" and "level" besides
  placement::Words words;             // as staff are asked it
  std::vector<std::string> answers;   // that there are, besides "unknown"
  bool asked_next = false;            // its answer can still change what is recommended
  bool before_all = false;            // it is answered before a low level is recommended
  std::optional<std::string> danger;  // the answer to look at twice
  std::vector<AnswerKept> said;       // the latest, which stands, first
  std::vector<Suggestion> suggested;
  bool contradicted = false;  // what stands is not what something suggests, or was said before
};
BOOST_DESCRIBE_STRUCT(ScreeningQuestion, (),
                      (about, group, words, answers, asked_next, before_all, danger, said,
                       suggested, contradicted))

struct PlacementReason {
  std::string rule;
  placement::Words words;
  std::string source;
  std::vector<FactSaid> facts;  // it rests on
  bool operator==(const PlacementReason&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlacementReason, (), (rule, words, source, facts))

struct PlacementLevel {
  std::string id;
  placement::Words name;
  placement::State state = placement::State::undecided;
  std::vector<placement::Words> excluded_by;
  std::vector<std::string> undecided_on;
  bool operator==(const PlacementLevel&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlacementLevel, (), (id, name, state, excluded_by, undecided_on))

struct PlacementChange {
  std::string level;
  std::vector<FactSaid> facts;  // as they would have to be
  bool operator==(const PlacementChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlacementChange, (), (level, facts))

// What the rules say about what is known.
struct Recommendation {
  std::optional<std::string> level;  // none: it can't be said yet, or nothing is indicated
  bool nothing_indicated = false;
  bool hospital_now = false;
  std::vector<PlacementLevel> levels;  // from the least care to the most
  std::vector<PlacementReason> reasons;
  std::vector<PlacementReason> cautions;
  std::vector<PlacementChange> changes;
  std::vector<std::string> questions;  // open ones that can still change it, safety first
  bool operator==(const Recommendation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Recommendation, (),
                      (level, nothing_indicated, hospital_now, levels, reasons, cautions, changes,
                       questions))

struct Decide {
  std::string level;
  Private<std::string> reason;  // required where another level was recommended, or none
  std::optional<std::string> authorised_level;
};
BOOST_DESCRIBE_STRUCT(Decide, (), (level, reason, authorised_level))

struct PlacementDecision {
  std::string level;
  Private<std::string> reason;
  std::optional<std::string> authorised_level;
  Instant decided_at;
  StaffId decided_by;
  std::string decided_by_name;
};
BOOST_DESCRIBE_STRUCT(PlacementDecision, (),
                      (level, reason, authorised_level, decided_at, decided_by, decided_by_name))

struct BeginScreening {
  std::optional<ReferralId> referral_id;  // none: a look at somebody in care
};
BOOST_DESCRIBE_STRUCT(BeginScreening, (), (referral_id))

// A screening as it is kept.
struct ScreeningEntry {
  ScreeningId id;
  PatientId patient_id;
  SiteId site_id;
  std::optional<ReferralId> referral_id;
  Instant begun_at;
  StaffId begun_by;
  std::string begun_by_name;
  std::optional<Instant> stopped_at;
  std::optional<Instant> ended_at;
  std::string rule_set_id;
  int rule_set_version = 1;
  std::string rule_set_sha256;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(ScreeningEntry, (),
                      (id, patient_id, site_id, referral_id, begun_at, begun_by, begun_by_name,
                       stopped_at, ended_at, rule_set_id, rule_set_version, rule_set_sha256,
                       version))

// And with all that is in it.
struct Screening {
  ScreeningEntry entry;
  bool rules_gone = false;  // this program no longer has them: what was decided can still be read
  std::vector<ScreeningQuestion> questions;  // those to be asked next first
  Recommendation recommendation;             // of one that ended: as it was then
  std::optional<PlacementDecision> decision;
};
BOOST_DESCRIBE_STRUCT(Screening, (), (entry, rules_gone, questions, recommendation, decision))

struct PatientScreening {
  PatientId patient_id;
  std::string crisis_line;  // of the site
  std::string time_zone;    // of the site
  std::optional<Screening> latest;
  std::vector<ScreeningEntry> earlier;  // the latest first
  int version = 0;                      // of the latest
};
BOOST_DESCRIBE_STRUCT(PatientScreening, (),
                      (patient_id, crisis_line, time_zone, latest, earlier, version))

// A recommendation that was kept, as it is made again from.
struct RecommendationKept {
  OrganizationId organization_id;
  ScreeningId screening_id;
  std::int64_t number = 0;
  std::string rule_set_id;
  int rule_set_version = 1;
  std::string rule_set_sha256;
  Private<std::string> facts;  // JSON
  Private<std::string> said;   // JSON
};
BOOST_DESCRIBE_STRUCT(RecommendationKept, (),
                      (organization_id, screening_id, number, rule_set_id, rule_set_version,
                       rule_set_sha256, facts, said))

}  // namespace stepwell::screening
