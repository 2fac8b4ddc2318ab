#include "stepwell/backup/examine.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/audit/verify.h"
#include "stepwell/db/soundness.h"

namespace stepwell::backup {
namespace {

constexpr db::Sql begin{"BEGIN"};
constexpr db::Sql last_step{"SELECT name FROM migration ORDER BY name DESC LIMIT 1"};

std::string said(const audit::Flaw& flaw) {
  return fmt::format("organization {}, event {}: {}",
                     flaw.organization_id ? flaw.organization_id->text() : "-", flaw.number,
                     flaw.text);
}

void follow_record(db::Connection& db, std::span<const audit::Checkpoint> seen,
                   const Waiting& waiting, Examined& found) {
  const audit::Verdict verdict = audit::verify(db, seen, [&](std::int64_t events) {
    waiting.told(Doing::following, events);
    if (!waiting.go_on()) throw db::Interrupted();
  });
  for (const audit::Flaw& flaw : verdict.flaws) found.wrong.push_back(said(flaw));
  found.contents.organizations = verdict.organizations;
  found.contents.events = verdict.events;
}

void look_through(const std::filesystem::path& file, const std::string& key,
                  std::span<const audit::Checkpoint> seen, const Waiting& waiting,
                  Examined& found) {
  const auto db = db::open_sqlite(file, db::Access::read, key);
  db::ask_meanwhile(*db, waiting.go_on);
  waiting.told(Doing::examining, 0);
  db->run(begin);
  found.wrong = db::unsound(*db);
  if (!found.wrong.empty()) return;
  found.contents.schema = db->one<std::string>(last_step).value_or("");
  found.contents.tables = db::count_rows(*db);
  follow_record(*db, seen, waiting, found);
  found.contents.last_event_at = audit::last_event_at(*db);
}

}  // namespace

Examined examine(const std::filesystem::path& file, const std::string& key,
                 std::span<const audit::Checkpoint> seen, const Waiting& waiting) {
  Examined found;
  try {
    look_through(file, key, seen, waiting, found);
  } catch (const db::Interrupted&) {
    throw;
  } catch (const Error& error) {
    found.wrong.push_back(error.what());
  }
  return found;
}

}  // namespace stepwell::backup
