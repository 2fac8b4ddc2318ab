#include "stepwell/testing/clinic.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <future>

#include "stepwell/audit/chain.h"
#include "stepwell/db/migrations.h"
#include "stepwell/db/postgres.h"
#include "stepwell/db/sqlite.h"

namespace stepwell::testing {
namespace {

const Instant monday_morning = Instant::parse("2026-11-16T14:00:00.000000Z").value();

// Tests run on encrypted files, as clinics do.
constexpr const char* key = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

constexpr db::Sql put_organization{R"(
  INSERT INTO organization (id, name, short_name, created_at) VALUES ($1, 'Test', 'test', $2))"};
constexpr db::Sql put_site{R"(
  INSERT INTO site (organization_id, id, name, time_zone, crisis_line, version)
  VALUES ($1, $2, 'Main Street', 'America/New_York', '988', 1))"};

// Somebody who may do everything everywhere.
http::Actor everyone(db::Tx&, const http::Credential& credential) {
  http::Grants all;
  for_each_word<http::Grant>([&](std::string_view, http::Grant g) { all = all | http::Grants{g}; });
  return {.organization_id = credential.organization_id,
          .staff_id = some<StaffId>(1),
          .device_id = {},
          .permissions = {{all, {}}}};
}

std::string fresh_name() {
  static int made = 0;
  return "stepwell_test_" + std::to_string(getpid()) + "_" + std::to_string(++made);
}

std::string postgres() {
  const char* conninfo = std::getenv("STEPWELL_TEST_POSTGRES");
  return conninfo ? conninfo : "";
}

std::string file_of(const std::string& name) {
  return std::filesystem::temp_directory_path() / (name + ".db");
}

std::vector<std::unique_ptr<db::Connection>> one_migrated(const Database& database) {
  std::vector<std::unique_ptr<db::Connection>> connections;
  connections.push_back(database.open());
  db::migrate(*connections.front(), db::migrations(), monday_morning);
  return connections;
}

std::vector<std::unique_ptr<db::Connection>> two_readers(const Database& database) {
  std::vector<std::unique_ptr<db::Connection>> readers;
  for (int i = 0; i < 2; ++i) readers.push_back(database.open(db::Access::read));
  return readers;
}

}  // namespace

bool Database::is_postgres() { return !postgres().empty(); }

Database::Database() : name_(fresh_name()) {
  if (is_postgres())
    db::open_postgres(postgres(), db::Access::write)->script(("CREATE SCHEMA " + name_).c_str());
}

Database::~Database() {
  if (is_postgres()) {
    const std::string drop = "DROP SCHEMA " + name_ + " CASCADE";
    db::open_postgres(postgres(), db::Access::write)->script(drop.c_str());
  } else {
    for (const char* suffix : {"", "-wal", "-shm"})
      std::filesystem::remove(file_of(name_) + suffix);
  }
}

std::unique_ptr<db::Connection> Database::open(db::Access access) const {
  if (!is_postgres()) return db::open_sqlite(file_of(name_), access, key);
  return db::open_postgres(postgres() + " options=-csearch_path=" + name_, access);
}

Day day(std::string_view text) { return Day::parse(text).value(); }

Clinic::Clinic()
    : now(monday_morning),
      writer(one_migrated(database), {.clock = [this] { return now; },
                                      .seed = 1,
                                      .seal = audit::seal,
                                      .publish =
                                          [this](std::span<const db::Change> published) {
                                            changes.insert(changes.end(), published.begin(),
                                                           published.end());
                                          }}),
      readers(two_readers(database), [this] { return now; }),
      app(router, readers, writer, everyone, [](auto work) { work(); }) {
  write([&](db::Tx& tx) {
    tx.db.run(put_organization, organization, tx.now);
    tx.db.run(put_site, organization, site);
  });
}

void Clinic::write(std::function<void(db::Tx&)> work) {
  std::promise<void> done;
  writer.submit({organization, std::move(work), [&](std::exception_ptr error) {
                   if (error)
                     done.set_exception(error);
                   else
                     done.set_value();
                 }});
  done.get_future().get();
}

void Clinic::read(const std::function<void(db::Tx&)>& work) { readers.with(organization, work); }

http::Response Clinic::call(http::Request request) {
  if (request.credential.kind == http::Credential::Kind::none)
    request.credential = {http::Credential::Kind::session, organization, "everyone"};
  return app.call(std::move(request));
}

}  // namespace stepwell::testing
