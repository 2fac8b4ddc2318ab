#include "stepwell/schedule/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/store.h"
#include "stepwell/staff/availability.h"
#include "stepwell/staff/rules.h"
#include "stepwell/staff/store.h"

namespace stepwell::schedule {
namespace {

constexpr db::Sql holding_then{R"(
  SELECT DISTINCT b.resource_id, p.given_name || ' ' || p.family_name AS name,
         g.name AS group_name, o.starts_at, o.ends_at
  FROM staff p
  JOIN booking b ON b.organization_id = p.organization_id AND b.resource_id = p.id
    AND b.slot >= $1 AND b.slot < $2 AND b.session_id <> $3
  JOIN session o ON o.organization_id = b.organization_id AND o.id = b.session_id
  JOIN care_group g ON g.organization_id = o.organization_id AND g.id = o.group_id
  WHERE p.organization_id = $4
  ORDER BY o.starts_at, name)"};

std::string clock(const Zone& zone, Instant at) { return TimeOfDay{zone.minute_of_day(at)}.text(); }

// The day's first and last five minutes that a session may be offered.
FiveMinutes offered_on(const Wish& wish, Instant now) {
  const auto at = [&](int minute) { return wish.zone.instant_of(wish.held_on, minute).at; };
  const FiveMinutes day = five_minutes(at(day_starts_minute), at(day_ends_minute));
  return {std::max(day.first, five_minutes(now, now).end), day.end};
}

// The rooms that would do that day, the one that was wished for first, then the smallest.
std::vector<program::Room> rooms_for(db::Tx& tx, const Wish& wish) {
  const auto closures = closures_from(tx, wish.site_id, wish.held_on);
  auto rooms = program::rooms_of(tx, wish.site_id);
  std::erase_if(rooms, [&](const program::Room& room) {
    return room.capacity < wish.capacity || closure_on(closures, room.id, wish.held_on);
  });
  std::ranges::stable_sort(rooms, {}, [&](const program::Room& room) {
    return std::pair(room.id != wish.room_id, room.capacity);
  });
  return rooms;
}

OtherPlace place_at(const Wish& wish, const program::Room& room, std::int64_t first) {
  return {
      wish.held_on, {wish.zone.minute_of_day(start_of(first))}, room.id, room.name, room.capacity};
}

bool stands_there(const std::optional<Session>& now, const program::Room& room,
                  std::int64_t first) {
  return now && now->state == State::scheduled && now->room_id == room.id &&
         now->starts_at == start_of(first);
}

// The pieces of `day` in which `staff` is away, or that are not in their usual week.
std::set<std::int64_t> pieces_not_there(db::Tx& tx, const Wish& wish, const StaffId& staff,
                                        const FiveMinutes& day) {
  const auto there = staff::availability_of(tx, staff);
  const bool away = staff::away_on(there.away, wish.held_on).has_value();
  std::set<std::int64_t> pieces;
  for (std::int64_t piece = day.first; piece < day.end; ++piece)
    if (away || staff::outside_hours(there.hours, wish.held_on,
                                     {wish.zone.minute_of_day(start_of(piece))}, 5))
      pieces.insert(pieces.end(), piece);
  return pieces;
}

// What `one` lacks to lead `group` on `day`, in words; nothing when that is nothing.
std::optional<std::string> credential_lacking(db::Tx& tx, const program::Colleague& one,
                                              const program::Group& group, Day day) {
  if (!group.credential_needed) return std::nullopt;
  const auto gap = staff::credential_gap(people::credentials_of(tx, one.staff_id),
                                         *group.credential_needed, day);
  if (!gap) return std::nullopt;
  return staff::gap_text(one.name, *group.credential_needed, *gap);
}

Finding taken_finding(const Wish& wish, const Taken& taken) {
  const bool room = taken.resource_id == wish.room_id.text();
  const auto day = wish.held_on.text();
  const auto starts = clock(wish.zone, taken.starts_at), ends = clock(wish.zone, taken.ends_at);
  return {room ? "room_taken" : "staff_taken",
          room ? "/room_id" : "/staff_ids",
          fmt::format("{} is taken on {} from {} to {} by {}", taken.name, day, starts, ends,
                      taken.group_name),
          {taken.name, day, starts, ends, taken.group_name}};
}

Finding offer_of(const Wish& wish, const OtherPlace& place) {
  const bool then = place.starts.minute == wish.zone.minute_of_day(start_of(wish.time.first));
  if (then)
    return {"room_free",
            "/room_id",
            fmt::format("{} is free then, with {} places", place.room_name, place.capacity),
            {place.room_name, std::to_string(place.capacity)}};
  return {"free_at",
          "/starts",
          fmt::format("{} and everybody are free at {}", place.room_name, place.starts.text()),
          {place.room_name, place.starts.text()}};
}

Error conflict(std::vector<Finding> findings) {
  Error error(Code::conflict, findings.front().text);
  error.findings = std::move(findings);
  return error;
}

}  // namespace

Wish wish_of(db::Tx& tx, const Arrangement& wanted) {
  const Session& session = wanted.session;
  return {.site_id = session.site_id,
          .room_id = session.room_id,
          .held_on = session.held_on,
          .time = five_minutes(session.starts_at, session.ends_at),
          .capacity = program::find_group(tx, session.group_id).capacity,
          .staff = wanted.staff,
          .zone = program::zone_of_site(tx, session.site_id)};
}

std::vector<OtherPlace> places_for(db::Tx& tx, const Wish& wish,
                                   const std::optional<Session>& now) {
  const FiveMinutes day = offered_on(wish, tx.now);
  const auto self = now ? std::optional(now->id) : std::nullopt;
  std::set<std::int64_t> people;
  const auto add = [&](std::set<std::int64_t>& held, const std::string& resource) {
    for (const auto piece : held_pieces(tx, resource, day, self)) held.insert(piece);
  };
  for (const StaffId& one : wish.staff) {
    add(people, one.text());
    people.merge(pieces_not_there(tx, wish, one, day));
  }
  const auto rooms = rooms_for(tx, wish);
  std::vector<std::set<std::int64_t>> taken(rooms.size(), people);
  for (std::size_t i = 0; i < rooms.size(); ++i) add(taken[i], rooms[i].id.text());
  std::vector<OtherPlace> places;
  for (const FreePlace& free : free_places(taken, wish.time, day))
    if (places.size() < places_offered && !stands_there(now, rooms[free.room], free.first))
      places.push_back(place_at(wish, rooms[free.room], free.first));
  return places;
}

std::vector<Substitute> substitutes_for(db::Tx& tx, const Arrangement& arrangement) {
  const auto& [session, leading, link] = arrangement;
  const auto group = program::find_group(tx, session.group_id);
  const auto [first, end] = five_minutes(session.starts_at, session.ends_at);
  std::map<std::string, std::string> taken;
  for (const Taken& one : tx.db.all<Taken>(holding_then, first, end, session.id, tx.organization))
    taken.emplace(one.resource_id, one.group_name);
  std::set<StaffId> leads_here;
  for (const auto& one : program::facilitators_of(tx, session.site_id))
    leads_here.insert(one.staff_id);
  const TimeOfDay starts{
      program::zone_of_site(tx, session.site_id).minute_of_day(session.starts_at)};
  std::vector<Substitute> found;
  for (const auto& one : program::colleagues(tx)) {
    if (std::ranges::count(leading, one.staff_id) > 0) continue;
    Substitute substitute{.staff_id = one.staff_id, .name = one.name};
    if (const auto held = taken.find(one.staff_id.text()); held != taken.end())
      substitute.taken_by = held->second;
    substitute.credential = credential_lacking(tx, one, group, session.held_on);
    const auto there = staff::availability_of(tx, one.staff_id);
    if (const auto away = staff::away_on(there.away, session.held_on))
      substitute.away_until = away->until_on;
    substitute.outside_hours =
        staff::outside_hours(there.hours, session.held_on, starts, session.minutes);
    found.push_back(std::move(substitute));
  }
  std::ranges::stable_sort(found, {}, [&](const Substitute& one) {
    return std::tuple(!one.can(), one.outside_hours, !leads_here.contains(one.staff_id));
  });
  return found;
}

Error taken_error(db::Tx& tx, const Wish& wish, const std::vector<Taken>& taken,
                  const std::optional<Session>& now) {
  std::vector<Finding> findings;
  for (const Taken& one : taken) findings.push_back(taken_finding(wish, one));
  for (const OtherPlace& place : places_for(tx, wish, now))
    findings.push_back(offer_of(wish, place));
  return conflict(std::move(findings));
}

Error substitute_error(db::Tx& tx, const Wish& wish, const std::vector<Taken>& taken,
                       const Arrangement& before) {
  std::vector<Finding> findings;
  for (const Taken& one : taken) findings.push_back(taken_finding(wish, one));
  const std::size_t most = findings.size() + 3;
  for (const Substitute& one : substitutes_for(tx, before))
    if (one.can() && !one.outside_hours && findings.size() < most)
      findings.push_back({"staff_free", "/substitute_id", one.name + " is free then", {one.name}});
  return conflict(std::move(findings));
}

}  // namespace stepwell::schedule
