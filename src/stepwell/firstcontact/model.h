#pragma once

#include "stepwell/base/zone.h"
#include "stepwell/firstcontact/limits.h"
#include "stepwell/referral/model.h"

// First contact: somebody was referred, and is called before they change their mind.
//
// Every try is an entry in the referral's log. Whom there is to call, and how fast people are
// spoken to, is worked out from the entries that stand and never kept.
namespace stepwell {
using ContactEntryId = Id<struct ContactEntryKind>;
}

namespace stepwell::firstcontact {

enum class How { call, message, visit };
BOOST_DESCRIBE_ENUM(How, call, message, visit)

enum class Whom { person, family, referrer };
BOOST_DESCRIBE_ENUM(Whom, person, family, referrer)

// reached and call_back: somebody was spoken to.
enum class Outcome { reached, call_back, left_message, no_answer, wrong_number };
BOOST_DESCRIBE_ENUM(Outcome, reached, call_back, left_message, no_answer, wrong_number)

struct NewContactEntry {
  How how = How::call;
  Whom whom = Whom::person;
  Outcome outcome = Outcome::reached;
  std::optional<Private<std::string>> words;
  std::optional<TimeOfDay> made;    // today on the site's clock; none: just now
  std::optional<Day> call_back_on;  // with its time: when to call again
  std::optional<TimeOfDay> call_back;
};
BOOST_DESCRIBE_STRUCT(NewContactEntry, (),
                      (how, whom, outcome, words, made, call_back_on, call_back))

struct ContactEntry {
  ContactEntryId id;
  ReferralId referral_id;
  How how = How::call;
  Whom whom = Whom::person;
  Outcome outcome = Outcome::reached;
  Private<std::string> words;
  std::optional<Instant> call_back_at;
  Instant made_at;
  std::optional<StaffId> made_by;
  std::optional<std::string> made_by_name;
  std::optional<Instant> voided_at;
  Private<std::string> void_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(ContactEntry, (),
                      (id, referral_id, how, whom, outcome, words, call_back_at, made_at, made_by,
                       made_by_name, voided_at, void_reason, version))

struct ContactLog {
  ReferralId referral_id;
  std::vector<ContactEntry> items;  // the latest first; also those that were voided
};
BOOST_DESCRIBE_STRUCT(ContactLog, (), (referral_id, items))

struct VoidContactEntry {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(VoidContactEntry, (), (reason))

// Somebody to call now: nobody spoke to them yet, or they are to be called back.
struct CallToMake {
  ReferralId referral_id;
  referral::State state = referral::State::received;  // to_match: somebody says first who it is
  Private<std::string> name;
  Private<std::string> phone;
  people::Language language = people::Language::en;  // what to speak
  referral::SourceKind source_kind = referral::SourceKind::other;
  std::string source_name;
  referral::Urgency urgency = referral::Urgency::routine;
  Instant received_at;
  int tries = 0;
  std::optional<Instant> tried_at;      // last
  std::optional<Outcome> outcome;       // of the last try
  std::optional<Instant> call_back_at;  // asked for, and not made yet
  std::optional<Instant> referrer_at;   // the same, to whoever referred them
  bool spoken_to = false;               // the person, or their family
};
BOOST_DESCRIBE_STRUCT(CallToMake, (),
                      (referral_id, state, name, phone, language, source_kind, source_name, urgency,
                       received_at, tries, tried_at, outcome, call_back_at, referrer_at, spoken_to))

struct CallsToMake {
  SiteId site_id;
  Instant now;  // what the waiting is counted to
  int goal_hours = 24;
  std::vector<CallToMake> items;  // the most urgent first, and of those who waits longest
  int later = 0;                  // to be called back, and not yet
};
BOOST_DESCRIBE_STRUCT(CallsToMake, (), (site_id, now, goal_hours, items, later))

// How fast people were spoken to. Counted are those for whom the time of the goal is over: the
// others would make it look better than it is.
struct Speed {
  int received = 0;
  int counted = 0;
  int reached = 0;                    // of those counted
  int within_goal = 0;                // of those counted
  std::optional<int> median_minutes;  // none while half of those counted were not reached
};
BOOST_DESCRIBE_STRUCT(Speed, (), (received, counted, reached, within_goal, median_minutes))

struct SourceSpeed {
  referral::SourceKind source_kind = referral::SourceKind::other;
  Speed speed;
};
BOOST_DESCRIBE_STRUCT(SourceSpeed, (), (source_kind, speed))

struct FirstContact {
  SiteId site_id;
  Day from;
  Day to;
  int goal_hours = 24;
  Speed speed;
  std::vector<SourceSpeed> sources;  // the most referrals first
};
BOOST_DESCRIBE_STRUCT(FirstContact, (), (site_id, from, to, goal_hours, speed, sources))

}  // namespace stepwell::firstcontact
