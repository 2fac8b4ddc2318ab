#include "stepwell/http/server.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <future>

#include "stepwell/testing/clinic.h"
#include "stepwell/testing/wire.h"

// The server itself, over the loopback: what the network may do to it, and what it says then.
namespace stepwell::http {
namespace {

using people::Role;
using std::chrono::milliseconds;
using testing::Received;
using testing::Wire;

struct Note {
  std::string text;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text, version))

struct NewNote {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (text))

Response show_note(db::Tx&, const Request& request) {
  return versioned(Note{request.query_text("text"), 3});
}

Response put_note(db::Tx&, const Request& request) {
  request.require_match(3);
  return versioned(Note{request.body_as<NewNote>().text, 4});
}

Response fail(db::Tx&, const Request&) {
  check(false, "the secret reason");
  return {};
}

// Long enough to look like a script that is worth compressing.
constexpr std::string_view script = "console.log('a script'); console.log('a script');";

Assets two_pages() {
  return Assets(std::vector<Asset>{
      {"/index.html", "text/html; charset=utf-8", "11", "<p>staff</p>", {}, {}},
      {"/kiosk.html", "text/html; charset=utf-8", "22", "<p>kiosk</p>", {}, {}},
      {"/assets/app-1a2b.js", "text/javascript", "33", script, "brotli", "gzip"},
  });
}

// A clinic with a server in front of it. Its deadlines are short; a test that needs one to strike
// shortens it further.
class OverTheWire : public ::testing::Test {
 public:
  void SetUp() override {
    clinic.router.get("/api/v1/notes", to_oneself(), show_note).gives<Note>();
    clinic.router.put("/api/v1/notes", to_oneself(), put_note).takes<NewNote>().gives<Note>();
    clinic.router.get("/api/v1/failures", to_oneself(), fail);
    live_routes(clinic.router);
    options.patience.sweep = milliseconds(10);
    options.patience.farewell = milliseconds(200);
    options.patience.stop = milliseconds(1000);
  }

  std::uint16_t port() {
    if (!server) server = std::make_unique<Server>(clinic.app, live, two_pages(), options);
    return server->port();
  }

  std::string cookie() const {
    const auto staff = testing::staff_at(clinic.site, Role::director);
    return "Cookie: theme=dark; stepwell_session=" +
           testing::Clinic::token(clinic.organization, staff) + "\r\n";
  }

  std::string get(std::string_view target, std::string_view headers = "") const {
    return fmt::format("GET {} HTTP/1.1\r\nHost: here\r\n{}{}\r\n", target, cookie(), headers);
  }

  std::string put(std::string_view body, std::string_view headers) const {
    return fmt::format(
        "PUT /api/v1/notes HTTP/1.1\r\nHost: here\r\n{}Content-Length: {}\r\n{}\r\n{}", cookie(),
        body.size(), headers, body);
  }

  Received answer(std::string_view request) { return Wire(port()).send(request).receive(); }

