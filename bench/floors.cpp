#include "floors.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <spawn.h>
#include <sqlite3.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <vector>

extern char** environ;  // NOLINT: posix_spawn takes it from here

namespace stepwell::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds long_enough{2};
constexpr int page_bytes = 4096;

double ms_since(Clock::time_point from) {
  return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

// Calls `once` for a while, `worth` units of work each time.
Pace pace_of(int worth, const std::function<void()>& once) {
  std::vector<double> waits;
  const auto began = Clock::now();
  while (Clock::now() - began < long_enough) {
    const auto from = Clock::now();
    once();
    waits.push_back(ms_since(from));
  }
  const double seconds = ms_since(began) / 1000;
  const auto count = waits.size();
  std::ranges::sort(waits);
  return {static_cast<double>(count) * worth / seconds, waits[count / 2], waits[count * 99 / 100]};
}

void must(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

void sql(sqlite3* db, const char* text) {
  must(sqlite3_exec(db, text, nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(db));
}

// The same columns, indexes and sizes as a check-in and its audit event, and nothing else.
constexpr const char* two_tables = R"(
  PRAGMA key = "x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'";
  PRAGMA cipher_hmac_algorithm = HMAC_SHA256;
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
  CREATE TABLE check_in (organization_id text, id text, patient_id text, site_id text, held_on text,
    arrived_at bigint, source text, mood bigint, version bigint, PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, patient_id, held_on));
  CREATE INDEX check_in_by_day ON check_in (organization_id, site_id, held_on);
  CREATE TABLE audit_event (organization_id text, number bigint, event text, hash text, actor text,
    kind text, patient_id text, recorded_at bigint, PRIMARY KEY (organization_id, number));)";
constexpr const char* put_check_in = R"(
  INSERT INTO check_in VALUES ('0192f000-0000-7000-8000-000000000001', ?1, ?2,
    '0192f000-0000-7000-8000-000000000002', '2026-11-16', ?3, 'staff', 5, 1))";
constexpr const char* put_event = R"(
  INSERT INTO audit_event VALUES ('0192f000-0000-7000-8000-000000000001', ?1, ?2,
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'staff/0192f000-0000-7000-8000-000000000003', 'changed', NULL, ?1))";

class Rows {
 public:
  explicit Rows(const std::string& file) {
    must(sqlite3_open(file.c_str(), &db_) == SQLITE_OK, "the bare database did not open");
    sql(db_, two_tables);
    sqlite3_prepare_v2(db_, put_check_in, -1, &check_in_, nullptr);
    sqlite3_prepare_v2(db_, put_event, -1, &event_, nullptr);
  }
  ~Rows() {
    sqlite3_finalize(check_in_);
    sqlite3_finalize(event_);
    sqlite3_close(db_);
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  void commit(int group) {
    sql(db_, "BEGIN");
    for (int i = 0; i < group; ++i) put_one();
    sql(db_, "COMMIT");
  }

 private:
  void put_one() {
    ++number_;
    // Ids rise, and patients come in any order, as they do at a clinic's door.
    char id[64], patient[64];
    std::snprintf(id, sizeof id, "0192f000-%012llx-8000-0000000000", number_);
    std::snprintf(patient, sizeof patient, "%016llx-8000-0000000000000",
                  number_ * 0x9E3779B97F4A7C15ULL);
    sqlite3_bind_text(check_in_, 1, id, -1, SQLITE_STATIC);
    sqlite3_bind_text(check_in_, 2, patient, -1, SQLITE_STATIC);
    sqlite3_bind_int64(check_in_, 3, static_cast<sqlite3_int64>(number_));
    sqlite3_bind_int64(event_, 1, static_cast<sqlite3_int64>(number_));
    sqlite3_bind_text(event_, 2, text_.c_str(), -1, SQLITE_STATIC);
    for (sqlite3_stmt* statement : {check_in_, event_}) {
      must(sqlite3_step(statement) == SQLITE_DONE, sqlite3_errmsg(db_));
      sqlite3_reset(statement);
    }
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt* check_in_ = nullptr;
  sqlite3_stmt* event_ = nullptr;
  unsigned long long number_ = 0;
  const std::string text_ = std::string(260, 'e');  // as long as a check-in's event
};

}  // namespace

Pace bare_sync(const std::string& folder) {
  const std::string file = folder + "/sync";
  const int fd = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  must(fd >= 0, "no file to sync");
  const std::string page(page_bytes, 'x');
  for (int i = 0; i < 1024; ++i)
    must(pwrite(fd, page.data(), page.size(), i * page_bytes) == page_bytes, "disk full");
  fsync(fd);
  int at = 0;
  const Pace pace = pace_of(1, [&] {
    must(pwrite(fd, page.data(), page.size(), (at++ % 1024) * page_bytes) == page_bytes, "disk");
    must(fdatasync(fd) == 0, "the disk does not sync");
  });
  close(fd);
  return pace;
}

Pace bare_database(const std::string& folder, int group) {
  Rows rows(folder + "/bare.db");
  return pace_of(group, [&] { rows.commit(group); });
}

double bare_json(const std::string& folder) {
  std::vector<std::string> lines;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(file.path());
    for (std::string line; std::getline(in, line);) lines.push_back(std::move(line));
  }
  std::size_t at = 0;
  return pace_of(1, [&] { boost::json::parse(lines[at++ % lines.size()]); }).per_second;
}

