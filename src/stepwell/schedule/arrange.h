#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/schedule/change.h"

// What people do on the board: make, move, give to somebody else, call off, bring back.
//
// A session that somebody changed is theirs from then on: the weekly template neither moves it nor
// makes another for the day it was taken from, and no closed day that opens again takes it back.
namespace stepwell::schedule {

// Where a session goes; its length stays.
struct SessionMove {
  Day held_on;
  TimeOfDay starts;  // on the site's wall clock
  RoomId room_id;
  std::optional<Private<std::string>> reason;
};
BOOST_DESCRIBE_STRUCT(SessionMove, (), (held_on, starts, room_id, reason))

struct Substitution {
  StaffId staff_id;       // who leads it
  StaffId substitute_id;  // who leads it instead
  std::optional<Private<std::string>> reason;
};
BOOST_DESCRIBE_STRUCT(Substitution, (), (staff_id, substitute_id, reason))

enum class CancelScope { this_one, this_and_following };
BOOST_DESCRIBE_ENUM(CancelScope, this_one, this_and_following)

struct SessionCancel {
  Private<std::string> reason;
  CancelScope scope = CancelScope::this_one;  // following: of its weekly meeting, which then ends
};
BOOST_DESCRIBE_STRUCT(SessionCancel, (), (reason, scope))

struct SessionRestore {
  std::optional<SessionMove> to;  // elsewhere than it was; there when left out
};
BOOST_DESCRIBE_STRUCT(SessionRestore, (), (to))

struct TelehealthChange {
  std::optional<Private<std::string>> link;  // none: it takes place in the room alone
};
BOOST_DESCRIBE_STRUCT(TelehealthChange, (), (link))

// Each carries out what was asked, notes it with note_change(), and returns how the session then
// stands. Each throws `invalid` with all that speaks against it; `conflict` when a room or a person
// is taken, with what else would do; `stale` when `session` is not how it stands by now.
Arrangement make(db::Tx& tx, const NewSession& asked);
Arrangement move(db::Tx& tx, const Session& session, const SessionMove& to);
Arrangement substitute(db::Tx& tx, const Session& session, const Substitution& asked);
Arrangement restore(db::Tx& tx, const Session& session, const SessionRestore& asked);
Arrangement put_telehealth(db::Tx& tx, const Session& session, const TelehealthChange& asked);

// As make(), one of several: returns nothing when its day is closed, or a room or person is taken.
std::optional<Arrangement> make_if_free(db::Tx& tx, const NewSession& asked);

// As move(), one of several: returns nothing, and leaves it where it is, when somebody is marked in
// it, its new day is closed, or a room or person is taken then.
std::optional<Arrangement> move_if_free(db::Tx& tx, const Session& session, const SessionMove& to);

// Returns the later times of the appointment that `session` is one of, in their order.
std::vector<Session> times_after(db::Tx& tx, const Session& session);

// As those, for one or more sessions. Returns how many were called off. What follows in an
// appointment are its later times.
int cancel(db::Tx& tx, const Session& session, const SessionCancel& asked);

// Calls off what is to come of a group from the day `from` on, before `until`, where nobody is
// marked: it is over, or pauses, and nobody has to say why.
void call_off_coming(db::Tx& tx, const GroupId& group, Day from, std::optional<Day> until = {});

// Returns the weekly meeting a session was made for; nothing for one that was made by hand.
std::optional<Meeting> meeting_of(db::Tx& tx, const SessionId& session);

}  // namespace stepwell::schedule
