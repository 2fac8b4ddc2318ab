#include "stepwell/appointment/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "stepwell/appointment/rules.h"
#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/arrange.h"
#include "stepwell/schedule/store.h"

namespace stepwell::appointment {
namespace {

constexpr db::Sql groups_of_patient{R"(
  SELECT id, track_id, room_id, name, modality, capacity, minimum, credential_needed, patient_id,
         version
  FROM care_group WHERE organization_id = $1 AND patient_id = $2 ORDER BY id)"};
constexpr db::Sql names_in_track{R"(
  SELECT name FROM care_group WHERE organization_id = $1 AND track_id = $2)"};

std::vector<program::Group> groups_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<program::Group>(groups_of_patient, tx.organization, patient);
}

// "Individual, A. L.": who reads the board knows whom it is about, and a wall may show it.
std::string name_for(db::Tx& tx, const PatientId& patient, const std::string& title) {
  const auto known = people::find_patient(tx, patient);
  return title + ", " + people::initials_of(people::display_name(known).reveal());
}

program::Group group_for(db::Tx& tx, const episode::Episode& stay, const NewAppointment& asked) {
  const std::string wanted = name_for(tx, stay.patient_id, asked.title);
  for (const auto& group : groups_of(tx, stay.patient_id))
    if (group.track_id == stay.track_id && group.modality == asked.modality &&
        group.name.starts_with(wanted))
      return group;
  const auto used = tx.db.all<std::string>(names_in_track, tx.organization, *stay.track_id);
  const auto made = program::put_group(tx, {.id = tx.next<GroupId>(),
                                            .track_id = *stay.track_id,
                                            .room_id = asked.room_id,
                                            .name = free_name(wanted, used),
                                            .modality = asked.modality,
                                            .capacity = 1,
                                            .minimum = 1,
                                            .patient_id = stay.patient_id});
  roster::set_seats(tx, made.id, made.capacity);
  return made;
}

void seat(db::Tx& tx, const episode::Episode& stay, const GroupId& group, Day from) {
  const auto held = roster::memberships_of(tx, stay.patient_id);
  const bool sits = std::ranges::any_of(held, [&](const roster::Membership& one) {
    return one.group_id == group && !one.left_on && one.joined_on <= from;
  });
  if (!sits) roster::join(tx, group, stay, from);
}

// Times of somebody, on some days at the same time on the wall.
struct Times {
  PatientId patient;
  std::vector<Day> days;  // the first first
  TimeOfDay starts;
  int minutes = 0;
};

// Somebody expected in a group may be called out of it, when that is meant. Their own times in the
// appointment `group` that is moved are not in its way.
void require_free(db::Tx& tx, const Times& wanted, const std::optional<GroupId>& group = {}) {
  const Zone zone = program::zone_of_site(tx, people::site_of_patient(tx, wanted.patient));
  auto expected = schedule::sessions_of_patient(tx, wanted.patient, wanted.days.front(),
                                                {wanted.days.back().date + std::chrono::days(1)});
  std::erase_if(expected, [&](const auto& session) { return session.group_id == group; });
  std::vector<Finding> findings;
  for (const Day day : wanted.days)
    for (const auto& other :
         meanwhile(expected, zone.instant_of(day, wanted.starts.minute).at, wanted.minutes))
      findings.push_back({"person_expected",
                          "/beside_groups",
                          fmt::format("{}: {} is at that time", day.text(), other.group_name),
                          {day.text(), other.group_name}});
  require(std::move(findings));
}

schedule::NewSession session_on(const program::Group& group, const NewAppointment& asked, Day day) {
  return {.group_id = group.id,
          .held_on = day,
          .starts = asked.starts,
          .minutes = asked.minutes,
          .room_id = asked.room_id,
          .staff_ids = asked.staff_ids};
}

}  // namespace

