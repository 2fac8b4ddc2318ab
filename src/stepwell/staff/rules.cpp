#include "stepwell/staff/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/access/policy.h"
#include "stepwell/base/limits.h"

namespace stepwell::staff {
namespace {

using people::RoleAt;

void check_line(std::vector<Finding>& findings, const char* field, std::string_view text,
                std::size_t most) {
  const auto printable = [](unsigned char c) { return c >= ' '; };
  if (text.size() > most || !std::ranges::all_of(text, printable))
    findings.push_back(
        {"bad_line", field, fmt::format("this is one line of at most {} bytes", most)});
}

bool blank(std::string_view text) { return text.find_first_not_of(' ') == text.npos; }

bool keeps(const StaffCard& one) {
  return one.way_in && one.way_in->has_password && !one.way_in->disabled &&
         std::ranges::any_of(one.roles,
                             [](const RoleAt& held) { return may_administer(held.role); });
}

bool keeps_everywhere(const StaffCard& one) {
  return keeps(one) && std::ranges::any_of(one.roles, [](const RoleAt& held) {
           return may_administer(held.role) && !held.site_id;
         });
}

}  // namespace

bool may_administer(people::Role role) {
  return access::grants_of(role).has(http::Grant::administer);
}

Reach reach_of(const http::Actor& actor) {
  Reach reach;
  for (const auto& [grants, site] : actor.permissions) {
    if (!grants.has(http::Grant::administer)) continue;
    if (site)
      reach.sites.push_back(*site);
    else
      reach.everywhere = true;
  }
  return reach;
}

bool reaches(const Reach& reach, const RoleAt& role) {
  return reach.everywhere || (role.site_id && std::ranges::count(reach.sites, *role.site_id) > 0);
}

bool reaches_all(const Reach& reach, std::span<const RoleAt> roles) {
  return std::ranges::all_of(roles, [&](const RoleAt& role) { return reaches(reach, role); });
}

bool works_within(const Reach& reach, std::span<const RoleAt> roles) {
  return reach.everywhere || std::ranges::any_of(roles, [&](const RoleAt& role) {
           return !role.site_id || reaches(reach, role);
         });
}

std::vector<Finding> check_details(const StaffDetails& details, std::span<const RoleAt> before,
                                   const Reach& reach, std::span<const people::Site> sites) {
  std::vector<Finding> findings;
  if (blank(details.given_name))
    findings.push_back({"missing", "/given_name", "a given name is needed"});
  if (blank(details.family_name))
    findings.push_back({"missing", "/family_name", "a family name is needed"});
  check_line(findings, "/given_name", details.given_name, limits::person_name_bytes);
  check_line(findings, "/family_name", details.family_name, limits::person_name_bytes);
  if (details.roles.size() > limits::staff_roles)
    findings.push_back({"too_many_roles", "/roles", "nobody holds this many roles"});
  for (std::size_t i = 0; i < details.roles.size() && i < limits::staff_roles; ++i) {
    const RoleAt& role = details.roles[i];
    if (role.site_id && std::ranges::count(sites, *role.site_id, &people::Site::id) == 0)
      findings.push_back(
          {"site_unknown", fmt::format("/roles/{}/site_id", i), "there is no such site"});
    else if (!reaches(reach, role) && std::ranges::count(before, role) == 0)
      findings.push_back({"role_out_of_reach", fmt::format("/roles/{}", i),
                          "you can give roles only where you may change the set-up yourself"});
  }
  return findings;
}

std::vector<Finding> check_credential(const CredentialDetails& details) {
  std::vector<Finding> findings;
  if (blank(details.kind)) findings.push_back({"missing", "/kind", "say what it is, as in LCSW"});
  check_line(findings, "/kind", details.kind, limits::offer_name_bytes);
  check_line(findings, "/number", details.number, limits::offer_name_bytes);
  check_line(findings, "/state", details.state, limits::offer_name_bytes);
  return findings;
}

std::vector<Finding> check_keepers(std::span<const StaffCard> staff, const StaffCard& after) {
  const auto was = std::ranges::find(staff, after.id, &StaffCard::id);
  if (was == staff.end() || !keeps(*was)) return {};
  const auto same = keeps_everywhere(*was) ? keeps_everywhere : keeps;
  const auto stays = [&](const StaffCard& one) { return same(one.id == after.id ? after : one); };
  if (std::ranges::any_of(staff, stays)) return {};
  return {{"last_administrator", "",
           "nobody could change the set-up any more: somebody else must be able to, first"}};
}

// The levels are in the order of how far they let practise, the furthest first.
std::optional<CredentialGap> credential_gap(std::span<const people::Credential> credentials,
                                            people::CredentialLevel needed, Day day) {
  CredentialGap gap;
  for (const people::Credential& one : credentials) {
    if (one.level > needed) continue;
    if (one.expires_on >= day) return std::nullopt;
    if (!gap.lapsed || gap.lapsed->expires_on < one.expires_on) gap.lapsed = one;
  }
  return gap;
}

std::string gap_text(std::string_view name, people::CredentialLevel needed,
                     const CredentialGap& gap) {
  if (gap.lapsed)
    return fmt::format("{}'s {} ran out on {}", name, gap.lapsed->kind,
                       gap.lapsed->expires_on.text());
  return fmt::format("{} has no {} credential, and this group needs one", name, to_word(needed));
}

}  // namespace stepwell::staff
