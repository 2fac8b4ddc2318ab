#include "stepwell/access/throttle.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::access {
namespace {

TEST(Throttle, WaitsLongerEachTimeUpToAQuarterOfAnHour) {
  EXPECT_EQ(seconds_to_wait(5), 0);
  EXPECT_EQ(seconds_to_wait(6), 1);
  EXPECT_EQ(seconds_to_wait(7), 2);
  EXPECT_EQ(seconds_to_wait(15), 512);
  EXPECT_EQ(seconds_to_wait(16), 900);
  EXPECT_EQ(seconds_to_wait(1'000'000), 900);
}

TEST(Throttle, HoldsOnlyWhoGuessesAndOnlyForAWhile) {
  testing::Clinic clinic;
  clinic.write([](db::Tx& tx) {
    for (int i = 0; i < 7; ++i) {
      check_throttle(tx, "user/guesser");
      count_failure(tx, "user/guesser");
      if (i == 5) tx.now.time += std::chrono::seconds(1);  // the sixth cost a second
    }
  });
  clinic.now.time += std::chrono::seconds(1);
  clinic.write([](db::Tx& tx) { check_throttle(tx, "user/somebody_else"); });
  try {
    clinic.write([](db::Tx& tx) { check_throttle(tx, "user/guesser"); });
    FAIL() << "a guesser went on";
  } catch (const Error& error) {
    EXPECT_EQ(error.code, Code::throttled);
    EXPECT_EQ(error.retry_after_s, 2);
  }
  clinic.now.time += std::chrono::seconds(2);
  clinic.write([](db::Tx& tx) { check_throttle(tx, "user/guesser"); });
}

TEST(Throttle, ForgivesAfterAnHour) {
  testing::Clinic clinic;
  const auto fail = [&] { clinic.write([](db::Tx& tx) { count_failure(tx, "user/clumsy"); }); };
  for (int i = 0; i < 5; ++i) fail();
  clinic.now.time += limits::failures_kept + std::chrono::microseconds(1);
  fail();
  clinic.write([](db::Tx& tx) { check_throttle(tx, "user/clumsy"); });
}

TEST(Throttle, GivesAnAddressMorePatienceThanAPerson) {
  EXPECT_EQ(seconds_to_wait(20, limits::address_failures), 0);
  EXPECT_EQ(seconds_to_wait(21, limits::address_failures), 1);
}

TEST(Throttle, ForgetsAfterASuccess) {
  testing::Clinic clinic;
  clinic.write([](db::Tx& tx) {
    for (int i = 0; i < 10; ++i) count_failure(tx, "user/owner");
    clear_failures(tx, "user/owner");
    check_throttle(tx, "user/owner");
  });
}

}  // namespace
}  // namespace stepwell::access
