#pragma once

#include <set>
#include <span>

#include "stepwell/base/error.h"
#include "stepwell/db/tx.h"
#include "stepwell/schedule/rules.h"

// Where else a session could be, and who else could lead it.
namespace stepwell::schedule {

// No group is offered a time before seven or one that ends after nine at night, on the wall clock.
inline constexpr int day_starts_minute = 7 * 60;
inline constexpr int day_ends_minute = 21 * 60;
inline constexpr std::size_t places_offered = 6;  // more is a list to search in

// Another room, another time, or both, on one day: its people and the room are free.
struct OtherPlace {
  Day held_on;
  TimeOfDay starts;
  RoomId room_id;
  std::string room_name;
  int capacity = 0;  // of the room

  bool operator==(const OtherPlace&) const = default;
};
BOOST_DESCRIBE_STRUCT(OtherPlace, (), (held_on, starts, room_id, room_name, capacity))

struct OtherPlaces {
  std::vector<OtherPlace> items;  // the least change first
};
BOOST_DESCRIBE_STRUCT(OtherPlaces, (), (items))

// Somebody who could lead a session instead, or why not.
struct Substitute {
  StaffId staff_id;
  std::string name;
  std::optional<std::string> taken_by;    // the group they lead at that time
  std::optional<std::string> credential;  // what they lack: "Sam Lee's LCSW ran out on ..."
  std::optional<Day> away_until;          // the last day they are away
  bool outside_hours = false;             // of their usual week: they could, if asked

  bool can() const { return !taken_by && !credential && !away_until; }
  bool operator==(const Substitute&) const = default;
};
BOOST_DESCRIBE_STRUCT(Substitute, (),
                      (staff_id, name, taken_by, credential, away_until, outside_hours))

struct Substitutes {
  // Those who can first; of them who is there at that time anyway, then who leads groups here.
  std::vector<Substitute> items;
};
BOOST_DESCRIBE_STRUCT(Substitutes, (), (items))

// What a session asks for: a room large enough for its group, and its people, at a time.
struct Wish {
  SiteId site_id;
  RoomId room_id;
  Day held_on;
  FiveMinutes time;
  int capacity = 0;
  std::vector<StaffId> staff;
  Zone zone;
};

Wish wish_of(db::Tx& tx, const Arrangement& wanted);

// Returns what `wish` could be instead that day, in rooms that are open and large enough, when its
// people are there, and not in the past: the least change first. The session that wishes stands as
// `now` says: that is no obstacle to it, and no other place.
std::vector<OtherPlace> places_for(db::Tx& tx, const Wish& wish, const std::optional<Session>& now);

// Returns who else could lead what stands as `arrangement` says.
std::vector<Substitute> substitutes_for(db::Tx& tx, const Arrangement& arrangement);

// Returns the refusal of `wish`, which others hold a part of: `room_taken` and `staff_taken`, and
// what would do instead, as places_for() has it.
Error taken_error(db::Tx& tx, const Wish& wish, const std::vector<Taken>& taken,
                  const std::optional<Session>& now);

// The same, of a substitute in what stood as `before`: at most three others who are free then.
Error substitute_error(db::Tx& tx, const Wish& wish, const std::vector<Taken>& taken,
                       const Arrangement& before);

}  // namespace stepwell::schedule
