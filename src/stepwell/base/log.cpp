#include "stepwell/base/log.h"

#include <fmt/format.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <random>

namespace stepwell::log {
namespace {

spdlog::logger& to_stderr() {
  static const auto logger = [] {
    auto made = std::make_shared<spdlog::logger>("stepwell",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_formatter(std::make_unique<spdlog::pattern_formatter>(
        "%Y-%m-%dT%H:%M:%S.%fZ %l %v", spdlog::pattern_time_type::utc));
    return made;
  }();
  return *logger;
}

spdlog::level::level_enum level_of(Level level) {
  switch (level) {
    case Level::debug:
      return spdlog::level::debug;
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

// One failure is one line, whatever is in it.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return line;
}

}  // namespace

void set_level(Level least) { to_stderr().set_level(level_of(least)); }

void exchange(const Exchange& done) {
  const auto level = done.status >= 500 ? spdlog::level::err : spdlog::level::debug;
  if (!to_stderr().should_log(level)) return;
  to_stderr().log(level, "request method={} route={} status={} micros={}", done.method, done.route,
                  done.status, done.took.count());
}

void info(std::string_view what) { to_stderr().info("{}", on_one_line(what)); }

void warning(std::string_view what) { to_stderr().warn("{}", on_one_line(what)); }

std::string failure(std::string_view what, std::string_view where) {
  std::string reference = fmt::format("{:08x}", std::random_device()());
  to_stderr().error("failure reference={} where={} what=\"{}\"", reference, on_one_line(where),
                    on_one_line(what));
  return reference;
}

}  // namespace stepwell::log
