#pragma once

#include <chrono>
#include <string>

namespace stepwell::cli {

// One line on a terminal, drawn over again, and taken away when it goes. On anything but a terminal
// it shows nothing.
class ProgressBar {
 public:
  ProgressBar();
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;

  // Shows what part is done, from 0 to 1, and `words` beside it. May be called as often as one
  // likes: it draws ten times a second.
  void show(double part, const std::string& words);

 private:
  const bool shown_;
  std::chrono::steady_clock::time_point drawn_at_{};
  bool drawn_ = false;
};

// A first Ctrl-C, or a request to end, is only noted, so that a command can end in good order; a
// second one ends the program.
void listen_for_interrupt();
bool interrupted();

inline constexpr int stopped = 130;  // the exit status of a command that ended so

}  // namespace stepwell::cli
