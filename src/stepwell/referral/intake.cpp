#include "stepwell/referral/intake.h"

#include <algorithm>

#include "stepwell/base/fold.h"
#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"

namespace stepwell::referral {
namespace {

Day today(const db::Tx& tx) { return {std::chrono::floor<std::chrono::days>(tx.now.time)}; }

void tell(db::Tx& tx, const Referral& referral) {
  tx.changes.push_back({tx.organization, referral.site_id, "referral", "referral",
                        referral.id.text(), referral.version});
}

// A number that another patient goes by stays theirs; decide() has asked a human about it.
void add_identifiers(db::Tx& tx, const PatientId& patient, const SentPerson& sent) {
  for (const people::Identifier& identifier : sent.identifiers)
    if (!people::find_by_identifier(tx, identifier))
      people::put_identifier(tx, patient, identifier);
}

void add_contact(db::Tx& tx, const PatientId& patient, const SentContact& contact,
                 std::span<const people::Contact> known) {
  const auto words = fold_words(contact.name.reveal());
  const bool there = std::ranges::any_of(known, [&](const people::Contact& somebody) {
    return fold_words(somebody.name.reveal()) == words;
  });
  if (there) return;
  people::put_contact(tx, {.id = tx.next<ContactId>(),
                           .patient_id = patient,
                           .relationship = contact.relationship,
                           .name = contact.name,
                           .phone = contact.phone});
}

void add_to_record(db::Tx& tx, const PatientId& patient, const SentPerson& sent) {
  add_identifiers(tx, patient, sent);
  if (sent.contacts.empty()) return;
  const auto known = people::contacts_of(tx, patient);
  for (const SentContact& contact : sent.contacts) add_contact(tx, patient, contact, known);
}

Outcome outcome_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::somebody_new:
      return Outcome::new_patient;
    case Verdict::same:
      return Outcome::matched;
    case Verdict::doubtful:
      return Outcome::to_review;
  }
  return Outcome::to_review;
}

// Fills in who the referral is about, as far as that is certain.
Verdict recognize(db::Tx& tx, Referral& referral, const SentPerson& sent) {
  const Decision decision = decide(sent, known_like(tx, sent));
  referral.state = decision.verdict == Verdict::doubtful ? State::to_match : State::received;
  referral.patient_id = decision.patient_id;
  if (decision.verdict == Verdict::somebody_new)
    referral.patient_id = people::register_patient(tx, referral.site_id, sent.details).id;
  if (referral.patient_id) add_to_record(tx, *referral.patient_id, sent);
  return decision.verdict;
}

Taken take_again(db::Tx& tx, const ReferralId& id, SentPerson sent) {
  const SentPerson before = sent_of(tx, id);
  Taken taken{find(tx, id), Outcome::known_before};
  if (!one_person(before, sent)) return {taken.referral, Outcome::someone_else};
  for (const SentContact& contact : before.contacts)
    if (std::ranges::find(sent.contacts, contact) == sent.contacts.end())
      sent.contacts.push_back(contact);
  put_sent(tx, id, sent);
  if (taken.referral.patient_id) add_to_record(tx, *taken.referral.patient_id, sent);
  ++taken.referral.version;
  tell(tx, taken.referral);
  return taken;
}

Error not_open() { return {Code::conflict, "this referral is not open any more"}; }

}  // namespace

Taken take_person(db::Tx& tx, const Sending& sending, const SentPerson& sent) {
  if (const auto before = find_by_import_key(tx, sending.import_key))
    return take_again(tx, *before, sent);
  Referral referral{.id = {},
                    .site_id = sending.site_id,
                    .patient_id = {},
                    .source_kind = sending.source_kind,
                    .source_name = sending.source_name,
                    .reason = {},
                    .received_at = {}};
  const Verdict verdict = recognize(tx, referral, sent);
  referral = put_new(tx, referral, {sending.import_key, sent});
  tell(tx, referral);
  return {referral, outcome_of(verdict)};
}

void take_contact(db::Tx& tx, const ReferralId& id, const SentContact& contact) {
  SentPerson sent = sent_of(tx, id);
  if (std::ranges::find(sent.contacts, contact) != sent.contacts.end()) return;
  sent.contacts.push_back(contact);
  put_sent(tx, id, sent);
  if (const auto patient = find(tx, id).patient_id)
    add_contact(tx, *patient, contact, people::contacts_of(tx, *patient));
}

Referral take_by_hand(db::Tx& tx, const NewReferral& asked) {
  require(check_new(asked, today(tx)));
  Referral referral{.id = {},
                    .site_id = people::find_site(tx, asked.site_id).id,
                    .patient_id = asked.patient_id,
                    .source_kind = asked.source_kind,
                    .source_name = asked.source_name,
                    .reason = asked.reason,
                    .urgency = asked.urgency,
                    .received_at = {}};
  std::optional<SentPerson> sent;
  if (asked.patient) {
    sent = SentPerson{*asked.patient, {}, {}};
    recognize(tx, referral, *sent);
  } else {
    people::find_patient(tx, *asked.patient_id);
  }
  referral = put_new(tx, referral, {{}, sent});
  tell(tx, referral);
  return referral;
}

Referral settle(db::Tx& tx, const Referral& referral, const Match& match) {
  if (referral.state != State::to_match)
    throw Error(Code::conflict, "it is already settled who this referral is about");
  const SentPerson sent = sent_of(tx, referral.id);
  Referral settled = referral;
  settled.state = State::received;
  settled.patient_id = match.patient_id
                           ? people::find_patient(tx, *match.patient_id).id
                           : people::register_patient(tx, referral.site_id, sent.details).id;
  add_to_record(tx, *settled.patient_id, sent);
  settled = put_state(tx, settled);
  tell(tx, settled);
  return settled;
}

Referral decline(db::Tx& tx, Referral referral, const Decline& decline) {
  if (referral.state == State::waitlisted)
    refuse("on_the_waitlist", "", "this person waits for a place: take them off the waitlist");
  if (!may_move(referral.state, State::declined)) throw not_open();
  if (decline.reason.reveal().find_first_not_of(' ') == std::string::npos)
    refuse("missing", "/reason", "say why");
  if (decline.reason.reveal().size() > limits::referral_text_bytes)
    refuse("too_long", "/reason", "this is too long");
  referral.state = State::declined;
  referral = put_state(tx, referral, decline.reason);
  tell(tx, referral);
  return referral;
}

void move_to(db::Tx& tx, const ReferralId& id, State state, const Private<std::string>& note) {
  Referral referral = find(tx, id);
  if (!may_move(referral.state, state)) throw not_open();
  referral.state = state;
  tell(tx, put_state(tx, referral, note));
}

ReferralDetail detail(db::Tx& tx, const ReferralId& id) {
  ReferralDetail detail{.referral = find(tx, id)};
  const SentPerson sent = sent_of(tx, id);
  if (!sent.details.family_name.reveal().empty() || !sent.details.given_name.reveal().empty())
    detail.sent = sent.details;
  if (detail.referral.patient_id) {
    detail.patient = people::find_patient(tx, *detail.referral.patient_id);
    detail.differences = differences(sent.details, *detail.patient);
  } else {
    detail.candidates = decide(sent, known_like(tx, sent)).candidates;
  }
  detail.history = lines_of(tx, id);
  detail.kept = kept_of(tx, id);
  detail.history_count = count_lines(tx, id);
  detail.kept_count = count_kept(tx, id);
  return detail;
}

}  // namespace stepwell::referral
