#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "stepwell/cli/policy_table.h"
#include "stepwell/cli/rooms.h"
#include "stepwell/http/live.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/requests.h"

// Who may do what: the whole policy on one page, and every cell of it tried on the program's own
// routes. A route that is not in the table fails the test, and so does a line without a route.
namespace stepwell::cli {
namespace {

using http::Credential;
using http::Method;
using http::Response;
using http::Route;
using http::Scope;
using people::Role;
using testing::OneOfEach;

constexpr std::size_t kiosk = 10;  // its column

struct Line {
  std::string route;
  std::string reaches;
  std::vector<bool> may;  // by column
};

// Reads the table: a method, an address, how far it reaches, and a mark for each column.
std::map<std::string, Line> lines() {
  std::map<std::string, Line> found;
  std::istringstream text(policy);
  for (std::string row; std::getline(text, row);) {
    if (row.empty() || row.starts_with("#") || row.starts_with("route")) continue;
    std::istringstream words(row);
    std::string method;
    Line line;
    words >> method >> line.route >> line.reaches;
    line.route = method + " " + line.route;
    for (std::string mark; words >> mark;) line.may.push_back(mark == "x");
    found[line.route] = line;
  }
  return found;
}

http::Router all_routes() {
  http::Router router;
  add_all_routes(router);
  http::live_routes(router);
  return router;
}

constexpr db::Sql every_event{
    "SELECT event FROM audit_event WHERE organization_id = $1 ORDER BY number"};

// A clinic with one of everything at two sites, and everything it can be asked.
class House {
 public:
  House() {
    add_all_routes(clinic.router);
    http::live_routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      here = testing::put_one_of_each(tx, clinic.site);
      there = testing::put_one_of_each(tx, clinic.other_site);
      pin = people::find_pin(tx, here.patient.id).pin.reveal();
    });
  }

  Response send(const Route& route, const OneOfEach& to, const Credential& credential) {
    return clinic.call_signed_out(
        {.method = route.method,
         .target = to.address_of(route.pattern) + testing::query_for(route, to),
         .body = route.body ? testing::body_for(route, to, pin) : "",
         .if_match = "\"1\"",
         .address = "192.0.2.1",
         .credential = credential});
  }

  std::vector<std::string> events() {
    std::vector<std::string> found;
    clinic.read([&](db::Tx& tx) { found = tx.db.all<std::string>(every_event, tx.organization); });
    return found;
  }

  // Returns what the last event says was done.
  std::string last_action() {
    const auto all = events();
    return all.empty() ? "" : std::string(parse_json(all.back()).at("action").as_string());
  }

  testing::Clinic clinic;
  OneOfEach here;
  OneOfEach there;
  std::string pin;
};

bool let_in(const Response& response) {
  return response.status < 500 && response.status != 401 && response.status != 403 &&
         response.status != 404;
}

bool kept_out(const Response& response) { return response.status == 403 || response.status == 404; }

void try_role(House& house, const Route& route, const Line& line, Role role) {
  auto& clinic = house.clinic;
  SCOPED_TRACE(to_word(role));
  const bool may = line.may.at(static_cast<std::size_t>(role));
  const bool of_site = route.gate.scope == Scope::site;
  const bool open = route.gate.scope == Scope::open;

  const Response revoked = house.send(route, house.here, clinic.revoked(role));
  EXPECT_EQ(revoked.status == 401, !open) << "revoked: " << revoked.status;
  if (of_site) {
    const Response elsewhere = house.send(route, house.there, clinic.as(role));
    EXPECT_TRUE(kept_out(elsewhere)) << "other site: " << elsewhere.status;
    const Response stranger = house.send(route, house.here, clinic.of_other_organization(role));
    EXPECT_TRUE(kept_out(stranger)) << "other organization: " << stranger.status;
  } else if (!open) {
    const Response stranger = house.send(route, house.here, clinic.of_other_organization(role));
    // A questionnaire is nobody's: all have the same.
    const bool names_ours = route.pattern.find('{') != route.pattern.npos &&
                            route.pattern.find("{instrument}") == route.pattern.npos;
    const bool enough = may && route.gate.scope != Scope::everywhere;
    EXPECT_EQ(let_in(stranger), enough && !names_ours) << "at home: " << stranger.status;
    EXPECT_EQ(stranger.body.find("Confidential"), std::string::npos);
  }
  const bool of_all_sites = route.gate.scope == Scope::everywhere;
  const Response own = house.send(route, house.here, clinic.as(role));
  if (may && !of_all_sites) {
    EXPECT_TRUE(let_in(own)) << "own site: " << own.status << " " << own.body;
  } else {
    EXPECT_EQ(own.status, 403) << "own site";
    EXPECT_EQ(house.last_action(), "denied " + route.name());
  }
  const Response everywhere = house.send(route, house.here, clinic.everywhere(role));
  EXPECT_EQ(let_in(everywhere), may) << "everywhere: " << everywhere.status << everywhere.body;
}

