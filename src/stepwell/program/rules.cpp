// Checking a program file: first each part by itself, from the top of the file down, then every
// weekly meeting against every other that could want its room or its people.
//
// Nothing here stops at the first finding. Someone who sets up a clinic mends the file once.
#include "stepwell/program/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "stepwell/base/limits.h"

namespace stepwell::program {
namespace {

constexpr int five = 5;  // minutes: rooms and people are booked in these
constexpr int day_minutes = 24 * 60;
constexpr double week_hours = 7 * 24;

class FileCheck {
 public:
  FileCheck(const ProgramFile& file, const Surroundings& around) : file_(file), around_(around) {}

  std::vector<Finding> run() {
    check_name(file_.site.name, "/site/name");
    check_names(file_.rooms, "/rooms");
    for (std::size_t i = 0; i < file_.rooms.size(); ++i)
      check_room(file_.rooms[i], fmt::format("/rooms/{}", i));
    check_names(file_.programs, "/programs");
    for (std::size_t i = 0; i < file_.programs.size(); ++i)
      check_program(file_.programs[i], fmt::format("/programs/{}", i));
    check_overlaps();
    return std::move(findings_);
  }

 private:
  void check_room(const FileRoom& room, const std::string& at) {
    if (room.capacity < 1 || room.capacity > limits::room_capacity)
      note("capacity_out_of_range", at + "/capacity",
           fmt::format("a room has 1 to {} places", limits::room_capacity));
  }

  void check_program(const FileProgram& program, const std::string& at) {
    check_week(program.week, at + "/week");
    if (program.review) check_review(*program.review, at + "/review");
    if (program.plan) check_plan(*program.plan, at + "/plan");
    check_names(program.tracks, at + "/tracks");
    for (std::size_t i = 0; i < program.tracks.size(); ++i)
      check_track(program.tracks[i], program.week, fmt::format("{}/tracks/{}", at, i));
  }

  void check_week(const FileWeek& week, const std::string& at) {
    check_hours(week.hours_min, at + "/hours_min");
    check_hours(week.hours_max, at + "/hours_max");
    if (week.hours_min > week.hours_max)
      note("minimum_over_maximum", at + "/hours_min", "the least hours are more than the most");
    for (const auto& [days, name] :
         {std::pair{week.days_min, "/days_min"}, std::pair{week.days_max, "/days_max"}})
      if (days < 1 || days > 7) note("days_out_of_range", at + name, "a week has 1 to 7 days");
    if (week.days_min > week.days_max)
      note("minimum_over_maximum", at + "/days_min", "the least days are more than the most");
  }

  void check_review(const FileReview& review, const std::string& at) {
    if (review.within_days < 1 || review.within_days > limits::review_days)
      note("review_days_out_of_range", at + "/within_days", "a review looks back 1 to 92 days");
    if (review.no_shows < 1 || review.no_shows > review.within_days)
      note("no_shows_out_of_range", at + "/no_shows",
           "there is one no-show at least, and at most one a day");
  }

  void check_plan(const FilePlan& plan, const std::string& at) {
    const std::pair<int, const char*> fields[] = {{plan.first_within_days, "/first_within_days"},
                                                  {plan.review_every_days, "/review_every_days"},
                                                  {plan.certify_every_days, "/certify_every_days"}};
    for (const auto& [days, name] : fields)
      if (days < 1 || days > limits::plan_interval_days)
        note("plan_days_out_of_range", at + name, "a plan of care goes by 1 to 184 days");
  }

  void check_hours(double hours, const std::string& at) {
    if (!(hours > 0 && hours <= week_hours))
      note("hours_out_of_range", at, "a week has more than 0 and at most 168 hours");
    else if (std::abs(hours * 60 - std::round(hours * 60)) > 1e-6)
      note("hours_out_of_range", at, "hours must come to whole minutes");
  }

  void check_track(const FileTrack& track, const FileWeek& week, const std::string& at) {
    check_names(track.groups, at + "/groups");
    const auto before = findings_.size();
    for (std::size_t i = 0; i < track.groups.size(); ++i)
      check_group(track.groups[i], fmt::format("{}/groups/{}", at, i));
    if (findings_.size() == before) check_offer(week_offered(track), week, at);
  }

