#pragma once

#include <memory>
#include <span>

#include "stepwell/http/front.h"

namespace stepwell::http {

// What a connection has read: requests one after the other, from bytes to an Incoming. Knows HTTP
// and no sockets. One thread at a time.
class Intake {
 public:
  enum class Step { more, head, whole, failed };

  Intake();
  ~Intake();

  // Where the next bytes go; empty when what is here is too long to be a head.
  std::span<char> room();
  void arrived(std::size_t count);

  // Goes on with the request. Stops once when its head is there, so that its body need not be
  // read at all; then when all of it is.
  Step go_on();

  // Forgets the request. Bytes that followed it are the next one's.
  void next();

  bool is_empty() const;  // no byte of a request is here
  bool has_head() const;  // all of it

  // These are for a request whose head is there.
  Incoming incoming(std::string_view address) const;  // valid until next()
  std::string take_body();
  bool keeps_alive() const;
  bool is_head_only() const;
  bool waits_for_continue() const;

  // Returns what is to be said of a request that failed, or that has no more room.
  Answer refusal_of_bytes() const;

 private:
  struct Parser;

  const std::unique_ptr<Parser> parser_;
  std::string bytes_;
  std::size_t begin_ = 0;  // of what is not used yet
  std::size_t end_ = 0;
};

// Returns what a connection that sends `bytes` and no more is sent. Without a network: for tests
// and for the fuzzer.
std::string answers_to(Front& front, std::string_view bytes);

}  // namespace stepwell::http
