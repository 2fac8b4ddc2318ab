#include "stepwell/phone/store.h"

#include <algorithm>

#include "stepwell/people/store.h"
#include "stepwell/phone/rules.h"
#include "stepwell/program/store.h"

namespace stepwell::phone {
namespace {

constexpr db::Sql setting_of_site{R"(
  SELECT opens_minutes, version FROM phone_setting WHERE organization_id = $1 AND site_id = $2)"};
constexpr db::Sql upsert_setting{R"(
  INSERT INTO phone_setting (organization_id, site_id, opens_minutes, version)
  VALUES ($1, $2, $3, 1)
  ON CONFLICT (organization_id, site_id) DO UPDATE
  SET opens_minutes = excluded.opens_minutes, version = phone_setting.version + 1
  RETURNING opens_minutes, version)"};

// After the #, which no browser sends to a server: no log and no Referer has it.
std::string address_of(db::Tx& tx, const access::LinkId& link, const std::string& pages) {
  return pages + "/phone#" + access::new_token(tx, link).reveal();
}

}  // namespace

PhoneSetting setting_of(db::Tx& tx, const SiteId& site) {
  return tx.db.one<PhoneSetting>(setting_of_site, tx.organization, site).value_or(PhoneSetting{});
}

PhoneSetting put_setting(db::Tx& tx, const SiteId& site, const NewPhoneSetting& said) {
  return tx.db.one<PhoneSetting>(upsert_setting, tx.organization, site, said.opens_minutes).value();
}

access::Link put_phone_link(db::Tx& tx, const PatientId& patient,
                            const std::optional<Day>& valid_on, const std::optional<StaffId>& by) {
  access::Link link{.kind = access::LinkKind::phone,
                    .patient_id = patient,
                    .valid_on = valid_on,
                    .expires_at = {tx.now.time + limits::phone_link_life}};
  if (valid_on) {
    const Zone zone = program::zone_of_site(tx, people::site_of_patient(tx, patient));
    link.expires_at = zone.instant_of({valid_on->date + std::chrono::days(1)}, 0).at;
  }
  return access::put_link(tx, link, by);
}

std::optional<outbox::Letter> letter_of_link(db::Tx& tx, const access::LinkId& id,
                                             const std::string& pages) {
  const access::Link link = access::find_link(tx, id);
  if (link.revoked_at || link.expires_at <= tx.now) return std::nullopt;
  const auto language = people::find_patient(tx, link.patient_id.value()).language;
  return link_letter(language, address_of(tx, id, pages));
}

std::string address_of_standing_link(db::Tx& tx, const PatientId& patient,
                                     const std::string& pages) {
  const auto links = access::links_of(tx, access::LinkKind::phone, patient);
  const auto standing =
      std::ranges::find_if(links, [](const access::Link& link) { return !link.valid_on; });
  return standing == links.end() ? "" : address_of(tx, standing->id, pages);
}

}  // namespace stepwell::phone
