#pragma once

#include <optional>
#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/hours/rules.h"
#include "stepwell/schedule/model.h"

// Make-up: a place in one session of another group, for somebody who would else lack hours.
//
// A guest seat is a membership of that one day, on a seat of the group, so whoever asks who is
// expected there knows of it: the roll call, the person's week, their telephone and the kiosk.
namespace stepwell::hours {

using GuestSeatId = Id<struct GuestSeatKind>;

struct GuestSeat {
  GuestSeatId id;
  MembershipId membership_id;
  SessionId session_id;
  PatientId patient_id;
  Private<std::string> reason;
  Instant booked_at;
  std::optional<StaffId> booked_by;
  std::optional<Instant> voided_at;
  Private<std::string> void_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(GuestSeat, (),
                      (id, membership_id, session_id, patient_id, reason, booked_at, booked_by,
                       voided_at, void_reason, version))

struct NewGuestSeat {
  SessionId session_id;
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(NewGuestSeat, (), (session_id, reason))

struct GiveBack {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(GiveBack, (), (reason))

// A session that would help, and what the week would then come to.
struct MakeUp {
  SessionId session_id;
  std::string group_name;
  std::string track_name;
  std::string room_name;
  Day held_on;
  Instant starts_at;
  Instant ends_at;
  int minutes = 0;
  int seats_free = 0;
  bool own_track = false;
  bool new_day = false;          // they would not be here that day otherwise
  attendance::WeekDose dose;     // with it
  std::optional<double> chance;  // with it, from 0 to 1
};
BOOST_DESCRIBE_STRUCT(MakeUp, (),
                      (session_id, group_name, track_name, room_name, held_on, starts_at, ends_at,
                       minutes, seats_free, own_track, new_day, dose, chance))

// A guest seat somebody has this week.
struct BookedSeat {
  GuestSeatId id;
  int version = 1;
  SessionId session_id;
  std::string group_name;
  Instant starts_at;
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(BookedSeat, (), (id, version, session_id, group_name, starts_at, reason))

struct MakeUps {
  PatientId patient_id;
  Private<std::string> name;
  Day week;  // its Monday
  attendance::WeekDose dose;
  std::optional<double> chance;
  std::vector<BookedSeat> booked;  // of this week, in the order they start
  std::vector<MakeUp> items;       // what would help most first; none when the week is not short
};
BOOST_DESCRIBE_STRUCT(MakeUps, (), (patient_id, name, week, dose, chance, booked, items))

// A session of the site's week, as far as a guest asks.
struct Opening {
  SessionId session_id;
  SiteId site_id;
  GroupId group_id;
  std::string group_name;
  std::optional<PatientId> patient_id;  // whose appointment it is
  ProgramId program_id;
  TrackId track_id;
  std::string track_name;
  RoomId room_id;
  std::string room_name;
  Day held_on;
  Instant starts_at;
  Instant ends_at;
  int minutes = 0;
  schedule::State state = schedule::State::scheduled;
  int capacity = 0;        // of the group
  int room_capacity = 0;   // people, with who leads
  int leading = 0;         // how many lead it
  int members = 0;         // who is in the group that day, guests too
  int seats = 0;           // nobody sits on by that day
  int times_that_day = 0;  // how often the group meets then
  bool closed = false;     // the day, or the room on it
  bool led = true;         // somebody who leads it is away, or lacks the credential, when false
};
BOOST_DESCRIBE_STRUCT(Opening, (),
                      (session_id, site_id, group_id, group_name, patient_id, program_id, track_id,
                       track_name, room_id, room_name, held_on, starts_at, ends_at, minutes, state,
                       capacity, room_capacity, leading, members, seats, times_that_day))

// Who asks, and their week.
struct Asking {
  PatientId patient_id;
  SiteId site_id;
  ProgramId program_id;
  TrackId track_id;
  bool admitted = false;  // and not on hold
  bool waits = false;     // for their plan of care
  Week week;
  int minutes_max = 0;  // a week, by the program or the order, whichever is more; 0: no limit
  int days_max = 0;
  PersonWeek known;
  std::optional<double> comes;                    // to a session, from 0 to 1
  std::vector<schedule::SessionCard> schedule{};  // theirs, of the week
};

// Returns how many more people may sit in it, by the group's seats and by the room.
int seats_free(const Opening& opening);

// Returns everything that keeps the person from being a guest there at `now`, worst first, but not
// that it is full.
std::vector<Finding> check_make_up(const Opening& opening, const Asking& asking, Instant now);

// Returns what of `openings` would mend the week, best first: by the chance it leaves, then by the
// minutes still lacking, then where no day is added, in their own track, and what starts first.
std::vector<MakeUp> make_ups(std::span<const Opening> openings, const Asking& asking, Instant now);

std::optional<double> chance_of(const PersonWeek& known, Week week, std::optional<double> comes);

std::vector<Finding> check_give_back(const GuestSeat& seat, const GiveBack& said, bool begun);

}  // namespace stepwell::hours
