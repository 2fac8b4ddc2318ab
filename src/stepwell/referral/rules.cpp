#include "stepwell/referral/rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

#include "stepwell/base/fold.h"
#include "stepwell/base/limits.h"
#include "stepwell/people/rules.h"

namespace stepwell::referral {
namespace {

using Words = std::vector<std::string>;

struct Name {
  Words family;
  Words given;

  bool operator==(const Name&) const = default;
};

template <class Person>
Name name_of(const Person& person) {
  return {fold_words(person.family_name.reveal()), fold_words(person.given_name.reveal())};
}

bool empty(const Name& name) { return name.family.empty() && name.given.empty(); }

// Returns how many letters must be put in, left out, changed or swapped, at most `enough`.
std::size_t edits(std::string_view a, std::string_view b, std::size_t enough) {
  if (a.size() > b.size() + enough || b.size() > a.size() + enough) return enough;
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return std::min(last[b.size()], enough);
}

bool alike(const std::string& a, const std::string& b) {
  constexpr std::size_t short_name = 5, shortest_prefix = 3;
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter >= shortest_prefix && a.substr(0, shorter) == b.substr(0, shorter)) return true;
  if (shorter < shortest_prefix) return false;
  const std::size_t allowed = shorter <= short_name ? 1 : 2;
  return edits(a, b, allowed + 1) <= allowed;
}

bool alike(const Words& a, const Words& b) {
  return std::ranges::any_of(a, [&](const std::string& word) {
    return std::ranges::any_of(b, [&](const std::string& other) { return alike(word, other); });
  });
}

bool same(const Words& a, const Words& b) { return !a.empty() && a == b; }

bool shares(std::span<const people::Identifier> a, std::span<const people::Identifier> b) {
  return std::ranges::any_of(a, [&](const people::Identifier& identifier) {
    return std::ranges::any_of(b, [&](const people::Identifier& other) {
      return identifier.system == other.system && identifier.value == other.value;
    });
  });
}

// A number in the same system, and another one.
bool clashes(std::span<const people::Identifier> a, std::span<const people::Identifier> b) {
  return !shares(a, b) && std::ranges::any_of(a, [&](const people::Identifier& identifier) {
    return std::ranges::any_of(
        b, [&](const people::Identifier& other) { return identifier.system == other.system; });
  });
}

enum class Birth { same, other, unknown };

Birth compare(const std::optional<Private<Day>>& a, const std::optional<Private<Day>>& b) {
  if (!a || !b) return Birth::unknown;
  return *a == *b ? Birth::same : Birth::other;
}

Likeness by_identifier(const Name& sent, const Name& known, Birth birth) {
  if (birth == Birth::other) return {Verdict::doubtful, "same number, another date of birth"};
  if (!alike(sent.family, known.family) && !alike(sent.given, known.given))
    return {Verdict::doubtful, "same number, another name"};
  return {Verdict::same, "same number"};
}

Likeness by_name(const Name& sent, const Name& known, Birth birth, bool clash) {
  const bool same_name = sent == known && !empty(sent);
  if (same_name && birth == Birth::same && clash)
    return {Verdict::doubtful, "same name and date of birth, another number in the same system"};
  if (same_name && birth == Birth::same) return {Verdict::same, "same name and date of birth"};
  if (same_name && birth == Birth::unknown)
    return {Verdict::doubtful, "same name, no date of birth to compare"};
  if (same_name) return {Verdict::doubtful, "same name, another date of birth"};
  if (birth == Birth::same && (alike(sent.family, known.family) || same(sent.given, known.given)))
    return {Verdict::doubtful, "same date of birth, a similar name"};
  return {};
}

Candidate candidate_of(const Known& known, std::string why) {
  const people::Patient& patient = known.patient;
  return {patient.id, patient.record_number,
          Private(fmt::format("{}, {}", patient.family_name.reveal(), patient.given_name.reveal())),
          patient.birth_date, std::move(why)};
}

void note(std::vector<Difference>& found, const char* field, const Private<std::string>& sent,
          const Private<std::string>& known) {
  if (sent.reveal().empty() || known.reveal().empty()) return;
  if (fold_words(sent.reveal()) != fold_words(known.reveal()))
    found.push_back({field, sent, known});
}

void note(std::vector<Difference>& found, const char* field,
          const std::optional<Private<std::string>>& sent, const Private<std::string>& known) {
  if (sent) note(found, field, *sent, known);
}

}  // namespace

