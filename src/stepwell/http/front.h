#pragma once

#include "stepwell/http/answer.h"
#include "stepwell/http/app.h"
#include "stepwell/http/assets.h"
#include "stepwell/http/metrics.h"

namespace stepwell::http {

// A request as it came over the wire, as far as anybody here looks at it. The texts belong to
// whoever read them.
struct Incoming {
  std::string_view verb;
  std::string_view target;
  std::size_t header_count = 0;
  std::size_t host_count = 0;
  bool has_body = false;
  std::string_view host{};
  std::string_view origin{};
  std::string_view cookie{};
  std::string_view authorization{};
  std::string_view content_type{};
  std::string_view accept_encoding{};
  std::string_view if_match{};
  std::string_view if_none_match{};
  std::string_view idempotency_key{};
  std::string_view last_event_id{};
  std::string_view forwarded_for{};
  std::string_view address{};  // of the other end
};

// A proxy's word on where a request comes from is taken only where there is one.
enum class Proxy { none, in_front };

// The front desk: what stands between the wire and the App. It knows of headers, cookies, origins
// and files, and nothing of sockets.
class Front {
 public:
  using Reply = std::function<void(Answer)>;

  // Throws `internal` when the routes can't be described.
  Front(App& app, Assets assets, Proxy proxy, MetricsDoor metrics = {});

  // Returns why `incoming` may not go on, once its head is there: before a body is read.
  std::optional<Answer> refuse(const Incoming& incoming) const;

  // Answers through `reply`, exactly once, here or on another thread. `incoming` is read before
  // this returns. Any thread.
  void handle(const Incoming& incoming, std::string body, Reply reply);

  // Returns whether whoever was granted `stream` may go on listening. Any thread.
  bool may_go_on(const Stream& stream) const;

 private:
  void call(const Incoming& incoming, std::string body, Reply reply);
  Answer nothing_there(std::string_view target, std::exception_ptr error) const;
  bool may_read_metrics(const Incoming& incoming) const;
  Answer show_metrics(const Incoming& incoming) const;
  Answer show_file(const Incoming& incoming) const;
  Answer show_document(const Incoming& incoming) const;
  Request request_of(const Incoming& incoming, std::string body) const;

  App& app_;
  const Assets assets_;
  const Proxy proxy_;
  const MetricsDoor metrics_;
  const std::string document_;  // openapi.json
  const std::string document_tag_;
};

}  // namespace stepwell::http
