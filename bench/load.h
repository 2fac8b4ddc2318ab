#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Load: many clients on one thread. They send their next request when the last was answered, or at
// a pace that does not wait for the server.
namespace stepwell::bench {

struct Address {
  std::string host;  // an IPv4 address
  std::uint16_t port = 0;
};

// Appends the bytes of the n-th request, counted over all clients, to `out`. Returns false when
// there are no more.
using NextRequest = std::function<bool(std::size_t n, std::string& out)>;

struct Answer {
  int status = 0;
  std::string head;
  std::string body;
};

struct Outcome {
  std::size_t answers = 0;
  std::size_t body_bytes = 0;  // of the last answer
  double seconds = 0;
  std::vector<double> waits_ms;  // sorted

  double per_second() const { return static_cast<double>(answers) / seconds; }
  double percentile_ms(double of_hundred) const;
};

// Sends requests over `clients` kept connections for `warm_up` without counting and for `measured`
// counting, or until there are no more. Throws when an answer's status is not `expected`, or when
// the server goes away.
Outcome drive(const Address& to, std::size_t clients, std::chrono::milliseconds warm_up,
              std::chrono::milliseconds measured, int expected, const NextRequest& next);

// As drive(), `per_second` requests whatever becomes of them, and without a warm-up. Each waits
// from the moment it was due, so a server that falls behind can't make itself look quick.
Outcome drive_at(const Address& to, double per_second, std::size_t clients,
                 std::chrono::milliseconds measured, int expected, const NextRequest& next);

// Sends one request on a connection of its own and returns the answer. Throws when there is none.
Answer ask(const Address& to, std::string_view request);

// Returns a connected socket, or -1 when nobody listens there.
int connect_to(const Address& to);

}  // namespace stepwell::bench