Likeness likeness(const SentPerson& sent, const Known& known) {
  const Name sent_name = name_of(sent.details), known_name = name_of(known.patient);
  const Birth birth = compare(sent.details.birth_date, known.patient.birth_date);
  if (shares(sent.identifiers, known.identifiers))
    return by_identifier(sent_name, known_name, birth);
  return by_name(sent_name, known_name, birth, clashes(sent.identifiers, known.identifiers));
}

Decision decide(const SentPerson& sent, std::span<const Known> known) {
  Decision decision;
  std::size_t same = 0;
  for (const Known& somebody : known) {
    Likeness found = likeness(sent, somebody);
    if (found.verdict == Verdict::somebody_new) continue;
    if (found.verdict == Verdict::same) {
      ++same;
      decision.patient_id = somebody.patient.id;
    }
    decision.candidates.push_back(candidate_of(somebody, std::move(found.why)));
  }
  if (decision.candidates.empty()) return {};
  if (same == 1) return {Verdict::same, decision.patient_id, {}};
  return {Verdict::doubtful, std::nullopt, std::move(decision.candidates)};
}

bool one_person(const SentPerson& before, const SentPerson& now) {
  const Name was = name_of(before.details), is = name_of(now.details);
  const Birth birth = compare(before.details.birth_date, now.details.birth_date);
  if (shares(before.identifiers, now.identifiers))
    return by_identifier(was, is, birth).verdict == Verdict::same;
  return was == is && birth != Birth::other;
}

std::vector<Difference> differences(const people::PatientDetails& sent,
                                    const people::Patient& known) {
  std::vector<Difference> found;
  note(found, "given_name", sent.given_name, known.given_name);
  note(found, "family_name", sent.family_name, known.family_name);
  note(found, "preferred_name", sent.preferred_name, known.preferred_name);
  if (sent.birth_date && known.birth_date && *sent.birth_date != *known.birth_date)
    found.push_back({"birth_date", Private(sent.birth_date->reveal().text()),
                     Private(known.birth_date->reveal().text())});
  if (sent.sex && *sent.sex != people::Sex::unknown && known.sex != people::Sex::unknown)
    note(found, "sex", Private(to_word(*sent.sex)), Private(to_word(known.sex)));
  note(found, "phone", sent.phone, known.phone);
  note(found, "email", sent.email, known.email);
  note(found, "address", sent.address, known.address);
  return found;
}

bool may_move(State from, State to) {
  switch (from) {
    case State::to_match:
      return to == State::received || to == State::declined || to == State::voided;
    case State::received:
      return to == State::waitlisted || to == State::admitted || to == State::declined ||
             to == State::referred_out || to == State::voided;
    case State::waitlisted:
      return to == State::received || to == State::admitted || to == State::declined ||
             to == State::referred_out;
    case State::admitted:
    case State::declined:
    case State::referred_out:
    case State::voided:
      return false;
  }
  return false;
}

int priority_of(Urgency urgency) {
  switch (urgency) {
    case Urgency::urgent:
      return 0;
    case Urgency::soon:
      return 1;
    case Urgency::routine:
      return 2;
  }
  return 2;
}

std::vector<Finding> check_new(const NewReferral& referral, Day today) {
  std::vector<Finding> findings;
  if (referral.patient_id.has_value() == referral.patient.has_value())
    findings.push_back({"one_of_two", "/patient", "say either who is known or who is new"});
  if (referral.patient) {
    for (Finding& finding : people::check_details(*referral.patient, today)) {
      finding.field = "/patient" + finding.field;
      findings.push_back(std::move(finding));
    }
  }
  if (referral.reason.reveal().size() > limits::referral_text_bytes)
    findings.push_back({"too_long", "/reason", "this is too long"});
  if (referral.source_name.size() > limits::contact_line_bytes)
    findings.push_back({"too_long", "/source_name", "this is too long"});
  return findings;
}

}  // namespace stepwell::referral
