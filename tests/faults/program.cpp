#include "program.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace stepwell::faults {

Program::Program(std::vector<std::string> words,
                 const std::map<std::string, std::string>& settings) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_ = fork();
  if (pid_ == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    for (const auto& [name, value] : settings) setenv(name.c_str(), value.c_str(), 1);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  close(ends[1]);
  output_ = ends[0];
}

Program::~Program() {
  kill();
  wait();
  close(output_);
}

std::optional<std::string> Program::line() {
  for (auto end = heard_.find('\n'); true; end = heard_.find('\n')) {
    if (end != heard_.npos) {
      std::string first = heard_.substr(0, end);
      heard_.erase(0, end + 1);
      return first;
    }
    char more[65536];
    const ssize_t got = read(output_, more, sizeof more);
    if (got <= 0) return std::nullopt;
    heard_.append(more, static_cast<std::size_t>(got));
  }
}

void Program::end() {
  if (pid_ > 0) ::kill(pid_, SIGTERM);
}

void Program::kill() {
  if (pid_ > 0) ::kill(pid_, SIGKILL);
}

int Program::wait() {
  if (pid_ <= 0) return -1;
  int status = 0;
  waitpid(std::exchange(pid_, 0), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace stepwell::faults
