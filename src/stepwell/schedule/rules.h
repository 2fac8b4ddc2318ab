#pragma once

#include <set>
#include <span>

#include "stepwell/base/error.h"
#include "stepwell/base/zone.h"
#include "stepwell/schedule/arrange.h"

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

// As next_free(), but the last one before `before`, and not before `first`.
std::optional<std::int64_t> last_free(const std::set<std::int64_t>& taken, std::int64_t first,
                                      std::int64_t count, std::int64_t before);

// One place in a day: which of the rooms, and its first five minutes.
struct FreePlace {
  std::size_t room = 0;
  std::int64_t first = 0;

  bool operator==(const FreePlace&) const = default;
};

// Returns where what is wished for `wanted` could be within `day`, the least change first: another
// room at that time, then the nearest times before and after in each room. `taken` is what of each
// room, or of the people, is held; the room wished for is the first.
std::vector<FreePlace> free_places(std::span<const std::set<std::int64_t>> taken,
                                   const FiveMinutes& wanted, const FiveMinutes& day);

// Returns what keeps a session as it is: somebody is marked in it, or it is cancelled.
std::vector<Finding> check_changeable(const Session& session, int marked);

// Returns everything wrong with `to`, at a clinic with `zone` at `now`, for a group of `capacity`
// in a room of `places`; empty when it may be tried.
std::vector<Finding> check_move(const Session& session, const SessionMove& to, const Zone& zone,
                                int capacity, int places, Instant now);

// Returns everything wrong with `asked` for a session that `leaders` lead, but whether the
// substitute may and is free.
std::vector<Finding> check_substitution(const Substitution& asked,
                                        std::span<const StaffId> leaders);

std::vector<Finding> check_cancel(const SessionCancel& asked);

// Returns everything wrong with an address of a meeting: https, with a host, without a password.
std::vector<Finding> check_link(const TelehealthChange& asked);

Instant start_of(std::int64_t five_minutes);  // of a piece

}  // namespace stepwell::schedule
