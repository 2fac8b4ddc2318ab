#include "stepwell/plan/duties.h"

#include <gtest/gtest.h>

#include "stepwell/episode/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::plan {
namespace {

using task::Kind;
using testing::day;

const Day today = day("2026-11-16");

TEST(PlanDuties, FollowTheDaysOfAPlan) {
  struct Case {
    const char* why;
    std::optional<Day> review_on;
    std::optional<Day> certify_by;
    std::vector<Duty> expected;
  };
  const Case cases[] = {
      {"no plan yet", {}, {}, {{Kind::plan_missing, day("2026-11-16")}}},
      {"nothing for a while", day("2026-11-20"), day("2026-11-24"), {}},
      {"a review in three days",
       day("2026-11-19"),
       day("2026-11-24"),
       {{Kind::plan_review, day("2026-11-19")}}},
      {"a certification in seven",
       day("2026-11-20"),
       day("2026-11-23"),
       {{Kind::plan_certification, day("2026-11-23")}}},
      {"both are late",
       day("2026-11-15"),
       day("2026-11-01"),
       {{Kind::plan_review, day("2026-11-15")}, {Kind::plan_certification, day("2026-11-01")}}},
  };
  for (const Case& c : cases) {
    const Clock clock{.admitted_on = day("2026-11-09"),
                      .plan_days = 7,
                      .review_on = c.review_on,
                      .certify_by = c.certify_by};
    EXPECT_EQ(duties_of(clock, today), c.expected) << c.why;
  }
}

// Ada, admitted a week ago.
class SomebodyAdmitted : public ::testing::Test {
 protected:
  void SetUp() override {
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) {
      testing::admit(tx, clinic.site, testing::open_group(tx, clinic.site), ada);
    });
  }

  bool due() {
    bool is = false;
    clinic.read([&](db::Tx& tx) { is = duties_due(tx, clinic.site); });
    return is;
  }
  void keep() {
    clinic.write([&](db::Tx& tx) { keep_duties(tx, clinic.site); });
  }
  // What is open, and when it is due.
  std::vector<std::pair<Kind, std::string>> open() {
    std::vector<std::pair<Kind, std::string>> found;
    clinic.read([&](db::Tx& tx) {
      for (const auto& one : task::open_tasks_at(tx, clinic.site))
        found.emplace_back(one.kind, one.due_at.text().substr(0, 16));
    });
    return found;
  }
  episode::Episode stay(db::Tx& tx) { return episode::open_episode(tx, ada).value(); }
  void put_plan_in_force(const char* review_on, const char* certify_by) {
    clinic.write([&](db::Tx& tx) {
      put_in_force(tx, begin_draft(tx, stay(tx), {}, {}), today, day(review_on), day(certify_by));
    });
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(SomebodyAdmitted, IsToHaveAPlanWithinTheDaysOfTheProgram) {
  EXPECT_TRUE(due());
  keep();
  EXPECT_EQ(open(),
            (std::vector<std::pair<Kind, std::string>>{{Kind::plan_missing, "2026-11-17T05:00"}}))
      << "the end of the seventh day in New York";
  EXPECT_FALSE(due());
  keep();
  EXPECT_EQ(open().size(), 1u) << "and once is enough";
}

TEST_F(SomebodyAdmitted, IsAskedForNothingMoreOnceTheyHaveOne) {
  keep();
  put_plan_in_force("2026-12-16", "2027-01-15");
  EXPECT_TRUE(due());
  keep();
  EXPECT_TRUE(open().empty());
}

TEST_F(SomebodyAdmitted, IsReviewedOnTheDayThatWasSaidLast) {
  put_plan_in_force("2026-11-18", "2027-01-15");
  keep();
  EXPECT_EQ(open(),
            (std::vector<std::pair<Kind, std::string>>{{Kind::plan_review, "2026-11-19T05:00"}}));
  clinic.write(
      [&](db::Tx& tx) { review(tx, plan_in_force(tx, stay(tx).id).value(), day("2026-11-19")); });
  keep();
  EXPECT_EQ(open(),
            (std::vector<std::pair<Kind, std::string>>{{Kind::plan_review, "2026-11-20T05:00"}}));
}

TEST_F(SomebodyAdmitted, AndDischargedIsAskedForNothing) {
  keep();
  clinic.write([&](db::Tx& tx) {
    auto ended = stay(tx);
    ended.state = episode::State::discharged;
    ended.ended_on = today;
    episode::update_episode(tx, ended);
  });
  keep();
  EXPECT_TRUE(open().empty());
}

}  // namespace
}  // namespace stepwell::plan
