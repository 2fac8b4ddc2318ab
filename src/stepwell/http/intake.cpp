// The one file that knows Beast.
#include "stepwell/http/intake.h"

#include <algorithm>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <future>

namespace stepwell::http {
namespace {

namespace beast = boost::beast;

constexpr std::size_t first_room = 4096;  // most requests fit, and most connections idle

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string_view* place_of(Incoming& in, beast::http::field field, std::string_view name) {
  switch (field) {
    case beast::http::field::host:
      ++in.host_count;
      return &in.host;
    case beast::http::field::origin:
      return &in.origin;
    case beast::http::field::cookie:
      return &in.cookie;
    case beast::http::field::authorization:
      return &in.authorization;
    case beast::http::field::content_type:
      return &in.content_type;
    case beast::http::field::accept_encoding:
      return &in.accept_encoding;
    case beast::http::field::if_match:
      return &in.if_match;
    case beast::http::field::if_none_match:
      return &in.if_none_match;
    default:
      if (beast::iequals(name, "Idempotency-Key")) return &in.idempotency_key;
      if (beast::iequals(name, "Last-Event-ID")) return &in.last_event_id;
      if (beast::iequals(name, "X-Forwarded-For")) return &in.forwarded_for;
      return nullptr;
  }
}

}  // namespace

struct Intake::Parser {
  using Message = beast::http::request_parser<beast::http::string_body>;

  std::optional<Message> message;
  beast::error_code failed;

  void begin() {
    message.emplace();
    message->header_limit(limits::header_bytes);
    message->body_limit(limits::body_bytes);
    failed = {};
  }

  bool has_body() const { return message->chunked() || message->content_length().value_or(0) > 0; }
};

Intake::Intake() : parser_(std::make_unique<Parser>()) { parser_->begin(); }

Intake::~Intake() = default;

std::span<char> Intake::room() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (begin_ > 0) {
    bytes_.erase(0, begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  constexpr std::size_t most = limits::header_bytes + limits::read_bytes;
  if (end_ >= bytes_.size()) bytes_.resize(std::clamp(2 * end_, first_room, most));
  return {bytes_.data() + end_, bytes_.size() - end_};
}

void Intake::arrived(std::size_t count) { end_ += count; }

Intake::Step Intake::go_on() {
  auto& message = *parser_->message;
  if (message.is_done()) return Step::whole;
  if (begin_ == end_) return Step::more;
  begin_ += message.put({bytes_.data() + begin_, end_ - begin_}, parser_->failed);
  if (parser_->failed == beast::http::error::need_more) return Step::more;
  if (parser_->failed) return Step::failed;
  if (!message.eager()) {
    message.eager(true);
    return Step::head;
  }
  return message.is_done() ? Step::whole : Step::more;
}

void Intake::next() { parser_->begin(); }

bool Intake::is_empty() const { return begin_ == end_ && !parser_->message->got_some(); }

bool Intake::has_head() const { return parser_->message->is_header_done(); }

Incoming Intake::incoming(std::string_view address) const {
  const auto& message = parser_->message->get();
  Incoming in{.verb = view(message.method_string()), .target = view(message.target())};
  for (const auto& field : message) {
    ++in.header_count;
    if (auto* place = place_of(in, field.name(), view(field.name_string())))
      *place = view(field.value());
  }
  in.has_body = parser_->has_body();
  in.address = address;
  return in;
}

std::string Intake::take_body() { return std::move(parser_->message->get().body()); }

bool Intake::keeps_alive() const { return parser_->message->keep_alive(); }

bool Intake::is_head_only() const {
  return parser_->message->get().method() == beast::http::verb::head;
}

bool Intake::waits_for_continue() const {
  const auto& message = parser_->message->get();
  return parser_->has_body() && beast::iequals(message[beast::http::field::expect], "100-continue");
}

Answer Intake::refusal_of_bytes() const {
  const auto& failed = parser_->failed;
  if (failed == beast::http::error::body_limit)
    return last(refusal(413, Code::too_large, "body_too_long", "the body is too long"));
  if (failed && failed != beast::http::error::header_limit &&
      failed != beast::http::error::need_more)
    return last(refusal(400, Code::invalid, "not_http", "this is not HTTP: " + failed.message()));
  if (parser_->message->get().target().empty())
    return last(refusal(414, Code::too_large, "target_too_long", "the address is too long"));
  return last(refusal(431, Code::too_large, "headers_too_long", "the headers are too long"));
}

namespace {

Answer answer_to(Front& front, Intake& intake) {
  std::promise<Answer> answer;
  front.handle(intake.incoming("192.0.2.1"), intake.take_body(),
               [&](Answer given) { answer.set_value(std::move(given)); });
  return answer.get_future().get();
}

// Returns the answer to the next request, if there is a whole one.
std::optional<Answer> next_answer(Front& front, Intake& intake) {
  while (true) {
    switch (intake.go_on()) {
      case Intake::Step::more:
        return std::nullopt;
      case Intake::Step::head:
        if (auto refused = front.refuse(intake.incoming("192.0.2.1"))) return refused;
        break;
      case Intake::Step::whole:
        return answer_to(front, intake);
      case Intake::Step::failed:
        return intake.refusal_of_bytes();
    }
  }
}

}  // namespace

std::string answers_to(Front& front, std::string_view bytes) {
  Intake intake;
  std::string sent;
  while (true) {
    const auto room = intake.room();
    const std::size_t count = bytes.copy(room.data(), room.size());
    intake.arrived(count);
    bytes.remove_prefix(count);
    while (auto answer = next_answer(front, intake)) {
      sent += head_of(*answer, Persistence::keep_alive, Transport::plain);
      if (!intake.is_head_only()) sent += answer->content();
      if (answer->last || !intake.keeps_alive()) return sent;
      intake.next();
    }
    if (count == 0) return sent;
  }
}

}  // namespace stepwell::http
