#include <gtest/gtest.h>

#include "stepwell/availability/store.h"
#include "stepwell/program/store.h"
#include "stepwell/programme/propose.h"
#include "stepwell/programme/routes.h"
#include "stepwell/programme/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::programme {
namespace {

using http::Method;
using people::Role;
using testing::day;
using testing::some;

TEST(AcceptedWeek, SaysEverythingThatIsWrong) {
  const AcceptedMove move{some<EpisodeId>(1), some<GroupId>(1), Step::join};
  struct Case {
    const char* why;
    AcceptedWeek accepted;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"today", {day("2026-11-16"), {move}}, {}},
      {"yesterday", {day("2026-11-15"), {move}}, {"in_the_past"}},
      {"in eight weeks", {day("2027-01-11"), {move}}, {}},
      {"a day later", {day("2027-01-12"), {move}}, {"too_far_ahead"}},
      {"nothing", {day("2026-11-16"), {}}, {"nothing_accepted"}},
      {"as many as one act holds", {day("2026-11-16"), std::vector(400, move)}, {}},
      {"one more", {day("2026-11-16"), std::vector(401, move)}, {"too_many_moves"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> found;
    for (const Finding& one : check_accepted(c.accepted, day("2026-11-16")))
      found.push_back(one.code);
    EXPECT_EQ(found, c.expected);
  }
}

TEST(AskWeek, HasASeedWithinBounds) {
  EXPECT_TRUE(check_ask({1}).empty());
  EXPECT_TRUE(check_ask({1'000'000}).empty());
  EXPECT_FALSE(check_ask({0}).empty());
  EXPECT_FALSE(check_ask({1'000'001}).empty());
}

// Three evenings a week of skills for eight and then a process group for twelve, 90 minutes each;
// nine hours are ordered. On Monday the 16th.
class AWeek : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      std::uint8_t n = 0;
      for (const auto& [group, starts] :
           {std::pair(offer.skills.id, 17 * 60 + 30), std::pair(offer.process.id, 19 * 60)})
        for (const int weekday : {1, 3, 4})
          program::put_slot(tx, {.id = some<SlotId>(++n),
                                 .group_id = group,
                                 .weekday = weekday,
                                 .starts_at_minute = starts,
                                 .minutes = 90,
                                 .from_on = day("2026-11-02"),
                                 .until_on = {}});
      for (std::uint8_t i = 1; i <= 9; ++i)
        stays.push_back(testing::put_admitted(tx, clinic.site, offer, i));
    });
  }

  http::Response send(const std::string& path, const std::string& body, Role as = Role::director) {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1/sites/" + clinic.site.text() + "/week-proposal" + path,
                        .body = body,
                        .credential = clinic.as(as)});
  }
  WeekProposal proposal() {
    const auto answer = send("", R"({"seed":1})");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return from_json<WeekProposal>(parse_json(answer.body));
  }
  http::Response accept(std::vector<AcceptedMove> moves, const char* from = "2026-11-23") {
    return send("/accept", json_text(AcceptedWeek{day(from), std::move(moves)}));
  }
  AcceptedMove join_of(std::size_t n, const GroupId& group) {
    return {stays.at(n - 1).id, group, Step::join};
  }
  AcceptedMove leave_of(std::size_t n, const GroupId& group) {
    return {stays.at(n - 1).id, group, Step::leave};
  }
  std::vector<AcceptedMove> all_of(const WeekProposal& proposed) {
    std::vector<AcceptedMove> moves;
    for (const ProposedPerson& one : proposed.items)
      for (const ProposedMove& move : one.moves)
        moves.push_back({one.episode_id, move.group_id, move.step});
    return moves;
  }
  std::size_t sitting(const GroupId& group, const char* on = "2026-11-23") {
    std::size_t count = 0;
    clinic.read([&](db::Tx& tx) { count = roster::members_on(tx, group, day(on)).size(); });
    return count;
  }

  testing::Clinic clinic;
  testing::Offer offer;
  std::vector<episode::Episode> stays;
};

