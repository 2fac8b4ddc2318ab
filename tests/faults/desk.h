#pragma once

#include <string>
#include <string_view>

#include "program.h"

namespace stepwell::faults {

// Returns the port that a server says it is ready on; 0 when it ends before that.
int port_of(Program& server);

// A connection to the server that asks one thing at a time. Answers are empty once it is gone.
class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  std::string post(std::string_view target, std::string_view cookie, const std::string& body);

 private:
  std::string answer();

  const int socket_;
};

// Somebody at the front desk of a demo clinic, signed in.
class Desk {
 public:
  explicit Desk(int port);

  std::string take_referral();  // returns the answer; empty once the server is gone

 private:
  Client client_;
  std::string cookie_;
  std::string body_;
};

}  // namespace stepwell::faults