  // A track without meetings is one that was closed; there is nobody to keep a promise to.
  void check_offer(const WeekOffered& offered, const FileWeek& week, const std::string& at) {
    if (offered.days == 0) return;
    if (offered.minutes < minutes_of(week.hours_min))
      note("week_below_minimum", at,
           fmt::format("its week offers {} hours, and the program asks for {}",
                       offered.minutes / 60.0, week.hours_min));
    if (offered.days < week.days_min)
      note("days_below_minimum", at,
           fmt::format("its week has {} days, and the program asks for {}", offered.days,
                       week.days_min));
  }

  void check_group(const FileGroup& group, const std::string& at) {
    const Group whole = group_of(group);
    if (whole.capacity < 1 || whole.capacity > limits::group_capacity)
      note("capacity_out_of_range", at + "/capacity",
           fmt::format("a group has 1 to {} places", limits::group_capacity));
    if (whole.minimum < 1 || whole.minimum > whole.capacity)
      note("minimum_over_capacity", at + "/minimum",
           fmt::format("the least to run it with is 1 to {}, its places", whole.capacity));
    check_place(group, whole.capacity, at);
    check_facilitators(group, at + "/facilitators");
    for (std::size_t i = 0; i < group.meets.size(); ++i)
      check_meeting(group.meets[i], fmt::format("{}/meets/{}", at, i));
  }

  void check_place(const FileGroup& group, int capacity, const std::string& at) {
    const auto room = std::ranges::find(file_.rooms, group.room, &FileRoom::name);
    if (room == file_.rooms.end())
      note("room_unknown", at + "/room", "this is none of the file's rooms");
    else if (capacity > room->capacity)
      note("capacity_over_room", at + "/capacity",
           fmt::format("the group has {} places, and {} has {}", capacity, room->name,
                       room->capacity));
  }

  void check_facilitators(const FileGroup& group, const std::string& at) {
    std::set<StaffId> seen;
    for (std::size_t i = 0; i < group.facilitators.size(); ++i) {
      const auto here = fmt::format("{}/{}", at, i);
      const auto& name = group.facilitators[i];
      const auto namesakes = std::ranges::count(around_.staff, name, &Colleague::name);
      const auto known = find_colleague(around_.staff, name);
      if (known && !seen.insert(*known).second)
        note("facilitator_twice", here, "this person is already named");
      if (!known && namesakes > 1)
        note("facilitator_ambiguous", here, "several people have this name: give the user name");
      if (!known && namesakes <= 1)
        note("facilitator_unknown", here, "no active member of staff has this user name or name");
    }
  }

  void check_meeting(const FileMeeting& meeting, const std::string& at) {
    if (meeting.minutes < five || meeting.minutes > day_minutes || meeting.minutes % five != 0)
      note("minutes_off_grid", at + "/minutes", "a meeting lasts a multiple of five minutes");
    else if (meeting.starts.minute + meeting.minutes > day_minutes)
      note("past_midnight", at + "/minutes", "a meeting ends on the day it starts");
    if (meeting.starts.minute % five != 0)
      note("starts_off_grid", at + "/starts", "a meeting starts at a multiple of five minutes");
  }

  template <class Named>
  void check_names(const std::vector<Named>& list, const std::string& at) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto here = fmt::format("{}/{}/name", at, i);
      check_name(list[i].name, here);
      if (!seen.insert(list[i].name).second)
        note("name_twice", here, "another in this list has this name");
    }
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i].was && list[i].was != list[i].name && seen.contains(*list[i].was))
        note("name_in_use", fmt::format("{}/{}/was", at, i),
             "this is renamed, and another in this list now has the name it had");
  }

  void check_name(std::string_view name, const std::string& at) {
    if (name.find_first_not_of(" \t\r\n") == name.npos)
      note("name_empty", at, "a name is needed");
    else if (name.size() > limits::offer_name_bytes || name.find('\n') != name.npos)
      note("name_too_long", at,
           fmt::format("a name is one line of at most {} bytes", limits::offer_name_bytes));
  }

  void check_overlaps();
  void check_pair(const Meeting& one, const Meeting& other);
  std::vector<Meeting> all_meetings() const;

  void note(const char* code, std::string field, std::string text) {
    if (findings_.size() < limits::findings)
      findings_.push_back({code, std::move(field), std::move(text)});
  }

  const ProgramFile& file_;
  const Surroundings& around_;
  std::vector<Finding> findings_;
};

