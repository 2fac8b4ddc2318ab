#include "stepwell/access/throttle.h"

#include <algorithm>

namespace stepwell::access {
namespace {

constexpr int longest_s = static_cast<int>(std::chrono::seconds(limits::longest_block).count());

constexpr db::Sql blocked_until{R"(
  SELECT blocked_until FROM throttle WHERE organization_id = $1 AND subject = $2)"};
constexpr db::Sql add_failure{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 1, 0)
  ON CONFLICT (organization_id, subject) DO UPDATE
  SET failures = CASE WHEN throttle.blocked_until < $3 THEN 1 ELSE throttle.failures + 1 END
  RETURNING failures)"};
constexpr db::Sql block{R"(
  UPDATE throttle SET blocked_until = $1 WHERE organization_id = $2 AND subject = $3)"};
constexpr db::Sql forget{"DELETE FROM throttle WHERE organization_id = $1 AND subject = $2"};

}  // namespace

int seconds_to_wait(int failures, int free) {
  if (failures <= free) return 0;
  return std::min(longest_s, 1 << std::min(failures - free - 1, 10));
}

void check_throttle(db::Tx& tx, const std::string& subject) {
  const auto until = tx.db.one<Instant>(blocked_until, tx.organization, subject);
  if (!until || *until <= tx.now) return;
  const auto wait = std::chrono::ceil<std::chrono::seconds>(until->time - tx.now.time);
  Error error(Code::throttled, "too many wrong tries; please wait a little");
  error.retry_after_s = static_cast<int>(wait.count());
  throw error;
}

void count_failure(db::Tx& tx, const std::string& subject, int free) {
  const Instant long_ago{tx.now.time - limits::failures_kept};
  const auto failures = tx.db.one<int>(add_failure, tx.organization, subject, long_ago).value();
  const Instant until{tx.now.time + std::chrono::seconds(seconds_to_wait(failures, free))};
  tx.db.run(block, until, tx.organization, subject);
}

void clear_failures(db::Tx& tx, const std::string& subject) {
  tx.db.run(forget, tx.organization, subject);
}

}  // namespace stepwell::access
