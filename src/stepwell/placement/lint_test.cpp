// Each check of the lint against a fault that is planted for it.
#include "stepwell/placement/lint.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "stepwell/base/json.h"
#include "stepwell/placement/ways.h"

namespace stepwell::placement {
namespace {

Words said(const char* text) { return {text, text}; }

Given yes(std::vector<std::string> names) {
  Given given;
  given.yes = std::move(names);
  return given;
}
Given no(std::vector<std::string> names) {
  Given given;
  given.no = std::move(names);
  return given;
}

RuleEntry rule(const char* id, const char* when, const char* fact) {
  return {.id = id,
          .section = "all",
          .when = when,
          .words = said("It is so."),
          .source = "a book",
          .cases = {{yes({fact}), Answer::yes}, {no({fact}), Answer::no}, {{}, Answer::unknown}}};
}

// A small rule-set that is right: danger needs much, trouble needs some, calm needs little.
RuleFile right() {
  RuleFile file{.id = "small", .title = said("Small"), .effective_from = *Day::parse("2026-01-01")};
  file.answered_first_up_to = "some";
  file.levels.emplace({LevelEntry{"little", said("Little"), {}},
                       LevelEntry{"some", said("Some"), {}}, LevelEntry{"much", said("Much"), {}}});
  file.groups.emplace({Named{"all", said("All")}});
  file.facts.emplace({FactEntry{"danger", "all", Answer::yes, said("Danger?"), said("Danger?")},
                      FactEntry{"trouble", "all", Answer::yes, said("Trouble?"), said("Trouble?")},
                      FactEntry{"calm", "all", {}, said("Calm?"), said("Calm?")}});
  file.diagnoses.emplace({Named{"gout", said("Gout")}});
  file.derived.emplace({DerivedEntry{"bad", said("Bad"), "danger or trouble"}});
  file.sections.emplace({SectionEntry{"all", said("All"), {}}});
  file.rules = {rule("needs_much", "danger", "danger"), rule("needs_some", "trouble", "trouble"),
                rule("needs_little", "calm", "calm")};
  file.rules[0].at_least = "much";
  file.rules[1].at_least = "some";
  file.rules[2].suggests = "little";
  Given person = yes({"trouble"});
  person.clear = true;
  file.cases.emplace({Scenario{said("somebody in trouble"), person, "some"}});
  return file;
}

std::vector<Finding> findings_of(const RuleFile& file) {
  const RuleText text{"small.json", json_text(file)};
  try {
    proven(std::span(&text, 1));
    return {};
  } catch (const Error& error) {
    return error.findings;
  }
}

RuleEntry& with(RuleFile& file, RuleEntry entry) {
  return file.rules.emplace_back(std::move(entry));
}

struct Fault {
  const char* code;
  const char* field;
  void (*plant)(RuleFile&);
};

TEST(PlacementLint, HasNothingToSayOfWhatIsRight) {
  for (const Finding& finding : findings_of(right()))
    ADD_FAILURE() << finding.code << " " << finding.field << " " << finding.text;
}

TEST(PlacementLint, FindsEachPlantedFault) {
  const Fault faults[] = {
      {"duplicate_id", "/rules/needs_much",
       [](RuleFile& f) { with(f, rule("needs_much", "danger", "danger")).caution = true; }},
      {"duplicate_id", "/facts/calm", [](RuleFile& f) { f.facts->push_back(f.facts->back()); }},
      {"duplicate_id", "/derived/calm",
       [](RuleFile& f) {
         f.derived->push_back({"calm", said("Calm"), "danger"});
       }},
      {"duplicate_id", "/levels/none",
       [](RuleFile& f) {
         f.levels->push_back({"none", said("None"), {}});
       }},
      {"bad_id", "/facts/Not an id",
       [](RuleFile& f) {
         f.facts->push_back({"Not an id", "all", {}, said("?"), said("?")});
       }},
      {"unknown_fact", "/rules/needs_little/when", [](RuleFile& f) { f.rules[2].when = "clam"; }},
      {"unknown_fact", "/rules/needs_little/cases/0/given/yes",
       [](RuleFile& f) { f.rules[2].cases[0].given = yes({"clam"}); }},
      {"unknown_level", "/rules/needs_much/at_least",
       [](RuleFile& f) { f.rules[0].at_least = "lots"; }},
      {"unknown_level", "/answered_first_up_to",
       [](RuleFile& f) { f.answered_first_up_to = "lots"; }},
      {"unknown_group", "/facts/calm/group", [](RuleFile& f) { f.facts->back().group = "none"; }},
      {"unknown_section", "/rules/needs_much/section",
       [](RuleFile& f) { f.rules[0].section = "none"; }},
      {"bad_condition", "/derived/bad/when",
       [](RuleFile& f) { f.derived->front().when = "danger or"; }},
      {"bad_condition", "/derived/d13/when",
       [](RuleFile& f) {
         std::string before = "calm";
         for (int i = 0; i < 20; ++i) {  // each is twice the one before
           f.derived->push_back({fmt::format("d{}", i), said("D"), before + " and " + before});
           before = fmt::format("d{}", i);
         }
       }},
      {"bad_danger", "/facts/danger/danger",
       [](RuleFile& f) { f.facts->front().danger = Answer::unknown; }},
      {"one_effect", "/rules/needs_much", [](RuleFile& f) { f.rules[0].caution = true; }},
      {"one_effect", "/rules/needs_little", [](RuleFile& f) { f.rules[2].suggests.reset(); }},
      {"levels_out_of_range", "/levels", [](RuleFile& f) { f.levels->resize(1); }},
      {"ends_before_it_begins", "/effective_until",
       [](RuleFile& f) { f.effective_until = Day::parse("2025-12-31"); }},
      {"not_whole", "/adds_to", [](RuleFile& f) { f.adds_to = "small"; }},
      {"level_unreachable", "/levels/little", [](RuleFile& f) { f.rules.pop_back(); }},
      {"contradiction", "/rules",
       [](RuleFile& f) { with(f, rule("refused", "trouble", "trouble")).excludes = {{"much"}}; }},
      {"never_holds", "/rules/never/when",
       [](RuleFile& f) { with(f, rule("never", "calm and not calm", "calm")).caution = true; }},
      {"always_holds", "/rules/ever/when",
       [](RuleFile& f) { with(f, rule("ever", "calm or not calm", "calm")).caution = true; }},
      {"case_missing", "/rules/needs_much/cases", [](RuleFile& f) { f.rules[0].cases.pop_back(); }},
      {"case_fails", "/rules/needs_much/cases/0",
       [](RuleFile& f) {
         f.rules[0].when = "not danger";
         f.facts->front().danger.reset();
       }},
      {"case_fails", "/cases/0", [](RuleFile& f) { f.cases->front().recommended = "much"; }},
      {"danger_lowers", "/facts/trouble",
       [](RuleFile& f) {
         f.rules[1].when = "not trouble";
         std::swap(f.rules[1].cases[0].given, f.rules[1].cases[1].given);
       }},
      {"danger_lowers", "/diagnoses/gout",
       [](RuleFile& f) { with(f, rule("gout", "not gout and calm", "calm")).at_least = "some"; }},
      {"no_words", "/rules/needs_much/words/es", [](RuleFile& f) { f.rules[0].words.es.clear(); }},
      {"no_words", "/facts/calm/patient/en",
       [](RuleFile& f) { f.facts->back().patient.en.clear(); }},
      {"no_source", "/rules/needs_much/source", [](RuleFile& f) { f.rules[0].source.clear(); }},
  };
  for (const Fault& fault : faults) {
    RuleFile file = right();
    fault.plant(file);
    bool found = false;
    std::string others;
    for (const Finding& finding : findings_of(file)) {
      found = found || (finding.code == fault.code && finding.field == fault.field);
      others += finding.code + " " + finding.field + "; ";
    }
    EXPECT_TRUE(found) << fault.code << " " << fault.field << " is not among: " << others;
  }
}

TEST(PlacementLint, SaysOnWhichFactsRulesContradict) {
  RuleFile file = right();
  with(file, rule("refused", "trouble", "trouble")).excludes = {{"much"}};
  const auto found = findings_of(file);
  const auto contradiction = std::ranges::find(found, "contradiction", &Finding::code);
  ASSERT_NE(contradiction, found.end());
  EXPECT_NE(contradiction->text.find("danger = yes, trouble = yes"), std::string::npos)
      << contradiction->text;
}

TEST(PlacementLint, TakesAnAdditionOnlyToWhatItIsFor) {
  RuleFile payer{
      .id = "payer", .title = said("Payer"), .effective_from = *Day::parse("2026-01-01")};
  payer.adds_to = "small";
  payer.facts.emplace({FactEntry{"alone", "all", Answer::yes, said("Alone?"), said("Alone?")}});
  payer.rules = {rule("alone_needs_some", "alone and not calm", "alone")};
  payer.rules[0].at_least = "some";
  payer.rules[0].cases = {{yes({"alone"}), Answer::unknown}, {no({"alone"}), Answer::no}};
  payer.rules[0].cases.push_back({yes({"alone"}), Answer::yes});
  payer.rules[0].cases.back().given.no = std::vector<std::string>{"calm"};
  const auto both = [&] {
    const RuleText texts[] = {{"small.json", json_text(right())}, {"payer.json", json_text(payer)}};
    return proven(texts);
  };
  const RuleSet set = both();
  EXPECT_EQ(set.name.id, "small");
  ASSERT_EQ(set.added.size(), 1U);
  EXPECT_EQ(set.added[0].id, "payer");
  EXPECT_EQ(set.rules.size(), 4U);
  payer.adds_to = "large";
  EXPECT_THROW(both(), Error);
  payer.adds_to.reset();
  EXPECT_THROW(both(), Error);
}

TEST(PlacementLint, KnowsWhenAFileIsInEffect) {
  RuleFile file = right();
  file.effective_until = Day::parse("2026-06-30");
  const RuleText text{"small.json", json_text(file)};
  const auto late = [&](const char* day) {
    return check_dates(std::span(&text, 1), *Day::parse(day)).size();
  };
  EXPECT_EQ(late("2025-12-31"), 1U);
  EXPECT_EQ(late("2026-01-01"), 0U);
  EXPECT_EQ(late("2026-06-30"), 0U);
  EXPECT_EQ(late("2026-07-01"), 1U);
}

// Facts f0, f1, ... that nothing asks about yet.
void add_facts(RuleFile& file, int count) {
  for (int i = 0; i < count; ++i)
    file.facts->push_back({fmt::format("f{}", i), "all", {}, said("?"), said("?")});
}

std::string pair_of(int one, const char* joint, int other) {
  return fmt::format("(f{}{}f{})", one, joint, other);
}

// A rule for what `count` pairs come to together.
RuleEntry rule_of_pairs(int count, const char* inside, const char* between, int apart) {
  RuleEntry entry = rule("pairs", "danger", "danger");
  entry.when.clear();
  for (int i = 0; i < count; ++i)
    entry.when += (i == 0 ? "" : between) + pair_of(i, inside, i + apart);
  entry.at_least = "much";
  return entry;
}

std::string first_code(const RuleFile& file) {
  const auto findings = findings_of(file);
  return findings.empty() ? "" : findings[0].code;
}

TEST(PlacementLimits, AreKept) {
  RuleFile many_facts = right();
  add_facts(many_facts, 124);  // with three, a diagnosis and the current level: one too many
  EXPECT_EQ(first_code(many_facts), "too_many_facts");
  RuleFile many_rules = right();
  for (int i = 0; i < 254; ++i)
    with(many_rules, rule(fmt::format("r{}", i).c_str(), "calm", "calm")).caution = true;
  EXPECT_EQ(first_code(many_rules), "too_many_rules");
  many_rules.rules.pop_back();
  EXPECT_EQ(first_code(many_rules), "");
  EXPECT_THROW(read_rule_file(std::string(limits::rule_file_bytes + 1, ' ')), Error);
}

// Each of the first facts must be remembered until its partner is asked: 2^17 nodes.
TEST(PlacementLimits, EndWhatCouldNotBeProven) {
  RuleFile file = right();
  add_facts(file, 34);
  with(file, rule_of_pairs(17, " and ", " or ", 17));
  EXPECT_EQ(first_code(file), "rules_too_tangled");
}

TEST(PlacementLimits, KeepTheSmallestChangesWhereThereAreTooMany) {
  RuleFile file = right();
  add_facts(file, 22);
  with(file, rule_of_pairs(11, " or ", " and ", 11));  // one of each pair: 2^11 ways
  const RuleText text{"small.json", json_text(file)};
  const RuleSet set = make_rule_set(std::span(&text, 1));
  const Known known(set.words.variables.size(), 1);  // nothing is so
  const auto ways = ways_to(set, known, 2);
  ASSERT_EQ(ways.size(), limits::placement_ways_kept);
  EXPECT_EQ(ways[0].changes.size(), 1U);  // a danger alone
}

TEST(PlacementConditions, AreReadOrRefusedWithTheirPlace) {
  Vocabulary words;
  words.variables = {{"a", Asks::fact, {"no", "yes"}},
                     {"b", Asks::fact, {"no", "yes"}},
                     {"use", Asks::diagnosis, {"none", "mild", "moderate", "severe"}},
                     {"current_level", Asks::current_level, {"none", "iop"}}};
  for (Var var = 0; var < words.variables.size(); ++var)
    words.var_of[words.variables[var].id] = var;
  const std::tuple<const char*, Known, Answer> right_ones[] = {
      {"a and b", {2, 2, 1, 1}, Answer::yes},
      {"a and b", {2, 3, 1, 1}, Answer::unknown},
      {"a and b", {1, 3, 1, 1}, Answer::no},
      {"a or (b and not use)", {1, 2, 1, 1}, Answer::yes},
      {"not a", {3, 3, 1, 1}, Answer::unknown},
      {"not (a or b)", {1, 1, 1, 1}, Answer::yes},
      {"use >= moderate", {1, 1, 2, 1}, Answer::no},
      {"use >= moderate", {1, 1, 4, 1}, Answer::yes},
      {"use >= moderate", {1, 1, 2 | 4, 1}, Answer::unknown},
      {"use>=mild", {1, 1, 2 | 4 | 8, 1}, Answer::yes},
      {"use = mild", {1, 1, 4, 1}, Answer::no},
      {"current_level = iop", {1, 1, 1, 2}, Answer::yes},
  };
  for (const auto& [text, known, answer] : right_ones)
    EXPECT_EQ(holds(read_condition(text, words, "/when"), known), answer) << text;
  const std::pair<std::string, const char*> wrong_ones[] = {
      {"", "bad_condition"},
      {"a b", "bad_condition"},
      {"a and b or use", "bad_condition"},
      {"(a", "bad_condition"},
      {"a)", "bad_condition"},
      {"not", "bad_condition"},
      {"c", "unknown_fact"},
      {"a >= mild", "bad_condition"},
      {"use >= awful", "bad_condition"},
      {"current_level", "bad_condition"},
      {"current_level = ward", "bad_condition"},
      {std::string(17, '(') + "a" + std::string(17, ')'), "bad_condition"},
      {std::string(2001, ' ') + "a", "bad_condition"},
  };
  for (const auto& [text, code] : wrong_ones) try {
      read_condition(text, words, "/when");
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.findings.at(0).code, code) << text;
      EXPECT_EQ(error.findings.at(0).field, "/when");
    }
}

}  // namespace
}  // namespace stepwell::placement
