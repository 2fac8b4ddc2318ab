#include <fmt/core.h>

#include <cstdio>

#include "stepwell/base/error.h"
#include "stepwell/base/version.h"
#include "stepwell/cli/backup.h"
#include "stepwell/cli/bench_timetable.h"
#include "stepwell/cli/demo.h"
#include "stepwell/cli/doctor.h"
#include "stepwell/cli/export_program.h"
#include "stepwell/cli/import_codes.h"
#include "stepwell/cli/import_program.h"
#include "stepwell/cli/import_referrals.h"
#include "stepwell/cli/measure.h"
#include "stepwell/cli/openapi.h"
#include "stepwell/cli/placement.h"
#include "stepwell/cli/plan.h"
#include "stepwell/cli/serve.h"
#include "stepwell/cli/user.h"
#include "stepwell/cli/verify.h"

namespace {

constexpr int went_wrong = 1;
constexpr int wrong_usage = 2;

// What stood in the way, for whoever sits at the terminal.
int tell(const stepwell::Error& error) {
  fmt::print(stderr, "stepwell: {}\n", error.what());
  for (const auto& finding : error.findings)
    fmt::print(stderr, "  {}: {}\n", finding.field.empty() ? finding.code : finding.field,
               finding.text);
  if (!error.log.empty()) fmt::print(stderr, "  ({})\n", error.log);
  return went_wrong;
}

int run(int argc, char** argv) {
  CLI::App program{"Runs an Intensive Outpatient Program: referral, schedule, days and hours."};
  program.name("stepwell");
  program.set_version_flag("--version", std::string(stepwell::version()));
  program.require_subcommand(1);
  program.footer("Try it:\n  stepwell demo --data /tmp/demo --listen 127.0.0.1:8080");
  stepwell::cli::add_demo(program);
  stepwell::cli::add_serve(program);
  auto* imports = program.add_subcommand("import", "Takes in what was written down elsewhere");
  imports->require_subcommand(1);
  imports->footer(
      "Examples:\n  stepwell import program data/programs/small-evening-iop.json --data DIR\n"
      "  stepwell import referrals letter.json --data DIR");
  stepwell::cli::add_import_codes(*imports);
  stepwell::cli::add_import_program(*imports);
  stepwell::cli::add_import_referrals(*imports);
  auto* exports = program.add_subcommand("export", "Gives out what can be taken in elsewhere");
  exports->require_subcommand(1);
  exports->footer("Example:\n  stepwell export program --data DIR > elm-street.json");
  stepwell::cli::add_export_program(*exports);
  stepwell::cli::add_user(program);
  stepwell::cli::add_verify(program);
  stepwell::cli::add_backup(program);
  stepwell::cli::add_restore(program);
  stepwell::cli::add_doctor(program);
  stepwell::cli::add_plan(program);
  auto* benches = program.add_subcommand("bench", "Measures the search on other people's problems");
  benches->require_subcommand(1);
  stepwell::cli::add_bench_timetable(*benches);
  stepwell::cli::add_placement(program);
  stepwell::cli::add_measure(program);
  stepwell::cli::add_openapi(program);
  try {
    program.parse(argc, argv);
    return 0;
  } catch (const CLI::RuntimeError& stopped) {
    return stopped.get_exit_code();
  } catch (const CLI::ParseError& usage) {
    return program.exit(usage) == 0 ? 0 : wrong_usage;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const stepwell::Error& error) {
    return tell(error);
  } catch (const std::exception& error) {
    fmt::print(stderr, "stepwell: {}\n", error.what());
    return went_wrong;
  }
}
