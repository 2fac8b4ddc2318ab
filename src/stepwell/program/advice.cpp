#include <fmt/format.h>

#include <algorithm>

#include "stepwell/program/rules.h"

namespace stepwell::program {
namespace {

class Advice {
 public:
  explicit Advice(std::span<const LevelDose> levels) : levels_(levels) {}

  void on(const FileProgram& program, const std::string& at) {
    for (const LevelDose& level : levels_)
      if (level.level_of_care == program.level_of_care) on_week(program.week, level, at + "/week");
    for (std::size_t t = 0; t < program.tracks.size(); ++t)
      on(program.tracks[t], fmt::format("{}/tracks/{}", at, t));
  }

  std::vector<Finding> findings;

 private:
  void on_week(const FileWeek& week, const LevelDose& level, const std::string& at) {
    if (level.hours_min && week.hours_min < *level.hours_min)
      note("below_level_of_care", at + "/hours_min", level.source);
    if (level.hours_max && week.hours_max > *level.hours_max)
      note("above_level_of_care", at + "/hours_max", level.source);
    if (level.days_min && week.days_min < *level.days_min)
      note("below_level_of_care", at + "/days_min", level.source);
    if (level.days_max && week.days_max > *level.days_max)
      note("above_level_of_care", at + "/days_max", level.source);
  }

  void on(const FileTrack& track, const std::string& at) {
    if (week_offered(track).days == 0)
      note("track_without_meetings", at, "nothing of this track takes place");
    for (std::size_t g = 0; g < track.groups.size(); ++g)
      if (track.groups[g].facilitators.empty() && !track.groups[g].meets.empty())
        note("nobody_leads", fmt::format("{}/groups/{}/facilitators", at, g),
             "this group meets and nobody leads it");
  }

  void note(const char* code, std::string field, std::string text) {
    findings.push_back({code, std::move(field), std::move(text)});
  }

  std::span<const LevelDose> levels_;
};

}  // namespace

const std::vector<LevelDose>& levels_of_care() {
  static const auto levels = from_json<std::vector<LevelDose>>(json::parse(levels_of_care_text()));
  return levels;
}

std::vector<Finding> advise(const ProgramFile& file, std::span<const LevelDose> levels) {
  Advice advice(levels);
  for (std::size_t p = 0; p < file.programs.size(); ++p)
    advice.on(file.programs[p], fmt::format("/programs/{}", p));
  return std::move(advice.findings);
}

}  // namespace stepwell::program