TEST_F(AWeek, IsProposedAcceptedAndThenHasNothingMoreToMove) {
  const auto proposed = proposal();
  EXPECT_EQ(proposed.from_on, day("2026-11-23"));
  EXPECT_EQ(proposed.people, 9);
  EXPECT_EQ(sitting(offer.process.id), 0U) << "nothing changes until it is accepted";
  const auto moves = all_of(proposed);
  EXPECT_EQ(moves.size(), 17U) << "nine in process, eight in skills: there is no ninth seat";
  const auto answer = accept(moves);
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(sitting(offer.process.id), 9U);
  EXPECT_EQ(sitting(offer.skills.id), 8U);
  EXPECT_EQ(sitting(offer.skills.id, "2026-11-22"), 0U);
  const auto after = proposal();
  EXPECT_TRUE(all_of(after).empty());
  ASSERT_EQ(after.items.size(), 1U) << "who had no seat in skills";
  EXPECT_EQ(after.items.front().minutes_then, 270);
  EXPECT_EQ(after.items.front().order_minutes, 540);
}

TEST_F(AWeek, IsTheSameForTheSameSeed) { EXPECT_EQ(json_text(proposal()), json_text(proposal())); }

TEST_F(AWeek, SeatsNobodyWhenTheyCannotCome) {
  clinic.write([&](db::Tx& tx) {
    const auto patient = stays.at(0).patient_id;
    availability::put_hours(tx, availability::availability_of(tx, patient),
                            {{1, 17, 21, availability::Way::in_person},
                             {3, 17, 21, availability::Way::in_person},
                             {4, 17, 19, availability::Way::in_person}},
                            testing::staff_at(clinic.site, Role::therapist));
  });
  const auto proposed = proposal();
  const auto one = std::find_if(
      proposed.items.begin(), proposed.items.end(),
      [&](const ProposedPerson& each) { return each.patient_id == stays.at(0).patient_id; });
  ASSERT_NE(one, proposed.items.end());
  EXPECT_TRUE(one->hours_known);
  for (const ProposedMove& move : one->moves) EXPECT_NE(move.group_id, offer.process.id);
}

TEST_F(AWeek, IsTakenWhollyOrNotAtAll) {
  std::vector<AcceptedMove> nine;
  for (std::size_t n = 1; n <= 9; ++n) nine.push_back(join_of(n, offer.skills.id));
  const auto refused = accept(nine);
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(refused.body.find("group_full"), std::string::npos) << refused.body;
  EXPECT_EQ(sitting(offer.skills.id), 0U);
}

TEST_F(AWeek, GivesASeatThatIsLeftInTheSameAct) {
  std::vector<AcceptedMove> eight;
  for (std::size_t n = 1; n <= 8; ++n) eight.push_back(join_of(n, offer.skills.id));
  EXPECT_EQ(accept(eight, "2026-11-16").status, 200);
  const auto answer = accept({join_of(9, offer.skills.id), leave_of(1, offer.skills.id)});
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(sitting(offer.skills.id), 8U);
  EXPECT_EQ(accept({leave_of(1, offer.skills.id)}).status, 409) << "they have left already";
}

TEST_F(AWeek, IsRefusedWhatNoRosterTakes) {
  EXPECT_EQ(accept({}).status, 422);
  EXPECT_EQ(accept({join_of(1, offer.skills.id)}, "2026-11-15").status, 422);
  EXPECT_EQ(accept({join_of(1, offer.skills.id), join_of(1, offer.skills.id)}).status, 422);
  EXPECT_EQ(accept({{some<EpisodeId>(99), offer.skills.id, Step::join}}).status, 404);
  EXPECT_EQ(send("", R"({"seed":0})").status, 422);
  EXPECT_EQ(sitting(offer.skills.id), 0U);
}

TEST_F(AWeek, IsProposedToWhoMayChangeRosters) {
  EXPECT_EQ(send("", R"({"seed":1})", Role::nurse).status, 403);
  EXPECT_EQ(send("", R"({"seed":1})", Role::intake).status, 200);
}

}  // namespace
}  // namespace stepwell::programme
