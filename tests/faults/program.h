#pragma once

#include <sys/types.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::faults {

// A program that runs beside us, killed when this goes unless it ended by itself.
class Program {
 public:
  // `settings` are added to its environment. Its standard output comes to us.
  Program(std::vector<std::string> words, const std::map<std::string, std::string>& settings);
  ~Program();

  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  std::optional<std::string> line();  // its next line; nothing once there will be no more
  void end();                         // as a person would: in good order
  void kill();  // at once, as the kernel would; what it said can still be read
  int wait();   // returns its exit status, -1 when it was killed

 private:
  pid_t pid_ = 0;
  int output_ = -1;
  std::string heard_;
};

}  // namespace stepwell::faults
