#include "stepwell/admission/rules.h"

#include "stepwell/base/limits.h"
#include "stepwell/base/reason.h"
#include "stepwell/episode/rules.h"

namespace stepwell::admission {
namespace {

void check_groups(std::vector<Finding>& findings, std::span<const program::Group> groups,
                  const std::optional<TrackId>& track) {
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (groups[i].track_id != track)
      findings.push_back(
          {"another_track", "/groups/" + std::to_string(i), "this group belongs to another track"});
}

void check_referral(std::vector<Finding>& findings, const referral::Referral& referral,
                    const PatientId& patient) {
  if (referral.patient_id != patient)
    findings.push_back({"another_person", "/referral_id", "this referral is about somebody else"});
  if (referral.state != referral::State::received && referral.state != referral::State::waitlisted)
    findings.push_back({"referral_not_open", "/referral_id",
                        "a referral that is " + to_word(referral.state) + " can't be admitted"});
}

void check_order(std::vector<Finding>& findings, const Admission& admission,
                 const program::Program& program) {
  if (admission.order_minutes &&
      (*admission.order_minutes < 1 || *admission.order_minutes > program.minutes_max))
    findings.push_back({"out_of_range", "/order_minutes",
                        "the order must be at most what the program gives in a week"});
  if (admission.order_days &&
      (*admission.order_days < 1 || *admission.order_days > program.days_max))
    findings.push_back(
        {"out_of_range", "/order_days", "the order must be at most the program's days in a week"});
}

void check_offer(std::vector<Finding>& findings, const Admission& admission, const Offer& offer,
                 const SiteId& site) {
  if (offer.program.site_id != site)
    findings.push_back({"another_site", "/program_id", "this program is at another site"});
  if (offer.track.program_id != offer.program.id)
    findings.push_back({"another_program", "/track_id", "this track belongs to another program"});
  check_groups(findings, offer.groups, offer.track.id);
  check_order(findings, admission, offer.program);
}

}  // namespace

std::vector<Finding> check_admission(const Admission& admission, const referral::Referral& referral,
                                     const PatientId& patient,
                                     const std::optional<episode::Episode>& open,
                                     const Offer& offer) {
  std::vector<Finding> findings;
  check_referral(findings, referral, patient);
  if (open && !episode::may_move(open->state, episode::State::admitted))
    findings.push_back({"already_admitted", "", "this person is in the program already"});
  check_offer(findings, admission, offer, referral.site_id);
  return findings;
}

std::vector<Finding> check_hold(const NewHold& asked, const episode::Episode& episode, bool moving,
                                Day today) {
  auto findings = episode::check_move(episode.state, episode::State::on_hold);
  if (!findings.empty()) return findings;
  if (moving)
    findings.push_back({"transfer_planned", "", "a transfer is planned: take it back first"});
  if (asked.from_on < episode.admitted_on.value_or(episode.referred_on))
    findings.push_back({"before_admission", "/from_on", "this is before the day of admission"});
  if (asked.from_on > today)
    findings.push_back({"in_the_future", "/from_on", "a hold begins today or earlier"});
  if (asked.expected_on <= asked.from_on)
    findings.push_back(
        {"ends_before_it_begins", "/expected_on", "they are expected back after it begins"});
  else if (asked.expected_on < today)
    findings.push_back({"in_the_past", "/expected_on", "they are expected back today or later"});
  if ((asked.expected_on.date - asked.from_on.date).count() > limits::hold_days)
    findings.push_back({"hold_too_long", "/expected_on", "a hold lasts at most 92 days"});
  const auto words = asked.reason.value_or(Private<std::string>());
  if (asked.reason_kind == HoldReason::other && is_blank(words))
    findings.push_back({"reason_in_words", "/reason", "another reason is said in words"});
  check_words(findings, words);
  return findings;
}

std::vector<Finding> check_return(const Return& asked, const Hold& hold,
                                  const episode::Episode& episode,
                                  std::span<const program::Group> groups, Day today) {
  if (episode.state != episode::State::on_hold || hold.until_on)
    return {{"not_on_hold", "", "this stay is not on hold"}};
  std::vector<Finding> findings;
  if (asked.returned_on < hold.from_on)
    findings.push_back({"before_the_hold", "/returned_on", "this is before the hold began"});
  if (asked.returned_on > today)
    findings.push_back({"in_the_future", "/returned_on", "they come back today or earlier"});
  check_groups(findings, groups, episode.track_id);
  return findings;
}

std::vector<Finding> check_transfer(const NewTransfer& asked, const episode::Episode& episode,
                                    const Destination& to, bool moving, Day today) {
  if (episode.state != episode::State::admitted)
    return {{"not_admitted", "", "only a stay that goes on can move: return from hold first"}};
  std::vector<Finding> findings;
  if (moving)
    findings.push_back({"transfer_planned", "", "a transfer is planned already: take it back"});
  if (to.track.id == episode.track_id)
    findings.push_back({"same_track", "/track_id", "the stay is in this track"});
  check_groups(findings, to.groups, to.track.id);
  if (asked.moved_on < today)
    findings.push_back({"in_the_past", "/moved_on", "a stay moves today or later"});
  if ((asked.moved_on.date - today.date).count() > limits::transfer_days)
    findings.push_back({"too_far_ahead", "/moved_on", "a transfer is planned four weeks ahead"});
  need_words(findings, asked.reason, "say why the stay moves");
  return findings;
}

std::vector<Finding> check_take_back(const Transfer& transfer, const Private<std::string>& reason) {
  if (transfer.voided_at) return {{"already_voided", "", "this was taken back already"}};
  if (transfer.carried_out_at)
    return {{"already_moved", "", "the stay has moved: move it back by another transfer"}};
  std::vector<Finding> findings;
  need_words(findings, reason, "say why it is taken back");
  return findings;
}

std::vector<Finding> check_undo(const episode::Episode& episode, bool another_open,
                                const Private<std::string>& reason, Instant now) {
  if (episode.state != episode::State::discharged)
    return {{"not_discharged", "", "this stay is not over"}};
  if (another_open) return {{"another_stay", "", "another stay has begun since"}};
  if (!episode.discharged_at || now.time - episode.discharged_at->time >= limits::discharge_undone)
    return {{"too_late", "", "a discharge is taken back within a day: admit them again"}};
  std::vector<Finding> findings;
  need_words(findings, reason, "say why it is taken back");
  return findings;
}

std::vector<Stretch> stretches(const episode::Episode& episode,
                               std::span<const Transfer> transfers) {
  if (!episode.admitted_on || !episode.track_id) return {};
  std::vector<Stretch> found;
  Day from = *episode.admitted_on;
  Private<std::string> reason;
  for (const Transfer& moved : transfers) {
    if (moved.voided_at || !moved.carried_out_at) continue;
    if (from < moved.moved_on)
      found.push_back({moved.from_site_id, moved.from_program_id, moved.from_track_id, from,
                       moved.moved_on, reason});
    from = moved.moved_on;
    reason = moved.reason;
  }
  std::optional<Day> until;
  if (episode.ended_on) until = Day{episode.ended_on->date + std::chrono::days(1)};
  found.push_back(
      {episode.site_id, episode.program_id.value(), *episode.track_id, from, until, reason});
  return found;
}

std::vector<Finding> check_discharge(const Discharge& discharge, const episode::Episode& episode,
                                     Day today) {
  auto findings = episode::check_move(episode.state, episode::State::discharged);
  if (!findings.empty()) return findings;
  if (discharge.ended_on < episode.admitted_on.value_or(episode.referred_on))
    findings.push_back({"before_admission", "/ended_on", "a stay can't end before it began"});
  if (discharge.ended_on > today)
    findings.push_back({"in_the_future", "/ended_on", "the last day can't be later than today"});
  return findings;
}

}  // namespace stepwell::admission
