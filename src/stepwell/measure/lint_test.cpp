#include "stepwell/measure/lint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "stepwell/measure/compiled.h"
#include "stepwell/measure/definition.h"

namespace stepwell::measure {
namespace {

std::string codes_of(const std::vector<Finding>& findings) {
  std::string codes;
  for (const Finding& one : findings)
    if (codes.find(one.code) == std::string::npos) codes += (codes.empty() ? "" : " ") + one.code;
  return codes;
}

TEST(Lint, HasNothingAgainstTheInstrumentsInTheProgram) {
  EXPECT_EQ(instruments().size(), 44U);
  for (const Definition& one : instruments())
    for (const Finding& finding : lint(one))
      ADD_FAILURE() << one.id << finding.field << ": " << finding.text;
  for (const Finding& finding : lint_together(instruments()))
    ADD_FAILURE() << finding.field << ": " << finding.text;
}

Score& score_in(Definition& definition, const std::string& id) {
  return *std::ranges::find(definition.scores, id, &Score::id);
}

// A fault planted into a definition that is whole, and the code it must be found by.
struct Fault {
  const char* why;
  const char* instrument;
  std::function<void(Definition&)> plant;
  const char* code;
};

const Fault faults[] = {
    {"bands that overlap, as those of VistA's PCL-5", "phq-9",
     [](Definition& it) { it.scores[0].bands->at(1).min = 4; }, "bands_overlap"},
    {"a gap, as VistA's CIWA leaves at 9", "ciwa-ar",
     [](Definition& it) { it.scores[0].bands->at(0).max = 8; }, "bands_gap"},
    {"a gap between fractions", "bsl-23",
     [](Definition& it) { it.scores[0].bands->at(1).min = 0.29; }, "bands_gap"},
    {"bands that begin after the range, as VistA's PHQ-9 at 1", "phq-9",
     [](Definition& it) { it.scores[0].bands->at(0).min = 1; }, "bands_ends"},
    {"bands that end before the range", "phq-9",
     [](Definition& it) { it.scores[0].bands->back().max = 26; }, "bands_ends"},
    {"a band that ends before it begins", "phq-9",
     [](Definition& it) {
       it.scores[0].bands->at(1).max = 3;
       it.scores[0].bands->at(2).min = 4;
     },
     "bands_ends"},
    {"a most nobody can reach, as VistA's AUDIT of 41", "audit",
     [](Definition& it) {
       it.scores[0].range[1] = 41;
       it.scores[0].bands->back().max = 41;
     },
     "unreachable"},
    {"a least nobody can reach", "barc-10", [](Definition& it) { it.scores[0].range[0] = 0; },
     "unreachable"},
    {"a mean as wide as a sum", "bsl-23",
     [](Definition& it) {
       it.scores[0].range[1] = 92;
       it.scores[0].bands->back().max = 92;
     },
     "unreachable"},
    {"a range that says nothing", "phq-9", [](Definition& it) { it.scores[0].range = {0}; },
     "bad_range"},
    {"an item twice in a score", "gad-7",
     [](Definition& it) { it.scores[0].items->push_back("1"); }, "counted_twice"},
    {"item 33 in two scales and 32 in none, as VistA's DERS", "ders-36",
     [](Definition& it) { score_in(it, "impulse").items->back() = "33"; },
     "counted_twice counted_never"},
    {"an item in two scales without a total", "ede-q",
     [](Definition& it) { it.shared_items.reset(); }, "counted_twice"},
    {"an item that no score counts", "urica", [](Definition& it) { it.items[3].scored.reset(); },
     "counted_never"},
    {"an item that is said not to be scored", "phq-9",
     [](Definition& it) { it.items[0].scored = false; }, "counted_though_not"},
    {"wording without the right", "ders-36", [](Definition& it) { it.items[0].text = "I am..."; },
     "wording"},
    {"options in words without the right", "who-5",
     [](Definition& it) { it.option_sets[0].options->at(0).label = "All of it"; }, "wording"},
    {"a stem without the right", "who-5",
     [](Definition& it) { it.option_sets[0].stem = "Over the..."; }, "wording"},
    {"a form without words that claims a language", "isi",
     [](Definition& it) { it.languages = {"en"}; }, "wording translation"},
    {"a right that is not quoted", "phq-9", [](Definition& it) { it.licence.quote.clear(); },
     "no_right"},
    {"a language that nobody translated it into", "phq-9",
     [](Definition& it) { it.languages.push_back("es"); }, "translation"},
    {"a translation of half of it, by nobody", "phq-2",
     [](Definition& it) {
       it.languages.push_back("es");
       it.translations = {{.language = "es", .source = "", .items = {{"1", "..."}}, .options = {}}};
     },
     "translation"},
    {"a code whose check digit is wrong", "phq-9",
     [](Definition& it) { it.items[0].loinc = "44250-8"; }, "no_loinc_code"},
    {"a code that is none", "phq-9", [](Definition& it) { it.loinc = "PHQ9"; }, "no_loinc_code"},
    {"one code for two items", "phq-9",
     [](Definition& it) { it.items[1].loinc = it.items[0].loinc; }, "code_twice"},
    {"no source", "phq-9", [](Definition& it) { it.sources.clear(); }, "no_source"},
    {"an item that is not there", "phq-9",
     [](Definition& it) { it.scores[0].items->back() = "11"; }, "unknown_item"},
    {"a gate that comes after what it opens", "cssrs-screener",
     [](Definition& it) { std::swap(it.items[1], it.items[2]); }, "later_item"},
    {"options that are not there", "phq-9", [](Definition& it) { it.items[0].options = "freq5"; },
     "unknown_options"},
    {"two options of one value", "phq-9",
     [](Definition& it) { it.option_sets[0].options->at(1).value = 0; }, "bad_options"},
    {"a negative option", "phq-9",
     [](Definition& it) { it.option_sets[0].options->at(0).value = -1; }, "bad_options"},
    {"an item twice", "phq-9", [](Definition& it) { it.items[1].id = "1"; },
     "id_twice unknown_item"},
    {"more items than one word has bits", "phq-9",
     [](Definition& it) {
       for (int i = 0; i < 60; ++i) {
         it.items.push_back(it.items.back());
         it.items.back().id = "x" + std::to_string(i);
       }
     },
     "items_number"},
    {"no score", "phq-2", [](Definition& it) { it.scores.clear(); }, "scores_number"},
    {"a score made of one that comes later", "who-5",
     [](Definition& it) { std::swap(it.scores[0], it.scores[1]); }, "unknown_score"},
    {"a division by nothing", "whodas-12", [](Definition& it) { it.scores[1].of->at(0).over = 0; },
     "bad_term"},
    {"a multiplication by nothing", "who-5",
     [](Definition& it) { it.scores[1].of->at(0).times = 0; }, "bad_term"},
    {"a table that leaves one out", "promis-global-10",
     [](Definition& it) { score_in(it, "gph_t").table->erase(it.scores[2].table->begin() + 3); },
     "bad_table"},
    {"a table of nothing, below a level", "promis-global-10",
     [](Definition& it) { score_in(it, "gph_t").table->clear(); }, "bad_score"},
    {"a range to the stars", "phq-9", [](Definition& it) { it.scores[0].range[1] = 1e300; },
     "bad_range"},
    {"a score made of nothing", "phq-2", [](Definition& it) { it.scores[0].items.reset(); },
     "bad_score counted_never"},
    {"a condition that can't hold", "pcl-5",
     [](Definition& it) { score_in(it, "provisional_ptsd").levels->at(0).when[1].count = 3; },
     "bad_condition"},
    {"levels without an end", "mdq", [](Definition& it) { it.scores[1].levels->pop_back(); },
     "bad_levels"},
    {"an answer that a map leaves out", "bam-r",
     [](Definition& it) { score_in(it, "risk").recode->map.pop_back(); }, "bad_recode"},
    {"an item reversed that is not counted", "ces-d",
     [](Definition& it) { it.scores[0].reverse->push_back("21"); }, "unknown_item"},
    {"everything may be missing", "gad-7", [](Definition& it) { it.scores[0].missing->most = 7; },
     "bad_missing"},
    {"a mean that is prorated", "bsl-23",
     [](Definition& it) { it.scores[0].missing->rule = MissingRule::prorate; }, "bad_missing"},
    {"a cut outside the range", "oasis", [](Definition& it) { it.scores[0].cuts->at(0).at = 21; },
     "cut_outside"},
    {"an alarm that never rings", "phq-9", [](Definition& it) { it.safety->at(0).at_least = 4; },
     "unreachable"},
    {"an alarm that says nothing", "phq-9", [](Definition& it) { it.safety->at(0).response = ""; },
     "bad_safety"}};

TEST(Lint, FindsEachFaultThatIsPlanted) {
  for (const auto& [why, id, plant, code] : faults) {
    Definition definition = instrument(id);
    plant(definition);
    EXPECT_EQ(codes_of(lint(definition)), code) << why;
    EXPECT_THROW(compile(definition), Error) << why << ": it must not be scored";
  }
}

TEST(Lint, FindsACodeThatBelongsToAnotherQuestion) {
  std::vector<Definition> all = instruments();
  auto& audit_c = *std::ranges::find(all, "audit-c", &Definition::id);
  audit_c.items[0].loinc = "68519-8";
  audit_c.items[1].loinc.reset();
  EXPECT_EQ(codes_of(lint_together(all)), "code_of_another");
  EXPECT_EQ(codes_of(lint_together(std::vector{all[0], all[0]})), "id_twice");
}

TEST(Lint, KnowsACodeOfLoincByItsCheckDigit) {
  for (const char* good : {"44250-9", "44261-6", "69730-0", "68518-0", "LA6568-5", "8480-6"})
    EXPECT_TRUE(is_loinc(good)) << good;
  for (const char* bad : {"", "44250", "44250-", "44250-8", "-9", "4425O-9", "44250-90", "F33.1"})
    EXPECT_FALSE(is_loinc(bad)) << bad;
}

}  // namespace
}  // namespace stepwell::measure
