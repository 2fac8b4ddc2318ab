#include "stepwell/http/answer.h"

#include <fmt/format.h>

#include <ctime>

#include "stepwell/http/problem.h"

namespace stepwell::http {
namespace {

// On everything, so that no page of another's can hold, frame, guess or remember what we answer.
constexpr std::string_view safety_headers =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "X-Frame-Options: DENY\r\n";
// On a file that somebody sent us: to be saved, and should it be opened here, as nobody's page.
constexpr std::string_view file_headers =
    "Content-Disposition: attachment\r\n"
    "Content-Security-Policy: default-src 'none'; sandbox\r\n";
constexpr std::string_view only_tls = "Strict-Transport-Security: max-age=31536000\r\n";

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 503:
      return "Service Unavailable";
    default:
      return "";  // it may be left out, and nobody reads it
  }
}

// The same for everyone within a second, and costly to write.
std::string_view date_line() {
  thread_local std::time_t written_at = 0;
  thread_local char line[64];
  thread_local std::size_t length = 0;
  const std::time_t now = std::time(nullptr);
  if (now != written_at) {
    std::tm utc{};
    gmtime_r(&now, &utc);
    length = std::strftime(line, sizeof line, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &utc);
    written_at = now;
  }
  return {line, length};
}

bool has_length(const Answer& answer) {
  return !answer.stream && answer.status != 204 && answer.status != 304;
}

}  // namespace

Answer answer_of(Response response) {
  const bool failed = response.status >= 400;
  Answer answer{.status = response.status,
                .type = failed                  ? "application/problem+json"
                        : response.type.empty() ? "application/json"
                                                : response.type,
                .body = std::move(response.body),
                .headers = "Cache-Control: no-store\r\n"};
  if (answer.body.empty() && answer.status == 200) answer.status = 204;
  auto lines = std::back_inserter(answer.headers);
  if (!response.type.empty()) answer.headers += file_headers;
  if (!response.etag.empty()) fmt::format_to(lines, "ETag: {}\r\n", response.etag);
  answer.cookie = std::move(response.set_cookie);
  if (response.retry_after_s) fmt::format_to(lines, "Retry-After: {}\r\n", *response.retry_after_s);
  return answer;
}

Answer refusal(int status, Code kind, std::string code, const std::string& text) {
  const Problem said{kind, text, status, {{std::move(code), "", text}}, {}};
  return answer_of({.status = status, .body = json_text(said)});
}

Answer last(Answer answer) {
  answer.last = true;
  return answer;
}

std::string head_of(const Answer& answer, Persistence persistence, Transport transport) {
  std::string head;
  head.reserve(512 + answer.body.size());
  const auto out = std::back_inserter(head);
  fmt::format_to(out, "HTTP/1.1 {} {}\r\n", answer.status, reason_of(answer.status));
  head += date_line();
  if (!answer.type.empty() && answer.status != 204)
    fmt::format_to(out, "Content-Type: {}\r\n", answer.type);
  if (has_length(answer)) fmt::format_to(out, "Content-Length: {}\r\n", answer.content().size());
  if (persistence == Persistence::close) head += "Connection: close\r\n";
  head += safety_headers;
  if (transport == Transport::tls) head += only_tls;
  if (!answer.cookie.empty())
    fmt::format_to(out, "Set-Cookie: {}{}\r\n", answer.cookie,
                   transport == Transport::tls ? "; Secure" : "");
  head += answer.headers;
  head += "\r\n";
  return head;
}

}  // namespace stepwell::http