std::vector<Meeting> meetings_of(const FileGroup& group, std::span<const Colleague> staff,
                                 const std::string& at) {
  Meeting meeting{.group = group.name, .field = {}, .room = group.room, .people = {}};
  for (const std::string& name : group.facilitators)
    if (const auto known = find_colleague(staff, name)) meeting.people.push_back(*known);
  std::vector<Meeting> found;
  for (std::size_t i = 0; i < group.meets.size(); ++i) {
    meeting.field = fmt::format("{}/meets/{}", at, i);
    meeting.weekday = number_of(group.meets[i].weekday);
    meeting.starts_at_minute = group.meets[i].starts.minute;
    meeting.minutes = group.meets[i].minutes;
    found.push_back(meeting);
  }
  return found;
}

std::vector<Meeting> FileCheck::all_meetings() const {
  std::vector<Meeting> found;
  for (std::size_t p = 0; p < file_.programs.size(); ++p) {
    const auto& tracks = file_.programs[p].tracks;
    for (std::size_t t = 0; t < tracks.size(); ++t)
      for (std::size_t g = 0; g < tracks[t].groups.size(); ++g)
        std::ranges::move(meetings_of(tracks[t].groups[g], around_.staff,
                                      fmt::format("/programs/{}/tracks/{}/groups/{}", p, t, g)),
                          std::back_inserter(found));
  }
  return found;
}

void FileCheck::check_overlaps() {
  const auto meetings = all_meetings();
  if (meetings.size() > limits::meetings)
    return note("too_many_meetings", "/programs",
                fmt::format("a file has at most {} weekly meetings", limits::meetings));
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) check_pair(meetings[i], meetings[j]);
    for (const Meeting& other : around_.meetings) check_pair(meetings[i], other);
  }
}

bool overlap(const Meeting& one, const Meeting& other) {
  return one.weekday == other.weekday &&
         one.starts_at_minute < other.starts_at_minute + other.minutes &&
         other.starts_at_minute < one.starts_at_minute + one.minutes;
}

std::string when(const Meeting& meeting) {
  return fmt::format("{} at {}", to_word(weekday_of(meeting.weekday)),
                     TimeOfDay{meeting.starts_at_minute}.text());
}

std::string group_field(const Meeting& meeting) {
  return meeting.field.substr(0, meeting.field.rfind("/meets/"));
}

void FileCheck::check_pair(const Meeting& one, const Meeting& other) {
  if (!overlap(one, other)) return;
  if (!other.field.empty() && group_field(one) == group_field(other))
    return note("group_overlap", one.field,
                fmt::format("the group already meets on {}", when(other)));
  if (one.room == other.room)
    note("room_overlap", one.field,
         fmt::format("{} is taken by {} on {}", one.room, other.group, when(other)));
  for (const StaffId& person : one.people) {
    if (std::ranges::count(other.people, person) == 0) continue;
    const auto known = std::ranges::find(around_.staff, person, &Colleague::staff_id);
    note("facilitator_overlap", one.field,
         fmt::format("{} leads {} on {}", known->name, other.group, when(other)));
  }
}

}  // namespace

std::vector<Finding> check_file(const ProgramFile& file, const Surroundings& around) {
  return FileCheck(file, around).run();
}

std::optional<StaffId> find_colleague(std::span<const Colleague> staff, std::string_view name) {
  const auto by_account = std::ranges::find(staff, name, &Colleague::username);
  if (!name.empty() && by_account != staff.end()) return by_account->staff_id;
  if (std::ranges::count(staff, name, &Colleague::name) != 1) return std::nullopt;
  return std::ranges::find(staff, name, &Colleague::name)->staff_id;
}

WeekOffered week_offered(const FileTrack& track) {
  std::vector<std::pair<int, int>> spans;  // in minutes since Monday's midnight
  std::set<Weekday> days;
  for (const FileGroup& group : track.groups)
    for (const FileMeeting& meeting : group.meets) {
      const int start = static_cast<int>(meeting.weekday) * day_minutes + meeting.starts.minute;
      spans.emplace_back(start, start + meeting.minutes);
      days.insert(meeting.weekday);
    }
  std::ranges::sort(spans);
  WeekOffered offered{.minutes = 0, .days = static_cast<int>(days.size())};
  int counted = 0;  // up to here
  for (const auto& [start, end] : spans) {
    offered.minutes += std::max(0, end - std::max(start, counted));
    counted = std::max(counted, end);
  }
  return offered;
}

}  // namespace stepwell::program
