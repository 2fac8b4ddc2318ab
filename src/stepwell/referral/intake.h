#pragma once

#include "stepwell/referral/store.h"

// Intake: how a referral comes in and how it is settled. Where rules and store meet, for the
// routes and for imports alike.
namespace stepwell::referral {

// The start of a referral that was sent, before anybody looked who it is about.
struct Sending {
  SiteId site_id;
  std::string import_key;  // one referral for each
  SourceKind source_kind = SourceKind::provider;
  std::string source_name;
};

// someone_else: what came under this name before was about another person; nothing was stored.
enum class Outcome { new_patient, matched, to_review, known_before, someone_else };

struct Taken {
  Referral referral;
  Outcome outcome = Outcome::new_patient;
};

// Makes the referral of a person sent, and the patient's record where they are certainly new. What
// is known already is added to, and never written over.
Taken take_person(db::Tx& tx, const Sending& sending, const SentPerson& sent);

// Adds somebody to call to a referral, and to its patient's record.
void take_contact(db::Tx& tx, const ReferralId& id, const SentContact& contact);

// Takes a referral by hand. Throws `invalid` with everything wrong with it.
Referral take_by_hand(db::Tx& tx, const NewReferral& asked);

// A human says who a referral is about. Throws `conflict` when nobody asked.
Referral settle(db::Tx& tx, const Referral& referral, const Match& match);

Referral decline(db::Tx& tx, Referral referral, const Decline& decline);

// Notes what became of a referral: its person was admitted, waits, waits no more. `note` says why
// it is closed. Throws `conflict` when it may not move so.
void move_to(db::Tx& tx, const ReferralId& id, State state, const Private<std::string>& note = {});

ReferralDetail detail(db::Tx& tx, const ReferralId& id);

}  // namespace stepwell::referral
