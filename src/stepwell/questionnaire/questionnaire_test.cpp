#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/measure/compiled.h"
#include "stepwell/questionnaire/rules.h"
#include "stepwell/questionnaire/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::questionnaire {
namespace {

using administration::AnsweredBy;
using administration::NewAnswer;
using administration::Reply;
using testing::parsed;

TEST(WhatAlarms, IsTheInstrumentsOwnThreshold) {
  const NewAnswer nothing{Reply::value, 0}, some{Reply::value, 1};
  const NewAnswer refused{Reply::refused, {}}, skipped{Reply::skipped, {}};
  const struct {
    const char* why;
    const char* instrument;
    const char* item;
    NewAnswer said;
    bool keeps;
  } cases[] = {
      {"item 9, not at all", "phq-9", "9", nothing, false},
      {"item 9, several days", "phq-9", "9", some, true},
      {"item 9, would rather not say", "phq-9", "9", refused, true},
      {"item 9 passed over: staff find it open", "phq-9", "9", skipped, false},
      {"an item that nobody watches", "phq-9", "1", {Reply::value, 3}, false},
      {"an item that nobody watches, refused", "phq-9", "1", refused, false},
      {"an instrument without a safety rule", "gad-7", "1", {Reply::value, 3}, false},
      {"a yes where a score alarms", "cssrs-screener", "2", some, true},
      {"a no where a score alarms", "cssrs-screener", "2", nothing, false},
      {"an item that is none", "phq-9", "99", some, false},
  };
  for (const auto& c : cases)
    EXPECT_EQ(keeps_here(measure::compiled_instrument(c.instrument), c.item, c.said), c.keeps)
        << c.why;
}

TEST(WhatIsAskedHere, IsThePersonsOwnToAnswerAndNotOnPaper) {
  EXPECT_TRUE(is_asked_here({.answered_by = AnsweredBy::patient}));
  EXPECT_FALSE(is_asked_here({.answered_by = AnsweredBy::staff}));
  EXPECT_FALSE(is_asked_here({.answered_by = AnsweredBy::patient, .on_paper = true}));
}

// Ada at the tablet. Her program asks for the PHQ-9 and the GAD-7, which she answers, the BARC-10,
// which has no wording here, and the C-SSRS, which staff ask.
class AtTheTablet : public testing::TheDay {
 protected:
  void SetUp() override {
    TheDay::SetUp();
    clinic.write([&](db::Tx& tx) {
      administration::put_protocol(tx, administration::protocol_of(tx, group.program),
                                   {line("phq-9"), line("gad-7"), line("barc-10"),
                                    line("cssrs-screener", AnsweredBy::staff)},
                                   {});
    });
    visit = "/kiosk/arrivals/" + std::string(parsed(arrive(pin())).at("check_in_id").as_string());
  }

  static administration::ProtocolLine line(const char* instrument,
                                           AnsweredBy by = AnsweredBy::patient) {
    administration::ProtocolLine line;
    line.instrument = instrument;
    line.at_admission = true;
    line.answered_by = by;
    return line;
  }

  Questionnaires asked() {
    const Response list = tablet(Method::get, visit + "/questionnaires", "");
    EXPECT_EQ(list.status, 200) << list.body;
    return from_json<Questionnaires>(parsed(list));
  }
  std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const auto& one : asked().items) found.push_back(one.instrument);
    return found;
  }

  Response tablet(Method method, const std::string& target, const std::string& body,
                  const std::string& key = "") {
    return send(method, target, body, {.idempotency_key = key, .credential = clinic.kiosk()});
  }
  Response put(const std::string& instrument, const std::string& item, const std::string& body,
               const std::string& key = "") {
    return tablet(Method::put, visit + "/questionnaires/" + instrument + "/answers/" + item, body,
                  key);
  }
  AnswerTaken say(const std::string& instrument, const std::string& item, int value) {
    const Response taken =
        put(instrument, item,
            R"({"reply":"value","milliseconds":1200,"value":)" + std::to_string(value) + "}");
    EXPECT_EQ(taken.status, 200) << taken.body;
    return from_json<AnswerTaken>(parsed(taken));
  }
  AnswerTaken say_all(const std::string& instrument, int items) {
    AnswerTaken last;
    for (int item = 1; item <= items; ++item) last = say(instrument, std::to_string(item), 0);
    return last;
  }
  std::vector<administration::AdministrationLine> given() {
    return read<std::vector<administration::AdministrationLine>>(
        [&](db::Tx& tx) { return administration::administrations_of(tx, ada); });
  }
  static std::string code(const Response& response) {
    return std::string(parsed(response).at_pointer("/findings/0/code").as_string());
  }

  std::string visit;
};

