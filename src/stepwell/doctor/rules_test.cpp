#include "stepwell/doctor/rules.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::doctor {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

const Instant now = Instant::parse("2026-11-25T22:12:00.000000Z").value();

template <class Duration>
Instant ago(Duration time) {
  return {now.time - time};
}

struct Case {
  const char* why;
  Check check;
  State state;
};

void expect(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(c.check.state, c.state) << c.why << ": " << c.check.text;
    EXPECT_FALSE(c.check.text.empty()) << c.why;
    EXPECT_EQ(c.check.advice.empty(), c.state == State::ok) << c.why;
  }
}

TEST(Doctor, LooksAtTheKey) {
  const KeyFile good{"/k", true, true, false, false};
  expect({{"there, and ours alone", check_key(good), State::ok},
          {"not there", check_key({"/k"}), State::broken},
          {"not a key", check_key({"/k", true, false, false, false}), State::broken},
          {"others may read it", check_key({"/k", true, true, true, false}), State::broken},
          {"with the data", check_key({"/k", true, true, false, true}), State::broken}});
}

TEST(Doctor, LooksAtTheFolder) {
  expect({{"ours alone", check_folder({"/d", true, false, true}), State::ok},
          {"not there", check_folder({"/d"}), State::broken},
          {"not to be written to", check_folder({"/d", true, false, false}), State::broken},
          {"open to others", check_folder({"/d", true, true, true}), State::attention}});
}

TEST(Doctor, LooksAtTheDisk) {
  constexpr std::int64_t mega = 1 << 20, giga = 1 << 30;
  expect({{"plenty", check_disk({100 * giga, giga, 100}), State::ok},
          {"less than the log may need", check_disk({256 * mega - 1, mega, 1}), State::broken},
          {"just that much", check_disk({256 * mega, mega, 1}), State::ok},
          {"no room to restore beside it", check_disk({giga, 2 * giga, 1}), State::attention},
          {"full in 29 days", check_disk({29 * giga, 10 * giga, 10}), State::attention},
          {"full in 30 days", check_disk({30 * giga, 10 * giga, 10}), State::ok},
          {"too new to say", check_disk({20 * giga, 10 * giga, 6}), State::ok}});
}

TEST(Doctor, LooksAtTheClock) {
  const auto later = [](auto time) { return Instant{now.time + time}; };
  expect({{"nothing was recorded yet", check_clock({now, {}, {}}), State::ok},
          {"all is in the past", check_clock({now, ago(hours(1)), ago(minutes(1))}), State::ok},
          {"a little ahead is no fault", check_clock({now, later(minutes(5)), {}}), State::ok},
          {"an event from later", check_clock({now, later(minutes(6)), {}}), State::broken},
          {"a file from later", check_clock({now, ago(hours(1)), later(days(2))}), State::broken}});
}

TEST(Doctor, LooksAtTheVersions) {
  const auto versions = [](Schema standing, bool too_old = false) {
    return check_versions({"0.1.0", "SQLite 3", too_old, "0001_people", standing});
  };
  expect({{"all ours", versions(Schema::current), State::ok},
          {"of an older program", versions(Schema::behind), State::attention},
          {"of a newer program", versions(Schema::ahead), State::broken},
          {"of nobody's", versions(Schema::changed), State::broken},
          {"an old PostgreSQL", versions(Schema::current, true), State::broken}});
}

TEST(Doctor, LooksAtTheIntegrity) {
  expect({{"sound", check_integrity({}), State::ok},
          {"damaged", check_integrity({"page 7 is damaged"}), State::broken}});
}

