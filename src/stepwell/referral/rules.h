#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/referral/model.h"

// Who is this? Decided from what was sent and from whom we know, without guessing: where two
// people could be meant, or one person twice, a human is asked.
namespace stepwell::referral {

// Somebody in our records who might be the person sent.
struct Known {
  people::Patient patient;
  std::vector<people::Identifier> identifiers;
};

enum class Verdict { somebody_new, same, doubtful };
BOOST_DESCRIBE_ENUM(Verdict, somebody_new, same, doubtful)

struct Decision {
  Verdict verdict = Verdict::somebody_new;
  std::optional<PatientId> patient_id;  // when same
  std::vector<Candidate> candidates;    // when doubtful
};

// How alike the person sent and one known person are, and what speaks for it.
struct Likeness {
  Verdict verdict = Verdict::somebody_new;
  std::string why;
};

// The same: an identifier agrees and nothing speaks against it; or name and date of birth agree
// and no identifier speaks against it. Doubtful: anything else that a careful clerk would stop at.
Likeness likeness(const SentPerson& sent, const Known& known);

// Decides by likeness() to each of `known`: the same only when exactly one is.
Decision decide(const SentPerson& sent, std::span<const Known> known);

// Returns whether two descriptions that came under one name are of one person, so that the second
// may take the first one's place.
bool one_person(const SentPerson& before, const SentPerson& now);

// Returns what was sent otherwise than it is known, in the order of the record's fields. What was
// not sent, or is not known, does not differ.
std::vector<Difference> differences(const people::PatientDetails& sent,
                                    const people::Patient& known);

// Returns whether a referral may move so. What is admitted, declined or voided stays so.
bool may_move(State from, State to);

// Returns 0 for what comes first in the intake list.
int priority_of(Urgency urgency);

// Returns everything wrong with a referral taken by hand, worst first.
std::vector<Finding> check_new(const NewReferral& referral, Day today);

}  // namespace stepwell::referral