TEST_F(AtTheTablet, SheIsAskedWhatIsHersToAnswerInWordsThatAreThere) {
  const auto list = asked();
  ASSERT_EQ(list.items.size(), 2u);
  const auto& phq = list.items.at(0);
  EXPECT_EQ(phq.instrument, "phq-9");
  ASSERT_EQ(phq.wordings.size(), 1u) << "in English alone: nobody published it in Spanish here";
  EXPECT_EQ(phq.wordings.at(0).language, "en");
  EXPECT_EQ(phq.asked.size(), 10u);
  EXPECT_TRUE(phq.answered.empty());
  const auto& ninth = phq.wordings.at(0).questions.at(8);
  EXPECT_EQ(ninth.stem.substr(0, 21), "Over the last 2 weeks");
  EXPECT_EQ(ninth.choices.at(3).label, "Nearly every day");
  EXPECT_EQ(ninth.alarms_from, 1);
  EXPECT_EQ(phq.wordings.at(0).questions.at(9).stem, "") << "the tenth stands alone";
  EXPECT_EQ(list.items.at(1).instrument, "gad-7");
}

TEST_F(AtTheTablet, SheGoesOnFromWhereSheStopped) {
  say("gad-7", "1", 2);
  const Response list = tablet(Method::get, visit + "/questionnaires", "");
  const auto first = from_json<Questionnaires>(parsed(list)).items.at(0);
  EXPECT_EQ(first.instrument, "gad-7") << "what is begun comes first";
  EXPECT_EQ(first.answered, std::vector<std::string>{"1"});
  const auto line = given().at(0);
  EXPECT_EQ(line.administration.source, administration::Source::kiosk);
  EXPECT_FALSE(line.administration.finished_at);
}

TEST_F(AtTheTablet, TheLastAnswerFinishesItAndNobodyIsShownAScore) {
  EXPECT_FALSE(say_all("gad-7", 6).finished);
  const Response last = put("gad-7", "7", R"({"reply":"skipped","milliseconds":0})");
  EXPECT_EQ(last.body.find("score"), std::string::npos) << last.body;
  const auto taken = from_json<AnswerTaken>(parsed(last));
  EXPECT_TRUE(taken.finished);
  EXPECT_FALSE(taken.stay);
  EXPECT_EQ(names(), std::vector<std::string>{"phq-9"});
  EXPECT_EQ(put("gad-7", "7", R"({"reply":"skipped","milliseconds":3})").status, 200)
      << "delivered again, its answer was lost";
  ASSERT_EQ(given().size(), 1u) << "and nothing begun anew";
  EXPECT_EQ(code(put("gad-7", "7", R"({"reply":"value","value":1,"milliseconds":3})")),
            "already_finished");
}

TEST_F(AtTheTablet, ANinthAnswerIsToldToStaffInTheSameRequest) {
  const auto taken = say("phq-9", "9", 1);
  EXPECT_TRUE(taken.stay);
  EXPECT_EQ(taken.crisis_line, "988");
  EXPECT_FALSE(taken.finished);
  EXPECT_EQ(kinds(), of_an_alert);
  EXPECT_TRUE(say("phq-9", "9", 1).stay) << "said again, it is as grave";
  EXPECT_EQ(kinds(), of_an_alert) << "and raised once";
  EXPECT_FALSE(say("phq-9", "1", 3).stay) << "the rest can be answered afterwards";
}

