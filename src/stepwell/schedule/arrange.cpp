// One session, changed by hand, always in the same steps:
//
//   ask      what speaks against it: the rules, closed days, credentials
//   hold     the row, if it still is as whoever asks saw it; on PostgreSQL others wait here
//   keep     it from the weekly template
//   book     let go of what it held, take what it needs; what others hold refuses the whole
//   note     what it was and what it is now
//
// It runs in the request's transaction: a refusal undoes everything.
#include "stepwell/schedule/arrange.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/places.h"
#include "stepwell/schedule/staffing.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {
namespace {

using Words = std::optional<Private<std::string>>;

// Changes nothing but who may go on: whoever is second waits, and then finds another version.
constexpr db::Sql count_marks{R"(
  SELECT count(*) FROM mark WHERE organization_id = $1 AND session_id = $2)"};
constexpr db::Sql note_meeting{R"(
  INSERT INTO changed_meeting (organization_id, template_slot_id, held_on, session_id)
  SELECT organization_id, template_slot_id, held_on, id FROM session
  WHERE organization_id = $1 AND id = $2 AND template_slot_id IS NOT NULL)"};
constexpr db::Sql leave_template{R"(
  UPDATE session SET template_slot_id = NULL WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql rewrite_link{R"(
  UPDATE session SET telehealth_link = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql meeting_by_session{R"(
  SELECT l.id AS template_slot_id, coalesce(c.held_on, s.held_on) AS held_on, l.starts_at_minute
  FROM session s
  LEFT JOIN changed_meeting c ON c.organization_id = s.organization_id AND c.session_id = s.id
  JOIN template_slot l ON l.organization_id = s.organization_id
    AND l.id = coalesce(s.template_slot_id, c.template_slot_id)
  WHERE s.organization_id = $1 AND s.id = $2)"};
constexpr db::Sql following_meeting{R"(
  SELECT s.id, s.site_id, s.group_id, s.room_id, s.template_slot_id, s.held_on, s.starts_at,
         s.ends_at, s.minutes, s.state, s.version
  FROM session s
  LEFT JOIN changed_meeting c ON c.organization_id = s.organization_id AND c.session_id = s.id
  WHERE s.organization_id = $1 AND s.group_id = $2 AND s.state = 'scheduled'
    AND coalesce(s.template_slot_id, c.template_slot_id) = $3
    AND coalesce(c.held_on, s.held_on) > $4
  ORDER BY s.starts_at, s.id)"};

constexpr db::Sql following_times{R"(
  SELECT id, site_id, group_id, room_id, template_slot_id, held_on, starts_at, ends_at, minutes,
         state, version
  FROM session
  WHERE organization_id = $1 AND group_id = $2 AND state = 'scheduled' AND starts_at > $3
  ORDER BY starts_at, id)"};

int marked_in(db::Tx& tx, const SessionId& session) {
  return tx.db.one<int>(count_marks, tx.organization, session).value();
}

void require_open(db::Tx& tx, const SiteId& site, const RoomId& room, Day day) {
  const auto closures = closures_from(tx, site, day);
  if (const Closure* closed = closure_on(closures, room, day))
    refuse("closed", closed->room_id ? "/room_id" : "/held_on",
           fmt::format("closed on this day: {}", closed->reason), {closed->reason});
}

bool is_open(db::Tx& tx, const SiteId& site, const RoomId& room, Day day) {
  return closure_on(closures_from(tx, site, day), room, day) == nullptr;
}

// A room of another site is not there for this one.
program::Room room_at(db::Tx& tx, const SiteId& site, const RoomId& id) {
  const auto room = program::find_room(tx, id);
  if (room.site_id != site) throw Error(Code::not_found, "there is no such room");
  return room;
}

bool works_here(std::span<const program::Colleague> staff, const StaffId& one) {
  return std::ranges::count(staff, one, &program::Colleague::staff_id) > 0;
}

void keep_from_template(db::Tx& tx, const SessionId& session) {
  tx.db.post(note_meeting, tx.organization, session);
  tx.db.post(leave_template, tx.organization, session);
}

void place(Session& session, Day day, TimeOfDay starts, const RoomId& room, const Zone& zone) {
  session.room_id = room;
  session.held_on = day;
  session.starts_at = zone.instant_of(day, starts.minute).at;
  session.ends_at = {session.starts_at.time + std::chrono::minutes(session.minutes)};
}

Arrangement note(db::Tx& tx, ChangeKind kind, std::optional<Arrangement> before,
                 const SessionId& session, Words reason) {
  SessionChange change{kind, std::move(before), arrangement_of(tx, session), std::move(reason)};
  note_change(tx, change);
  return std::move(change.after);
}

Arrangement rearrange(db::Tx& tx, ChangeKind kind, const Arrangement& before,
                      const Arrangement& wanted, const Words& reason) {
  const SessionId id = before.session.id;
  keep_from_template(tx, id);
  release(tx, id);
  const auto taken = move_session(tx, wanted.session, wanted.staff);
  if (!taken.empty())
    throw kind == ChangeKind::substituted
        ? substitute_error(tx, wish_of(tx, wanted), taken, before)
        : taken_error(tx, wish_of(tx, wanted), taken, before.session);
  forget_closed(tx, id);
  return note(tx, kind, before, id, reason);
}

// Those who lead it can on the day it goes to, as far as they could on the day it was.
void require_leaders(db::Tx& tx, const Arrangement& before, const program::Group& group, Day day) {
  const auto could_not = check_leaders(tx, group, before.staff, before.session.held_on);
  auto findings = check_leaders(tx, group, before.staff, day);
  std::erase_if(findings, [&](const Finding& one) {
    return std::ranges::any_of(could_not, [&](const Finding& known) {
      return known.field == one.field && known.code == one.code;
    });
  });
  require(std::move(findings));
}

// Returns `before` where `to` says, once nothing but who else is there may speak against it.
Arrangement moved(db::Tx& tx, const Arrangement& before, const SessionMove& to) {
  const Session& session = before.session;
  const auto group = program::find_group(tx, session.group_id);
  const Zone zone = program::zone_of_site(tx, session.site_id);
  const auto room = room_at(tx, session.site_id, to.room_id);
  require(check_move(session, to, zone, group.capacity, room.capacity, tx.now));
  require_open(tx, session.site_id, room.id, to.held_on);
  require_leaders(tx, before, group, to.held_on);
  Arrangement wanted = before;
  place(wanted.session, to.held_on, to.starts, room.id, zone);
  return wanted;
}

void call_off(db::Tx& tx, const Session& session, const Words& reason) {
  const Arrangement before = arrangement_of(tx, session.id);
  keep_from_template(tx, session.id);
  cancel_session(tx, session.id, reason);
  note(tx, ChangeKind::cancelled, before, session.id, reason);
}

std::vector<Session> times_after(db::Tx& tx, const GroupId& group, Instant moment) {
  return tx.db.all<Session>(following_times, tx.organization, group, moment);
}

// Returns what goes with `session`: the later ones of its weekly meeting, which ends before it, or
// of its appointment.
std::vector<Session> end_meeting(db::Tx& tx, const Session& session) {
  if (program::find_group(tx, session.group_id).patient_id)
    return times_after(tx, session.group_id, session.starts_at);
  const auto meeting = meeting_of(tx, session.id);
  if (!meeting)
    refuse("not_weekly", "/scope", "this session is on its own: no others follow from it");
  program::end_slot(tx, meeting->template_slot_id, {meeting->held_on.date - std::chrono::days(1)});
  people::put_site(tx, people::find_site(tx, session.site_id));  // its version: the set-up changed
  return tx.db.all<Session>(following_meeting, tx.organization, session.group_id,
                            meeting->template_slot_id, meeting->held_on);
}

std::vector<StaffId> leaders_of(db::Tx& tx, const NewSession& asked, const SiteId& site) {
  std::vector<StaffId> leaders = asked.staff_ids.value_or(std::vector<StaffId>());
  if (!asked.staff_ids)
    for (const auto& one : program::facilitators_of(tx, site))
      if (one.group_id == asked.group_id) leaders.push_back(one.staff_id);
  std::ranges::sort(leaders);
  leaders.erase(std::unique(leaders.begin(), leaders.end()), leaders.end());
  return leaders;
}

void require_staff(db::Tx& tx, const NewSession& asked) {
  if (!asked.staff_ids) return;
  const auto staff = program::colleagues(tx);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < asked.staff_ids->size(); ++i)
    if (!works_here(staff, (*asked.staff_ids)[i]))
      findings.push_back({"staff_unknown", fmt::format("/staff_ids/{}", i),
                          "no active member of staff has this id"});
  require(std::move(findings));
}

// Returns what `asked` comes to, once nothing but a closed day and who else is there may speak
// against it.
Arrangement wanted_by(db::Tx& tx, const NewSession& asked) {
  const SiteId site = program::site_of_group(tx, asked.group_id);
  const auto group = program::find_group(tx, asked.group_id);
  const Zone zone = program::zone_of_site(tx, site);
  const auto room = room_at(tx, site, asked.room_id.value_or(group.room_id));
  require(check_new_session(asked, zone, group.capacity, room.capacity));
  require_staff(tx, asked);
  Arrangement wanted;
  wanted.staff = leaders_of(tx, asked, site);
  require(check_leaders(tx, group, wanted.staff, asked.held_on));
  wanted.session.id = tx.next<SessionId>();
  wanted.session.site_id = site;
  wanted.session.group_id = group.id;
  wanted.session.minutes = asked.minutes;
  place(wanted.session, asked.held_on, asked.starts, room.id, zone);
  return wanted;
}

bool is_free(db::Tx& tx, const Arrangement& wanted) {
  const Session& session = wanted.session;
  const auto time = five_minutes(session.starts_at, session.ends_at);
  const auto free = [&](const std::string& resource) {
    return held_pieces(tx, resource, time, session.id).empty();
  };
  return free(session.room_id.text()) &&
         std::ranges::all_of(wanted.staff, [&](const StaffId& one) { return free(one.text()); });
}

Arrangement note_made(db::Tx& tx, const SessionId& session) {
  return note(tx, ChangeKind::made, std::nullopt, session, std::nullopt);
}

}  // namespace

Arrangement make(db::Tx& tx, const NewSession& asked) {
  const Arrangement wanted = wanted_by(tx, asked);
  const Session& session = wanted.session;
  require_open(tx, session.site_id, session.room_id, session.held_on);
  const auto taken = put_session(tx, session, wanted.staff);
  if (!taken.empty()) throw taken_error(tx, wish_of(tx, wanted), taken, std::nullopt);
  return note_made(tx, session.id);
}

std::optional<Arrangement> make_if_free(db::Tx& tx, const NewSession& asked) {
  const Arrangement wanted = wanted_by(tx, asked);
  const Session& session = wanted.session;
  if (!is_open(tx, session.site_id, session.room_id, session.held_on)) return std::nullopt;
  if (!put_session(tx, session, wanted.staff).empty()) return std::nullopt;
  return note_made(tx, session.id);
}

Arrangement move(db::Tx& tx, const Session& session, const SessionMove& to) {
  require(check_changeable(session, marked_in(tx, session.id)));
  const Arrangement before = arrangement_of(tx, session.id);
  return rearrange(tx, ChangeKind::moved, before, moved(tx, before, to), to.reason);
}

std::optional<Arrangement> move_if_free(db::Tx& tx, const Session& session, const SessionMove& to) {
  if (marked_in(tx, session.id) > 0) return std::nullopt;
  if (!is_open(tx, session.site_id, to.room_id, to.held_on)) return std::nullopt;
  const Arrangement before = arrangement_of(tx, session.id);
  const Arrangement wanted = moved(tx, before, to);
  if (!is_free(tx, wanted)) return std::nullopt;
  return rearrange(tx, ChangeKind::moved, before, wanted, to.reason);
}

std::vector<Session> times_after(db::Tx& tx, const Session& session) {
  return times_after(tx, session.group_id, session.starts_at);
}

Arrangement substitute(db::Tx& tx, const Session& session, const Substitution& asked) {
  require(check_changeable(session, marked_in(tx, session.id)));
  const Arrangement before = arrangement_of(tx, session.id);
  require(check_substitution(asked, before.staff));
  if (!works_here(program::colleagues(tx), asked.substitute_id))
    refuse("staff_unknown", "/substitute_id", "no active member of staff has this id");
  const auto group = program::find_group(tx, session.group_id);
  auto gaps = check_leaders(tx, group, std::span(&asked.substitute_id, 1), session.held_on);
  for (Finding& gap : gaps) gap.field = "/substitute_id";
  require(std::move(gaps));
  Arrangement wanted = before;
  std::ranges::replace(wanted.staff, asked.staff_id, asked.substitute_id);
  return rearrange(tx, ChangeKind::substituted, before, wanted, asked.reason);
}

int cancel(db::Tx& tx, const Session& session, const SessionCancel& asked) {
  require(check_cancel(asked));
  std::vector<Session> all;
  if (asked.scope == CancelScope::this_and_following) all = end_meeting(tx, session);
  all.insert(all.begin(), session);
  for (const Session& one : all) require(check_changeable(one, marked_in(tx, one.id)));
  for (const Session& one : all) call_off(tx, one, asked.reason);
  return static_cast<int>(all.size());
}

void call_off_coming(db::Tx& tx, const GroupId& group, Day from, std::optional<Day> until) {
  for (const Session& one : times_after(tx, group, tx.now))
    if (one.held_on >= from && (!until || one.held_on < *until) && marked_in(tx, one.id) == 0)
      call_off(tx, one, std::nullopt);
}

Arrangement restore(db::Tx& tx, const Session& session, const SessionRestore& asked) {
  if (session.state != State::cancelled)
    refuse("not_cancelled", "", "this session is not cancelled");
  const Arrangement before = arrangement_of(tx, session.id);
  Arrangement wanted = before;
  if (asked.to)
    wanted = moved(tx, before, *asked.to);
  else
    require_open(tx, session.site_id, session.room_id, session.held_on);
  wanted.session.state = State::scheduled;
  return rearrange(tx, ChangeKind::restored, before, wanted,
                   asked.to ? asked.to->reason : std::nullopt);
}

Arrangement put_telehealth(db::Tx& tx, const Session& session, const TelehealthChange& asked) {
  require(check_link(asked));
  const Arrangement before = arrangement_of(tx, session.id);
  tx.db.run(rewrite_link, asked.link, tx.organization, session.id);
  return note(tx, ChangeKind::telehealth_changed, before, session.id, std::nullopt);
}

std::optional<Meeting> meeting_of(db::Tx& tx, const SessionId& session) {
  return tx.db.one<Meeting>(meeting_by_session, tx.organization, session);
}

}  // namespace stepwell::schedule
