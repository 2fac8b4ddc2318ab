#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <future>

#include "stepwell/audit/chain.h"
#include "stepwell/audit/checkpoints.h"
#include "stepwell/audit/verify.h"
#include "stepwell/backup/make.h"
#include "stepwell/backup/restore.h"
#include "stepwell/db/key_file.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::backup {
namespace {

namespace fs = std::filesystem;

constexpr db::Sql put_thing{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 0, 0))"};
constexpr db::Sql count_things{"SELECT count(*) FROM throttle"};
constexpr db::Sql count_events{"SELECT count(*) FROM audit_event"};

const OrganizationId organization = testing::some<OrganizationId>(1);

// A data folder with a clinic in it, its key beside it, and a folder for backups.
class BackupTest : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(place);
    const auto database = open();
    for (int i = 0; i < 5; ++i) record(*database);
  }
  void TearDown() override { fs::remove_all(place); }

  std::unique_ptr<db::Database> open() const { return open(here); }
  std::unique_ptr<db::Database> open(const db::Location& where) const {
    return std::make_unique<db::Database>(where, db::Conduct{.seal = audit::seal}, 1);
  }

  void record(db::Database& database, int things = 1) {
    std::promise<void> done;
    const auto work = [&](db::Tx& tx) {
      for (int i = 0; i < things; ++i)
        tx.db.run(put_thing, tx.organization,
                  "A name that must not show " + std::to_string(++made_));
      tx.events.push_back({.organization_id = tx.organization,
                           .actor = "program",
                           .action = "PUT /x",
                           .subject = "/x",
                           .patient = "",
                           .recorded_at = now});
    };
    database.writers.submit({organization, work, [&](std::exception_ptr error) {
                               EXPECT_FALSE(error);
                               done.set_value();
                             }});
    done.get_future().get();
  }

  void tamper(const char* sql) {
    db::open_sqlite(db::database_in(here.folder), db::Access::write, db::read_key(here.key_file))
        ->script(sql);
  }

  Made make_one(const Waiting& waiting = {}) {
    return make(
        here, shelf, 0, [&] { return now; }, waiting);
  }

  // Returns what a restore of `file` says is wrong; nothing when it is restored.
  std::string refusal(const fs::path& file, const fs::path& key_file) {
    try {
      restore(file, place / "new", key_file, {});
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  std::string refusal(const fs::path& file) { return refusal(file, here.key_file); }

  std::vector<std::string> everything_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
      names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }

  static void flip_a_bit(const fs::path& file, std::streamoff place_in_file) {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekg(place_in_file);
    const char flipped = static_cast<char>(bytes.get() ^ 1);
    bytes.seekp(place_in_file);
    bytes.put(flipped);
  }

  const fs::path place =
      fs::temp_directory_path() / ("stepwell_backups_" + std::to_string(getpid()));
  const fs::path shelf = place / "backups";
  const db::Location here{.folder = place / "data", .key_file = place / "keys" / "clinic.key"};
  Instant now = Instant::parse("2026-11-25T22:12:00.000000Z").value();

 private:
  int made_ = 0;
};

TEST_F(BackupTest, IsMadeBesideARunningProgramAndHoldsAllOfIt) {
  const auto running = open();
  record(*running);
  const Made made = make_one();
  EXPECT_TRUE(made.is_sound());
  EXPECT_EQ(made.file, shelf / "stepwell-20261125T221200Z.backup");
  EXPECT_EQ(made.manifest.contents.events, 6);
  EXPECT_EQ(made.manifest.contents.last_event_at, now);
  record(*running);  // it goes on
}

TEST_F(BackupTest, OfAStoppedClinicLeavesItsFilesAsTheyWere) {
  const auto before = fs::file_size(db::database_in(here.folder));
  EXPECT_TRUE(make_one().is_sound());
  EXPECT_EQ(fs::file_size(db::database_in(here.folder)), before);
  record(*open());
}

