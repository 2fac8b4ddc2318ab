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
    clinic.write(
        [&](db::Tx& tx) { put_protocol(tx, protocol_of(tx, offer.program.id), lines, {}); });
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

TEST_F(Administrations, ARefusedSafetyItemIsNoNo) {
  const auto one = begun("phq-9");
  const auto sheet = without(one, "9", Reply::refused);
  ASSERT_EQ(sheet.alerts.size(), 1u);
  EXPECT_EQ(sheet.alerts.at(0).rule, "refused:9");
  EXPECT_EQ(alerts().at(0).kind, safety::AlertKind::measure_declined);
  // One that was passed over is no alarm; it is asked about when the rest is finished.
  const auto other = begun("phq-a");
  EXPECT_TRUE(without(other, "9", Reply::skipped).alerts.empty());
}

TEST_F(Administrations, ARefusedScreenerIsNoNoEither) {
  const auto one = begun("cssrs-screener");
  EXPECT_EQ(without(one, "2", Reply::refused).alerts.at(0).rule, "refused");
  EXPECT_EQ(without(one, "6", Reply::refused).alerts.size(), 1u);
  EXPECT_EQ(alerts().size(), 1u);
}

TEST_F(Administrations, OfSeveralItemsOfOneRuleTheFirstIsEnough) {
  const auto one = begun("asq");
  for (const char* item : {"1", "2", "3"}) said(one, item, 1);
  EXPECT_EQ(alerts().size(), 1u);
}

TEST_F(Administrations, AnAlertOpensWhatALicensedClinicianCloses) {
  said(begun("phq-9"), "9", 2);
  clinic.read([&](db::Tx& tx) {
    const auto tasks = task::open_tasks_of(tx, ada);
    ASSERT_EQ(tasks.size(), 2u);
    for (const auto& one : tasks) EXPECT_TRUE(one.needs_license);
    EXPECT_EQ(tasks.at(0).kind, task::Kind::safety_check);
    EXPECT_EQ(tasks.at(1).kind, task::Kind::safety_plan);
  });
}

TEST_F(Administrations, AWithdrawalNeedsADoctorAndNoSafetyPlan) {
  const auto one = begun("ciwa-ar");
  for (const char* item : {"1", "2", "3"}) {
    said(one, item, 7);
  }
  ASSERT_EQ(alerts().size(), 2u);  // past 10, then past 20
  clinic.read([&](db::Tx& tx) {
    for (const auto& one_task : task::open_tasks_of(tx, ada))
      EXPECT_EQ(one_task.kind, task::Kind::safety_check);
  });
}

TEST_F(Administrations, TheScreenerAsksAsItIsAnswered) {
  const auto one = begun("cssrs-screener");
  const auto asks = [](const Sheet& sheet) {
    std::string items;
    for (const std::string& item : sheet.asked) items += item + " ";
    return items;
  };
  EXPECT_EQ(asks(said(one, "1", 0)), "1 2 6 ");
  EXPECT_EQ(asks(said(one, "2", 1)), "1 2 3 4 5 6 ");
  EXPECT_EQ(alerts().size(), 1u);                  // at least low
  EXPECT_EQ(said(one, "4", 1).alerts.size(), 2u);  // high: a second rule
  EXPECT_EQ(asks(said(one, "6", 1)), "1 2 3 4 5 6 6a ");
}

TEST_F(Administrations, AfterTheScreenerNothingIsAskedForSafety) {
  said(begun("phq-9"), "9", 1);
  ASSERT_EQ(due().size(), 1u);
  days_pass(3);
  ASSERT_EQ(due().size(), 1u);
  EXPECT_EQ(due().at(0).due_on, day("2026-11-16"));
  const auto screener = begun("cssrs-screener");
  EXPECT_EQ(screener.occasion, Occasion::safety);
  for (const char* item : {"1", "2", "6"}) said(screener, item, 0);
  EXPECT_EQ(finished(screener).scores.at(0).band, "none");
  EXPECT_TRUE(due().empty());
}

TEST_F(Administrations, WhatCannotBeStoredIsSaid) {
  const auto one = begun("phq-9");
  const auto code = [&](const std::string& item, const NewAnswer& given) {
    return first_code([&] {
      clinic.write([&](db::Tx& tx) { answer(tx, find_administration(tx, one.id), item, given); });
    });
  };
  EXPECT_EQ(code("1", {Reply::value, 4, 0}), "no_option");
  EXPECT_EQ(code("1", {Reply::value, -1, 0}), "no_option");
  EXPECT_EQ(code("1", {Reply::value, {}, 0}), "missing");
  EXPECT_EQ(code("1", {Reply::skipped, 1, 0}), "value_without");
  EXPECT_EQ(code("11", {Reply::value, 1, 0}), "unknown_item");
  EXPECT_EQ(code("1", {Reply::value, 1, -1}), "milliseconds_out_of_range");
  EXPECT_EQ(code("1", {Reply::value, 1, limits::item_milliseconds + 1}),
            "milliseconds_out_of_range");
  EXPECT_EQ(code("1", {Reply::value, 1, limits::item_milliseconds}), "");
  const auto screener = begun("cssrs-screener");
  said(screener, "2", 0);
  EXPECT_EQ(first_code([&] { said(screener, "3", 1); }), "not_asked");
  EXPECT_EQ(first_code([&] { begun("phq-10"); }), "not_found");
  EXPECT_EQ(first_code([&] { finished(begun("gad-7")); }), "nothing_answered");
}

