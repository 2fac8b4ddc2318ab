#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Task: somebody must do something by a time, and says what came of it.
//
// Some tasks need a licence, some a role; who lacks it can't close them.
namespace stepwell::task {

enum class Kind {
  safety_check,   // a safety answer was not "no": a licensed clinician sees the person that day
  outreach,       // somebody did not come: they are called, the same day
  review,         // too many no-shows, or a wish to leave: a therapist or the director decides
  offer_expired,  // nobody answered for a place that was offered: intake calls, the same day
  return_due,     // somebody on hold was expected back on this day
  plan_missing,   // a first plan of care is to be signed; this and the next two end by themselves
  plan_review,
  plan_certification,
  safety_plan,  // an alert was raised: the safety plan is made or reviewed, which ends this one
  off_track,  // scores are not going as they should: the decision aid, once answered, ends this one
  aid_step    // what somebody said they would do about it
};
BOOST_DESCRIBE_ENUM(Kind, safety_check, outreach, review, offer_expired, return_due, plan_missing,
                    plan_review, plan_certification, safety_plan, off_track, aid_step)

// How an outreach ended. `came` is said by the program itself, when they are here after all.
enum class Ending { came, coming_today, coming_next_time, excused, wants_to_leave, not_reached };
BOOST_DESCRIBE_ENUM(Ending, came, coming_today, coming_next_time, excused, wants_to_leave,
                    not_reached)

struct Task {
  TaskId id;
  std::optional<PatientId> patient_id;
  SiteId site_id;
  std::optional<AlertId> alert_id;
  Kind kind = Kind::safety_check;
  bool needs_license = false;
  Instant due_at;
  std::optional<Day> about_on;     // of an outreach: the day they did not come
  std::optional<int> no_shows;     // of a review: how many called for it, within how many days;
  std::optional<int> within_days;  // none when it was a wish to leave
  std::optional<Instant> closed_at;
  std::optional<StaffId> closed_by;
  std::optional<Ending> ended_as;  // of an outreach that is over
  Private<std::string> outcome;
  std::optional<std::string> instrument;  // of the last two kinds: whose scores it is about
  std::optional<StaffId> owner_id;        // whose it is; none: whoever comes to it
  Private<std::string> step;              // of an aid_step: what is to be done
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (id, patient_id, site_id, alert_id, kind, needs_license, due_at, about_on,
                       no_shows, within_days, closed_at, closed_by, ended_as, outcome, instrument,
                       owner_id, step, version))

struct Close {
  Private<std::string> outcome;  // what was found and done; not empty
};
BOOST_DESCRIBE_STRUCT(Close, (), (outcome))

}  // namespace stepwell::task
