#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/placement/data.h"
#include "stepwell/placement/decide.h"
#include "stepwell/placement/given.h"
#include "stepwell/placement/lint.h"
#include "stepwell/placement/ways.h"
#include "stepwell/program/model.h"

namespace stepwell::placement {
namespace {

const Day some_day = *Day::parse("2026-11-16");

const RuleSet& base() {
  static const RuleSet set = [] {
    const RuleText text = built_in(some_day);
    return proven(std::span(&text, 1));
  }();
  return set;
}

// Nothing is dangerous, and weekly therapy is not enough.
json::object step_up() {
  json::object facts{{"diagnoses", json::array()}};
  for (const FactEntry& fact : *base().file.facts)
    facts[fact.id] = fact.danger == Answer::no ? "yes" : "no";
  for (const char* yes :
       {"not_improving_with_weekly_therapy", "significant_functional_impairment",
        "can_take_part_in_groups", "basic_self_care", "motivated", "can_attend_schedule"})
    facts[yes] = "yes";
  return facts;
}

Known known_of(const json::object& facts) { return read_facts(base(), json::serialize(facts)); }

std::string recommended(const json::object& facts) {
  const auto level = decide(base(), known_of(facts)).recommended;
  return level ? base().level_id(*level) : "undetermined";
}

std::vector<std::string> names(const std::vector<Var>& vars) {
  std::vector<std::string> all;
  for (const Var var : vars) all.push_back(base().words.variables[var].id);
  return all;
}

std::vector<std::string> rules(const std::vector<Because>& because) {
  std::vector<std::string> all;
  for (const Because& each : because) all.push_back(base().file.rules[each.rule].id);
  return all;
}

using Strings = std::vector<std::string>;

TEST(PlacementRules, InTheProgramAreProven) {
  for (const std::string_view text : built_in_rule_files()) {
    const RuleText file{"", std::string(text)};
    EXPECT_NO_THROW(proven(std::span(&file, 1)));
  }
}

TEST(PlacementRules, KnowTheLevelsOfCareThatProgramsAreOf) {
  Strings ours, theirs;
  for (const LevelEntry& level : *base().file.levels) ours.push_back(level.id);
  for_each_word<program::LevelOfCare>(
      [&](std::string_view word, auto) { theirs.emplace_back(word); });
  std::ranges::sort(ours);
  std::ranges::sort(theirs);
  EXPECT_EQ(ours, theirs);
}

struct Case {
  const char* why;
  Strings yes, no, unknown;
  const char* level;
};

TEST(Placement, FollowsTheCriteria) {
  const Case cases[] = {
      {"weekly therapy is not enough", {}, {}, {}, "iop"},
      {"a crisis", {"acute_crisis"}, {}, {}, "inpatient"},
      {"a danger that can't be managed",
       {"imminent_danger_self"},
       {"danger_manageable_outpatient"},
       {},
       "inpatient"},
      {"a danger that can be managed", {"imminent_danger_others"}, {}, {}, "iop"},
      {"whether it can is not known",
       {"imminent_danger_self"},
       {},
       {"danger_manageable_outpatient"},
       "undetermined"},
      {"a crisis decides, whatever is unknown",
       {"acute_crisis"},
       {},
       {"medically_stable", "safe_home", "motivated"},
       "inpatient"},
      {"withdrawal", {"withdrawal_risk_needs_detox"}, {}, {}, "withdrawal_management"},
      {"withdrawal and a severe addiction",
       {"withdrawal_risk_needs_detox", "severe_addiction_needs_24h"},
       {},
       {},
       "inpatient"},
      {"not medically stable", {}, {"medically_stable"}, {}, "inpatient"},
      {"no safe home: a higher level", {}, {"safe_home"}, {}, "php"},
      {"no stable housing: a higher level", {}, {"stable_housing"}, {}, "php"},
      {"nobody at home or around, but the community",
       {},
       {"supportive_home", "has_support_system"},
       {},
       "iop"},
      {"nor that",
       {},
       {"supportive_home", "has_support_system", "sufficient_community_resources"},
       {},
       "php"},
      {"no groups", {}, {"can_take_part_in_groups"}, {}, "php"},
      {"structure every day", {"needs_daily_structure_to_avoid_hospital"}, {}, {}, "php"},
      {"only one half of a step up", {}, {"significant_functional_impairment"}, {}, "undetermined"},
      {"mild",
       {"mild_and_functioning_well"},
       {"not_improving_with_weekly_therapy", "significant_functional_impairment"},
       {},
       "outpatient"},
      {"mild, without a home",
       {"mild_and_functioning_well"},
       {"not_improving_with_weekly_therapy", "significant_functional_impairment", "safe_home"},
       {},
       "outpatient"},
      {"not motivated is no exclusion", {}, {"motivated", "can_attend_schedule"}, {}, "iop"},
      {"what changes nothing need not be known",
       {},
       {},
       {"motivated", "psychiatrically_stable", "leaving_php"},
       "iop"},
      {"one kind of support is enough",
       {},
       {},
       {"has_support_system", "sufficient_community_resources"},
       "iop"},
  };
  for (const Case& each : cases) {
    json::object facts = step_up();
    for (const auto& name : each.yes) facts[name] = "yes";
    for (const auto& name : each.no) facts[name] = "no";
    for (const auto& name : each.unknown) facts[name] = "unknown";
    EXPECT_EQ(recommended(facts), each.level) << each.why;
  }
}

TEST(Placement, NamesNoLowLevelBeforeEverySafetyQuestionIsAnswered) {
  json::object mild = step_up();
  mild["mild_and_functioning_well"] = "yes";
  mild["significant_functional_impairment"] = "no";
  ASSERT_EQ(recommended(mild), "outpatient");
  ASSERT_EQ(recommended(step_up()), "iop");
  std::size_t asked = 0;
  for (const Variable& variable : base().words.variables) {
    if (!variable.answered_first) continue;
    ++asked;
    for (json::object facts : {step_up(), mild}) {
      facts[variable.id] = "unknown";
      const Decision decision = decide(base(), known_of(facts));
      EXPECT_EQ(decision.recommended, std::nullopt) << variable.id;
      EXPECT_EQ(names(decision.questions), Strings{variable.id});
      EXPECT_EQ(decision.levels[2].state, State::undecided) << variable.id;
      facts["needs_daily_structure_to_avoid_hospital"] = "yes";
      EXPECT_NE(recommended(facts), "iop");
    }
  }
  EXPECT_EQ(asked, 12U);  // the facts that rules 1 to 3 ask for
}

TEST(Placement, SeesDiagnoses) {
  const std::pair<const char*, const char*> cases[] = {
      {R"([])", "undetermined"},
      {R"([{"diagnosis": "substance_use", "severity": "mild"}])", "undetermined"},
      {R"([{"diagnosis": "substance_use", "severity": "moderate"}])", "iop"},
      {R"([{"diagnosis": "substance_use", "severity": "severe"}])", "iop"},
      {R"(["substance_use"])", "undetermined"},
      {R"(["substance_use", "ptsd"])", "iop"},
      {R"([{"diagnosis": "ptsd", "severity": "severe"}])", "undetermined"},
      {R"(["ptsd", {"diagnosis": "substance_use", "present": "unknown"}])", "undetermined"},
      {R"("unknown")", "undetermined"},
  };
  for (const auto& [diagnoses, level] : cases) {
    json::object facts = step_up();
    facts["not_improving_with_weekly_therapy"] = facts["significant_functional_impairment"] = "no";
    facts["diagnoses"] = json::parse(diagnoses);
    EXPECT_EQ(recommended(facts), level) << diagnoses;
  }
}

TEST(Placement, SeesWhereThePersonIs) {
  json::object facts = step_up();
  facts["psychiatrically_stable"] = "no";
  EXPECT_EQ(recommended(facts), "iop");
  facts["current_level"] = "iop";
  EXPECT_EQ(recommended(facts), "php");
  facts["current_level"] = "unknown";
  EXPECT_EQ(recommended(facts), "undetermined");
  EXPECT_EQ(names(decide(base(), known_of(facts)).questions), Strings{"current_level"});
}

TEST(Placement, SaysByWhichRuleAndFact) {
  json::object facts = step_up();
  facts["safe_home"] = "no";
  facts["has_support_system"] = "unknown";
  const Decision decision = decide(base(), known_of(facts));
  EXPECT_EQ(rules(decision.reasons),
            (Strings{"step_up_from_weekly_therapy", "home_unsafe_or_unstable"}));
  EXPECT_EQ(rules(decision.cautions), Strings{"look_for_supportive_housing"});
  const LevelState& iop = decision.levels[2];
  EXPECT_EQ(iop.state, State::excluded);
  ASSERT_EQ(rules(iop.by), Strings{"home_unsafe_or_unstable"});
  EXPECT_EQ(names(iop.by[0].facts), Strings{"safe_home"});
  EXPECT_EQ(decision.levels[3].state, State::open);
}

TEST(Placement, AsksSafetyFirstAndThenWhatDecidesMost) {
  const Strings asked = names(decide(base(), read_facts(base(), "{}")).questions);
  ASSERT_GT(asked.size(), 20U);
  EXPECT_EQ(asked.front(), "acute_crisis");
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const Variable& variable = base().words.variables[base().words.var_of.find(asked[i])->second];
    EXPECT_EQ(variable.answered_first, i < 12) << asked[i];
  }
  EXPECT_EQ(asked[12], "needs_daily_structure_to_avoid_hospital");
  EXPECT_EQ(std::ranges::count(asked, "motivated"), 0);
}

TEST(Placement, SaysWhatWouldChangeIt) {
  const Known known = known_of(step_up());
  EXPECT_EQ(neighbours(base(), 2), (std::vector<Level>{1, 3}));
  EXPECT_EQ(neighbours(base(), 3), (std::vector<Level>{2, 5}));  // detoxification is no step
  EXPECT_EQ(neighbours(base(), 0), std::vector<Level>{1});
  std::vector<Strings> up;
  for (const Way& way : ways_to(base(), known, 3)) {
    up.emplace_back();
    for (const Change& change : way.changes)
      up.back().push_back(base().words.variables[change.var].id);
  }
  std::ranges::sort(up);
  EXPECT_EQ(up, (std::vector<Strings>{
                    {"basic_self_care"},
                    {"can_take_part_in_groups"},
                    {"needs_daily_structure_to_avoid_hospital"},
                    {"safe_home"},
                    {"stable_housing"},
                    {"supportive_home", "has_support_system", "sufficient_community_resources"}}));
}

TEST(PlacementFacts, AreRefusedByName) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {R"({"acute_crysis": "no"})", "unknown_fact", "/acute_crysis"},
      {R"({"depression": "yes"})", "unknown_fact", "/depression"},
      {R"({"acute_crisis": "perhaps"})", "bad_word", "/acute_crisis"},
      {R"({"acute_crisis": true})", "wrong_type", "/acute_crisis"},
      {R"({"acute_crisis": ["no", "yes"]})", "contradictory_evidence", "/acute_crisis"},
      {R"({"acute_crisis": [{"answer": "no", "by": "patient"}, {"answer": "yes", "evidence": "note"}]})",
       "contradictory_evidence", "/acute_crisis"},
      {R"({"acute_crisis": "no", "facts": {"acute_crisis": "yes"}})", "contradictory_evidence",
       "/facts/acute_crisis"},
      {R"({"acute_crisis": "yes", "acute_crisis": "no"})", "contradictory_evidence",
       "/acute_crisis"},
      {R"({"diagnoses": ["gout"]})", "unknown_diagnosis", "/diagnoses/0"},
      {R"({"diagnoses": [{"diagnosis": "ptsd", "severity": "mild"}, {"diagnosis": "ptsd", "severity": "severe"}]})",
       "contradictory_evidence", "/diagnoses/1"},
      {R"({"current_level": "ward"})", "unknown_level", "/current_level"},
      {R"([])", "wrong_type", ""},
      {"{", "not_json", ""},
  };
  for (const auto& [text, code, field] : cases) try {
      read_facts(base(), text);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      ASSERT_FALSE(error.findings.empty()) << text;
      EXPECT_EQ(error.findings[0].code, code) << text;
      EXPECT_EQ(error.findings[0].field, field) << text;
    }
}

