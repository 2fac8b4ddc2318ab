#include "stepwell/cli/progress.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace stepwell::cli {
namespace {

volatile std::sig_atomic_t noted = 0;

void note(int signal) {
  noted = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

ProgressBar::ProgressBar() : shown_(isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
  if (drawn_) fmt::print(stderr, "\r\x1b[K");
}

void ProgressBar::show(double part, const std::string& words) {
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - drawn_at_ < std::chrono::milliseconds(100)) return;
  drawn_at_ = now;
  drawn_ = true;
  constexpr std::size_t width = 30;
  const double done = std::clamp(part, 0.0, 1.0);
  const auto filled = static_cast<std::size_t>(done * width);
  fmt::print(stderr, "\r[{}{}] {:3.0f} %  {}  (Ctrl-C stops)\x1b[K", std::string(filled, '='),
             std::string(width - filled, ' '), done * 100, words);
  std::fflush(stderr);
}

void listen_for_interrupt() {
  std::signal(SIGINT, note);
  std::signal(SIGTERM, note);
}

bool interrupted() { return noted != 0; }

}  // namespace stepwell::cli
