#include "stepwell/access/throttle.h"

#include <algorithm>

namespace stepwell::access {
namespace {

constexpr int forgiven = 5;
constexpr int longest_s = 15 * 60;

constexpr db::Sql blocked_until{R"(
  SELECT blocked_until FROM throttle WHERE organization_id = $1 AND subject = $2)"};
constexpr db::Sql add_failure{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 1, 0)
  ON CONFLICT (organization_id, subject) DO UPDATE SET failures = throttle.failures + 1
  RETURNING failures)"};
constexpr db::Sql block{R"(
  UPDATE throttle SET blocked_until = $1 WHERE organization_id = $2 AND subject = $3)"};
constexpr db::Sql forget{"DELETE FROM throttle WHERE organization_id = $1 AND subject = $2"};

}  // namespace

int seconds_to_wait(int failures) {
  if (failures <= forgiven) return 0;
  return std::min(longest_s, 1 << std::min(failures - forgiven - 1, 10));
}

void check_throttle(db::Tx& tx, const std::string& subject) {
  const auto until = tx.db.one<Instant>(blocked_until, tx.organization, subject);
  if (!until || *until <= tx.now) return;
  const auto wait = std::chrono::ceil<std::chrono::seconds>(until->time - tx.now.time);
  Error error(Code::throttled, "too many wrong tries; please wait a little");
  error.retry_after_s = static_cast<int>(wait.count());
  throw error;
}

void count_failure(db::Tx& tx, const std::string& subject) {
  const auto failures =
      static_cast<int>(tx.db.one<std::int64_t>(add_failure, tx.organization, subject).value());
  const Instant until{tx.now.time + std::chrono::seconds(seconds_to_wait(failures))};
  tx.db.run(block, until, tx.organization, subject);
}

void clear_failures(db::Tx& tx, const std::string& subject) {
  tx.db.run(forget, tx.organization, subject);
}

}  // namespace stepwell::access
