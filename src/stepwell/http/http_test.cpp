#include <gtest/gtest.h>

#include "stepwell/http/answer.h"
#include "stepwell/http/openapi.h"
#include "stepwell/http/problem.h"
#include "stepwell/testing/clinic.h"

// What holds for every route, found by walking the table: a new room is tested by being there.
namespace stepwell::http {
namespace {

using testing::Clinic;

json::value parsed(const Response& response) { return parse_json(response.body); }

TEST(EveryRoute, IsInTheOpenApiDocument) {
  Clinic clinic;
  const json::object document = openapi(clinic.router);
  for (const Route& route : clinic.router.routes()) {
    const auto& operation = document.at("paths").at(route.pattern).at(to_word(route.method));
    EXPECT_EQ(operation.at("x-scope").as_string(), to_word(route.gate.scope));
    EXPECT_TRUE(operation.as_object().contains("responses")) << route.name();
  }
}

TEST(Router, SaysPlainlyWhatIsNotThere) {
  Clinic clinic;
  for (const char* target : {"/", "/api/v1/nothing", "/api/v1/patients//dose", "no slash", "/%zz",
                             "/api/v1/patients/x/dose?week=2026-11-16"}) {
    const auto response = clinic.call({.target = target});
    EXPECT_EQ(response.status, 404) << target;
    EXPECT_EQ(parsed(response).at("code"), "not_found") << target;
  }
}

TEST(Cookie, NeverLeavesTlsAgainOnceItCameThroughIt) {
  const Answer answer = answer_of({.set_cookie = "stepwell_session=x; HttpOnly"});
  const auto head = [&](Transport transport) {
    return head_of(answer, Persistence::keep_alive, transport);
  };
  EXPECT_NE(head(Transport::tls).find("Set-Cookie: stepwell_session=x; HttpOnly; Secure\r\n"),
            std::string::npos);
  EXPECT_NE(head(Transport::plain).find("Set-Cookie: stepwell_session=x; HttpOnly\r\n"),
            std::string::npos);
}

TEST(Problem, OfOursShowsNoDetails) {
  const auto ours = std::make_exception_ptr(Error(Code::internal, "SELECT name FROM patient"));
  const Response response = problem(ours);
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body.find("SELECT"), std::string::npos);
}

}  // namespace
}  // namespace stepwell::http
