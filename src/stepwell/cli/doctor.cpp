#include "stepwell/cli/doctor.h"

#include <fmt/format.h>

#include "stepwell/base/json.h"
#include "stepwell/cli/location.h"
#include "stepwell/doctor/look.h"

namespace stepwell::cli {
namespace {

struct DoctorCall {
  db::Location location{};
  std::filesystem::path certificate{};
  bool as_json = false;
};

void tell(const doctor::Report& report) {
  for (const doctor::Check& check : report.checks) {
    fmt::print("{:<10} {:<12} {}\n", to_word(check.state), check.name, check.text);
    if (!check.advice.empty()) fmt::print("{:<23} {}\n", "", check.advice);
  }
}

int run(const DoctorCall& call) {
  const doctor::Report report = doctor::look_over(call.location, call.certificate, system_clock());
  call.as_json ? fmt::print("{}\n", json_text(report)) : tell(report);
  return static_cast<int>(report.state);
}

}  // namespace

void add_doctor(CLI::App& program) {
  auto* command = program.add_subcommand("doctor", "Says what needs somebody before it hurts");
  const auto call = std::make_shared<DoctorCall>();
  add_location(*command, call->location);
  command->add_option("--tls-certificate", call->certificate, "the server's, to see when it ends")
      ->type_name("FILE");
  command->add_flag("--json", call->as_json, "say it as JSON");
  command->footer(
      "Example:\n  stepwell doctor --data /var/lib/stepwell\n"
      "Ends with 0 when all is well, 1 when something needs attention, 2 when something is "
      "broken.");
  command->callback([call] {
    if (const int code = run(*call)) throw CLI::RuntimeError(code);
  });
}

}  // namespace stepwell::cli
