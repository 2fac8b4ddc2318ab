#include "stepwell/http/metrics.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "stepwell/base/version.h"

namespace stepwell::http {
namespace {

constexpr std::array<double, 11> seconds_bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                0.1,   0.25,   0.5,   1,    2.5};

void write_head(std::string& text, std::string_view name, std::string_view type,
                std::string_view help) {
  fmt::format_to(std::back_inserter(text), "# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

void write_one(std::string& text, std::string_view name, std::string_view type,
               std::string_view help, double value) {
  write_head(text, name, type, help);
  fmt::format_to(std::back_inserter(text), "{} {}\n", name, value);
}

// https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html: the second number is what is
// resident, in pages.
double resident_bytes() {
  std::ifstream in("/proc/self/statm");
  double all = 0, resident = 0;
  in >> all >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double cpu_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

void write_process(std::string& text) {
  write_one(text, "process_resident_memory_bytes", "gauge", "Memory in use.", resident_bytes());
  write_one(text, "process_cpu_seconds_total", "counter", "Processor time used.", cpu_seconds());
  write_head(text, "stepwell_build_info", "gauge", "Always 1; says which version runs.");
  fmt::format_to(std::back_inserter(text), "stepwell_build_info{{version=\"{}\"}} 1\n", version());
}

}  // namespace

void Histogram::note(double value) {
  ++count_;
  sum_ += value;
  const auto bound = std::ranges::lower_bound(bounds_, value);
  if (bound != bounds_.end()) ++counts_[static_cast<std::size_t>(bound - bounds_.begin())];
}

void Histogram::write(std::string& text, std::string_view name, std::string_view labels) const {
  const auto out = std::back_inserter(text);
  std::uint64_t so_far = 0;
  for (std::size_t i = 0; i < bounds_.size(); ++i)
    fmt::format_to(out, "{}_bucket{{{}le=\"{}\"}} {}\n", name, labels, bounds_[i],
                   so_far += counts_[i]);
  fmt::format_to(out, "{}_bucket{{{}le=\"+Inf\"}} {}\n", name, labels, count_);
  const auto alone = labels.substr(0, labels.size() - (labels.empty() ? 0 : 1));
  const std::string braces = alone.empty() ? "" : fmt::format("{{{}}}", alone);
  fmt::format_to(out, "{0}_sum{1} {2}\n{0}_count{1} {3}\n", name, braces, sum_, count_);
}

void Metrics::count(const log::Exchange& done) {
  const std::string_view route = done.route.empty() ? "other" : done.route;
  const std::lock_guard lock(mutex_);
  auto its_methods = routes_.find(route);
  if (its_methods == routes_.end()) its_methods = routes_.try_emplace(std::string(route)).first;
  auto series = its_methods->second.find(done.method);
  if (series == its_methods->second.end())
    series = its_methods->second
                 .try_emplace(std::string(done.method), Series{{}, Histogram(seconds_bounds)})
                 .first;
  ++series->second.by_status[done.status];
  series->second.seconds.note(std::chrono::duration<double>(done.took).count());
}

void Metrics::count_commit(std::size_t jobs, std::chrono::nanoseconds took) {
  const std::lock_guard lock(mutex_);
  batches_.note(static_cast<double>(jobs));
  commits_.note(std::chrono::duration<double>(took).count());
}

void Metrics::add(std::string name, std::string type, std::string help,
                  std::function<std::optional<double>()> look_up) {
  looked_up_.push_back({std::move(name), std::move(type), std::move(help), std::move(look_up)});
}

std::string Metrics::text() const {
  std::string text;
  {
    const std::lock_guard lock(mutex_);
    write_requests(text);
    write_commits(text);
  }
  for (const LookedUp& found : looked_up_)
    if (const auto value = found.look_up())
      write_one(text, found.name, found.type, found.help, *value);
  write_process(text);
  return text;
}

void Metrics::write_requests(std::string& text) const {
  constexpr std::string_view total = "stepwell_requests_total", time = "stepwell_request_seconds";
  const auto out = std::back_inserter(text);
  write_head(text, total, "counter", "Requests answered, by route, method and status.");
  for (const auto& [route, methods] : routes_)
    for (const auto& [method, series] : methods)
      for (const auto& [status, count] : series.by_status)
        fmt::format_to(out, "{}{{route=\"{}\",method=\"{}\",status=\"{}\"}} {}\n", total, route,
                       method, status, count);
  write_head(text, time, "histogram", "From a request's head to its answer.");
  for (const auto& [route, methods] : routes_)
    for (const auto& [method, series] : methods)
      series.seconds.write(text, time, fmt::format("route=\"{}\",method=\"{}\",", route, method));
}

void Metrics::write_commits(std::string& text) const {
  constexpr std::string_view jobs = "stepwell_commit_jobs", time = "stepwell_commit_seconds";
  write_head(text, jobs, "histogram", "Requests that shared one commit.");
  batches_.write(text, jobs, "");
  write_head(text, time, "histogram", "From a batch's begin to its commit, durable.");
  commits_.write(text, time, "");
}

std::string_view known_method(std::string_view verb) {
  constexpr std::array<std::string_view, 4> ours{"GET", "HEAD", "PUT", "POST"};
  return std::ranges::find(ours, verb) == ours.end() ? "other" : verb;
}

}  // namespace stepwell::http
