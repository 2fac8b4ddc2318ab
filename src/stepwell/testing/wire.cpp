#include "stepwell/testing/wire.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "stepwell/base/error.h"

namespace stepwell::testing {

Wire::Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  const timeval patience{5, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  check(::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0,
        "no connection to the server under test");
}

Wire::~Wire() { ::close(socket_); }

// A server that has closed already is no mistake of the test: what it said is read afterwards.
Wire& Wire::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) break;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return *this;
}

bool Wire::read_more() {
  char bytes[16 * 1024];
  const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
  if (count <= 0) return false;
  unread_.append(bytes, static_cast<std::size_t>(count));
  return true;
}

std::string Wire::receive_until(std::string_view text) {
  auto end = unread_.find(text);
  while (end == unread_.npos && read_more()) end = unread_.find(text);
  end = end == unread_.npos ? unread_.size() : end + text.size();
  std::string received = unread_.substr(0, end);
  unread_.erase(0, end);
  return received;
}

Received Wire::receive(bool head_only) {
  Received received;
  received.head = receive_until("\r\n\r\n");
  if (received.head.size() < 12) return received;
  received.status = std::stoi(received.head.substr(9, 3));
  constexpr std::string_view length = "Content-Length: ";
  const auto at = received.head.find(length);
  if (head_only || at == received.head.npos) return received;
  const auto size = std::stoul(received.head.substr(at + length.size()));
  while (unread_.size() < size && read_more()) continue;
  received.body = unread_.substr(0, size);
  unread_.erase(0, size);
  return received;
}

bool Wire::is_closed() {
  if (!unread_.empty()) return false;
  char byte = 0;
  return ::recv(socket_, &byte, 1, 0) == 0;
}

}  // namespace stepwell::testing
