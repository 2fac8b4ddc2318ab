#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stepwell::testing {

// An answer as it came back.
struct Received {
  int status = 0;
  std::string head;  // the status line and the headers
  std::string body;

  bool has(std::string_view line) const { return head.find(line) != head.npos; }
};

// A client that can be as rude as a test needs: it sends what it is told, byte for byte. It waits
// five seconds for anything at most, then gives up with what is there.
class Wire {
 public:
  explicit Wire(std::uint16_t port);
  ~Wire();
  Wire(const Wire&) = delete;

  Wire& send(std::string_view bytes);
  Received receive(bool head_only = false);          // the next answer
  std::string receive_until(std::string_view text);  // what came, up to and with `text`
  bool is_closed();                                  // by the other end, with nothing left to read

 private:
  bool read_more();

  int socket_;
  std::string unread_;
};

}  // namespace stepwell::testing
