#pragma once

#include <string>

#include "stepwell/http/app.h"

namespace stepwell::testing {

// A database for one test, gone after it: SQLite in a temporary file, or, when
// STEPWELL_TEST_POSTGRES holds a connection string, PostgreSQL in a schema of its own. So the
// whole suite runs on either engine, and no test knows which.
class Database {
 public:
  Database();
  ~Database();

  std::unique_ptr<db::Connection> open(db::Access access = db::Access::write) const;
  static bool is_postgres();

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

// A clinic with everything running and nobody in it but one organization with one site. Its clock
// stands still until a test moves it.
class Clinic {
 public:
  Clinic();

  // Does `work` as the writer would do a request's, and waits. Throws what `work` throws.
  void write(std::function<void(db::Tx&)> work);
  void read(const std::function<void(db::Tx&)>& work);

  // Sends `request` as somebody who may do everything, unless it carries a credential.
  http::Response call(http::Request request);

  const OrganizationId organization = some<OrganizationId>(1);
  const SiteId site = some<SiteId>(1);
  Instant now;
  Database database;
  std::vector<db::Change> changes;  // published so far; the writer's thread adds to it
  db::Writers writer;
  db::Readers readers;
  http::Router router;
  http::App app;
};

}  // namespace stepwell::testing
