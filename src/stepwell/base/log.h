#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

// The log: lines of words and name=value pairs to stderr, for whoever keeps the server running.
// It is read by people who may not open a chart, so nothing of a patient's goes into it: no
// target, no body, no header. Any thread.
namespace stepwell::log {

enum class Level { debug, info, warning, error };
BOOST_DESCRIBE_ENUM(Level, debug, info, warning, error)

void set_level(Level least);  // what is less is not written; info at first

// As words for people, at first, or as one JSON object a line for programs that collect logs.
enum class Form { text, json };
BOOST_DESCRIBE_ENUM(Form, text, json)

void set_form(Form form);  // before anything is written

// One request that was answered. Failures of ours are errors, the rest is for debugging.
struct Exchange {
  std::string_view method;
  std::string_view route;  // a pattern, never a target: "/api/v1/patients/{patient}"
  int status = 0;
  std::chrono::microseconds took{};
};
void exchange(const Exchange& done);

// `what` is a line of our own words.
void info(std::string_view what);
void warning(std::string_view what);

// Writes what went wrong in our own program and returns the reference under which it can be found
// there again; the reference is all that a caller is told.
std::string failure(std::string_view what, std::string_view where);

}  // namespace stepwell::log
