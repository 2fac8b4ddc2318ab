#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stepwell/base/log.h"

namespace stepwell::http {

// How often something came to at most so much. One thread at a time.
class Histogram {
 public:
  explicit Histogram(std::span<const double> bounds) : bounds_(bounds), counts_(bounds.size()) {}

  void note(double value);

  // Adds its lines to `text`. `labels` are "" or end with a comma.
  void write(std::string& text, std::string_view name, std::string_view labels) const;

 private:
  std::span<const double> bounds_;
  std::vector<std::uint64_t> counts_;  // of what is at most the bound, and above the one before
  std::uint64_t count_ = 0;
  double sum_ = 0;
};

// What the server counts of itself, in numbers: how much, how fast, how full. Its labels are our
// own words alone, a route's pattern and never an address, so nothing of a patient's is in it.
// Any thread.
class Metrics {
 public:
  void count(const log::Exchange& done);
  void count_commit(std::size_t jobs, std::chrono::nanoseconds took);

  // Adds a number that is looked up whenever somebody asks, and left out while there is none.
  // Before anybody asks. `look_up` must not throw.
  void add(std::string name, std::string type, std::string help,
           std::function<std::optional<double>()> look_up);

  // Returns all of it as Prometheus reads it, text format 0.0.4.
  std::string text() const;

 private:
  struct Series {
    std::map<int, std::uint64_t> by_status;
    Histogram seconds;
  };
  struct LookedUp {
    std::string name, type, help;
    std::function<std::optional<double>()> look_up;
  };

  void write_requests(std::string& text) const;
  void write_commits(std::string& text) const;

  mutable std::mutex mutex_;  // guards the next three
  std::map<std::string, std::map<std::string, Series, std::less<>>, std::less<>> routes_;
  Histogram batches_{batch_bounds};
  Histogram commits_{commit_bounds};
  std::vector<LookedUp> looked_up_;

  static constexpr std::array<double, 6> batch_bounds{1, 4, 16, 64, 256, 512};
  static constexpr std::array<double, 10> commit_bounds{0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                        0.025,  0.05,  0.1,    0.25,  1};
};

// Who may read the metrics: whoever brings the token; when there is none, this machine itself,
// and not through a proxy.
struct MetricsDoor {
  Metrics* metrics = nullptr;  // none: nobody may
  std::string token{};
};

// Returns `verb` when it is one of ours, else "other": a caller may invent any.
std::string_view known_method(std::string_view verb);

}  // namespace stepwell::http
