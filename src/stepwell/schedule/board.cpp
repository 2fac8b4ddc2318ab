#include "stepwell/schedule/board.h"

#include <algorithm>
#include <map>

#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {
namespace {

// What the board knows of a session beside its card.
struct Facts {
  SessionId id;
  RoomId room_id;
  int capacity = 0;
  int expected = 0;
  int marked = 0;
  std::optional<Day> meeting_on;
  std::optional<int> starts_at_minute;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (id, room_id, capacity, expected, marked, meeting_on, starts_at_minute))

struct Leads {
  SessionId session_id;
  StaffId staff_id;
};
BOOST_DESCRIBE_STRUCT(Leads, (), (session_id, staff_id))

constexpr db::Sql facts_between{R"(
  SELECT s.id, s.room_id, g.capacity,
         (SELECT count(DISTINCT m.patient_id) FROM membership m
          WHERE m.organization_id = s.organization_id AND m.group_id = s.group_id
            AND m.joined_on <= s.held_on AND (m.left_on IS NULL OR m.left_on > s.held_on))
           AS expected,
         (SELECT count(*) FROM mark k
          WHERE k.organization_id = s.organization_id AND k.session_id = s.id) AS marked,
         CASE WHEN l.id IS NULL THEN NULL ELSE coalesce(c.held_on, s.held_on) END AS meeting_on,
         l.starts_at_minute
  FROM session s
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  LEFT JOIN changed_meeting c ON c.organization_id = s.organization_id AND c.session_id = s.id
  LEFT JOIN template_slot l ON l.organization_id = s.organization_id
    AND l.id = coalesce(s.template_slot_id, c.template_slot_id)
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
  ORDER BY s.starts_at, g.name, s.id)"};
constexpr db::Sql leads_between{R"(
  SELECT f.session_id, f.staff_id
  FROM session s
  JOIN session_staff f ON f.organization_id = s.organization_id AND f.session_id = s.id
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
  ORDER BY f.session_id, f.staff_id)"};
constexpr db::Sql away_between{R"(
  SELECT staff_id, from_on, until_on FROM staff_away
  WHERE organization_id = $1 AND from_on < $2 AND until_on >= $3)"};
constexpr db::Sql people_between{R"(
  SELECT p.id AS staff_id, p.given_name || ' ' || p.family_name AS name
  FROM staff p
  WHERE p.organization_id = $1 AND p.id IN (
    SELECT f.staff_id
    FROM session s
    JOIN session_staff f ON f.organization_id = s.organization_id AND f.session_id = s.id
    WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
    UNION
    SELECT f.staff_id
    FROM program q
    JOIN track t ON t.organization_id = q.organization_id AND t.program_id = q.id
    JOIN care_group g ON g.organization_id = t.organization_id AND g.track_id = t.id
    JOIN group_facilitator f ON f.organization_id = g.organization_id AND f.group_id = g.id
    WHERE q.organization_id = $1 AND q.site_id = $2)
  ORDER BY p.family_name, p.given_name, p.id)"};

struct Line {
  StaffId staff_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Line, (), (staff_id, name))

struct AwaySpan {
  StaffId staff_id;
  Day from_on;
  Day until_on;
};
BOOST_DESCRIBE_STRUCT(AwaySpan, (), (staff_id, from_on, until_on))

std::vector<BoardPerson> people_on(db::Tx& tx, const SiteId& site, Day from, Day until) {
  std::map<StaffId, std::vector<Day>> away;
  for (const AwaySpan& one : tx.db.all<AwaySpan>(away_between, tx.organization, until, from))
    for (Day day = std::max(from, one.from_on); day <= one.until_on && day < until;
         day.date += std::chrono::days(1))
      away[one.staff_id].push_back(day);
  std::vector<BoardPerson> people;
  for (Line& line : tx.db.all<Line>(people_between, tx.organization, site, from, until))
    people.push_back({line.staff_id, std::move(line.name), std::move(away[line.staff_id])});
  return people;
}

BoardSession session_of(SessionCard card, const Facts& facts) {
  BoardSession session{.card = std::move(card),
                       .room_id = facts.room_id,
                       .staff_ids = {},
                       .capacity = facts.capacity,
                       .expected = facts.expected,
                       .marked = facts.marked,
                       .meeting_on = facts.meeting_on,
                       .meeting_starts = {}};
  if (facts.starts_at_minute) session.meeting_starts = TimeOfDay{*facts.starts_at_minute};
  return session;
}

}  // namespace

WeekBoard board_between(db::Tx& tx, const SiteId& site, Day from, Day until) {
  WeekBoard board{.rooms = program::rooms_of(tx, site),
                  .staff = people_on(tx, site, from, until),
                  .sessions = {},
                  .closures = closures_from(tx, site, from)};
  std::erase_if(board.closures, [&](const Closure& one) { return one.from_on >= until; });
  std::map<SessionId, Facts> facts;
  for (const Facts& one : tx.db.all<Facts>(facts_between, tx.organization, site, from, until))
    facts[one.id] = one;
  std::map<SessionId, std::vector<StaffId>> leads;
  for (const Leads& one : tx.db.all<Leads>(leads_between, tx.organization, site, from, until))
    leads[one.session_id].push_back(one.staff_id);
  for (SessionCard& card : sessions_between(tx, site, from, until)) {
    const SessionId id = card.id;
    board.sessions.push_back(session_of(std::move(card), facts.at(id)));
    board.sessions.back().staff_ids = std::move(leads[id]);
  }
  return board;
}

}  // namespace stepwell::schedule
