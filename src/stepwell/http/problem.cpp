#include "stepwell/http/problem.h"

#include "stepwell/base/log.h"

namespace stepwell::http {
namespace {

int status_of(Code code) {
  switch (code) {
    case Code::invalid:
      return 422;
    case Code::unauthenticated:
      return 401;
    case Code::forbidden:
      return 403;
    case Code::break_glass:
      return 403;
    case Code::not_found:
      return 404;
    case Code::conflict:
      return 409;
    case Code::stale:
      return 412;
    case Code::precondition_required:
      return 428;
    case Code::too_large:
      return 413;
    case Code::throttled:
      return 429;
    case Code::unavailable:
      return 503;
    case Code::internal:
      return 500;
  }
  return 500;
}

}  // namespace

Response refused(const Error& error) {
  const Problem said{error.code, error.what(), status_of(error.code), error.findings,
                     error.version};
  return {.status = said.status,
          .body = json_text(said),
          .gives = &schema<Problem>,
          .retry_after_s = error.retry_after_s};
}

Response problem(std::exception_ptr error) {
  std::string reference;
  try {
    std::rethrow_exception(error);
  } catch (const Error& e) {
    if (e.code != Code::internal) return refused(e);
    reference = log::failure(e.what(), e.log);
  } catch (const std::exception& e) {
    reference = log::failure(e.what(), "");
  }
  return refused(Error(Code::internal, "something went wrong on our side (" + reference + ")"));
}

}  // namespace stepwell::http
