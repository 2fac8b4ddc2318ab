#include "stepwell/oversight/routes.h"

#include <charconv>
#include <limits>

#include "stepwell/base/limits.h"
#include "stepwell/base/zone.h"
#include "stepwell/oversight/rules.h"
#include "stepwell/oversight/store.h"
#include "stepwell/people/store.h"

namespace stepwell::oversight {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// An event's number in an address.
struct Number {
  static constexpr const char* format = "number, from 1";
  std::int64_t number = 1;

  std::string text() const { return std::to_string(number); }
  static std::optional<Number> parse(std::string_view text) {
    Number read;
    const auto end = text.data() + text.size();
    const auto done = std::from_chars(text.data(), end, read.number);
    if (done.ec != std::errc() || done.ptr != end || read.number < 1) return std::nullopt;
    return read;
  }
};

// Days are those of one site's wall clock; of UTC when none is named.
Zone clock_of(Tx& tx, const Request& request) {
  const auto site = request.query_if<SiteId>("clock");
  return site ? zone_named(people::find_site(tx, *site).time_zone) : Zone();
}

Filter filter_of(Tx& tx, const Request& request) {
  const Zone zone = clock_of(tx, request);
  Filter filter{.staff = request.query_if<StaffId>("staff"),
                .patient = request.query_if<PatientId>("patient"),
                .kind = request.query_if<audit::Kind>("kind"),
                .site = request.query_if<SiteId>("site")};
  const auto from = request.query_if<Day>("from");
  const auto to = request.query_if<Day>("to");
  if (from && to && *to < *from) refuse("wrong_order", "?to", "the last day is before the first");
  if (from) filter.from = zone.instant_of(*from, 0).at;
  if (to) filter.until = zone.instant_of({to->date + std::chrono::days(1)}, 0).at;
  return filter;
}

Response list_events(Tx& tx, const Request& request) {
  const auto before = request.query_if<Number>("before");
  return http::ok(find_lines(tx, filter_of(tx, request),
                             before ? before->number : std::numeric_limits<std::int64_t>::max(),
                             request.actor));
}

Response export_events(Tx& tx, const Request& request) {
  const Filter filter = filter_of(tx, request);
  std::string text = csv_header();
  std::int64_t lines = 0;
  std::optional<std::int64_t> before = std::numeric_limits<std::int64_t>::max();
  while (before) {
    const AuditPage page = find_lines(tx, filter, *before, request.actor);
    for (const AuditLine& line : page.items) text += csv_of(line);
    lines += static_cast<std::int64_t>(page.items.size());
    if (lines > limits::audit_export)
      refuse("too_many", "?from", "a file has 20,000 events at most: ask for fewer days");
    before = page.next;
  }
  return {.body = std::move(text), .type = "text/csv; charset=utf-8"};
}

RecordState state_of(Tx& tx, const audit::Kept& kept) {
  RecordState state{.length = length_of_chain(tx), .forged = kept.forged, .check = find_check(tx)};
  if (const auto seen = audit::checkpoint_of(tx.organization, kept.latest))
    state.checkpoint = {seen->length, seen->made_at, audit::contains(tx.db, *seen)};
  return state;
}

// Tells no site in particular: the record belongs to the organization.
Response told(Tx& tx) {
  const RecordCheck check = find_check(tx).value();
  tx.changes.push_back({tx.organization, SiteId{}, "oversight", "check", "", check.version});
  return http::versioned(check);
}

Response start_check(Tx& tx, const Request& request) {
  if (!put_check(tx, request.actor.staff_id.value()))
    throw Error(Code::conflict, "the record is being verified already");
  return told(tx);
}

Response cancel_check(Tx& tx, const Request&) {
  using enum CheckState;
  if (!move_check(tx, waiting, cancelled) && !move_check(tx, running, cancelling))
    throw Error(Code::conflict, "nothing is being verified");
  return told(tx);
}

http::Route& asks_filter(http::Route& route) {
  return route.asks<std::optional<Day>>("from")
      .asks<std::optional<Day>>("to")
      .asks<std::optional<SiteId>>("clock")
      .asks<std::optional<StaffId>>("staff")
      .asks<std::optional<PatientId>>("patient")
      .asks<std::optional<audit::Kind>>("kind")
      .asks<std::optional<SiteId>>("site");
}

}  // namespace

void routes(http::Router& router, Checkpoints checkpoints) {
  const auto gate = http::in_organization(Grant::read_audit);
  asks_filter(router.get("/api/v1/audit-events", gate, list_events))
      .asks<std::optional<Number>>("before")
      .gives<AuditPage>();
  asks_filter(router.get("/api/v1/audit-events/export", gate, export_events))
      .sends("text/csv; charset=utf-8");
  router
      .get("/api/v1/audit-state", gate,
           [kept = std::move(checkpoints)](Tx& tx, const Request&) {
             return http::ok(state_of(tx, kept()));
           })
      .gives<RecordState>();
  router.post("/api/v1/audit-check", gate, start_check).gives<RecordCheck>();
  router.post("/api/v1/audit-check/cancel", gate, cancel_check).gives<RecordCheck>();
}

}  // namespace stepwell::oversight