TEST_F(AtTheTablet, NotWantingToSayIsNoNo) {
  const auto taken =
      from_json<AnswerTaken>(parsed(put("phq-9", "9", R"({"reply":"refused","milliseconds":0})")));
  EXPECT_TRUE(taken.stay);
  EXPECT_EQ(kinds(), of_an_alert);
}

TEST_F(AtTheTablet, OneKeyIsTakenOnce) {
  const std::string body = R"({"reply":"value","value":3,"milliseconds":10})";
  const Response first = put("phq-9", "1", body, "a-key");
  const Response again = put("phq-9", "1", body, "a-key");
  EXPECT_EQ(first.body, again.body);
  const auto sheet = read<administration::Sheet>([&](db::Tx& tx) {
    return administration::sheet_of(
        tx, administration::administrations_of(tx, ada).at(0).administration);
  });
  EXPECT_EQ(sheet.answers.at(0).number, 1);
  EXPECT_EQ(sheet.answers.at(0).milliseconds, 10);
}

TEST_F(AtTheTablet, WhatCantBeAnsweredIsRefusedAndNothingIsBegun) {
  const struct {
    const char* why;
    const char* instrument;
    const char* item;
    const char* body;
    int status;
  } cases[] = {
      {"what staff ask", "cssrs-screener", "1", R"({"reply":"value","value":1})", 422},
      {"what is not due", "audit", "1", R"({"reply":"value","value":1})", 422},
      {"what is no instrument", "phq-10", "1", R"({"reply":"value","value":1})", 422},
      {"an item that is none", "phq-9", "11", R"({"reply":"value","value":1})", 422},
      {"an option that is none", "phq-9", "1", R"({"reply":"value","value":4})", 422},
      {"no option", "phq-9", "1", R"({"reply":"value"})", 422},
      {"a reply that is none", "phq-9", "1", R"({"reply":"maybe"})", 422},
      {"time that ran backwards", "phq-9", "1", R"({"reply":"value","value":1,"milliseconds":-1})",
       422},
      {"no object", "phq-9", "1", "[]", 422},
  };
  for (const auto& c : cases)
    EXPECT_EQ(put(c.instrument, c.item, c.body).status, c.status) << c.why;
  EXPECT_TRUE(given().empty());
}

TEST_F(AtTheTablet, NobodyElseIsShownWhatIsDueThere) {
  const auto elsewhere =
      clinic.call_signed_out({.method = Method::get,
                              .target = "/api/v1" + visit + "/questionnaires",
                              .credential = clinic.as(people::Role::therapist, clinic.other_site)});
  EXPECT_EQ(elsewhere.status, 403);
  EXPECT_EQ(send(Method::get, visit + "/questionnaires", "").status, 403) << "nor does the desk";
}

TEST_F(AtTheTablet, WhoHasLeftIsAskedNothingAndIsStillHeard) {
  clinic.now.time += std::chrono::hours(1);
  ASSERT_EQ(tablet(Method::put, visit + "/check-out", "{}").status, 200);
  EXPECT_TRUE(asked().items.empty());
  EXPECT_TRUE(say("phq-9", "9", 2).stay) << "a tablet delivers late";
  EXPECT_EQ(kinds(), of_an_alert);
}

TEST_F(AtTheTablet, TheNextDayIsAnotherVisit) {
  clinic.now.time += std::chrono::days(1);
  EXPECT_EQ(tablet(Method::get, visit + "/questionnaires", "").status, 404);
  EXPECT_EQ(put("phq-9", "1", R"({"reply":"value","value":1})").status, 404);
}

}  // namespace
}  // namespace stepwell::questionnaire
