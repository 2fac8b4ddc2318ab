#include "stepwell/admission/rules.h"

#include "stepwell/episode/rules.h"

namespace stepwell::admission {
namespace {

void check_referral(std::vector<Finding>& findings, const referral::Referral& referral,
                    const PatientId& patient) {
  if (referral.patient_id != patient)
    findings.push_back({"another_person", "/referral_id", "this referral is about somebody else"});
  if (referral.state != referral::State::received)
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
  for (std::size_t i = 0; i < offer.groups.size(); ++i)
    if (offer.groups[i].track_id != offer.track.id)
      findings.push_back(
          {"another_track", "/groups/" + std::to_string(i), "this group belongs to another track"});
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
