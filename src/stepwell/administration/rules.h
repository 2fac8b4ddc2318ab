#pragma once

#include <span>

#include "stepwell/administration/model.h"
#include "stepwell/episode/model.h"
#include "stepwell/measure/scoring.h"

namespace stepwell::administration {

// What data/protocols.json holds: what is proposed to a program, and what answers ask for next.
const Practice& practice();

// Whether the instrument asks about suicide or self-harm, so that an alert of it calls for the
// person's safety plan, too.
bool is_about_self_harm(std::string_view instrument);

// Returns the instrument that is asked next once an answer to this one raised an alert.
std::optional<std::string> asked_after(std::string_view instrument);

// Whether the program can show the instrument in words: it has the right to, and has them.
bool has_wording(const measure::Definition& definition);

// Returns everything that keeps `protocol` from being saved. `worded` are the instruments without
// wording of ours whose text the clinic has supplied; others of these are given on paper alone.
std::vector<Finding> check_protocol(const NewProtocol& protocol,
                                    std::span<const std::string> worded);

// One person's stay, as far as it decides what is due.
struct Stay {
  EpisodeId episode_id;
  episode::State state = episode::State::admitted;
  std::optional<Day> admitted_on;
  std::optional<Day> ended_on;
  std::optional<episode::EndReason> end_reason;
};

// How an instrument was given in the stay; voided administrations don't count.
struct Given {
  std::string instrument;
  std::optional<Day> last_on;                // the latest that was finished
  std::optional<Instant> last_at;            // when it was finished
  std::optional<Instant> raised_at;          // when an answer to it last raised an alert,
  std::optional<Day> raised_on;              // and the day that it was given on
  std::optional<AdministrationId> begun_id;  // begun on the day that is looked at, not finished
};

// Returns what is due on `today`, the oldest first: by the lines of the protocol that hold for
// somebody with these diagnoses (codes of ICD-10-CM, with their dots), and whatever an answer asked
// for. Nothing is due on hold, before admission, or two weeks after discharge.
std::vector<Due> due_on(Day today, const Stay& stay, std::span<const ProtocolLine> protocol,
                        std::span<const std::string> diagnoses, std::span<const Given> given);

// Whether a line is for somebody with these diagnoses.
bool is_for(const ProtocolLine& line, std::span<const std::string> diagnoses);

// Returns what is wrong with what is to be begun on `today`.
std::vector<Finding> check_begin(const NewAdministration& what, Day today);

// Returns what keeps an administration from being taken back.
std::vector<Finding> check_void(const Administration& administration,
                                const VoidAdministration& said);

// Returns the answers in the order of the instrument: what was not answered is skipped, or not
// shown where it was not to be.
std::vector<measure::Answer> in_order(const measure::Compiled& compiled,
                                      std::span<const StoredAnswer> answers);

// Returns whether each item is asked, as the answers so far have it. One that hangs on an answer is
// not asked before that was given; refused or skipped, it is asked.
std::vector<bool> asked_items(const measure::Compiled& compiled,
                              std::span<const StoredAnswer> answers);

// Returns everything that keeps an answer from being stored. Fields are those of the body.
std::vector<Finding> check_answer(const measure::Compiled& compiled, std::string_view item,
                                  const NewAnswer& said, std::span<const StoredAnswer> answers);

// The same of all answers of an administration at once; an item that is not asked may be among
// them. Fields point into the list: "/answers/3/value".
std::vector<Finding> check_all(const measure::Compiled& compiled,
                               std::span<const ItemAnswer> answers);

// Returns what keeps an administration from being answered or finished: it is void, or its
// instrument is no longer the one that it was begun on.
std::vector<Finding> check_open(const Administration& administration,
                                const measure::Compiled& compiled);

// Something that an answer calls for, the same day.
struct Called {
  std::string rule;  // "0": the place of the safety rule; "refused:9"; "refused" of a level
  std::string said;  // "alert: item 9 is 2"
  measure::Severity severity = measure::Severity::alert;
  bool refused = false;
};

// Returns what the answers so far call for, each rule once. A refusal is never a "no": of an item
// that a safety rule watches it calls for somebody by itself, and so does the first refused item of
// those that decide a level.
std::vector<Called> called_for(const measure::Compiled& compiled,
                               std::span<const StoredAnswer> answers);

// Returns what the instrument says is to be done; empty where it says nothing.
std::string response_of(const measure::Compiled& compiled, std::string_view rule);

// Returns the scores of an outcome as they are stored, in the order of the definition.
std::vector<StoredScore> stored_scores(const measure::Compiled& compiled,
                                       const measure::Outcome& outcome);

// Returns stored scores as a reader sees them. Without `compiled`, that of another definition,
// there is no range.
std::vector<ShownScore> shown_scores(const measure::Compiled* compiled,
                                     std::span<const StoredScore> stored);

}  // namespace stepwell::administration