TEST_F(Administrations, WhatIsFinishedStaysAsItIs) {
  const auto one = phq9_of(1);
  const auto first = finished(one);
  EXPECT_EQ(finished(one).administration.version, first.administration.version);
  EXPECT_EQ(finished(one).scores.at(0).said, "8");
  EXPECT_EQ(first_code([&] { said(one, "1", 3); }), "already_finished");
  EXPECT_EQ(first_code([&] { said(one, "1", 1); }), "");  // a second try of the same
  EXPECT_EQ(finished(one).answers.at(0).number, 1);
}

TEST_F(Administrations, AScoreIsKeptExactly) {
  const auto one = begun("bsl-23");
  for (const auto& item : measure::compiled_instrument("bsl-23").definition.items)
    said(one, item.id, item.id == "1" ? 1 : 0);
  finished(one);
  clinic.read([&](db::Tx& tx) {
    const auto points = scores_of(tx, ada);
    ASSERT_EQ(points.size(), 1u);
    EXPECT_EQ(points.at(0).top * 23, points.at(0).bottom);
    EXPECT_EQ(points.at(0).definition_hash, measure::compiled_instrument("bsl-23").hash);
    EXPECT_EQ(scores_in(tx, offer.program.id, day("2026-11-16"), day("2026-11-17")).size(), 1u);
    EXPECT_TRUE(scores_in(tx, offer.program.id, day("2026-11-17"), day("2026-11-18")).empty());
  });
}

TEST_F(Administrations, WithoutItsAnswersAScoreIsNotTold) {
  const auto one = begun("gad-7");
  said(one, "1", 3);
  const auto sheet = finished(one);
  EXPECT_FALSE(sheet.scores.at(0).value);
  EXPECT_EQ(sheet.scores.at(0).said, "");
  EXPECT_EQ(sheet.findings.at(0).code, "unanswered");
  clinic.read([&](db::Tx& tx) { EXPECT_TRUE(scores_of(tx, ada).empty()); });
}

TEST_F(Administrations, OneThatIsTakenBackNoLongerCounts) {
  follow({line("phq-9", 7)});
  const auto one = phq9_of(2);
  EXPECT_TRUE(due().empty());
  clinic.write([&](db::Tx& tx) {
    void_administration(tx, find_administration(tx, one.id), Private<std::string>("Another's"), {});
  });
  EXPECT_EQ(due().size(), 1u);
  EXPECT_EQ(first_code([&] { said(one, "1", 3); }), "voided");
  EXPECT_EQ(first_code([&] { finished(one); }), "voided");
  clinic.read([&](db::Tx& tx) {
    EXPECT_TRUE(scores_of(tx, ada).empty());
    EXPECT_EQ(administrations_of(tx, ada).size(), 1u);
  });
}

// Puts the definition's hash of an administration to another, as an update of the program would.
TEST_F(Administrations, AChangedDefinitionKeepsTheOldAnswersAndBeginsAnew) {
  const auto one = begun("gad-7");
  said(one, "1", 3);
  static constexpr db::Sql other_hash{
      "UPDATE administration SET definition_hash = 'another' WHERE organization_id = $1"};
  clinic.write([&](db::Tx& tx) { tx.db.run(other_hash, tx.organization); });
  EXPECT_EQ(first_code([&] { said(one, "2", 3); }), "definition_changed");
  EXPECT_EQ(first_code([&] { finished(one); }), "definition_changed");
  clinic.read([&](db::Tx& tx) {
    const auto sheet = sheet_of(tx, find_administration(tx, one.id));
    ASSERT_EQ(sheet.answers.size(), 1u);
    EXPECT_EQ(sheet.answers.at(0).value, 3);
    EXPECT_EQ(sheet.findings.at(0).code, "definition_changed");
  });
  EXPECT_NE(begun("gad-7").id, one.id);
}

TEST_F(Administrations, AClockThatGoesBackHarmsNothing) {
  const auto one = begun("gad-7");
  said(one, "1", 3);
  clinic.now.time -= std::chrono::hours(1);
  EXPECT_EQ(said(one, "1", 1).answers.at(0).value, 1);
  for (int item = 2; item <= 7; ++item) said(one, std::to_string(item), 0);
  const auto sheet = finished(one);
  EXPECT_EQ(sheet.scores.at(0).said, "1");
  EXPECT_EQ(sheet.administration.finished_at, sheet.administration.begun_at);
}

TEST_F(Administrations, TheNextDayItIsBegunAnew) {
  const auto one = begun("gad-7");
  said(one, "1", 3);
  days_pass(1);
  EXPECT_NE(begun("gad-7").id, one.id);
}

TEST_F(Administrations, ASiteSeesWhoHasWhatDue) {
  follow({line("phq-9", 7), line("gad-7", 7)});
  clinic.write([&](db::Tx& tx) { testing::put_admitted(tx, clinic.site, offer, 2); });
  phq9_of(1);
  clinic.read([&](db::Tx& tx) {
    const auto site = due_at(tx, clinic.site);
    ASSERT_EQ(site.patients.size(), 2u);
    EXPECT_EQ(site.patients.at(0).due.size() + site.patients.at(1).due.size(), 3u);
    EXPECT_TRUE(due_at(tx, clinic.other_site).patients.empty());
  });
}

TEST_F(Administrations, SavingAProtocolTwiceAtOnceIsTold) {
  follow({line("phq-9", 7)});
  clinic.write([&](db::Tx& tx) {
    const auto known = protocol_of(tx, offer.program.id);
    EXPECT_EQ(known.version, 1);
    EXPECT_EQ(put_protocol(tx, known, known.lines, {}).version, 1);  // nothing changed
    EXPECT_EQ(put_protocol(tx, known, {}, {}).version, 2);
  });
  EXPECT_EQ(first_code([&] {
              clinic.write([&](db::Tx& tx) {
                put_protocol(tx, {offer.program.id, {}, 1}, {line("gad-7", 7)}, {});
              });
            }),
            "stale");
}

}  // namespace
}  // namespace stepwell::administration