  testing::Clinic clinic;
  Live live{clinic.readers, milliseconds(0)};
  Options options;
  std::unique_ptr<Server> server;
};

constexpr std::string_view json_type = "Content-Type: application/json\r\n";
constexpr std::string_view json_and_match =
    "Content-Type: application/json; charset=utf-8\r\nIf-Match: \"3\"\r\n";

TEST_F(OverTheWire, AnswersAGet) {
  const auto received = answer(get("/api/v1/notes?text=hello"));
  EXPECT_EQ(received.status, 200);
  EXPECT_EQ(received.body, R"({"text":"hello","version":3})");
  for (const char* line :
       {"Content-Type: application/json\r\n", "ETag: \"3\"\r\n", "Cache-Control: no-store\r\n",
        "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n",
        "Cross-Origin-Opener-Policy: same-origin\r\n", "X-Frame-Options: DENY\r\n", "Date: "})
    EXPECT_TRUE(received.has(line)) << line;
  EXPECT_FALSE(received.has("Strict-Transport-Security"));
}

TEST_F(OverTheWire, WritesWhatIsPut) {
  EXPECT_EQ(answer(put(R"({"text":"new"})", json_and_match)).body, R"({"text":"new","version":4})");
  EXPECT_EQ(answer(put(R"({"text":"new"})", json_type)).status, 428);
}

TEST_F(OverTheWire, AnswersPipelinedRequestsInTheirOrder) {
  Wire wire(port());
  std::string all;
  for (int i = 0; i < 40; ++i) {
    all += get(fmt::format("/api/v1/notes?text={}", i));
    all += put(fmt::format(R"({{"text":"put {}"}})", i), json_and_match);
  }
  wire.send(all);
  for (int i = 0; i < 40; ++i) {
    EXPECT_EQ(wire.receive().body, fmt::format(R"({{"text":"{}","version":3}})", i));
    EXPECT_EQ(wire.receive().body, fmt::format(R"({{"text":"put {}","version":4}})", i));
  }
}

TEST_F(OverTheWire, TakesARequestInSinglePieces) {
  Wire wire(port());
  for (const char c : put(R"({"text":"bit by bit"})", json_and_match)) wire.send({&c, 1});
  EXPECT_EQ(wire.receive().body, R"({"text":"bit by bit","version":4})");
}

TEST_F(OverTheWire, SaysHowLongABodyIsToAHeadAndKeepsItBack) {
  Wire wire(port());
  wire.send("HEAD /assets/app-1a2b.js HTTP/1.1\r\nHost: here\r\n\r\n");
  const auto received = wire.receive(true);
  EXPECT_EQ(received.status, 200);
  EXPECT_TRUE(received.has(fmt::format("Content-Length: {}\r\n", script.size())));
  EXPECT_EQ(wire.send(get("/healthz")).receive().body, R"({"ready":true})");
}

TEST_F(OverTheWire, ClosesWhenAsked) {
  Wire wire(port());
  wire.send(get("/healthz", "Connection: close\r\n"));
  EXPECT_TRUE(wire.receive().has("Connection: close\r\n"));
  EXPECT_TRUE(wire.is_closed());
}

struct Rude {
  const char* why;
  std::string bytes;
  int status;
  std::string_view code;  // of the first finding; empty where there is none
};

TEST_F(OverTheWire, TellsEachBadRequestWhatIsWrongWithIt) {
  const std::string long_text(limits::header_bytes, 'x');
  std::string many;
  for (std::size_t i = 0; i < limits::headers; ++i) many += "X-Header: 1\r\n";
  const std::string deep(40, '[');
  const Rude requests[] = {
      {"no HTTP at all", "\x16\x03\x01 hello\r\n\r\n", 400, "not_http"},
      {"another version", "GET / HTTP/9.9\r\nHost: here\r\n\r\n", 400, "not_http"},
      {"no host", "GET / HTTP/1.1\r\n\r\n", 400, "no_host"},
      {"two hosts", get("/", "Host: there\r\n"), 400, "no_host"},
      {"two lengths", put("{}", "Content-Length: 7\r\n"), 400, "not_http"},
      {"a length and chunks", put("{}", "Transfer-Encoding: chunked\r\n"), 400, "not_http"},
      {"an address past the limit", get("/" + std::string(limits::target_bytes, 'a')), 414,
       "target_too_long"},
      {"an endless address", "GET /" + long_text, 414, "target_too_long"},
      {"a header past the limit", get("/", "X-Header: " + long_text + "\r\n"), 431,
       "headers_too_long"},
      {"one header too many", get("/", many), 431, "too_many_headers"},
      {"no type", put("{}", ""), 415, "not_json_type"},
      {"a form", put("a=b", "Content-Type: text/plain\r\n"), 415, "not_json_type"},
      {"another page's request",
       put("{}", "Origin: https://evil.example\r\n" + std::string(json_type)), 403, "wrong_origin"},
      {"a sandboxed page's request", put("{}", "Origin: null\r\n" + std::string(json_type)), 403,
       "wrong_origin"},
      {"no JSON", put("{", json_and_match), 422, "not_json"},
      {"JSON of no end of depth", put(deep, json_and_match), 422, "not_json"},
      {"a verb nobody knows", "BREW /api/v1/notes HTTP/1.1\r\nHost: here\r\n\r\n", 405,
       "method_not_allowed"},
      {"a verb this does not answer to", "POST /api/v1/notes HTTP/1.1\r\nHost: here\r\n\r\n", 405,
       "method_not_allowed"},
      {"a write to a page", "POST / HTTP/1.1\r\nHost: here\r\n\r\n", 405, "method_not_allowed"},
      {"an address that is not there", get("/api/v1/nothing"), 404, ""},
      {"a file that is not there", get("/assets/../../etc/passwd"), 404, "no_such_file"},
  };
  for (const Rude& rude : requests) {
    const auto received = answer(rude.bytes);
    EXPECT_EQ(received.status, rude.status) << rude.why;
    EXPECT_TRUE(received.has("application/problem+json")) << rude.why;
    const auto said = parse_json(received.body);
    EXPECT_EQ(said.at("status"), rude.status) << rude.why;
    if (!rude.code.empty()) {
      EXPECT_EQ(said.at("findings").at(0).at("code").as_string(), rude.code) << rude.why;
    }
  }
}

TEST_F(OverTheWire, RefusesALongBodyBeforeItIsSent) {
  const auto received =
      answer(fmt::format("PUT /api/v1/notes HTTP/1.1\r\nHost: here\r\n{}Content-Length: {}\r\n\r\n",
                         json_type, limits::body_bytes + 1));
  EXPECT_EQ(received.status, 413);
  EXPECT_TRUE(received.has("Connection: close\r\n"));
}

TEST_F(OverTheWire, RefusesALongBodyInChunks) {
  Wire wire(port());
  wire.send("PUT /api/v1/notes HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n");
  wire.send(json_type).send("\r\n");
  const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
  for (std::size_t sent = 0; sent <= limits::body_bytes; sent += 0x10000) wire.send(chunk);
  EXPECT_EQ(wire.receive().status, 413);
}

TEST_F(OverTheWire, AsksForTheBodyOfWhoeverWaitsToBeAsked) {
  Wire wire(port());
  wire.send(
      fmt::format("PUT /api/v1/notes HTTP/1.1\r\nHost: here\r\n{}{}Content-Length: 14\r\n"
                  "Expect: 100-continue\r\n\r\n",
                  cookie(), json_and_match));
  EXPECT_EQ(wire.receive().status, 100);
  EXPECT_EQ(wire.send(R"({"text":"yes"})").receive().status, 200);
}

TEST_F(OverTheWire, SaysWhatAnAddressAnswersTo) {
  EXPECT_TRUE(answer("PATCH /api/v1/notes HTTP/1.1\r\nHost: here\r\n\r\n")
                  .has("Allow: GET, HEAD, PUT\r\n"));
}

TEST_F(OverTheWire, TakesItsOwnPagesWrites) {
  const std::string own = "Origin: https://here\r\n" + std::string(json_and_match);
  EXPECT_EQ(answer(put(R"({"text":"mine"})", own)).status, 200);
}

TEST_F(OverTheWire, ShowsOnlyAReferenceOfItsOwnMistakes) {
  const auto received = answer(get("/api/v1/failures"));
  EXPECT_EQ(received.status, 500);
  EXPECT_EQ(received.body.find("secret"), std::string::npos);
  EXPECT_NE(received.body.find("on our side ("), std::string::npos);
}

TEST_F(OverTheWire, EndsARequestThatNeverEnds) {
  options.patience.head = milliseconds(30);
  Wire wire(port());
  wire.send("GET / HTTP/1.1\r\nHost: he");
  EXPECT_EQ(wire.receive().status, 408);
  EXPECT_TRUE(wire.is_closed());
}

TEST_F(OverTheWire, EndsABodyThatNeverEnds) {
  options.patience.body = milliseconds(30);
  Wire wire(port());
  wire.send(fmt::format("PUT /api/v1/notes HTTP/1.1\r\nHost: here\r\n{}Content-Length: 9\r\n\r\n{{",
                        json_type));
  EXPECT_EQ(wire.receive().status, 408);
  EXPECT_TRUE(wire.is_closed());
}

TEST_F(OverTheWire, LeavesWhoeverSaysNothing) {
  options.patience.idle = milliseconds(30);
  Wire wire(port());
  EXPECT_TRUE(wire.is_closed());
}

TEST_F(OverTheWire, TellsWhoeverIsOneTooMany) {
  options.patience.connections = 1;
  Wire first(port());
  EXPECT_EQ(first.send(get("/healthz")).receive().status, 200);
  Wire second(port());
  const auto received = second.receive();
  EXPECT_EQ(received.status, 503);
  EXPECT_TRUE(received.has("Retry-After: "));
}

TEST_F(OverTheWire, TellsAnAddressThatConnectsTooOften) {
  options.patience.connections_per_address = 1;
  Wire first(port());
  EXPECT_EQ(first.send(get("/healthz")).receive().status, 200);
  EXPECT_EQ(Wire(port()).receive().status, 429);
}

TEST_F(OverTheWire, ShowsThePageAndItsKiosk) {
  const auto page = answer(get("/patients/0198?x=1"));
  EXPECT_EQ(page.body, "<p>staff</p>");
  EXPECT_TRUE(page.has("Content-Security-Policy: default-src 'none'; script-src 'self';"));
  EXPECT_TRUE(page.has("Cache-Control: no-cache\r\n"));
  EXPECT_EQ(answer(get("/kiosk/questions")).body, "<p>kiosk</p>");
}

TEST_F(OverTheWire, SendsTheSmallestFormThatIsUnderstood) {
  const auto script_as = [&](std::string_view accepted) {
    return answer(get("/assets/app-1a2b.js", fmt::format("Accept-Encoding: {}\r\n", accepted)));
  };
  EXPECT_EQ(script_as("gzip, deflate, br").body, "brotli");
  EXPECT_EQ(script_as("gzip;q=0.5, br;q=0").body, "gzip");
  EXPECT_EQ(script_as("identity").body, script);
  EXPECT_TRUE(script_as("br").has("Content-Encoding: br\r\n"));
  EXPECT_TRUE(script_as("br").has("max-age=31536000, immutable\r\n"));
}

TEST_F(OverTheWire, SendsNothingTwice) {
  Wire wire(port());
  const auto received = wire.send(get("/", "If-None-Match: \"11\"\r\n")).receive();
  EXPECT_EQ(received.status, 304);
  EXPECT_EQ(wire.send(get("/", "If-None-Match: \"10\"\r\n")).receive().status, 200);
}

TEST_F(OverTheWire, DescribesItself) {
  const auto document = parse_json(answer(get("/api/v1/openapi.json")).body);
  EXPECT_TRUE(document.at("paths").as_object().contains("/api/v1/live"));
}

TEST_F(OverTheWire, StopsAfterTheAnswersUnderWay) {
  Wire idle(port());
  Wire wire(port());
  EXPECT_EQ(wire.send(get("/healthz")).receive().status, 200);
  server->stop();
  EXPECT_TRUE(idle.is_closed());
  EXPECT_TRUE(wire.is_closed());
}

// --- Streams ---

class Streaming : public OverTheWire {
 public:
  std::string listen(std::string_view headers = "") {
    return get("/api/v1/live?site=" + clinic.site.text(), headers);
  }

