#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "stepwell/base/limits.h"

namespace stepwell::http {

// A connection, for whoever has to end it. Any thread.
class Guest {
 public:
  virtual ~Guest() = default;
  virtual void end_if_late(std::chrono::steady_clock::time_point now) = 0;
  virtual void wind_up() = 0;  // after the answer under way, if there is one
};

// Who is connected, and how many are too many. Any thread.
class Guests {
 public:
  enum class Welcome { come_in, too_many, too_many_from_there, not_even_that };

  Guests(std::size_t most, std::size_t most_from_one_address)
      : most_(most), most_from_one_address_(most_from_one_address) {}

  // Counts a connection from `address` in, unless there is no place even to refuse it.
  Welcome enter(const std::string& address) {
    const std::lock_guard lock(mutex_);
    if (count_ >= most_ + limits::refusals) return Welcome::not_even_that;
    ++count_;
    const std::size_t from_there = ++from_[address];
    if (count_ > most_) return Welcome::too_many;
    if (from_there > most_from_one_address_) return Welcome::too_many_from_there;
    return Welcome::come_in;
  }

  void stay(Guest* guest) {
    const std::lock_guard lock(mutex_);
    here_.insert(guest);
  }

  void leave(Guest* guest, const std::string& address) {
    const std::lock_guard lock(mutex_);
    here_.erase(guest);
    if (--from_[address] == 0) from_.erase(address);
    if (--count_ == 0) all_left_.notify_all();
  }

  template <class Visit>
  void for_each(Visit visit) {
    const std::lock_guard lock(mutex_);
    for (Guest* guest : here_) visit(*guest);
  }

  void wait_until_all_left(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    all_left_.wait_for(lock, at_most, [&] { return count_ == 0; });
  }

 private:
  const std::size_t most_;
  const std::size_t most_from_one_address_;
  std::mutex mutex_;  // guards the rest
  std::condition_variable all_left_;
  std::unordered_set<Guest*> here_;
  std::unordered_map<std::string, std::size_t> from_;
  std::size_t count_ = 0;
};

// Answers that others still owe: what a stop has to wait for. Any thread.
class Owed {
 public:
  void borrow() {
    const std::lock_guard lock(mutex_);
    ++count_;
  }

  void pay() {
    const std::lock_guard lock(mutex_);
    if (--count_ == 0) all_paid_.notify_all();
  }

  void wait_until_all_paid() {
    std::unique_lock lock(mutex_);
    all_paid_.wait(lock, [&] { return count_ == 0; });
  }

 private:
  std::mutex mutex_;  // guards the rest
  std::condition_variable all_paid_;
  std::size_t count_ = 0;
};

}  // namespace stepwell::http
