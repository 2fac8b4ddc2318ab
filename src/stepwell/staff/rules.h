#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/http/http.h"
#include "stepwell/staff/model.h"

namespace stepwell::staff {

// Where somebody may change the set-up, and with it who works there.
struct Reach {
  bool everywhere = false;
  std::vector<SiteId> sites{};
};

Reach reach_of(const http::Actor& actor);

// Whoever has the database itself: the command line.
inline Reach everywhere() { return {.everywhere = true}; }

bool may_administer(people::Role role);

// Returns whether `reach` goes as far as `role` does. A role at every site is reached from
// everywhere alone, so that nobody can make themselves more than they are.
bool reaches(const Reach& reach, const people::RoleAt& role);
bool reaches_all(const Reach& reach, std::span<const people::RoleAt> roles);

// Returns whether somebody with `roles` works where `reach` goes.
bool works_within(const Reach& reach, std::span<const people::RoleAt> roles);

// Returns everything wrong with `details`, for a person who holds `before` until now.
std::vector<Finding> check_details(const StaffDetails& details,
                                   std::span<const people::RoleAt> before, const Reach& reach,
                                   std::span<const people::Site> sites);

std::vector<Finding> check_credential(const CredentialDetails& details);

// Returns a finding when nobody of `staff` could change the set-up any more once one of them is as
// `after` says. Who may everywhere is only followed by somebody who may everywhere.
std::vector<Finding> check_keepers(std::span<const StaffCard> staff, const StaffCard& after);

// Why somebody may not do what a credential is needed for.
struct CredentialGap {
  std::optional<people::Credential> lapsed;  // one that would do, had it not run out
};

// Returns nothing when one of `credentials` is of level `needed`, or lets practise further, and
// holds on `day`.
std::optional<CredentialGap> credential_gap(std::span<const people::Credential> credentials,
                                            people::CredentialLevel needed, Day day);

// Returns the gap in words: "Dana Whitfield's LCSW ran out on 2026-11-01".
std::string gap_text(std::string_view name, people::CredentialLevel needed,
                     const CredentialGap& gap);

}  // namespace stepwell::staff
