#pragma once

#include <atomic>
#include <filesystem>
#include <stop_token>
#include <thread>

#include "stepwell/db/database.h"

namespace stepwell::cli {

// How often a served clinic is backed up, where to, and what is kept.
struct BackupPlan {
  std::filesystem::path to{};  // empty: never
  std::int64_t every_s = 86'400;
  int keep_days = 14;
};

// Backs a served clinic up again and again, on a thread of its own that gives way to the others.
// What was due while nobody served the clinic is made up for at the start. One that fails is said
// in the log and tried again soon.
class BackupRounds {
 public:
  BackupRounds(const db::Location& location, const BackupPlan& plan);
  ~BackupRounds();  // gives up the one that is under way

  std::int64_t failed() const { return failed_; }  // since the start. Any thread

 private:
  void go_round(const std::stop_token& stop);
  Instant due_at() const;
  bool make_one(const std::stop_token& stop);

  const db::Location location_;
  const BackupPlan plan_;
  std::atomic<std::int64_t> failed_ = 0;
  std::jthread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::cli
