#include "stepwell/kiosk/store.h"

#include <algorithm>

#include "stepwell/attendance/store.h"
#include "stepwell/base/hash.h"
#include "stepwell/kiosk/rules.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::kiosk {
namespace {

constexpr db::Sql setting_of_site{R"(
  SELECT by_birth_date, opens_minutes, closes_minutes, version FROM kiosk_setting
  WHERE organization_id = $1 AND site_id = $2)"};
constexpr db::Sql upsert_setting{R"(
  INSERT INTO kiosk_setting (organization_id, site_id, by_birth_date, opens_minutes,
                             closes_minutes, version)
  VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT (organization_id, site_id) DO UPDATE
  SET by_birth_date = excluded.by_birth_date, opens_minutes = excluded.opens_minutes,
      closes_minutes = excluded.closes_minutes, version = kiosk_setting.version + 1
  RETURNING by_birth_date, opens_minutes, closes_minutes, version)"};

constexpr db::Sql insert_choice{R"(
  INSERT INTO kiosk_choice (organization_id, device_id, token_hash, patient_id, expires_at)
  VALUES ($1, $2, $3, $4, $5))"};
constexpr db::Sql choice_by_token{R"(
  SELECT patient_id FROM kiosk_choice
  WHERE organization_id = $1 AND device_id = $2 AND token_hash = $3 AND expires_at > $4)"};
constexpr db::Sql forget_choices{
    "DELETE FROM kiosk_choice WHERE organization_id = $1 AND device_id = $2"};

}  // namespace

KioskSetting setting_of(db::Tx& tx, const SiteId& site) {
  return tx.db.one<KioskSetting>(setting_of_site, tx.organization, site).value_or(KioskSetting{});
}

KioskSetting put_setting(db::Tx& tx, const SiteId& site, const NewKioskSetting& said) {
  return tx.db
      .one<KioskSetting>(upsert_setting, tx.organization, site, said.by_birth_date,
                         said.opens_minutes, said.closes_minutes)
      .value();
}

bool is_awaited(db::Tx& tx, const PatientId& patient, const SiteId& site,
                const KioskSetting& setting) {
  const Day today = program::today_at(tx, site);
  const Day tomorrow{today.date + std::chrono::days(1)};
  return is_arriving_time(schedule::sessions_of_patient(tx, patient, today, tomorrow), tx.now,
                          setting) &&
         !attendance::check_in_on(tx, patient, today);
}

std::vector<people::Patient> awaited_born_on(db::Tx& tx, const SiteId& site,
                                             const Private<Day>& birth_date,
                                             const KioskSetting& setting) {
  auto found = people::born_on(tx, site, birth_date);
  std::erase_if(found,
                [&](const people::Patient& one) { return !is_awaited(tx, one.id, site, setting); });
  return found;
}

std::vector<KioskChoice> offer(db::Tx& tx, const DeviceId& device,
                               const std::vector<people::Patient>& people) {
  tx.db.run(forget_choices, tx.organization, device);
  std::vector<KioskChoice> choices;
  for (const people::Patient& one : people)
    choices.push_back({Private(people::initials_of(people::display_name(one).reveal())),
                       Private(secret_token(*tx.secrets))});
  if (!are_distinct(choices)) return {};
  const Instant until{tx.now.time + limits::kiosk_choice_life};
  for (std::size_t i = 0; i < people.size(); ++i)
    tx.db.run(insert_choice, tx.organization, device, sha256(choices[i].token.reveal()),
              people[i].id, until);
  std::ranges::sort(choices, {},
                    [](const KioskChoice& choice) { return choice.initials.reveal(); });
  return choices;
}

std::optional<PatientId> take_choice(db::Tx& tx, const DeviceId& device,
                                     const Private<std::string>& token) {
  const auto chosen = tx.db.one<PatientId>(choice_by_token, tx.organization, device,
                                           sha256(token.reveal()), tx.now);
  tx.db.run(forget_choices, tx.organization, device);
  return chosen;
}

}  // namespace stepwell::kiosk
