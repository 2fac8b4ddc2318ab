#include "stepwell/firstcontact/store.h"

#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/people/rules.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"

namespace stepwell::firstcontact {
namespace {

constexpr db::Sql insert_entry{R"(
  INSERT INTO contact_entry (organization_id, id, referral_id, how, whom, outcome, words,
                             call_back_at, made_at, made_by, void_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 1))"};
constexpr db::Sql entry_by_id{R"(
  SELECT e.id, referral_id, how, whom, outcome, words, call_back_at, made_at, made_by,
         given_name || ' ' || family_name AS made_by_name, voided_at, void_reason,
         e.version AS version
  FROM contact_entry e
  LEFT JOIN staff ON staff.organization_id = e.organization_id AND staff.id = e.made_by
  WHERE e.organization_id = $1 AND e.id = $2)"};
constexpr db::Sql entries_by_referral{R"(
  SELECT e.id, referral_id, how, whom, outcome, words, call_back_at, made_at, made_by,
         given_name || ' ' || family_name AS made_by_name, voided_at, void_reason,
         e.version AS version
  FROM contact_entry e
  LEFT JOIN staff ON staff.organization_id = e.organization_id AND staff.id = e.made_by
  WHERE e.organization_id = $1 AND e.referral_id = $2
  ORDER BY made_at DESC, e.id DESC)"};
constexpr db::Sql void_by_id{R"(
  UPDATE contact_entry
  SET voided_at = $1, voided_by = $2, void_reason = $3, version = version + 1
  WHERE organization_id = $4 AND id = $5)"};

// A call-back is made by the next entry with the same side: whoever is referred and their family,
// or the referrer.
constexpr db::Sql open_calls{R"(
  WITH standing AS (
    SELECT e.referral_id, e.id, e.whom, e.outcome, e.made_at, e.call_back_at,
           row_number() OVER (PARTITION BY e.referral_id ORDER BY e.made_at DESC, e.id DESC)
             AS place,
           row_number() OVER (PARTITION BY e.referral_id, CASE WHEN e.whom = 'referrer' THEN 1
                              ELSE 0 END ORDER BY e.made_at DESC, e.id DESC) AS side_place
    FROM contact_entry e
    JOIN referral r ON r.organization_id = e.organization_id AND r.id = e.referral_id
    WHERE e.organization_id = $1 AND r.site_id = $2 AND e.voided_at IS NULL
      AND r.state IN ('to_match', 'received', 'waitlisted')),
  tried AS (
    SELECT referral_id, count(*) AS tries, max(made_at) AS tried_at,
           max(CASE WHEN place = 1 THEN outcome END) AS outcome,
           max(CASE WHEN side_place = 1 AND whom <> 'referrer' THEN call_back_at END)
             AS call_back_at,
           max(CASE WHEN side_place = 1 AND whom = 'referrer' THEN call_back_at END)
             AS referrer_at,
           max(CASE WHEN whom <> 'referrer' AND outcome IN ('reached', 'call_back') THEN 1
               ELSE 0 END) AS spoken_to
    FROM standing GROUP BY referral_id)
  SELECT r.id AS referral_id, r.state AS state, given_name, family_name, preferred_name, phone,
         language, coalesce(sent, '') AS sent, source_kind, source_name, urgency, received_at,
         coalesce(tries, 0) AS tries, tried_at, outcome, call_back_at, referrer_at,
         coalesce(spoken_to, 0) AS spoken_to
  FROM referral r
  LEFT JOIN patient p ON p.organization_id = r.organization_id AND p.id = r.patient_id
  LEFT JOIN tried ON tried.referral_id = r.id
  WHERE r.organization_id = $1 AND r.site_id = $2
    AND r.state IN ('to_match', 'received', 'waitlisted')
  ORDER BY priority, received_at, r.id LIMIT $3)"};

constexpr db::Sql arrivals_between{R"(
  SELECT source_kind, received_at,
         (SELECT min(made_at) FROM contact_entry e
          WHERE e.organization_id = r.organization_id AND e.referral_id = r.id
            AND voided_at IS NULL AND whom <> 'referrer' AND outcome IN ('reached', 'call_back'))
           AS first_at
  FROM referral r
  WHERE r.organization_id = $1 AND site_id = $2 AND received_at >= $3 AND received_at < $4
    AND state <> 'voided'
  ORDER BY received_at, id LIMIT $5)"};

constexpr db::Sql goal_of_organization{
    "SELECT first_contact_hours FROM organization WHERE id = $1"};

struct CallRecord {
  ReferralId referral_id;
  referral::State state = referral::State::received;
  std::optional<Private<std::string>> given_name;
  std::optional<Private<std::string>> family_name;
  std::optional<Private<std::string>> preferred_name;
  std::optional<Private<std::string>> phone;
  std::optional<people::Language> language;
  std::string sent;
  referral::SourceKind source_kind = referral::SourceKind::other;
  std::string source_name;
  referral::Urgency urgency = referral::Urgency::routine;
  Instant received_at;
  int tries = 0;
  std::optional<Instant> tried_at;
  std::optional<Outcome> outcome;
  std::optional<Instant> call_back_at;
  std::optional<Instant> referrer_at;
  bool spoken_to = false;
};
BOOST_DESCRIBE_STRUCT(CallRecord, (),
                      (referral_id, state, given_name, family_name, preferred_name, phone, language,
                       sent, source_kind, source_name, urgency, received_at, tries, tried_at,
                       outcome, call_back_at, referrer_at, spoken_to))

// The person as our record has them; while nobody has said who they are, as they were sent.
people::Patient person_of(const CallRecord& record) {
  if (!record.family_name && !record.sent.empty())
    return people::with_details({},
                                from_json<referral::SentPerson>(parse_json(record.sent)).details);
  const Private<std::string> nothing;
  people::Patient person;
  person.given_name = record.given_name.value_or(nothing);
  person.family_name = record.family_name.value_or(nothing);
  person.preferred_name = record.preferred_name.value_or(nothing);
  person.phone = record.phone.value_or(nothing);
  person.language = record.language.value_or(people::Language::en);
  return person;
}

CallToMake call_of(const CallRecord& record) {
  const auto person = person_of(record);
  return {.referral_id = record.referral_id,
          .state = record.state,
          .name = people::display_name(person),
          .phone = person.phone,
          .language = person.language,
          .source_kind = record.source_kind,
          .source_name = record.source_name,
          .urgency = record.urgency,
          .received_at = record.received_at,
          .tries = record.tries,
          .tried_at = record.tried_at,
          .outcome = record.outcome,
          .call_back_at = record.call_back_at,
          .referrer_at = record.referrer_at,
          .spoken_to = record.spoken_to};
}

int goal_hours(db::Tx& tx) { return tx.db.one<int>(goal_of_organization, tx.organization).value(); }

void tell(db::Tx& tx, const ContactEntry& entry) {
  tx.changes.push_back({tx.organization, referral::site_of(tx, entry.referral_id), "firstcontact",
                        "contact_entry", entry.id.text(), entry.version});
}

}  // namespace

ContactEntry find_entry(db::Tx& tx, const ContactEntryId& id) {
  auto found = tx.db.one<ContactEntry>(entry_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such contact");
  return *std::move(found);
}

ContactEntry put_entry(db::Tx& tx, const ReferralId& referral, const NewContactEntry& said,
                       const Moments& moments, const std::optional<StaffId>& by) {
  const auto id = tx.next<ContactEntryId>();
  tx.db.run(insert_entry, tx.organization, id, referral, said.how, said.whom, said.outcome,
            said.words.value_or(Private<std::string>()), moments.call_back_at, moments.made_at, by);
  const ContactEntry stored = find_entry(tx, id);
  tell(tx, stored);
  return stored;
}

ContactEntry void_entry(db::Tx& tx, const ContactEntry& entry, const VoidContactEntry& said,
                        const std::optional<StaffId>& by) {
  tx.db.run(void_by_id, tx.now, by, said.reason, tx.organization, entry.id);
  const ContactEntry stored = find_entry(tx, entry.id);
  tell(tx, stored);
  return stored;
}

ContactLog log_of(db::Tx& tx, const ReferralId& referral) {
  return {referral, tx.db.all<ContactEntry>(entries_by_referral, tx.organization, referral)};
}

CallsToMake calls_to_make(db::Tx& tx, const SiteId& site) {
  CallsToMake calls{.site_id = site, .now = tx.now, .goal_hours = goal_hours(tx)};
  for (const auto& record :
       tx.db.all<CallRecord>(open_calls, tx.organization, site, limits::open_referrals)) {
    const CallToMake call = call_of(record);
    if (is_due(call, tx.now))
      calls.items.push_back(call);
    else if (call.call_back_at || call.referrer_at)
      ++calls.later;
  }
  sort_most_urgent_first(calls.items);
  return calls;
}

FirstContact first_contact(db::Tx& tx, const SiteId& site, Day from, Day to) {
  const Zone zone = program::zone_of_site(tx, site);
  const auto arrivals = tx.db.all<Arrival>(
      arrivals_between, tx.organization, site, zone.instant_of(from, 0).at,
      zone.instant_of({to.date + std::chrono::days(1)}, 0).at, limits::speed_referrals);
  const int hours = goal_hours(tx);
  const std::chrono::hours goal{hours};
  return {.site_id = site,
          .from = from,
          .to = to,
          .goal_hours = hours,
          .speed = speed_of(arrivals, goal, tx.now),
          .sources = speed_by_source(arrivals, goal, tx.now)};
}

}  // namespace stepwell::firstcontact
