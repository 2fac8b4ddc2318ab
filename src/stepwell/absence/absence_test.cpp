#include <gtest/gtest.h>

#include "stepwell/absence/routes.h"
#include "stepwell/absence/rules.h"
#include "stepwell/absence/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::absence {
namespace {

using http::Method;
using testing::day;

NewAbsence from(const char* first, const char* last, Reason kind = Reason::ill,
                const std::string& words = "") {
  return {day(first), day(last), kind, Private(words)};
}

TEST(Absence, SaysEverythingThatIsWrong) {
  struct Case {
    const char* why;
    NewAbsence absence;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"today alone", from("2026-11-16", "2026-11-16"), {}},
      {"begins yesterday", from("2026-11-15", "2026-11-16"), {"in_the_past"}},
      {"ends before it begins", from("2026-11-18", "2026-11-17"), {"ends_before_it_begins"}},
      {"the longest", from("2026-11-16", "2027-02-15"), {}},
      {"a day longer", from("2026-11-16", "2027-02-16"), {"absence_too_long"}},
      {"another reason, in words",
       from("2026-11-16", "2026-11-16", Reason::other, "a funeral"),
       {}},
      {"another reason, unsaid",
       from("2026-11-16", "2026-11-16", Reason::other, " \n"),
       {"reason_in_words"}},
      {"as many words as there is room for",
       from("2026-11-16", "2026-11-16", Reason::ill, std::string(500, 'a')),
       {}},
      {"a letter more",
       from("2026-11-16", "2026-11-16", Reason::ill, std::string(501, 'a')),
       {"too_long"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_absence(c.absence, day("2026-11-16")))
      codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

// Ada, and somebody at the front desk on Monday the 16th.
class SomebodyCallsIn : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
  }

  http::Response note(const char* first, const char* last) {
    const std::string body = std::string(R"({"from_on":")") + first + R"(","until_on":")" + last +
                             R"(","reason_kind":"ill"})";
    return send("/patients/" + ada.text() + "/absences", body);
  }

  http::Response send(const std::string& target, const std::string& body,
                      const std::string& version = "") {
    return clinic.call(
        {.method = Method::post, .target = "/api/v1" + target, .body = body, .if_match = version});
  }

  std::size_t away_on(const char* on) {
    std::size_t found = 0;
    clinic.read([&](db::Tx& tx) { found = absences_on(tx, clinic.site, day(on)).size(); });
    return found;
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(SomebodyCallsIn, TheyAreAwayFromTheFirstDayToTheLast) {
  EXPECT_EQ(note("2026-11-17", "2026-11-18").status, 200);
  EXPECT_EQ(away_on("2026-11-16"), 0u);
  EXPECT_EQ(away_on("2026-11-17"), 1u);
  EXPECT_EQ(away_on("2026-11-18"), 1u);
  EXPECT_EQ(away_on("2026-11-19"), 0u);
}

TEST_F(SomebodyCallsIn, WhatIsTakenBackIsNoAbsence) {
  const auto noted = from_json<Absence>(parse_json(note("2026-11-16", "2026-11-16").body));
  const std::string target = "/absences/" + noted.id.text() + "/void";
  EXPECT_EQ(send(target, R"({"reason":" "})", "\"1\"").status, 422);
  EXPECT_EQ(send(target, R"({"reason":"They come after all"})", "\"2\"").status, 412);
  EXPECT_EQ(send(target, R"({"reason":"They come after all"})", "\"1\"").status, 200);
  EXPECT_EQ(away_on("2026-11-16"), 0u);
  EXPECT_EQ(send(target, R"({"reason":"Twice"})", "\"2\"").status, 422);
}

TEST_F(SomebodyCallsIn, NobodyCallsThemAnyMore) {
  clinic.write([&](db::Tx& tx) { task::open_outreach(tx, ada, clinic.site, day("2026-11-16")); });
  note("2026-11-17", "2026-11-17");
  const auto outreach = [&] {
    std::optional<task::Task> found;
    clinic.read([&](db::Tx& tx) { found = task::outreach_about(tx, ada, day("2026-11-16")); });
    return found.value();
  };
  EXPECT_FALSE(outreach().closed_at) << "tomorrow says nothing about today";
  note("2026-11-16", "2026-11-16");
  EXPECT_EQ(outreach().ended_as, task::Ending::excused);
}

}  // namespace
}  // namespace stepwell::absence
