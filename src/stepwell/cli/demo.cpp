#include "stepwell/cli/demo.h"

#include "stepwell/cli/location.h"
#include "stepwell/cli/serve.h"
#include "stepwell/demo/clinic.h"

namespace stepwell::cli {
namespace {

struct DemoCall {
  Serving serving;
  std::uint64_t seed = 1;
};

// The demo clinic's own; a real clinic's is random.
const OrganizationId demo_organization =
    OrganizationId::parse("00000000-0000-7000-8000-00000000de30").value();

void run(const DemoCall& call) {
  start_log(call.serving);
  hold_signals();
  Service service(call.serving);
  service.writers().write(demo_organization, [&](db::Tx& tx) {
    if (!demo::is_filled(tx)) demo::fill(tx, call.seed);
  });
  service.run();
}

}  // namespace

void add_demo(CLI::App& program) {
  auto* command = program.add_subcommand("demo", "Serves a clinic that is made up");
  const auto call = std::make_shared<DemoCall>();
  add_location(*command, call->serving.location);
  add_listening(*command, call->serving);
  command->add_option("--seed", call->seed, "another clinic for another number")
      ->capture_default_str();
  command->footer("Example:\n  stepwell demo --data /tmp/demo --listen 127.0.0.1:8080");
  command->callback([call] { run(*call); });
}

}  // namespace stepwell::cli
