#include "stepwell/base/log.h"

#include <gtest/gtest.h>

#include "stepwell/base/json.h"
#include "stepwell/base/time.h"

namespace stepwell::log {
namespace {

// What is logged meanwhile, and afterwards the log is as it was.
class LogTest : public ::testing::Test {
 protected:
  void SetUp() override { ::testing::internal::CaptureStderr(); }
  void TearDown() override {
    set_form(Form::text);
    set_level(Level::info);
  }

  static std::string logged() { return ::testing::internal::GetCapturedStderr(); }
};

TEST_F(LogTest, IsWordsForPeopleAtFirst) {
  info("ready\nor not");
  const std::string line = logged();
  EXPECT_TRUE(Instant::parse(line.substr(0, 27))) << line;
  EXPECT_EQ(line.substr(27), " info ready or not\n");
}

TEST_F(LogTest, NamesWhatItSaysOfARequest) {
  exchange({"GET", "/api/v1/sites", 503, std::chrono::microseconds(812)});
  EXPECT_NE(logged().find(" error request method=GET route=/api/v1/sites status=503 micros=812\n"),
            std::string::npos);
}

TEST_F(LogTest, IsOneJsonObjectALineWhenWanted) {
  set_form(Form::json);
  set_level(Level::debug);
  warning("it's \"late\"\nand dark");
  exchange({"GET", "/api/v1/sites", 200, std::chrono::microseconds(812)});
  const std::string reference = failure("a reason", "here.cpp:7");
  const std::string text = logged();
  std::vector<json::object> lines;
  for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1)
    lines.push_back(parse_json(text.substr(from, text.find('\n', from) - from)).as_object());
  ASSERT_EQ(lines.size(), 3u);
  for (const json::object& line : lines)
    EXPECT_TRUE(Instant::parse(std::string(line.at("at").as_string())));
  EXPECT_EQ(lines[0].at("level"), "warning");
  EXPECT_EQ(lines[0].at("text"), "it's \"late\"\nand dark");
  EXPECT_EQ(lines[1].at("event"), "request");
  EXPECT_EQ(lines[1].at("route"), "/api/v1/sites");
  EXPECT_EQ(lines[1].at("micros"), 812);
  EXPECT_EQ(lines[2].at("reference").as_string(), reference);
  EXPECT_EQ(lines[2].at("where"), "here.cpp:7");
}

TEST_F(LogTest, LeavesOutWhatIsLess) {
  set_level(Level::warning);
  info("not this");
  exchange({"GET", "/api/v1/sites", 200, {}});
  warning("but this");
  const std::string text = logged();
  EXPECT_EQ(text.find("not this"), std::string::npos);
  EXPECT_EQ(text.find("request"), std::string::npos);
  EXPECT_NE(text.find("but this"), std::string::npos);
}

}  // namespace
}  // namespace stepwell::log
