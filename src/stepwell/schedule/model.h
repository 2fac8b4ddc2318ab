#pragma once

#include "stepwell/base/zone.h"
#include "stepwell/program/model.h"

// Schedule: which groups take place, when, where and with whom.
//
// A room and a member of staff are in one session at a time: the database holds five-minute
// bookings and refuses a second.
namespace stepwell::schedule {

enum class State { scheduled, cancelled };
BOOST_DESCRIBE_ENUM(State, scheduled, cancelled)

struct Session {
  SessionId id;
  SiteId site_id;
  GroupId group_id;
  RoomId room_id;
  std::optional<SlotId> template_slot_id{};  // what it was made from; none when made by hand
  Day held_on;                               // on the site's calendar
  Instant starts_at;
  Instant ends_at;
  int minutes = 0;
  State state = State::scheduled;
  int version = 1;

  bool operator==(const Session&) const = default;
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (id, site_id, group_id, room_id, template_slot_id, held_on, starts_at,
                       ends_at, minutes, state, version))

// A session as a page shows it.
struct SessionCard {
  SessionId id;
  GroupId group_id;
  std::string group_name;
  program::Modality modality = program::Modality::process_group;
  TrackId track_id;
  std::string track_name;
  std::string room_name;
  Day held_on;
  Instant starts_at;
  Instant ends_at;
  int minutes = 0;
  State state = State::scheduled;
  std::optional<Private<std::string>> cancel_reason;    // why it was called off
  std::optional<Private<std::string>> telehealth_link;  // where it takes place on a screen, too
  std::vector<std::string> facilitators;                // "Dana Whitfield"
  std::optional<PatientId> patient_id;                  // whose appointment it is
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(SessionCard, (),
                      (id, group_id, group_name, modality, track_id, track_name, room_name, held_on,
                       starts_at, ends_at, minutes, state, cancel_reason, telehealth_link,
                       facilitators, patient_id, version))

struct SessionCards {
  std::vector<SessionCard> items;  // in the order they start
};
BOOST_DESCRIBE_STRUCT(SessionCards, (), (items))

// A session beside the template: a make-up, a one-off.
struct NewSession {
  GroupId group_id;
  Day held_on;
  TimeOfDay starts;  // on the site's wall clock
  int minutes = 0;
  std::optional<RoomId> room_id;                  // the group's own when left out
  std::optional<std::vector<StaffId>> staff_ids;  // the group's facilitators when left out
};
BOOST_DESCRIBE_STRUCT(NewSession, (), (group_id, held_on, starts, minutes, room_id, staff_ids))

// How a session stands: where and when, with whom, and on which screen.
struct Arrangement {
  Session session;
  std::vector<StaffId> staff;  // who leads it, by id
  std::optional<Private<std::string>> telehealth_link;

  bool operator==(const Arrangement&) const = default;
};

// The weekly meeting a session was made for, wherever it is by now.
struct Meeting {
  SlotId template_slot_id;
  Day held_on;               // the day the template has it
  int starts_at_minute = 0;  // of the wall clock's day
};
BOOST_DESCRIBE_STRUCT(Meeting, (), (template_slot_id, held_on, starts_at_minute))

// Who is expected in which session.
struct Expected {
  SessionId session_id;
  PatientId patient_id;

  bool operator==(const Expected&) const = default;
};
BOOST_DESCRIBE_STRUCT(Expected, (), (session_id, patient_id))

// A day for which a slot of the template has its session.
struct Made {
  SlotId template_slot_id;
  Day held_on;

  auto operator<=>(const Made&) const = default;
};
BOOST_DESCRIBE_STRUCT(Made, (), (template_slot_id, held_on))

// A room or a person that another session holds.
struct Taken {
  std::string resource_id;  // of the room or the member of staff
  std::string name;         // "Maple", "Dana Whitfield"
  std::string group_name;   // what it is held for
  Instant starts_at;
  Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (resource_id, name, group_name, starts_at, ends_at))

}  // namespace stepwell::schedule
