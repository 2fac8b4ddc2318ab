#include "stepwell/doctor/store.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/hash.h"
#include "stepwell/base/limits.h"
#include "stepwell/base/version.h"
#include "stepwell/base/zone.h"
#include "stepwell/db/migrations.h"

namespace stepwell::doctor {
namespace {

constexpr int oldest_postgres = 150'000;

struct Step {
  std::string name;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Step, (), (name, hash))

constexpr db::Sql sqlite_version{"SELECT sqlite_version()"};
constexpr db::Sql cipher_version{"PRAGMA cipher_version"};
constexpr db::Sql postgres_version{"SHOW server_version_num"};
constexpr db::Sql steps{"SELECT name, hash FROM migration ORDER BY name"};
constexpr db::Sql first_step_at{"SELECT min(applied_at) FROM migration"};
constexpr db::Sql time_zones{"SELECT DISTINCT time_zone FROM site ORDER BY time_zone"};
constexpr db::Sql licences_that_end{R"(
  SELECT c.staff_id, c.kind, c.expires_on FROM credential c
  JOIN staff s ON s.organization_id = c.organization_id AND s.id = c.staff_id
  WHERE s.active = 1 AND c.expires_on < $1 AND NOT EXISTS (
    SELECT 1 FROM credential later
    WHERE later.organization_id = c.organization_id AND later.staff_id = c.staff_id
      AND later.kind = c.kind AND later.expires_on > c.expires_on)
  ORDER BY c.expires_on, c.staff_id)"};

constexpr db::Sql mail_counts{R"(
  SELECT count(CASE WHEN ended_at IS NULL AND created_at < $1 THEN 1 END) AS late,
         count(CASE WHEN ended_at IS NULL AND created_at < $1 AND attempts > 0 THEN 1 END)
           AS failing,
         count(CASE WHEN state = 'given_up' AND attempts > 0 AND ended_at > $2 THEN 1 END)
           AS given_up
  FROM notice)"};

Schema standing_of(const std::vector<Step>& applied) {
  const auto ours = db::migrations();
  for (std::size_t i = 0; i < std::min(applied.size(), ours.size()); ++i)
    if (applied[i].name != ours[i].name || applied[i].hash != sha256(ours[i].text))
      return Schema::changed;
  if (applied.size() == ours.size()) return Schema::current;
  return applied.size() < ours.size() ? Schema::behind : Schema::ahead;
}

void add_postgres(db::Connection& db, Versions& found) {
  const int number = std::stoi(db.one<std::string>(postgres_version).value_or("0"));
  found.engine = fmt::format("PostgreSQL {}.{}", number / 10'000, number % 10'000);
  found.engine_is_too_old = number < oldest_postgres;
}

void add_sqlite(db::Connection& db, Versions& found) {
  found.engine =
      fmt::format("SQLite {}, SQLCipher {}", db.one<std::string>(sqlite_version).value_or("?"),
                  db.one<std::string>(cipher_version).value_or("?"));
}

bool is_known(const std::string& zone) {
  try {
    return Zone::parse(zone).has_value();
  } catch (const std::exception&) {  // there is no list of them on this machine
    return false;
  }
}

}  // namespace

Versions versions(db::Connection& db, bool is_postgres) {
  const auto applied = db.all<Step>(steps);
  Versions found{.program = std::string(version()),
                 .schema = applied.empty() ? "" : applied.back().name,
                 .standing = standing_of(applied)};
  is_postgres ? add_postgres(db, found) : add_sqlite(db, found);
  return found;
}

Checkpoints checkpoints(db::Connection& db, const db::Location& location) {
  const auto path = audit::checkpoints_path(location);
  if (!std::filesystem::exists(path)) return {.path = path.string()};
  audit::Kept kept = audit::checkpoints_of(location).read();
  std::int64_t noted = 0, there = 0;
  for (const audit::Checkpoint& checkpoint : kept.latest) noted += checkpoint.length;
  for (const audit::Checkpoint& head : audit::heads(db, {})) there += head.length;
  auto forgotten = audit::forgotten(db, kept.latest);
  return {path.string(), std::move(kept.latest), kept.forged, std::move(forgotten), there > noted};
}

int days_of_data(db::Connection& db, Instant now) {
  const auto since = db.one<std::optional<std::int64_t>>(first_step_at).value_or(std::nullopt);
  if (!since) return 0;
  const std::chrono::microseconds age(now.micros() - *since);
  return static_cast<int>(std::chrono::floor<std::chrono::days>(age).count());
}

std::vector<Licence> licences_until(db::Connection& db, Day day) {
  return db.all<Licence>(licences_that_end, day);
}

Mail mail(db::Connection& db, Instant now) {
  const Instant late{now.time - limits::mail_trouble};
  const Instant week{now.time - std::chrono::days(7)};
  return db.one<Mail>(mail_counts, late, week).value();
}

std::vector<std::string> unknown_time_zones(db::Connection& db) {
  std::vector<std::string> zones = db.all<std::string>(time_zones);
  std::erase_if(zones, is_known);
  return zones;
}

}  // namespace stepwell::doctor
