#pragma once

#include <cstdint>
#include <string>
#include <thread>

// Floors: what the machine itself can do, measured in the same run with nothing of ours in the way.
namespace stepwell::bench {

struct Pace {
  double per_second = 0;
  double p50_ms = 0;
  double p99_ms = 0;
};

// Overwrites one page of a file that is already there and syncs it, again and again: the least a
// durable write can cost.
Pace bare_sync(const std::string& folder);

// Commits `group` check-ins with their audit rows at a time through SQLite alone, with encrypted
// pages and synchronous=FULL. Per second are rows checked in; the waits are a commit's.
Pace bare_database(const std::string& folder, int group);

// Returns how many of the documents in a folder's files, a line each, the JSON library alone parses
// in a second.
double bare_json(const std::string& folder);

// Returns the milliseconds it takes to start `program` with `argument` and see it end, the median
// of many.
double bare_start(const std::string& program, const std::string& argument);

// Answers every request with the same bytes, on a thread of its own: what the loopback and the
// system calls cost.
class BareServer {
 public:
  explicit BareServer(std::size_t body_bytes);
  ~BareServer();
  BareServer(const BareServer&) = delete;
  BareServer& operator=(const BareServer&) = delete;

  std::uint16_t port() const { return port_; }

 private:
  void serve();

  std::string answer_;
  int listener_ = -1;
  int stop_ = -1;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace stepwell::bench
