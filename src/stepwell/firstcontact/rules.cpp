#include "stepwell/firstcontact/rules.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "stepwell/base/reason.h"

namespace stepwell::firstcontact {
namespace {

using std::chrono::minutes;

void check_call_back(std::vector<Finding>& findings, const NewContactEntry& said,
                     const std::optional<Instant>& at, Instant now) {
  const bool named = said.call_back_on || said.call_back;
  if ((said.outcome == Outcome::call_back || named) && !said.call_back_on)
    findings.push_back({"missing", "/call_back_on", "a call-back has a day"});
  if ((said.outcome == Outcome::call_back || named) && !said.call_back)
    findings.push_back({"missing", "/call_back", "a call-back has a time"});
  if (at && *at <= now)
    findings.push_back({"in_the_past", "/call_back", "the next call lies ahead"});
  if (at && at->time > now.time + limits::call_back_within)
    findings.push_back({"too_far_ahead", "/call_back_on", "the next call is within 92 days"});
}

void check_made(std::vector<Finding>& findings, const Instant& made_at, Instant received,
                Instant now) {
  if (made_at > now) findings.push_back({"in_the_future", "/made", "it was made before now"});
  if (made_at < received)
    findings.push_back({"before_the_referral", "/made", "the referral came later than this"});
}

Instant waits_since(const CallToMake& call) {
  if (!call.spoken_to) return call.received_at;
  return call.call_back_at.value_or(call.referrer_at.value_or(call.received_at));
}

bool is_past(const std::optional<Instant>& at, Instant now) { return at && *at <= now; }

int minutes_to(const Arrival& arrival) {
  const auto took = arrival.first_at->time - arrival.received_at.time;
  return static_cast<int>(std::chrono::floor<minutes>(took).count());
}

// The middle of `took`, sorted, beside which `counted - took.size()` took longer.
std::optional<int> median_of(const std::vector<int>& took, std::size_t counted) {
  if (counted == 0 || counted / 2 >= took.size()) return std::nullopt;
  const int upper = took[counted / 2];
  return counted % 2 == 1 ? upper : (took[counted / 2 - 1] + upper) / 2;
}

}  // namespace

Moments moments_of(const NewContactEntry& said, const Zone& zone, Instant now) {
  Moments moments{.made_at = now};
  if (said.made) moments.made_at = zone.instant_of(zone.day_of(now), said.made->minute).at;
  if (said.call_back_on && said.call_back)
    moments.call_back_at = zone.instant_of(*said.call_back_on, said.call_back->minute).at;
  return moments;
}

std::vector<Finding> check_entry(const referral::Referral& referral, const NewContactEntry& said,
                                 const Moments& moments, std::size_t made, Instant now) {
  std::vector<Finding> findings;
  if (referral.state == referral::State::voided)
    findings.push_back({"referral_voided", "", "this referral was a mistake"});
  if (made >= limits::contact_entries)
    findings.push_back({"too_many_contacts", "", "a referral has at most 100 contacts on record"});
  if (said.how == How::visit && said.outcome == Outcome::wrong_number)
    findings.push_back({"visit_without_number", "/outcome", "a visit has no number to be wrong"});
  check_made(findings, moments.made_at, referral.received_at, now);
  check_call_back(findings, said, moments.call_back_at, now);
  check_words(findings, said.words.value_or(Private<std::string>()), "/words");
  return findings;
}

std::vector<Finding> check_void(const ContactEntry& entry, const VoidContactEntry& said) {
  std::vector<Finding> findings;
  if (entry.voided_at)
    findings.push_back({"already_voided", "", "this contact was taken back already"});
  need_words(findings, said.reason, "say why it is taken back");
  return findings;
}

bool is_due(const CallToMake& call, Instant now) {
  const bool nobody_spoke = !call.spoken_to && !call.call_back_at;
  return nobody_spoke || is_past(call.call_back_at, now) || is_past(call.referrer_at, now);
}

void sort_most_urgent_first(std::vector<CallToMake>& calls) {
  std::ranges::stable_sort(calls, {}, [](const CallToMake& call) {
    return std::tuple(-static_cast<int>(call.urgency), waits_since(call));
  });
}

Speed speed_of(std::span<const Arrival> arrivals, std::chrono::hours goal, Instant now) {
  Speed speed{.received = static_cast<int>(arrivals.size())};
  std::vector<int> took;
  for (const Arrival& arrival : arrivals) {
    if (arrival.received_at.time + goal > now.time) continue;
    ++speed.counted;
    if (!arrival.first_at) continue;
    took.push_back(minutes_to(arrival));
    speed.within_goal += arrival.first_at->time <= arrival.received_at.time + goal;
  }
  std::ranges::sort(took);
  speed.reached = static_cast<int>(took.size());
  speed.median_minutes = median_of(took, static_cast<std::size_t>(speed.counted));
  return speed;
}

std::vector<SourceSpeed> speed_by_source(std::span<const Arrival> arrivals, std::chrono::hours goal,
                                         Instant now) {
  std::map<referral::SourceKind, std::vector<Arrival>> by_kind;
  for (const Arrival& arrival : arrivals) by_kind[arrival.source_kind].push_back(arrival);
  std::vector<SourceSpeed> sources;
  for (const auto& [kind, of_kind] : by_kind)
    sources.push_back({kind, speed_of(of_kind, goal, now)});
  std::ranges::stable_sort(sources, std::ranges::greater(),
                           [](const SourceSpeed& source) { return source.speed.received; });
  return sources;
}

std::vector<Finding> check_span(Day from, Day to) {
  std::vector<Finding> findings;
  if (to < from) findings.push_back({"span_backwards", "?to", "the last day is before the first"});
  if (to.date - from.date >= std::chrono::days(limits::speed_days))
    findings.push_back({"span_too_long", "?to", "a period is of at most 366 days"});
  return findings;
}

}  // namespace stepwell::firstcontact
