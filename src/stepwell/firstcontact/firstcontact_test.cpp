#include <gtest/gtest.h>

#include "stepwell/firstcontact/routes.h"
#include "stepwell/firstcontact/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/referral/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::firstcontact {
namespace {

using http::Method;
using http::Response;
using referral::SourceKind;
using referral::Urgency;
using std::chrono::hours;
using std::chrono::minutes;
using testing::day;

const Instant noon = Instant::parse("2026-11-16T12:00:00.000000Z").value();
Instant after(std::chrono::microseconds by) { return {noon.time + by}; }

std::vector<std::string> codes_of(const std::vector<Finding>& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) codes.push_back(finding.code);
  return codes;
}

NewContactEntry entry(Outcome outcome, How how = How::call) {
  return {.how = how, .outcome = outcome};
}

NewContactEntry back(const char* on, int minute) {
  NewContactEntry said = entry(Outcome::call_back);
  if (*on) said.call_back_on = day(on);
  if (minute >= 0) said.call_back = TimeOfDay{minute};
  return said;
}

TEST(Entry, SaysEverythingThatIsWrong) {
  NewContactEntry long_words = entry(Outcome::reached);
  long_words.words = Private(std::string(501, 'a'));
  NewContactEntry earlier = entry(Outcome::reached), later = earlier, before = earlier;
  earlier.made = TimeOfDay{11 * 60};
  later.made = TimeOfDay{12 * 60 + 1};
  before.made = TimeOfDay{9 * 60 + 59};
  const struct {
    const char* why;
    NewContactEntry said;
    std::size_t made;
    std::vector<std::string> expected;
  } cases[] = {
      {"reached just now", entry(Outcome::reached), 0, {}},
      {"reached an hour ago", earlier, 0, {}},
      {"reached in a minute", later, 0, {"in_the_future"}},
      {"reached before they were referred", before, 0, {"before_the_referral"}},
      {"a visit to the wrong number",
       entry(Outcome::wrong_number, How::visit),
       0,
       {"visit_without_number"}},
      {"to be called back in a minute", back("2026-11-16", 12 * 60 + 1), 0, {}},
      {"to be called back just now", back("2026-11-16", 12 * 60), 0, {"in_the_past"}},
      {"to be called back some time", back("", -1), 0, {"missing", "missing"}},
      {"to be called back that day", back("2026-11-17", -1), 0, {"missing"}},
      {"to be called back in 92 days", back("2027-02-16", 12 * 60), 0, {}},
      {"a minute later still", back("2027-02-16", 12 * 60 + 1), 0, {"too_far_ahead"}},
      {"more words than there is room for", long_words, 0, {"too_long"}},
      {"the hundredth", entry(Outcome::no_answer), 99, {}},
      {"one more", entry(Outcome::no_answer), 100, {"too_many_contacts"}},
  };
  const referral::Referral about{.received_at = after(-hours(2))};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.why);
    const auto moments = moments_of(c.said, Zone(), noon);
    EXPECT_EQ(codes_of(check_entry(about, c.said, moments, c.made, noon)), c.expected);
  }
}

TEST(Call, IsDueUntilSomebodySpokeToThemAndAgainWhenTheyAskedForIt) {
  const struct {
    const char* why;
    CallToMake call;
    bool due;
  } cases[] = {
      {"nobody tried", {}, true},
      {"tried in vain", {.tries = 3}, true},
      {"tried in vain, and again tomorrow", {.tries = 1, .call_back_at = after(hours(24))}, false},
      {"spoken to", {.tries = 1, .spoken_to = true}, false},
      {"to be called back now", {.call_back_at = noon, .spoken_to = true}, true},
      {"in a minute", {.call_back_at = after(minutes(1)), .spoken_to = true}, false},
      {"only the referrer waits", {.referrer_at = noon, .spoken_to = true}, true},
      {"the referrer later, and nobody spoke to the person",
       {.referrer_at = after(hours(1))},
       true},
  };
  for (const auto& c : cases) EXPECT_EQ(is_due(c.call, noon), c.due) << c.why;
}

