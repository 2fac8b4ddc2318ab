#include "server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

extern char** environ;  // NOLINT: posix_spawn takes it from here

namespace stepwell::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{60};  // a demo clinic is made in a few

std::uint16_t free_port() {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in here{};
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof here;
  if (bind(fd, reinterpret_cast<const sockaddr*>(&here), size) != 0)
    throw std::runtime_error("no port is free");
  getsockname(fd, reinterpret_cast<sockaddr*>(&here), &size);
  close(fd);
  return ntohs(here.sin_port);
}

pid_t start(const std::filesystem::path& program, std::vector<std::string> arguments,
            const std::filesystem::path& input = "/dev/null") {
  arguments.insert(arguments.begin(), program.filename().string());
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDIN_FILENO, input.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawn(&child, program.c_str(), &quiet, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&quiet);
  if (failed) throw std::runtime_error(program.string() + " does not start");
  return child;
}

std::string text_of(const Address& address) {
  return address.host + ":" + std::to_string(address.port);
}

}  // namespace

Server::Server(const std::filesystem::path& program, std::vector<std::string> arguments)
    : address_{"127.0.0.1", free_port()} {
  arguments.insert(arguments.end(), {"--listen", text_of(address_)});
  const auto began = Clock::now();
  process_ = start(program, std::move(arguments));
  wait_for_health();
  first_answer_ms_ = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

void Server::wait_for_health() const {
  const auto enough = Clock::now() + patience;
  const std::string request =
      "GET /healthz HTTP/1.1\r\nHost: " + text_of(address_) + "\r\nConnection: close\r\n\r\n";
  while (Clock::now() < enough) {
    int status = 0;
    if (waitpid(process_, &status, WNOHANG) == process_)
      throw std::runtime_error("the server ended before it answered");
    if (const int fd = connect_to(address_); fd >= 0) {
      close(fd);
      if (ask(address_, request).status == 200) return;
    }
    poll(nullptr, 0, 1);
  }
  throw std::runtime_error("the server did not answer in a minute");
}

Server::~Server() {
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
}

double Server::resident_mb() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  throw std::runtime_error("the server's memory can't be read");
}

void run(const std::filesystem::path& program, std::vector<std::string> arguments,
         const std::filesystem::path& input) {
  int status = 0;
  waitpid(start(program, std::move(arguments), input), &status, 0);
  if (status != 0) throw std::runtime_error(program.string() + " ended badly");
}

}  // namespace stepwell::bench
