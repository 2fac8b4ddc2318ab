#include <cstdint>

#include "stepwell/http/intake.h"
#include "stepwell/http/live.h"
#include "stepwell/testing/clinic.h"

// Whatever a network may send to the server, from the parser of bytes to a room's handler and
// back. What may never happen is what a sanitizer sees, or an answer that is a mistake of ours.

using namespace stepwell;

namespace {

struct Words {
  std::string text;
  std::vector<int> numbers;
  std::optional<Day> day;
};
BOOST_DESCRIBE_STRUCT(Words, (), (text, numbers, day))

http::Response echo(db::Tx&, const http::Request& request) {
  return http::ok(request.body_as<Words>());
}

http::Response ask(db::Tx&, const http::Request& request) {
  const auto day = request.query_if<Day>("day");
  return http::ok(Words{request.path<SiteId>("site").text(), {}, day});
}

struct Target {
  Target()
      : front((add_routes(clinic.router), clinic.app), http::Assets(), http::Proxy::in_front) {}

  static void add_routes(http::Router& router) {
    router.post("/api/v1/echo", http::open_to_all(), echo).takes<Words>().gives<Words>();
    router.put("/api/v1/echo", http::to_oneself(), echo).takes<Words>().gives<Words>();
    router.get("/api/v1/sites/{site}", http::open_to_all(), ask).gives<Words>();
    http::live_routes(router);
  }

  testing::Clinic clinic;
  http::Front front;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Target target;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (http::answers_to(target.front, bytes).find("HTTP/1.1 500") != std::string::npos)
    __builtin_trap();
  return 0;
}
