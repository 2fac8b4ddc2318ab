#pragma once

#include <set>
#include <span>

#include "stepwell/base/error.h"
#include "stepwell/base/zone.h"
#include "stepwell/schedule/model.h"

namespace stepwell::schedule {

// Five-minute pieces of time, counted since 1970: the first that is needed, and the first that no
// longer is.
struct FiveMinutes {
  std::int64_t first = 0;
  std::int64_t end = 0;
};

// Returns the pieces that a session touches, even in part.
FiveMinutes five_minutes(Instant starts_at, Instant ends_at);

// One meeting that a weekly template asks for.
struct Occurrence {
  program::TemplateSlot slot;
  Day held_on;
  Instant starts_at;
  bool moved = false;  // the clocks skip its time that day: it starts when they go on
};

// Returns what `slots` ask for on the days before `until`, from `from` on, in the order of days.
// A group meets at the same time on the wall all year; an hour that is shown twice is its first.
std::vector<Occurrence> occurrences(std::span<const program::TemplateSlot> slots, const Zone& zone,
                                    Day from, Day until);

// Returns everything wrong with `asked` at a clinic with `zone`, for a group of `capacity` in a
// room of `places`; empty when it may be tried.
std::vector<Finding> check_new_session(const NewSession& asked, const Zone& zone, int capacity,
                                       int places);

// Returns the first piece at or after `first` from which `count` pieces before `end` are free of
// all `taken`; nothing when there is none.
std::optional<std::int64_t> next_free(const std::set<std::int64_t>& taken, std::int64_t first,
                                      std::int64_t count, std::int64_t end);

Instant start_of(std::int64_t five_minutes);  // of a piece

}  // namespace stepwell::schedule