TEST(Calls, AreSortedByUrgencyAndThenByWhoWaitsLongest) {
  std::vector<CallToMake> calls = {
      {.source_name = "routine, long", .received_at = after(-hours(50))},
      {.source_name = "urgent, just now", .urgency = Urgency::urgent, .received_at = noon},
      {.source_name = "asked for it an hour ago",
       .urgency = Urgency::urgent,
       .received_at = after(-hours(90)),
       .call_back_at = after(-hours(1)),
       .spoken_to = true},
      {.source_name = "soon", .urgency = Urgency::soon, .received_at = noon}};
  sort_most_urgent_first(calls);
  std::vector<std::string> order;
  for (const auto& call : calls) order.push_back(call.source_name);
  EXPECT_EQ(order, (std::vector<std::string>{"asked for it an hour ago", "urgent, just now", "soon",
                                             "routine, long"}));
}

// `took`: minutes; -1 for whoever was not reached.
Speed speed(std::vector<int> took, hours age = hours(100)) {
  std::vector<Arrival> arrivals;
  for (const int each : took) {
    Arrival arrival{.received_at = after(-age)};
    if (each >= 0) arrival.first_at = Instant{arrival.received_at.time + minutes(each)};
    arrivals.push_back(arrival);
  }
  return speed_of(arrivals, hours(24), noon);
}

TEST(Speed, CountsWhoWasNotReachedAsTheSlowest) {
  const struct {
    const char* why;
    Speed speed;
    int counted, reached, within_goal;
    std::optional<int> median;
  } cases[] = {
      {"nobody", speed({}), 0, 0, 0, {}},
      {"one", speed({90}), 1, 1, 1, 90},
      {"two have a middle between them", speed({30, 90}), 2, 2, 2, 60},
      {"one of two was not reached", speed({30, -1}), 2, 1, 1, {}},
      {"one of three was not reached", speed({30, 90, -1}), 3, 2, 2, 90},
      {"two of three were not", speed({30, -1, -1}), 3, 1, 1, {}},
      {"to the minute of the goal", speed({24 * 60}), 1, 1, 1, 24 * 60},
      {"a minute past it", speed({24 * 60 + 1}), 1, 1, 0, 24 * 60 + 1},
      {"the goal's time is just over", speed({-1}, hours(24)), 1, 0, 0, {}},
      {"the time of the goal runs", speed({5, -1}, hours(23)), 0, 0, 0, {}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(c.speed.counted, c.counted);
    EXPECT_EQ(c.speed.reached, c.reached);
    EXPECT_EQ(c.speed.within_goal, c.within_goal);
    EXPECT_EQ(c.speed.median_minutes, c.median);
  }
}

TEST(Speed, IsSaidForEachSourceTheMostReferralsFirst) {
  const std::vector<Arrival> arrivals = {{SourceKind::self, after(-hours(90)), {}},
                                         {SourceKind::court, after(-hours(90)), {}},
                                         {SourceKind::court, after(-hours(80)), {}}};
  const auto sources = speed_by_source(arrivals, hours(24), noon);
  ASSERT_EQ(sources.size(), 2u);
  EXPECT_EQ(sources[0].source_kind, SourceKind::court);
  EXPECT_EQ(sources[0].speed.received, 2);
}

// Ada was referred just now.
class SomebodyWasReferred : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    const auto ada = clinic.patient("Ada", "Hazel");
    clinic.write([&](db::Tx& tx) {
      referral = referral::put_new(
          tx, {.site_id = clinic.site, .patient_id = ada.id, .source_kind = SourceKind::hospital},
          {});
    });
  }

  Response post(const std::string& target, const std::string& body, std::string version = "") {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1" + target,
                        .body = body,
                        .if_match = std::move(version)});
  }

  Response note(const std::string& rest) {
    const auto answer = post("/referrals/" + referral.id.text() + "/contacts",
                             R"({"how":"call","whom":"person",)" + rest + "}");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer;
  }

  json::value get(const std::string& target) {
    const auto answer = clinic.call({.target = "/api/v1" + target});
    EXPECT_EQ(answer.status, 200) << answer.body;
    return parse_json(answer.body);
  }

  json::value calls() { return get("/calls-to-make?site=" + clinic.site.text()); }
  std::size_t due() { return calls().at("items").as_array().size(); }

  testing::Clinic clinic;
  referral::Referral referral;
};

