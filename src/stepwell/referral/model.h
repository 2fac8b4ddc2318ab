#pragma once

#include "stepwell/people/model.h"

// Referral: the request to take someone, from whom and why, and all that came with it.
//
// Nothing that was sent is dropped: what we understand becomes history lines in plain words, and
// every resource is kept as it came. Nobody is merged silently: where it is doubtful whether the
// person is already known, the referral waits for a human to say.
namespace stepwell::referral {

enum class SourceKind { self, family, hospital, php, provider, court, payer, school, other };
BOOST_DESCRIBE_ENUM(SourceKind, self, family, hospital, php, provider, court, payer, school, other)

enum class Urgency { routine, soon, urgent };
BOOST_DESCRIBE_ENUM(Urgency, routine, soon, urgent)

// to_match: a human must say whether this person is already known. waitlisted: they wait for a
// place, and leave the waitlist before anything else happens to the referral.
enum class State { to_match, received, waitlisted, admitted, declined, referred_out, voided };
BOOST_DESCRIBE_ENUM(State, to_match, received, waitlisted, admitted, declined, referred_out, voided)

struct Referral {
  ReferralId id;
  SiteId site_id;
  std::optional<PatientId> patient_id;  // none while to_match
  SourceKind source_kind = SourceKind::other;
  std::string source_name;  // "St. Anne's Hospital"
  Private<std::string> reason;
  Urgency urgency = Urgency::routine;
  State state = State::received;
  Instant received_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Referral, (),
                      (id, site_id, patient_id, source_kind, source_name, reason, urgency, state,
                       received_at, version))

// A referral taken by hand: about somebody new, or about a known patient.
struct NewReferral {
  SiteId site_id;
  std::optional<PatientId> patient_id;
  std::optional<people::PatientDetails> patient;  // exactly one of these two
  SourceKind source_kind = SourceKind::other;
  std::string source_name;
  Private<std::string> reason;
  Urgency urgency = Urgency::routine;
};
BOOST_DESCRIBE_STRUCT(NewReferral, (),
                      (site_id, patient_id, patient, source_kind, source_name, reason, urgency))

// Somebody to call, as the sender names them.
struct SentContact {
  std::string relationship;
  Private<std::string> name;
  Private<std::string> phone;

  bool operator==(const SentContact&) const = default;
};
BOOST_DESCRIBE_STRUCT(SentContact, (), (relationship, name, phone))

// Who a referral is about, in its sender's words. Kept beside the patient's record, and never
// written over it.
struct SentPerson {
  people::PatientDetails details;
  std::vector<people::Identifier> identifiers;  // strong ones: each names one person
  std::vector<SentContact> contacts;
};
BOOST_DESCRIBE_STRUCT(SentPerson, (), (details, identifiers, contacts))

// One row of the intake list.
struct IntakeRow {
  ReferralId id;
  std::optional<PatientId> patient_id;
  Private<std::string> name;  // "Rivera, Ana"; of the person as sent while to_match
  std::optional<Private<Day>> birth_date;
  SourceKind source_kind = SourceKind::other;
  std::string source_name;
  Urgency urgency = Urgency::routine;
  State state = State::received;
  Instant received_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(IntakeRow, (),
                      (id, patient_id, name, birth_date, source_kind, source_name, urgency, state,
                       received_at, version))

struct IntakePage {
  std::vector<IntakeRow> items;
  std::optional<std::string> next;  // ?after= of the next page
};
BOOST_DESCRIBE_STRUCT(IntakePage, (), (items, next))

enum class HistoryKind {
  condition,
  medication,
  allergy,
  coverage,
  encounter,
  observation,
  questionnaire,
  document,
  contact,
  request,
  practitioner,
  organization
};
BOOST_DESCRIBE_ENUM(HistoryKind, condition, medication, allergy, coverage, encounter, observation,
                    questionnaire, document, contact, request, practitioner, organization)

// One thing the referral says about the person, in plain words, as its sender put it. It stays the
// sender's word until a clinician takes it over.
struct HistoryLine {
  HistoryId id;
  HistoryKind kind = HistoryKind::condition;
  Private<std::string> text;  // "Major depressive disorder, recurrent, moderate"
  std::string code_system;    // a URI; empty when none was sent
  std::string code;
  std::string status;               // the sender's word: "active", "resolved"
  std::optional<std::string> from;  // as precise as it was sent: "2019", "2019-05-04"
  std::optional<std::string> until;
};
BOOST_DESCRIBE_STRUCT(HistoryLine, (), (id, kind, text, code_system, code, status, from, until))

// A resource that is kept but that we make nothing of.
struct KeptResource {
  std::string resource;  // "Immunization/123"
  std::string type;
  std::string reason;  // "this kind is kept and not read"
};
BOOST_DESCRIBE_STRUCT(KeptResource, (), (resource, type, reason))

// A detail that was sent and that the patient's record has otherwise. A human decides.
struct Difference {
  std::string field;  // "birth_date"
  Private<std::string> sent;
  Private<std::string> known;

  bool operator==(const Difference&) const = default;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (field, sent, known))

// Somebody already known who might be the person of a referral.
struct Candidate {
  PatientId patient_id;
  std::string record_number;
  Private<std::string> name;
  std::optional<Private<Day>> birth_date;
  std::string why;  // "same name and date of birth, another hospital number"

  bool operator==(const Candidate&) const = default;
};
BOOST_DESCRIBE_STRUCT(Candidate, (), (patient_id, record_number, name, birth_date, why))

struct ReferralDetail {
  Referral referral;
  std::optional<people::Patient> patient;
  std::optional<people::PatientDetails> sent;  // the person as sent; none when taken by hand
  std::vector<Candidate> candidates;           // while to_match
  std::vector<Difference> differences;         // between what was sent and what is known
  std::vector<HistoryLine> history;            // newest first, at most limits::referral_lines
  std::vector<KeptResource> kept;              // at most limits::referral_lines
  int history_count = 0;                       // of all there are
  int kept_count = 0;
};
BOOST_DESCRIBE_STRUCT(ReferralDetail, (),
                      (referral, patient, sent, candidates, differences, history, kept,
                       history_count, kept_count))

// Why somebody will not be taken.
struct Decline {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Decline, (), (reason))

// A human's word on a referral that is to_match: this known patient, or somebody new.
struct Match {
  std::optional<PatientId> patient_id;  // none: somebody new
};
BOOST_DESCRIBE_STRUCT(Match, (), (patient_id))

}  // namespace stepwell::referral
