#include "load.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <optional>
#include <span>
#include <stdexcept>

namespace stepwell::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t read_bytes = 64 * 1024;

// Returns the number after `name` in a head, whatever the case of its letters.
std::optional<std::size_t> length_in(std::string_view head) {
  constexpr std::string_view name = "\r\ncontent-length:";
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
  const auto at = std::ranges::search(head, name, same);
  if (at.empty()) return std::nullopt;
  const char* from = &*at.begin() + name.size();
  while (*from == ' ') ++from;
  std::size_t length = 0;
  std::from_chars(from, head.data() + head.size(), length);
  return length;
}

// Returns the first whole answer in `text`, and how long it is.
std::optional<std::size_t> whole_answer(std::string_view text) {
  const auto end = text.find("\r\n\r\n");
  if (end == std::string_view::npos) return std::nullopt;
  const auto length = length_in(text.substr(0, end + 2)).value_or(0);
  if (text.size() < end + 4 + length) return std::nullopt;
  return end + 4 + length;
}

int status_in(std::string_view text) {
  int status = 0;
  if (text.size() > 12) std::from_chars(text.data() + 9, text.data() + 12, status);
  return status;
}

void send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) throw std::runtime_error("the server closed a connection");
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

// Appends what has come to `text`. Throws when the other side is gone.
void receive(int socket, std::string& text) {
  const auto had = text.size();
  text.resize(had + read_bytes);
  const auto came = recv(socket, text.data() + had, read_bytes, 0);
  if (came <= 0) throw std::runtime_error("the server closed a connection");
  text.resize(had + static_cast<std::size_t>(came));
}

struct Client {
  int socket = -1;
  std::string out;
  std::string in;
  Clock::time_point sent_at;
};

class Crowd {
 public:
  Crowd(const Address& to, std::size_t clients, int expected, const NextRequest& next)
      : expected_(expected), next_(next), clients_(clients), epoll_(epoll_create1(0)) {
    for (Client& client : clients_) {
      client.socket = connect_to(to);
      if (client.socket < 0) throw std::runtime_error("nobody answers at " + to.host);
      epoll_event event{.events = EPOLLIN, .data = {.ptr = &client}};
      epoll_ctl(epoll_, EPOLL_CTL_ADD, client.socket, &event);
    }
  }

  ~Crowd() {
    for (const Client& client : clients_) close(client.socket);
    close(epoll_);
  }

  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  // A request is due `pace` after the one before; without a pace, as soon as somebody may send it.
  Outcome run(Clock::duration warm_up, Clock::duration measured, Clock::duration pace = {}) {
    pace_ = pace;
    due_ = Clock::now();
    count_from_ = due_ + warm_up;
    stop_at_ = count_from_ + measured;
    for (Client& client : clients_) idle_.push_back(&client);
    while (send_due() || waiting_ > 0) hear_answers();
    outcome_.seconds = std::chrono::duration<double>(last_ - count_from_).count();
    std::ranges::sort(outcome_.waits_ms);
    return std::move(outcome_);
  }

 private:
  bool paced() const { return pace_ > Clock::duration::zero(); }

  // Sends what is due, as far as there are idle clients. Returns whether more is to come.
  bool send_due() {
    const auto now = Clock::now();
    if (!paced()) due_ = now;
    for (; more_ && due_ < stop_at_ && due_ <= now && !idle_.empty(); due_ += pace_)
      send_next(*idle_.front());
    return more_ && due_ < stop_at_;
  }

  void send_next(Client& client) {
    client.out.clear();
    more_ = next_(asked_, client.out);
    if (!more_) return;
    ++asked_;
    ++waiting_;
    idle_.pop_front();
    client.sent_at = due_;
    send_all(client.socket, client.out);
  }

  // Waits for an answer, and no longer than to the next request that somebody could send.
  void hear_answers() {
    auto wait = Clock::duration(std::chrono::seconds(10));
    if (paced() && !idle_.empty() && more_)
      wait = std::clamp(due_ - Clock::now(), Clock::duration::zero(), wait);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait);
    const timespec most{seconds.count(), (wait - seconds).count()};
    epoll_event ready[256];
    const int n = epoll_pwait2(epoll_, ready, 256, &most, nullptr);
    if (n < 0 || (n == 0 && seconds.count() == 10))
      throw std::runtime_error("the server did not answer for ten seconds");
    for (const epoll_event& event : std::span(ready, static_cast<std::size_t>(n)))
      hear(*static_cast<Client*>(event.data.ptr));
  }

  void hear(Client& client) {
    receive(client.socket, client.in);
    const auto length = whole_answer(client.in);
    if (!length) return;
    if (status_in(client.in) != expected_)
      throw std::runtime_error("an answer nobody wanted: " + client.in.substr(0, 600));
    count(client, Clock::now());
    outcome_.body_bytes = *length - (client.in.find("\r\n\r\n") + 4);
    client.in.erase(0, *length);
    --waiting_;
    idle_.push_back(&client);
  }

  void count(const Client& client, Clock::time_point now) {
    if (now < count_from_ || now > stop_at_) return;
    last_ = now;
    ++outcome_.answers;
    outcome_.waits_ms.push_back(
        std::chrono::duration<double, std::milli>(now - client.sent_at).count());
  }

  const int expected_;
  const NextRequest& next_;
  std::vector<Client> clients_;
  std::deque<Client*> idle_;  // by turns: who is silent for long is let go
  const int epoll_;
  Clock::duration pace_{};
  Clock::time_point due_;  // the next request
  bool more_ = true;       // requests to send
  std::size_t asked_ = 0;
  std::size_t waiting_ = 0;
  Clock::time_point count_from_;
  Clock::time_point stop_at_;
  Clock::time_point last_;
  Outcome outcome_;
};

}  // namespace

double Outcome::percentile_ms(double of_hundred) const {
  if (waits_ms.empty()) throw std::runtime_error("nothing was answered");
  const auto at = static_cast<std::size_t>(static_cast<double>(waits_ms.size()) * of_hundred / 100);
  return waits_ms[std::min(at, waits_ms.size() - 1)];
}

int connect_to(const Address& to) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_port = htons(to.port);
  inet_pton(AF_INET, to.host.c_str(), &where.sin_addr);
  if (connect(fd, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0) {
    close(fd);
    return -1;
  }
  const int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return fd;
}

Outcome drive(const Address& to, std::size_t clients, std::chrono::milliseconds warm_up,
              std::chrono::milliseconds measured, int expected, const NextRequest& next) {
  return Crowd(to, clients, expected, next).run(warm_up, measured);
}

Outcome drive_at(const Address& to, double per_second, std::size_t clients,
                 std::chrono::milliseconds measured, int expected, const NextRequest& next) {
  const std::chrono::duration<double> pace(1 / per_second);
  return Crowd(to, clients, expected, next)
      .run({}, measured, std::chrono::duration_cast<Clock::duration>(pace));
}

Answer ask(const Address& to, std::string_view request) {
  const int fd = connect_to(to);
  if (fd < 0) throw std::runtime_error("nobody answers at " + to.host);
  std::string text;
  std::optional<std::size_t> length;
  try {
    send_all(fd, request);
    while (!length) {
      receive(fd, text);
      length = whole_answer(text);
    }
  } catch (...) {
    close(fd);
    throw;
  }
  close(fd);
  const auto head_end = text.find("\r\n\r\n") + 4;
  return {status_in(text), text.substr(0, head_end), text.substr(head_end, *length - head_end)};
}

}  // namespace stepwell::bench
