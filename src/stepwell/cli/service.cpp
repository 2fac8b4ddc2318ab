#include "stepwell/cli/service.h"

#include <fmt/format.h>
#include <signal.h>

#include <charconv>
#include <cstdio>
#include <thread>

#include "stepwell/access/store.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/audit/chain.h"
#include "stepwell/backup/shelf.h"
#include "stepwell/base/limits.h"
#include "stepwell/cli/rooms.h"
#include "stepwell/cli/secret_file.h"
#include "stepwell/http/idempotency.h"
#include "stepwell/outcome/store.h"
#include "stepwell/outreach/store.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/duties.h"
#include "stepwell/safety/escalation.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/waitlist/offers.h"

namespace stepwell::cli {
namespace {

// Time alone makes people missing and ends offers, so that is looked at this often. Sessions are
// made ahead and the record's end is noted every tenth time. All of it takes milliseconds.
constexpr timespec house_round{.tv_sec = 60, .tv_nsec = 0};
constexpr int rounds_to_keep_house = 10;

sigset_t endings() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

std::size_t io_threads() { return std::max(2u, std::thread::hardware_concurrency()); }

std::uint64_t random_seed() {
  std::uint64_t seed = 0;
  system_secrets({reinterpret_cast<std::uint8_t*>(&seed), sizeof seed});
  return seed;
}

std::optional<double> backup_age(const db::Location& location) {
  const auto last = location.is_postgres() ? std::nullopt : backup::last_backup_of(location.folder);
  if (!last) return std::nullopt;
  return std::chrono::duration<double>(system_clock().time - last->made_at.time).count();
}

}  // namespace

http::Options options_of(const Serving& serving) {
  const auto colon = serving.listen.rfind(':');
  http::Options options{.threads = static_cast<int>(io_threads()),
                        .proxy = serving.behind_proxy ? http::Proxy::in_front : http::Proxy::none};
  const std::string port = colon == std::string::npos ? "" : serving.listen.substr(colon + 1);
  const auto read = std::from_chars(port.data(), port.data() + port.size(), options.port);
  if (port.empty() || read.ec != std::errc() || read.ptr != port.data() + port.size())
    refuse("bad_address", "--listen", "say it as HOST:PORT, for instance 127.0.0.1:8080");
  options.host = serving.listen.substr(0, colon);
  if (serving.certificate_file.empty() != serving.key_file.empty())
    refuse("missing", "--tls-key", "a certificate and its key are given together");
  if (!serving.key_file.empty())
    options.tls = http::Tls{serving.certificate_file, serving.key_file};
  return options;
}

Service::Service(const Serving& serving)
    : serving_(serving),
      database_(serving.location, conduct(), io_threads() + 2),
      live_(database_.readers),
      workers_(1),
      app_(router_, database_.readers, database_.writers, access::authenticate,
           [this](std::function<void()> work) { workers_.run(std::move(work)); }),
      imports_(import_bell_, database_.writers, database_.readers, !serving.location.is_postgres()),
      checkpoints_(audit::checkpoints_of(serving.location)),
      verifier_(
          check_bell_, database_.writers, database_.readers, [this] { return checkpoints_.read(); },
          !serving.location.is_postgres()),
      sender_(outbox_bell_, database_.writers, database_.readers,
              carriers_of(serving.outbox, serving.location.folder),
              letters(serving.outbox.public_url)),
      backups_(serving.location, serving.backups) {
  add_all_routes(
      router_, [this] { return checkpoints_.read(); }, sender_.channels());
  http::live_routes(router_);
  told_ = &live_;
  add_metrics();
}

void Service::add_metrics() {
  const auto count = [](std::size_t number) { return std::optional(static_cast<double>(number)); };
  metrics_.add("stepwell_writer_queue", "gauge", "Requests that wait for the writer.",
               [this, count] { return count(database_.writers.waiting()); });
  metrics_.add("stepwell_readers_busy", "gauge", "Connections that are reading.",
               [this, count] { return count(database_.readers.busy()); });
  metrics_.add("stepwell_live_streams", "gauge", "Screens that listen for changes.",
               [this, count] { return count(live_.listeners()); });
  metrics_.add("stepwell_backup_age_seconds", "gauge", "Since the last backup that was whole.",
               [this] { return backup_age(serving_.location); });
  metrics_.add("stepwell_backup_failures_total", "counter", "Scheduled backups that failed.",
               [this] { return std::optional(static_cast<double>(backups_.failed())); });
  metrics_.add("stepwell_notices_waiting", "gauge", "Messages that are not sent yet.",
               [this] { return std::optional(static_cast<double>(sender_.waiting())); });
  metrics_.add("stepwell_notices_sent_total", "counter", "Messages that were sent.",
               [this] { return std::optional(static_cast<double>(sender_.sent())); });
  metrics_.add("stepwell_notice_failures_total", "counter", "Tries to send that failed.",
               [this] { return std::optional(static_cast<double>(sender_.failed())); });
}

db::Conduct Service::conduct() {
  return {
      .seed = random_seed(),
      .seal =
          [this](db::Connection& db, std::span<const db::Event> events,
                 std::span<db::Change> changes) {
            if (told_) told_->note(events);
            audit::seal(db, events, changes);
          },
      .publish =
          [this](std::span<const db::Change> changes) {
            import_bell_.notice(changes);
            check_bell_.notice(changes);
            outbox_bell_.notice(changes);
            if (told_) told_->publish(changes);
          },
      .chore = http::forget_old_answers,
      .committed = [this](std::size_t jobs,
                          std::chrono::nanoseconds took) { metrics_.count_commit(jobs, took); }};
}

std::vector<OrganizationId> Service::organizations() {
  std::vector<OrganizationId> all;
  database_.readers.with({}, [&](db::Tx& tx) { all = people::organizations(tx); });
  return all;
}

void Service::extend_schedules() {
  for (const OrganizationId& organization : organizations())
    database_.writers.write(organization, [](db::Tx& tx) {
      for (const auto& site : people::sites(tx)) schedule::extend(tx, site.id);
    });
}

// The writer is asked only where somebody is missing, which is seldom.
void Service::call_missing() {
  for (const OrganizationId& organization : organizations()) {
    std::vector<SiteId> where;
    database_.readers.with(organization, [&](db::Tx& tx) {
      for (const auto& site : people::sites(tx))
        if (!outreach::to_be_called(tx, site.id).empty()) where.push_back(site.id);
    });
    if (!where.empty())
      database_.writers.write(organization, [where](db::Tx& tx) {
        for (const SiteId& site : where) outreach::call_missing(tx, site);
      });
  }
}

// Likewise: an alert is open for long, which is seldom.
void Service::escalate_alerts() {
  for (const OrganizationId& organization : organizations()) {
    bool due = false;
    database_.readers.with(organization, [&](db::Tx& tx) { due = safety::escalation_due(tx); });
    if (due) database_.writers.write(organization, safety::escalate);
  }
}

// Likewise: an offered place runs out, and a transfer is due, seldom.
void Service::follow_paths() {
  for (const OrganizationId& organization : organizations()) {
    bool due = false;
    database_.readers.with(organization, [&](db::Tx& tx) {
      due = waitlist::offers_due(tx) || admission::transfers_due(tx);
    });
    if (due)
      database_.writers.write(organization, [](db::Tx& tx) {
        waitlist::expire_offers(tx);
        admission::carry_out_transfers(tx);
      });
  }
}

// Likewise: days go by that plans of care hang on.
void Service::keep_plan_duties() {
  for (const OrganizationId& organization : organizations()) {
    std::vector<SiteId> where;
    database_.readers.with(organization, [&](db::Tx& tx) {
      for (const auto& site : people::sites(tx))
        if (plan::duties_due(tx, site.id)) where.push_back(site.id);
    });
    if (!where.empty())
      database_.writers.write(organization, [where](db::Tx& tx) {
        for (const SiteId& site : where) plan::keep_duties(tx, site);
      });
  }
}

// Likewise: a score came in, and somebody is not getting better as they should.
void Service::look_for_off_track() {
  for (const OrganizationId& organization : organizations()) {
    std::vector<SiteId> where;
    database_.readers.with(organization, [&](db::Tx& tx) {
      for (const auto& site : people::sites(tx))
        if (outcome::look_due(tx, site.id)) where.push_back(site.id);
    });
    if (!where.empty())
      database_.writers.write(organization, [where](db::Tx& tx) {
        for (const SiteId& site : where) outcome::look_through(tx, site);
      });
  }
}

void Service::write_checkpoints() {
  database_.readers.with({}, [&](db::Tx& tx) {
    for (const auto& tampered : audit::write_checkpoints(tx.db, checkpoints_, tx.now))
      log::warning("the record of organization " + tampered.text() +
                   " is not what it was: run stepwell verify");
  });
}

namespace {

// What can't be done now, on a full disk say, is tried again on the next round.
template <class Work>
void or_warn(Work work) {
  try {
    work();
  } catch (const Error& error) {
    log::warning(error.code == Code::internal ? error.log : error.what());
  }
}

}  // namespace

void Service::keep_house() {
  or_warn([this] {
    extend_schedules();
    keep_plan_duties();
    write_checkpoints();
  });
}

// What was told to wait a while is due by now.
void Service::look_around() {
  or_warn([this] { escalate_alerts(); });
  or_warn([this] { call_missing(); });
  or_warn([this] { follow_paths(); });
  or_warn([this] { look_for_off_track(); });
  outbox_bell_.ring();
}

void Service::run() {
  keep_house();
  http::Options options = options_of(serving_);
  options.metrics = {&metrics_,
                     serving_.metrics_token_file.empty()
                         ? ""
                         : read_secret("--metrics-token-file", serving_.metrics_token_file,
                                       limits::metrics_token_bytes)};
  http::Server server(app_, live_, http::embedded_assets(), options);
  fmt::print("ready {}\n", server.address());
  std::fflush(stdout);
  const sigset_t signals = endings();
  look_around();
  for (int round = 1; sigtimedwait(&signals, nullptr, &house_round) < 0; ++round) {
    look_around();
    if (round % rounds_to_keep_house == 0) keep_house();
  }
  server.stop();
  keep_house();
}

void hold_signals() {
  const sigset_t signals = endings();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace stepwell::cli
