#pragma once

#include "stepwell/schedule/arrange.h"

// Appointment: a person's own times with somebody who treats them, once or week after week.
//
// To the schedule an appointment is a group of one, with a seat that nobody else is offered. So its
// times are moved, given to somebody else, called off, told, checked in for and marked as any
// session is. It ends with the stay.
namespace stepwell::appointment {

// Times to be made, on the same weekday at the same time on the wall.
struct NewAppointment {
  std::string title;  // as the person's calendar has it: "Individual"
  program::Modality modality = program::Modality::individual;
  std::vector<StaffId> staff_ids;  // whom it is with
  RoomId room_id;
  Day first_on;
  TimeOfDay starts;
  int minutes = 50;
  int every_weeks = 1;  // 1 or 2
  int times = 1;
  bool beside_groups = false;  // also where the person is expected elsewhere at that time
};
BOOST_DESCRIBE_STRUCT(NewAppointment, (),
                      (title, modality, staff_ids, room_id, first_on, starts, minutes, every_weeks,
                       times, beside_groups))

// An appointment with times to come.
struct Appointment {
  GroupId group_id;
  std::string name;  // "Individual, A. L."
  program::Modality modality = program::Modality::individual;
  std::vector<schedule::SessionCard> sessions;  // to come, in the order they start, none cancelled
};
BOOST_DESCRIBE_STRUCT(Appointment, (), (group_id, name, modality, sessions))

struct Appointments {
  std::vector<Appointment> items;  // who comes first, first
};
BOOST_DESCRIBE_STRUCT(Appointments, (), (items))

// Somebody an appointment may be with.
struct With {
  StaffId staff_id;
  std::string name;  // "Dana Whitfield"
};
BOOST_DESCRIBE_STRUCT(With, (), (staff_id, name))

// Where at the person's site, and with whom.
struct Choices {
  std::vector<program::Room> rooms;  // by name
  std::vector<With> staff;           // who works here, by name
};
BOOST_DESCRIBE_STRUCT(Choices, (), (rooms, staff))

// What making came to.
struct Made {
  Appointments appointments;  // the person's, as they are now
  int made = 0;
  std::vector<Day> left_out;  // closed, or the room or the people were taken
};
BOOST_DESCRIBE_STRUCT(Made, (), (appointments, made, left_out))

// Where the next time of an appointment is to be; those that follow go as many days on or back, to
// the same time on the wall.
struct AppointmentMove {
  Day held_on;
  TimeOfDay starts;
  RoomId room_id;
  schedule::CancelScope scope = schedule::CancelScope::this_one;
  bool beside_groups = false;  // also where the person is expected elsewhere at that time
};
BOOST_DESCRIBE_STRUCT(AppointmentMove, (), (held_on, starts, room_id, scope, beside_groups))

// What moving came to.
struct AppointmentMoved {
  Appointments appointments;  // the person's, as they are now
  int moved = 0;
  std::vector<Day> left_out;  // where the later ones still are: closed, taken, or marked
};
BOOST_DESCRIBE_STRUCT(AppointmentMoved, (), (appointments, moved, left_out))

}  // namespace stepwell::appointment
