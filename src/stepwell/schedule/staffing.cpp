#include "stepwell/schedule/staffing.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/people/store.h"

namespace stepwell::schedule {
namespace {

constexpr db::Sql leading_in{R"(
  SELECT s.id AS session_id, s.held_on, g.name AS group_name, p.id AS staff_id,
         p.given_name || ' ' || p.family_name AS staff_name, g.credential_needed
  FROM session s
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  JOIN session_staff f ON f.organization_id = s.organization_id AND f.session_id = s.id
  JOIN staff p ON p.organization_id = f.organization_id AND p.id = f.staff_id
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
    AND s.state = 'scheduled' AND g.credential_needed IS NOT NULL
  ORDER BY s.starts_at, g.name, p.family_name, p.id)"};

std::vector<people::Credential> those_of(std::span<const people::Credential> credentials,
                                         const StaffId& staff) {
  std::vector<people::Credential> found;
  std::ranges::copy_if(credentials, std::back_inserter(found),
                       [&](const people::Credential& one) { return one.staff_id == staff; });
  return found;
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
    const auto gap = staff::credential_gap(those_of(credentials, one.staff_id),
                                           one.credential_needed, one.held_on);
    if (!gap) continue;
    StaffingGap found{one.session_id,
                      one.held_on,
                      one.group_name,
                      one.staff_id,
                      one.staff_name,
                      one.credential_needed,
                      {},
                      {}};
    if (gap->lapsed) found.lapsed_kind = gap->lapsed->kind;
    if (gap->lapsed) found.lapsed_on = gap->lapsed->expires_on;
    gaps.push_back(std::move(found));
  }
  return gaps;
}

std::vector<StaffingGap> gaps_between(db::Tx& tx, const SiteId& site, Day from, Day until) {
  const auto leading = tx.db.all<Leading>(leading_in, tx.organization, site, from, until);
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
  if (!group.credential_needed) return findings;
  for (std::size_t i = 0; i < staff.size(); ++i) {
    const auto gap =
        staff::credential_gap(people::credentials_of(tx, staff[i]), *group.credential_needed, day);
    if (!gap) continue;
    const people::Staff one = people::find_staff(tx, staff[i]);
    findings.push_back(gap_finding(one.given_name + " " + one.family_name, *group.credential_needed,
                                   *gap, fmt::format("/staff_ids/{}", i)));
  }
  return findings;
}

}  // namespace stepwell::schedule
