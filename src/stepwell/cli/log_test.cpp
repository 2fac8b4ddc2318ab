#include <gtest/gtest.h>

#include <fmt/format.h>

#include "stepwell/base/log.h"
#include "stepwell/cli/rooms.h"
#include "stepwell/http/live.h"
#include "stepwell/http/server.h"
#include "stepwell/testing/one_of_each.h"
#include "stepwell/testing/wire.h"

// Whatever is asked of the program, nothing of a patient's and nothing that a caller wrote into an
// address reaches the log or the metrics.
namespace stepwell::cli {
namespace {

using http::Method;
using http::Response;

constexpr std::string_view secret = "Confidential";  // is in everything private that is stored

// A mistake of ours that makes the database itself speak of the row it refuses.
constexpr db::Sql refused_row{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until)
  VALUES ($1, $2, NULL, 0))"};

Response fail_in_the_database(db::Tx& tx, const http::Request& request) {
  tx.db.run(refused_row, tx.organization, request.query_text("name"));
  return {};
}

class WhatIsLogged : public ::testing::TestWithParam<log::Form> {
 protected:
  void SetUp() override {
    add_all_routes(clinic.router);
    http::live_routes(clinic.router);
    clinic.router.post("/api/v1/mistakes", http::to_oneself(), fail_in_the_database);
    clinic.write([&](db::Tx& tx) { things = testing::put_one_of_each(tx, clinic.site); });
    log::set_form(GetParam());
    log::set_level(log::Level::debug);
    ::testing::internal::CaptureStderr();
  }
  void TearDown() override {
    log::set_form(log::Form::text);
    log::set_level(log::Level::info);
  }

  void ask(std::uint16_t port, const http::Route& route) {
    const std::string body = route.method == Method::get ? "" : R"({"name":"Confidential"})";
    const auto staff = testing::staff_at(clinic.site, people::Role::director);
    testing::Wire(port)
        .send(fmt::format("{} {}?site={}&name={} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
                          "Cookie: stepwell_session={}\r\nIf-Match: \"{}\"\r\n"
                          "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                          verb(route.method), things.address_of(route.pattern), clinic.site.text(),
                          secret, testing::Clinic::token(clinic.organization, staff), secret,
                          body.size(), body))
        .receive(true);
  }

  static bool signs_out(const http::Route& route) {
    return route.pattern.starts_with("/api/v1/session/end");
  }

  static std::string_view verb(Method method) {
    switch (method) {
      case Method::get:
        return "GET";
      case Method::put:
        return "PUT";
      case Method::post:
        return "POST";
    }
    return "";
  }

  testing::Clinic clinic;
  testing::OneOfEach things;
};

TEST_P(WhatIsLogged, IsNothingOfAPatientsAndNoQuery) {
  http::Metrics metrics;
  {
    http::Live live{clinic.readers, std::chrono::milliseconds(0)};
    http::Server server(clinic.app, live, http::Assets(), {.metrics = {&metrics, ""}});
    for (const http::Route& route : clinic.router.routes())
      if (!signs_out(route)) ask(server.port(), route);
    for (const http::Route& route : clinic.router.routes())
      if (signs_out(route)) ask(server.port(), route);
  }
  const std::string text = ::testing::internal::GetCapturedStderr();
  const std::string counted = metrics.text();
  for (const std::string& said : {text, counted}) {
    EXPECT_NE(said.find("/api/v1/patients/{patient}/summary"), std::string::npos) << said;
    EXPECT_NE(said.find("/api/v1/mistakes"), std::string::npos);
    for (const std::string& theirs :
         {std::string(secret), std::string("1996-02-29"), std::string("site="),
          things.patient.id.text(), clinic.site.text()})
      EXPECT_EQ(said.find(theirs), std::string::npos) << theirs << "\nin\n" << said;
  }
  EXPECT_NE(text.find("the database refused a statement"), std::string::npos)
      << "the mistake must have been made";
}

INSTANTIATE_TEST_SUITE_P(EachForm, WhatIsLogged,
                         ::testing::Values(log::Form::text, log::Form::json),
                         [](const auto& form) { return to_word(form.param); });

}  // namespace
}  // namespace stepwell::cli
