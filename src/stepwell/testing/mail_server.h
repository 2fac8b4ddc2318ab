#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace stepwell::testing {

// A mail server for one test, on a loopback socket: it speaks as much SMTP as it takes to hand it a
// mail, and keeps what it was handed. One connection at a time.
class MailServer {
 public:
  explicit MailServer(std::uint16_t port = 0);  // 0: any that is free
  ~MailServer();

  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  std::uint16_t port() const { return port_; }

  // What it answers from now on; "250 ok" at first.
  void answer_rcpt(const std::string& line);
  void answer_mail(const std::string& line);
  void answer_data_end(const std::string& line);

  // Takes a mail whole and then never answers, until this is said again.
  void fall_silent(bool silent) { silent_ = silent; }

  std::vector<std::string> mails();  // the text of each that was taken, header and all
  std::string recipients();          // of all of them, one a line
  int connections() const { return connections_; }

 private:
  void loop();
  void talk(int socket);
  std::string answer_to(const std::string& line);

  int listening_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::atomic<bool> silent_ = false;
  std::atomic<int> connections_ = 0;
  std::mutex mutex_;  // guards the next five
  std::string rcpt_ = "250 ok";
  std::string mail_ = "250 ok";
  std::string data_end_ = "250 taken";
  std::vector<std::string> mails_;
  std::string recipients_;
  std::thread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::testing
