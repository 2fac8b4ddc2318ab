#include <gtest/gtest.h>

#include "stepwell/admission/routes.h"
#include "stepwell/admission/store.h"
#include "stepwell/careteam/routes.h"
#include "stepwell/careteam/rules.h"
#include "stepwell/careteam/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::careteam {
namespace {

using http::Method;
using people::Role;
using testing::day;
using testing::some;
using testing::staff_at;

const auto theo = some<StaffId>(1);
const auto nora = some<StaffId>(2);

TeamEntry entry(const char* from, std::optional<StaffId> who, TeamRole role = TeamRole::therapist) {
  return {.role = role, .staff_id = who, .from_on = day(from)};
}

TeamMember member(StaffId who, const char* from, const char* until = nullptr,
                  TeamRole role = TeamRole::therapist) {
  return {.role = role,
          .staff_id = who,
          .name = "",
          .from_on = day(from),
          .until_on = until ? std::optional(day(until)) : std::nullopt};
}

TEST(TeamMembers, AreWhatTheEntriesComeTo) {
  struct Case {
    const char* why;
    std::vector<TeamEntry> entries;
    std::vector<TeamMember> expected;
  };
  const Case cases[] = {
      {"nothing was said", {}, {}},
      {"one from a day on", {entry("2026-11-02", theo)}, {member(theo, "2026-11-02")}},
      {"a handover",
       {entry("2026-11-02", theo), entry("2026-11-16", nora)},
       {member(theo, "2026-11-02", "2026-11-16"), member(nora, "2026-11-16")}},
      {"said later about an earlier day: it takes back what followed",
       {entry("2026-11-02", theo), entry("2026-11-16", nora), entry("2026-11-09", theo)},
       {member(theo, "2026-11-02")}},
      {"the same again changes nothing",
       {entry("2026-11-02", theo), entry("2026-11-16", theo)},
       {member(theo, "2026-11-02")}},
      {"a mistake on the first day leaves no trace in who it was",
       {entry("2026-11-02", theo), entry("2026-11-02", nora)},
       {member(nora, "2026-11-02")}},
      {"nobody from a day on, and the same person back later",
       {entry("2026-11-02", theo), entry("2026-11-09", {}), entry("2026-11-16", theo)},
       {member(theo, "2026-11-02", "2026-11-09"), member(theo, "2026-11-16")}},
      {"roles do not touch each other",
       {entry("2026-11-02", nora, TeamRole::nurse), entry("2026-11-03", theo)},
       {member(theo, "2026-11-03"), member(nora, "2026-11-02", nullptr, TeamRole::nurse)}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(members_of(c.entries), c.expected);
  }
}

TEST(TeamMember, IsOnFromTheFirstDayToTheDayBeforeTheNext) {
  const auto one = member(theo, "2026-11-02", "2026-11-16");
  EXPECT_FALSE(one.is_on(day("2026-11-01")));
  EXPECT_TRUE(one.is_on(day("2026-11-02")));
  EXPECT_TRUE(one.is_on(day("2026-11-15")));
  EXPECT_FALSE(one.is_on(day("2026-11-16")));
}

TEST(TeamChange, SaysEverythingThatIsWrong) {
  const episode::Episode stay{.state = episode::State::admitted, .referred_on = day("2026-11-02")};
  const episode::Episode over{.state = episode::State::discharged,
                              .referred_on = day("2026-11-02")};
  const TeamStep therapist{TeamRole::therapist, theo};
  struct Case {
    const char* why;
    std::optional<episode::Episode> stay;
    TeamChange said;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"today", stay, {day("2026-11-16"), {therapist}}, {}},
      {"nobody", stay, {day("2026-11-16"), {{TeamRole::therapist, {}}}}, {}},
      {"since the referral", stay, {day("2026-11-02"), {therapist}}, {}},
      {"a day before it", stay, {day("2026-11-01"), {therapist}}, {"before_the_referral"}},
      {"as far ahead as one may", stay, {day("2027-02-16"), {therapist}}, {}},
      {"a day further", stay, {day("2027-02-17"), {therapist}}, {"too_far_ahead"}},
      {"nothing", stay, {day("2026-11-16"), {}}, {"missing"}},
      {"a role twice", stay, {day("2026-11-16"), {therapist, therapist}}, {"twice"}},
      {"in another role than theirs",
       stay,
       {day("2026-11-16"), {{TeamRole::nurse, theo}}},
       {"not_in_this_role"}},
      {"a stay that is over", over, {day("2026-11-16"), {therapist}}, {"no_open_stay"}},
      {"nobody's stay", {}, {day("2026-11-16"), {therapist}}, {"no_open_stay"}},
  };
  const TeamCandidate candidates[] = {{TeamRole::therapist, theo, "Theo Brook"}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_change(c.said, c.stay, candidates, day("2026-11-16")))
      codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

// Ada is in the middle of her stay, on Monday the 16th.
class ATeam : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    admission::routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) {
      group = testing::open_group(tx, clinic.site);
      testing::admit(tx, clinic.site, group, ada);
    });
  }

  http::Response send(const std::string& body, const std::string& version,
                      Role as = Role::therapist) {
    return clinic.call({.method = Method::put,
                        .target = "/api/v1/patients/" + ada.text() + "/care-team",
                        .body = body,
                        .if_match = version,
                        .credential = clinic.as(as)});
  }

  http::Response name(const char* role, const std::string& staff, const char* from,
                      const std::string& version) {
    return send(std::string(R"({"from_on":")") + from + R"(","changes":[{"role":")" + role +
                    R"(","staff_id":)" + staff + "}]}",
                version);
  }

  std::string id_of(Role role) { return "\"" + staff_at(clinic.site, role).text() + "\""; }

  CareTeam team() {
    CareTeam found;
    clinic.read([&](db::Tx& tx) { found = team_of(tx, ada); });
    return found;
  }

  std::string who() {
    std::string said;
    for (const TeamMember& one : team().members)
      said += to_word(one.role) + " " + one.from_on.text() + " " +
              (one.until_on ? one.until_on->text() : "-") + (one.works_here ? "; " : " gone; ");
    return said;
  }

  testing::Clinic clinic;
  testing::Group group;
  PatientId ada;
};

