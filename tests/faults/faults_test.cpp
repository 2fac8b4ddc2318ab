#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "power_cut.h"
#include "program.h"
#include "stepwell/audit/chain.h"
#include "stepwell/audit/verify.h"
#include "stepwell/db/database.h"

// What becomes of acknowledged records when the machine, the disk or the program fails. Each
// promise has a control: the same test on a program that breaks it, which must be found out.
namespace stepwell::faults {
namespace {

namespace fs = std::filesystem;

constexpr db::Sql all_things{"SELECT subject FROM throttle"};
constexpr db::Sql integrity{"PRAGMA integrity_check"};
const OrganizationId organization{{1}};

// Notes the names that `said` acknowledges: what follows "ack ", line by line.
void note_acknowledged(std::string_view said, std::set<std::string>& names) {
  for (auto at = said.find("ack "); at != said.npos; at = said.find("ack ", at)) {
    at += 4;
    names.emplace(said.substr(at, said.find('\n', at) - at));
  }
}

class Faults : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(place);
    fs::create_directories(place);
  }
  void TearDown() override { fs::remove_all(place); }

  std::map<std::string, std::string> settings(const std::string& log = "") const {
    std::map<std::string, std::string> all{{"LD_PRELOAD", STEPWELL_RECORDER},
                                           {"FAULT_FOLDER", data.string()},
                                           {"FAULT_SWITCH", mood.string()}};
    if (!log.empty()) all["FAULT_LOG"] = log;
    return all;
  }

  std::vector<std::string> driver(int clients, int seconds) const {
    return {STEPWELL_DRIVER, data, key, std::to_string(clients), std::to_string(seconds)};
  }

  void set_disk(std::string_view how) const { std::ofstream(mood) << how; }

  // Opens `folder` as any start of the program does. Returns how many of `names` are not there.
  // Throws when it can't be opened or is not sound.
  std::size_t missing(const fs::path& folder, const std::set<std::string>& names) const {
    db::Database database({.folder = folder, .key_file = key, .url = ""}, {.seal = audit::seal}, 1);
    std::size_t found = 0;
    database.readers.with(organization, [&](db::Tx& tx) {
      check(tx.db.one<std::string>(integrity) == "ok", "the database is not sound");
      check(audit::verify(tx.db, {}).sound, "the chain of events is broken");
      for (const std::string& name : tx.db.all<std::string>(all_things)) found += names.count(name);
    });
    return names.size() - found;
  }

  const fs::path place =
      fs::canonical(fs::temp_directory_path()) / ("stepwell_faults_" + std::to_string(getpid()));
  const fs::path data = place / "data";
  const fs::path key = place / "key";
  const fs::path mood = place / "mood";
};

// --- The power goes ----------------------------------------------------------------------------

class PowerCut : public Faults {
 protected:
  // Runs the driver for a moment under the recorder, and cuts its power at many points.
  Tally cut(std::vector<std::string> words, std::map<std::string, std::string> more = {}) {
    const fs::path log = place / "record";
    auto how = settings(log);
    how.merge(more);
    {
      Program program(std::move(words), how);
      while (program.line()) continue;
      EXPECT_EQ(program.wait(), 0);
    }
    return cut_power(Disk(), read_record(log), place / "left", note_acknowledged,
                     [this](const fs::path& left, const std::set<std::string>& names) {
                       return missing(left, names);
                     });
  }
};

TEST_F(PowerCut, LosesNothingThatWasAcknowledged) {
  const Tally tally = cut(driver(8, 2));
  EXPECT_GT(tally.acknowledged, 50u);
  EXPECT_GE(tally.disks, 50);
  EXPECT_EQ(tally.unsound, 0) << tally.first_unsound;
  EXPECT_EQ(tally.lost, 0);
}

TEST_F(PowerCut, ControlADiskThatOnlyClaimsToSyncIsFoundOut) {
  const Tally tally = cut(driver(8, 2), {{"FAULT_NO_SYNC", "1"}});
  EXPECT_GT(tally.lost + tally.unsound, 0);
}

TEST_F(PowerCut, ControlADatabaseThatNeverSyncsIsFoundOut) {
  auto careless = driver(8, 2);
  careless.push_back("OFF");
  const Tally tally = cut(careless);
  EXPECT_GT(tally.lost + tally.unsound, 0);
}

TEST_F(PowerCut, ControlALogThatIsNotSyncedAtEachCommitIsFoundOut) {
  auto careless = driver(8, 2);
  careless.push_back("NORMAL");
  const Tally tally = cut(careless);
  EXPECT_EQ(tally.unsound, 0) << tally.first_unsound;
  EXPECT_GT(tally.lost, 0);
}

// --- The program is killed -----------------------------------------------------------------------

class Killed : public Faults {
 protected:
  // Lets the driver acknowledge `count` things, kills it, and notes all that it had said by then.
  void run_and_kill(std::size_t count, std::set<std::string>& names) {
    Program program(driver(8, 60), settings());
    std::size_t heard = 0;
    while (const auto line = program.line()) {
      note_acknowledged(*line, names);
      if (++heard == count) program.kill();
    }
  }
};

TEST_F(Killed, LosesNothingThatWasAcknowledged) {
  std::set<std::string> names;
  std::mt19937 random(7);
  for (int round = 0; round < 10; ++round) {
    run_and_kill(std::uniform_int_distribution<std::size_t>(5, 300)(random), names);
    ASSERT_EQ(missing(data, names), 0u) << "after round " << round;
  }
  EXPECT_GT(names.size(), 100u);
}

TEST_F(Killed, ControlAMissingThingIsFoundOut) {
  std::set<std::string> names;
  run_and_kill(20, names);
  names.insert("never stored");
  EXPECT_EQ(missing(data, names), 1u);
}

// --- The disk fails ------------------------------------------------------------------------------

class FailingDisk : public Faults {
 protected:
  // Reads lines until one begins with `start`; returns it, or the last one.
  std::string wait_for(Program& program, std::string_view start) {
    std::string last;
    while (const auto line = program.line()) {
      note_acknowledged(*line, acknowledged);
      last = *line;
      if (last.starts_with(start)) break;
    }
    return last;
  }

  // Lets the disk be `how` for a while, under way. Returns what the program then says is wrong.
  std::string error_while(std::string_view how) {
    Program program(driver(8, 600), settings());
    wait_for(program, "ack");
    set_disk(how);
    const std::string error = wait_for(program, "error");
    set_disk("");
    EXPECT_TRUE(wait_for(program, "ack").starts_with("ack"));  // it goes on by itself
    program.kill();
    while (const auto line = program.line()) note_acknowledged(*line, acknowledged);
    program.wait();  // its hold on the folder goes with it
    EXPECT_EQ(missing(data, acknowledged), 0u);
    return error;
  }

  std::set<std::string> acknowledged;
};

TEST_F(FailingDisk, AFullOneIsSaidAndForgottenOnceThereIsRoom) {
  EXPECT_EQ(error_while("full"), "error the disk is full, and nothing can be recorded");
}

TEST_F(FailingDisk, ABrokenOneIsSaid) {
  EXPECT_EQ(error_while("broken"),
            "error the disk does not work as it should, please tell whoever runs this server");
}

TEST_F(FailingDisk, OneThatCanOnlyBeReadIsSaidAtTheStart) {
  Program(driver(1, 0), settings()).wait();
  set_disk("read-only");
  Program program(driver(1, 0), settings());
  EXPECT_EQ(program.line(),
            "error can't use the data folder " + data.string() + ": Read-only file system");
  EXPECT_EQ(program.wait(), 1);
}

}  // namespace
}  // namespace stepwell::faults
