#include "stepwell/cli/serve.h"

#include "stepwell/base/limits.h"
#include "stepwell/cli/location.h"

namespace stepwell::cli {
namespace {

template <Enum E>
void add_words(CLI::App& command, const char* name, E& value, const char* what) {
  std::map<std::string, E> words;
  for_each_word<E>([&](std::string_view word, E each) { words.emplace(word, each); });
  command.add_option(name, value, what)
      ->transform(CLI::CheckedTransformer(words, CLI::ignore_case).description(""))
      ->type_name(words_of<E>())
      ->default_str(to_word(value));
}

void add_backups(CLI::App& command, BackupPlan& plan) {
  const std::map<std::string, std::int64_t> units{{"m", 60}, {"h", 3'600}, {"d", 86'400}};
  auto* to = command.add_option("--backup-to", plan.to, "back the data folder up into this folder")
                 ->type_name("FOLDER");
  command.add_option("--backup-every", plan.every_s, "how often: 30m, 6h, 1d")
      ->transform(CLI::AsNumberWithUnit(units))
      ->check(CLI::Range(std::int64_t{limits::backup_often.count() * 60}, std::int64_t{31'536'000}))
      ->type_name("TIME")
      ->default_str("24h")
      ->needs(to);
  command
      .add_option("--backup-keep", plan.keep_days, "keep the last backup of each of so many days")
      ->type_name("DAYS")
      ->check(CLI::Range(1, 3650))
      ->capture_default_str()
      ->needs(to);
}

// PostgreSQL has its own ways to be backed up, and better ones.
void check_backups(const Serving& serving) {
  if (serving.location.is_postgres() && !serving.backups.to.empty())
    refuse("not_here", "--backup-to",
           "a PostgreSQL database is backed up with pg_dump; see docs/admin/backup.md");
}

}  // namespace

void add_listening(CLI::App& command, Serving& serving) {
  command.add_option("--listen", serving.listen, "where to answer; port 0 takes any that is free")
      ->type_name("HOST:PORT")
      ->capture_default_str();
  command.add_option("--tls-certificate", serving.certificate_file, "a PEM file; speaks HTTPS")
      ->type_name("FILE");
  command.add_option("--tls-key", serving.key_file, "the certificate's key")->type_name("FILE");
  command.add_flag("--behind-proxy", serving.behind_proxy,
                   "take a proxy's word on who is asking (X-Forwarded-For)");
  command
      .add_option("--metrics-token-file", serving.metrics_token_file,
                  "who has the token in it may read /metrics; without it, only this machine")
      ->type_name("FILE");
  add_words(command, "--log", serving.log_form, "how the log is written");
  add_words(command, "--log-level", serving.log_level, "what is less is left out of the log");
}

void start_log(const Serving& serving) {
  log::set_form(serving.log_form);
  log::set_level(serving.log_level);
}

void add_serve(CLI::App& program) {
  auto* command = program.add_subcommand("serve", "Serves a clinic");
  const auto serving = std::make_shared<Serving>();
  add_location(*command, serving->location);
  add_listening(*command, *serving);
  add_backups(*command, serving->backups);
  add_outbox(*command, serving->outbox);
  command->footer(
      "Examples:\n"
      "  stepwell serve --data /var/lib/stepwell --listen 127.0.0.1:8080\n"
      "  stepwell serve --data /var/lib/stepwell --backup-to /mnt/backups --backup-keep 14\n"
      "  stepwell serve --data DIR --public-url https://clinic.example --mail-server "
      "smtp://mail.example:587 --mail-from no-reply@clinic.example\n"
      "  stepwell serve --database postgresql://stepwell@db1,db2/stepwell --listen 0.0.0.0:8080");
  command->callback([serving] {
    check_backups(*serving);
    start_log(*serving);
    hold_signals();
    Service(*serving).run();
  });
}

}  // namespace stepwell::cli
