#include "stepwell/db/database.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <future>
#include <thread>

#include "stepwell/audit/chain.h"
#include "stepwell/db/key_file.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::db {
namespace {

namespace fs = std::filesystem;

constexpr Sql put_thing{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 0, 0))"};
constexpr Sql count_things{"SELECT count(*) FROM throttle"};

// A place with no database in it yet: a data folder, and a folder for keys beside it.
// What SQLite says of one step of a query's plan.
struct Step {
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(Step, (), (detail))

class DatabaseTest : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(place); }
  void TearDown() override { fs::remove_all(place); }

  std::unique_ptr<Database> open() {
    return std::make_unique<Database>(here, Conduct{.seal = audit::seal}, 2);
  }

  // Returns what whoever starts the program is told.
  std::string refusal() {
    try {
      open();
    } catch (const Error& error) {
      EXPECT_TRUE(error.code == Code::invalid || error.code == Code::unavailable);
      return error.what();
    }
    return "it was opened";
  }

  void put(Database& database, std::string_view name) {
    std::promise<void> done;
    database.writers.submit({testing::some<OrganizationId>(1),
                             [&](Tx& tx) { tx.db.run(put_thing, tx.organization, name); },
                             [&](std::exception_ptr error) {
                               EXPECT_FALSE(error);
                               done.set_value();
                             }});
    done.get_future().get();
  }

  std::int64_t things(Database& database) {
    std::int64_t count = 0;
    database.readers.with(testing::some<OrganizationId>(1),
                          [&](Tx& tx) { count = tx.db.one<std::int64_t>(count_things).value(); });
    return count;
  }

  const fs::path place = fs::temp_directory_path() / ("stepwell_place_" + std::to_string(getpid()));
  Location here{.folder = place / "data", .key_file = place / "keys" / "clinic.key"};
};

