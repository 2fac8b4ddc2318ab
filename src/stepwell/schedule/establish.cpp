// From a program file to a site that runs by it.
//
// Everything is known again by its name, or else by the one it had: a site in its organization, a
// room and a program in their site, a track in its program, a group in its track. A weekly meeting
// is known by its group, day and start. So the same file twice finds everything as it left it, and
// a changed file touches only what it says differently.
//
//   check   the whole file, against itself and against what the site already has
//   put     site, staff, rooms, programs, tracks, groups with seats and facilitators, meetings
//   follow  sessions of groups that changed: release all they hold, then book where they go
//   extend  sessions that are not there yet
//
// It runs in one transaction: a finding anywhere undoes everything.
#include "stepwell/schedule/establish.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/schedule/staffing.h"

namespace stepwell::schedule {
namespace {

using program::FileGroup;
using program::FileProgram;
using program::FileTrack;
using program::Group;
using program::ProgramFile;
using program::TemplateSlot;

// What the site had before.
struct Before {
  std::optional<people::Site> site;
  std::vector<program::Room> rooms;
  std::vector<program::RoomFeature> features;
  std::vector<program::Program> programs;
  std::vector<program::Track> tracks;
  std::vector<Group> groups;
  std::vector<program::Facilitator> facilitators;
  std::vector<TemplateSlot> slots;  // that are still to meet
  std::vector<program::Colleague> staff;
};

std::optional<people::Site> site_called(db::Tx& tx, std::string_view name) {
  for (auto& site : people::sites(tx))
    if (site.name == name) return site;
  return std::nullopt;
}

Before before(db::Tx& tx, std::optional<people::Site> known, Day from) {
  Before had{.site = std::move(known), .staff = program::colleagues(tx)};
  if (!had.site) return had;
  const SiteId site = had.site->id;
  had.rooms = program::rooms_of(tx, site);
  had.features = program::features_of(tx, site);
  had.programs = program::programs_of(tx, site);
  had.tracks = program::tracks_of(tx, site);
  had.groups = program::groups_of(tx, site);
  had.facilitators = program::facilitators_of(tx, site);
  had.slots = program::slots_of(tx, site, from);
  return had;
}

std::vector<StaffId> leaders(const Before& had, const GroupId& group) {
  std::vector<StaffId> found;
  for (const auto& one : had.facilitators)
    if (one.group_id == group) found.push_back(one.staff_id);
  std::ranges::sort(found);
  return found;
}

template <class Record, class SomeId>
const Record& by_id(const std::vector<Record>& list, const SomeId& id) {
  const auto at = std::ranges::find(list, id, &Record::id);
  check(at != list.end(), "a site's records don't belong together");
  return *at;
}

template <class Named>
auto named(const std::vector<Named>& list, std::string_view name) {
  return std::ranges::find(list, name, &Named::name);
}

// Returns what is filed under `name`, or was until now.
template <class Filed>
auto filed_as(const std::vector<Filed>& list, std::string_view name) {
  const auto at = named(list, name);
  if (at != list.end()) return at;
  return std::ranges::find_if(list, [&](const Filed& one) { return one.was == name; });
}

// Returns what there is of `filed`: by its name, or by the one it had.
template <class Record, class Filed>
std::optional<Record> known_as(const std::vector<Record>& list, const Filed& filed) {
  auto at = named(list, filed.name);
  if (at == list.end() && filed.was) at = named(list, *filed.was);
  return at == list.end() ? std::nullopt : std::optional(*at);
}

bool is_in(const ProgramFile& file, const Before& had, const Group& group) {
  const auto& track = by_id(had.tracks, group.track_id);
  const auto program = filed_as(file.programs, by_id(had.programs, track.program_id).name);
  if (program == file.programs.end()) return false;
  const auto filed = filed_as(program->tracks, track.name);
  return filed != program->tracks.end() &&
         filed_as(filed->groups, group.name) != filed->groups.end();
}

// What keeps its room and its people although the file does not speak of it.
std::vector<program::Meeting> others(const ProgramFile& file, const Before& had) {
  std::vector<program::Meeting> found;
  for (const TemplateSlot& slot : had.slots) {
    const Group& group = by_id(had.groups, slot.group_id);
    if (slot.until_on || is_in(file, had, group)) continue;
    found.push_back({.group = group.name,
                     .field = {},
                     .room = by_id(had.rooms, group.room_id).name,
                     .people = leaders(had, group.id),
                     .weekday = slot.weekday,
                     .starts_at_minute = slot.starts_at_minute,
                     .minutes = slot.minutes});
  }
  return found;
}

class Establishing {
 public:
  Establishing(db::Tx& tx, const ProgramFile& file, Day from, std::optional<people::Site> site,
               const staff::Reach& reach)
      : tx_(tx),
        file_(file),
        from_(from),
        reach_(reach),
        staff_(tx, file.staff ? *file.staff : std::span<const staff::FileStaff>()),
        had_(before(tx, std::move(site), from)) {}