Made make(db::Tx& tx, const episode::Episode& stay, const NewAppointment& asked) {
  require(check_appointment(asked, stay));
  if (!asked.beside_groups)
    require_free(tx, {stay.patient_id, days_of(asked), asked.starts, asked.minutes});
  const auto group = group_for(tx, stay, asked);
  seat(tx, stay, group.id, asked.first_on);
  schedule::make(tx, session_on(group, asked, asked.first_on));
  Made done{.appointments = {}, .made = 1, .left_out = {}};
  for (const Day day : days_of(asked)) {
    if (day == asked.first_on) continue;
    if (schedule::make_if_free(tx, session_on(group, asked, day)))
      ++done.made;
    else
      done.left_out.push_back(day);
  }
  done.appointments = appointments_of(tx, stay.patient_id);
  return done;
}

AppointmentMoved move(db::Tx& tx, const PatientId& patient, const schedule::Session& session,
                      const AppointmentMove& to) {
  const auto shift = to.held_on.date - session.held_on.date;
  const auto place = [&](const schedule::Session& one) {
    return schedule::SessionMove{
        .held_on = {one.held_on.date + shift}, .starts = to.starts, .room_id = to.room_id};
  };
  std::vector<schedule::Session> later;
  if (to.scope == schedule::CancelScope::this_and_following)
    later = schedule::times_after(tx, session);
  std::vector<Day> days{to.held_on};
  for (const auto& one : later) days.push_back(place(one).held_on);
  if (!to.beside_groups)
    require_free(tx, {patient, days, to.starts, session.minutes}, session.group_id);

  AppointmentMoved done{.appointments = {}, .moved = 1, .left_out = {}};
  const auto move_later = [&](const schedule::Session& one) {
    if (schedule::move_if_free(tx, one, place(one)))
      ++done.moved;
    else
      done.left_out.push_back(one.held_on);
  };
  // Each finds the place of its neighbour free: the last goes first when they go on.
  if (shift.count() > 0) {
    std::for_each(later.rbegin(), later.rend(), move_later);
    std::ranges::reverse(done.left_out);
  }
  schedule::move(tx, session, place(session));
  if (shift.count() <= 0)
    for (const auto& one : later) move_later(one);
  done.appointments = appointments_of(tx, patient);
  return done;
}

Appointments appointments_of(db::Tx& tx, const PatientId& patient) {
  const Day today = program::today_at(tx, people::site_of_patient(tx, patient));
  const Day until{today.date + std::chrono::days(limits::schedule_days)};
  Appointments found;
  for (const auto& group : groups_of(tx, patient)) {
    auto sessions = schedule::sessions_of_groups(tx, std::span(&group.id, 1), today, until);
    std::erase_if(sessions, [&](const schedule::SessionCard& one) {
      return one.state == schedule::State::cancelled || one.ends_at <= tx.now;
    });
    if (sessions.empty()) continue;
    found.items.push_back({group.id, group.name, group.modality, std::move(sessions)});
  }
  std::ranges::sort(found.items, {},
                    [](const Appointment& one) { return one.sessions.front().starts_at; });
  return found;
}

Choices choices_for(db::Tx& tx, const PatientId& patient) {
  Choices choices{.rooms = program::rooms_of(tx, people::site_of_patient(tx, patient)),
                  .staff = {}};
  for (auto& one : program::colleagues(tx))
    choices.staff.push_back({one.staff_id, std::move(one.name)});
  return choices;
}

void call_off(db::Tx& tx, const PatientId& patient, Day from, std::optional<Day> until) {
  for (const auto& group : groups_of(tx, patient))
    schedule::call_off_coming(tx, group.id, from, until);
}

void carry_on(db::Tx& tx, const episode::Episode& stay, Day from) {
  for (const Appointment& one : appointments_of(tx, stay.patient_id).items)
    if (one.sessions.back().held_on >= from) seat(tx, stay, one.group_id, from);
}

}  // namespace stepwell::appointment