TEST(Policy, ListsEveryRouteAndNoOther) {
  auto unseen = lines();
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    SCOPED_TRACE(route.name());
    const auto line = unseen.find(route.name());
    ASSERT_NE(line, unseen.end()) << "the policy does not say who may do this";
    EXPECT_EQ(line->second.may.size(), kiosk + 1);
    EXPECT_EQ(line->second.reaches, to_word(route.gate.scope));
    unseen.erase(line);
  }
  for (const auto& [name, line] : unseen) ADD_FAILURE() << "there is no route " << name;
}

TEST(Policy, HoldsForEveryRouteRoleAndPlace) {
  const auto policy_lines = lines();
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    SCOPED_TRACE(route.name());
    const Line& line = policy_lines.at(route.name());
    if (route.gate.grant == http::Grant::feed) continue;  // its address alone counts
    House house;  // of its own, so that what one route does is not another's surprise
    const bool open = route.gate.scope == Scope::open;
    EXPECT_EQ(house.send(route, house.here, {}).status == 401, !open) << "signed out";
    const Response device = house.send(route, house.here, house.clinic.kiosk());
    EXPECT_EQ(let_in(device), line.may.at(kiosk)) << "kiosk: " << device.status;
    if (route.gate.scope == Scope::site) {
      EXPECT_TRUE(kept_out(house.send(route, house.there, house.clinic.kiosk()))) << "other site";
    }
    for_each_word<Role>([&](std::string_view, Role role) { try_role(house, route, line, role); });
  }
}

// Sends what somebody who may would send.
Response as_allowed(House& house, const Route& route) {
  const auto grant = route.gate.grant;
  if (grant == http::Grant::kiosk) return house.send(route, house.here, house.clinic.kiosk());
  const auto phone = http::credential_of(Credential::Kind::device, house.here.phone_token);
  return house.send(route, house.here,
                    grant == http::Grant::phone ? phone : house.clinic.as(Role::director));
}

TEST(EveryWrite, IsOnRecordOrLeavesNothing) {
  const http::Router router = all_routes();
  int done = 0;
  for (const Route& route : router.routes()) {
    if (route.method == Method::get) continue;
    SCOPED_TRACE(route.name());
    House house;
    const Response response = as_allowed(house, route);
    const auto events = house.events();
    if (response.status < 300) {
      EXPECT_GE(events.size(), 1u);  // a referral also says whose chart it touched
      EXPECT_EQ(house.last_action(), route.name());
      ++done;
    } else {
      for (const std::string& event : events)
        EXPECT_NE(event.find("denied"), std::string::npos) << event;
    }
  }
  EXPECT_GE(done, 20) << "too few of the routes did what they are for";
}

TEST(EveryReadOfPeople, IsOnRecordBeforeItIsAnswered) {
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    if (route.method != Method::get || route.gate.scope == Scope::open) continue;
    SCOPED_TRACE(route.name());
    House house;
    EXPECT_LT(as_allowed(house, route).status, 300);
    // A tablet names nobody but who is checked in at it.
    const bool of_somebody =
        names_patients(route.gate.grant) || route.pattern.find("{check_in}") != std::string::npos;
    const std::string expected = of_somebody ? route.name() : "";
    EXPECT_EQ(house.last_action(), expected);
    if (route.pattern.find("{patient}") == std::string::npos || expected.empty()) continue;
    EXPECT_EQ(parse_json(house.events().back()).at("patient").as_string(),
              house.here.patient.id.text());
  }
}

TEST(EveryRefusal, SaysNothingPrivate) {
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    SCOPED_TRACE(route.name());
    House house;
    for (const Credential& who :
         {house.clinic.as(Role::director), house.clinic.as(Role::biller), house.clinic.kiosk()}) {
      Response response = house.clinic.call_signed_out(
          {.method = route.method,
           .target = house.here.address_of(route.pattern) + testing::query_for(route, house.here),
           .body = R"({"pin":7,"password":[],"name":"Confidential","reason":"Confidential"})",
           .credential = who});
      if (response.status < 400) continue;
      EXPECT_EQ(response.body.find("Confidential"), std::string::npos) << response.body;
      EXPECT_EQ(response.body.find("1996-02-29"), std::string::npos) << response.body;
    }
    for (const std::string& event : house.events())
      EXPECT_EQ(event.find("Confidential"), std::string::npos) << event;
  }
}

}  // namespace
}  // namespace stepwell::cli
