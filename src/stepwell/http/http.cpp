#include "stepwell/http/http.h"

#include <algorithm>

#include "stepwell/base/hash.h"
#include "stepwell/http/router.h"

namespace stepwell::http {

bool Actor::may(Grant grant) const {
  return std::ranges::any_of(permissions, [&](const auto& p) { return p.grants.has(grant); });
}

bool Actor::may(Grant grant, const SiteId& site) const {
  return std::ranges::any_of(permissions, [&](const Permission& p) {
    return p.grants.has(grant) && (!p.site_id || *p.site_id == site);
  });
}

bool Actor::may_everywhere(Grant grant) const {
  return std::ranges::any_of(
      permissions, [&](const Permission& p) { return p.grants.has(grant) && !p.site_id; });
}

std::string Actor::name() const {
  if (staff_id) return "staff/" + staff_id->text();
  if (device_id) return "device/" + device_id->text();
  if (patient_id) return "patient/" + patient_id->text();
  return "nobody";
}

Credential credential_of(Credential::Kind kind, std::string_view token) {
  const auto dot = token.find('.');
  if (dot == token.npos || token.size() > limits::token_bytes) return {};
  const auto organization = OrganizationId::parse(token.substr(0, dot));
  if (!organization) return {};
  return {kind, *organization, sha256(token)};
}

std::string etag_of(int version) { return '"' + std::to_string(version) + '"'; }

std::string Request::query_text(const std::string& name) const {
  const auto found = query_values.find(name);
  return found == query_values.end() ? "" : found->second;
}

void Request::require_match(int version) const {
  if (if_match == etag_of(version)) return;
  if (if_match.empty())
    throw Error(Code::precondition_required, "say in If-Match which version you mean to change");
  Error error(Code::stale, "someone changed this since you read it");
  error.version = version;
  throw error;
}

void Request::check_takes(Schema given) const {
  check(route->body == given, route->name() + " reads a body it does not declare");
}

}  // namespace stepwell::http
