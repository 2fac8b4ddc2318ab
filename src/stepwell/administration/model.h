#pragma once

#include <cstdint>

#include "stepwell/base/describe.h"
#include "stepwell/base/error.h"
#include "stepwell/base/id.h"
#include "stepwell/base/private.h"
#include "stepwell/base/time.h"
#include "stepwell/measure/model.h"

// Administration: one giving of an instrument to one person, from the first answer to the scores.
//
// A program's protocol says which instruments are given to whom and how often; what is due follows
// from that and from what was given. Each answer is stored on its own, and whoever has to be told
// of it is told in the same request. Answers are kept as they were given, with the definition they
// were given to; scores follow from these two and from nothing else.
namespace stepwell {
using AdministrationId = Id<struct AdministrationKind>;
}

namespace stepwell::limits {
inline constexpr std::size_t protocol_lines = 30;      // instruments of one program
inline constexpr std::size_t protocol_diagnoses = 20;  // beginnings of codes in one line
inline constexpr int protocol_days = 366;              // a stay is over by then
inline constexpr int baseline_days = 14;   // before admission: as far back as the PHQ-9 asks
inline constexpr int discharge_days = 14;  // after discharge: later it is a follow-up
inline constexpr int farewell_days = 7;    // before discharge: what was given then is the last
inline constexpr int item_milliseconds = 86'400'000;        // a day: a tab that was left open
inline constexpr std::size_t instrument_words = 1'000;      // bytes of one item's text
inline constexpr std::int64_t administrations_shown = 500;  // weekly measures of two years
}  // namespace stepwell::limits