TEST_F(DatabaseTest, AFirstStartMakesAnEncryptedDatabaseAndAKeyOnlyWeCanRead) {
  put(*open(), "SQLite format 3 and a name that must not show");
  std::ifstream in(database_in(here.folder), std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  EXPECT_GT(bytes.size(), 4096u);
  EXPECT_EQ(bytes.find("SQLite format 3"), bytes.npos);
  struct stat info {};
  ASSERT_EQ(stat(here.key_file.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
}

TEST_F(DatabaseTest, WhatWasStoredIsThereAtTheNextStart) {
  put(*open(), "a");
  EXPECT_EQ(things(*open()), 1);
}

TEST_F(DatabaseTest, AKeyThatIsThereIsUsedAndKept) {
  const std::string key = make_key(here.key_file);
  open();
  EXPECT_EQ(read_key(here.key_file), key);
  EXPECT_THROW(make_key(here.key_file), Unavailable);
  EXPECT_EQ(read_key(here.key_file), key);
}

TEST_F(DatabaseTest, ADatabaseWhoseKeyIsGoneIsNotGivenANewOne) {
  open();
  fs::remove(here.key_file);
  EXPECT_NE(refusal().find("is not there; without it the database can't be read"),
            std::string::npos);
  EXPECT_FALSE(fs::exists(here.key_file));
}

TEST_F(DatabaseTest, AnotherDatabasesKeyIsRefused) {
  open();
  fs::remove(here.key_file);
  make_key(here.key_file);
  EXPECT_NE(refusal().find("the key is not this database's"), std::string::npos);
}

TEST_F(DatabaseTest, AKeyFileMayNotLieWithTheData) {
  here.key_file = here.folder / "deeper" / ".." / "clinic.key";
  EXPECT_NE(refusal().find("is inside the data folder"), std::string::npos);
  EXPECT_FALSE(fs::exists(here.key_file));
}

TEST_F(DatabaseTest, AKeyFileThatOthersMayReadIsRefused) {
  open();
  fs::permissions(here.key_file, fs::perms::group_read, fs::perm_options::add);
  EXPECT_NE(refusal().find("may be read by others; run: chmod 600"), std::string::npos);
}

TEST_F(DatabaseTest, AFileThatIsNoKeyIsRefused) {
  open();
  std::ofstream(here.key_file) << "hunter2\n";
  EXPECT_NE(refusal().find("is not a key file"), std::string::npos);
}

TEST_F(DatabaseTest, ASecondStartIsToldWhoHasTheFolder) {
  const auto first = open();
  EXPECT_NE(refusal().find("is in use by process " + std::to_string(getpid())), std::string::npos);
}

TEST_F(DatabaseTest, OneMayReadBesideARunningProgram) {
  const auto running = open();
  put(*running, "a");
  EXPECT_EQ(open_to_read(here)->one<std::int64_t>(count_things), 1);
}

TEST_F(DatabaseTest, AFlippedBitIsFoundAndNothingIsMadeUp) {
  put(*open(), "a");
  const auto size = fs::file_size(database_in(here.folder));
  {
    std::fstream file(database_in(here.folder), std::ios::in | std::ios::out | std::ios::binary);
    for (std::uintmax_t page = 1; page < size / 4096; ++page) {
      file.seekp(static_cast<std::streamoff>(page * 4096 + 100));
      file.put('x');
    }
  }
  const std::string told = refusal();
  EXPECT_NE(told.find("the database file is damaged"), std::string::npos) << told;
}

TEST_F(DatabaseTest, UnderConstantWorkTheLogBeginsAgainInsteadOfGrowing) {
  const auto database = open();
  const std::string page(4000, 'x');
  constexpr int many = 20'000;
  std::atomic<int> kept = 0;
  for (int i = 0; i < many; ++i) {
    const Job job{
        testing::some<OrganizationId>(1),
        [&, i](Tx& tx) { tx.db.run(put_thing, tx.organization, std::to_string(i) + page); },
        [&](std::exception_ptr error) { kept += error ? 0 : 1; }};
    while (i - kept > 500) std::this_thread::yield();
    database->writers.submit(job);
  }
  while (kept < many) std::this_thread::yield();
  EXPECT_EQ(things(*database), many);
  // At most what makes the writer wait, and the batch that got it there.
  EXPECT_LE(fs::file_size(database_in(here.folder) + "-wal"), 80u * 1024 * 1024);
}

// A backup, say. The log grows meanwhile, and is short again afterwards.
TEST_F(DatabaseTest, WhoeverReadsForLongDoesNotHoldUpThoseWhoWrite) {
  using std::chrono::steady_clock;
  const auto database = open();
  const std::string page(4000, 'x');
  const auto reader = open_to_read(here);
  reader->script("BEGIN");
  EXPECT_EQ(reader->one<std::int64_t>(count_things), 0);
  constexpr int many = 25'000;
  std::atomic<int> kept = 0;
  auto last = steady_clock::now();  // these two belong to the writer's thread
  auto longest = steady_clock::duration::zero();
  const auto write = [&](int i) {
    database->writers.submit(
        {testing::some<OrganizationId>(1),
         [&, i](Tx& tx) { tx.db.run(put_thing, tx.organization, std::to_string(i) + page); },
         [&](std::exception_ptr) {
           longest = std::max(longest, steady_clock::now() - last);
           last = steady_clock::now();
           ++kept;
         }});
  };
  for (int i = 0; i < many; ++i) {
    while (i - kept > 500) std::this_thread::yield();
    write(i);
  }
  while (kept < many) std::this_thread::yield();
  EXPECT_GT(fs::file_size(database_in(here.folder) + "-wal"), 80u * 1024 * 1024);
  EXPECT_LT(longest, std::chrono::seconds(4)) << "SQLite's own patience is five seconds";
  EXPECT_EQ(reader->one<std::int64_t>(count_things), 0) << "it still sees what it saw";
  reader->script("COMMIT");
  int sent = many;
  while (sent < 4 * many && fs::file_size(database_in(here.folder) + "-wal") > 30u << 20) {
    while (sent - kept > 500) std::this_thread::yield();
    write(sent++);
  }
  while (kept < sent) std::this_thread::yield();
  EXPECT_LT(sent, 4 * many) << "the log never begins again";
}

// Without being told, the planner begins at whatever table it likes and reads all of it.
TEST_F(DatabaseTest, AJoinBeginsWithTheDayAndNotWithTheWholeOrganization) {
  static constexpr Sql plan{R"(
    EXPLAIN QUERY PLAN SELECT k.minutes FROM session s
    JOIN mark k ON k.organization_id = s.organization_id AND k.session_id = s.id
    WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on = $3)"};
  const auto database = open();
  std::vector<std::string> steps;
  database->readers.with({}, [&](Tx& tx) {
    for (const Step& step : tx.db.all<Step>(plan, std::string_view("o"), std::string_view("s"),
                                            std::string_view("2026-11-16")))
      steps.push_back(step.detail);
  });
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_NE(steps[0].find("session_by_day"), std::string::npos) << steps[0];
  EXPECT_NE(steps[1].find("session_id=?"), std::string::npos) << steps[1];
}

TEST(DefaultKeyFile, IsNamedAfterTheFolderWhateverWayItIsWritten) {
  EXPECT_EQ(default_key_file("/srv/clinic"), default_key_file("/srv/./other/../clinic"));
  EXPECT_NE(default_key_file("/srv/clinic"), default_key_file("/srv/clinic2"));
}

}  // namespace
}  // namespace stepwell::db