  void publish(std::int64_t number, const char* id) {
    const db::Change change{
        clinic.organization, clinic.site, "attendance", "check_in", id, 2, number};
    live.publish({&change, 1});
  }

  static std::string place_in(const std::string& text) {
    const auto from = text.rfind("id: ") + 4;
    return text.substr(from, text.find('\n', from) - from);
  }
};

TEST_F(Streaming, TellsWhatChangedAndNothingElse) {
  Wire wire(port());
  const auto head = wire.send(listen()).receive(true);
  EXPECT_EQ(head.status, 200);
  EXPECT_TRUE(head.has("Content-Type: text/event-stream\r\n"));
  EXPECT_EQ(wire.receive_until("\n\n").substr(0, 13), "event: reset\n");
  publish(7, "first");
  const std::string text = wire.receive_until("\n\n");
  EXPECT_EQ(text.substr(0, 6), "id: 7-");
  EXPECT_NE(
      text.find(R"(data: {"topic":"attendance","resource":"check_in","id":"first","version":2})"),
      std::string::npos);
}

TEST_F(Streaming, GoesOnWhereItBrokeOff) {
  std::string place;
  {
    Wire wire(port());
    wire.send(listen()).receive(true);
    wire.receive_until("\n\n");
    publish(7, "first");
    place = place_in(wire.receive_until("\n\n"));
  }
  publish(9, "missed");
  Wire wire(port());
  wire.send(listen("Last-Event-ID: " + place + "\r\n")).receive(true);
  const std::string text = wire.receive_until("\n\n");
  EXPECT_NE(text.find("missed"), std::string::npos);
  EXPECT_EQ(text.find("first"), std::string::npos);
}

TEST_F(Streaming, EndsWithTheSessionThatOpenedIt) {
  options.patience.heartbeat = milliseconds(20);
  Wire wire(port());
  wire.send(listen()).receive(true);
  EXPECT_NE(wire.receive_until("\n\n"), "");
  EXPECT_EQ(wire.receive_until("\n\n").substr(0, 4), "id: ");
  clinic.sign_out(Role::director);
  wire.receive_until("no text at all");
  EXPECT_TRUE(wire.is_closed());
}

TEST_F(Streaming, NeedsSomebodyWhoMaySeeTheSite) {
  const auto elsewhere =
      answer(get("/api/v1/live?site=" + clinic.site_of_other_organization.text()));
  EXPECT_EQ(elsewhere.status, 403);
  const auto nobody =
      answer("GET /api/v1/live?site=" + clinic.site.text() + " HTTP/1.1\r\nHost: here\r\n\r\n");
  EXPECT_EQ(nobody.status, 401);
  EXPECT_EQ(answer(get("/api/v1/live")).status, 422);
}

TEST_F(Streaming, EndsWhenTheServerStops) {
  Wire wire(port());
  wire.send(listen()).receive(true);
  wire.receive_until("\n\n");
  server->stop();
  EXPECT_TRUE(wire.is_closed());
}

}  // namespace
}  // namespace stepwell::http
