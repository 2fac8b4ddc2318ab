#include "stepwell/screening/rules.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::screening {
namespace {

using placement::RuleSet;
using Words = Private<std::string>;

const RuleSet& rules() { return rules_on(testing::day("2026-11-16")); }

// Everything that has a danger is answered, and it is not there.
std::vector<FactSaid> safe() {
  std::vector<FactSaid> facts;
  for (const auto& fact : *rules().file.facts)
    if (fact.danger)
      facts.push_back({fact.id, *fact.danger == placement::Answer::yes ? "no" : "yes"});
  return facts;
}

std::vector<FactSaid> with(std::vector<FactSaid> facts, std::vector<FactSaid> more) {
  for (const FactSaid& each : more) {
    std::erase_if(facts, [&](const FactSaid& fact) { return fact.about == each.about; });
    facts.push_back(each);
  }
  return facts;
}

std::vector<FactSaid> steps_down() {
  return with(safe(), {{"leaving_php", "yes"},
                       {"safe_home", "yes"},
                       {"stable_housing", "yes"},
                       {"supportive_home", "yes"},
                       {"can_take_part_in_groups", "yes"},
                       {"basic_self_care", "yes"},
                       {"psychiatrically_stable", "yes"},
                       {"needs_daily_structure_to_avoid_hospital", "no"},
                       {"current_level", "php"}});
}

AnswerKept kept(std::int64_t number, const char* about, const char* answer) {
  AnswerKept one;
  one.number = number;
  one.about = about;
  one.answer = answer;
  return one;
}

referral::HistoryLine condition(const char* code, const char* status = "active") {
  referral::HistoryLine line;
  line.kind = referral::HistoryKind::condition;
  line.text = Words("As sent");
  line.code_system = "http://hl7.org/fhir/sid/icd-10-cm";
  line.code = code;
  line.status = status;
  return line;
}

TEST(ScreeningRules, OfEachQuestionTheLatestAnswerStands) {
  const std::vector said{kept(1, "safe_home", "no"), kept(2, "motivated", "yes"),
                         kept(3, "safe_home", "yes"), kept(4, "motivated", "unknown")};
  EXPECT_EQ(standing(said), (std::vector<FactSaid>{{"safe_home", "yes"}}));
}

TEST(ScreeningRules, NothingKnownRecommendsNothingAndAsksSafetyFirst) {
  const auto said = recommend(rules(), {});
  EXPECT_FALSE(said.level);
  EXPECT_FALSE(said.hospital_now);
  ASSERT_FALSE(said.questions.empty());
  EXPECT_EQ(said.questions.front(), "acute_crisis");
  const auto asked = questions(rules(), said, {}, {});
  EXPECT_EQ(asked.front().about, "acute_crisis");
  EXPECT_TRUE(asked.front().asked_next);
  EXPECT_TRUE(asked.front().before_all);
  EXPECT_EQ(asked.front().danger, "yes");
  EXPECT_EQ(asked.size(), rules().words.variables.size());
}

TEST(ScreeningRules, EachDangerSendsToHospitalNowAndOnlyAnsweredYes) {
  for (const char* about : {"acute_crisis", "needs_continuous_monitoring_si",
                            "severe_psychosis_with_agitation", "unable_to_care_for_basic_needs"}) {
    const std::vector<FactSaid> danger{{about, "yes"}}, none{{about, "no"}};
    EXPECT_TRUE(recommend(rules(), danger).hospital_now) << about;
    EXPECT_EQ(recommend(rules(), danger).level, "inpatient") << about;
    EXPECT_FALSE(recommend(rules(), none).hospital_now) << about;
  }
  const std::vector<FactSaid> half{{"imminent_danger_self", "yes"}};
  EXPECT_FALSE(recommend(rules(), half).hospital_now) << "it may be managed";
  const std::vector<FactSaid> both{{"imminent_danger_self", "yes"},
                                   {"danger_manageable_outpatient", "no"}};
  EXPECT_TRUE(recommend(rules(), both).hospital_now);
  const std::vector<FactSaid> medical{{"needs_24h_medical_supervision", "yes"}};
  EXPECT_FALSE(recommend(rules(), medical).hospital_now) << "a hospital, and no safety alert";
}

TEST(ScreeningRules, AStepDownIsRecommendedWithItsSourcesAndWhatWouldChangeIt) {
  const auto said = recommend(rules(), steps_down());
  EXPECT_EQ(said.level, "iop");
  ASSERT_FALSE(said.reasons.empty());
  EXPECT_FALSE(said.reasons[0].source.empty());
  EXPECT_FALSE(said.reasons[0].words.es.empty());
  EXPECT_TRUE(std::any_of(said.changes.begin(), said.changes.end(),
                          [](const auto& change) { return change.level == "php"; }));
  EXPECT_EQ(said.levels.size(), rules().levels());
}

TEST(ScreeningRules, AnAnswerThatNobodyKnowsIsRefused) {
  const auto first = [](const NewFactAnswer& said) {
    const auto findings = check_answer(rules(), said);
    return findings.empty() ? std::string() : findings.front().code + findings.front().field;
  };
  EXPECT_EQ(first({"safe_home", "yes", Evidence::told, {}}), "");
  EXPECT_EQ(first({"safe_home", "unknown", Evidence::told, {}}), "");
  EXPECT_EQ(first({"depression", "severe", Evidence::told, {}}), "");
  EXPECT_EQ(first({"weather", "yes", Evidence::told, {}}), "unknown_fact/about");
  EXPECT_EQ(first({"safe_home", "maybe", Evidence::told, {}}), "unknown_answer/answer");
  EXPECT_EQ(first({"safe_home", "yes", Evidence::told, Words(std::string(501, 'x'))}),
            "too_long/words");
}

TEST(ScreeningRules, AnotherDecisionThanRecommendedNeedsAReason) {
  const auto first = [](const std::optional<std::string>& recommended, const Decide& decided) {
    Recommendation said;
    said.level = recommended;
    const auto findings = check_decision(rules(), said, decided);
    return findings.empty() ? std::string() : findings.front().code + findings.front().field;
  };
  EXPECT_EQ(first("iop", {"iop", {}, {}}), "");
  EXPECT_EQ(first("iop", {"php", {}, {}}), "missing/reason");
  EXPECT_EQ(first("iop", {"php", Words("  "), {}}), "missing/reason");
  EXPECT_EQ(first("iop", {"php", Words("She asks for it"), {}}), "");
  EXPECT_EQ(first({}, {"iop", {}, {}}), "missing/reason") << "nothing was recommended";
  EXPECT_EQ(first("iop", {"spa", Words("x"), {}}), "unknown_level/level");
  EXPECT_EQ(first("iop", {"iop", {}, "spa"}), "unknown_level/authorised_level");
  EXPECT_EQ(first("iop", {"iop", {}, "outpatient"}), "") << "what is paid for is another matter";
}

TEST(ScreeningRules, CodesThatWereSentSuggestDiagnoses) {
  struct {
    const char* code;
    const char* means;
  } const cases[] = {{"F33.1", "depression moderate"},
                     {"F32.2", "depression severe"},
                     {"F33.41", ""},
                     {"F32.A", "depression moderate"},
                     {"F41.1", "anxiety moderate"},
                     {"F43.10", "ptsd moderate"},
                     {"F43.20", ""},
                     {"F31.9", "bipolar moderate"},
                     {"F10.20", "substance_use moderate"},
                     {"F10.21", ""},
                     {"F11.10", "substance_use mild"},
                     {"F17.210", ""},
                     {"F1", ""},
                     {"E11.9", ""}};
  for (const auto& [code, means] : cases) {
    const std::vector lines{condition(code)};
    const auto found = suggestions(lines);
    EXPECT_EQ(found.empty() ? "" : found[0].about + " " + found[0].answer, means) << code;
  }
  const std::vector over{condition("F33.1", "resolved")};
  EXPECT_TRUE(suggestions(over).empty());
  auto elsewhere = condition("F33.1");
  elsewhere.code_system = "http://snomed.info/sct";
  EXPECT_TRUE(suggestions({&elsewhere, 1}).empty());
}

TEST(ScreeningRules, ASuggestionCountsForNothingAndIsHeldAgainstWhatIsSaid) {
  const std::vector lines{condition("F33.1")};
  const auto suggested = suggestions(lines);
  const auto asked_with = [&](const std::vector<AnswerKept>& said) {
    const auto all = questions(rules(), recommend(rules(), standing(said)), said, suggested);
    return *std::find_if(all.begin(), all.end(),
                         [](const auto& one) { return one.about == "depression"; });
  };
  EXPECT_EQ(asked_with({}).suggested.size(), 1u);
  EXPECT_TRUE(asked_with({}).said.empty());
  EXPECT_FALSE(asked_with({}).contradicted);
  EXPECT_FALSE(asked_with({kept(1, "depression", "moderate")}).contradicted);
  EXPECT_TRUE(asked_with({kept(1, "depression", "none")}).contradicted);
  EXPECT_FALSE(asked_with({kept(1, "depression", "unknown")}).contradicted);
}

TEST(ScreeningRules, TwoAnswersThatDifferAreAFinding) {
  const std::vector said{kept(1, "safe_home", "no"), kept(2, "safe_home", "yes")};
  const auto all = questions(rules(), recommend(rules(), standing(said)), said, {});
  const auto home = std::find_if(all.begin(), all.end(),
                                 [](const auto& one) { return one.about == "safe_home"; });
  EXPECT_TRUE(home->contradicted);
  EXPECT_EQ(home->said.front().answer, "yes");
}

TEST(ScreeningRules, ARecommendationIsMadeAgainAndEveryDifferenceFound) {
  const auto facts = steps_down();
  const auto& name = rules().name;
  RecommendationKept one{.rule_set_id = name.id,
                         .rule_set_version = name.version,
                         .rule_set_sha256 = name.sha256,
                         .facts = Words(json_text(facts)),
                         .said = Words(json_text(recommend(rules(), facts)))};
  EXPECT_EQ(replay(one), Replayed::same);
  auto other = one;
  other.facts = Words(json_text(with(facts, {{"basic_self_care", "no"}})));
  EXPECT_EQ(replay(other), Replayed::different);
  other = one;
  other.rule_set_version = 99;
  EXPECT_EQ(replay(other), Replayed::rules_gone);
  other = one;
  other.rule_set_sha256 = std::string(64, '0');
  EXPECT_EQ(replay(other), Replayed::rules_gone) << "other words under the same version";
  other = one;
  other.said = Words("{");
  EXPECT_EQ(replay(other), Replayed::unreadable);
}

}  // namespace
}  // namespace stepwell::screening
