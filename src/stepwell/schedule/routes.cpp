#include "stepwell/schedule/routes.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/staffing.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

SiteId site_of_new_session(Tx& tx, const Request& request) {
  return program::site_of_group(tx, request.body_as<NewSession>().group_id);
}

// The days from the first asked for to the first left out.
std::pair<Day, Day> days_in_query(const Request& request) {
  const auto from = request.query<Day>("from");
  const auto until = request.query<Day>("until");
  if (from >= until) refuse("days_out_of_order", "?until", "until is the first day left out");
  if (until.date - from.date > std::chrono::days(limits::schedule_days))
    refuse("too_many_days", "?until",
           fmt::format("at most {} days at a time", limits::schedule_days));
  return {from, until};
}

Response list_sessions(Tx& tx, const Request& request) {
  const auto [from, until] = days_in_query(request);
  return http::ok(SessionCards{sessions_between(tx, request.query<SiteId>("site"), from, until)});
}

Response list_gaps(Tx& tx, const Request& request) {
  const auto [from, until] = days_in_query(request);
  return http::ok(StaffingGaps{gaps_between(tx, request.query<SiteId>("site"), from, until)});
}

// The room asked for; one of another site is not there for this one.
program::Room room_of(Tx& tx, const NewSession& asked, const program::Group& group,
                      const SiteId& site) {
  const auto room = program::find_room(tx, asked.room_id.value_or(group.room_id));
  if (room.site_id != site) throw Error(Code::not_found, "there is no such room");
  return room;
}

std::vector<StaffId> leaders_of(Tx& tx, const NewSession& asked, const SiteId& site) {
  std::vector<StaffId> leaders = asked.staff_ids.value_or(std::vector<StaffId>());
  if (!asked.staff_ids)
    for (const auto& one : program::facilitators_of(tx, site))
      if (one.group_id == asked.group_id) leaders.push_back(one.staff_id);
  std::ranges::sort(leaders);
  leaders.erase(std::unique(leaders.begin(), leaders.end()), leaders.end());
  return leaders;
}

void require_staff(Tx& tx, const NewSession& asked) {
  if (!asked.staff_ids) return;
  const auto staff = program::colleagues(tx);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < asked.staff_ids->size(); ++i)
    if (std::ranges::count(staff, (*asked.staff_ids)[i], &program::Colleague::staff_id) == 0)
      findings.push_back({"staff_unknown", fmt::format("/staff_ids/{}", i),
                          "no active member of staff has this id"});
  require(std::move(findings));
}

void require_open(Tx& tx, const SiteId& site, const RoomId& room, Day day) {
  const auto closures = closures_from(tx, site, day);
  if (const Closure* closed = closure_on(closures, room, day))
    refuse("closed", closed->room_id ? "/room_id" : "/held_on",
           fmt::format("closed on this day: {}", closed->reason));
}

// What was asked for, once its rules hold.
struct Plan {
  Session session;
  program::Group group;
  std::vector<StaffId> staff;
  Zone zone;
};

Plan plan_of(Tx& tx, const NewSession& asked) {
  Plan plan;
  const SiteId site = program::site_of_group(tx, asked.group_id);
  plan.group = program::find_group(tx, asked.group_id);
  plan.zone = program::zone_of_site(tx, site);
  const auto room = room_of(tx, asked, plan.group, site);
  require(check_new_session(asked, plan.zone, plan.group.capacity, room.capacity));
  require_staff(tx, asked);
  require_open(tx, site, room.id, asked.held_on);
  plan.staff = leaders_of(tx, asked, site);
  require(check_leaders(tx, plan.group, plan.staff, asked.held_on));
  plan.session.id = tx.next<SessionId>();
  plan.session.site_id = site;
  plan.session.group_id = plan.group.id;
  plan.session.room_id = room.id;
  plan.session.held_on = asked.held_on;
  plan.session.starts_at = plan.zone.instant_of(asked.held_on, asked.starts.minute).at;
  plan.session.ends_at = {plan.session.starts_at.time + std::chrono::minutes(asked.minutes)};
  plan.session.minutes = asked.minutes;
  return plan;
}

std::string clock(const Plan& plan, Instant at) {
  return TimeOfDay{plan.zone.minute_of_day(at)}.text();
}

