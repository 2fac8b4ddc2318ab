#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/firstcontact/model.h"

namespace stepwell::firstcontact {

// The moments an entry names, read off the site's clock.
struct Moments {
  Instant made_at;
  std::optional<Instant> call_back_at;
};

// Returns them, for an entry that is written down at `now`.
Moments moments_of(const NewContactEntry& said, const Zone& zone, Instant now);

// Returns everything wrong with one entry more than `made` about `referral`; empty when it may be
// stored.
std::vector<Finding> check_entry(const referral::Referral& referral, const NewContactEntry& said,
                                 const Moments& moments, std::size_t made, Instant now);

std::vector<Finding> check_void(const ContactEntry& entry, const VoidContactEntry& said);

// Returns whether the call is to be made at `now`.
bool is_due(const CallToMake& call, Instant now);

// Sorts the most urgent first, and of those who waits longest: since the referral came, or since
// they were to be called back.
void sort_most_urgent_first(std::vector<CallToMake>& calls);

// A referral, and when somebody first spoke to the person or to their family.
struct Arrival {
  referral::SourceKind source_kind = referral::SourceKind::other;
  Instant received_at;
  std::optional<Instant> first_at;
};
BOOST_DESCRIBE_STRUCT(Arrival, (), (source_kind, received_at, first_at))

// Returns what `arrivals` came to at `now`. Whoever was not reached waited longer than anybody who
// was, so that the median says nothing too good.
Speed speed_of(std::span<const Arrival> arrivals, std::chrono::hours goal, Instant now);

std::vector<SourceSpeed> speed_by_source(std::span<const Arrival> arrivals, std::chrono::hours goal,
                                         Instant now);

std::vector<Finding> check_span(Day from, Day to);

}  // namespace stepwell::firstcontact
