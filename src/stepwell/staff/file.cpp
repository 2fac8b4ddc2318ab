#include "stepwell/staff/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/staff/availability.h"
#include "stepwell/staff/store.h"

namespace stepwell::staff {
namespace {

using people::RoleAt;

std::string name_of(const auto& one) { return one.given_name + " " + one.family_name; }

bool same_licence(const auto& one, const auto& other) {
  return one.kind == other.kind && one.state == other.state;
}

CredentialDetails details_of(const people::Credential& one) {
  return {one.kind, one.level, one.number, one.state, one.expires_on};
}

bool same(const CredentialDetails& one, const CredentialDetails& other) {
  return same_licence(one, other) && one.level == other.level && one.number == other.number &&
         one.expires_on == other.expires_on;
}

std::vector<WorkHours> week_of(std::span<const FileHours> hours) {
  std::vector<WorkHours> week;
  for (const FileHours& one : hours) week.push_back({number_of(one.weekday), one.starts, one.ends});
  std::ranges::sort(week, {},
                    [](const WorkHours& one) { return std::pair(one.weekday, one.starts); });
  return week;
}

void add_under(std::vector<Finding>& all, const std::string& field, std::vector<Finding> some) {
  for (Finding& one : some) {
    one.field = field + one.field;
    all.push_back(std::move(one));
  }
}

void check_name(std::vector<Finding>& findings, const FileStaff& said,
                std::span<const StaffCard> staff, const std::string& field) {
  add_under(findings, field, check_details({said.given_name, said.family_name, {}}, {}, {}, {}));
  const StaffCard* known = nullptr;
  for (const StaffCard& one : staff) {
    if (name_of(one) != name_of(said)) continue;
    if (known)
      return findings.push_back({"staff_ambiguous", field + "/family_name",
                                 "several people have this name: change them on their own pages"});
    known = &one;
  }
  if (known && !known->active)
    findings.push_back({"staff_left", field + "/family_name",
                        "somebody of this name has left: let them work here again first"});
}

void check_credentials(std::vector<Finding>& findings,
                       const std::vector<CredentialDetails>& credentials,
                       const std::string& field) {
  if (credentials.size() > limits::staff_credentials)
    return findings.push_back(
        {"too_many_credentials", field, "nobody holds this many credentials"});
  for (std::size_t i = 0; i < credentials.size(); ++i) {
    const auto here = fmt::format("{}/{}", field, i);
    add_under(findings, here, check_credential(credentials[i]));
    if (std::any_of(credentials.begin(), credentials.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const auto& before) { return same_licence(before, credentials[i]); }))
      findings.push_back(
          {"credential_twice", here, "this is named already, of the same kind and issuer"});
  }
}

}  // namespace

std::vector<Finding> check_file(std::span<const FileStaff> said, std::span<const StaffCard> staff) {
  std::vector<Finding> findings;
  std::set<std::string> names;
  for (std::size_t i = 0; i < said.size() && findings.size() < limits::findings; ++i) {
    const auto field = fmt::format("/staff/{}", i);
    check_name(findings, said[i], staff, field);
    if (!names.insert(name_of(said[i])).second)
      findings.push_back({"name_twice", field, "another in this list has this name"});
    if (said[i].roles.size() > limits::staff_roles)
      findings.push_back({"too_many_roles", field + "/roles", "nobody holds this many roles"});
    if (said[i].credentials)
      check_credentials(findings, *said[i].credentials, field + "/credentials");
    if (said[i].hours)
      add_under(findings, field, check_availability({week_of(*said[i].hours), {}}));
  }
  return findings;
}

Engaging::Engaging(db::Tx& tx, std::span<const FileStaff> said)
    : tx_(tx), said_(said), staff_(staff_cards(tx)) {
  require(check_file(said, staff_));
  for (const FileStaff& one : said) {
    const auto is_this = [&](const StaffCard& card) { return name_of(card) == name_of(one); };
    if (std::ranges::any_of(staff_, is_this)) continue;
    const auto made = people::put_staff(
        tx,
        {.id = tx.next<StaffId>(), .given_name = one.given_name, .family_name = one.family_name});
    new_.push_back(made.id);
    staff_.push_back(
        {.id = made.id, .given_name = made.given_name, .family_name = made.family_name});
  }
}

