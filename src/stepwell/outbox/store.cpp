#include "stepwell/outbox/store.h"

#include <algorithm>

#include "stepwell/base/limits.h"
#include "stepwell/outbox/rules.h"
#include "stepwell/people/store.h"

namespace stepwell::outbox {
namespace {

constexpr db::Sql insert_notice{R"(
  INSERT INTO notice (organization_id, id, patient_id, staff_id, channel, kind, about_id, state,
                      due_at, attempts, created_at, claimed_until, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, 0, $9, 0, 1))"};
constexpr db::Sql waiting_of_patient{R"(
  SELECT about_id FROM notice
  WHERE organization_id = $1 AND patient_id = $2 AND channel = $3 AND kind = $4
    AND state = 'queued')"};
constexpr db::Sql waiting_of_staff{R"(
  SELECT about_id FROM notice
  WHERE organization_id = $1 AND staff_id = $2 AND channel = $3 AND kind = $4
    AND state = 'queued')"};
constexpr db::Sql notice_by_id{R"(
  SELECT id, patient_id, staff_id, channel, kind, about_id, state, due_at, attempts, last_failure,
         created_at, ended_at, version
  FROM notice WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql latest{R"(
  SELECT id, patient_id, staff_id, channel, kind, about_id, state, due_at, attempts, last_failure,
         created_at, ended_at, version
  FROM notice WHERE organization_id = $1
  ORDER BY CASE state WHEN 'given_up' THEN 0 WHEN 'sent' THEN 2 ELSE 1 END, created_at DESC, id DESC
  LIMIT $2)"};
constexpr db::Sql due_on_channels{R"(
  SELECT id FROM notice
  WHERE organization_id = $1 AND ended_at IS NULL AND due_at <= $2
    AND (state <> 'sending' OR claimed_until <= $2)
    AND ((channel = 'email' AND $3 = 1) OR (channel = 'text' AND $4 = 1))
  ORDER BY due_at, id LIMIT $5)"};
// Whoever changes the row first has it: the other finds it `sending` and not yet let go.
constexpr db::Sql take{R"(
  UPDATE notice SET state = 'sending', attempts = attempts + 1, claimed_until = $1,
         last_failure = CASE state WHEN 'sending' THEN 'broken_off' ELSE last_failure END,
         version = version + 1
  WHERE organization_id = $2 AND id = $3 AND ended_at IS NULL AND due_at <= $4
    AND (state <> 'sending' OR claimed_until <= $4)
  RETURNING id, patient_id, staff_id, channel, kind, about_id, state, due_at, attempts,
            last_failure, created_at, ended_at, version)"};
constexpr db::Sql end_claim{R"(
  UPDATE notice SET state = $1, last_failure = $2, due_at = $3, ended_at = $4,
         version = version + 1
  WHERE organization_id = $5 AND id = $6 AND state = 'sending' AND attempts = $7)"};
constexpr db::Sql begin_anew{R"(
  UPDATE notice SET state = 'queued', attempts = 0, due_at = $1, ended_at = NULL,
         version = version + 1
  WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql end_by_hand{R"(
  UPDATE notice SET state = 'given_up', ended_at = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql count_open{
    "SELECT count(*) FROM notice WHERE organization_id = $1 AND ended_at IS NULL"};

constexpr db::Sql consent_of_patient{R"(
  SELECT may_email, may_text, noted_at, version FROM contact_consent
  WHERE organization_id = $1 AND patient_id = $2)"};
constexpr db::Sql upsert_consent{R"(
  INSERT INTO contact_consent (organization_id, patient_id, may_email, may_text, noted_at, noted_by,
                               version)
  VALUES ($1, $2, $3, $4, $5, $6, 1)
  ON CONFLICT (organization_id, patient_id) DO UPDATE
  SET may_email = excluded.may_email, may_text = excluded.may_text, noted_at = excluded.noted_at,
      noted_by = excluded.noted_by, version = contact_consent.version + 1
  RETURNING may_email, may_text, noted_at, version)"};
constexpr db::Sql contact_of_staff{R"(
  SELECT email, phone, version FROM staff_contact WHERE organization_id = $1 AND staff_id = $2)"};
constexpr db::Sql upsert_staff_contact{R"(
  INSERT INTO staff_contact (organization_id, staff_id, email, phone, version)
  VALUES ($1, $2, $3, $4, 1)
  ON CONFLICT (organization_id, staff_id) DO UPDATE
  SET email = excluded.email, phone = excluded.phone, version = staff_contact.version + 1
  RETURNING email, phone, version)"};

// A screen that shows the outbox listens at a site; so does nobody for a notice to staff, but the
// sender hears of every one.
void announce(db::Tx& tx, const Notice& notice) {
  const SiteId site =
      notice.patient_id ? people::site_of_patient(tx, *notice.patient_id) : SiteId();
  tx.changes.push_back(
      {tx.organization, site, "outbox", "notice", notice.id.text(), notice.version});
}

// Says in the record whom the program itself wrote to.
void put_on_record(db::Tx& tx, const Notice& notice) {
  tx.events.push_back({tx.organization, "program", "send notice",
                       "/api/v1/notices/" + notice.id.text(),
                       notice.patient_id ? notice.patient_id->text() : "", tx.now});
}

bool says_the_same(const std::vector<std::string>& waiting, const Notice& notice) {
  if (gathers(notice.kind)) return !waiting.empty();
  return std::ranges::find(waiting, notice.about_id) != waiting.end();
}

std::vector<std::string> waiting_beside(db::Tx& tx, const Notice& notice) {
  if (notice.patient_id)
    return tx.db.all<std::string>(waiting_of_patient, tx.organization, *notice.patient_id,
                                  notice.channel, notice.kind);
  return tx.db.all<std::string>(waiting_of_staff, tx.organization, notice.staff_id, notice.channel,
                                notice.kind);
}

int put_notice(db::Tx& tx, Notice notice, bool allowed) {
  if (!allowed) return 0;
  if (says_the_same(waiting_beside(tx, notice), notice)) return 1;
  notice.id = tx.next<NoticeId>();
  tx.db.run(insert_notice, tx.organization, notice.id, notice.patient_id, notice.staff_id,
            notice.channel, notice.kind, notice.about_id, due_at(notice.kind, tx.now), tx.now);
  announce(tx, notice);
  return 1;
}

std::optional<Private<std::string>> usable(Channel channel, const Private<std::string>& email,
                                           const Private<std::string>& phone) {
  if (channel == Channel::email)
    return is_email(email.reveal()) ? std::optional(email) : std::nullopt;
  const auto number = phone_number_of(phone.reveal());
  return number ? std::optional(Private(*number)) : std::nullopt;
}

std::optional<Private<std::string>> address_of(db::Tx& tx, const PatientId& patient,
                                               Channel channel) {
  const auto consent = contact_consent(tx, patient);
  if (!(channel == Channel::email ? consent.may_email : consent.may_text)) return std::nullopt;
  const auto known = people::find_patient(tx, patient);
  return usable(channel, known.email, known.phone);
}

std::optional<Private<std::string>> address_of(db::Tx& tx, const StaffId& staff, Channel channel) {
  const auto known = staff_contact(tx, staff);
  return usable(channel, known.email, known.phone);
}

template <class Whom>
int tell_each_way(db::Tx& tx, const Whom& whom, Notice notice) {
  int told = 0;
  for (const Channel channel : {Channel::email, Channel::text}) {
    notice.channel = channel;
    told += put_notice(tx, notice, address_of(tx, whom, channel).has_value());
  }
  return told;
}

}  // namespace

int tell(db::Tx& tx, const PatientId& patient, Kind kind, const std::string& about_id) {
  return tell_each_way(tx, patient, {.patient_id = patient, .kind = kind, .about_id = about_id});
}

int tell(db::Tx& tx, const StaffId& staff, Kind kind, const std::string& about_id) {
  return tell_each_way(tx, staff, {.staff_id = staff, .kind = kind, .about_id = about_id});
}

bool may_tell(db::Tx& tx, const PatientId& patient) {
  return address_of(tx, patient, Channel::email) || address_of(tx, patient, Channel::text);
}

ContactConsent contact_consent(db::Tx& tx, const PatientId& patient) {
  return tx.db.one<ContactConsent>(consent_of_patient, tx.organization, patient)
      .value_or(ContactConsent{});
}

ContactConsent put_contact_consent(db::Tx& tx, const PatientId& patient,
                                   const NewContactConsent& said,
                                   const std::optional<StaffId>& by) {
  return tx.db
      .one<ContactConsent>(upsert_consent, tx.organization, patient, said.may_email, said.may_text,
                           tx.now, by)
      .value();
}

StaffContact staff_contact(db::Tx& tx, const StaffId& staff) {
  return tx.db.one<StaffContact>(contact_of_staff, tx.organization, staff).value_or(StaffContact{});
}

StaffContact put_staff_contact(db::Tx& tx, const StaffId& staff, const NewStaffContact& said) {
  return tx.db
      .one<StaffContact>(upsert_staff_contact, tx.organization, staff, said.email, said.phone)
      .value();
}

std::vector<NoticeId> due_notices(db::Tx& tx, const Channels& channels) {
  return tx.db.all<NoticeId>(due_on_channels, tx.organization, tx.now, channels.email,
                             channels.text, limits::notices_at_once);
}

std::optional<Notice> claim(db::Tx& tx, const NoticeId& id) {
  const Instant until{tx.now.time + limits::notice_claim};
  auto claimed = tx.db.one<Notice>(take, until, tx.organization, id, tx.now);
  if (claimed) announce(tx, *claimed);
  return claimed;
}

std::optional<Private<std::string>> address_of(db::Tx& tx, const Notice& notice) {
  return notice.patient_id ? address_of(tx, *notice.patient_id, notice.channel)
                           : address_of(tx, notice.staff_id.value(), notice.channel);
}

void mark_sent(db::Tx& tx, const Notice& claimed) {
  if (tx.db.run(end_claim, State::sent, std::optional<Failure>(), claimed.due_at, tx.now,
                tx.organization, claimed.id, claimed.attempts) == 0)
    return;
  put_on_record(tx, claimed);
  announce(tx, claimed);
}

void mark_failed(db::Tx& tx, const Notice& claimed, Failure failure) {
  const bool over = is_final(failure, claimed.attempts);
  tx.db.run(end_claim, over ? State::given_up : State::failed, failure,
            next_try(tx.now, claimed.attempts), over ? std::optional(tx.now) : std::nullopt,
            tx.organization, claimed.id, claimed.attempts);
  announce(tx, claimed);
}

int count_waiting(db::Tx& tx) { return tx.db.one<int>(count_open, tx.organization).value(); }

Notice find_notice(db::Tx& tx, const NoticeId& id) {
  auto found = tx.db.one<Notice>(notice_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such notice");
  return *std::move(found);
}

std::vector<Notice> latest_notices(db::Tx& tx) {
  return tx.db.all<Notice>(latest, tx.organization, limits::notices_shown);
}

Notice try_again(db::Tx& tx, const Notice& notice) {
  tx.db.run(begin_anew, tx.now, tx.organization, notice.id);
  announce(tx, notice);
  return find_notice(tx, notice.id);
}

Notice give_up(db::Tx& tx, const Notice& notice) {
  tx.db.run(end_by_hand, tx.now, tx.organization, notice.id);
  announce(tx, notice);
  return find_notice(tx, notice.id);
}

}  // namespace stepwell::outbox