TEST_F(SomebodyWasReferred, TheyAreToBeCalledUntilSomebodySpokeToThem) {
  EXPECT_EQ(calls().at_pointer("/items/0/name"), "Ada Hazel");
  note(R"("outcome":"no_answer")");
  EXPECT_EQ(calls().at_pointer("/items/0/tries"), 1);
  EXPECT_EQ(calls().at_pointer("/items/0/outcome"), "no_answer");
  note(R"("outcome":"reached","words":"Wants mornings")");
  EXPECT_EQ(due(), 0u);
}

TEST_F(SomebodyWasReferred, ACallSaysWhetherItIsKnownWhoTheyAre) {
  EXPECT_EQ(calls().at_pointer("/items/0/state"), "received");
  clinic.write([&](db::Tx& tx) {
    referral::put_new(tx, {.site_id = clinic.site, .state = referral::State::to_match}, {});
  });
  EXPECT_EQ(calls().at_pointer("/items/1/state"), "to_match");
}

TEST_F(SomebodyWasReferred, ACallBackComesWhenItIsDueAndLeavesWhenItIsMade) {
  note(R"("outcome":"call_back","call_back_on":"2026-11-17","call_back":"09:00")");
  EXPECT_EQ(due(), 0u);
  EXPECT_EQ(calls().at("later"), 1);
  clinic.now.time += hours(48);
  EXPECT_EQ(due(), 1u);
  note(R"("outcome":"reached")");
  EXPECT_EQ(due(), 0u);
  EXPECT_EQ(calls().at("later"), 0);
}

TEST_F(SomebodyWasReferred, ACallToTheReferrerIsNoneToThePerson) {
  const auto target = "/referrals/" + referral.id.text() + "/contacts";
  EXPECT_EQ(post(target, R"({"how":"call","whom":"referrer","outcome":"reached"})").status, 200);
  EXPECT_EQ(due(), 1u);
  note(R"("outcome":"reached")");
  EXPECT_EQ(due(), 0u);
}

TEST_F(SomebodyWasReferred, AnEntryIsTakenBackWithAReasonAndStaysOnRecord) {
  const auto made = note(R"("outcome":"reached")");
  const auto id = std::string(parse_json(made.body).at("id").as_string());
  const std::string target = "/contact-entries/" + id + "/void";
  EXPECT_EQ(post(target, R"({"reason":"x"})").status, 428);
  EXPECT_EQ(post(target, R"({"reason":" "})", made.etag).status, 422);
  const auto voided = post(target, R"({"reason":"It was her sister"})", made.etag);
  EXPECT_EQ(voided.status, 200);
  EXPECT_EQ(post(target, R"({"reason":"x"})", made.etag).status, 412);
  EXPECT_EQ(post(target, R"({"reason":"x"})", voided.etag).status, 422);
  EXPECT_EQ(due(), 1u);
  const auto log = get("/referrals/" + referral.id.text() + "/contacts");
  EXPECT_EQ(log.at_pointer("/items/0/void_reason"), "It was her sister");
}

TEST_F(SomebodyWasReferred, SpeedIsCountedOnceTheTimeOfTheGoalIsOver) {
  const auto target = "/first-contact?site=" + clinic.site.text() + "&from=2026-11-16";
  clinic.now.time += minutes(40);
  note(R"("outcome":"reached")");
  EXPECT_EQ(get(target + "&to=2026-11-16").at_pointer("/speed/counted"), 0);
  clinic.now.time += hours(24);
  const auto speed = get(target + "&to=2026-11-16");
  EXPECT_EQ(speed.at("goal_hours"), 24);
  EXPECT_EQ(speed.at_pointer("/speed/within_goal"), 1);
  EXPECT_EQ(speed.at_pointer("/sources/0/source_kind"), "hospital");
  EXPECT_EQ(speed.at_pointer("/speed/median_minutes"), 40);
  EXPECT_EQ(clinic.call({.target = "/api/v1" + target + "&to=2026-11-15"}).status, 422);
}

TEST_F(SomebodyWasReferred, WhoWasAdmittedIsNotCalled) {
  clinic.write([&](db::Tx& tx) { referral::move_to(tx, referral.id, referral::State::admitted); });
  EXPECT_EQ(due(), 0u);
}

}  // namespace
}  // namespace stepwell::firstcontact
