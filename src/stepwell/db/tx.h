#pragma once

#include <vector>

#include "stepwell/base/id.h"
#include "stepwell/base/secret.h"
#include "stepwell/db/db.h"

namespace stepwell::db {

// Something that must be on record: a command that was carried out, a chart that was read.
struct Event {
  OrganizationId organization_id;
  std::string actor;    // "staff/<id>", "device/<id>", "program" for the program's own jobs
  std::string action;   // a route: "PUT /api/v1/sessions/{session}/marks/{patient}"
  std::string subject;  // the address it was done to
  std::string patient;  // whose chart, where it is one person's; else empty
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(Event, (), (organization_id, actor, action, subject, patient, recorded_at))

// Something that a screen elsewhere should fetch again. Never carries what it became.
struct Change {
  OrganizationId organization_id;
  SiteId site_id;
  std::string topic;     // the room: "attendance"
  std::string resource;  // "check_in"
  std::string id;
  int version = 1;
  std::int64_t number = 0;  // where the organization's record ended with its commit
};

// All that a request may touch, for as long as its transaction lasts. Whoever opens the
// transaction also ends it; a room's functions only use it.
struct Tx {
  Connection& db;
  OrganizationId organization;
  Instant now;                       // one moment for the whole transaction
  IdSource* ids = nullptr;           // none on a reader, which has nothing to name
  const Secrets* secrets = nullptr;  // none on a reader either
  std::vector<Event> events{};       // sealed and committed together with what they tell of
  std::vector<Change> changes{};     // told to live screens after the commit

  template <class SomeId>
  SomeId next() {
    return ids->next<SomeId>(now);
  }
};

}  // namespace stepwell::db
