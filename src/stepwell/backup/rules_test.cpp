#include "stepwell/backup/rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace stepwell::backup {
namespace {

Instant at(std::string_view text) { return Instant::parse(text).value(); }

const Instant now = at("2026-11-25T22:12:00.000000Z");

TEST(BackupName, SaysWhenItWasMade) {
  EXPECT_EQ(name_of(now), "stepwell-20261125T221200Z.backup");
  EXPECT_EQ(made_at(name_of(now)), now);
}

TEST(BackupName, IsNoOtherName) {
  for (const char* other :
       {"", "stepwell-.backup", "stepwell-20261125T221200Z.backup.unfinished",
        "stepwell-20261125T221200Z.backup.unsound", "stepwell-20261125T221200Z.backup.json",
        "stepwell-20261325T221200Z.backup", "stepwell-20261125T2212000.backup", "stepwell.db"})
    EXPECT_FALSE(made_at(other)) << other;
}

struct Keeping {
  const char* why;
  std::vector<std::string> made;  // when
  int days;
  std::vector<std::string> gone;
};

TEST(Outdated, FollowsWhatIsPromised) {
  const Keeping cases[] = {
      {"an empty folder has nothing to remove", {}, 1, {}},
      {"the only one stays, however old it is", {"2020-01-01T00:00:00"}, 1, {}},
      {"all of the last 24 hours stay, though they are of one day",
       {"2026-11-25T10:00:00", "2026-11-25T16:00:00", "2026-11-25T22:00:00"},
       1,
       {}},
      {"24 hours and a second ago is not within them",
       {"2026-11-24T22:11:59", "2026-11-25T22:00:00"},
       1,
       {"2026-11-24T22:11:59"}},
      {"of each day the last one stays",
       {"2026-11-20T01:00:00", "2026-11-20T13:00:00", "2026-11-21T01:00:00", "2026-11-25T01:00:00"},
       3,
       {"2026-11-20T01:00:00"}},
      {"days without one are not counted",
       {"2026-10-01T01:00:00", "2026-10-02T01:00:00", "2026-11-25T01:00:00"},
       2,
       {"2026-10-01T01:00:00"}},
      {"one day too many goes",
       {"2026-11-22T01:00:00", "2026-11-23T01:00:00", "2026-11-24T01:00:00", "2026-11-25T01:00:00"},
       3,
       {"2026-11-22T01:00:00"}},
      {"one from the future counts as the latest, and the others are kept by their days",
       {"2026-11-23T01:00:00", "2027-01-01T00:00:00"},
       2,
       {}},
  };
  for (const Keeping& c : cases) {
    std::vector<std::string> names, gone;
    for (const std::string& time : c.made) names.push_back(name_of(at(time + ".000000Z")));
    for (const std::string& time : c.gone) gone.push_back(name_of(at(time + ".000000Z")));
    EXPECT_EQ(outdated(names, now, c.days), gone) << c.why;
  }
}

TEST(Outdated, NeverTouchesWhatIsNoBackup) {
  const std::vector<std::string> names = {"notes.txt", "stepwell-20200101T000000Z.backup",
                                          "stepwell-20210101T000000Z.backup.unsound",
                                          "stepwell-20260101T000000Z.backup"};
  EXPECT_EQ(outdated(names, now, 1), std::vector<std::string>{"stepwell-20200101T000000Z.backup"});
}

TEST(Due, IsCountedFromTheLastOne) {
  using std::chrono::hours;
  const Instant last = at("2026-11-25T20:00:00.000000Z");
  EXPECT_EQ(due_after(last, now, hours(24)), at("2026-11-26T20:00:00.000000Z"));
  EXPECT_EQ(due_after(std::nullopt, now, hours(24)), now);
  EXPECT_EQ(due_after(at("2027-01-01T00:00:00.000000Z"), now, hours(24)), now)
      << "a clock that was set back must not put backups off for a year";
}

struct Counting {
  const char* why;
  std::int64_t before, copied, after;
  const char* table;
  std::int64_t version_after;
  bool is_wrong;
};

TEST(Counts, MustFit) {
  const Counting cases[] = {
      {"nothing changed, all is there", 5, 5, 5, "mark", 1, false},
      {"nothing changed, and one is missing", 5, 4, 5, "mark", 1, true},
      {"nothing changed, and there is one too many", 5, 6, 5, "mark", 1, true},
      {"work went on, and the copy is from between", 5, 7, 9, "mark", 2, false},
      {"work went on, and what was there before is missing", 5, 4, 9, "mark", 2, true},
      {"work went on, and the copy has what never was", 5, 10, 9, "mark", 2, true},
      {"what comes and goes may have any number", 5, 3, 9, "kept_answer", 2, false},
      {"but not when nothing changed", 5, 3, 5, "kept_answer", 1, true},
  };
  for (const Counting& c : cases) {
    const Moment before{1, {{c.table, c.before}}}, after{c.version_after, {{c.table, c.after}}};
    EXPECT_EQ(!check_counts(before, {{c.table, c.copied}}, after).empty(), c.is_wrong) << c.why;
  }
}

TEST(Counts, AMissingTableIsSaid) {
  const Moment before{1, {{"mark", 5}}};
  EXPECT_EQ(check_counts(before, {}, before),
            std::vector<std::string>{"the table mark was not copied"});
}

// A table that begins to forget must be known here, or a backup under load could be called
// unsound.
TEST(Counts, KnowEveryTableThatForgets) {
  const std::regex removal(R"(DELETE FROM\s+([a-z_0-9]+))");
  std::set<std::string> found;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(STEPWELL_SOURCE "/src/stepwell")) {
    const std::string path = entry.path().string();
    if (!path.ends_with(".cpp") || path.ends_with("_test.cpp")) continue;
    std::ifstream in(path);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    for (std::sregex_iterator it(text.begin(), text.end(), removal), end; it != end; ++it)
      found.insert((*it)[1]);
  }
  EXPECT_TRUE(found.contains("kept_answer"));
  for (const std::string& table : found) EXPECT_TRUE(forgets(table)) << table;
  EXPECT_FALSE(forgets("audit_event"));
}

}  // namespace
}  // namespace stepwell::backup