TEST(PlacementFacts, OfSeveralWhoAgreeAreOne) {
  EXPECT_EQ(read_facts(base(), R"({"safe_home": ["yes", "unknown", {"answer": "yes"}]})"),
            read_facts(base(), R"({"facts": {"safe_home": "yes"}})"));
}

TEST(PlacementRules, OfAVersionAreFoundOrMissed) {
  const RuleSetName& name = base().name;
  EXPECT_NO_THROW(built_in(RuleSetUsed{name.id, name.version, {}, {}}));
  EXPECT_THROW(built_in(RuleSetUsed{name.id, 999, {}, {}}), Error);
  EXPECT_THROW(built_in(RuleSetUsed{"elsewhere", 1, {}, {}}), Error);
  EXPECT_THROW(built_in(*Day::parse("2025-12-31")), Error);
  const std::vector<RuleSetName> payer{{"payer", 1, ""}};
  const std::pair<RuleSetUsed, const char*> cases[] = {
      {{name.id, name.version, {}, {}}, ""},
      {{name.id, name.version, name.sha256, std::vector<RuleSetName>()}, ""},
      {{name.id, 999, {}, {}}, "rule_set_gone"},
      {{"elsewhere", name.version, {}, {}}, "rule_set_gone"},
      {{name.id, name.version, "0123", {}}, "rule_set_changed"},
      {{name.id, name.version, {}, payer}, "rule_set_changed"},
  };
  for (const auto& [used, code] : cases) {
    const auto findings = check_used(base(), used);
    EXPECT_EQ(findings.empty() ? "" : findings[0].code, code);
  }
}

}  // namespace
}  // namespace stepwell::placement