  Established run() {
    require(program::check_file(file_, {had_.staff, others(file_, had_)}));
    done_.warnings = program::advise(file_, program::levels_of_care());
    put_site();
    put_staff();
    for (const auto& room : file_.rooms) put_room(room);
    for (std::size_t i = 0; i < file_.programs.size(); ++i)
      put_program(file_.programs[i], fmt::format("/programs/{}", i));
    require(std::move(findings_));
    follow_template();
    const auto extended = extend(tx_, done_.site_id, from_, horizon_of(tx_, done_.site_id));
    done_.sessions_made = extended.made;
    std::ranges::copy(extended.findings, std::back_inserter(done_.warnings));
    warn_of_others();
    mark_site_changed();
    return std::move(done_);
  }

 private:
  void put_site();
  void put_staff();
  void put_room(const program::FileRoom& filed);
  bool put_features(const program::FileRoom& filed, const RoomId& room);
  void put_program(const FileProgram& filed, const std::string& at);
  void put_track(const FileTrack& filed, const ProgramId& program, const std::string& at);
  void put_group(const FileGroup& filed, const TrackId& track, const std::string& at);
  bool put_leaders(const FileGroup& filed, const Group& group, const std::string& at);
  void check_credential(const StaffId& staff, const FileGroup& filed, bool leads_already,
                        const std::string& at);
  bool put_meetings(const FileGroup& filed, const GroupId& group);
  Day first_day(int starts_at_minute);
  bool put_meeting(const program::FileMeeting& meeting, const GroupId& group,
                   const std::vector<TemplateSlot>& standing);
  std::optional<TemplateSlot> ending_like(const program::FileMeeting& meeting,
                                          const GroupId& group) const;
  bool end_unless_in(const std::vector<program::FileMeeting>& meetings, const TemplateSlot& slot);
  void follow_template();
  void warn_of_others();
  void mark_site_changed();

  // A name is given once: so many tracks of a program, groups of a track.
  template <class Record>
  std::vector<Record> those_of(const std::vector<Record>& list, auto parent, auto id) const {
    std::vector<Record> found;
    std::ranges::copy_if(list, std::back_inserter(found),
                         [&](const Record& one) { return one.*parent == id; });
    return found;
  }

  void count(bool is_new, bool is_changed) {
    ++(is_new ? done_.added : is_changed ? done_.changed : done_.unchanged);
  }

