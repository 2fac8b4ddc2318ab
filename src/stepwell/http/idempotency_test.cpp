#include "stepwell/http/idempotency.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::http {
namespace {

constexpr db::Sql count_things{"SELECT count(*) FROM throttle"};
constexpr db::Sql count_answers{"SELECT count(*) FROM kept_answer"};
constexpr db::Sql put_thing{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until)
  VALUES ($1, $2, 0, 0))"};

Response make_thing(db::Tx& tx, const Request&) {
  tx.db.run(put_thing, tx.organization, tx.next<SessionId>());
  return ok(tx.db.one<std::int64_t>(count_things).value());
}

class KeptAnswers : public ::testing::Test {
 protected:
  void SetUp() override {
    clinic.router.post("/things", to_oneself(), make_thing).gives<std::int64_t>();
  }

  Response make(const std::string& key) {
    return clinic.call({.method = Method::post, .target = "/things", .idempotency_key = key});
  }

  std::int64_t count(const db::Sql& sql) {
    std::int64_t found = 0;
    clinic.read([&](db::Tx& tx) { found = tx.db.one<std::int64_t>(sql).value(); });
    return found;
  }

  bool forget() {
    bool more = false;
    clinic.write([&](db::Tx& tx) { more = forget_old_answers(tx); });
    return more;
  }

  testing::Clinic clinic;
};

TEST_F(KeptAnswers, ARepeatedRequestDoesNothingAndHearsTheSame) {
  EXPECT_EQ(make("a").body, "1");
  EXPECT_EQ(make("a").body, "1");
  EXPECT_EQ(make("b").body, "2");
  EXPECT_EQ(count(count_things), 2);
}

TEST_F(KeptAnswers, AKeyMeansOneRequestOnly) {
  make("a");
  const Response response = clinic.call(
      {.method = Method::post, .target = "/things", .body = "{}", .idempotency_key = "a"});
  EXPECT_EQ(response.status, 409);
  EXPECT_EQ(count(count_things), 1);
}

TEST_F(KeptAnswers, AreForgottenAfterADayAndNotBefore) {
  make("a");
  clinic.now.time += limits::answer_kept;
  make("b");
  EXPECT_FALSE(forget());
  EXPECT_EQ(count(count_answers), 2);
  clinic.now.time += std::chrono::microseconds(1);
  EXPECT_FALSE(forget());
  EXPECT_EQ(count(count_answers), 1);
  EXPECT_EQ(make("b").body, "2");
}

TEST_F(KeptAnswers, AreForgottenInSmallSteps) {
  for (int i = 0; i <= limits::answers_forgotten; ++i) make(std::to_string(i));
  clinic.now.time += limits::answer_kept + std::chrono::hours(1);
  EXPECT_TRUE(forget());
  EXPECT_EQ(count(count_answers), 1);
  EXPECT_FALSE(forget());
  EXPECT_EQ(count(count_answers), 0);
}

}  // namespace
}  // namespace stepwell::http
