#include "stepwell/measure/definition.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <set>
#include <sstream>

#include "stepwell/base/json.h"
#include "stepwell/measure/data.h"
#include "stepwell/measure/sheet.h"

namespace stepwell::measure {
namespace {

std::string code_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.findings.empty() ? to_word(error.code) : error.findings.front().code;
  }
  return "";
}

TEST(Definitions, AreEachInAFileOfTheirName) {
  EXPECT_EQ(instruments().size(), instrument_texts().size());
  for (const Definition& one : instruments()) {
    std::ifstream file(STEPWELL_SOURCE "/data/instruments/" + one.id + ".json");
    std::ostringstream text;
    text << file.rdbuf();
    EXPECT_EQ(hash_of(read_definition(text.str())), hash_of(one)) << one.id;
  }
}

TEST(Definitions, AreToldApartByWhatTheySayNotByHowTheyAreLaidOut) {
  const Definition& original = instrument("phq-9");
  EXPECT_EQ(hash_of(read_definition(json_text(original))), hash_of(original));
  std::set<std::string> hashes;
  for (const Definition& one : instruments()) hashes.insert(hash_of(one));
  EXPECT_EQ(hashes.size(), instruments().size());
  Definition changed = original;
  changed.scores[0].bands->at(0).label = "none";
  EXPECT_NE(hash_of(changed), hash_of(original));
}

TEST(Definitions, AreRefusedWithWhatDoesNotFit) {
  EXPECT_EQ(code_of([] { read_definition("{"); }), "not_json");
  EXPECT_EQ(code_of([] { read_definition(R"({"id": "x"})"); }), "missing");
  EXPECT_EQ(code_of([] { instrument("phq-10"); }), "not_found");
}

TEST(Definitions, ShowNoFormInALanguageNobodyPublished) {
  for (const Definition& one : instruments())
    EXPECT_EQ(one.languages, one.licence.ship_wording ? std::vector<std::string>{"en"}
                                                      : std::vector<std::string>())
        << one.id;
}

TEST(Sheet, PutsAnswersInOrderAndSaysWhatIsWrongWithThem) {
  const Compiled compiled = compile(instrument("phq-2"));
  const std::vector<Given> given = {{"2", "1"}, {"1", "refused"}, {"3", "2"}, {"2", "1"}};
  const Sheet sheet = sheet_of(compiled, compiled.hash, given);
  EXPECT_EQ(sheet.answers, (std::vector{Answer::refused(), Answer::of(1)}));
  ASSERT_EQ(sheet.findings.size(), 2U);
  EXPECT_EQ(sheet.findings[0], (Finding{"unknown_item", "/answers/2", "there is no item \"3\""}));
  EXPECT_EQ(sheet.findings[1],
            (Finding{"answered_twice", "/answers/3", "item 2 was answered twice"}));
}

TEST(Sheet, ChoosesNeitherOfTwoAnswersToOneItem) {
  const Compiled compiled = compile(instrument("phq-2"));
  const std::vector<Given> given = {{"1", "0"}, {"1", "3"}};
  EXPECT_EQ(sheet_of(compiled, compiled.hash, given).answers,
            (std::vector{Answer::unreadable(), Answer::skipped()}));
}

TEST(Sheet, IsRefusedWhenTheDefinitionChangedMeanwhile) {
  const Compiled compiled = compile(instrument("phq-2"));
  EXPECT_EQ(code_of([&] { sheet_of(compiled, hash_of(instrument("phq-4")), {}); }),
            "definition_changed");
  EXPECT_EQ(code_of([&] { require_definition(compiled, ""); }), "definition_changed");
  EXPECT_EQ(code_of([&] { require_definition(compiled, compiled.hash.substr(0, 11)); }),
            "definition_changed");
  EXPECT_EQ(code_of([&] { require_definition(compiled, compiled.hash.substr(0, 12)); }), "");
}

TEST(Answers, AreNumbersOrOneOfThreeWords) {
  EXPECT_EQ(read_answer("3"), Answer::of(3));
  EXPECT_EQ(read_answer(" 10 "), Answer::of(10));
  EXPECT_EQ(read_answer("999"), Answer::of(999));
  EXPECT_EQ(read_answer(""), Answer::skipped());
  EXPECT_EQ(read_answer("  "), Answer::skipped());
  EXPECT_EQ(read_answer("skipped"), Answer::skipped());
  EXPECT_EQ(read_answer("refused"), Answer::refused());
  EXPECT_EQ(read_answer("not_shown"), Answer::not_shown());
  for (const char* bad : {"-1", "1000", "2.0", "1x", "yes", "NA", "99999999999999999999"})
    EXPECT_EQ(read_answer(bad), Answer::unreadable()) << bad;
}

}  // namespace
}  // namespace stepwell::measure
