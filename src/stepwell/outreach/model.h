#pragma once

#include "stepwell/absence/model.h"
#include "stepwell/people/model.h"
#include "stepwell/task/model.h"

// Outreach: somebody did not come, and is called the same day, because we are worried.
//
// There is one outreach to a person about a day. Every attempt is logged, and it ends with how it
// ended: nobody is left without an answer by silence.
namespace stepwell::outreach {

enum class How { call, text, voicemail, visit, emergency_contact };
BOOST_DESCRIBE_ENUM(How, call, text, voicemail, visit, emergency_contact)

struct NewAttempt {
  How how = How::call;
  bool reached = false;                        // the person, or whom they named for this
  std::optional<Private<std::string>> agreed;  // only with somebody who was reached
  std::optional<Instant> next_try_at;          // then the task is due
};
BOOST_DESCRIBE_STRUCT(NewAttempt, (), (how, reached, agreed, next_try_at))

struct Attempt {
  AttemptId id;
  TaskId task_id;
  PatientId patient_id;
  How how = How::call;
  bool reached = false;
  Private<std::string> agreed;
  std::optional<Instant> next_try_at;
  Instant tried_at;
  std::optional<StaffId> tried_by;
};
BOOST_DESCRIBE_STRUCT(Attempt, (),
                      (id, task_id, patient_id, how, reached, agreed, next_try_at, tried_at,
                       tried_by))

// Everything one needs on the phone.
struct Outreach {
  task::Task task;
  Private<std::string> name;
  people::Language language = people::Language::en;  // what to speak
  Private<std::string> phone;
  std::vector<people::Contact> contacts;
  std::vector<Attempt> attempts;  // the first first
};
BOOST_DESCRIBE_STRUCT(Outreach, (), (task, name, language, phone, contacts, attempts))

// How it ended. Who is excused is away until a day, for a reason.
struct End {
  task::Ending ended_as = task::Ending::not_reached;
  std::optional<Private<std::string>> outcome;  // in words
  std::optional<absence::Reason> reason_kind;
  std::optional<Day> until_on;  // today when left out
};
BOOST_DESCRIBE_STRUCT(End, (), (ended_as, outcome, reason_kind, until_on))

}  // namespace stepwell::outreach
