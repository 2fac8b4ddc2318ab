#include "stepwell/planner/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include "stepwell/base/json.h"
#include "stepwell/base/schema.h"
#include "stepwell/planner/generate.h"
#include "stepwell/planner/plan.h"
#include "stepwell/planner/verify.h"

namespace stepwell::planner {
namespace {

std::string text_of(const std::string& file) {
  std::ifstream in(std::string(STEPWELL_SOURCE) + "/data/planner/" + file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(PlannerFiles, HaveTheSchemasThatAreKeptBesideTheExamples) {
  const auto with_dialect = [](json::object schema) {
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    return json::value(schema);
  };
  EXPECT_EQ(parse_json(text_of("instance.schema.json")), with_dialect(schema<Instance>()));
  EXPECT_EQ(parse_json(text_of("programme.schema.json")), with_dialect(schema<Programme>()));
}

TEST(PlannerFiles, HaveExamplesThatBelongTogether) {
  const auto reading = read_instance(text_of("small-week.json"));
  EXPECT_EQ(reading.findings, std::vector<Finding>{});
  const auto programme = read_programme(text_of("small-programme.json"));
  const auto verdict = verify(reading.instance, programme);
  EXPECT_EQ(verdict.violations, std::vector<Finding>{});
  EXPECT_EQ(verdict.cost, programme.cost);
}

TEST(PlannerFiles, AreRefusedWithEverythingThatDoesNotFit) {
  struct Case {
    const char* why;
    std::function<void(json::object&)> spoil;
    const char* code;
    const char* field;
  };
  const Case cases[] = {
      {"a list is not there", [](json::object& o) { o.erase("rooms"); }, "missing", "/rooms"},
      {"a field nobody knows", [](json::object& o) { o["moon"] = 1; }, "unknown", "/moon"},
      {"a text for a number",
       [](json::object& o) { o["rooms"].at(0).as_object()["capacity"] = "ten"; }, "wrong_type",
       "/rooms/0/capacity"},
      {"a day nobody has", [](json::object& o) { o["open"].at(0).as_object()["day"] = "moonday"; },
       "bad_word", "/open/0/day"},
      {"no hour is open", [](json::object& o) { o["open"].as_array().clear(); }, "nothing_open",
       "/open"},
      {"more hours than a week may have",
       [](json::object& o) {
         for (const char* day : {"monday", "tuesday", "wednesday"})
           o["open"].as_array().push_back({{"day", day}, {"from", 0}, {"until", 24}});
       },
       "too_many_hours", "/open"},
  };
  for (const auto& [why, spoil, code, field] : cases) {
    auto document = parse_json(text_of("small-week.json"));
    spoil(document.as_object());
    try {
      read_instance(json::serialize(document));
      ADD_FAILURE() << why;
    } catch (const Error& error) {
      ASSERT_FALSE(error.findings.empty()) << why;
      EXPECT_EQ(error.findings.front().code, code) << why;
      EXPECT_EQ(error.findings.front().field, field) << why;
    }
  }
  EXPECT_THROW(read_instance("{"), Error);
  EXPECT_THROW(read_programme("[]"), Error);
}

// What can't be planned is named and left out; everybody else has the week they would have had.
TEST(Sieve, NamesWhatCantBePlannedAndPlansTheRest) {
  struct Case {
    const char* why;
    std::function<void(Instance&)> spoil;
    const char* code;
    const char* field;
  };
  const Case cases[] = {
      {"a patient without an hour",
       [](Instance& i) { i.patients[3].available = i.patients[3].telehealth = {}; },
       "patient_without_hours", "/patients/3/available"},
      {"a group nobody can lead", [](Instance& i) { i.modalities[1].credential = "astronaut"; },
       "nobody_can_lead", "/groups/2"},
      {"a group no room is fit for", [](Instance& i) { i.modalities[5].room_features = {"pool"}; },
       "no_room_holds", "/groups/10"},
      {"an id that comes twice", [](Instance& i) { i.patients[2].id = i.patients[1].id; },
       "id_twice", "/patients/2/id"},
      {"an id that is empty", [](Instance& i) { i.rooms[0].id = ""; }, "id_empty", "/rooms/0/id"},
      {"a group of a modality nobody knows", [](Instance& i) { i.groups[0].modality = "golf"; },
       "modality_unknown", "/groups/0/modality"},
      {"a unit of a modality nobody knows",
       [](Instance& i) { i.patients[0].units[0].modality = "golf"; }, "modality_unknown",
       "/patients/0/units/0/modality"},
      {"a visit with somebody unknown", [](Instance& i) { i.patients[0].units[5].with = "nobody"; },
       "clinician_unknown", "/patients/0/units/5/with"},
      {"a visit with somebody they may not see",
       [](Instance& i) { i.patients[0].not_with = {*i.patients[0].units[5].with}; },
       "with_and_not_with", "/patients/0/units/5/with"},
      {"two units of one modality",
       [](Instance& i) { i.patients[0].units.push_back(i.patients[0].units[0]); }, "unit_twice",
       ""},
      {"somebody kept from themselves",
       [](Instance& i) {
         i.exclusions.push_back({i.patients[0].id, i.patients[0].id});
       },
       "exclusion_of_oneself", ""},
      {"an exclusion of nobody",
       [](Instance& i) {
         i.exclusions.push_back({i.patients[0].id, "nobody"});
       },
       "patient_unknown", ""},
      {"more ordered hours than the most",
       [](Instance& i) { i.patients[4].hours_min = i.patients[4].hours_max + 1; },
       "number_out_of_range", "/patients/4/hours_min"},
      {"hours that end before they begin",
       [](Instance& i) { i.patients[4].available[0].until = 3; }, "hours_out_of_day",
       "/patients/4/available/0"},
      {"a group without a seat", [](Instance& i) { i.groups[1].capacity = 0; },
       "number_out_of_range", "/groups/1/capacity"},
      {"a promise when nothing is open",
       [](Instance& i) {
         i.locks.push_back({i.patients[0].id, {i.groups[0].id, Weekday::sunday, 9}});
       },
       "lock_breaks_rule", "/locks/0"},
      {"a promise to nobody",
       [](Instance& i) {
         i.locks.push_back({"nobody", {i.groups[0].id, Weekday::monday, 9}});
       },
       "lock_breaks_rule", "/locks/0"},
      {"a promise when they are not free",
       [](Instance& i) {
         i.patients[0].available = {{Weekday::monday, 9, 10}};
         i.locks.push_back({i.patients[0].id, {i.groups[0].id, Weekday::friday, 9}});
       },
       "lock_breaks_rule", "/locks/0"},
  };
  for (const auto& [why, spoil, code, field] : cases) {
    Instance instance = generate(12, 1);
    spoil(instance);
    const auto reading = sift(instance);
    const auto programme = plan(reading, {.moves = 4'000});
    const auto found = std::ranges::find(programme.findings, code, &Finding::code);
    ASSERT_NE(found, programme.findings.end()) << why;
    EXPECT_TRUE(!*field || found->field == field) << why;
    const auto verdict = verify(reading.instance, programme);
    EXPECT_EQ(verdict.violations, std::vector<Finding>{}) << why;
    EXPECT_GT(verdict.places, 60) << why;
  }
}

TEST(Sieve, LeavesACleanInstanceAsItIs) {
  const Instance instance = generate(40, 7);
  const auto reading = sift(instance);
  EXPECT_EQ(reading.findings, std::vector<Finding>{});
  EXPECT_EQ(json_text(reading.instance), json_text(instance));
}

}  // namespace
}  // namespace stepwell::planner
