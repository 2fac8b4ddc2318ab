#include <arpa/inet.h>
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "power_cut.h"
#include "program.h"
#include "stepwell/audit/chain.h"
#include "stepwell/db/database.h"

// The same promises, kept by the whole server: what left it as an answer over HTTP is on the disk.
namespace stepwell::faults {
namespace {

namespace fs = std::filesystem;

constexpr db::Sql all_referrals{"SELECT id FROM referral"};
constexpr db::Sql all_chains{"SELECT organization_id FROM audit_chain"};
constexpr db::Sql integrity{"PRAGMA integrity_check"};

// A connection to the server that asks one thing at a time. Answers are empty once it is gone.
class Client {
 public:
  explicit Client(int port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(static_cast<std::uint16_t>(port));
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
      shutdown(socket_, SHUT_RDWR);  // it is gone already, as every answer will say
  }
  ~Client() { close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  std::string post(std::string_view target, std::string_view cookie, const std::string& body) {
    const std::string request = fmt::format(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Cookie: {}\r\nContent-Length: {}\r\n\r\n{}",
        target, cookie, body.size(), body);
    if (send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0) return "";
    return answer();
  }

 private:
  std::string answer() {
    std::string heard;
    char more[16384];
    while (!is_whole(heard)) {
      const ssize_t got = recv(socket_, more, sizeof more, 0);
      if (got <= 0) return "";
      heard.append(more, static_cast<std::size_t>(got));
    }
    return heard;
  }

  static bool is_whole(const std::string& heard) {
    const auto head = heard.find("\r\n\r\n");
    if (head == heard.npos) return false;
    const auto length = heard.find("Content-Length: ");
    if (length == heard.npos || length > head) return true;
    return heard.size() >= head + 4 + std::stoul(heard.substr(length + 16));
  }

  const int socket_;
};

// Returns what stands in `text` between `before` and the next quotation mark or semicolon.
std::string after(const std::string& text, std::string_view before) {
  const auto at = text.find(before);
  if (at == text.npos) return "";
  const auto from = at + before.size();
  return text.substr(from, text.find_first_of("\";", from) - from);
}

// A referral is acknowledged by an answer that begins with its id.
void note_referrals(std::string_view said, Names& names) {
  constexpr std::string_view before = "{\"id\":\"", then = "\",\"site_id\"";
  constexpr std::size_t id_length = 36;
  const auto at = said.find(before);
  if (at == said.npos || said.substr(at + before.size() + id_length, then.size()) != then) return;
  names.emplace(said.substr(at + before.size(), id_length));
}

class ServerFaults : public ::testing::Test {
 protected:
  // A demo clinic, made once and stopped in good order.
  void SetUp() override {
    fs::remove_all(place);
    fs::create_directories(place);
    Program server(words(), {});
    ASSERT_GT(port_of(server), 0);
    server.end();
    ASSERT_EQ(server.wait(), 0);
  }
  void TearDown() override { fs::remove_all(place); }

  std::vector<std::string> words() const {
    return {STEPWELL_PROGRAM, "demo", "--data", data, "--key-file", key, "--listen", "127.0.0.1:0"};
  }

  std::map<std::string, std::string> settings(const fs::path& log) const {
    return {{"LD_PRELOAD", STEPWELL_RECORDER}, {"FAULT_FOLDER", data}, {"FAULT_LOG", log}};
  }

  static int port_of(Program& server) {
    while (const auto line = server.line())
      if (line->starts_with("ready ")) return std::stoi(line->substr(line->rfind(':') + 1));
    return 0;
  }

  // Takes referrals from eight desks at once until `enough` were answered or the server is gone.
  void take_referrals(int port, std::size_t enough) {
    std::vector<std::jthread> desks;
    for (int i = 0; i < desks_open; ++i)
      desks.emplace_back([this, port, enough] {
        desk(port, enough);
        --busy;
      });
  }

  std::size_t missing(const fs::path& folder, const Names& names) const {
    db::Database database({.folder = folder, .key_file = key, .url = ""}, {.seal = audit::seal}, 1);
    std::size_t found = 0;
    database.readers.with({}, [&](db::Tx& tx) {
      check(tx.db.one<std::string>(integrity) == "ok", "the database is not sound");
      for (const auto& organization : tx.db.all<OrganizationId>(all_chains))
        check(audit::first_broken(tx.db, organization) == 0, "the chain of events is broken");
      for (const std::string& id : tx.db.all<std::string>(all_referrals)) found += names.count(id);
    });
    return names.size() - found;
  }

  std::size_t count_answered() {
    const std::lock_guard lock(mutex_);
    return answered.size();
  }

  Tally cut(std::map<std::string, std::string> more = {}) {
    const fs::path log = place / "record";
    const Disk before(data);
    auto how = settings(log);
    how.merge(more);
    {
      Program server(words(), how);
      take_referrals(port_of(server), 300);
      server.kill();
    }
    return cut_power(
        before, read_record(log), place / "left", note_referrals,
        [this](const fs::path& left, const Names& names) { return missing(left, names); });
  }

  const fs::path place =
      fs::canonical(fs::temp_directory_path()) / ("stepwell_server_" + std::to_string(getpid()));
  const fs::path data = place / "data";
  const fs::path key = place / "key";
  static constexpr int desks_open = 8;
  std::atomic<int> busy = 0;  // desks that are still being answered
  Names answered;

 private:
  void desk(int port, std::size_t enough) {
    Client client(port);
    const std::string me = client.post("/api/v1/session", "",
                                       R"({"username":"intake","password":"welcome-to-stepwell"})");
    const std::string cookie = "stepwell_session=" + after(me, "stepwell_session=");
    const std::string body = fmt::format(
        R"({{"site_id":"{}","patient":{{"given_name":"Ana","family_name":"Rivera"}},)"
        R"("source_kind":"hospital","source_name":"General","reason":"step down","urgency":"soon"}})",
        after(me, R"("sites":[{"id":")"));
    while (true) {
      const std::string answer = client.post("/api/v1/referrals", cookie, body);
      const std::lock_guard lock(mutex_);
      const std::size_t known = answered.size();
      note_referrals(answer, answered);
      if (answered.size() == known || answered.size() >= enough) return;
    }
  }

  std::mutex mutex_;  // guards answered
};

TEST_F(ServerFaults, APowerCutLosesNothingThatWasAnswered) {
  const Tally tally = cut();
  EXPECT_GT(tally.acknowledged, 100u);
  EXPECT_EQ(tally.unsound, 0) << tally.first_unsound;
  EXPECT_EQ(tally.lost, 0);
}

TEST_F(ServerFaults, ControlADiskThatOnlyClaimsToSyncIsFoundOut) {
  const Tally tally = cut({{"FAULT_NO_SYNC", "1"}});
  EXPECT_GT(tally.lost + tally.unsound, 0);
}

TEST_F(ServerFaults, KilledAgainAndAgainItLosesNothingThatWasAnswered) {
  for (std::size_t enough = 60; enough <= 300; enough += 60) {
    Program server(words(), {});
    const int port = port_of(server);
    ASSERT_GT(port, 0);
    busy = desks_open;
    std::jthread desks([&] { take_referrals(port, enough + 1000); });
    while (count_answered() < enough && busy > 0) std::this_thread::yield();
    server.kill();
    server.wait();  // its hold on the folder goes with it
    desks.join();
    ASSERT_GE(answered.size(), enough);
    ASSERT_EQ(missing(data, answered), 0u);
  }
}

}  // namespace
}  // namespace stepwell::faults
