#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "stepwell/program/rules.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::program {
namespace {

using testing::some;

const Surroundings staffed{
    .staff = {{some<StaffId>(1), "Dana Whitfield", "facilitator"},
              {some<StaffId>(2), "Luis Ortega", ""},
              {some<StaffId>(3), "Kim Lee", "kim"},
              {some<StaffId>(4), "Kim Lee", "lee"}},
    .meetings = {},
};

std::string text_of(const std::string& file, const std::string& folder = "data/programs/") {
  std::ifstream in(std::string(STEPWELL_SOURCE) + "/" + folder + file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

ProgramFile small() { return read_program_file(text_of("small-evening-iop.json")); }

TEST(ProgramFile, HasTheSchemaThatIsKeptBesideTheExamples) {
  EXPECT_EQ(parse_json(text_of("program.schema.json")), json::value(program_file_schema()));
}

TEST(ProgramFile, IsDocumentedWithAnExampleThatWorks) {
  const auto page = text_of("program-file.md", "docs/");
  EXPECT_NE(page.find("```json\n" + text_of("small-evening-iop.json") + "```"), page.npos);
}

TEST(ProgramFile, ExamplesCanBePutIntoForceAsTheyAre) {
  Surroundings roles;
  std::uint8_t n = 0;
  for (const char* role : {"therapist", "facilitator", "nurse", "case_manager", "prescriber"})
    roles.staff.push_back({some<StaffId>(++n), role, role});
  for (const auto& file : {small(), read_program_file(three_track_iop())}) {
    EXPECT_EQ(check_file(file, roles), std::vector<Finding>{});
    EXPECT_EQ(advise(file, levels_of_care()), std::vector<Finding>{});
  }
  EXPECT_EQ(three_track_iop(), text_of("three-track-iop.json"));
}

TEST(ProgramFile, NamesEveryFieldThatDoesNotFit) {
  auto document = parse_json(text_of("small-evening-iop.json"));
  document.at_pointer("/site/time_zone") = "America/Elm_Street";
  document.at_pointer("/programs/0/tracks/0/groups/1/meets/2/starts") = "7pm";
  document.at_pointer("/programs/0/level_of_care") = "ipo";
  document.as_object()["notes"] = "x";
  try {
    read_program_file(json::serialize(document));
    FAIL() << "it was let in";
  } catch (const Error& error) {
    std::vector<std::string> fields;
    for (const Finding& finding : error.findings) fields.push_back(finding.field);
    EXPECT_EQ(fields,
              (std::vector<std::string>{"/site/time_zone", "/programs/0/level_of_care",
                                        "/programs/0/tracks/0/groups/1/meets/2/starts", "/notes"}));
  }
}

TEST(ProgramFile, LargerThanItsLimitIsNotRead) {
  EXPECT_THROW(read_program_file(std::string(limits::program_file_bytes + 1, ' ')), Error);
}

using Change = void (*)(ProgramFile&);

FileTrack& track(ProgramFile& file) { return file.programs[0].tracks[0]; }
FileGroup& skills(ProgramFile& file) { return track(file).groups[0]; }
FileGroup& process(ProgramFile& file) { return track(file).groups[1]; }

const std::string skills_at = "/programs/0/tracks/0/groups/0";
const std::string process_at = "/programs/0/tracks/0/groups/1";

struct Case {
  const char* why;
  Change change;
  std::vector<std::pair<std::string, std::string>> expected;  // code, field
};

std::vector<std::pair<std::string, std::string>> places(const std::vector<Finding>& findings) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const Finding& finding : findings) found.emplace_back(finding.code, finding.field);
  return found;
}

// Whether docs/program-file.md tells of every finding in `places`.
bool documented(const std::vector<std::pair<std::string, std::string>>& places) {
  static const auto page = text_of("program-file.md", "docs/");
  return std::ranges::all_of(places, [](const auto& place) {
    return page.find("| `" + place.first + "` |") != page.npos;
  });
}

TEST(ProgramRules, SayWhatKeepsAFileFromBeingPutIntoForce) {
  const Case cases[] = {
      {"as it is", [](ProgramFile&) {}, {}},
      {"a site without a name",
       [](ProgramFile& f) { f.site.name = " "; },
       {{"name_empty", "/site/name"}}},
      {"a name of a hundred bytes",
       [](ProgramFile& f) { track(f).name = std::string(100, 'x'); },
       {}},
      {"a name of one more",
       [](ProgramFile& f) { track(f).name = std::string(101, 'x'); },
       {{"name_too_long", "/programs/0/tracks/0/name"}}},
      {"two rooms of one name",
       [](ProgramFile& f) { f.rooms.push_back(f.rooms[0]); },
       {{"name_twice", "/rooms/1/name"}}},
      {"a group with a new name", [](ProgramFile& f) { process(f).was = "Talk"; }, {}},
      {"the name it had is another's now",
       [](ProgramFile& f) { process(f).was = skills(f).name; },
       {{"name_in_use", process_at + "/was"}}},
      {"two groups of one name",
       [](ProgramFile& f) { process(f).name = skills(f).name; },
       {{"name_twice", process_at + "/name"}}},
      {"a room without places",
       [](ProgramFile& f) {
         f.rooms.push_back({"Closet", 0});
       },
       {{"capacity_out_of_range", "/rooms/1/capacity"}}},
      {"a room that is not there",
       [](ProgramFile& f) { skills(f).room = "Annex"; },
       {{"room_unknown", skills_at + "/room"}}},
      {"as many places as the room", [](ProgramFile& f) { skills(f).capacity = 12; }, {}},
      {"a place more than the room",
       [](ProgramFile& f) { skills(f).capacity = 13; },
       {{"capacity_over_room", skills_at + "/capacity"}}},
      {"no places",
       [](ProgramFile& f) { skills(f).capacity = 0; },
       {{"capacity_out_of_range", skills_at + "/capacity"},
        {"minimum_over_capacity", skills_at + "/minimum"}}},
      {"twelve at the least", [](ProgramFile& f) { skills(f).minimum = 12; }, {}},
      {"thirteen at the least",
       [](ProgramFile& f) { skills(f).minimum = 13; },
       {{"minimum_over_capacity", skills_at + "/minimum"}}},
      {"hours the other way round",
       [](ProgramFile& f) { f.programs[0].week.hours_max = 8; },
       {{"minimum_over_maximum", "/programs/0/week/hours_min"}}},
      {"hours that are no minutes",
       [](ProgramFile& f) { f.programs[0].week.hours_max = 9.001; },
       {{"hours_out_of_range", "/programs/0/week/hours_max"}}},
      {"more hours than a week has",
       [](ProgramFile& f) { f.programs[0].week.hours_max = 168.5; },
       {{"hours_out_of_range", "/programs/0/week/hours_max"}}},
      {"eight days a week",
       [](ProgramFile& f) { f.programs[0].week.days_max = 8; },
       {{"days_out_of_range", "/programs/0/week/days_max"}}},
      {"a review that looks back at nothing",
       [](ProgramFile& f) {
         f.programs[0].review = {1, 0};
       },
       {{"review_days_out_of_range", "/programs/0/review/within_days"},
        {"no_shows_out_of_range", "/programs/0/review/no_shows"}}},
      {"a review as far back as there is one",
       [](ProgramFile& f) {
         f.programs[0].review = {92, 92};
       },
       {}},
      {"a day further back",
       [](ProgramFile& f) {
         f.programs[0].review = {3, 93};
       },
       {{"review_days_out_of_range", "/programs/0/review/within_days"}}},
      {"a review after no no-show",
       [](ProgramFile& f) {
         f.programs[0].review = {0, 14};
       },
       {{"no_shows_out_of_range", "/programs/0/review/no_shows"}}},
      {"more no-shows than days",
       [](ProgramFile& f) {
         f.programs[0].review = {15, 14};
       },
       {{"no_shows_out_of_range", "/programs/0/review/no_shows"}}},
      {"plans that go by half a year",
       [](ProgramFile& f) {
         f.programs[0].plan = {1, 184, 184};
       },
       {}},
      {"and a day, or by none",
       [](ProgramFile& f) {
         f.programs[0].plan = {0, 185, 184};
       },
       {{"plan_days_out_of_range", "/programs/0/plan/first_within_days"},
        {"plan_days_out_of_range", "/programs/0/plan/review_every_days"}}},
      {"days the other way round",
       [](ProgramFile& f) { f.programs[0].week.days_max = 2; },
       {{"minimum_over_maximum", "/programs/0/week/days_min"}}},
      {"five minutes less than the program asks for",
       [](ProgramFile& f) { skills(f).meets[0].minutes = 85; },
       {{"week_below_minimum", "/programs/0/tracks/0"}}},
      {"a day less than the program asks for",
       [](ProgramFile& f) { f.programs[0].week.days_min = f.programs[0].week.days_max = 4; },
       {{"days_below_minimum", "/programs/0/tracks/0"}}},
      {"what is held at the same time counts once",
       [](ProgramFile& f) {
         f.rooms.push_back({"Annex", 12});
         process(f).room = "Annex";
         process(f).facilitators = {"Luis Ortega"};
         process(f).meets = skills(f).meets;
       },
       {{"week_below_minimum", "/programs/0/tracks/0"}}},
      {"a closed track owes nothing",
       [](ProgramFile& f) {
         skills(f).meets.clear();
         process(f).meets.clear();
       },
       {}},
      {"a stranger",
       [](ProgramFile& f) { skills(f).facilitators = {"nobody"}; },
       {{"facilitator_unknown", skills_at + "/facilitators/0"}}},
      {"no name is nobody's user name",
       [](ProgramFile& f) { skills(f).facilitators = {""}; },
       {{"facilitator_unknown", skills_at + "/facilitators/0"}}},
      {"a full name that two have",
       [](ProgramFile& f) { skills(f).facilitators = {"Kim Lee"}; },
       {{"facilitator_ambiguous", skills_at + "/facilitators/0"}}},
      {"one of the two by user name", [](ProgramFile& f) { skills(f).facilitators = {"lee"}; }, {}},
      {"one person by both names",
       [](ProgramFile& f) {
         skills(f).facilitators = {"facilitator", "Dana Whitfield"};
       },
       {{"facilitator_twice", skills_at + "/facilitators/1"}}},
      {"a start between the fives",
       [](ProgramFile& f) { skills(f).meets[0].starts.minute -= 1; },
       {{"starts_off_grid", skills_at + "/meets/0/starts"}}},
      {"a length between the fives",
       [](ProgramFile& f) { process(f).meets[0].minutes = 92; },
       {{"minutes_off_grid", process_at + "/meets/0/minutes"}}},
      {"no length",
       [](ProgramFile& f) { process(f).meets[0].minutes = 0; },
       {{"minutes_off_grid", process_at + "/meets/0/minutes"}}},
      {"up to midnight", [](ProgramFile& f) { process(f).meets[0].minutes = 300; }, {}},
      {"past midnight",
       [](ProgramFile& f) { process(f).meets[0].minutes = 305; },
       {{"past_midnight", process_at + "/meets/0/minutes"}}},
      {"one room and one person for two groups",
       [](ProgramFile& f) { skills(f).meets[1].minutes = 95; },
       {{"room_overlap", process_at + "/meets/1"},
        {"facilitator_overlap", process_at + "/meets/1"}}},
      {"one room for two groups",
       [](ProgramFile& f) {
         skills(f).meets[1].minutes = 95;
         process(f).facilitators = {"Luis Ortega"};
       },
       {{"room_overlap", process_at + "/meets/1"}}},
      {"a group that meets twice at once",
       [](ProgramFile& f) {
         skills(f).meets.push_back(skills(f).meets[0]);
         skills(f).meets[3].starts.minute -= 60;
       },
       {{"group_overlap", skills_at + "/meets/3"}}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    auto file = small();
    c.change(file);
    EXPECT_EQ(places(check_file(file, staffed)), c.expected);
    EXPECT_TRUE(documented(c.expected));
  }
}

TEST(ProgramRules, KeepRoomsAndPeopleForWhatIsNotInTheFile) {
  auto around = staffed;
  Meeting other{.group = "Alumni Night", .field = {}, .room = "Group Room", .people = {}};
  other.weekday = 4;
  other.starts_at_minute = 20 * 60 + 30;
  other.minutes = 60;
  around.meetings = {other};
  EXPECT_TRUE(check_file(small(), around).empty());
  around.meetings[0].starts_at_minute -= 5;
  EXPECT_EQ(check_file(small(), around).at(0).text,
            "Group Room is taken by Alumni Night on thursday at 20:25");
  around.meetings[0].room = "Elsewhere";
  around.meetings[0].people = {some<StaffId>(1)};
  EXPECT_EQ(check_file(small(), around).at(0).text,
            "Dana Whitfield leads Alumni Night on thursday at 20:25");
}

TEST(ProgramRules, StopAfterSoManyFindings) {
  auto file = small();
  file.rooms.assign(500, {"", 0});
  EXPECT_EQ(check_file(file, staffed).size(), limits::findings);
  skills(file).meets.assign(limits::meetings + 1, {});
  file.rooms = {{"Group Room", 12}};
  EXPECT_FALSE(check_file(file, staffed).empty());
}

TEST(ProgramAdvice, NamesDosesOutsideTheLevelOfCareWithItsSource) {
  const Case cases[] = {
      {"as it is", [](ProgramFile&) {}, {}},
      {"an IOP of less than nine hours",
       [](ProgramFile& f) { f.programs[0].week.hours_min = 8.5; },
       {{"below_level_of_care", "/programs/0/week/hours_min"}}},
      {"an IOP of nineteen hours", [](ProgramFile& f) { f.programs[0].week.hours_max = 19; }, {}},
      {"an IOP of more",
       [](ProgramFile& f) { f.programs[0].week.hours_max = 19.5; },
       {{"above_level_of_care", "/programs/0/week/hours_max"}}},
      {"an IOP on two days, or six",
       [](ProgramFile& f) {
         f.programs[0].week.days_min = 2;
         f.programs[0].week.days_max = 6;
       },
       {{"below_level_of_care", "/programs/0/week/days_min"},
        {"above_level_of_care", "/programs/0/week/days_max"}}},
      {"a PHP of nine hours",
       [](ProgramFile& f) { f.programs[0].level_of_care = LevelOfCare::php; },
       {{"below_level_of_care", "/programs/0/week/hours_min"}}},
      {"a support group of nine hours",
       [](ProgramFile& f) { f.programs[0].level_of_care = LevelOfCare::support; },
       {}},
      {"a group nobody leads",
       [](ProgramFile& f) { process(f).facilitators.clear(); },
       {{"nobody_leads", process_at + "/facilitators"}}},
      {"a track that does not meet",
       [](ProgramFile& f) {
         skills(f).meets.clear();
         process(f).meets.clear();
       },
       {{"track_without_meetings", "/programs/0/tracks/0"}}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    auto file = small();
    c.change(file);
    const auto advice = advise(file, levels_of_care());
    EXPECT_EQ(places(advice), c.expected);
    EXPECT_TRUE(documented(c.expected));
    for (const Finding& finding : advice) {
      const bool of_level = finding.code.ends_with("level_of_care");
      EXPECT_EQ(of_level, finding.text.find(" hours a week") != finding.text.npos) << finding.text;
    }
  }
}

}  // namespace
}  // namespace stepwell::program
