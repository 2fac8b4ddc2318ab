#include "stepwell/cli/backup_rounds.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <condition_variable>
#include <mutex>

#include "stepwell/backup/make.h"
#include "stepwell/backup/rules.h"
#include "stepwell/base/limits.h"
#include "stepwell/base/log.h"

namespace stepwell::cli {
namespace {

constexpr int gives_way = 10;  // on Linux a thread's own priority

// Not for longer than a while: the clock may be set meanwhile.
void wait_until(Instant due, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any nobody;
  std::unique_lock lock(mutex);
  const std::chrono::microseconds left = due.time - system_clock().time;
  nobody.wait_for(lock, stop, std::min<std::chrono::microseconds>(left, limits::backup_again),
                  [] { return false; });
}

}  // namespace

BackupRounds::BackupRounds(const db::Location& location, const BackupPlan& plan)
    : location_(location), plan_(plan) {
  if (!plan_.to.empty()) thread_ = std::jthread([this](std::stop_token stop) { go_round(stop); });
}

BackupRounds::~BackupRounds() = default;

void BackupRounds::go_round(const std::stop_token& stop) {
  setpriority(PRIO_PROCESS, 0, gives_way);
  Instant due = due_at();
  while (!stop.stop_requested()) {
    if (system_clock() < due)
      wait_until(due, stop);
    else
      due = make_one(stop) ? due_at() : Instant{system_clock().time + limits::backup_again};
  }
}

Instant BackupRounds::due_at() const {
  std::optional<Instant> last;
  const Instant now = system_clock();
  for (const std::string& name : backup::names_in(plan_.to))
    if (const auto made = backup::made_at(name); made && *made <= now) last = made;
  return backup::due_after(last, now, std::chrono::seconds(plan_.every_s));
}

// Returns whether it was made and is whole.
bool BackupRounds::make_one(const std::stop_token& stop) {
  try {
    backup::Waiting waiting;
    waiting.go_on = [&] { return !stop.stop_requested(); };
    const auto made = backup::make(location_, plan_.to, plan_.keep_days, system_clock, waiting);
    if (made.is_sound()) {
      log::info(fmt::format("backed up as {}", made.file.string()));
      return true;
    }
    log::warning(fmt::format("a backup is not whole and was put aside as {}: {}",
                             made.file.string(), made.manifest.wrong.front()));
  } catch (const db::Interrupted&) {
    return false;
  } catch (const std::exception& error) {
    log::warning(fmt::format("the backup failed and is tried again: {}", error.what()));
  }
  ++failed_;
  return false;
}

}  // namespace stepwell::cli
