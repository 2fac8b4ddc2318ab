#include "stepwell/roster/rules.h"

#include <algorithm>

namespace stepwell::roster {

std::vector<Finding> check_join(const Join& join, const program::Group& group,
                                const episode::Episode& stay,
                                std::span<const Membership> memberships, bool waits) {
  std::vector<Finding> findings;
  if (stay.state != episode::State::admitted)
    findings.push_back({"not_admitted", "/episode_id", "only who is admitted may join a group"});
  if (waits && !group.patient_id)
    findings.push_back({"plan_first", "/episode_id",
                        "this program seats people in groups once their plan of care is signed"});
  if (group.patient_id && group.patient_id != stay.patient_id)
    findings.push_back(
        {"not_their_appointment", "/episode_id", "this is the appointment of somebody else"});
  if (stay.track_id != group.track_id)
    findings.push_back({"other_track", "/episode_id", "this group is of another track"});
  if (stay.admitted_on && join.joined_on < *stay.admitted_on)
    findings.push_back({"before_admission", "/joined_on", "this is before the day of admission"});
  const bool already = std::ranges::any_of(memberships, [&](const Membership& held) {
    return held.group_id == group.id && (!held.left_on || *held.left_on > join.joined_on);
  });
  if (already)
    findings.push_back({"already_member", "/joined_on", "this person is in the group then"});
  return findings;
}

std::vector<Finding> check_leave(const Leave& leave, const Membership& membership) {
  std::vector<Finding> findings;
  if (leave.left_on < membership.joined_on)
    findings.push_back({"before_joining", "/left_on", "this is before the day of joining"});
  // The seat may have been promised to somebody else from that day on.
  if (membership.left_on && leave.left_on > *membership.left_on)
    findings.push_back({"already_left", "/left_on", "this membership ends before: join again"});
  return findings;
}

}  // namespace stepwell::roster
