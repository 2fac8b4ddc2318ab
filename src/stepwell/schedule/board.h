#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/model.h"

// The week board: who is where, with how many, at a glance.
namespace stepwell::schedule {

// A session as the board shows it.
struct BoardSession {
  SessionCard card;
  RoomId room_id;
  std::vector<StaffId> staff_ids;
  int capacity = 0;               // of its group
  int expected = 0;               // who is in its group that day, also when it is cancelled
  int marked = 0;                 // who has a mark; with one it stays where it is
  std::optional<Day> meeting_on;  // the day its weekly meeting is on; none when it stands alone
  std::optional<TimeOfDay> meeting_starts;
};
BOOST_DESCRIBE_STRUCT(BoardSession, (),
                      (card, room_id, staff_ids, capacity, expected, marked, meeting_on,
                       meeting_starts))

// Somebody with a line on the board.
struct BoardPerson {
  StaffId staff_id;
  std::string name;
  std::vector<Day> away_on;  // of the board's days
};
BOOST_DESCRIBE_STRUCT(BoardPerson, (), (staff_id, name, away_on))

struct WeekBoard {
  std::vector<program::Room> rooms;    // by name
  std::vector<BoardPerson> staff;      // who leads a group here or one of the sessions, by name
  std::vector<BoardSession> sessions;  // in the order they start, cancelled ones too
  std::vector<Closure> closures;       // of those days, the next day first
};
BOOST_DESCRIBE_STRUCT(WeekBoard, (), (rooms, staff, sessions, closures))

// Returns the board of a site for the days before `until`, from `from` on.
WeekBoard board_between(db::Tx& tx, const SiteId& site, Day from, Day until);

}  // namespace stepwell::schedule
