#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "desk.h"
#include "power_cut.h"
#include "program.h"
#include "stepwell/audit/chain.h"
#include "stepwell/audit/verify.h"
#include "stepwell/db/database.h"

// The same promises, kept by the whole server: what left it as an answer over HTTP is on the disk.
namespace stepwell::faults {
namespace {

namespace fs = std::filesystem;

constexpr db::Sql all_referrals{"SELECT id FROM referral"};
constexpr db::Sql integrity{"PRAGMA integrity_check"};

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
      check(audit::verify(tx.db, {}).sound, "the chain of events is broken");
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
    Desk desk(port);
    while (true) {
      const std::string answer = desk.take_referral();
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
