#pragma once

#include "stepwell/attendance/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::demo {

// Writes the notes of visits of whoever sits on this `seat` of the track, where they have some: of
// an individual session, a medication visit and a family session, signed, and a draft of a call.
void write_visit_notes(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat);

// Writes and signs the note of an appointment with `by`, as somebody would who was in the room.
void write_appointment_note(db::Tx& tx, const schedule::SessionCard& card,
                            const attendance::Mark& mark, const StaffId& by);

}  // namespace stepwell::demo
