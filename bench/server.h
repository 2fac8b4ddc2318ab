#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "load.h"

namespace stepwell::bench {

// The program under test, running in a process of its own.
class Server {
 public:
  // Starts `program` with `arguments` and --listen, and waits until it says it is ready. Throws
  // when it ends instead.
  Server(const std::filesystem::path& program, std::vector<std::string> arguments);
  ~Server();  // asks it to end, and waits
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  const Address& address() const { return address_; }
  double resident_mb() const;

  // From just before the start until a first GET /healthz was answered with 200.
  double first_answer_ms() const { return first_answer_ms_; }

 private:
  void wait_for_health() const;

  Address address_;
  pid_t process_ = 0;
  double first_answer_ms_ = 0;
};

// Runs `program` to its end, with `input` for it to read. Throws when it ends badly.
void run(const std::filesystem::path& program, std::vector<std::string> arguments,
         const std::filesystem::path& input = "/dev/null");

}  // namespace stepwell::bench
