#pragma once

#include "stepwell/testing/clinic.h"

namespace stepwell::testing {

// A group of the clinic, and what it belongs to. Its ids are the n-th of their kinds.
struct Group {
  ProgramId program;
  TrackId track;
  RoomId room;
  GroupId id;
};

// Opens the n-th group: an evening process group with `capacity` seats, in a program that orders
// nine hours on three days.
Group open_group(db::Tx& tx, const SiteId& site, std::uint8_t n = 1, int capacity = 12);

// Has the program of `group` seat people only once their plan of care is signed.
void ask_plan_first(db::Tx& tx, const Group& group);

// Admits `patient` a week before the tests' Monday, and seats them in `group`: the n-th stay.
void admit(db::Tx& tx, const SiteId& site, const Group& group, const PatientId& patient,
           std::uint8_t n = 1);

// Plans the n-th session of `group`: three hours from `starts_at`, with the site's facilitator.
SessionId plan_session(db::Tx& tx, const SiteId& site, const Group& group, Instant starts_at,
                       std::uint8_t n = 1);

}  // namespace stepwell::testing