double bare_start(const std::string& program, const std::string& argument) {
  const Pace pace = pace_of(1, [&] {
    std::string name = program, word = argument;
    char* arguments[] = {name.data(), word.data(), nullptr};
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    must(posix_spawn(&child, program.c_str(), &quiet, nullptr, arguments, environ) == 0,
         "the program does not start");
    posix_spawn_file_actions_destroy(&quiet);
    int status = 0;
    waitpid(child, &status, 0);
    must(status == 0, "the program ended badly");
  });
  return pace.p50_ms;
}

BareServer::BareServer(std::size_t body_bytes)
    : answer_("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
              std::to_string(body_bytes) + "\r\n\r\n" + std::string(body_bytes, 'x')),
      listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)),
      stop_(eventfd(0, EFD_CLOEXEC)) {
  sockaddr_in here{};
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof here;
  must(bind(listener_, reinterpret_cast<const sockaddr*>(&here), size) == 0, "no port is free");
  must(listen(listener_, 256) == 0, "no port is free");
  getsockname(listener_, reinterpret_cast<sockaddr*>(&here), &size);
  port_ = ntohs(here.sin_port);
  thread_ = std::thread([this] { serve(); });
}

BareServer::~BareServer() {
  eventfd_write(stop_, 1);
  thread_.join();
  close(listener_);
  close(stop_);
}

void BareServer::serve() {
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  const auto watch = [&](int fd) {
    epoll_event event{.events = EPOLLIN, .data = {.fd = fd}};
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
  };
  watch(listener_);
  watch(stop_);
  std::vector<int> open;
  for (bool going = true; going;) {
    epoll_event ready[256];
    const int n = epoll_wait(epoll, ready, 256, -1);
    for (int i = 0; i < n; ++i) {
      const int fd = ready[i].data.fd;
      char request[8192];
      if (fd == stop_) {
        going = false;
      } else if (fd == listener_) {
        open.push_back(accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC));
        const int on = 1;
        setsockopt(open.back(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(open.back());
      } else if (recv(fd, request, sizeof request, 0) <= 0) {
        epoll_ctl(epoll, EPOLL_CTL_DEL, fd, nullptr);
      } else {
        send(fd, answer_.data(), answer_.size(), MSG_NOSIGNAL);
      }
    }
  }
  for (const int fd : open) close(fd);
  close(epoll);
}

}  // namespace stepwell::bench
