#include "stepwell/staff/store.h"

#include <map>

#include "stepwell/base/limits.h"
#include "stepwell/http/http.h"
#include "stepwell/people/store.h"

namespace stepwell::staff {
namespace {

struct Held {
  StaffId staff_id;
  people::Role role = people::Role::facilitator;
  std::optional<SiteId> site_id;
};
BOOST_DESCRIBE_STRUCT(Held, (), (staff_id, role, site_id))

struct Leads {
  StaffId staff_id;
  std::string group_name;
};
BOOST_DESCRIBE_STRUCT(Leads, (), (staff_id, group_name))

struct ToCome {
  StaffId staff_id;
  int sessions = 0;
  int appointments = 0;
};
BOOST_DESCRIBE_STRUCT(ToCome, (), (staff_id, sessions, appointments))

struct HoursRow {
  int weekday = 1;
  int starts_minute = 0;
  int ends_minute = 0;
};
BOOST_DESCRIBE_STRUCT(HoursRow, (), (weekday, starts_minute, ends_minute))

constexpr db::Sql all_roles{R"(
  SELECT staff_id, role, site_id FROM staff_role WHERE organization_id = $1
  ORDER BY staff_id, role, site_id NULLS FIRST)"};
constexpr db::Sql all_credentials{R"(
  SELECT id, staff_id, kind, level, number, state, expires_on, version FROM credential
  WHERE organization_id = $1 ORDER BY staff_id, expires_on DESC, id)"};
constexpr db::Sql all_ways_in{R"(
  SELECT a.staff_id, a.username, a.disabled,
         CASE WHEN a.password_hash = '' THEN 0 ELSE 1 END AS has_password,
         CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END AS second_factor,
         (SELECT max(i.expires_at) FROM invitation i
          WHERE i.organization_id = a.organization_id AND i.staff_id = a.staff_id
            AND i.ended_at IS NULL AND i.expires_at > $1) AS invited_until
  FROM account a WHERE a.organization_id = $2)"};
constexpr db::Sql all_leads{R"(
  SELECT f.staff_id, g.name AS group_name
  FROM group_facilitator f
  JOIN care_group g ON g.organization_id = f.organization_id AND g.id = f.group_id
  WHERE f.organization_id = $1 ORDER BY f.staff_id, g.name)"};
constexpr db::Sql all_to_come{R"(
  SELECT f.staff_id, count(*) - count(g.patient_id) AS sessions,
         count(g.patient_id) AS appointments
  FROM session_staff f
  JOIN session s ON s.organization_id = f.organization_id AND s.id = f.session_id
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  WHERE f.organization_id = $1 AND s.state = 'scheduled' AND s.starts_at > $2
  GROUP BY f.staff_id)"};
constexpr db::Sql credential_by_id{R"(
  SELECT id, staff_id, kind, level, number, state, expires_on, version FROM credential
  WHERE organization_id = $1 AND staff_id = $2 AND id = $3)"};

constexpr db::Sql hours_of_staff{R"(
  SELECT weekday, starts_minute, ends_minute FROM staff_hours
  WHERE organization_id = $1 AND staff_id = $2 ORDER BY weekday, starts_minute)"};
constexpr db::Sql away_of_staff{R"(
  SELECT from_on, until_on, reason FROM staff_away
  WHERE organization_id = $1 AND staff_id = $2 ORDER BY from_on)"};
constexpr db::Sql drop_hours{R"(
  DELETE FROM staff_hours WHERE organization_id = $1 AND staff_id = $2)"};
constexpr db::Sql drop_away{R"(
  DELETE FROM staff_away WHERE organization_id = $1 AND staff_id = $2)"};
constexpr db::Sql put_hours{R"(
  INSERT INTO staff_hours (organization_id, staff_id, weekday, starts_minute, ends_minute)
  VALUES ($1, $2, $3, $4, $5))"};
constexpr db::Sql put_away{R"(
  INSERT INTO staff_away (organization_id, staff_id, from_on, until_on, reason)
  VALUES ($1, $2, $3, $4, $5))"};

constexpr db::Sql insert_invitation{R"(
  INSERT INTO invitation (organization_id, token_hash, staff_id, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5))"};
constexpr db::Sql end_by_staff{R"(
  UPDATE invitation SET ended_at = $1
  WHERE organization_id = $2 AND staff_id = $3 AND ended_at IS NULL)"};
constexpr db::Sql open_until{R"(
  SELECT expires_at FROM invitation
  WHERE organization_id = $1 AND staff_id = $2 AND ended_at IS NULL AND expires_at > $3
  ORDER BY expires_at DESC LIMIT 1)"};
constexpr db::Sql invited_by_token{R"(
  SELECT i.staff_id FROM invitation i
  JOIN account a ON a.organization_id = i.organization_id AND a.staff_id = i.staff_id
  WHERE i.organization_id = $1 AND i.token_hash = $2 AND i.ended_at IS NULL AND i.expires_at > $3
    AND a.disabled = 0)"};

}  // namespace

std::vector<StaffCard> staff_cards(db::Tx& tx) {
  std::vector<StaffCard> cards;
  std::map<StaffId, std::size_t> at;
  for (people::Staff& one : people::all_staff(tx)) {
    at[one.id] = cards.size();
    cards.push_back({.id = one.id,
                     .given_name = std::move(one.given_name),
                     .family_name = std::move(one.family_name),
                     .active = one.active,
                     .version = one.version});
  }
  for (const Held& held : tx.db.all<Held>(all_roles, tx.organization))
    cards[at.at(held.staff_id)].roles.push_back({held.role, held.site_id});
  for (auto& credential : tx.db.all<people::Credential>(all_credentials, tx.organization))
    cards[at.at(credential.staff_id)].credentials.push_back(std::move(credential));
  for (WayIn& way : tx.db.all<WayIn>(all_ways_in, tx.now, tx.organization))
    cards[at.at(way.staff_id)].way_in = std::move(way);
  for (Leads& leads : tx.db.all<Leads>(all_leads, tx.organization))
    cards[at.at(leads.staff_id)].leads.push_back(std::move(leads.group_name));
  for (const ToCome& one : tx.db.all<ToCome>(all_to_come, tx.organization, tx.now)) {
    cards[at.at(one.staff_id)].sessions_to_come = one.sessions;
    cards[at.at(one.staff_id)].appointments_to_come = one.appointments;
  }
  return cards;
}

people::Credential find_credential(db::Tx& tx, const StaffId& staff, const CredentialId& id) {
  auto found = tx.db.one<people::Credential>(credential_by_id, tx.organization, staff, id);
  if (!found) throw Error(Code::not_found, "there is no such credential");
  return *std::move(found);
}

void put_roles(db::Tx& tx, const StaffId& staff, std::span<const people::RoleAt> roles) {
  people::take_roles(tx, staff);
  for (const people::RoleAt& role : roles) people::give_role(tx, staff, role);
}

std::vector<Away> days_away(db::Tx& tx, const StaffId& staff) {
  return tx.db.all<Away>(away_of_staff, tx.organization, staff);
}

Availability availability_of(db::Tx& tx, const StaffId& staff) {
  Availability found{
      .hours = {}, .away = days_away(tx, staff), .version = people::find_staff(tx, staff).version};
  for (const HoursRow& row : tx.db.all<HoursRow>(hours_of_staff, tx.organization, staff))
    found.hours.push_back({row.weekday, {row.starts_minute}, {row.ends_minute}});
  return found;
}

void put_availability(db::Tx& tx, const StaffId& staff, const AvailabilityDetails& said) {
  tx.db.run(drop_hours, tx.organization, staff);
  tx.db.run(drop_away, tx.organization, staff);
  for (const WorkHours& one : said.hours)
    tx.db.post(put_hours, tx.organization, staff, one.weekday, one.starts.minute, one.ends.minute);
  for (const Away& one : said.away)
    tx.db.post(put_away, tx.organization, staff, one.from_on, one.until_on, one.reason);
}

void put_invitation(db::Tx& tx, const StaffId& staff, const std::string& token_hash,
                    Instant expires_at) {
  end_invitations(tx, staff);
  tx.db.run(insert_invitation, tx.organization, token_hash, staff, tx.now, expires_at);
}

// The secret that is sent is known to nobody else. Taking up one invitation ends them all.
std::optional<outbox::Letter> invitation_letter(db::Tx& tx, const StaffId& staff,
                                                const std::string& pages) {
  const auto until = tx.db.one<Instant>(open_until, tx.organization, staff, tx.now);
  if (!until) return std::nullopt;
  const std::string token = tx.organization.text() + "." + secret_token(*tx.secrets);
  const auto credential = http::credential_of(http::Credential::Kind::session, token);
  tx.db.run(insert_invitation, tx.organization, credential.token_hash, staff, tx.now, *until);
  return outbox::Letter{
      "Your Stepwell account",
      Private("You are invited to Stepwell. Choose your own password within " +
              std::to_string(limits::invitation_life.count()) +
              " days; the link works once. Open: " + pages + "/welcome#" + token)};
}

std::optional<StaffId> find_invited(db::Tx& tx, const std::string& token_hash) {
  return tx.db.one<StaffId>(invited_by_token, tx.organization, token_hash, tx.now);
}

void end_invitations(db::Tx& tx, const StaffId& staff) {
  tx.db.run(end_by_staff, tx.now, tx.organization, staff);
}

}  // namespace stepwell::staff
