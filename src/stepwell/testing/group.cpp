#include "stepwell/testing/group.h"

#include "stepwell/episode/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::testing {

Group open_group(db::Tx& tx, const SiteId& site, std::uint8_t n, int capacity) {
  const Group group{some<ProgramId>(n), some<TrackId>(n), some<RoomId>(n), some<GroupId>(n)};
  const std::string number = std::to_string(n);
  program::put_room(tx, {group.room, site, "Room " + number, 20});
  program::put_program(
      tx, {group.program, site, "IOP " + number, program::LevelOfCare::iop, 540, 900, 3, 5});
  program::put_track(tx, {group.track, group.program, "Evening"});
  program::put_group(tx, {group.id, group.track, group.room, "Process",
                          program::Modality::process_group, capacity, 3});
  roster::set_seats(tx, group.id, capacity);
  return group;
}

void ask_plan_first(db::Tx& tx, const Group& group) {
  auto program = program::find_program(tx, group.program);
  program.plan_before_groups = true;
  program::put_program(tx, program);
}

void admit(db::Tx& tx, const SiteId& site, const Group& group, const PatientId& patient,
           std::uint8_t n) {
  const episode::Episode stay{.id = some<EpisodeId>(n),
                              .patient_id = patient,
                              .site_id = site,
                              .program_id = group.program,
                              .track_id = group.track,
                              .state = episode::State::admitted,
                              .referred_on = day("2026-11-02"),
                              .admitted_on = day("2026-11-09")};
  episode::put_episode(tx, stay);
  check(roster::join(tx, group.id, stay, *stay.admitted_on).has_value(), "the group is full");
}

SessionId plan_session(db::Tx& tx, const SiteId& site, const Group& group, Instant starts_at,
                       std::uint8_t n) {
  constexpr std::chrono::minutes length{180};
  const schedule::Session session{.id = some<SessionId>(n),
                                  .site_id = site,
                                  .group_id = group.id,
                                  .room_id = group.room,
                                  .held_on = program::zone_of_site(tx, site).day_of(starts_at),
                                  .starts_at = starts_at,
                                  .ends_at = {starts_at.time + length},
                                  .minutes = static_cast<int>(length.count())};
  const std::vector staff{staff_at(site, people::Role::facilitator)};
  check(schedule::put_session(tx, session, staff).empty(), "the room or the facilitator is taken");
  return session.id;
}

}  // namespace stepwell::testing
