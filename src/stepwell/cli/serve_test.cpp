#include "stepwell/cli/serve.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "stepwell/audit/chain.h"
#include "stepwell/backup/shelf.h"
#include "stepwell/cli/said.h"
#include "stepwell/cli/secret_file.h"

namespace stepwell::cli {
namespace {

namespace fs = std::filesystem;

// --- The token of the metrics ------------------------------------------------------------------

class MetricsToken : public ::testing::Test {
 protected:
  void TearDown() override { fs::remove(file); }

  void write(const char* text, fs::perms who) const {
    std::ofstream(file) << text;
    fs::permissions(file, who);
  }

  // Returns the code of what is wrong with the file.
  std::string refusal() const {
    try {
      read_secret("--metrics-token-file", file, limits::metrics_token_bytes);
    } catch (const Error& error) {
      return error.findings.at(0).code;
    }
    return "";
  }

  const fs::path file = fs::temp_directory_path() / ("stepwell_token_" + std::to_string(getpid()));
  const fs::perms ours = fs::perms::owner_read | fs::perms::owner_write;
};

TEST_F(MetricsToken, IsTheFilesFirstLine) {
  write("sixteen-letters-\nand more\n", ours);
  EXPECT_EQ(read_secret("--metrics-token-file", file, limits::metrics_token_bytes),
            "sixteen-letters-");
}

TEST_F(MetricsToken, MustBeThere) { EXPECT_EQ(refusal(), "missing"); }

TEST_F(MetricsToken, MustBeLong) {
  write("fifteen-letters\n", ours);
  EXPECT_EQ(refusal(), "too_short");
}

TEST_F(MetricsToken, MustBeItsOwnersAlone) {
  write("sixteen-letters-\n", ours | fs::perms::group_read);
  EXPECT_EQ(refusal(), "not_private");
}

// --- Backups on a schedule -----------------------------------------------------------------------

class Rounds : public ::testing::Test {
 protected:
  void SetUp() override { db::Database(here, {.seal = audit::seal}, 1); }
  void TearDown() override { fs::remove_all(place); }

  const fs::path place =
      fs::temp_directory_path() / ("stepwell_rounds_" + std::to_string(getpid()));
  const db::Location here{.folder = place / "data", .key_file = place / "keys" / "clinic.key"};
};

TEST_F(Rounds, BeginWithTheBackupThatIsDue) {
  const BackupRounds rounds(here, {.to = place / "backups"});
  while (backup::names_in(place / "backups").empty()) std::this_thread::yield();
  EXPECT_EQ(rounds.failed(), 0);
}

TEST_F(Rounds, CountTheBackupsThatFail) {
  std::ofstream(place / "no folder") << "";
  ::testing::internal::CaptureStderr();
  {
    const BackupRounds rounds(here, {.to = place / "no folder"});
    while (rounds.failed() == 0) std::this_thread::yield();
  }
  EXPECT_NE(::testing::internal::GetCapturedStderr().find("the backup failed and is tried again"),
            std::string::npos);
}

TEST_F(Rounds, EndWithTheServerThoughTheNextIsDueTomorrow) {
  const BackupRounds rounds(here, {.to = place / "backups"});
  while (!backup::last_backup_of(here.folder)) std::this_thread::yield();
}

TEST_F(Rounds, ThatWereNotAskedForAreNotMade) {
  const BackupRounds rounds(here, {});
  EXPECT_FALSE(backup::last_backup_of(here.folder));
}

// PostgreSQL is left to its own ways.
TEST(BackupsOnPostgres, AreRefusedAtTheStart) {
  CLI::App program;
  add_serve(program);
  try {
    program.parse("serve --database postgresql://nobody@nowhere/none --backup-to /tmp/x", false);
    ADD_FAILURE() << "it was served";
  } catch (const Error& error) {
    EXPECT_EQ(error.findings.at(0).code, "not_here");
  }
}

TEST(BackupsEvery, AreNotMadeMoreOftenThanTheyTake) {
  CLI::App program;
  add_serve(program);
  EXPECT_THROW(program.parse("serve --data /x --backup-to /y --backup-every 4m", false),
               CLI::ValidationError);
  EXPECT_THROW(program.parse("serve --data /x --backup-every 6h", false), CLI::RequiresError)
      << "to where?";
}

// --- What is said ----------------------------------------------------------------------------

TEST(WithoutPassword, ShowsTheRestOfAnAddress) {
  EXPECT_EQ(without_password("postgresql://me:secret@one,two:5433/db"),
            "postgresql://me@one,two:5433/db");
  for (const char* plain : {"postgresql://me@one:5432/db", "postgresql://one:5432/db", "host=one"})
    EXPECT_EQ(without_password(plain), plain);
}

}  // namespace
}  // namespace stepwell::cli
