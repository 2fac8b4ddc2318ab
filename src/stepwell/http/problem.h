#pragma once

#include <exception>

#include "stepwell/http/http.h"

namespace stepwell::http {

// RFC 9457, application/problem+json.
struct Problem {
  Code code = Code::internal;
  std::string title;
  int status = 500;
  std::vector<Finding> findings;
  std::optional<int> version;  // with `stale`: the current one
};
BOOST_DESCRIBE_STRUCT(Problem, (), (code, title, status, findings, version))

// Returns the answer of a handler that refuses and yet keeps what it wrote: a failure that counts.
Response refused(const Error& error);

// Returns the answer to a request that failed with `error`. Of a mistake of ours the caller gets
// no details but a reference; they go to the log under it.
Response problem(std::exception_ptr error);

}  // namespace stepwell::http
