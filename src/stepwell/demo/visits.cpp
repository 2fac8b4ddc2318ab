#include "stepwell/demo/visits.h"

#include <algorithm>

#include "stepwell/appointment/store.h"
#include "stepwell/program/store.h"

namespace stepwell::demo {
namespace {

using program::Modality;

struct Visit {
  int seat;          // of the morning
  const char* with;  // a user name
  const char* title;
  Modality modality;
  const char* room;
  TimeOfDay starts;
  int minutes;
};
constexpr Visit visits[] = {
    {3, "prescriber", "Medication", Modality::medication, "Birch", {12 * 60}, 30},
    {12, "prescriber", "Medication", Modality::medication, "Birch", {12 * 60 + 30}, 20},
    {4, "nurse", "Medication", Modality::medication, "Aspen", {12 * 60}, 20},
    {13, "case_manager", "Case management", Modality::case_management, "Willow", {12 * 60}, 30}};

StaffId named(db::Tx& tx, const char* username) {
  const auto staff = program::colleagues(tx);
  return std::ranges::find(staff, username, &program::Colleague::username)->staff_id;
}

RoomId room_named(db::Tx& tx, const SiteId& site, const char* name) {
  const auto rooms = program::rooms_of(tx, site);
  return std::ranges::find(rooms, name, &program::Room::name)->id;
}

}  // namespace

void visit_today(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat) {
  if (track != 0) return;
  const auto visit = std::ranges::find(visits, seat, &Visit::seat);
  if (visit == std::end(visits)) return;
  appointment::make(tx, stay,
                    {.title = visit->title,
                     .modality = visit->modality,
                     .staff_ids = {named(tx, visit->with)},
                     .room_id = room_named(tx, stay.site_id, visit->room),
                     .first_on = program::today_at(tx, stay.site_id),
                     .starts = visit->starts,
                     .minutes = visit->minutes,
                     .beside_groups = true});
}

}  // namespace stepwell::demo
