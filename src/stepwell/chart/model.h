#pragma once

#include "stepwell/admission/model.h"
#include "stepwell/attendance/model.h"
#include "stepwell/episode/model.h"
#include "stepwell/people/model.h"
#include "stepwell/referral/model.h"
#include "stepwell/safety/model.h"
#include "stepwell/task/model.h"

// Chart: one person's record put together for reading. It owns nothing; every line in it belongs
// to another room.
namespace stepwell::chart {

// Enough for the banner over every page about a person.
struct Banner {
  people::Patient patient;
  std::optional<episode::Episode> episode;  // the open one, else the latest
  std::string program_name;                 // empty before admission
  std::string track_name;
  std::optional<int> day_of_stay;               // 1 on the day of admission
  std::optional<admission::Hold> hold;          // that pauses the stay now
  std::optional<admission::Transfer> transfer;  // that is planned
  int stay_number = 0;                          // of those that began; 0 before the first
  std::optional<episode::Episode> former;       // the stay before this one
  std::vector<referral::HistoryLine> allergies;
  std::vector<safety::Alert> open_alerts;
};
BOOST_DESCRIBE_STRUCT(Banner, (),
                      (patient, episode, program_name, track_name, day_of_stay, hold, transfer,
                       stay_number, former, allergies, open_alerts))

// A part of the stay, as its page shows it.
struct PathLine {
  admission::Stretch stretch;
  std::string site_name;
  std::string program_name;
  std::string track_name;
};
BOOST_DESCRIBE_STRUCT(PathLine, (), (stretch, site_name, program_name, track_name))

// A person understood in ten seconds.
struct Summary {
  Banner banner;
  std::optional<attendance::WeekDose> this_week;  // none when not admitted
  std::vector<attendance::WeekDose> past_weeks;   // newest first, at most eight
  std::vector<schedule::SessionCard> coming;      // the next seven days
  std::vector<attendance::CheckIn> check_ins;     // newest first, at most fourteen
  std::vector<attendance::CheckOut> check_outs;   // likewise
  std::vector<absence::Absence> absences;         // today's and those to come
  std::vector<PathLine> path;                     // of this stay, the latest first
  std::vector<GroupId> held_groups;               // that a hold took them out of
  std::vector<std::string> waiting_groups;        // whose seat waits for the plan, by name
  std::vector<task::Task> open_tasks;
  std::vector<people::Contact> contacts;
  std::vector<referral::HistoryLine> conditions;   // from referrals
  std::vector<referral::HistoryLine> medications;  // from referrals
  std::optional<Instant> open_until;               // by break-glass; none for a role at its site
};
BOOST_DESCRIBE_STRUCT(Summary, (),
                      (banner, this_week, past_weeks, coming, check_ins, check_outs, absences, path,
                       held_groups, waiting_groups, open_tasks, contacts, conditions, medications,
                       open_until))

enum class MomentKind {
  referral,
  episode,
  waiting,
  offer,
  hold,
  transfer,
  membership,
  check_in,
  check_out,
  mark,
  absence,
  alert,
  attempt,
  task
};
BOOST_DESCRIBE_ENUM(MomentKind, referral, episode, waiting, offer, hold, transfer, membership,
                    check_in, check_out, mark, absence, alert, attempt, task)

// One thing that happened. `what` is a word the page has a sentence for; the rest fills it in.
struct Moment {
  Instant at;
  MomentKind kind = MomentKind::mark;
  std::string id;               // of what it is about
  std::string what;             // "no_show", "admitted", "unsafe_answer", ...
  Private<std::string> detail;  // a group's name, a source, a reason; may be empty
  std::optional<int> minutes;
};
BOOST_DESCRIBE_STRUCT(Moment, (), (at, kind, id, what, detail, minutes))

struct TimelinePage {
  std::vector<Moment> items;  // newest first
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(TimelinePage, (), (items, next))

}  // namespace stepwell::chart
