#include "stepwell/schedule/closing.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "stepwell/base/limits.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/change.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {
namespace {

// A session that stands on closed days.
struct Standing {
  SessionId id;
  GroupId group_id;
  std::string group_name;
  Day held_on;
  Instant starts_at;
  bool marked = false;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (id, group_id, group_name, held_on, starts_at, marked))

constexpr db::Sql insert_closure{R"(
  INSERT INTO closure (organization_id, id, site_id, room_id, from_on, until_on, reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 1))"};
constexpr db::Sql open_again{R"(
  UPDATE closure SET reopened_at = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3 AND reopened_at IS NULL)"};
constexpr db::Sql closure_by_id{R"(
  SELECT id, site_id, room_id, from_on, until_on, reason, reopened_at, version FROM closure
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql closures_by_site{R"(
  SELECT id, site_id, room_id, from_on, until_on, reason, reopened_at, version FROM closure
  WHERE organization_id = $1 AND site_id = $2 AND until_on >= $3 AND reopened_at IS NULL
  ORDER BY from_on, until_on, id)"};
constexpr db::Sql standing_in{R"(
  SELECT s.id, s.group_id, g.name AS group_name, s.held_on, s.starts_at,
         CASE WHEN EXISTS (SELECT 1 FROM mark m WHERE m.organization_id = s.organization_id
                             AND m.session_id = s.id) THEN 1 ELSE 0 END AS marked
  FROM closure c
  JOIN session s ON s.organization_id = c.organization_id AND s.site_id = c.site_id
    AND s.held_on >= c.from_on AND s.held_on <= c.until_on
    AND (c.room_id IS NULL OR c.room_id = s.room_id)
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  WHERE c.organization_id = $1 AND c.id = $2 AND s.state = 'scheduled'
  ORDER BY s.starts_at, g.name, s.id)"};
constexpr db::Sql closed_by{R"(
  SELECT s.id, s.group_id, g.name AS group_name, s.held_on, s.starts_at, 0 AS marked
  FROM closed_session c
  JOIN session s ON s.organization_id = c.organization_id AND s.id = c.session_id
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  WHERE c.organization_id = $1 AND c.closure_id = $2 AND s.starts_at > $3
  ORDER BY s.starts_at, g.name, s.id)"};
constexpr db::Sql note_closed{R"(
  INSERT INTO closed_session (organization_id, session_id, closure_id) VALUES ($1, $2, $3)
  ON CONFLICT (organization_id, session_id) DO UPDATE SET closure_id = excluded.closure_id)"};
constexpr db::Sql forget_session{
    "DELETE FROM closed_session WHERE organization_id = $1 AND session_id = $2"};

void tell(db::Tx& tx, const SiteId& site) {
  tx.changes.push_back({tx.organization, site, "schedule", "site", site.text()});
}

// Its group, day and time.
std::vector<std::string> said(const Standing& session, const Zone& zone) {
  return {session.group_name, session.held_on.text(),
          TimeOfDay{zone.minute_of_day(session.starts_at)}.text()};
}

Finding marked_finding(const std::vector<std::string>& session) {
  return Finding{"session_marked", "/from_on",
                 fmt::format("{} on {} at {} has taken place: somebody is marked in it", session[0],
                             session[1], session[2]),
                 session};
}

Finding left_out(std::vector<std::string> session, const Taken& taken) {
  const auto text = fmt::format("{} on {} at {} stays cancelled: {} is taken by {}", session[0],
                                session[1], session[2], taken.name, taken.group_name);
  session.insert(session.end(), {taken.name, taken.group_name});
  return Finding{"session_left_out", "", text, std::move(session)};
}

std::vector<Finding> marked_in(const std::vector<Standing>& sessions, const Zone& zone) {
  std::vector<Finding> findings;
  for (const Standing& session : sessions)
    if (session.marked && findings.size() < limits::findings)
      findings.push_back(marked_finding(said(session, zone)));
  return findings;
}

void cancel(db::Tx& tx, const SessionId& session, const Closure& closure) {
  const Arrangement before = arrangement_of(tx, session);
  cancel_session(tx, session);
  tx.db.run(note_closed, tx.organization, session, closure.id);
  note_change(
      tx, {ChangeKind::cancelled, before, arrangement_of(tx, session), Private(closure.reason)});
}

// Brings back one session. Returns what is in its way; then it stays cancelled.
std::optional<Finding> bring_back(db::Tx& tx, const Standing& was, const Zone& zone) {
  const Arrangement before = arrangement_of(tx, was.id);
  const auto taken = restore_session(tx, was.id);
  if (!taken.empty()) return left_out(said(was, zone), taken.front());
  forget_closed(tx, was.id);
  note_change(tx, {ChangeKind::restored, before, arrangement_of(tx, was.id), std::nullopt});
  return std::nullopt;
}

void check_room(db::Tx& tx, const NewClosure& asked) {
  if (asked.room_id && program::find_room(tx, *asked.room_id).site_id != asked.site_id)
    throw Error(Code::not_found, "there is no such room");
}

}  // namespace

std::vector<Finding> check_closure(const NewClosure& asked) {
  std::vector<Finding> findings;
  if (asked.reason.find_first_not_of(' ') == std::string::npos)
    findings.push_back({"missing", "/reason", "say why, as in: Thanksgiving"});
  if (asked.reason.size() > limits::offer_name_bytes)
    findings.push_back({"too_long", "/reason", "a reason has at most 100 bytes"});
  if (asked.until_on < asked.from_on)
    findings.push_back({"days_out_of_order", "/until_on", "the last day comes before the first"});
  else if ((asked.until_on.date - asked.from_on.date).count() >= limits::closure_days)
    findings.push_back({"too_many_days", "/until_on",
                        fmt::format("a closure lasts at most {} days", limits::closure_days)});
  return findings;
}

const Closure* closure_on(std::span<const Closure> closures, const RoomId& room, Day day) {
  const auto at = std::ranges::find_if(closures, [&](const Closure& one) {
    return one.from_on <= day && day <= one.until_on && (!one.room_id || *one.room_id == room);
  });
  return at == closures.end() ? nullptr : &*at;
}

Closing close(db::Tx& tx, const NewClosure& asked) {
  require(check_closure(asked));
  check_room(tx, asked);
  const auto id = tx.next<ClosureId>();
  tx.db.run(insert_closure, tx.organization, id, asked.site_id, asked.room_id, asked.from_on,
            asked.until_on, asked.reason);
  const auto standing = tx.db.all<Standing>(standing_in, tx.organization, id);
  require(marked_in(standing, program::zone_of_site(tx, asked.site_id)));
  const Closure closure = find_closure(tx, id);
  for (const Standing& session : standing) cancel(tx, session.id, closure);
  tell(tx, asked.site_id);
  return {
      .closure = closure, .sessions_cancelled = static_cast<int>(standing.size()), .findings = {}};
}

Closing reopen(db::Tx& tx, const ClosureId& id) {
  const SiteId site = find_closure(tx, id).site_id;
  if (tx.db.run(open_again, tx.now, tx.organization, id) == 0)
    throw Error(Code::conflict, "this is open again already");
  Closing done{.closure = find_closure(tx, id), .findings = {}};
  const Zone zone = program::zone_of_site(tx, site);
  std::set<GroupId> groups;
  for (const Standing& was : tx.db.all<Standing>(closed_by, tx.organization, id, tx.now)) {
    groups.insert(was.group_id);
    if (const auto left_out = bring_back(tx, was, zone))
      done.findings.push_back(*left_out);
    else
      ++done.sessions_brought_back;
  }
  const std::vector<GroupId> changed(groups.begin(), groups.end());
  const auto followed = follow(tx, site, changed, zone.day_of(tx.now));
  require(followed.findings);
  done.sessions_brought_back -= followed.cancelled;
  done.sessions_brought_back += extend(tx, site).made;
  tell(tx, site);
  return done;
}

int keep_closed(db::Tx& tx, const SiteId& site) {
  int cancelled = 0;
  for (const Closure& closure : closures_from(tx, site, program::today_at(tx, site)))
    for (const Standing& session : tx.db.all<Standing>(standing_in, tx.organization, closure.id)) {
      if (session.marked || session.starts_at <= tx.now) continue;
      cancel(tx, session.id, closure);
      ++cancelled;
    }
  return cancelled;
}

void forget_closed(db::Tx& tx, const SessionId& session) {
  tx.db.run(forget_session, tx.organization, session);
}

Closure find_closure(db::Tx& tx, const ClosureId& id) {
  auto found = tx.db.one<Closure>(closure_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such closure");
  return *std::move(found);
}

std::vector<Closure> closures_from(db::Tx& tx, const SiteId& site, Day from) {
  return tx.db.all<Closure>(closures_by_site, tx.organization, site, from);
}

}  // namespace stepwell::schedule
