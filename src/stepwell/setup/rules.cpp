#include "stepwell/setup/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::setup {
namespace {

using program::FileGroup;
using program::FileProgram;
using program::FileRoom;
using program::FileTrack;
using program::ProgramFile;

FileRoom filed(const Stored& stored, const program::Room& room) {
  FileRoom file{.name = room.name, .capacity = room.capacity};
  for (const auto& one : stored.features) {
    if (one.room_id != room.id) continue;
    if (!file.features) file.features.emplace();
    file.features->push_back(one.feature);
  }
  return file;
}

std::vector<std::string> leaders_of(const Stored& stored, const GroupId& group) {
  std::vector<std::string> names;
  for (const auto& leads : stored.facilitators) {
    if (leads.group_id != group) continue;
    const auto one = std::ranges::find(stored.staff, leads.staff_id, &program::Colleague::staff_id);
    if (one != stored.staff.end())
      names.push_back(one->username.empty() ? one->name : one->username);
  }
  return names;
}

std::vector<program::FileMeeting> meetings_of(const Stored& stored, const GroupId& group) {
  std::vector<program::FileMeeting> meetings;
  for (const auto& slot : stored.slots)
    if (slot.group_id == group && !slot.until_on)
      meetings.push_back({weekday_of(slot.weekday), {slot.starts_at_minute}, slot.minutes});
  return meetings;
}

FileGroup filed(const Stored& stored, const program::Group& group) {
  const auto room = std::ranges::find(stored.rooms, group.room_id, &program::Room::id);
  return {.name = group.name,
          .modality = group.modality,
          .room = room->name,
          .capacity = group.capacity,
          .minimum = group.minimum,
          .facilitators = leaders_of(stored, group.id),
          .meets = meetings_of(stored, group.id),
          .credential_needed = group.credential_needed};
}

FileTrack filed(const Stored& stored, const program::Track& track) {
  FileTrack file{.name = track.name, .groups = {}};
  for (const auto& group : stored.groups)
    if (group.track_id == track.id) file.groups.push_back(filed(stored, group));
  return file;
}

program::FilePlan filed_plan(const program::Program& program) {
  program::FilePlan file{program.plan_days, program.plan_review_days, program.certify_days, {}};
  if (program.plan_before_groups) file.before_groups = true;
  return file;
}

FileProgram filed(const Stored& stored, const program::Program& program) {
  FileProgram file{.name = program.name,
                   .level_of_care = program.level_of_care,
                   .week = {program.minutes_min / 60.0, program.minutes_max / 60.0,
                            program.days_min, program.days_max},
                   .review = program::FileReview{program.review_no_shows, program.review_days},
                   .plan = filed_plan(program),
                   .tracks = {}};
  for (const auto& track : stored.tracks)
    if (track.program_id == program.id) file.tracks.push_back(filed(stored, track));
  return file;
}

// Returns `value` on one line, with a number as somebody writes it: 9.5, not 9.5E0.
std::string on_one_line(const json::value& value) {
  std::vector<std::string> parts;
  if (const auto* object = value.if_object()) {
    for (const auto& [key, inner] : *object)
      parts.push_back(fmt::format("{}: {}", json::serialize(json::value(key)), on_one_line(inner)));
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
  }
  if (const auto* list = value.if_array()) {
    for (const auto& one : *list) parts.push_back(on_one_line(one));
    return fmt::format("[{}]", fmt::join(parts, ", "));
  }
  return value.is_double() ? fmt::format("{}", value.get_double()) : json::serialize(value);
}

constexpr std::size_t line_width = 80;

// Writes what stands between two brackets, one to a line.
template <class Each>
void write_all(std::string& text, const char* brackets, std::size_t depth, std::size_t count,
               Each each) {
  text += brackets[0];
  for (std::size_t i = 0; i < count; ++i) {
    text += i == 0 ? "\n" : ",\n";
    text.append(2 * (depth + 1), ' ');
    each(i);
  }
  text.append("\n").append(2 * depth, ' ');
  text += brackets[1];
}

void write(std::string& text, const json::value& value, std::size_t depth) {
  const std::string line = on_one_line(value);
  if (line.size() < line_width || value.is_primitive()) {
    text += line;
  } else if (const auto* object = value.if_object()) {
    write_all(text, "{}", depth, object->size(), [&](std::size_t i) {
      const auto& [key, inner] = *(object->begin() + i);
      text += json::serialize(json::value(key)) + ": ";
      write(text, inner, depth + 1);
    });
  } else {
    write_all(text, "[]", depth, value.get_array().size(),
              [&](std::size_t i) { write(text, value.get_array()[i], depth + 1); });
  }
}

json::value without_nothing(const json::value& value) {
  if (const auto* list = value.if_array()) {
    json::array kept;
    for (const auto& one : *list) kept.push_back(without_nothing(one));
    return kept;
  }
  if (!value.is_object()) return value;
  json::object kept;
  for (const auto& [key, inner] : value.get_object())
    if (!inner.is_null()) kept.emplace(key, without_nothing(inner));
  return kept;
}

}  // namespace

