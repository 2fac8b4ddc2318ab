#include "stepwell/waitlist/rules.h"

#include <algorithm>
#include <tuple>

#include "stepwell/base/limits.h"
#include "stepwell/base/reason.h"
#include "stepwell/episode/rules.h"
#include "stepwell/referral/rules.h"

namespace stepwell::waitlist {
namespace {

Private<std::string> or_none(const std::optional<Private<std::string>>& words) {
  return words.value_or(Private<std::string>());
}

auto order_of(const InLine& one) {
  return std::tuple(referral::priority_of(one.band), one.added_at, one.id);
}

std::vector<Finding> not_waiting(const Waiting& waiting) {
  if (!waiting.ended_at) return {};
  return {{"not_waiting", "", "this person is not on the waitlist any more"}};
}

void check_groups(std::vector<Finding>& findings, std::span<const program::Group> groups,
                  const TrackId& track, const std::string& at) {
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (groups[i].track_id != track)
      findings.push_back({"another_track", at + "/groups/" + std::to_string(i),
                          "this group belongs to another track"});
}

}  // namespace

bool comes_before(const InLine& a, const InLine& b) { return order_of(a) < order_of(b); }

std::optional<WaitingId> next_for(std::span<const InLine> line, const TrackId& track) {
  const InLine* next = nullptr;
  for (const InLine& one : line)
    if (one.track_id == track && !one.offered && (!next || comes_before(one, *next))) next = &one;
  return next ? std::optional(next->id) : std::nullopt;
}

std::vector<Finding> check_wish(const Wish& wish, const program::Track& track,
                                std::span<const program::Group> groups, Day today,
                                const std::string& at) {
  std::vector<Finding> findings;
  check_groups(findings, groups, track.id, at);
  if (wish.groups.size() > limits::wished_groups)
    findings.push_back({"too_many", at + "/groups", "wish for at most 20 groups"});
  const auto words = or_none(wish.reason);
  if (wish.reason_kind == WaitReason::other && is_blank(words))
    findings.push_back({"reason_in_words", at + "/reason", "another reason is said in words"});
  check_words(findings, words, at + "/reason");
  if (wish.expected_on && *wish.expected_on < today)
    findings.push_back({"in_the_past", at + "/expected_on", "a place is expected today or later"});
  if (wish.expected_on && (wish.expected_on->date - today.date).count() > limits::waiting_days)
    findings.push_back({"too_far_ahead", at + "/expected_on", "this is more than a year ahead"});
  return findings;
}

std::vector<Finding> check_new(const NewWaiting& asked, const referral::Referral& referral,
                               const std::optional<episode::Episode>& open) {
  std::vector<Finding> findings;
  if (!referral.patient_id || referral.state != referral::State::received)
    findings.push_back(
        {"referral_not_open", "", "a referral that is " + to_word(referral.state) + " can't wait"});
  if (open)
    for (auto& finding : episode::check_move(open->state, episode::State::waitlisted))
      findings.push_back(std::move(finding));
  const auto words = or_none(asked.band_reason);
  if (asked.band != referral.urgency)
    need_words(findings, words, "say why they wait in another band", "/band_reason");
  else
    check_words(findings, words, "/band_reason");
  return findings;
}

std::vector<Finding> check_move(const Waiting& waiting, const BandMove& asked) {
  auto findings = not_waiting(waiting);
  if (!findings.empty()) return findings;
  if (asked.band == waiting.band)
    findings.push_back({"same_band", "/band", "they wait in this band already"});
  need_words(findings, asked.reason, "say why they are moved");
  return findings;
}

std::vector<Finding> check_end(const Waiting& waiting, const EndWaiting& asked) {
  auto findings = not_waiting(waiting);
  if (!findings.empty()) return findings;
  if (asked.ended_as == WaitEnd::admitted)
    findings.push_back({"admit_instead", "/ended_as", "who is admitted leaves the list by that"});
  need_words(findings, asked.reason, "say why");
  return findings;
}

std::vector<Finding> check_offer(const NewPlaceOffer& asked, const OfferFacts& facts) {
  auto findings = not_waiting(facts.waiting);
  if (!findings.empty()) return findings;
  if (facts.live)
    findings.push_back({"offered_already", "", "a place is held for this person already"});
  if (asked.groups.empty())
    findings.push_back({"groups_missing", "/groups", "choose the groups whose seats are held"});
  if (asked.groups.size() > limits::wished_groups)
    findings.push_back({"too_many", "/groups", "offer at most 20 groups"});
  check_groups(findings, facts.groups, asked.track_id, "");
  if (asked.starts_on < facts.today)
    findings.push_back({"in_the_past", "/starts_on", "a place begins today or later"});
  if ((asked.starts_on.date - facts.today.date).count() > limits::waiting_days)
    findings.push_back({"too_far_ahead", "/starts_on", "this is more than a year ahead"});
  const auto words = or_none(asked.reason);
  if (facts.next && *facts.next != facts.waiting.id && is_blank(words))
    findings.push_back({"out_of_order", "/reason", "somebody else is next: say why not they"});
  check_words(findings, words);
  return findings;
}

std::vector<Finding> check_answer(const PlaceOffer& offer, const OfferAnswer& asked, Instant now) {
  const bool changes_mind = offer.state == OfferState::accepted && asked.answer == Answer::declined;
  const bool open = offer.state == OfferState::open && now < offer.expires_at;
  if (offer.state == OfferState::open && !open)
    return {{"offer_expired", "", "this offer has run out"}};
  if (!open && !changes_mind)
    return {{"offer_not_open", "", "this offer is " + to_word(offer.state) + " already"}};
  std::vector<Finding> findings;
  const auto words = or_none(asked.reason);
  if (asked.answer == Answer::declined) need_words(findings, words, "say why it was declined");
  if (asked.leaves_as &&
      (asked.answer == Answer::accepted || *asked.leaves_as == WaitEnd::admitted ||
       *asked.leaves_as == WaitEnd::mistake))
    findings.push_back(
        {"leaves_so_not", "/leaves_as", "who declines may leave as declined or referred out"});
  return findings;
}

std::vector<Finding> check_withdrawal(const PlaceOffer& offer, const WithdrawOffer& asked) {
  if (!is_live(offer.state))
    return {{"offer_not_open", "", "this offer is " + to_word(offer.state) + " already"}};
  std::vector<Finding> findings;
  need_words(findings, asked.reason, "say why it is taken back");
  return findings;
}

bool is_live(OfferState state) {
  return state == OfferState::open || state == OfferState::accepted;
}

RowStep step_of(const std::optional<PlaceOffer>& latest) {
  if (latest && latest->state == OfferState::open) return RowStep::record_answer;
  if (latest && latest->state == OfferState::accepted) return RowStep::admit;
  return RowStep::offer;
}

std::optional<double> median(std::vector<int> days) {
  if (days.empty()) return std::nullopt;
  std::ranges::sort(days);
  const std::size_t middle = days.size() / 2;
  if (days.size() % 2 == 1) return days[middle];
  return (days[middle - 1] + days[middle]) / 2.0;
}

}  // namespace stepwell::waitlist
