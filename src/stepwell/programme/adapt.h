#pragma once

#include <span>

#include "stepwell/programme/model.h"

// Between a site's week and the planner, which knows nothing of clinics.
//
// One meeting of a group is one of the planner's hours, whatever its length; it stands in the hour
// it starts in. Hours asked for are therefore meetings: a person's ordered minutes are turned into
// as many meetings of their track as hold them. Ids are those of the records, as text.
namespace stepwell::programme {

// Returns what may be. Groups meet as the template says, and with whom; a person may sit in the
// groups of their track whose every meeting they can come to, or that they are in already.
// Everybody who waits for their plan of care is left out.
planner::Instance instance_of(const SiteWeek& week);

// Returns what is now, as a programme of that instance: `groups` are everybody's, in the order of
// `week.people`.
planner::Programme programme_of(const SiteWeek& week, std::span<const std::vector<GroupId>> groups);

// Returns what is now.
planner::Programme published_of(const SiteWeek& week);

// Returns the whole groups of each person that `planned` comes to, in the order of `week.people`:
// nobody has fewer minutes than now or leaves a group that they still have a place in, and joins
// one only where there is a seat at all its meetings, nothing else of theirs meets at that time,
// and their order is not yet met.
std::vector<std::vector<GroupId>> whole_groups(const SiteWeek& week,
                                               const planner::Programme& planned);

// Returns what changes from what is now to `groups`, person by person.
std::vector<Move> moves_to(const SiteWeek& week, std::span<const std::vector<GroupId>> groups);

// Returns the minutes a week that `groups` come to.
int minutes_of(const SiteWeek& week, std::span<const GroupId> groups);

}  // namespace stepwell::programme