ProgramFile file_of(const Stored& stored) {
  ProgramFile file;
  file.site = {stored.site.name, zone_named(stored.site.time_zone), stored.site.crisis_line};
  for (const auto& room : stored.rooms) file.rooms.push_back(filed(stored, room));
  for (const auto& program : stored.programs) file.programs.push_back(filed(stored, program));
  return file;
}

void name_leaders(ProgramFile& file, std::span<const program::Colleague> staff) {
  const auto named = [&](std::string& leader) {
    const auto one = std::ranges::find(staff, leader, &program::Colleague::username);
    if (one != staff.end() && std::ranges::count(staff, one->name, &program::Colleague::name) == 1)
      leader = one->name;
  };
  for (FileProgram& program : file.programs)
    for (FileTrack& track : program.tracks)
      for (FileGroup& group : track.groups) std::ranges::for_each(group.facilitators, named);
}

std::vector<ProgramFile> examples() {
  std::vector<ProgramFile> files{program::read_program_file(program::small_evening_iop()),
                                 program::read_program_file(program::three_track_iop())};
  for (ProgramFile& file : files)
    for (FileProgram& program : file.programs)
      for (FileTrack& track : program.tracks)
        for (FileGroup& group : track.groups) group.facilitators.clear();
  return files;
}

std::vector<Finding> check_from(Day from, Day today) {
  if (from < today) return {{"in_the_past", "/from", "a change begins today or later"}};
  if (from.date - today.date >= std::chrono::weeks(limits::schedule_weeks))
    return {{"too_far_ahead", "/from", "a change begins within eight weeks"}};
  return {};
}

std::vector<Finding> check_organization(const OrganizationDetails& details) {
  const std::string& name = details.name;
  if (name.find_first_not_of(' ') == name.npos) return {{"missing", "/name", "a name is needed"}};
  const auto printable = [](unsigned char c) { return c >= ' '; };
  if (name.size() > limits::offer_name_bytes || !std::ranges::all_of(name, printable))
    return {{"bad_line", "/name", "a name is one line of at most 100 bytes"}};
  const auto is_outside = [](const std::optional<int>& said, int most, int least = 1) {
    return said && (*said < least || *said > most);
  };
  if (is_outside(details.offer_hours, limits::offer_hours))
    return {{"out_of_range", "/offer_hours", "a place is held for 1 to 336 hours"}};
  if (is_outside(details.first_contact_hours, limits::first_contact_hours))
    return {{"out_of_range", "/first_contact_hours", "the goal is 1 to 336 hours"}};
  if (is_outside(details.rest_minutes, limits::rest_minutes_most, limits::rest_minutes_least))
    return {{"out_of_range", "/rest_minutes", "a signing-in rests for 10 to 240 minutes"}};
  return {};
}

std::string text_of(const ProgramFile& file) {
  std::string text;
  write(text, without_nothing(parse_json(json_text(file))), 0);
  return text + "\n";
}

}  // namespace stepwell::setup
