#pragma once

#include "stepwell/episode/model.h"
#include "stepwell/program/model.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::testing {

// One small program at a site: a track with two groups, each in a room of its own and with a
// facilitator of its own. Ids are some<>(1) and some<>(2).
struct Offer {
  program::Room maple{some<RoomId>(101), {}, "Maple", 12};
  program::Room birch{some<RoomId>(102), {}, "Birch", 8};
  program::Program program{
      some<ProgramId>(1), {}, "Intensive Outpatient", program::LevelOfCare::iop, 540, 900, 3, 5};
  program::Track track{some<TrackId>(1), program.id, "Evening Recovery"};
  program::Group process{some<GroupId>(1), track.id, maple.id, "Process Group",
                         program::Modality::process_group};
  program::Group skills{
      some<GroupId>(2), track.id, birch.id, "CBT Skills", program::Modality::cbt_skills, 8};
  StaffId dana = some<StaffId>(1);  // Dana Whitfield leads the process group
  StaffId luis = some<StaffId>(2);  // Luis Ortega leads the skills group
};

// Puts the offer, its staff, and as many seats as each group has places.
Offer put_offer(db::Tx& tx, const SiteId& site);

// Admits the n-th patient to the offer's track, from 2026-11-02 on.
episode::Episode put_admitted(db::Tx& tx, const SiteId& site, const Offer& offer, std::uint8_t n);

}  // namespace stepwell::testing