  db::Tx& tx_;
  const ProgramFile& file_;
  const Day from_;
  const staff::Reach& reach_;
  staff::Engaging staff_;  // before `had_`, which knows them by name
  const Before had_;
  std::map<std::string, RoomId, std::less<>> rooms_;
  std::vector<GroupId> changed_groups_;
  std::vector<Finding> findings_;
  Established done_;
};

void Establishing::put_site() {
  people::Site site;
  if (had_.site) site = *had_.site;
  if (!had_.site) site.id = tx_.next<SiteId>();
  const auto crisis_line = file_.site.crisis_line.value_or("988");
  const auto time_zone = file_.site.time_zone.text();
  const bool same = site.crisis_line == crisis_line && site.time_zone == time_zone &&
                    site.name == file_.site.name;
  const auto namesake = site_called(tx_, file_.site.name);
  if (namesake && namesake->id != site.id)
    refuse("name_twice", "/site/name", "another site has this name");
  site.name = file_.site.name;
  site.crisis_line = crisis_line;
  site.time_zone = time_zone;
  if (!had_.site || !same) people::put_site(tx_, site);
  done_.site_id = site.id;
  count(!had_.site, !same);
  if (had_.site && had_.site->time_zone != time_zone)  // then every wall clock means another moment
    for (const Group& group : had_.groups) changed_groups_.push_back(group.id);
}

void Establishing::put_staff() {
  const auto engaged = staff_.at(done_.site_id, reach_);
  done_.added += engaged.added;
  done_.changed += engaged.changed;
  done_.unchanged += engaged.unchanged;
  std::ranges::copy(engaged.findings, std::back_inserter(findings_));
  std::ranges::copy(engaged.warnings, std::back_inserter(done_.warnings));
}

void Establishing::put_room(const program::FileRoom& filed) {
  const auto known = known_as(had_.rooms, filed);
  const bool is_new = !known;
  program::Room room;
  room.id = is_new ? tx_.next<RoomId>() : known->id;
  room.site_id = done_.site_id;
  room.name = filed.name;
  room.capacity = filed.capacity;
  rooms_[room.name] = room.id;
  const auto stored = program::put_room(tx_, room);
  const bool other_features = put_features(filed, room.id);
  count(is_new, !is_new && (stored.version != known->version || other_features));
}

// What the file leaves out stays as it is.
bool Establishing::put_features(const program::FileRoom& filed, const RoomId& room) {
  if (!filed.features) return false;
  std::set<program::Feature> had;
  for (const auto& one : had_.features)
    if (one.room_id == room) had.insert(one.feature);
  if (std::set(filed.features->begin(), filed.features->end()) == had) return false;
  program::put_features(tx_, room, *filed.features);
  return true;
}

void Establishing::put_program(const FileProgram& filed, const std::string& at) {
  const auto known = known_as(had_.programs, filed);
  const bool is_new = !known;
  program::Program program;
  program.id = is_new ? tx_.next<ProgramId>() : known->id;
  program.site_id = done_.site_id;
  program.name = filed.name;
  program.level_of_care = filed.level_of_care;
  program.minutes_min = program::minutes_of(filed.week.hours_min);
  program.minutes_max = program::minutes_of(filed.week.hours_max);
  program.days_min = filed.week.days_min;
  program.days_max = filed.week.days_max;
  if (!is_new) {
    program.review_no_shows = known->review_no_shows;
    program.review_days = known->review_days;
    program.plan_days = known->plan_days;
    program.plan_review_days = known->plan_review_days;
    program.certify_days = known->certify_days;
    program.plan_before_groups = known->plan_before_groups;
  }
  if (filed.review) {
    program.review_no_shows = filed.review->no_shows;
    program.review_days = filed.review->within_days;
  }
  if (filed.plan) {
    program.plan_days = filed.plan->first_within_days;
    program.plan_review_days = filed.plan->review_every_days;
    program.certify_days = filed.plan->certify_every_days;
    program.plan_before_groups = filed.plan->before_groups.value_or(false);
  }
  const auto stored = program::put_program(tx_, program);
  count(is_new, !is_new && stored.version != known->version);
  for (std::size_t i = 0; i < filed.tracks.size(); ++i)
    put_track(filed.tracks[i], program.id, fmt::format("{}/tracks/{}", at, i));
}

void Establishing::put_track(const FileTrack& filed, const ProgramId& program,
                             const std::string& at) {
  const auto known = known_as(those_of(had_.tracks, &program::Track::program_id, program), filed);
  const bool is_new = !known;
  const TrackId id = is_new ? tx_.next<TrackId>() : known->id;
  const auto stored = program::put_track(tx_, {id, program, filed.name});
  count(is_new, !is_new && stored.version != known->version);
  for (std::size_t i = 0; i < filed.groups.size(); ++i)
    put_group(filed.groups[i], id, fmt::format("{}/groups/{}", at, i));
}

void Establishing::put_group(const FileGroup& filed, const TrackId& track, const std::string& at) {
  const auto known = known_as(those_of(had_.groups, &Group::track_id, track), filed);
  const bool is_new = !known;
  Group group = program::group_of(filed);
  group.id = is_new ? tx_.next<GroupId>() : known->id;
  group.track_id = track;
  group.room_id = rooms_.at(filed.room);
  const auto stored = program::put_group(tx_, group);
  const int seats = roster::set_seats(tx_, group.id, group.capacity);
  if (seats > group.capacity)
    findings_.push_back({"capacity_under_roster", at + "/capacity",
                         fmt::format("{} people have a seat in this group", seats)});
  const bool other_leaders = put_leaders(filed, group, at);
  const bool changed = !is_new && (stored.version != known->version || other_leaders);
  count(is_new, changed);
  const bool other_meetings = put_meetings(filed, group.id);
  if (!is_new && (changed || other_meetings)) changed_groups_.push_back(group.id);
}

bool Establishing::put_leaders(const FileGroup& filed, const Group& group, const std::string& at) {
  const auto had = leaders(had_, group.id);
  std::vector<StaffId> wanted;
  for (std::size_t i = 0; i < filed.facilitators.size(); ++i) {
    const StaffId one = program::find_colleague(had_.staff, filed.facilitators[i]).value();
    check_credential(one, filed, std::ranges::count(had, one) > 0,
                     fmt::format("{}/facilitators/{}", at, i));
    wanted.push_back(one);
  }
  std::ranges::sort(wanted);
  if (wanted == had) return false;
  program::put_facilitators(tx_, group.id, wanted);
  return true;
}

// Nobody begins to lead a group without the credential it needs. Who leads it already is named, so
// that an unrelated change does not wait for a licence.
void Establishing::check_credential(const StaffId& staff, const FileGroup& filed,
                                    bool leads_already, const std::string& at) {
  if (!filed.credential_needed) return;
  const Day day = std::max(from_, file_.site.time_zone.day_of(tx_.now));
  const auto gap =
      staff::credential_gap(people::credentials_of(tx_, staff), *filed.credential_needed, day);
  if (!gap) return;
  const auto& name = std::ranges::find(had_.staff, staff, &program::Colleague::staff_id)->name;
  auto& list = leads_already ? done_.warnings : findings_;
  list.push_back(gap_finding(name, *filed.credential_needed, *gap, at));
}

// Today's meeting that would have begun already begins next week.
Day Establishing::first_day(int starts_at_minute) {
  const Day today = file_.site.time_zone.day_of(tx_.now);
  const bool over = starts_at_minute <= file_.site.time_zone.minute_of_day(tx_.now);
  return from_ == today && over ? Day{today.date + std::chrono::days(1)} : from_;
}

bool Establishing::put_meetings(const FileGroup& filed, const GroupId& group) {
  std::vector<TemplateSlot> standing;
  for (const TemplateSlot& slot : had_.slots)
    if (slot.group_id == group && !slot.until_on) standing.push_back(slot);
  bool any = false;
  for (const auto& meeting : filed.meets) any = put_meeting(meeting, group, standing) || any;
  for (const TemplateSlot& slot : standing) any = end_unless_in(filed.meets, slot) || any;
  return any;
}

bool is_at(const TemplateSlot& slot, const program::FileMeeting& meeting) {
  return slot.weekday == number_of(meeting.weekday) &&
         slot.starts_at_minute == meeting.starts.minute;
}

// A meeting that was to end on a day to come, and is wanted again before it has.
std::optional<TemplateSlot> Establishing::ending_like(const program::FileMeeting& meeting,
                                                      const GroupId& group) const {
  for (const TemplateSlot& slot : had_.slots)
    if (slot.group_id == group && slot.until_on && is_at(slot, meeting)) return slot;
  return std::nullopt;
}

bool Establishing::put_meeting(const program::FileMeeting& meeting, const GroupId& group,
                               const std::vector<TemplateSlot>& standing) {
  const auto known =
      std::ranges::find_if(standing, [&](const TemplateSlot& s) { return is_at(s, meeting); });
  const bool is_new = known == standing.end();
  const bool changed = !is_new && known->minutes != meeting.minutes;
  count(is_new, changed);
  if (!is_new && !changed) return false;
  TemplateSlot slot;
  if (!is_new) slot = *known;
  const auto ending = is_new ? ending_like(meeting, group) : std::nullopt;
  if (ending) {
    slot = *ending;
    slot.until_on.reset();
  } else if (is_new) {
    slot.id = tx_.next<SlotId>();
    slot.group_id = group;
    slot.weekday = number_of(meeting.weekday);
    slot.starts_at_minute = meeting.starts.minute;
    slot.from_on = first_day(meeting.starts.minute);
  }
  slot.minutes = meeting.minutes;
  program::put_slot(tx_, slot);
  return true;
}

bool Establishing::end_unless_in(const std::vector<program::FileMeeting>& meetings,
                                 const TemplateSlot& slot) {
  if (std::ranges::any_of(meetings, [&](const auto& meeting) { return is_at(slot, meeting); }))
    return false;
  const Day today = file_.site.time_zone.day_of(tx_.now);
  program::end_slot(tx_, slot.id, {std::max(today, from_).date - std::chrono::days(1)});
  count(false, true);
  return true;
}

void Establishing::follow_template() {
  const auto followed = follow(tx_, done_.site_id, changed_groups_, from_);
  require(followed.findings);
  done_.sessions_moved = followed.moved;
  done_.sessions_cancelled = followed.cancelled;
}

void Establishing::warn_of_others() {
  for (const Group& group : had_.groups)
    if (!is_in(file_, had_, group))
      done_.warnings.push_back({"group_not_in_file",
                                "",
                                fmt::format("{} is not in the file and stays as it is", group.name),
                                {group.name}});
}

// The site's version stands for all it offers: whoever changes that says which one they saw.
void Establishing::mark_site_changed() {
  if (!had_.site || done_.added + done_.changed == 0) return;
  const auto site = people::find_site(tx_, done_.site_id);
  if (site.version == had_.site->version) people::put_site(tx_, site);
}

}  // namespace

Established establish(db::Tx& tx, const ProgramFile& file, Day from) {
  return Establishing(tx, file, from, site_called(tx, file.site.name), staff::everywhere()).run();
}

Established establish(db::Tx& tx, const ProgramFile& file) {
  return establish(tx, file, file.site.time_zone.day_of(tx.now));
}

Established establish(db::Tx& tx, const ProgramFile& file, Day from, const SiteId& site,
                      const staff::Reach& reach) {
  return Establishing(tx, file, from, people::find_site(tx, site), reach).run();
}

}  // namespace stepwell::schedule