Engaged Engaging::at(const SiteId& site, const Reach& reach) {
  for (std::size_t i = 0; i < said_.size(); ++i) {
    auto& card = *std::ranges::find_if(
        staff_, [&](const StaffCard& one) { return name_of(one) == name_of(said_[i]); });
    const auto field = fmt::format("/staff/{}", i);
    const bool is_new = std::ranges::count(new_, card.id) > 0;
    const bool changed = engage(said_[i], card, site, reach, field);
    ++(is_new ? done_.added : changed ? done_.changed : done_.unchanged);
    if (is_new)
      done_.warnings.push_back(
          {"no_account",
           field,
           fmt::format("{} is new and can sign in once they are invited", name_of(card)),
           {name_of(card)}});
  }
  return std::move(done_);
}

// Returns whether anything of theirs is different now.
bool Engaging::engage(const FileStaff& said, StaffCard& card, const SiteId& site,
                      const Reach& reach, const std::string& field) {
  StaffCard after = card;
  std::erase_if(after.roles, [&](const RoleAt& one) {
    return one.site_id == site && std::ranges::count(said.roles, one.role) == 0;
  });
  for (const people::Role role : said.roles)
    if (std::ranges::count(after.roles, RoleAt{role, site}) == 0)
      after.roles.push_back({role, site});
  const bool other_roles = after.roles != card.roles;
  const bool other_credentials = put_credentials(said, card);
  const bool other_hours = put_hours(said, card.id);
  if (!other_roles && !other_credentials && !other_hours) return false;
  if (!reaches_all(reach, card.roles))
    done_.findings.push_back(
        {"staff_out_of_reach", field, "this person works where you may not change the set-up"});
  add_under(done_.findings, field, check_keepers(staff_, after));
  if (other_roles) put_roles(tx_, card.id, after.roles);
  people::put_staff(
      tx_, {.id = card.id, .given_name = card.given_name, .family_name = card.family_name});
  card = after;
  return true;
}

bool Engaging::put_credentials(const FileStaff& said, const StaffCard& card) {
  bool any = false;
  for (const CredentialDetails& one : said.credentials.value_or(std::vector<CredentialDetails>())) {
    const auto known = std::ranges::find_if(
        card.credentials, [&](const auto& held) { return same_licence(held, one); });
    const bool is_new = known == card.credentials.end();
    if (!is_new && same(details_of(*known), one)) continue;
    people::put_credential(tx_, {.id = is_new ? tx_.next<CredentialId>() : known->id,
                                 .staff_id = card.id,
                                 .kind = one.kind,
                                 .level = one.level,
                                 .number = one.number,
                                 .state = one.state,
                                 .expires_on = one.expires_on});
    any = true;
  }
  return any;
}

bool Engaging::put_hours(const FileStaff& said, const StaffId& staff) {
  if (!said.hours) return false;
  const Availability had = availability_of(tx_, staff);
  const auto week = week_of(*said.hours);
  if (week == had.hours) return false;
  put_availability(tx_, staff, {week, had.away});
  return true;
}

namespace {

FileStaff filed(db::Tx& tx, const StaffCard& card, const SiteId& site) {
  FileStaff file{.given_name = card.given_name, .family_name = card.family_name, .roles = {}};
  for (const RoleAt& held : card.roles)
    if (held.site_id == site) file.roles.push_back(held.role);
  for (const people::Credential& one : card.credentials) {
    if (!file.credentials) file.credentials.emplace();
    if (std::ranges::none_of(*file.credentials,
                             [&](const auto& held) { return same_licence(held, one); }))
      file.credentials->push_back(details_of(one));
  }
  for (const WorkHours& one : availability_of(tx, card.id).hours) {
    if (!file.hours) file.hours.emplace();
    file.hours->push_back({weekday_of(one.weekday), one.starts, one.ends});
  }
  return file;
}

}  // namespace

std::vector<FileStaff> file_of(db::Tx& tx, const SiteId& site) {
  std::vector<FileStaff> found;
  for (const StaffCard& card : staff_cards(tx)) {
    const auto is_here = [&](const RoleAt& held) { return held.site_id == site; };
    if (card.active && std::ranges::any_of(card.roles, is_here))
      found.push_back(filed(tx, card, site));
  }
  return found;
}

}  // namespace stepwell::staff
