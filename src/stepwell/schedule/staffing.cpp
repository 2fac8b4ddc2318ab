#include "stepwell/schedule/staffing.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/people/store.h"
#include "stepwell/staff/availability.h"
#include "stepwell/staff/store.h"

namespace stepwell::schedule {
namespace {

constexpr db::Sql leading_in{R"(
  SELECT s.id AS session_id, s.held_on, g.name AS group_name, p.id AS staff_id,
         p.given_name || ' ' || p.family_name AS staff_name, g.credential_needed,
         a.until_on AS away_until
  FROM session s
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  JOIN session_staff f ON f.organization_id = s.organization_id AND f.session_id = s.id
  JOIN staff p ON p.organization_id = f.organization_id AND p.id = f.staff_id
  LEFT JOIN staff_away a ON a.organization_id = f.organization_id AND a.staff_id = f.staff_id
    AND a.from_on <= s.held_on AND a.until_on >= s.held_on AND s.ends_at > $1
  WHERE s.organization_id = $2 AND s.site_id = $3 AND s.held_on >= $4 AND s.held_on < $5
    AND s.state = 'scheduled' AND (g.credential_needed IS NOT NULL OR a.until_on IS NOT NULL)
  ORDER BY s.starts_at, g.name, p.family_name, p.id)"};

std::vector<people::Credential> those_of(std::span<const people::Credential> credentials,
                                         const StaffId& staff) {
  std::vector<people::Credential> found;
  std::ranges::copy_if(credentials, std::back_inserter(found),
                       [&](const people::Credential& one) { return one.staff_id == staff; });
  return found;
}

Finding away_finding(const std::string& name, const staff::Away& away, std::string field) {
  return Finding{
      "staff_away", std::move(field), staff::away_text(name, away), {name, away.until_on.text()}};
}

StaffingGap gap_of(const Leading& leading) {
  return {.session_id = leading.session_id,
          .held_on = leading.held_on,
          .group_name = leading.group_name,
          .staff_id = leading.staff_id,
          .staff_name = leading.staff_name,
          .away_until = leading.away_until,
          .credential_needed = {},
          .lapsed_kind = {},
          .lapsed_on = {}};
}

}  // namespace

Finding gap_finding(const std::string& name, people::CredentialLevel needed,
                    const staff::CredentialGap& gap, std::string field) {
  std::vector<std::string> params{name, to_word(needed)};
  if (gap.lapsed) params.insert(params.end(), {gap.lapsed->kind, gap.lapsed->expires_on.text()});
  return Finding{"credential_needed", std::move(field), staff::gap_text(name, needed, gap),
                 std::move(params)};
}

std::vector<StaffingGap> gaps_in(std::span<const Leading> leading,
                                 std::span<const people::Credential> credentials) {
  std::vector<StaffingGap> gaps;
  for (const Leading& one : leading) {
    StaffingGap found = gap_of(one);
    std::optional<staff::CredentialGap> gap;
    if (!one.away_until && one.credential_needed)
      gap = staff::credential_gap(those_of(credentials, one.staff_id), *one.credential_needed,
                                  one.held_on);
    if (gap) found.credential_needed = one.credential_needed;
    if (gap && gap->lapsed) found.lapsed_kind = gap->lapsed->kind;
    if (gap && gap->lapsed) found.lapsed_on = gap->lapsed->expires_on;
    if (gap || one.away_until) gaps.push_back(std::move(found));
  }
  return gaps;
}

std::vector<StaffingGap> gaps_between(db::Tx& tx, const SiteId& site, Day from, Day until) {
  const auto leading = tx.db.all<Leading>(leading_in, tx.now, tx.organization, site, from, until);
  std::vector<StaffId> staff;
  for (const Leading& one : leading) staff.push_back(one.staff_id);
  std::ranges::sort(staff);
  staff.erase(std::unique(staff.begin(), staff.end()), staff.end());
  std::vector<people::Credential> credentials;
  for (const StaffId& one : staff)
    std::ranges::move(people::credentials_of(tx, one), std::back_inserter(credentials));
  return gaps_in(leading, credentials);
}

std::vector<Finding> check_leaders(db::Tx& tx, const program::Group& group,
                                   std::span<const StaffId> staff, Day day) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < staff.size(); ++i) {
    const auto field = fmt::format("/staff_ids/{}", i);
    const auto name = [&] { return people::name_of_staff(tx, staff[i]); };
    if (const auto away = staff::away_on(staff::days_away(tx, staff[i]), day))
      findings.push_back(away_finding(name(), *away, field));
    if (!group.credential_needed) continue;
    if (const auto gap = staff::credential_gap(people::credentials_of(tx, staff[i]),
                                               *group.credential_needed, day))
      findings.push_back(gap_finding(name(), *group.credential_needed, *gap, field));
  }
  return findings;
}

}  // namespace stepwell::schedule
