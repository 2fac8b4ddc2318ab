#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/merge/model.h"

namespace stepwell::merge {

// Returns pairs of records that look alike and of which nobody has said that they are of two
// people. One of each pair at least is kept at `site`.
std::vector<Pair> pairs_at(db::Tx& tx, const SiteId& site);

// Returns two records side by side. Throws `not_found`; `conflict` when one goes on under another.
Comparison compare(db::Tx& tx, const PatientId& one, const PatientId& other);

// Notes a human's word that these are two people; then they are no pair any more.
void put_distinct(db::Tx& tx, const PatientId& one, const PatientId& other, const StaffId& by);

// Moves what `merged` has to `survivor`, gives the survivor `details`, and leaves a pointer. What
// clashes stays. The two were checked.
Merge put_merge(db::Tx& tx, const people::Patient& survivor, const people::Patient& merged,
                const NewMerge& said, const people::PatientDetails& details, const StaffId& by);

// Takes `merge` back: what moved and still is the survivor's goes back. Throws `conflict` when it
// was taken back already, or when the survivor itself goes on under another record.
Merge undo(db::Tx& tx, const Merge& merge, const Private<std::string>& reason, const StaffId& by);

Merge find_merge(db::Tx& tx, const MergeId& id);  // throws `not_found`

// Returns where a record went on, and which were merged into it.
MergeList merges_of(db::Tx& tx, const PatientId& patient);

std::vector<MergeRow> merges_at(db::Tx& tx, const SiteId& site);  // newest first

// For gates: where the chart of {patient} is or was kept, also when it goes on under another; and
// where that of the survivor of {merge} is.
SiteId site_of_record(db::Tx& tx, const http::Request& request);
SiteId site_of_merge(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::merge
