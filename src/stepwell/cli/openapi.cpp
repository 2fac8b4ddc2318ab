#include "stepwell/cli/openapi.h"

#include <fmt/core.h>

#include "stepwell/cli/rooms.h"
#include "stepwell/http/live.h"
#include "stepwell/http/openapi.h"

namespace stepwell::cli {

void add_openapi(CLI::App& program) {
  auto* command = program.add_subcommand("openapi", "Writes the API's OpenAPI 3.1 document");
  command->footer("Example:\n  stepwell openapi > openapi.json");
  command->callback([] {
    http::Router router;
    add_all_routes(router);
    http::live_routes(router);
    fmt::print("{}\n", json::serialize(http::openapi(router)));
  });
}

}  // namespace stepwell::cli
