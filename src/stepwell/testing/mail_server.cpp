#include "stepwell/testing/mail_server.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <optional>
#include <utility>

#include "stepwell/base/error.h"

namespace stepwell::testing {
namespace {

constexpr int look_every_ms = 20;  // whether the test is over

void say(int socket, const std::string& line) {
  const std::string whole = line + "\r\n";
  static_cast<void>(send(socket, whole.data(), whole.size(), MSG_NOSIGNAL));
}

}  // namespace

MailServer::MailServer(std::uint16_t port) {
  listening_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int again = 1;
  setsockopt(listening_, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  socklen_t size = sizeof address;
  auto* const at = reinterpret_cast<sockaddr*>(&address);
  check(bind(listening_, at, size) == 0 && listen(listening_, 8) == 0 &&
            getsockname(listening_, at, &size) == 0,
        "no socket to listen on");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { loop(); });
}

MailServer::~MailServer() {
  stopping_ = true;
  thread_.join();
  close(listening_);
}

void MailServer::answer_rcpt(const std::string& line) {
  const std::lock_guard lock(mutex_);
  rcpt_ = line;
}

void MailServer::answer_mail(const std::string& line) {
  const std::lock_guard lock(mutex_);
  mail_ = line;
}

void MailServer::answer_data_end(const std::string& line) {
  const std::lock_guard lock(mutex_);
  data_end_ = line;
}

std::vector<std::string> MailServer::mails() {
  const std::lock_guard lock(mutex_);
  return mails_;
}

std::string MailServer::recipients() {
  const std::lock_guard lock(mutex_);
  return recipients_;
}

void MailServer::loop() {
  while (!stopping_) {
    pollfd ready{listening_, POLLIN, 0};
    if (poll(&ready, 1, look_every_ms) <= 0) continue;
    const int guest = accept(listening_, nullptr, nullptr);
    if (guest < 0) continue;
    ++connections_;
    talk(guest);
    close(guest);
  }
}

std::string MailServer::answer_to(const std::string& line) {
  const std::lock_guard lock(mutex_);
  if (line.starts_with("MAIL")) return mail_;
  if (line.starts_with("RCPT")) {
    recipients_ += line.substr(8) + "\n";
    return rcpt_;
  }
  if (line == "DATA") return "354 go on";
  if (line == "QUIT") return "221 bye";
  return "250 here";
}

void MailServer::talk(int socket) {
  say(socket, "220 here");
  std::string bytes;
  std::optional<std::string> mail;  // while one is coming
  while (!stopping_) {
    pollfd ready{socket, POLLIN, 0};
    if (poll(&ready, 1, look_every_ms) <= 0) continue;
    char piece[4096];
    const auto got = recv(socket, piece, sizeof piece, 0);
    if (got <= 0) return;
    bytes.append(piece, static_cast<std::size_t>(got));
    for (auto end = bytes.find("\r\n"); end != bytes.npos; end = bytes.find("\r\n")) {
      const std::string line = bytes.substr(0, end);
      bytes.erase(0, end + 2);
      if (mail && line != ".") {
        *mail += line + "\n";
      } else if (mail) {
        const std::lock_guard lock(mutex_);
        mails_.push_back(*std::exchange(mail, std::nullopt));
        if (!silent_) say(socket, data_end_);
      } else {
        say(socket, answer_to(line));
        if (line == "DATA") mail = "";
      }
    }
  }
}

}  // namespace stepwell::testing
