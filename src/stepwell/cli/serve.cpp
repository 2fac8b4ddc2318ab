#include "stepwell/cli/serve.h"

#include "stepwell/cli/location.h"

namespace stepwell::cli {

void add_listening(CLI::App& command, Serving& serving) {
  command.add_option("--listen", serving.listen, "where to answer; port 0 takes any that is free")
      ->type_name("HOST:PORT")
      ->capture_default_str();
  command.add_option("--tls-certificate", serving.certificate_file, "a PEM file; speaks HTTPS")
      ->type_name("FILE");
  command.add_option("--tls-key", serving.key_file, "the certificate's key")->type_name("FILE");
  command.add_flag("--behind-proxy", serving.behind_proxy,
                   "take a proxy's word on who is asking (X-Forwarded-For)");
}

void add_serve(CLI::App& program) {
  auto* command = program.add_subcommand("serve", "Serves a clinic");
  const auto serving = std::make_shared<Serving>();
  add_location(*command, serving->location);
  add_listening(*command, *serving);
  command->footer(
      "Examples:\n"
      "  stepwell serve --data /var/lib/stepwell --listen 127.0.0.1:8080\n"
      "  stepwell serve --database postgresql://stepwell@db1,db2/stepwell --listen 0.0.0.0:8080");
  command->callback([serving] {
    hold_signals();
    Service(*serving).run();
  });
}

}  // namespace stepwell::cli
