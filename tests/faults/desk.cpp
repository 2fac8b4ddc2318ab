#include "desk.h"

#include <arpa/inet.h>
#include <fmt/core.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stepwell::faults {
namespace {

bool is_whole(const std::string& heard) {
  const auto head = heard.find("\r\n\r\n");
  if (head == heard.npos) return false;
  const auto length = heard.find("Content-Length: ");
  if (length == heard.npos || length > head) return true;
  return heard.size() >= head + 4 + std::stoul(heard.substr(length + 16));
}

// Returns what stands in `text` between `before` and the next quotation mark or semicolon.
std::string after(const std::string& text, std::string_view before) {
  const auto at = text.find(before);
  if (at == text.npos) return "";
  const auto from = at + before.size();
  return text.substr(from, text.find_first_of("\";", from) - from);
}

}  // namespace

int port_of(Program& server) {
  while (const auto line = server.line())
    if (line->starts_with("ready ")) return std::stoi(line->substr(line->rfind(':') + 1));
  return 0;
}

Client::Client(int port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in there{};
  there.sin_family = AF_INET;
  there.sin_port = htons(static_cast<std::uint16_t>(port));
  there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
    shutdown(socket_, SHUT_RDWR);  // it is gone already, as every answer will say
}

Client::~Client() { close(socket_); }

std::string Client::post(std::string_view target, std::string_view cookie,
                         const std::string& body) {
  const std::string request = fmt::format(
      "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Cookie: {}\r\nContent-Length: {}\r\n\r\n{}",
      target, cookie, body.size(), body);
  if (send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0) return "";
  return answer();
}

std::string Client::answer() {
  std::string heard;
  char more[16384];
  while (!is_whole(heard)) {
    const ssize_t got = recv(socket_, more, sizeof more, 0);
    if (got <= 0) return "";
    heard.append(more, static_cast<std::size_t>(got));
  }
  return heard;
}

Desk::Desk(int port) : client_(port) {
  const std::string me = client_.post("/api/v1/session", "",
                                      R"({"username":"intake","password":"welcome-to-stepwell"})");
  cookie_ = "stepwell_session=" + after(me, "stepwell_session=");
  body_ = fmt::format(
      R"({{"site_id":"{}","patient":{{"given_name":"Ana","family_name":"Rivera"}},)"
      R"("source_kind":"hospital","source_name":"General","reason":"step down","urgency":"soon"}})",
      after(me, R"("sites":[{"id":")"));
}

std::string Desk::take_referral() { return client_.post("/api/v1/referrals", cookie_, body_); }

}  // namespace stepwell::faults
