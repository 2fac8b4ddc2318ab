#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "stepwell/audit/checkpoints.h"
#include "stepwell/base/log.h"
#include "stepwell/cli/backup_rounds.h"
#include "stepwell/cli/outbox_plan.h"
#include "stepwell/db/database.h"
#include "stepwell/fhir/runner.h"
#include "stepwell/http/app.h"
#include "stepwell/http/live.h"
#include "stepwell/http/server.h"
#include "stepwell/http/worker.h"
#include "stepwell/outbox/sender.h"
#include "stepwell/oversight/verifier.h"

namespace stepwell::cli {

// Where and how a clinic is served.
struct Serving {
  db::Location location;
  std::string listen = "127.0.0.1:8080";
  std::string certificate_file;  // both or neither
  std::string key_file;
  bool behind_proxy = false;
  std::filesystem::path metrics_token_file{};
  log::Form log_form = log::Form::text;
  log::Level log_level = log::Level::info;
  BackupPlan backups{};
  OutboxPlan outbox{};
};

// Returns "HOST:PORT" as options for the server. Throws `invalid` when it is not of that form.
http::Options options_of(const Serving& serving);

// The whole program around one database: everything that serve and demo share.
class Service {
 public:
  explicit Service(const Serving& serving);

  db::Writers& writers() { return database_.writers; }

  // Answers requests, says "ready ADDRESS" on standard output, and keeps house, until the process
  // is asked to end.
  void run();

 private:
  void keep_house();
  void look_around();
  void extend_schedules();
  void escalate_alerts();
  void call_missing();
  void follow_paths();
  void keep_plan_duties();
  void look_for_off_track();
  void write_checkpoints();
  void add_metrics();
  std::vector<OrganizationId> organizations();
  db::Conduct conduct();

  const Serving serving_;
  http::Live* told_ = nullptr;  // who hears of changes: set once there is somebody
  http::Metrics metrics_;
  http::Bell import_bell_{"import"};
  http::Bell check_bell_{"oversight"};
  http::Bell outbox_bell_{"outbox"};
  db::Database database_;
  http::Live live_;
  http::Router router_;
  http::WorkerPool workers_;
  http::App app_;
  fhir::ImportRunner imports_;
  audit::CheckpointFile checkpoints_;
  oversight::Verifier verifier_;
  outbox::Sender sender_;
  BackupRounds backups_;
};

// Keeps SIGINT and SIGTERM for run() to wait for. Call it before any thread is started.
void hold_signals();

}  // namespace stepwell::cli
