#include <gtest/gtest.h>

#include "stepwell/task/rules.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::task {
namespace {

using people::Credential;
using people::CredentialLevel;
using testing::day;

Credential credential(CredentialLevel level, const char* expires) {
  Credential made;
  made.level = level;
  made.expires_on = day(expires);
  return made;
}

TEST(Licensed, IsWhoHoldsACredentialThatHasNotRunOut) {
  struct Case {
    const char* why;
    std::vector<Credential> credentials;
    bool expected;
  };
  const Case cases[] = {
      {"nobody without a credential", {}, false},
      {"an independent one, on its last day",
       {credential(CredentialLevel::independent, "2026-11-16")},
       true},
      {"the day after", {credential(CredentialLevel::independent, "2026-11-15")}, false},
      {"under supervision", {credential(CredentialLevel::supervised, "2027-01-01")}, true},
      {"a peer", {credential(CredentialLevel::paraprofessional, "2027-01-01")}, false},
      {"a trainee", {credential(CredentialLevel::trainee, "2027-01-01")}, false},
      {"one run out, one good",
       {credential(CredentialLevel::independent, "2020-01-01"),
        credential(CredentialLevel::supervised, "2027-01-01")},
       true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(is_licensed(c.credentials, day("2026-11-16")), c.expected);
  }
}

TEST(Close, WantsWordsAndAnOpenTask) {
  Task task;
  EXPECT_TRUE(check_close(task, {Private<std::string>("seen, safe to go home")}).empty());
  EXPECT_EQ(check_close(task, {Private<std::string>(" \n")}).at(0).code, "missing");
  task.closed_at = Instant();
  EXPECT_EQ(check_close(task, {Private<std::string>("seen")}).at(0).code, "already_closed");
}

TEST(Close, AsksHowAnOutreachEnded) {
  const Task task{.kind = Kind::outreach};
  EXPECT_EQ(check_close(task, {Private<std::string>("called")}).at(0).code, "ending_missing");
}

TEST(Close, LeavesATaskAloneThatGoesByItself) {
  for (const Kind kind : {Kind::plan_missing, Kind::plan_review, Kind::plan_certification})
    EXPECT_EQ(check_close(Task{.kind = kind}, {Private<std::string>("done")}).at(0).code,
              "closes_itself");
}

TEST(Review, IsForATherapistOrTheDirectorOfTheSite) {
  const auto here = testing::some<SiteId>(1);
  const auto there = testing::some<SiteId>(2);
  struct Case {
    const char* why;
    std::vector<people::RoleAt> roles;
    bool expected;
  };
  const Case cases[] = {
      {"nobody without a role", {}, false},
      {"a therapist here", {{people::Role::therapist, here}}, true},
      {"a therapist elsewhere", {{people::Role::therapist, there}}, false},
      {"the director of every site", {{people::Role::director, {}}}, true},
      {"a facilitator", {{people::Role::facilitator, here}}, false},
      {"one role of two", {{people::Role::intake, here}, {people::Role::director, here}}, true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(may_review(c.roles, here), c.expected);
  }
}

// What may be there once is there once, whoever asks again.
TEST(Task, IsOpenedOnceWhereOnceIsEnough) {
  testing::Clinic clinic;
  const auto ada = clinic.patient("Ada", "Hazel").id;
  const auto outreach = [&](const char* on) {
    bool opened = false;
    clinic.write([&](db::Tx& tx) { opened = open_outreach(tx, ada, clinic.site, day(on)); });
    return opened;
  };
  const auto review = [&] {
    bool opened = false;
    clinic.write(
        [&](db::Tx& tx) { opened = open_review(tx, ada, clinic.site, day("2026-11-16"), 3, 14); });
    return opened;
  };
  EXPECT_TRUE(outreach("2026-11-16"));
  EXPECT_FALSE(outreach("2026-11-16")) << "about the same day";
  EXPECT_TRUE(outreach("2026-11-17")) << "about the next";
  clinic.write([&](db::Tx& tx) { end_outreach(tx, ada, day("2026-11-16"), Ending::came); });
  EXPECT_FALSE(outreach("2026-11-16")) << "nor again once it is over";
  EXPECT_TRUE(review());
  EXPECT_FALSE(review()) << "one is open";
  clinic.write([&](db::Tx& tx) {
    for (const Task& task : open_tasks_of(tx, ada))
      if (task.kind == Kind::review) close_task(tx, task, {}, Private<std::string>("talked"));
  });
  EXPECT_TRUE(review()) << "the last one is closed";
}

TEST(Task, IsDueOnTheClocksOfItsSite) {
  testing::Clinic clinic;
  const auto ada = clinic.patient("Ada", "Hazel").id;
  clinic.write([&](db::Tx& tx) {
    open_outreach(tx, ada, clinic.site, day("2026-11-16"));
    open_review(tx, ada, clinic.site, day("2026-11-16"), 3, 14);
  });
  clinic.read([&](db::Tx& tx) {
    const auto tasks = open_tasks_at(tx, clinic.site);
    ASSERT_EQ(tasks.size(), 2u);
    EXPECT_EQ(tasks[0].due_at.text(), "2026-11-17T05:00:00.000000Z");  // midnight in New York
    EXPECT_EQ(tasks[1].due_at.text(), "2026-11-18T05:00:00.000000Z");
    EXPECT_EQ(tasks[1].no_shows, 3);
  });
}

}  // namespace
}  // namespace stepwell::task
