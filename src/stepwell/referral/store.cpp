#include "stepwell/referral/store.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "stepwell/base/fold.h"
#include "stepwell/base/json.h"
#include "stepwell/people/store.h"

namespace stepwell::referral {
namespace {

constexpr db::Sql referral_by_id{R"(
  SELECT id, site_id, patient_id, source_kind, source_name, reason, urgency, state, received_at,
         version
  FROM referral WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql site_by_id{"SELECT site_id FROM referral WHERE organization_id = $1 AND id = $2"};
constexpr db::Sql sent_by_id{
    "SELECT coalesce(sent, '') FROM referral WHERE organization_id = $1 AND id = $2"};
constexpr db::Sql id_by_import_key{
    "SELECT id FROM referral WHERE organization_id = $1 AND import_key = $2"};
constexpr db::Sql insert_referral{R"(
  INSERT INTO referral (organization_id, id, site_id, patient_id, source_kind, source_name, reason,
                        urgency, priority, state, closing_note, received_at, import_key, sent,
                        version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', $11, $12, $13, 1))"};
constexpr db::Sql update_sent{R"(
  UPDATE referral SET sent = $1, version = version + 1 WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql update_state{R"(
  UPDATE referral SET state = $1, patient_id = $2, closing_note = $3, version = version + 1
  WHERE organization_id = $4 AND id = $5
  RETURNING id, site_id, patient_id, source_kind, source_name, reason, urgency, state, received_at,
            version)"};
constexpr db::Sql update_request{R"(
  UPDATE referral
  SET reason = $1, urgency = $2, priority = $3, asked_on = $4,
      source_name = CASE WHEN $5 = '' THEN source_name ELSE $5 END, version = version + 1
  WHERE organization_id = $6 AND id = $7 AND state IN ('to_match', 'received', 'waitlisted')
    AND (asked_on IS NULL OR asked_on < $4))"};

constexpr db::Sql patients_by_birth_date{R"(
  SELECT id, site_id, record_number, given_name, family_name, preferred_name, pronouns, birth_date,
         sex, language, phone, email, address, version
  FROM patient WHERE organization_id = $1 AND birth_date = $2 AND merged_into IS NULL
  ORDER BY id LIMIT $3)"};
constexpr db::Sql patients_by_words{R"(
  SELECT id, site_id, record_number, given_name, family_name, preferred_name, pronouns, birth_date,
         sex, language, phone, email, address, version
  FROM patient
  WHERE organization_id = $1 AND merged_into IS NULL AND id IN (
    SELECT family.patient_id
    FROM patient_word family
    JOIN patient_word given ON given.organization_id = family.organization_id
                           AND given.patient_id = family.patient_id
    WHERE family.organization_id = $1 AND family.word = $2 AND given.word = $3)
  ORDER BY id LIMIT $4)"};

struct IntakeRecord {
  ReferralId id;
  std::optional<PatientId> patient_id;
  std::optional<Private<std::string>> given_name;
  std::optional<Private<std::string>> family_name;
  std::optional<Private<Day>> birth_date;
  std::string sent;
  SourceKind source_kind = SourceKind::other;
  std::string source_name;
  Urgency urgency = Urgency::routine;
  std::int64_t priority = 0;
  State state = State::received;
  Instant received_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(IntakeRecord, (),
                      (id, patient_id, given_name, family_name, birth_date, sent, source_kind,
                       source_name, urgency, priority, state, received_at, version))

constexpr db::Sql intake_by_state{R"(
  SELECT referral.id, patient_id, given_name, family_name, birth_date, coalesce(sent, '') AS sent,
         source_kind, source_name, urgency, priority, state, received_at,
         referral.version AS version
  FROM referral
  LEFT JOIN patient ON patient.organization_id = referral.organization_id
                   AND patient.id = referral.patient_id
  WHERE referral.organization_id = $1 AND referral.site_id = $2 AND state IN ($3, $4)
    AND (priority > $5 OR (priority = $5 AND (received_at > $6
         OR (received_at = $6 AND referral.id > $7))))
  ORDER BY priority, received_at, referral.id LIMIT $8)"};

std::string empty_sent() { return json_text(SentPerson()); }

std::string name_of(const people::PatientDetails& person) {
  return fmt::format("{}, {}", person.family_name.reveal(), person.given_name.reveal());
}

IntakeRow row_of(const IntakeRecord& record) {
  IntakeRow row{.id = record.id,
                .patient_id = record.patient_id,
                .name = {},
                .birth_date = record.birth_date,
                .source_kind = record.source_kind,
                .source_name = record.source_name,
                .urgency = record.urgency,
                .state = record.state,
                .received_at = record.received_at,
                .version = record.version};
  people::PatientDetails person;
  if (record.patient_id) {
    person.given_name = record.given_name.value_or(Private<std::string>());
    person.family_name = record.family_name.value_or(Private<std::string>());
  } else if (!record.sent.empty()) {
    person = from_json<SentPerson>(parse_json(record.sent)).details;
    row.birth_date = person.birth_date;
  }
  row.name = Private(name_of(person));
  return row;
}

// Where a page ended: what the list is ordered by, of its last row.
struct Cursor {
  std::int64_t priority = -1;
  std::int64_t received_at = 0;
  std::string id;

  std::string text() const { return fmt::format("{}.{}.{}", priority, received_at, id); }
};

Cursor cursor_of(const std::string& after) {
  if (after.empty()) return {};
  const auto first = after.find('.'), second = after.find('.', first + 1);
  const auto number = [&](std::size_t from, std::size_t to) {
    std::int64_t value = 0;
    const auto read = std::from_chars(after.data() + from, after.data() + to, value);
    return read.ec == std::errc() && read.ptr == after.data() + to ? value : -1;
  };
  if (first != after.npos && second != after.npos) {
    Cursor cursor{number(0, first), number(first + 1, second), after.substr(second + 1)};
    if (cursor.priority >= 0 && cursor.received_at >= 0) return cursor;
  }
  refuse("bad_word", "?after", "after must be the next of an earlier page");
}

void add_person(std::vector<Known>& known, const people::Patient& patient) {
  const bool there = std::ranges::any_of(
      known, [&](const Known& somebody) { return somebody.patient.id == patient.id; });
  if (!there) known.push_back({patient, {}});
}

}  // namespace

Referral find(db::Tx& tx, const ReferralId& id) {
  auto referral = tx.db.one<Referral>(referral_by_id, tx.organization, id);
  if (!referral) throw Error(Code::not_found, "there is no such referral");
  return std::move(*referral);
}

SiteId site_of(db::Tx& tx, const ReferralId& id) {
  const auto site = tx.db.one<SiteId>(site_by_id, tx.organization, id);
  if (!site) throw Error(Code::not_found, "there is no such referral");
  return *site;
}

SentPerson sent_of(db::Tx& tx, const ReferralId& id) {
  const auto text = tx.db.one<std::string>(sent_by_id, tx.organization, id);
  if (!text) throw Error(Code::not_found, "there is no such referral");
  return from_json<SentPerson>(parse_json(text->empty() ? empty_sent() : *text));
}

std::optional<ReferralId> find_by_import_key(db::Tx& tx, const std::string& import_key) {
  return tx.db.one<ReferralId>(id_by_import_key, tx.organization, import_key);
}

Referral put_new(db::Tx& tx, Referral referral, const Arrival& arrival) {
  referral.id = tx.next<ReferralId>();
  referral.received_at = tx.now;
  std::optional<std::string> sent;
  if (arrival.sent) sent = json_text(*arrival.sent);
  tx.db.run(insert_referral, tx.organization, referral.id, referral.site_id, referral.patient_id,
            referral.source_kind, referral.source_name, referral.reason, referral.urgency,
            priority_of(referral.urgency), referral.state, tx.now, arrival.import_key, sent);
  return referral;
}

void put_sent(db::Tx& tx, const ReferralId& id, const SentPerson& sent) {
  tx.db.run(update_sent, json_text(sent), tx.organization, id);
}

Referral put_state(db::Tx& tx, const Referral& referral, const Private<std::string>& note) {
  return tx.db
      .one<Referral>(update_state, referral.state, referral.patient_id, note, tx.organization,
                     referral.id)
      .value();
}

void put_request(db::Tx& tx, const ReferralId& id, const Request& request) {
  tx.db.post(update_request, request.reason, request.urgency, priority_of(request.urgency),
             request.asked_on, request.source_name, tx.organization, id);
}

std::vector<Known> known_like(db::Tx& tx, const SentPerson& sent) {
  std::vector<Known> known;
  for (const people::Identifier& identifier : sent.identifiers)
    if (const auto patient = people::find_by_identifier(tx, identifier))
      add_person(known, people::find_patient(tx, *patient));
  if (sent.details.birth_date)
    for (const people::Patient& patient :
         tx.db.all<people::Patient>(patients_by_birth_date, tx.organization,
                                    *sent.details.birth_date, limits::alike_people))
      add_person(known, patient);
  const auto family = fold_words(sent.details.family_name.reveal());
  const auto given = fold_words(sent.details.given_name.reveal());
  if (!family.empty() && !given.empty())
    for (const people::Patient& patient :
         tx.db.all<people::Patient>(patients_by_words, tx.organization, family.front(),
                                    given.front(), limits::alike_people))
      add_person(known, patient);
  for (Known& somebody : known)
    somebody.identifiers = people::identifiers_of(tx, somebody.patient.id);
  return known;
}

IntakePage intake(db::Tx& tx, const SiteId& site, std::optional<State> state,
                  const std::string& after) {
  const Cursor from = cursor_of(after);
  const State first = state.value_or(State::to_match), second = state.value_or(State::received);
  auto records =
      tx.db.all<IntakeRecord>(intake_by_state, tx.organization, site, first, second, from.priority,
                              from.received_at, from.id, limits::intake_page + 1);
  IntakePage page;
  if (records.size() > limits::intake_page) {
    records.pop_back();
    const IntakeRecord& last = records.back();
    page.next = Cursor{last.priority, last.received_at.micros(), last.id.text()}.text();
  }
  std::ranges::transform(records, std::back_inserter(page.items), row_of);
  return page;
}

}  // namespace stepwell::referral
