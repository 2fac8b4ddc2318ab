#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/oversight/model.h"

namespace stepwell::oversight {

// Returns the newest events that fit `filter` and have a number below `before`, with the names of
// patients whose site `actor` has oversight of. Looks through limits::audit_step events at most; a
// page with a `next` may be short, or empty.
AuditPage find_lines(db::Tx& tx, const Filter& filter, std::int64_t before,
                     const http::Actor& actor);

std::int64_t length_of_chain(db::Tx& tx);

std::optional<RecordCheck> find_check(db::Tx& tx);

// Asks for the record to be verified. Returns false when that is under way.
bool put_check(db::Tx& tx, const StaffId& by);

// Moves the check from one state to another. Returns false when it is not in `from`.
bool move_check(db::Tx& tx, CheckState from, CheckState to);

// Notes how far the check has come. Returns the state it was asked to be in.
CheckState note_progress(db::Tx& tx, std::int64_t seen);

// Ends the check that is under way.
void end_check(db::Tx& tx, CheckState state, std::int64_t seen,
               const std::vector<RecordFlaw>& flaws);

// A check that is not over, of any organization: for the program's own rounds.
struct Unfinished {
  OrganizationId organization_id;
  CheckState state = CheckState::waiting;
  Instant beat_at;
};
BOOST_DESCRIBE_STRUCT(Unfinished, (), (organization_id, state, beat_at))

std::vector<Unfinished> unfinished_checks(db::Connection& db);

}  // namespace stepwell::oversight
