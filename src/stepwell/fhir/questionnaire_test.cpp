#include "stepwell/fhir/questionnaire.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include "stepwell/measure/definition.h"
#include "stepwell/measure/scoring.h"

namespace stepwell::fhir {
namespace {

using measure::Answer;

const std::string base = "https://clinic.example/fhir";

measure::Compiled of(std::string_view id) { return measure::compile(measure::instrument(id)); }

json::object response_to(const measure::Compiled& instrument, std::span<const Answer> answers) {
  return questionnaire_response(instrument, answers, base, "Patient/1", "2026-11-16T09:00:00Z");
}

measure::Sheet read(const measure::Compiled& instrument, const json::value& resource) {
  return read_questionnaire_response(instrument, base, resource);
}

// Each item answered with one of its options, another one each round; some in other ways.
std::vector<Answer> answers_to(const measure::Compiled& instrument, std::size_t round) {
  std::vector<Answer> all;
  for (std::size_t i = 0; i < instrument.allowed.size(); ++i) {
    const auto& allowed = instrument.allowed[i];
    std::size_t value = (i + round) % allowed.size();
    while (!allowed[value]) value = (value + 1) % allowed.size();
    const Answer others[] = {Answer::skipped(), Answer::refused(), Answer::not_shown()};
    const std::size_t turn = (i * 7 + round) % 11;
    all.push_back(turn < 3 ? others[turn] : Answer::of(static_cast<int>(value)));
  }
  return all;
}

TEST(QuestionnaireResponse, OfEveryInstrumentComesBackAsItWent) {
  for (const measure::Definition& one : measure::instruments()) {
    const auto instrument = measure::compile(one);
    for (std::size_t round = 0; round < 12; ++round) {
      const auto answers = answers_to(instrument, round);
      const auto sheet =
          read(instrument, parse_json(json::serialize(response_to(instrument, answers))));
      EXPECT_EQ(sheet.answers, answers) << one.id << " " << round;
      EXPECT_TRUE(sheet.findings.empty()) << one.id << ": " << sheet.findings.front().text;
    }
  }
}

TEST(Questionnaire, HasEachItemWithItsOptionsAndOrdinals) {
  const auto instrument = of("phq-9");
  const json::object form = questionnaire(instrument, base);
  EXPECT_EQ(form.at("url"), "https://clinic.example/fhir/Questionnaire/phq-9");
  EXPECT_EQ(form.at("version"), json::value("1-" + instrument.hash.substr(0, 12)));
  ASSERT_EQ(form.at("item").as_array().size(), 10U);
  const json::value& ninth = form.at("item").at(8);
  EXPECT_EQ(ninth.at("linkId"), "9");
  EXPECT_EQ(ninth.at("code").at(0).at("code"), "44260-8");
  EXPECT_EQ(ninth.at("text"),
            "Thoughts that you would be better off dead, or of hurting yourself in some way");
  const json::value& worst = ninth.at("answerOption").at(3);
  EXPECT_EQ(worst.at("valueCoding").at("code"), "LA6571-9");
  EXPECT_EQ(worst.at("extension").at(0).at("valueDecimal"), 3);
}

TEST(Questionnaire, PrintsNoWordingThatIsNotOurs) {
  for (const measure::Definition& one : measure::instruments()) {
    if (one.licence.ship_wording) continue;
    const json::object form = questionnaire(measure::compile(one), base);
    EXPECT_FALSE(form.contains("language")) << one.id;
    for (std::size_t i = 0; i < one.items.size(); ++i)
      EXPECT_EQ(form.at("item").at(i).at("text"),
                json::value(one.items[i].about.value_or("Item " + one.items[i].id)));
  }
}

TEST(Questionnaire, SaysWhenAnItemIsAsked) {
  const json::object screener = questionnaire(of("cssrs-screener"), base);
  const json::value& third = screener.at("item").at(2);
  ASSERT_EQ(third.at("enableWhen").as_array().size(), 1U);
  EXPECT_EQ(third.at("enableWhen").at(0).at("question"), "2");
  EXPECT_EQ(third.at("enableWhen").at(0).at("answerCoding").at("code"), "LA33-6");
  EXPECT_FALSE(screener.at("item").at(1).as_object().contains("enableWhen"));
  // A refusal opens the fifth of the ASQ, and R4 has no word for it: so it is always asked.
  EXPECT_FALSE(questionnaire(of("asq"), base).at("item").at(4).as_object().contains("enableWhen"));
}

// As another system sends it: by LOINC's codes, in a group, with a sum that is no item of ours.
constexpr const char* from_elsewhere = R"({
  "resourceType": "QuestionnaireResponse", "status": "completed",
  "questionnaire": "http://elsewhere.example/Questionnaire/phq2",
  "item": [{"linkId": "g", "item": [
    {"linkId": "/44250-9", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA6570-1"}}]},
    {"linkId": "/44255-8", "answer": [{"valueInteger": 3}]}]},
    {"linkId": "intro", "text": "Over the last two weeks"}]})";

// HL7's own example, where it is beside the repository.
TEST(QuestionnaireResponse, OfUsCoreIsReadAndComesToWhatItSays) {
  const std::string example =
      "shared/data/fhir/us-core-8.0.0/example/QuestionnaireResponse-phq-9-example.json";
  std::ifstream file("../" + example);
  if (!file) file.open("../../" + example);
  if (!file) GTEST_SKIP() << "there is no ../" << example;
  std::ostringstream text;
  text << file.rdbuf();
  const auto instrument = of("phq-9");
  const auto sheet = read(instrument, parse_json(text.str()));
  EXPECT_TRUE(sheet.findings.empty()) << sheet.findings.front().text;
  EXPECT_EQ(measure::score(instrument, sheet.answers).scores.front().value,
            (measure::Fraction{12, 1}));
}

TEST(QuestionnaireResponse, OfAnotherSystemIsReadByItsCodes) {
  const auto sheet = read(of("phq-2"), parse_json(from_elsewhere));
  EXPECT_EQ(sheet.answers, (std::vector{Answer::of(2), Answer::of(3)}));
  EXPECT_TRUE(sheet.findings.empty());
}

struct Fault {
  const char* why;
  std::function<void(json::object&)> plant;
  const char* code;
  Answer first;  // what then stands for the first item
};

TEST(QuestionnaireResponse, SaysWhatIsWrongAndGuessesNothing) {
  const auto instrument = of("phq-2");
  const std::vector<Answer> answers = {Answer::of(1), Answer::of(2)};
  const auto item = [](json::object& it, std::size_t place) -> json::object& {
    return it["item"].as_array()[place].as_object();
  };
  const Fault faults[] = {
      {"two answers to one item",
       [&](json::object& it) {
         auto& list = item(it, 0)["answer"].as_array();
         list.push_back(json::value(list[0]));
       },
       "no_option", Answer::unreadable()},
      {"a code of no option",
       [&](json::object& it) {
         item(it, 0)["answer"].as_array()[0].as_object()["valueCoding"].as_object()["code"] =
             "LA0-0";
       },
       "no_option", Answer::unreadable()},
      {"a number past the scale",
       [&](json::object& it) {
         item(it, 0)["answer"] = json::array{json::object{{"valueInteger", 4}}};
       },
       "no_option", Answer::unreadable()},
      {"one item twice, with two answers", [&](json::object& it) { item(it, 1)["linkId"] = "1"; },
       "answered_twice", Answer::unreadable()},
      {"an item of another form", [&](json::object& it) { item(it, 1)["linkId"] = "17"; },
       "unknown_item", Answer::of(1)},
      {"an answer that is no list", [&](json::object& it) { item(it, 0)["answer"] = 1; },
       "not_fhir", Answer::unreadable()}};
  for (const auto& [why, plant, code, first] : faults) {
    json::object resource = response_to(instrument, answers);
    plant(resource);
    const auto sheet = read(instrument, resource);
    ASSERT_FALSE(sheet.findings.empty()) << why;
    EXPECT_EQ(sheet.findings.front().code, code) << why;
    EXPECT_EQ(sheet.answers.front(), first) << why;
  }
}

std::string refused(const std::function<void(json::object&)>& plant) {
  const auto instrument = of("phq-2");
  json::object resource = response_to(instrument, std::vector{Answer::of(1), Answer::of(2)});
  plant(resource);
  try {
    read(instrument, resource);
  } catch (const Error& error) {
    return error.findings.front().code;
  }
  return "";
}

TEST(QuestionnaireResponse, IsRefusedWholeWhereNoneOfItCanBeMeant) {
  EXPECT_EQ(refused([](json::object&) {}), "");
  EXPECT_EQ(refused([](json::object& it) { it["resourceType"] = "Observation"; }),
            "not_a_response");
  EXPECT_EQ(refused([](json::object& it) { it["status"] = "entered-in-error"; }), "in_error");
  EXPECT_EQ(refused([](json::object& it) {
              it["questionnaire"] = base + "/Questionnaire/phq-2|1-000000000000";
            }),
            "definition_changed");
}

}  // namespace
}  // namespace stepwell::fhir
