#include "stepwell/roster/routes.h"

#include <fmt/format.h>

#include "stepwell/episode/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/rules.h"
#include "stepwell/roster/store.h"

namespace stepwell::roster {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

SiteId site_of_group_in_path(Tx& tx, const Request& request) {
  return program::site_of_group(tx, request.path<GroupId>("group"));
}

SiteId site_of_membership_in_path(Tx& tx, const Request& request) {
  return site_of_membership(tx, request.path<MembershipId>("membership"));
}

Error full(const program::Group& group, int taken, Day day) {
  const auto text = fmt::format("{} is full on {}: {} of {} seats are taken", group.name,
                                day.text(), taken, group.capacity);
  Error error(Code::conflict, text);
  error.findings = {{"group_full", "/joined_on", text}};
  return error;
}

Response read_roster(Tx& tx, const Request& request) {
  const auto group = program::find_group(tx, request.path<GroupId>("group"));
  const auto zone = program::zone_of_site(tx, program::site_of_group(tx, group.id));
  const Day day = request.query_if<Day>("day").value_or(zone.day_of(tx.now));
  return http::ok(Roster{.group_id = group.id,
                         .day = day,
                         .capacity = group.capacity,
                         .taken = seats_taken(tx, group.id, day),
                         .items = members_on(tx, group.id, day)});
}

Response join_group(Tx& tx, const Request& request) {
  const auto group = program::find_group(tx, request.path<GroupId>("group"));
  const auto asked = request.body_as<Join>();
  const auto stay = episode::find_episode(tx, asked.episode_id);
  require(check_join(asked, group, stay, memberships_of(tx, stay.patient_id),
                     waits_for_plan(tx, stay)));
  const auto made = join(tx, group.id, stay, asked.joined_on);
  if (!made) throw full(group, seats_taken(tx, group.id, asked.joined_on), asked.joined_on);
  tell(tx, stay.site_id, *made);
  return http::versioned(*made);
}

Response end_membership(Tx& tx, const Request& request) {
  const auto held = find_membership(tx, request.path<MembershipId>("membership"));
  const auto asked = request.body_as<Leave>();
  request.require_match(held.version);
  require(check_leave(asked, held));
  const auto ended = leave(tx, held, asked.left_on);
  tell(tx, site_of_membership(tx, held.id), ended);
  return http::versioned(ended);
}

}  // namespace

void routes(http::Router& router) {
  router
      .get("/api/v1/groups/{group}/roster", at_site(Grant::read_schedule, site_of_group_in_path),
           read_roster)
      .asks<std::optional<Day>>("day")
      .gives<Roster>();
  router
      .post("/api/v1/groups/{group}/members", at_site(Grant::manage_roster, site_of_group_in_path),
            join_group)
      .takes<Join>()
      .gives<Membership>();
  router
      .post("/api/v1/memberships/{membership}/end",
            at_site(Grant::manage_roster, site_of_membership_in_path), end_membership)
      .takes<Leave>()
      .gives<Membership>();
}

}  // namespace stepwell::roster
