#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/program/file.h"

namespace stepwell::schedule {

// What putting a program file into force came to.
struct Established {
  SiteId site_id;
  int added = 0;  // of the site, its staff, rooms, programs, tracks, groups and weekly meetings
  int changed = 0;
  int unchanged = 0;
  int sessions_made = 0;
  int sessions_moved = 0;
  int sessions_cancelled = 0;
  std::vector<Finding> warnings;

  bool operator==(const Established&) const = default;
};
BOOST_DESCRIBE_STRUCT(Established, (),
                      (site_id, added, changed, unchanged, sessions_made, sessions_moved,
                       sessions_cancelled, warnings))

// Puts `file` into force: the site, made when there is none of its name, and all it offers, known
// again by its names. New meetings take place from `from` on, which may lie in the past; for those
// that changed, sessions to come in which nobody is marked yet are moved or cancelled. What is not
// in the file stays as it is. Throws `invalid` with every finding; then nothing may be kept.
Established establish(db::Tx& tx, const program::ProgramFile& file, Day from);

// As above, from today on the site's own calendar.
Established establish(db::Tx& tx, const program::ProgramFile& file);

// As above, for a site that is there already, whose name may become the file's. From a day to come
// on: sessions before it stay as they are. `reach` is that of whoever asks: staff it does not go to
// can't be changed.
Established establish(db::Tx& tx, const program::ProgramFile& file, Day from, const SiteId& site,
                      const staff::Reach& reach = staff::everywhere());

}  // namespace stepwell::schedule
