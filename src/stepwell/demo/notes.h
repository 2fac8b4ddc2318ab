#pragma once

#include "stepwell/attendance/model.h"
#include "stepwell/db/tx.h"

namespace stepwell::demo {

// Writes and signs somebody's note of a session that is over, as whoever led it did that evening,
// and the group's narrative with the first of them. The same session and person make the same note.
void write_note(db::Tx& tx, const schedule::SessionCard& session, const attendance::Mark& mark);

}  // namespace stepwell::demo
