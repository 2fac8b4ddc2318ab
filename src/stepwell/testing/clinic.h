#pragma once

#include <string>

#include "stepwell/http/app.h"
#include "stepwell/people/model.h"

namespace stepwell::testing {

// A database for one test, gone after it: SQLite in a temporary file, or, when
// STEPWELL_TEST_POSTGRES holds a connection string, a PostgreSQL database of its own. So the
// whole suite runs on either engine, and no test knows which.
class Database {
 public:
  enum class Start { empty, seeded };  // seeded: migrated, with the houses of a Clinic in it

  explicit Database(Start start = Start::empty);
  ~Database();

  std::unique_ptr<db::Connection> open(db::Access access = db::Access::write) const;
  static bool is_postgres();
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

// Returns the n-th id of a kind; the same in every run.
template <class SomeId>
SomeId some(std::uint8_t n) {
  SomeId id;
  id.uuid.back() = n;
  return id;
}

Day day(std::string_view text);  // "2026-11-16"; throws when it is not a day

// Who in a test sends a request: somebody with one role at one site.
StaffId staff_at(const SiteId& site, people::Role role);

// A clinic with everything running: an organization with two sites, another organization with a
// site of its own, and at each site one member of staff for each role, signed in. There are no
// patients yet. Its clock stands still until a test moves it.
//
//   clinic.call({.target = "/api/v1/patients/..."})                            as a director
//   clinic.call({.target = ..., .credential = clinic.as(Role::therapist)})
class Clinic {
 public:
  Clinic();

  // Does `work` as the writer would do a request's, and waits. Throws what `work` throws.
  void write(std::function<void(db::Tx&)> work);
  void read(const std::function<void(db::Tx&)>& work);
  void write_elsewhere(std::function<void(db::Tx&)> work);  // in the other organization

  // Sends `request`: as the director of `site`, unless it carries a credential.
  http::Response call(http::Request request);
  http::Response call_signed_out(http::Request request);

  http::Credential as(people::Role role) const { return as(role, site); }
  http::Credential as(people::Role role, const SiteId& at) const;
  http::Credential of_other_organization(people::Role role) const;
  http::Credential everywhere(people::Role role);  // of somebody employed at every site by this
  http::Credential revoked(people::Role role);     // was signed in at `site` until now
  void sign_out(people::Role role);                // ends what as(role) stands for
  http::Credential kiosk() const;                  // a device enrolled at `site`

  // The cookie or bearer token behind such a credential, for tests that speak HTTP.
  static std::string token(const OrganizationId& organization, const StaffId& staff);
  static std::string kiosk_token(const OrganizationId& organization);

  // Registers somebody at `site`.
  people::Patient patient(const std::string& given, const std::string& family);
  people::Patient patient_at(const SiteId& at, const std::string& given, const std::string& family);

  const OrganizationId organization = some<OrganizationId>(1);
  const SiteId site = some<SiteId>(1);
  const SiteId other_site = some<SiteId>(2);
  const OrganizationId other_organization = some<OrganizationId>(2);
  const SiteId site_of_other_organization = some<SiteId>(3);

  Instant now;
  Database database{Database::Start::seeded};
  std::vector<db::Change> changes;  // published so far; the writer's thread adds to it

 private:
  std::vector<std::unique_ptr<db::Connection>> to_write_;  // opened first, as in db::Database

 public:
  db::Readers readers;
  db::Writers writer;
  http::Router router;
  http::App app;
};

}  // namespace stepwell::testing