Finding taken_finding(const Plan& plan, const Taken& taken) {
  const bool room = taken.resource_id == plan.session.room_id.text();
  return {
      room ? "room_taken" : "staff_taken", room ? "/room_id" : "/staff_ids",
      fmt::format("{} is taken on {} from {} to {} by {}", taken.name, plan.session.held_on.text(),
                  clock(plan, taken.starts_at), clock(plan, taken.ends_at), taken.group_name)};
}

std::optional<Finding> next_time(Tx& tx, const Plan& plan, const FiveMinutes& wanted) {
  const Day tomorrow{plan.session.held_on.date + std::chrono::days(1)};
  const FiveMinutes rest{wanted.first, five_minutes({}, plan.zone.instant_of(tomorrow, 0).at).end};
  std::set<std::int64_t> held;
  const auto add = [&](const auto& id) {
    for (const auto piece : held_pieces(tx, id.text(), rest)) held.insert(piece);
  };
  add(plan.session.room_id);
  for (const StaffId& one : plan.staff) add(one);
  const auto free = next_free(held, wanted.first, wanted.end - wanted.first, rest.end);
  if (!free) return std::nullopt;
  return Finding{
      "free_at", "/starts",
      fmt::format("the room and everybody are free at {}", clock(plan, start_of(*free)))};
}

// What is in the way, and what could be done instead.
Error taken_error(Tx& tx, const Plan& plan, const std::vector<Taken>& taken) {
  const auto wanted = five_minutes(plan.session.starts_at, plan.session.ends_at);
  std::vector<Finding> findings;
  for (const Taken& one : taken) findings.push_back(taken_finding(plan, one));
  for (const auto& room : free_rooms(tx, plan.session.site_id, plan.group.capacity, wanted))
    findings.push_back({"room_free", "/room_id",
                        fmt::format("{} is free then, with {} places", room.name, room.capacity)});
  if (const auto later = next_time(tx, plan, wanted)) findings.push_back(*later);
  Error error(Code::conflict, findings.front().text);
  error.findings = std::move(findings);
  return error;
}

// --- Closed days --------------------------------------------------------------------------------

SiteId site_of_new_closure(Tx& tx, const Request& request) {
  return people::find_site(tx, request.body_as<NewClosure>().site_id).id;
}

SiteId site_of_closure(Tx& tx, const Request& request) {
  return find_closure(tx, request.path<ClosureId>("closure")).site_id;
}

Response list_closures(Tx& tx, const Request& request) {
  const auto site = request.query<SiteId>("site");
  const auto from = request.query_if<Day>("from");
  const Day today = program::zone_of_site(tx, site).day_of(tx.now);
  return http::ok(Closures{closures_from(tx, site, from.value_or(today))});
}

Response close_days(Tx& tx, const Request& request) {
  return http::ok(close(tx, request.body_as<NewClosure>()));
}

Response open_days(Tx& tx, const Request& request) {
  return http::ok(reopen(tx, request.path<ClosureId>("closure")));
}

// --- Sessions beside the template ---------------------------------------------------------------

Response make_session(Tx& tx, const Request& request) {
  const Plan plan = plan_of(tx, request.body_as<NewSession>());
  const auto taken = put_session(tx, plan.session, plan.staff);
  if (!taken.empty()) throw taken_error(tx, plan, taken);
  tx.changes.push_back({tx.organization, plan.session.site_id, "schedule", "session",
                        plan.session.id.text(), plan.session.version});
  return http::versioned(find_card(tx, plan.session.id));
}

}  // namespace

void routes(http::Router& router) {
  router.get("/api/v1/sessions", at_site(Grant::read_schedule, http::site_in_query), list_sessions)
      .asks<Day>("from")
      .asks<Day>("until")
      .gives<SessionCards>();
  router
      .post("/api/v1/sessions", at_site(Grant::manage_schedule, site_of_new_session), make_session)
      .takes<NewSession>()
      .gives<SessionCard>();

  router.get("/api/v1/staffing-gaps", at_site(Grant::read_setup, http::site_in_query), list_gaps)
      .asks<Day>("from")
      .asks<Day>("until")
      .gives<StaffingGaps>();
  router.get("/api/v1/closures", at_site(Grant::read_setup, http::site_in_query), list_closures)
      .asks<std::optional<Day>>("from")
      .gives<Closures>();
  router.post("/api/v1/closures", at_site(Grant::administer, site_of_new_closure), close_days)
      .takes<NewClosure>()
      .gives<Closing>();
  router
      .post("/api/v1/closures/{closure}/reopen", at_site(Grant::administer, site_of_closure),
            open_days)
      .gives<Closing>();
}

}  // namespace stepwell::schedule
