#include "stepwell/schedule/places.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::schedule {
namespace {

using testing::day;
using testing::some;

TEST(LastFree, IsTheLastGapBeforeThatIsLongEnough) {
  EXPECT_EQ(last_free({}, 10, 3, 20), 19);
  EXPECT_EQ(last_free({19}, 10, 3, 20), 16);
  EXPECT_EQ(last_free({18}, 10, 1, 20), 19);
  EXPECT_EQ(last_free({13, 16}, 10, 3, 17), 10);
  EXPECT_EQ(last_free({13, 16}, 11, 3, 17), std::nullopt);
  EXPECT_EQ(last_free({}, 10, 3, 10), std::nullopt);
}

TEST(FreePlaces, ComeWithTheLeastChangeFirst) {
  using Held = std::set<std::int64_t>;
  const FiveMinutes wanted{120, 132}, all_day{84, 252};
  const Held from_120_to_144 = [] {
    Held held;
    for (std::int64_t piece = 120; piece < 144; ++piece) held.insert(piece);
    return held;
  }();
  struct Case {
    const char* why;
    std::vector<Held> taken;
    FiveMinutes day;
    std::vector<FreePlace> expected;
  };
  const Case cases[] = {
      {"its own place is no other", {{}}, all_day, {}},
      {"a room that is free then", {{120}, {}}, all_day, {{1, 120}, {0, 121}, {0, 108}}},
      {"before and after what is in the way", {from_120_to_144}, all_day, {{0, 108}, {0, 144}}},
      {"another room weighs half an hour",
       {from_120_to_144, {125}},
       all_day,
       {{0, 108}, {1, 126}, {1, 113}, {0, 144}}},
      {"not before the day begins", {from_120_to_144}, {110, 252}, {{0, 144}}},
      {"not after it ends", {from_120_to_144}, {84, 155}, {{0, 108}}},
      {"nowhere", {from_120_to_144}, {120, 144}, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(free_places(c.taken, wanted, c.day), c.expected);
  }
}

TEST(AChange, IsRefusedForWhatIsMarkedOrCancelled) {
  const auto code = [](State state, int marked) {
    Session session;
    session.state = state;
    const auto findings = check_changeable(session, marked);
    return findings.empty() ? "" : findings.front().code;
  };
  EXPECT_EQ(code(State::scheduled, 0), "");
  EXPECT_EQ(code(State::scheduled, 1), "session_marked");
  EXPECT_EQ(code(State::cancelled, 0), "session_cancelled");
}

TEST(ALink, IsAnAddressThatCanBeOpened) {
  const struct {
    const char* why;
    std::string link;
    std::string found;
  } cases[] = {
      {"a meeting", "https://meet.example.org/j/123?pwd=abc#x", ""},
      {"a port", "https://meet.example.org:8443/j", ""},
      {"not encrypted", "http://meet.example.org/j", "link_not_https"},
      {"a script", "javascript:alert(1)", "link_not_https"},
      {"no host", "https:///j", "link_not_https"},
      {"only words", "ask the front desk", "link_not_https"},
      {"a line more", "https://meet.example.org/\n", "link_not_https"},
      {"nothing", "", "link_not_https"},
      {"a password before the host", "https://dana:secret@meet.example.org/", "link_with_password"},
      {"as long as it may be", "https://meet.example.org/" + std::string(512 - 25, 'x'), ""},
      {"a byte longer", "https://meet.example.org/" + std::string(513 - 25, 'x'), "too_long"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.why);
    const auto findings = check_link({Private(one.link)});
    EXPECT_EQ(findings.empty() ? "" : findings.front().code, one.found);
  }
  EXPECT_TRUE(check_link({}).empty()) << "none is none";
}

}  // namespace
}  // namespace stepwell::schedule
