#include "stepwell/http/metrics.h"

#include <gtest/gtest.h>

#include "stepwell/http/front.h"
#include "stepwell/http/live.h"
#include "stepwell/http/server.h"
#include "stepwell/testing/clinic.h"
#include "stepwell/testing/wire.h"

namespace stepwell::http {
namespace {

using std::chrono::microseconds;

bool has(const std::string& text, std::string_view line) {
  return ("\n" + text).find("\n" + std::string(line) + "\n") != std::string::npos;
}

TEST(Metrics, CountsWhatWasAnswered) {
  Metrics metrics;
  metrics.count({"GET", "/api/v1/patients/{patient}", 200, microseconds(3000)});
  metrics.count({"GET", "/api/v1/patients/{patient}", 200, microseconds(700)});
  metrics.count({"GET", "/api/v1/patients/{patient}", 404, microseconds(9'000'000)});
  metrics.count({"GET", "", 404, microseconds(10)});
  const std::string text = metrics.text();
  for (
      const char* line :
      {R"(stepwell_requests_total{route="/api/v1/patients/{patient}",method="GET",status="200"} 2)",
       R"(stepwell_requests_total{route="/api/v1/patients/{patient}",method="GET",status="404"} 1)",
       R"(stepwell_requests_total{route="other",method="GET",status="404"} 1)",
       "# TYPE stepwell_request_seconds histogram",
       R"(stepwell_request_seconds_bucket{route="/api/v1/patients/{patient}",method="GET",le="0.001"} 1)",
       R"(stepwell_request_seconds_bucket{route="/api/v1/patients/{patient}",method="GET",le="0.005"} 2)",
       R"(stepwell_request_seconds_bucket{route="/api/v1/patients/{patient}",method="GET",le="2.5"} 2)",
       R"(stepwell_request_seconds_bucket{route="/api/v1/patients/{patient}",method="GET",le="+Inf"} 3)",
       R"(stepwell_request_seconds_count{route="/api/v1/patients/{patient}",method="GET"} 3)",
       R"(stepwell_build_info{version="0.1.0"} 1)"})
    EXPECT_TRUE(has(text, line)) << line << "\nin\n" << text;
}

TEST(Metrics, CountsCommits) {
  Metrics metrics;
  metrics.count_commit(1, microseconds(400));
  metrics.count_commit(100, microseconds(2000));
  const std::string text = metrics.text();
  for (const char* line :
       {R"(stepwell_commit_jobs_bucket{le="1"} 1)", R"(stepwell_commit_jobs_bucket{le="256"} 2)",
        "stepwell_commit_jobs_sum 101", "stepwell_commit_jobs_count 2",
        R"(stepwell_commit_seconds_bucket{le="0.0005"} 1)",
        R"(stepwell_commit_seconds_bucket{le="0.0025"} 2)"})
    EXPECT_TRUE(has(text, line)) << line << "\nin\n" << text;
}

TEST(Metrics, LooksUpWhatIsThereAndLeavesOutWhatIsNot) {
  Metrics metrics;
  std::optional<double> age;
  metrics.add("stepwell_age", "gauge", "How old.", [&] { return age; });
  EXPECT_EQ(metrics.text().find("stepwell_age"), std::string::npos);
  age = 12;
  EXPECT_TRUE(has(metrics.text(), "# TYPE stepwell_age gauge"));
  EXPECT_TRUE(has(metrics.text(), "stepwell_age 12"));
}

// Every line is a comment or `name{labels} number`.
TEST(Metrics, IsWrittenAsPrometheusReadsIt) {
  Metrics metrics;
  metrics.count({"GET", "/a", 200, microseconds(3000)});
  const std::string text = metrics.text();
  EXPECT_EQ(text.back(), '\n');
  std::size_t lines = 0;
  for (std::size_t from = 0, to = 0; from < text.size(); from = to + 1, ++lines) {
    to = text.find('\n', from);
    const std::string line = text.substr(from, to - from);
    if (line.starts_with("# HELP ") || line.starts_with("# TYPE ")) continue;
    const auto space = line.rfind(' ');
    ASSERT_NE(space, line.npos) << line;
    std::size_t used = 0;
    EXPECT_NO_THROW(std::stod(line.substr(space + 1), &used)) << line;
    EXPECT_EQ(used, line.size() - space - 1) << line;
  }
  EXPECT_GT(lines, 20u);
}

TEST(Metrics, TakesAnInventedMethodForOther) {
  EXPECT_EQ(known_method("PUT"), "PUT");
  EXPECT_EQ(known_method("Ana-Rivera"), "other");
}

// --- The door ----------------------------------------------------------------------------------

struct Asking {
  const char* why;
  std::string_view address, host, forwarded_for, authorization;
  Proxy proxy;
  std::string token;
  int status;
};

TEST(MetricsDoor, IsOpenToThisMachineAloneOrToTheTokenAlone) {
  const std::string token = "a-token-of-many-characters";
  const Asking cases[] = {
      {"this machine", "127.0.0.1", "localhost:8080", "", "", Proxy::none, "", 200},
      {"by its number", "127.0.0.1", "127.0.0.1:8080", "", "", Proxy::none, "", 200},
      {"by its long number", "::1", "[::1]:8080", "", "", Proxy::none, "", 200},
      {"another machine", "10.0.0.7", "localhost", "", "", Proxy::none, "", 403},
      {"another machine that begins alike", "128.127.0.1", "localhost", "", "", Proxy::none, "",
       403},
      {"through a proxy we know of", "127.0.0.1", "localhost", "", "", Proxy::in_front, "", 403},
      {"through one we don't", "127.0.0.1", "localhost", "10.0.0.7", "", Proxy::none, "", 403},
      {"through one that hides it", "127.0.0.1", "clinic.example", "", "", Proxy::none, "", 403},
      {"by a name like ours", "127.0.0.1", "localhost.evil.example", "", "", Proxy::none, "", 403},
      {"the token, from anywhere", "10.0.0.7", "clinic.example", "",
       "Bearer a-token-of-many-characters", Proxy::in_front, token, 200},
      {"another token", "10.0.0.7", "clinic.example", "", "Bearer a-token-of-many-character",
       Proxy::none, token, 403},
      {"this machine without the token", "127.0.0.1", "localhost", "", "", Proxy::none, token, 403},
      {"an empty token is none", "10.0.0.7", "localhost", "", "Bearer ", Proxy::none, "", 403},
  };
  testing::Clinic clinic;
  Metrics metrics;
  for (const Asking& c : cases) {
    Front front(clinic.app, Assets(), c.proxy, {&metrics, c.token});
    std::optional<Answer> answer;
    front.handle({.verb = "GET",
                  .target = "/metrics",
                  .host = c.host,
                  .authorization = c.authorization,
                  .forwarded_for = c.forwarded_for,
                  .address = c.address},
                 "", [&](Answer given) { answer = std::move(given); });
    ASSERT_TRUE(answer) << c.why;
    EXPECT_EQ(answer->status, c.status) << c.why;
    EXPECT_EQ(answer->body.find("stepwell_build_info") != std::string::npos, c.status == 200)
        << c.why;
  }
}

TEST(MetricsDoor, IsShutWhereNothingIsCounted) {
  testing::Clinic clinic;
  Front front(clinic.app, Assets(), Proxy::none);
  std::optional<Answer> answer;
  front.handle({.verb = "GET", .target = "/metrics", .host = "localhost", .address = "127.0.0.1"},
               "", [&](Answer given) { answer = std::move(given); });
  EXPECT_EQ(answer->status, 403);
}

// --- Over the wire -----------------------------------------------------------------------------

struct Note {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text))

Response show_note(db::Tx&, const Request& request) {
  return ok(Note{request.path_values.at("note")});
}

TEST(MetricsOverTheWire, NameRoutesAndNeverAnAddress) {
  testing::Clinic clinic;
  clinic.router.get("/api/v1/notes/{note}", open_to_all(), show_note).gives<Note>();
  Live live{clinic.readers, std::chrono::milliseconds(0)};
  Metrics metrics;
  Server server(clinic.app, live, Assets(), {.metrics = {&metrics, ""}});
  for (const char* first : {"GET /api/v1/notes/Ana?name=Rivera", "GET /api/v1/Ana/Rivera",
                            "ANA /api/v1/notes/Ana", "GET /Rivera.js", "HEAD /api/v1/notes/Ana"}) {
    testing::Wire wire(server.port());
    wire.send(std::string(first) + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        .receive(true);
  }
  testing::Wire wire(server.port());
  const auto received = wire.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n").receive();
  EXPECT_EQ(received.status, 200);
  EXPECT_TRUE(received.has("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
  EXPECT_TRUE(received.has("Cache-Control: no-store\r\n"));
  EXPECT_TRUE(
      has(received.body,
          R"(stepwell_requests_total{route="/api/v1/notes/{note}",method="GET",status="200"} 1)"))
      << received.body;
  EXPECT_TRUE(
      has(received.body, R"(stepwell_requests_total{route="other",method="other",status="405"} 1)"))
      << received.body;
  for (const char* theirs : {"Ana", "ANA", "Rivera", "?"})
    EXPECT_EQ(received.body.find(theirs), std::string::npos) << theirs;
}

}  // namespace
}  // namespace stepwell::http
