#include "stepwell/testing/clinic.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "stepwell/access/store.h"
#include "stepwell/audit/chain.h"
#include "stepwell/db/migrations.h"
#include "stepwell/db/postgres.h"
#include "stepwell/db/sqlite.h"
#include "stepwell/people/store.h"

namespace stepwell::testing {
namespace {

using http::Credential;
using people::Role;

const Instant monday_morning = Instant::parse("2026-11-16T14:00:00.000000Z").value();

// Tests run on encrypted files, as clinics do.
constexpr const char* key = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

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

Credential session(const OrganizationId& organization, const StaffId& staff) {
  return http::credential_of(Credential::Kind::session, Clinic::token(organization, staff));
}

Credential device(const OrganizationId& organization) {
  return http::credential_of(Credential::Kind::device, Clinic::kiosk_token(organization));
}

// Signed in for good, so that a test may move the clock by weeks.
void sign_in(db::Tx tx, const StaffId& staff) {
  tx.now = {tx.now.time + std::chrono::years(10)};
  access::put_sign_in(tx, staff, session(tx.organization, staff).token_hash, tx.now);
}

void employ(db::Tx& tx, const StaffId& staff, const people::RoleAt& role) {
  const std::string word(to_word(role.role));
  const std::string username =
      word + (role.site_id ? std::to_string(role.site_id->uuid.back()) : "");
  people::put_staff(tx, {staff, "Test", word});
  people::give_role(tx, staff, role);
  access::put_account(tx, {staff, username, Private<std::string>("none")});
  sign_in(tx, staff);
}

void employ_everyone(db::Tx& tx, const SiteId& site) {
  for_each_word<Role>([&](std::string_view, Role role) {
    employ(tx, staff_at(site, role), {role, site});
  });
}

void put_house(db::Tx& tx, const char* name, std::initializer_list<people::Site> sites) {
  people::put_organization(tx, {tx.organization, name, name});
  for (const people::Site& site : sites) {
    people::put_site(tx, site);
    employ_everyone(tx, site.id);
  }
  access::put_device(tx, {some<DeviceId>(1), sites.begin()->id, "Front desk"},
                     device(tx.organization).token_hash);
}

void seed(db::Connection& connection) {
  IdSource ids(0);
  db::Tx tx{connection, some<OrganizationId>(1), monday_morning, &ids};
  connection.script("BEGIN");
  put_house(tx, "test",
            {{some<SiteId>(1), "Main Street", "America/New_York", "988"},
             {some<SiteId>(2), "Oak Avenue", "America/Phoenix", "988"}});
  tx.organization = some<OrganizationId>(2);
  put_house(tx, "elsewhere", {{some<SiteId>(3), "Far Lane", "America/Chicago", "988"}});
  connection.script("COMMIT");
}

// Migrating and seeding takes 12 ms on SQLite and 300 on PostgreSQL, copying the outcome 1 and 35,
// and there are hundreds of tests.
const std::string& template_name() {
  struct Template {
    Template() {
      const auto connection = database.open();
      db::migrate(*connection, db::migrations(), monday_morning);
      seed(*connection);
    }
    Database database;
  };
  static const Template made;
  return made.database.name();
}

void on_postgres(const std::string& statement) {
  db::open_postgres(postgres(), db::Access::write)->script(statement.c_str());
}

std::vector<std::unique_ptr<db::Connection>> writer_of(const Database& database) {
  std::vector<std::unique_ptr<db::Connection>> one;
  one.push_back(database.open());
  return one;
}

std::vector<std::unique_ptr<db::Connection>> two_readers(const Database& database) {
  std::vector<std::unique_ptr<db::Connection>> readers;
  for (int i = 0; i < 2; ++i) readers.push_back(database.open(db::Access::read));
  return readers;
}

}  // namespace

bool Database::is_postgres() { return !postgres().empty(); }

Database::Database(Start start) : name_(fresh_name()) {
  const bool copied = start == Start::seeded;
  if (is_postgres())
    on_postgres("CREATE DATABASE " + name_ +
                (copied ? " TEMPLATE " + template_name() + " STRATEGY file_copy" : ""));
  else if (copied)
    std::filesystem::copy_file(file_of(template_name()), file_of(name_));
}

Database::~Database() {
  if (is_postgres()) {
    on_postgres("DROP DATABASE " + name_ + " WITH (FORCE)");
  } else {
    for (const char* suffix : {"", "-wal", "-shm"})
      std::filesystem::remove(file_of(name_) + suffix);
  }
}

std::unique_ptr<db::Connection> Database::open(db::Access access) const {
  if (!is_postgres()) return db::open_sqlite(file_of(name_), access, key);
  return db::open_postgres(postgres() + " dbname=" + name_, access);
}

Day day(std::string_view text) { return Day::parse(text).value(); }

StaffId staff_at(const SiteId& site, Role role) {
  return some<StaffId>(
      static_cast<std::uint8_t>(site.uuid.back() * 20 + static_cast<std::uint8_t>(role)));
}

Clinic::Clinic()
    : now(monday_morning),
      to_write_(writer_of(database)),
      readers(
          two_readers(database), [this] { return now; },
          Database::is_postgres() ? db::Snapshot::one_loan : db::Snapshot::until_written),
      writer(std::move(to_write_), {.clock = [this] { return now; },
                                    .seed = 1,
                                    .seal = audit::seal,
                                    .publish =
                                        [this](std::span<const db::Change> published) {
                                          changes.insert(changes.end(), published.begin(),
                                                         published.end());
                                        },
                                    .wrote = [this] { readers.refresh(); },
                                    .secrets = repeatable_secrets(1)}),
      app(router, readers, writer, access::authenticate, [](auto work) { work(); }) {}

void Clinic::write(std::function<void(db::Tx&)> work) {
  writer.write(organization, std::move(work));
}

void Clinic::write_elsewhere(std::function<void(db::Tx&)> work) {
  writer.write(other_organization, std::move(work));
}

// What was only put on record is read, too.
void Clinic::read(const std::function<void(db::Tx&)>& work) {
  readers.refresh();
  readers.with(organization, work);
}

http::Response Clinic::call(http::Request request) {
  if (request.credential.kind == Credential::Kind::none) request.credential = as(Role::director);
  return app.call(std::move(request));
}

http::Response Clinic::call_signed_out(http::Request request) {
  return app.call(std::move(request));
}

Credential Clinic::as(Role role, const SiteId& at) const {
  return session(organization, staff_at(at, role));
}

Credential Clinic::everywhere(Role role) {
  const StaffId staff = staff_at(some<SiteId>(12), role);  // of no site there is
  write([&](db::Tx& tx) { employ(tx, staff, {role, {}}); });
  return session(organization, staff);
}

Credential Clinic::of_other_organization(Role role) const {
  return session(other_organization, staff_at(site_of_other_organization, role));
}

Credential Clinic::revoked(Role role) {
  const StaffId staff = staff_at(site, role);
  const Credential was =
      http::credential_of(Credential::Kind::session, token(organization, staff) + "-revoked");
  write([&](db::Tx& tx) {
    access::put_sign_in(tx, staff, was.token_hash, {now.time + std::chrono::years(1)});
    access::end_sign_in(tx, was.token_hash);
  });
  return was;
}

void Clinic::sign_out(Role role) {
  write([&](db::Tx& tx) { access::end_sign_in(tx, as(role).token_hash); });
}

Credential Clinic::kiosk() const { return device(organization); }

std::string Clinic::token(const OrganizationId& organization, const StaffId& staff) {
  return organization.text() + "." + staff.text();
}

std::string Clinic::kiosk_token(const OrganizationId& organization) {
  return organization.text() + ".kiosk";
}

people::Patient Clinic::patient(const std::string& given, const std::string& family) {
  return patient_at(site, given, family);
}

people::Patient Clinic::patient_at(const SiteId& at, const std::string& given,
                                   const std::string& family) {
  people::Patient registered;
  people::PatientDetails details;
  details.given_name = Private(given);
  details.family_name = Private(family);
  write([&](db::Tx& tx) { registered = people::register_patient(tx, at, details); });
  return registered;
}

}  // namespace stepwell::testing