TEST_F(BackupTest, IsEncryptedAndNobodyElseMayReadIt) {
  const Made made = make_one();
  std::ifstream in(made.file, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  EXPECT_EQ(static_cast<std::int64_t>(bytes.size()), made.manifest.bytes);
  EXPECT_EQ(bytes.find("must not show"), bytes.npos);
  EXPECT_EQ(bytes.find("SQLite format 3"), bytes.npos);
  struct stat info {};
  ASSERT_EQ(stat(made.file.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
}

TEST_F(BackupTest, SaysBesideItWhatItHolds) {
  const Made made = make_one();
  const auto manifest = manifest_of(made.file);
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->made_at, now);
  EXPECT_EQ(manifest->sha256, made.manifest.sha256);
  EXPECT_EQ(manifest->contents.schema, made.manifest.contents.schema);
  EXPECT_NE(std::ranges::find(manifest->contents.tables, db::TableCount{"throttle", 5}),
            manifest->contents.tables.end());
}

TEST_F(BackupTest, IsRestoredWithAllThatWasInIt) {
  const Made made = make_one();
  const Contents contents = restore(made.file, place / "new", here.key_file, {});
  EXPECT_EQ(contents.events, 5);
  EXPECT_EQ(contents.tables, made.manifest.contents.tables);
  const auto restored = open({.folder = place / "new", .key_file = here.key_file});
  restored->readers.with(organization, [](db::Tx& tx) {
    EXPECT_EQ(tx.db.one<std::int64_t>(count_things), 5);
    EXPECT_EQ(tx.db.one<std::int64_t>(count_events), 5);
    EXPECT_TRUE(audit::verify(tx.db, {}).sound);
  });
  record(*restored);
}

TEST_F(BackupTest, IsNeverRestoredOverAClinic) {
  const Made made = make_one();
  EXPECT_THROW(restore(made.file, here.folder, here.key_file, {}), Error);
  record(*open());  // it is still there and whole
  fs::create_directories(place / "new");
  std::ofstream(place / "new" / "notes.txt") << "mine";
  EXPECT_NE(refusal(made.file).find("is not empty"), std::string::npos);
  EXPECT_EQ(everything_in(place / "new"), std::vector<std::string>{"notes.txt"});
}

TEST_F(BackupTest, WithAFlippedBitAnywhereIsFoundAndNothingIsRestored) {
  const Made made = make_one();
  for (const std::streamoff at : {0, 17, 5000, 9'999, 200'001}) {
    flip_a_bit(made.file, at);
    EXPECT_NE(refusal(made.file).find("its hash is not the one"), std::string::npos) << at;
    EXPECT_FALSE(fs::exists(place / "new")) << at;
    flip_a_bit(made.file, at);
  }
  EXPECT_EQ(refusal(made.file), "");
}

TEST_F(BackupTest, WithAFlippedBitIsFoundThoughItsManifestIsGone) {
  const Made made = make_one();
  fs::remove(made.file.string() + ".json");
  for (const std::streamoff at : {0, 17, 5000, 9'999, 200'001}) {
    flip_a_bit(made.file, at);
    EXPECT_NE(refusal(made.file), "") << at;
    EXPECT_FALSE(fs::exists(place / "new")) << at;
    flip_a_bit(made.file, at);
  }
  EXPECT_EQ(refusal(made.file), "");
}

TEST_F(BackupTest, ThatWasCutShortIsFound) {
  const Made made = make_one();
  fs::remove(made.file.string() + ".json");
  fs::resize_file(made.file, fs::file_size(made.file) - 4096);
  EXPECT_NE(refusal(made.file), "");
}

TEST_F(BackupTest, NeedsTheKeyItWasMadeWith) {
  const Made made = make_one();
  db::make_key(place / "other.key");
  EXPECT_NE(refusal(made.file, place / "other.key").find("the key is not this database's"),
            std::string::npos);
  EXPECT_FALSE(fs::exists(place / "new"));
}

TEST_F(BackupTest, OfANewerProgramIsNotRestoredByThisOne) {
  tamper("INSERT INTO migration (name, hash, applied_at) VALUES ('9999_later', '', 0)");
  EXPECT_NE(refusal(make_one().file).find("a newer program made it"), std::string::npos);
}

TEST_F(BackupTest, ThatIsNotThereIsSaid) {
  EXPECT_NE(refusal(shelf / "nothing").find("there is no file"), std::string::npos);
}

TEST_F(BackupTest, OfARecordThatWasTamperedWithIsPutAside) {
  tamper("UPDATE audit_event SET event = replace(event, '/x', '/y') WHERE number = 3");
  const Made made = make_one();
  EXPECT_FALSE(made.is_sound());
  EXPECT_EQ(made.file.extension(), ".unsound");
  EXPECT_TRUE(names_in(shelf).empty());
  EXPECT_FALSE(last_backup_of(here.folder));
  EXPECT_EQ(manifest_of(made.file)->wrong, made.manifest.wrong);
}

TEST_F(BackupTest, OfARecordWhoseEndWasCutOffIsPutAside) {
  audit::CheckpointFile checkpoints = audit::checkpoints_of(here);
  audit::write_checkpoints(*db::open_to_read(here), checkpoints, now);
  EXPECT_TRUE(make_one().is_sound());
  tamper(
      "DELETE FROM audit_event WHERE number > 3;"
      "UPDATE audit_chain SET length = 3,"
      "  hash = (SELECT hash FROM audit_event WHERE number = 3)");
  now.time += std::chrono::seconds(1);
  EXPECT_FALSE(make_one().is_sound()) << "only the checkpoints can show it";
}

TEST_F(BackupTest, OfADamagedDatabaseIsNeverCalledWhole) {
  const auto size = static_cast<std::streamoff>(fs::file_size(db::database_in(here.folder)));
  for (std::streamoff at = 8192; at < size; at += 4096)
    flip_a_bit(db::database_in(here.folder), at);
  EXPECT_THROW(make_one(), Error);
  EXPECT_TRUE(names_in(shelf).empty());
}

TEST_F(BackupTest, ThatNobodyWaitsForAnyMoreLeavesNothingBehind) {
  record(*open(), 20'000);
  for (const Doing when : {Doing::copying, Doing::examining, Doing::following}) {
    bool is_enough = false;
    Waiting waiting;
    waiting.told = [&](Doing doing, std::int64_t) { is_enough = is_enough || doing == when; };
    waiting.go_on = [&] { return !is_enough; };
    EXPECT_THROW(make_one(waiting), db::Interrupted) << to_word(when);
    EXPECT_EQ(everything_in(shelf), std::vector<std::string>{"stepwell-backup.lock"});
  }
}

TEST_F(BackupTest, IsNotRestoredForSomebodyWhoIsGone) {
  const Made made = make_one();
  Waiting waiting;
  waiting.go_on = [] { return false; };
  EXPECT_THROW(restore(made.file, place / "new", here.key_file, waiting), db::Interrupted);
  EXPECT_FALSE(fs::exists(place / "new"));
}

TEST_F(BackupTest, ThatWasNeverFinishedIsRemovedByTheNext) {
  fs::create_directories(shelf);
  for (const char* name :
       {"stepwell-20261101T000000Z.backup.unfinished", "stepwell-20261101T000000Z.backup.json",
        "stepwell-20261102T000000Z.backup.unsound", "notes.unfinished"})
    std::ofstream(shelf / name) << "half";
  make_one();
  EXPECT_EQ(
      everything_in(shelf),
      (std::vector<std::string>{"notes.unfinished", "stepwell-20261102T000000Z.backup.unsound",
                                "stepwell-20261125T221200Z.backup",
                                "stepwell-20261125T221200Z.backup.json", "stepwell-backup.lock"}));
}

TEST_F(BackupTest, IsMadeByOneProgramAtATime) {
  const Shelf taken(shelf);
  EXPECT_THROW(make_one(), db::Unavailable);
}

TEST_F(BackupTest, GoesWhenItIsOutdatedAndTheLastNeverDoes) {
  for (int day = 0; day < 4; ++day) {
    make(here, shelf, 2, [&] { return now; }, {});
    now.time += std::chrono::days(1);
  }
  EXPECT_EQ(names_in(shelf), (std::vector<std::string>{"stepwell-20261127T221200Z.backup",
                                                       "stepwell-20261128T221200Z.backup"}));
  tamper("UPDATE audit_event SET event = '{}' WHERE number = 3");
  for (int day = 0; day < 4; ++day) {
    EXPECT_FALSE(make(here, shelf, 1, [&] { return now; }, {}).is_sound());
    now.time += std::chrono::days(1);
  }
  EXPECT_EQ(names_in(shelf).size(), 2u) << "what is unsound must not push out what is whole";
  EXPECT_EQ(last_backup_of(here.folder)->made_at.text(), "2026-11-28T22:12:00.000000Z");
}

TEST_F(BackupTest, KeepsDataKeyAndBackupsApart) {
  const auto now_clock = [&] { return now; };
  EXPECT_THROW(make(here, here.folder / "backups", 0, now_clock, {}), Error);
  EXPECT_THROW(make(here, here.key_file.parent_path(), 0, now_clock, {}), Error);
  EXPECT_FALSE(fs::exists(here.folder / "backups"));
}

TEST_F(BackupTest, IntoAFolderThatCanNotBeIsSaid) {
  std::ofstream(place / "file") << "not a folder";
  EXPECT_THROW(make(here, place / "file", 0, [&] { return now; }, {}), db::Unavailable);
}

}  // namespace
}  // namespace stepwell::backup
