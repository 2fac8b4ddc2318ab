#include "stepwell/placement/answer.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <sstream>

#include "stepwell/placement/given.h"
#include "stepwell/placement/guide.h"
#include "stepwell/placement/lint.h"
#include "stepwell/placement/outcomes.h"
#include "stepwell/placement/text.h"

namespace stepwell::placement {
namespace {

namespace json = boost::json;

const RuleSet& base() {
  static const RuleSet set = [] {
    const RuleText text = built_in(*Day::parse("2026-11-16"));
    return proven(std::span(&text, 1));
  }();
  return set;
}

// Nothing is dangerous; leaving a hospital; whether there is a safe home is not known.
Known leaving() {
  Given given{.yes = {{"leaving_inpatient", "can_take_part_in_groups", "basic_self_care"}}};
  given.diagnoses = {{"depression", Severity::moderate, {}}, {"ptsd", {}, {}}};
  given.clear = true;
  Known known = known_of(base(), given, "");
  known[base().words.var_of.find("safe_home")->second] = 3;
  return known;
}

Known safe_leaving() {
  Known known = leaving();
  known[base().words.var_of.find("safe_home")->second] = 2;
  return known;
}

std::string told(const json::value& value) { return json::serialize(value); }

TEST(PlacementAnswer, IsWholeInJson) {
  const Known known = leaving();
  const json::object whole = answer_json(base(), known, answer(base(), known));
  EXPECT_EQ(whole.at("recommended"), "undetermined");
  EXPECT_EQ(told(whole.at("levels").at("outpatient")),
            R"({"state":"excluded","by":[{"rule":"step_down_from_higher_care","facts":)"
            R"([{"fact":"leaving_inpatient","answer":"yes"}]}],"undecided_on":[]})");
  EXPECT_EQ(told(whole.at("levels").at("iop")),
            R"({"state":"undecided","by":[],"undecided_on":["safe_home"]})");
  const json::value& question = whole.at("next_questions").at(0);
  EXPECT_EQ(question.at("fact"), "safe_home");
  EXPECT_EQ(question.at("answered_first"), false);
  EXPECT_EQ(question.at("patient").at("en"), "Will you be safe where you live during the program?");
  EXPECT_EQ(whole.at("would_change").as_array().size(), 0U);
  EXPECT_EQ(whole.at("rule_set").at("id"), "stepwell");
  EXPECT_EQ(whole.at("rule_set").at("sha256"), json::value(base().name.sha256));
  for (const char* key : {"reasons", "cautions"}) EXPECT_TRUE(whole.at(key).is_array()) << key;
}

TEST(PlacementAnswer, NamesTheRulesItCanBeRepeatedBy) {
  const Known known = safe_leaving();
  json::object facts{
      {"rule_set", answer_json(base(), known, answer(base(), known)).at("rule_set")}};
  const auto used = rule_set_asked(json::serialize(facts));
  ASSERT_TRUE(used);
  EXPECT_TRUE(check_used(base(), *used).empty());
}

TEST(PlacementAnswer, ShowsChangesToTheNeighbours) {
  const Known known = safe_leaving();
  const WholeAnswer whole = answer(base(), known);
  ASSERT_TRUE(whole.decision.recommended);
  EXPECT_EQ(base().level_id(*whole.decision.recommended), "iop");
  const json::object shown = answer_json(base(), known, whole);
  bool found = false;
  for (const json::value& way : shown.at("would_change").as_array())
    found =
        found ||
        told(way) == R"({"level":"php","changes":[{"fact":"safe_home","from":"yes","to":"no"}]})";
  EXPECT_TRUE(found) << told(shown.at("would_change"));
}

TEST(PlacementAnswer, SaysWhenNothingSpeaksForALevel) {
  Given given{.yes = {{"basic_self_care"}},
              .no = {{"mild_and_functioning_well", "leaving_inpatient", "leaving_php",
                      "completed_higher_level_needs_support"}}};
  given.diagnoses.emplace();
  given.clear = true;
  const Known known = known_of(base(), given, "");
  const WholeAnswer whole = answer(base(), known);
  EXPECT_TRUE(whole.decision.nothing_indicated);
  EXPECT_TRUE(whole.decision.questions.empty());
  const json::object shown = answer_json(base(), known, whole);
  EXPECT_EQ(shown.at("recommended"), "undetermined");
  EXPECT_TRUE(shown.at("cautions").at(0).at("rule").is_null());
}

TEST(PlacementTrace, CountsEveryWayOfAnswering) {
  const Known known = leaving();
  double all = 1, counted = 0;
  for (const Mask values : known) all *= std::popcount(values);
  const auto found = outcomes(base(), known);
  ASSERT_EQ(found.size(), 2U);
  for (const Outcome& outcome : found) {
    counted += outcome.ways;
    EXPECT_EQ(outcome.ways, all / 2);
    ASSERT_EQ(outcome.example.size(), 1U);
    Known answered = known;
    const auto [var, value] = outcome.example[0];
    answered[var] = static_cast<Mask>(1U << value);
    EXPECT_EQ(decide(base(), answered).recommended, level_of(outcome.leaf));
  }
  EXPECT_EQ(counted, all);
}

TEST(PlacementTrace, ShowsEachRuleWithTheFactsItRestsOn) {
  const json::object trace = trace_json(base(), leaving());
  ASSERT_EQ(trace.at("rules").as_array().size(), base().rules.size());
  std::string home;
  for (const json::value& rule : trace.at("rules").as_array())
    if (rule.at("rule") == "home_unsafe_or_unstable") home = told(rule);
  EXPECT_EQ(home,
            R"({"rule":"home_unsafe_or_unstable","when":"not safe_home or not stable_housing",)"
            R"("holds":"unknown","facts":[{"fact":"safe_home","answer":"unknown"}]})");
  EXPECT_EQ(trace.at("outcomes").as_array().size(), 2U);
}

TEST(PlacementText, IsThereInEachLanguage) {
  const Known open = leaving(), known = safe_leaving();
  const std::string asks = answer_text(base(), open, answer(base(), open), Tongue::en, false);
  EXPECT_TRUE(asks.starts_with("Cannot say yet")) << asks;
  EXPECT_NE(asks.find("To ask next\n  1. Is the home safe"), std::string::npos) << asks;
  const std::string en = answer_text(base(), known, answer(base(), known), Tongue::en, true);
  EXPECT_TRUE(en.starts_with("Recommended: Intensive outpatient (IOP)\n\nBecause\n")) << en;
  EXPECT_NE(en.find("How each rule came out"), std::string::npos);
  const std::string es = answer_text(base(), known, answer(base(), known), Tongue::es, false);
  EXPECT_TRUE(es.starts_with("Se recomienda: Ambulatorio intensivo (IOP)\n\nPorque\n")) << es;
  EXPECT_EQ(es.find("Recommended"), std::string::npos);
  EXPECT_NE(es.find("Sería: Hospitalización parcial (PHP), si"), std::string::npos) << es;
}

TEST(PlacementGuide, IsWhatTheDataSay) {
  std::ifstream in(STEPWELL_SOURCE "/docs/guide/placement.md");
  std::stringstream kept;
  kept << in.rdbuf();
  EXPECT_TRUE(kept.str() == guide(base()))
      << "build/stepwell placement guide > docs/guide/placement.md";
}

TEST(PlacementGuide, HasEveryRuleFactAndWord) {
  const std::string text = guide(base());
  for (const RuleEntry& rule : base().file.rules)
    for (const std::string& part :
         {"**`" + rule.id + "`**", rule.words.en, rule.words.es, rule.source})
      EXPECT_NE(text.find(part), std::string::npos) << part;
  for (const FactEntry& fact : *base().file.facts)
    for (const std::string& part : {fact.staff.en, fact.staff.es, fact.patient.en, fact.patient.es})
      EXPECT_NE(text.find(part), std::string::npos) << part;
}

}  // namespace
}  // namespace stepwell::placement