TEST_F(ATeam, IsEmptyAtFirstAndNamesWhoCouldBeOnIt) {
  const CareTeam first = team();
  EXPECT_EQ(first.version, 0);
  EXPECT_TRUE(first.open);
  EXPECT_TRUE(first.members.empty());
  ASSERT_EQ(first.candidates.size(), 4u)
      << "one of each role; those of the other site are not here";
  for (const TeamCandidate& one : first.candidates) EXPECT_FALSE(one.name.empty());
}

TEST_F(ATeam, ChangesFromADayOnAndRemembersWhoItWas) {
  EXPECT_EQ(name("therapist", id_of(Role::therapist), "2026-11-10", "\"0\"").status, 200);
  const auto answer = name("therapist", "null", "2026-11-16", "\"1\"");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.etag, "\"2\"");
  EXPECT_EQ(name("nurse", id_of(Role::nurse), "2026-11-20", "\"2\"").status, 200);
  EXPECT_EQ(who(), "therapist 2026-11-10 2026-11-16; nurse 2026-11-20 -; ");
}

TEST_F(ATeam, NamesSeveralAtOnce) {
  const std::string both = R"({"from_on":"2026-11-16","changes":[{"role":"nurse","staff_id":)" +
                           id_of(Role::nurse) + R"(},{"role":"prescriber","staff_id":)" +
                           id_of(Role::prescriber) + "}]}";
  EXPECT_EQ(send(both, "\"0\"").status, 200);
  EXPECT_EQ(who(), "prescriber 2026-11-16 -; nurse 2026-11-16 -; ");
  EXPECT_EQ(team().version, 2);
}

TEST_F(ATeam, IsNotOverwrittenByWhoDidNotSeeIt) {
  const std::string theirs = id_of(Role::therapist);
  EXPECT_EQ(name("therapist", theirs, "2026-11-16", "").status, 428);
  EXPECT_EQ(name("therapist", theirs, "2026-11-16", "\"0\"").status, 200);
  EXPECT_EQ(name("therapist", "null", "2026-11-16", "\"0\"").status, 412);
  EXPECT_THROW(clinic.write([&](db::Tx& tx) {
    const auto stay = episode::open_episode(tx, ada).value();
    put_change(tx, stay, 0, {day("2026-11-16"), {{TeamRole::nurse, {}}}}, {});
  }),
               Error)
      << "two at the same moment: the second is told";
  EXPECT_EQ(who(), "therapist 2026-11-16 -; ");
}

TEST_F(ATeam, IsForThoseWhoWorkHereInThatRole) {
  const std::string elsewhere = "\"" + staff_at(clinic.other_site, Role::nurse).text() + "\"";
  for (const std::string& staff : {elsewhere, id_of(Role::therapist)}) {
    const auto refused = name("nurse", staff, "2026-11-16", "\"0\"");
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("not_in_this_role"), std::string::npos);
  }
}

TEST_F(ATeam, SaysWhoNoLongerWorksHere) {
  name("nurse", id_of(Role::nurse), "2026-11-16", "\"0\"");
  clinic.write([&](db::Tx& tx) { people::take_roles(tx, staff_at(clinic.site, Role::nurse)); });
  EXPECT_EQ(who(), "nurse 2026-11-16 - gone; ");
}

TEST_F(ATeam, IsOfOneStayAndTheNextBeginsWithoutOne) {
  name("nurse", id_of(Role::nurse), "2026-11-10", "\"0\"");
  clinic.write([&](db::Tx& tx) {
    admission::end_stay(tx, episode::open_episode(tx, ada).value(),
                        {.ended_on = day("2026-11-13")});
  });
  EXPECT_EQ(who(), "nurse 2026-11-10 -; ") << "of the stay that is over";
  EXPECT_FALSE(team().open);
  EXPECT_EQ(name("nurse", "null", "2026-11-16", "\"1\"").status, 422);
  clinic.write([&](db::Tx& tx) { testing::admit(tx, clinic.site, group, ada, 2); });
  EXPECT_EQ(who(), "");
  EXPECT_EQ(team().version, 0);
}

TEST_F(ATeam, GoesAlongToAnotherSite) {
  name("nurse", id_of(Role::nurse), "2026-11-10", "\"0\"");
  testing::Group there;
  clinic.write([&](db::Tx& tx) { there = testing::open_group(tx, clinic.other_site, 2); });
  const auto moved =
      clinic.call({.method = Method::post,
                   .target = "/api/v1/episodes/" + some<EpisodeId>(1).text() + "/transfers",
                   .body = R"({"track_id":")" + there.track.text() +
                           R"(","groups":[],"moved_on":"2026-11-16","reason":"Moved house"})",
                   .if_match = "\"1\"",
                   .credential = clinic.everywhere(Role::director)});
  EXPECT_EQ(moved.status, 200) << moved.body;
  EXPECT_EQ(who(), "nurse 2026-11-10 - gone; ") << "still on the team, and does not work there";
}

}  // namespace
}  // namespace stepwell::careteam
