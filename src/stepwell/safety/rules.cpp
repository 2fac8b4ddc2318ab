#include "stepwell/safety/rules.h"

#include <algorithm>

namespace stepwell::safety {

bool is_licensed(std::span<const people::Credential> credentials, Day today) {
  return std::ranges::any_of(credentials, [&](const people::Credential& credential) {
    const bool practises = credential.level == people::CredentialLevel::independent ||
                           credential.level == people::CredentialLevel::supervised;
    return practises && today <= credential.expires_on;
  });
}

std::vector<Finding> check_close(const Task& task, const Close& close) {
  std::vector<Finding> findings;
  if (task.closed_at) findings.push_back({"already_closed", "", "this task is closed already"});
  if (close.outcome.reveal().find_first_not_of(" \t\r\n") == std::string::npos)
    findings.push_back({"missing", "/outcome", "say what was found and what was done"});
  return findings;
}

}  // namespace stepwell::safety
