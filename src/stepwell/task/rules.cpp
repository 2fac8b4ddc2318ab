#include "stepwell/task/rules.h"

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::task {

bool is_licensed(std::span<const people::Credential> credentials, Day today) {
  return std::ranges::any_of(credentials, [&](const people::Credential& credential) {
    const bool practises = credential.level == people::CredentialLevel::independent ||
                           credential.level == people::CredentialLevel::supervised;
    return practises && today <= credential.expires_on;
  });
}

bool may_review(std::span<const people::RoleAt> roles, const SiteId& site) {
  return std::ranges::any_of(roles, [&](const people::RoleAt& held) {
    const bool decides =
        held.role == people::Role::therapist || held.role == people::Role::director;
    return decides && (!held.site_id || *held.site_id == site);
  });
}

bool closes_itself(Kind kind) {
  return kind == Kind::plan_missing || kind == Kind::plan_review ||
         kind == Kind::plan_certification;
}

std::vector<Finding> check_close(const Task& task, const Close& close) {
  std::vector<Finding> findings;
  if (task.closed_at) findings.push_back({"already_closed", "", "this task is closed already"});
  if (task.kind == Kind::outreach)
    findings.push_back({"ending_missing", "", "say how the outreach ended"});
  if (task.kind == Kind::off_track)
    findings.push_back({"aid_missing", "", "answer the decision aid, which ends this task"});
  if (closes_itself(task.kind))
    findings.push_back({"closes_itself", "", "what it asks for, once done, ends this task"});
  if (close.outcome.reveal().find_first_not_of(" \t\r\n") == std::string::npos)
    findings.push_back({"missing", "/outcome", "say what was found and what was done"});
  return findings;
}

}  // namespace stepwell::task
