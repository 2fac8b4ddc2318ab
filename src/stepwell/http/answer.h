#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "stepwell/http/http.h"

namespace stepwell::http {

// A stream that was granted: what asked for it, to be admitted again as long as it lasts.
struct Stream {
  Request request;
  SiteId site;
  std::string after;  // the Last-Event-ID it goes on from; empty for a new one
};

// What goes back over the wire.
struct Answer {
  int status = 200;
  std::string_view type{};  // of the body; a literal
  std::string body{};
  std::string_view file{};  // in place of `body`: an asset's bytes
  std::string headers{};    // further header lines, each with its line's end
  std::string cookie{};     // a Set-Cookie, but for what the transport adds to it
  bool last = false;        // the connection can't go on after it
  std::shared_ptr<Stream> stream{};
  std::string_view route{};  // for the log

  std::string_view content() const { return file.empty() ? body : file; }
};

// Returns the wire's form of a room's answer. It is never kept by a browser: it may be of a chart.
Answer answer_of(Response response);

// Returns the refusal of what never came as far as a room. `code` is listed in docs/codes.md.
Answer refusal(int status, Code kind, std::string code, const std::string& text);

// Returns `answer` as one after which the connection can't go on.
Answer last(Answer answer);

enum class Persistence { keep_alive, close };
enum class Transport { plain, tls };

// Returns everything that is sent before the content. Says how long the content is, also when,
// for a HEAD, it is not sent.
std::string head_of(const Answer& answer, Persistence persistence, Transport transport);

}  // namespace stepwell::http
