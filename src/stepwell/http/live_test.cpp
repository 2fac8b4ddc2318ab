#include "stepwell/http/live.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::http {
namespace {

using testing::Clinic;

// What one listener was told.
struct Heard {
  std::string text;
  std::unique_ptr<Live::Listening> listening;

  std::string take() { return std::exchange(text, ""); }
  bool was_reset() const { return text.find("event: reset") != text.npos; }
  std::string place() const {
    const auto from = text.rfind("id: ") + 4;
    return text.substr(from, text.find('\n', from) - from);
  }
};

class LiveTest : public ::testing::Test {
 public:
  std::unique_ptr<Heard> listen(const std::string& after = "") {
    return listen_at(clinic.site, after);
  }

  std::unique_ptr<Heard> listen_at(const SiteId& site, const std::string& after = "") {
    auto heard = std::make_unique<Heard>();
    heard->listening = live.listen(clinic.organization, site, after,
                                   [to = heard.get()](const auto& text) { to->text += *text; });
    return heard;
  }

  db::Change change(std::int64_t number, const char* id) {
    return change_at(clinic.site, number, id);
  }
  db::Change change_at(const SiteId& site, std::int64_t number, const char* id) {
    return {clinic.organization, site, "room", "thing", id, 1, number};
  }

  void publish(std::vector<db::Change> changes) { live.publish(changes); }

  // Puts an event on record without a word to `live`, as another server would.
  void record(const char* action) {
    clinic.write([&](db::Tx& tx) {
      tx.events.push_back({clinic.organization, "staff/x", action, "/thing", "", tx.now});
    });
  }

  Clinic clinic;
  Live live{clinic.readers, std::chrono::milliseconds(0)};
};

TEST_F(LiveTest, BeginsWithAResetBecauseNothingIsProven) { EXPECT_TRUE(listen()->was_reset()); }

TEST_F(LiveTest, TellsOnlyTheSite) {
  const auto here = listen();
  const auto there = listen_at(clinic.other_site);
  here->take();
  there->take();
  publish({change(5, "ours")});
  EXPECT_NE(here->text.find("ours"), std::string::npos);
  EXPECT_EQ(there->text, "");
}

TEST_F(LiveTest, SaysThePlaceOnlyWithTheLastChangeOfACommit) {
  const auto heard = listen();
  heard->take();
  publish({change(5, "a"), change(5, "b"), change_at(clinic.other_site, 5, "c")});
  const std::string text = heard->take();
  EXPECT_EQ(text.find("id: "), text.rfind("id: "));
  EXPECT_LT(text.find("\"a\""), text.find("id: "));
  EXPECT_LT(text.find("id: "), text.find("\"b\""));
}

TEST_F(LiveTest, ResumesWithEverythingSince) {
  const auto first = listen();
  publish({change(5, "a")});
  const std::string place = first->place();
  publish({change(6, "b"), change(6, "c")});
  publish({change(9, "d")});
  const auto second = listen(place);
  EXPECT_FALSE(second->was_reset());
  for (const char* id : {"\"b\"", "\"c\"", "\"d\""})
    EXPECT_NE(second->text.find(id), std::string::npos) << id;
  EXPECT_EQ(second->text.find("\"a\""), std::string::npos);
  EXPECT_EQ(second->place(), [&] {
    first->listening->beat();
    return first->place();
  }());
}

TEST_F(LiveTest, ResumesAfterTheLastListenerLeft) {
  auto first = listen();
  publish({change(5, "a")});
  const std::string place = first->place();
  first.reset();
  publish({change(6, "b")});
  EXPECT_NE(listen(place)->text.find("\"b\""), std::string::npos);
}

TEST_F(LiveTest, KnowsAQuietListenersPlaceByItsHeartbeat) {
  const auto there = listen_at(clinic.other_site);
  publish({change(5, "elsewhere")});
  there->take();
  there->listening->beat();
  EXPECT_EQ(there->place().substr(0, 2), "5-");
  EXPECT_FALSE(listen_at(clinic.other_site, there->place())->was_reset());
}

TEST_F(LiveTest, ResetsWhatTheRingNoLongerHolds) {
  const auto first = listen();
  publish({change(1, "a")});
  const std::string place = first->place();
  for (std::size_t i = 0; i <= limits::live_ring; ++i)
    publish({change(static_cast<std::int64_t>(i) + 2, "more")});
  EXPECT_TRUE(listen(place)->was_reset());
}

TEST_F(LiveTest, ResetsAfterARestart) {
  const auto first = listen();
  publish({change(5, "a")});
  Live restarted(clinic.readers, std::chrono::milliseconds(0));
  std::string text;
  const auto listening = restarted.listen(clinic.organization, clinic.site, first->place(),
                                          [&](const auto& told) { text += *told; });
  EXPECT_NE(text.find("event: reset"), std::string::npos);
}

TEST_F(LiveTest, ResetsWhereThePlaceIsNonsense) {
  const auto first = listen();
  publish({change(5, "a")});
  const std::string epoch = first->place().substr(2);
  for (const std::string& place : {std::string("5"), "x-" + epoch, "-" + epoch,
                                   "99999999999999999999-" + epoch, std::string("5-")})
    EXPECT_TRUE(listen(place)->was_reset()) << place;
}

TEST_F(LiveTest, ResetsWhenAnotherServerWrote) {
  const auto heard = listen();
  const std::string place = heard->place();
  heard->take();
  record("PUT /api/v1/things/{thing}");
  live.poll();
  EXPECT_TRUE(heard->was_reset());
  EXPECT_TRUE(listen(place)->was_reset());
}

TEST_F(LiveTest, DoesNotMindWhenAnotherServerRead) {
  const auto heard = listen();
  heard->take();
  record("GET /api/v1/things/{thing}");
  record("denied PUT /api/v1/things/{thing}");
  live.poll();
  EXPECT_EQ(heard->text, "");
}

TEST_F(LiveTest, DoesNotMindWhatItWroteItself) {
  const auto heard = listen();
  heard->take();
  const db::Event event{clinic.organization, "staff/x", "PUT /things", "/thing", "", clinic.now};
  live.note({&event, 1});
  clinic.write([&](db::Tx& tx) { tx.events.push_back(event); });
  live.poll();
  EXPECT_EQ(heard->text, "");
}

TEST_F(LiveTest, ResetsForAChangeThatIsOnNoRecord) {
  const auto heard = listen();
  heard->take();
  publish({change(0, "a")});
  EXPECT_TRUE(heard->was_reset());
}

TEST_F(LiveTest, TellsNobodyWhoLeft) {
  auto heard = listen();
  heard->listening.reset();
  heard->take();
  publish({change(5, "a")});
  EXPECT_EQ(heard->text, "");
}

}  // namespace
}  // namespace stepwell::http