TEST(Doctor, LooksAtTheCheckpoints) {
  const auto seen = [](Instant at) {
    return audit::Checkpoint{testing::some<OrganizationId>(1), 5, "h", at};
  };
  const auto check = [&](const Checkpoints& found) { return check_checkpoints(found, now); };
  expect({{"noted just now", check({"/c", {seen(ago(minutes(9)))}, 0, {}, true}), State::ok},
          {"noted long ago, and nothing since", check({"/c", {seen(ago(days(9)))}, 0, {}, false}),
           State::ok},
          {"noted long ago, and much since", check({"/c", {seen(ago(hours(2)))}, 0, {}, true}),
           State::attention},
          {"never noted", check({"/c"}), State::attention},
          {"not written by us", check({"/c", {seen(now)}, 1, {}, false}), State::broken},
          {"it saw more than is there", check({"/c", {seen(now)}, 0, {seen(now)}, false}),
           State::broken}});
}

TEST(Doctor, LooksAtTheBackups) {
  const auto backup = [](Instant at, bool there, bool same_disk) {
    return check_backups({backup::LastBackup{"/b/x.backup", at}, there, same_disk}, now);
  };
  expect({{"last night's, elsewhere", backup(ago(hours(20)), true, false), State::ok},
          {"36 hours old", backup(ago(hours(36)), true, false), State::ok},
          {"older", backup(ago(hours(36) + minutes(1)), true, false), State::attention},
          {"beside the data", backup(ago(hours(1)), true, true), State::attention},
          {"gone", backup(ago(hours(1)), false, false), State::attention},
          {"none, ever", check_backups({}, now), State::attention}});
}

TEST(Doctor, LooksAtTheCertificate) {
  const auto ends_in = [](auto time) { return check_certificate(Instant{now.time + time}, now); };
  expect({{"long", ends_in(days(21)), State::ok},
          {"not long", ends_in(days(21) - minutes(1)), State::attention},
          {"gone", ends_in(minutes(0)), State::broken},
          {"not a certificate", check_certificate({}, now), State::broken}});
}

TEST(Doctor, NamesLicencesThatEndByTheStaffsIds) {
  const Licence soon{testing::some<StaffId>(7), "LCSW", testing::day("2026-12-31")};
  const Licence gone{testing::some<StaffId>(8), "RN", testing::day("2026-11-24")};
  const Check check = check_licences({gone, soon}, testing::day("2026-11-25"));
  expect({{"none ends", check_licences({}, testing::day("2026-11-25")), State::ok},
          {"two end", check, State::attention}});
  EXPECT_NE(check.text.find("1 licences of active staff have expired and 1 expire"),
            std::string::npos)
      << check.text;
  EXPECT_NE(check.text.find(soon.staff_id.text() + " (LCSW, 2026-12-31)"), std::string::npos);
}

TEST(Doctor, LooksAtTheTimeZones) {
  expect({{"known", check_time_zones({}), State::ok},
          {"unknown", check_time_zones({"Mars/Olympus"}), State::broken}});
}

TEST(Doctor, IsAsWorriedAsItsWorstFinding) {
  const Check fine{"a", State::ok, "", ""}, so_so{"b", State::attention, "", ""};
  EXPECT_EQ(worst_of({}), State::ok);
  EXPECT_EQ(worst_of({so_so, fine}), State::attention);
  EXPECT_EQ(worst_of({fine, out_of_reach("database", "why"), so_so}), State::broken);
}

TEST(Mail, IsSeenToWaitToFailAndToBeGivenUp) {
  const struct {
    const char* why;
    Mail mail;
    State state;
    const char* says;
  } cases[] = {
      {"nothing waits", {}, State::ok, "was sent"},
      {"nobody sends", {.late = 3}, State::attention, "nobody sends them"},
      {"it was tried", {.late = 3, .failing = 1}, State::attention, "1 messages can't be sent"},
      {"given up", {.given_up = 2}, State::attention, "2 messages were given up"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(check_mail(c.mail).state, c.state) << c.why;
    EXPECT_NE(check_mail(c.mail).text.find(c.says), std::string::npos) << c.why;
  }
}

}  // namespace
}  // namespace stepwell::doctor
