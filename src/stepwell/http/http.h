#pragma once

#include <any>
#include <map>
#include <string>
#include <vector>

#include "stepwell/base/id.h"
#include "stepwell/base/schema.h"
#include "stepwell/db/tx.h"

namespace stepwell::http {

enum class Method { get, put, post };
BOOST_DESCRIBE_ENUM(Method, get, put, post)

// What somebody may do. A route names exactly one; access/policy.h says which role holds which.
enum class Grant {
  own_account,       // one's own session, password and second factor
  read_setup,        // sites, rooms, programs, tracks, groups, staff names
  administer,        // change any of those; accounts, roles, devices
  read_today,        // the day's board: names, arrivals, what is due
  read_chart,        // one person's record
  write_chart,       // who someone is, and how to reach them
  read_notes,        // what was thought and written about someone's care: plans and notes
  write_notes,       // write and sign them
  write_plan,        // say what is treated, how, and for how many hours
  read_referrals,    // the intake list
  manage_referrals,  // take, import, match referrals
  admit,             // the moves of an episode
  manage_roster,     // who is in which group
  read_schedule,     // sessions and who is expected
  manage_schedule,   // make and change sessions
  check_in,          // write an arrival for someone
  kiosk,             // a check-in device: find by PIN, take answers. No person holds this
  mark_attendance,   // the roll-call of a session
  work_tasks,        // see and close tasks; some need a licence besides
  read_audit,        // who saw and did what
  read_notices,      // what was sent to whom, and what could not be
  phone,             // a personal link: check oneself in. No staff holds this
  feed,              // a calendar's link: read its own times. No staff holds this
};
BOOST_DESCRIBE_ENUM(Grant, own_account, read_setup, administer, read_today, read_chart, write_chart,
                    read_notes, write_notes, write_plan, read_referrals, manage_referrals, admit,
                    manage_roster, read_schedule, manage_schedule, check_in, kiosk, mark_attendance,
                    work_tasks, read_audit, read_notices, phone, feed)

// A GET under one of these shows who is in care, so it is on record before it is answered.
constexpr bool names_patients(Grant grant) {
  switch (grant) {
    case Grant::read_today:
    case Grant::read_chart:
    case Grant::read_notes:
    case Grant::read_referrals:
    case Grant::read_schedule:
    case Grant::check_in:  // a PIN
    case Grant::work_tasks:
    case Grant::read_audit:
    case Grant::read_notices:
    case Grant::phone:
    case Grant::feed:
      return true;
    default:
      return false;
  }
}

// A set of grants.
class Grants {
 public:
  constexpr Grants() = default;
  constexpr Grants(std::initializer_list<Grant> grants) {
    for (const Grant grant : grants) bits_ |= bit(grant);
  }

  constexpr bool has(Grant grant) const { return (bits_ & bit(grant)) != 0; }
  constexpr Grants operator|(Grants other) const {
    other.bits_ |= bits_;
    return other;
  }
  bool operator==(const Grants&) const = default;

 private:
  static constexpr std::uint64_t bit(Grant grant) {
    return std::uint64_t{1} << static_cast<unsigned>(grant);
  }

  std::uint64_t bits_ = 0;
};

// What someone may do at one site, or, without a site, everywhere in their organization.
struct Permission {
  Grants grants;
  std::optional<SiteId> site_id;
};

// Who is asking. Nobody in particular when no id is there.
struct Actor {
  OrganizationId organization_id;
  std::optional<StaffId> staff_id;
  std::optional<DeviceId> device_id;
  std::optional<PatientId> patient_id;  // about themselves, through a link of their own
  std::vector<Permission> permissions;
  bool rested = false;  // no request of this signing-in was noted for some minutes

  bool known() const { return staff_id || device_id || patient_id; }
  bool may(Grant grant) const;  // at one site at least
  bool may(Grant grant, const SiteId& site) const;
  bool may_everywhere(Grant grant) const;
  // For the record: "staff/<id>", "device/<id>", "patient/<id>" or "nobody".
  std::string name() const;
};

// What a request carries to show who sends it: a staff member's cookie, the bearer token of a
// device or of a personal link, or, for a calendar that can send neither, a {token} in the address.
// The token's first part names the organization, which decides whose writer takes the request;
// only the hash of the whole is ever looked up or kept.
struct Credential {
  enum class Kind { none, session, device, feed };
  Kind kind = Kind::none;
  OrganizationId organization_id;
  std::string token_hash;
};

// Returns the credential for "<organization>.<secret>", or none when that is not its form.
Credential credential_of(Credential::Kind kind, std::string_view token);

struct Route;

// One request, as a handler sees it. What is missing or malformed in it throws, so that a handler
// can be read straight down.
struct Request {
  Method method = Method::get;
  std::string target{};  // "/api/v1/patients/.../dose?week=2026-11-16"
  std::string body{};
  std::string idempotency_key{};  // header Idempotency-Key
  std::string if_match{};         // header If-Match
  std::string address{};          // where it comes from; for throttling, never stored in a chart
  Credential credential{};

  // Filled in by the router, the gate, and the route's `prepare`, in that order.
  const Route* route = nullptr;
  std::map<std::string, std::string> path_values{};
  std::map<std::string, std::string> query_values{};
  Actor actor{};
  std::optional<Instant> open_until{};  // let in by break-glass, not by a role
  std::any prepared{};

  // Returns the value of {name} in the route's pattern. Throws `not_found` when it is not a T:
  // nothing can be there.
  template <Word T>
  T path(const std::string& name) const {
    const auto value = from_word<T>(path_values.at(name));
    if (!value) throw Error(Code::not_found, "there is no such " + name);
    return *value;
  }

  // Returns the query's `name`. Throws `invalid` when it is missing or not a T.
  template <Word T>
  T query(const std::string& name) const {
    const auto value = query_if<T>(name);
    if (!value) refuse("missing", "?" + name, name + " must be " + words_of<T>());
    return *value;
  }

  // As query(), but it may be left out. Throws `invalid` when it is there and not a T.
  template <Word T>
  std::optional<T> query_if(const std::string& name) const {
    const auto found = query_values.find(name);
    if (found == query_values.end()) return std::nullopt;
    const auto value = from_word<T>(found->second);
    if (!value) refuse("bad_word", "?" + name, name + " must be " + words_of<T>());
    return value;
  }

  // Returns the query's `name` as it was sent; empty when it is missing.
  std::string query_text(const std::string& name) const;

  // Returns the body. Throws `invalid` with everything in it that is not a T. T is what the route
  // declares it takes, so the OpenAPI document can't promise another.
  template <Record T>
  T body_as() const {
    check_takes(&schema<T>);
    return from_json<T>(parse_json(body));
  }

  // Throws `precondition_required` without an If-Match, `stale` when it means another version
  // than `version`.
  void require_match(int version) const;

 private:
  void check_takes(Schema given) const;
};

struct Response {
  int status = 200;
  std::string body{};       // JSON, or empty, or of the type below
  std::string_view type{};  // of a file to be saved, "text/csv; charset=utf-8"; a literal
  std::string etag{};
  Schema gives = nullptr;  // of what `body` was made from
  std::string set_cookie{};
  std::optional<int> retry_after_s{};
};

std::string etag_of(int version);

template <class T>
Response ok(const T& value) {
  return {.body = json_text(value), .gives = &schema<T>};
}

// As ok(), for a record with a version: its ETag is what a later If-Match must say.
template <Record T>
Response versioned(const T& value) {
  return {.body = json_text(value), .etag = etag_of(value.version), .gives = &schema<T>};
}

}  // namespace stepwell::http
