#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/schedule/model.h"

// Days on which nothing takes place: a holiday, a storm, a room that is painted.
namespace stepwell::schedule {

struct Closure {
  ClosureId id;
  SiteId site_id;
  std::optional<RoomId> room_id;  // none: the whole site
  Day from_on;
  Day until_on;  // the last closed day
  std::string reason;
  std::optional<Instant> reopened_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Closure, (),
                      (id, site_id, room_id, from_on, until_on, reason, reopened_at, version))

struct Closures {
  std::vector<Closure> items;  // the next day first
};
BOOST_DESCRIBE_STRUCT(Closures, (), (items))

struct NewClosure {
  SiteId site_id;
  std::optional<RoomId> room_id;
  Day from_on;
  Day until_on;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewClosure, (), (site_id, room_id, from_on, until_on, reason))

// What closing or opening again came to.
struct Closing {
  Closure closure;
  int sessions_cancelled = 0;
  int sessions_brought_back = 0;
  std::vector<Finding> findings;  // a session that can't come back, and who is in its way
};
BOOST_DESCRIBE_STRUCT(Closing, (), (closure, sessions_cancelled, sessions_brought_back, findings))

// Returns everything wrong with `asked`; empty when it may be tried.
std::vector<Finding> check_closure(const NewClosure& asked);

// Returns the closure that keeps `room` shut on `day`, if one does.
const Closure* closure_on(std::span<const Closure> closures, const RoomId& room, Day day);

// Closes a site or a room: the sessions of those days are cancelled, and none are made for them.
// Throws `invalid`, naming each, when somebody is marked in one of them; then nothing may be kept.
Closing close(db::Tx& tx, const NewClosure& asked);

// Opens again: the sessions to come that this closure cancelled take place, where the template now
// has them; those it kept from being made are made. One whose room or people are taken by now stays
// cancelled, and a finding names it.
Closing reopen(db::Tx& tx, const ClosureId& closure);

// Cancels what is scheduled on closed days and has not begun: after sessions were moved there.
// Returns how many. One in which somebody is marked stays.
int keep_closed(db::Tx& tx, const SiteId& site);

// Forgets that a closed day called `session` off: somebody brought it back.
void forget_closed(db::Tx& tx, const SessionId& session);

Closure find_closure(db::Tx& tx, const ClosureId& closure);  // throws `not_found`

// Returns the closures of `site` that are in force on or after `from`, by their first day.
std::vector<Closure> closures_from(db::Tx& tx, const SiteId& site, Day from);

}  // namespace stepwell::schedule
