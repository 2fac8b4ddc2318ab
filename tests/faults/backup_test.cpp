#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "desk.h"
#include "program.h"
#include "stepwell/backup/shelf.h"

// What becomes of backups, and of those who work meanwhile, when a backup is killed, stopped, or
// meets a full disk.
namespace stepwell::faults {
namespace {

namespace fs = std::filesystem;

using Words = std::vector<std::string>;

class BackupFaults : public ::testing::Test {
 protected:
  // A demo clinic, made once and stopped in good order.
  void SetUp() override {
    fs::remove_all(place);
    fs::create_directories(place);
    Program server(serve("demo"), {});
    ASSERT_GT(port_of(server), 0);
    server.end();
    ASSERT_EQ(server.wait(), 0);
  }
  void TearDown() override { fs::remove_all(place); }

  Words serve(const char* how, const Words& more = {}) const {
    Words words{STEPWELL_PROGRAM, how, "--data",   data,
                "--key-file",     key, "--listen", "127.0.0.1:0"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }

  Words backup() const {
    return {STEPWELL_PROGRAM, "backup", "--data", data, "--key-file", key, "--to", shelf};
  }

  // Returns its exit status; what it says is of no interest.
  static int run(Words words, const std::map<std::string, std::string>& settings = {}) {
    Program program(std::move(words), settings);
    while (program.line()) continue;
    return program.wait();
  }

  int drill(const std::string& name) const {
    return run({STEPWELL_PROGRAM, "restore", "--from", shelf / name, "--key-file", key, "--drill"});
  }

  std::size_t unfinished() const {
    std::size_t count = 0;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(shelf, none))
      count += entry.path().extension() == ".unfinished" ? 1u : 0u;
    return count;
  }

  // Waits until a backup is under way, or some are there: then it was too quick for us.
  bool is_under_way(std::size_t already_there) const {
    while (unfinished() == 0 && stepwell::backup::names_in(shelf).size() == already_there)
      std::this_thread::yield();
    return unfinished() > 0;
  }

  // Everything that bears a backup's name must be one.
  void expect_all_whole() const {
    for (const std::string& name : stepwell::backup::names_in(shelf))
      EXPECT_EQ(drill(name), 0) << name;
  }

  const fs::path place =
      fs::canonical(fs::temp_directory_path()) / ("stepwell_shelf_" + std::to_string(getpid()));
  const fs::path data = place / "data";
  const fs::path key = place / "key";
  const fs::path shelf = place / "backups";
  const fs::path mood = place / "mood";
};

TEST_F(BackupFaults, OneThatIsKilledIsNeverTakenForWhole) {
  int caught = 0;
  for (int round = 0; round < 5; ++round) {
    const std::size_t there = stepwell::backup::names_in(shelf).size();
    Program program(backup(), {});
    caught += is_under_way(there) ? 1 : 0;
    program.kill();
    program.wait();
  }
  EXPECT_GT(caught, 0);
  EXPECT_EQ(run(backup()), 0);
  EXPECT_EQ(unfinished(), 0u) << "the next one removes what was never finished";
  expect_all_whole();
}

TEST_F(BackupFaults, OneThatIsStoppedLeavesNothingBehind) {
  Program program(backup(), {});
  const bool caught = is_under_way(0);
  program.end();
  const int status = program.wait();
  EXPECT_EQ(unfinished(), 0u);
  EXPECT_EQ(status, caught && stepwell::backup::names_in(shelf).empty() ? 130 : 0);
}

TEST_F(BackupFaults, AServerGoesOnWhileBackupsAreMadeBesideIt) {
  Program server(serve("demo"), {});
  const int port = port_of(server);
  ASSERT_GT(port, 0);
  std::atomic<bool> enough = false;
  std::atomic<int> answered = 0, failed = 0;
  std::jthread desk([&] {
    Desk at_work(port);
    while (!enough) ++(at_work.take_referral().starts_with("HTTP/1.1 2") ? answered : failed);
  });
  for (int round = 0; round < 3; ++round) {
    Words words = backup();
    words.back() = shelf / std::to_string(round);
    const int before = answered;
    EXPECT_EQ(run(words), 0);
    EXPECT_GT(answered, before) << "nobody was answered while the backup was made";
  }
  enough = true;
  desk.join();
  EXPECT_EQ(failed, 0);
}

TEST_F(BackupFaults, AServerThatIsKilledWhileItBacksUpMakesItGoodAtItsNextStart) {
  const Words words = serve("serve", {"--backup-to", shelf});
  {
    Program server(words, {});
    is_under_way(0);
    server.kill();
    server.wait();
  }
  const std::size_t there = stepwell::backup::names_in(shelf).size();
  expect_all_whole();
  Program server(words, {});
  ASSERT_GT(port_of(server), 0);
  while (stepwell::backup::names_in(shelf).empty()) std::this_thread::yield();
  server.end();
  EXPECT_EQ(server.wait(), 0);
  EXPECT_EQ(unfinished(), 0u);
  EXPECT_EQ(stepwell::backup::names_in(shelf).size(), std::max<std::size_t>(1, there));
  expect_all_whole();
}

TEST_F(BackupFaults, AFullDiskEndsItAndTheNextOneWorks) {
  const std::map<std::string, std::string> settings{
      {"LD_PRELOAD", STEPWELL_RECORDER}, {"FAULT_FOLDER", shelf}, {"FAULT_SWITCH", mood}};
  fs::create_directories(shelf);
  std::ofstream(shelf / "stepwell-backup.lock") << "room for its number";  // or it ends there
  std::ofstream(mood) << "full";
  EXPECT_EQ(run(backup(), settings), 1);
  EXPECT_EQ(unfinished(), 0u);
  EXPECT_TRUE(stepwell::backup::names_in(shelf).empty());
  std::ofstream(mood) << "";
  EXPECT_EQ(run(backup(), settings), 0);
  expect_all_whole();
}

TEST_F(BackupFaults, AFlippedByteIsFoundByTheCommandThatRestores) {
  ASSERT_EQ(run(backup()), 0);
  const std::string name = stepwell::backup::names_in(shelf).at(0);
  EXPECT_EQ(drill(name), 0);
  {
    std::fstream bytes(shelf / name, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekg(30'000);
    const char flipped = static_cast<char>(bytes.get() ^ 1);
    bytes.seekp(30'000);
    bytes.put(flipped);
  }
  EXPECT_EQ(drill(name), 1);
  fs::remove(shelf / (name + ".json"));
  EXPECT_EQ(drill(name), 1) << "its pages are sealed, too";
}

}  // namespace
}  // namespace stepwell::faults
