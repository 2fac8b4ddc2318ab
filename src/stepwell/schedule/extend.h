#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/schedule/model.h"

namespace stepwell::schedule {

struct Extended {
  int made = 0;
  std::vector<Finding>
      findings;  // a time the clocks skip; a meeting whose room or people are taken
};

// Makes the sessions that the site's weekly template asks for, on the days before `until`, from
// `from` on, as far as limits::schedule_weeks ahead. What is there already stays as it is, so
// running it again, here or on another server, makes nothing twice. A meeting whose room or people
// are taken is left out and tried again the next time; on closed days there are none.
Extended extend(db::Tx& tx, const SiteId& site, Day from, Day until);

// As above, from today to as far as the limit allows: what a server does when it starts, and then
// daily.
Extended extend(db::Tx& tx, const SiteId& site);

struct Followed {
  int moved = 0;
  int cancelled = 0;
  std::vector<Finding> findings;  // a room or person that another session holds: keep nothing then
};

// Brings the sessions of `groups` that are still to come, from the day `from` on, to where the
// template, the group's room and its facilitators now say; those it no longer asks for, or that
// now stand on a closed day, are cancelled. One in which somebody is marked already stays as it is.
Followed follow(db::Tx& tx, const SiteId& site, std::span<const GroupId> groups, Day from);

// Returns the first day that is too far ahead, on the site's calendar.
Day horizon_of(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::schedule