namespace stepwell::administration {

enum class AnsweredBy { patient, staff };
BOOST_DESCRIBE_ENUM(AnsweredBy, patient, staff)

// Why it was given. `safety`: an answer to another instrument asked for it.
enum class Occasion { admission, interval, discharge, safety, unplanned };
BOOST_DESCRIBE_ENUM(Occasion, admission, interval, discharge, safety, unplanned)

// How the answers came. `interview`: staff asked; `paper`: staff typed what was filled in by hand;
// `sent`: another system's.
enum class Source { kiosk, phone, interview, paper, sent };
BOOST_DESCRIBE_ENUM(Source, kiosk, phone, interview, paper, sent)

// One instrument of a program's protocol. It is due at admission, then every `every_days` (in the
// first `first_days` of a stay every `first_every_days` instead), and at discharge; as said.
struct ProtocolLine {
  std::string instrument;
  std::vector<std::string> diagnoses;  // beginnings of ICD-10-CM codes, "F32"; none: everyone
  bool at_admission = false;
  std::optional<int> every_days;
  std::optional<int> first_every_days;
  std::optional<int> first_days;
  bool at_discharge = false;
  AnsweredBy answered_by = AnsweredBy::patient;
  bool on_paper = false;  // staff type in what was filled in by hand
  bool operator==(const ProtocolLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProtocolLine, (),
                      (instrument, diagnoses, at_admission, every_days, first_every_days,
                       first_days, at_discharge, answered_by, on_paper))

struct NewProtocol {
  std::vector<ProtocolLine> lines;
};
BOOST_DESCRIBE_STRUCT(NewProtocol, (), (lines))

struct Protocol {
  ProgramId program_id;
  std::vector<ProtocolLine> lines;  // in the order in which they are asked
  int version = 0;                  // 0: nothing was ever saved
};
BOOST_DESCRIBE_STRUCT(Protocol, (), (program_id, lines, version))

// For whom a line is proposed, in the families of ICD-10-CM that it names.
enum class ForWhom { everyone, mood, substance_use, trauma, psychosis };
BOOST_DESCRIBE_ENUM(ForWhom, everyone, mood, substance_use, trauma, psychosis)

struct ProposedLine {
  ForWhom for_whom = ForWhom::everyone;
  ProtocolLine line;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(ProposedLine, (), (for_whom, line, source))

// The instrument that is due after an answer to one of others raised an alert.
struct AskedNext {
  std::string instrument;
  std::vector<std::string> after;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(AskedNext, (), (instrument, after, source))

// data/protocols.json.
struct Practice {
  std::vector<ProposedLine> proposed;
  AskedNext asked_next;
  std::vector<std::string> self_harm;  // instruments that ask about suicide or self-harm
};
BOOST_DESCRIBE_STRUCT(Practice, (), (proposed, asked_next, self_harm))

// Something to be asked, today or since `due_on`.
struct Due {
  std::string instrument;
  std::string title;
  Occasion occasion = Occasion::interval;
  Day due_on;
  AnsweredBy answered_by = AnsweredBy::patient;
  bool on_paper = false;
  std::optional<AdministrationId> begun_id;  // begun today and not finished
  bool operator==(const Due&) const = default;
};
BOOST_DESCRIBE_STRUCT(Due, (),
                      (instrument, title, occasion, due_on, answered_by, on_paper, begun_id))

// What is due for one person of a site.
struct PatientDue {
  PatientId patient_id;
  Private<std::string> name;
  std::vector<Due> due;  // the oldest first
};
BOOST_DESCRIBE_STRUCT(PatientDue, (), (patient_id, name, due))

struct SiteDue {
  SiteId site_id;
  Day today;
  std::vector<PatientDue> patients;  // who has waited longest first
};
BOOST_DESCRIBE_STRUCT(SiteDue, (), (site_id, today, patients))

struct Administration {
  AdministrationId id;
  PatientId patient_id;
  SiteId site_id;
  std::optional<EpisodeId> episode_id;
  std::string instrument;
  std::string definition_hash;
  int definition_version = 1;
  Occasion occasion = Occasion::unplanned;
  AnsweredBy answered_by = AnsweredBy::patient;
  Source source = Source::interview;
  Day held_on;
  Instant begun_at;
  std::optional<StaffId> begun_by;
  std::optional<Instant> finished_at;
  std::optional<StaffId> finished_by;
  std::optional<Instant> voided_at;
  std::optional<StaffId> voided_by;
  Private<std::string> void_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Administration, (),
                      (id, patient_id, site_id, episode_id, instrument, definition_hash,
                       definition_version, occasion, answered_by, source, held_on, begun_at,
                       begun_by, finished_at, finished_by, voided_at, voided_by, void_reason,
                       version))

// Skipped and refused are two things, and neither is a "no".
enum class Reply { value, skipped, refused };
BOOST_DESCRIBE_ENUM(Reply, value, skipped, refused)

// What came back for one item.
struct NewAnswer {
  Reply reply = Reply::value;
  std::optional<int> value;  // of the option, where there is one
  int milliseconds = 0;      // that the item was before their eyes; 0: nobody measured
};
BOOST_DESCRIBE_STRUCT(NewAnswer, (), (reply, value, milliseconds))

// The same with the item that it is for.
struct ItemAnswer {
  std::string item;
  NewAnswer said;
};
BOOST_DESCRIBE_STRUCT(ItemAnswer, (), (item, said))

struct StoredAnswer {
  std::string item;
  Reply reply = Reply::value;
  std::optional<int> value;
  int milliseconds = 0;
  Instant answered_at;
  int number = 1;  // how often this item was answered; this is the latest
};
BOOST_DESCRIBE_STRUCT(StoredAnswer, (), (item, reply, value, milliseconds, answered_at, number))

// A score as it was made: exactly top/bottom; neither where it could not be told.
struct StoredScore {
  std::string score;
  std::optional<std::int64_t> top;
  std::optional<std::int64_t> bottom;
  std::string band;  // in words; empty where it has none
  bool operator==(const StoredScore&) const = default;
};
BOOST_DESCRIBE_STRUCT(StoredScore, (), (score, top, bottom, band))

// The same for a reader: `value` is the double nearest to it, `said` its shortest decimal.
struct ShownScore {
  std::string score;
  std::optional<double> value;
  std::string said;
  std::string band;
  double least = 0;  // what it can be
  double most = 0;
  bool part = false;  // only a step on the way to another
};
BOOST_DESCRIBE_STRUCT(ShownScore, (), (score, value, said, band, least, most, part))

// An alert that an administration raised.
struct RaisedAlert {
  std::string rule;  // "0": the place of the safety rule; "refused:9": an item nobody answered
  AlertId alert_id;
  std::string said;  // "alert: item 9 is 2"
  measure::Severity severity = measure::Severity::alert;
  std::string response;  // what the instrument says is to be done; empty where it says nothing
  Instant raised_at;
};
BOOST_DESCRIBE_STRUCT(RaisedAlert, (), (rule, alert_id, said, severity, response, raised_at))

// An administration with all that it holds.
struct Sheet {
  Administration administration;
  std::string title;
  std::vector<StoredAnswer> answers;     // in the order of the instrument
  std::vector<std::string> asked;        // the items that are asked, as the answers so far have it
  std::vector<ShownScore> scores;        // once it is finished
  std::vector<RaisedAlert> alerts;       // the first raised first
  std::optional<std::string> asks_next;  // the instrument that its alerts ask for
  std::vector<Finding> findings;         // what is wrong with the answers, or made up for
};
BOOST_DESCRIBE_STRUCT(Sheet, (),
                      (administration, title, answers, asked, scores, alerts, asks_next, findings))

// Where the words of a form are from: printed with the right to, supplied by the clinic, or
// nowhere.
enum class Wording { shipped, clinic, none };
BOOST_DESCRIBE_ENUM(Wording, shipped, clinic, none)

struct FormOption {
  int value = 0;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(FormOption, (), (value, label))

// One question as it is shown: a choice among `options`, or a whole number from `least` to `most`.
struct FormItem {
  std::string id;
  std::string text;   // empty without wording
  std::string about;  // what is rated, in our words; may be empty
  std::vector<FormOption> options;
  std::optional<int> least;
  std::optional<int> most;
};
BOOST_DESCRIBE_STRUCT(FormItem, (), (id, text, about, options, least, most))

struct Form {
  std::string id;
  int version = 1;
  std::string hash;
  std::string title;
  std::string recall;      // how far back it asks
  std::string respondent;  // "self", "interview", "clinician"
  std::string language;    // that it is shown in
  Wording wording = Wording::none;
  bool about_self_harm = false;
  std::vector<FormItem> items;
};
BOOST_DESCRIBE_STRUCT(Form, (),
                      (id, version, hash, title, recall, respondent, language, wording,
                       about_self_harm, items))

// An instrument that a protocol can have.
struct Offered {
  std::string id;
  std::string title;
  std::string respondent;
  std::string frequency;  // as its authors or users advise
  int items = 0;
  Wording wording = Wording::none;
};
BOOST_DESCRIBE_STRUCT(Offered, (), (id, title, respondent, frequency, items, wording))

struct OfferedInstruments {
  std::vector<Offered> items;
};
BOOST_DESCRIBE_STRUCT(OfferedInstruments, (), (items))

// The words that a clinic has the right to, for the items ("4") and options ("set:2").
struct SuppliedText {
  std::string instrument;
  std::string language;
  std::vector<measure::Worded> words;
  int version = 0;
};
BOOST_DESCRIBE_STRUCT(SuppliedText, (), (instrument, language, words, version))

struct NewText {
  std::vector<measure::Worded> words;
};
BOOST_DESCRIBE_STRUCT(NewText, (), (words))

// What a page needs to set a program's protocol.
struct ProgramMeasures {
  ProgramId program_id;
  std::string program_name;
  std::vector<ProtocolLine> lines;
  std::vector<ProposedLine> proposed;
  std::vector<Offered> instruments;
  int version = 0;
};
BOOST_DESCRIBE_STRUCT(ProgramMeasures, (),
                      (program_id, program_name, lines, proposed, instruments, version))

struct NewAdministration {
  std::string instrument;
  AnsweredBy answered_by = AnsweredBy::patient;
  bool on_paper = false;
  std::optional<Day> held_on;  // of a paper from an earlier day; today when left out
};
BOOST_DESCRIBE_STRUCT(NewAdministration, (), (instrument, answered_by, on_paper, held_on))

struct VoidAdministration {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(VoidAdministration, (), (reason))

// A line in the list of a person's administrations.
struct AdministrationLine {
  Administration administration;
  std::string title;
  std::vector<ShownScore> scores;
  int alerts = 0;
};
BOOST_DESCRIBE_STRUCT(AdministrationLine, (), (administration, title, scores, alerts))

struct PatientMeasures {
  PatientId patient_id;
  Day today;
  std::vector<Due> due;                             // the oldest first
  std::vector<AdministrationLine> administrations;  // the latest first
};
BOOST_DESCRIBE_STRUCT(PatientMeasures, (), (patient_id, today, due, administrations))

// One finished administration's score, for figures. Those that were voided are not among them.
struct ScorePoint {
  AdministrationId administration_id;
  PatientId patient_id;
  std::optional<EpisodeId> episode_id;
  std::string instrument;
  std::string score;
  Day held_on;
  Occasion occasion = Occasion::interval;
  std::int64_t top = 0;
  std::int64_t bottom = 1;
  std::string band;
  std::string definition_hash;
};
BOOST_DESCRIBE_STRUCT(ScorePoint, (),
                      (administration_id, patient_id, episode_id, instrument, score, held_on,
                       occasion, top, bottom, band, definition_hash))

}  // namespace stepwell::administration
