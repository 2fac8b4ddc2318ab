#include <gtest/gtest.h>

#include "stepwell/administration/rules.h"
#include "stepwell/administration/store.h"
#include "stepwell/measure/compiled.h"
#include "stepwell/safety/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::administration {
namespace {

using testing::day;

std::string first_code(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.findings.empty() ? std::string(to_word(error.code)) : error.findings.front().code;
  }
  return {};
}

// Somebody in the first weeks of the offer's track, of whose program nothing is asked yet.
class Administrations : public ::testing::Test {
 protected:
  void SetUp() override {
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      ada = testing::put_admitted(tx, clinic.site, offer, 1).patient_id;
    });
  }

  static ProtocolLine line(const std::string& instrument, std::optional<int> every_days) {
    ProtocolLine line;
    line.instrument = instrument;
    line.at_admission = true;
    line.every_days = every_days;
    return line;
  }

  void follow(const std::vector<ProtocolLine>& lines) {
    clinic.write([&](db::Tx& tx) {
      put_protocol(tx, protocol_of(tx, offer.program.id), lines, {});
    });
  }

  Administration begun(const std::string& instrument) {
    Administration one;
    clinic.write([&](db::Tx& tx) {
      NewAdministration what;
      what.instrument = instrument;
      one = begin(tx, ada, what, Source::kiosk, {});
    });
    return one;
  }

  Sheet said(const Administration& one, const std::string& item, int value) {
    Sheet sheet;
    clinic.write([&](db::Tx& tx) {
      sheet = answer(tx, find_administration(tx, one.id), item, {Reply::value, value, 900});
    });
    return sheet;
  }

  Sheet without(const Administration& one, const std::string& item, Reply reply) {
    Sheet sheet;
    clinic.write([&](db::Tx& tx) {
      sheet = answer(tx, find_administration(tx, one.id), item, {reply, {}, 0});
    });
    return sheet;
  }

  Sheet finished(const Administration& one) {
    Sheet sheet;
    clinic.write([&](db::Tx& tx) { sheet = finish(tx, find_administration(tx, one.id), {}); });
    return sheet;
  }

  // A PHQ-9 with every answer this.
  Administration phq9_of(int value) {
    const auto one = begun("phq-9");
    for (int item = 1; item <= 9; ++item) said(one, std::to_string(item), item == 9 ? 0 : value);
    finished(one);
    return one;
  }

  std::vector<Due> due() {
    std::vector<Due> found;
    clinic.read([&](db::Tx& tx) { found = due_of(tx, ada); });
    return found;
  }

  std::vector<safety::Alert> alerts() {
    std::vector<safety::Alert> found;
    clinic.read([&](db::Tx& tx) { found = safety::open_alerts_of(tx, ada); });
    return found;
  }

  void days_pass(int days) { clinic.now.time += std::chrono::days(days); }

  testing::Clinic clinic;
  testing::Offer offer;
  PatientId ada;
};

TEST_F(Administrations, APHQ9IsAskedScoredAndDueAgainInAWeek) {
  follow({line("phq-9", 7)});
  ASSERT_EQ(due().size(), 1u);
  EXPECT_EQ(due().at(0).occasion, Occasion::admission);
  const auto one = phq9_of(2);
  const auto sheet = finished(one);
  EXPECT_EQ(sheet.administration.occasion, Occasion::admission);
  EXPECT_EQ(sheet.scores.at(0).score, "total");
  EXPECT_EQ(sheet.scores.at(0).said, "16");
  EXPECT_EQ(sheet.scores.at(0).band, "moderately severe");
  EXPECT_TRUE(due().empty());
  days_pass(6);
  EXPECT_TRUE(due().empty());
  days_pass(1);
  ASSERT_EQ(due().size(), 1u);
  EXPECT_EQ(due().at(0).occasion, Occasion::interval);
}

TEST_F(Administrations, AnAnswerAboutHarmRaisesAnAlertBeforeTheRestIsAnswered) {
  const auto one = begun("phq-9");
  const auto sheet = said(one, "9", 1);
  ASSERT_EQ(sheet.alerts.size(), 1u);
  EXPECT_EQ(sheet.alerts.at(0).said, "alert: item 9 is 1");
  ASSERT_EQ(alerts().size(), 1u);
  EXPECT_EQ(alerts().at(0).instrument, "phq-9");
  said(one, "9", 3);  // worse, and the same rule
  EXPECT_EQ(alerts().size(), 1u);
  ASSERT_EQ(due().size(), 1u);
  EXPECT_EQ(due().at(0).instrument, "cssrs-screener");
  EXPECT_EQ(due().at(0).occasion, Occasion::safety);
  EXPECT_EQ(due().at(0).answered_by, AnsweredBy::staff);
}

TEST_F(Administrations, AnAnswerIsStoredOnceHoweverOftenItIsSent) {
  const auto one = begun("gad-7");
  said(one, "1", 2);
  const auto again = said(one, "1", 2);
  EXPECT_EQ(again.answers.at(0).number, 1);
  EXPECT_EQ(said(one, "1", 0).answers.at(0).number, 2);
  EXPECT_EQ(begun("gad-7").id, one.id);
}

}  // namespace
}  // namespace stepwell::administration
