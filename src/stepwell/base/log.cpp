#include "stepwell/base/log.h"

#include <fmt/format.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <random>

#include "stepwell/base/json.h"
#include "stepwell/base/time.h"

namespace stepwell::log {
namespace {

using Fields = std::initializer_list<std::pair<std::string_view, json::value>>;

std::atomic<Form> form = Form::text;

spdlog::logger& to_stderr() {
  static const auto logger = [] {
    auto made = std::make_shared<spdlog::logger>("stepwell",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_formatter(std::make_unique<spdlog::pattern_formatter>("%v"));
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

std::string as_json(Level level, std::string_view event, Fields fields) {
  json::object line{
      {"at", system_clock().text()}, {"level", to_word(level)}, {"event", json::string(event)}};
  for (const auto& [name, value] : fields) line.emplace(name, value);
  return json::serialize(line);
}

// A line of our own words stands by itself; anything else names what it says.
std::string as_text(Level level, std::string_view event, Fields fields) {
  std::string line = fmt::format("{} {}", system_clock().text(), to_word(level));
  if (event == "note") return line + " " + on_one_line(fields.begin()->second.as_string());
  line += fmt::format(" {}", event);
  for (const auto& [name, value] : fields) {
    const std::string text =
        value.is_string() ? on_one_line(value.as_string()) : json::serialize(value);
    line += text.find(' ') == text.npos ? fmt::format(" {}={}", name, text)
                                        : fmt::format(" {}=\"{}\"", name, text);
  }
  return line;
}

void write(Level level, std::string_view event, Fields fields) {
  if (!to_stderr().should_log(level_of(level))) return;
  to_stderr().log(level_of(level), form == Form::json ? as_json(level, event, fields)
                                                      : as_text(level, event, fields));
}

json::value text_of(std::string_view text) { return json::string(text); }

}  // namespace

void set_level(Level least) { to_stderr().set_level(level_of(least)); }

void set_form(Form wanted) { form = wanted; }

void exchange(const Exchange& done) {
  const Level level = done.status >= 500 ? Level::error : Level::debug;
  if (!to_stderr().should_log(level_of(level))) return;
  write(level, "request",
        {{"method", text_of(done.method)},
         {"route", text_of(done.route)},
         {"status", done.status},
         {"micros", done.took.count()}});
}

void info(std::string_view what) { write(Level::info, "note", {{"text", text_of(what)}}); }

void warning(std::string_view what) { write(Level::warning, "note", {{"text", text_of(what)}}); }

std::string failure(std::string_view what, std::string_view where) {
  std::string reference = fmt::format("{:08x}", std::random_device()());
  write(Level::error, "failure",
        {{"reference", text_of(reference)}, {"where", text_of(where)}, {"what", text_of(what)}});
  return reference;
}

}  // namespace stepwell::log
