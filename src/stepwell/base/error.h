#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <source_location>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace stepwell {

// What a rule says is wrong or missing. A list of these is an answer, not an accident.
struct Finding {
  std::string code;   // a stable word, listed in docs/codes.md: "minutes_out_of_range"
  std::string field;  // a JSON pointer into what was sent: "/minutes"; empty for the whole
  std::string text;   // one factual line: "minutes must fit inside the session"
  std::vector<std::string> params = {};  // what the line names, for whoever words it: "Maple"

  bool operator==(const Finding&) const = default;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (code, field, text, params))

enum class Code {
  invalid,
  unauthenticated,
  forbidden,
  break_glass,  // refused, but the caller may open it for an hour with a written reason
  not_found,
  conflict,
  stale,                  // the caller means an older version than the current one
  precondition_required,  // the caller must say which version it means
  too_large,
  throttled,
  unavailable,
  internal
};
BOOST_DESCRIBE_ENUM(Code, invalid, unauthenticated, forbidden, break_glass, not_found, conflict,
                    stale, precondition_required, too_large, throttled, unavailable, internal)

// The one exception. Caught in two places: http/problem.cpp and main.
struct Error : std::runtime_error {
  // `text` is shown to the caller, except for `internal`; `log` is never shown.
  Error(Code why, const std::string& text, std::string for_log = {})
      : std::runtime_error(text), code(why), log(std::move(for_log)) {}

  Code code;
  std::string log;
  std::vector<Finding> findings;
  std::optional<int> version;        // of a stale request: the current one
  std::optional<int> retry_after_s;  // of a throttled one: when to come back
};

// Throws `invalid` with all of `findings`, unless there are none.
inline void require(std::vector<Finding> findings) {
  if (findings.empty()) return;
  Error error(Code::invalid, findings.front().text);
  error.findings = std::move(findings);
  throw error;
}

// Throws `invalid` with one finding.
[[noreturn]] inline void refuse(std::string code, std::string field, std::string text,
                                std::vector<std::string> params = {}) {
  require({{std::move(code), std::move(field), std::move(text), std::move(params)}});
  __builtin_unreachable();
}

// Throws `internal` when we made a mistake. Never for what a caller sent.
inline void check(bool holds, const std::string& what,
                  std::source_location at = std::source_location::current()) {
  if (holds) return;
  throw Error(Code::internal, what, at.file_name() + (":" + std::to_string(at.line())));
}

}  // namespace stepwell
