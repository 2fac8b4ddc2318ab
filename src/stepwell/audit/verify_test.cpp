#include "stepwell/audit/verify.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "stepwell/audit/chain.h"
#include "stepwell/base/hash.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::audit {
namespace {

constexpr db::Sql every_event{
    "SELECT event FROM audit_event WHERE organization_id = $1 ORDER BY number"};
constexpr db::Sql set_event{
    "UPDATE audit_event SET event = $1, hash = $2 WHERE organization_id = $3 AND number = $4"};
constexpr db::Sql set_head{
    "UPDATE audit_chain SET length = $1, hash = $2 WHERE organization_id = $3"};

// Five events are on record; then somebody gets at the database itself.
class Tampering : public ::testing::Test {
 protected:
  void SetUp() override {
    for (int i = 0; i < 5; ++i) record();
    remember();
  }

  void TearDown() override { std::filesystem::remove(path); }

  void record() {
    clinic.write([&](db::Tx& tx) {
      tx.events.push_back({.organization_id = tx.organization,
                           .actor = "staff/1",
                           .action = "PUT /x",
                           .subject = "/x",
                           .patient = "",
                           .recorded_at = tx.now});
    });
  }

  std::vector<OrganizationId> remember() { return write_checkpoints(*raw, file, clinic.now); }

  Verdict verdict() { return verify(*raw, file.read().latest); }

  std::vector<std::pair<std::int64_t, FlawKind>> flaws() {
    std::vector<std::pair<std::int64_t, FlawKind>> found;
    for (const Flaw& flaw : verdict().flaws) found.emplace_back(flaw.number, flaw.kind);
    return found;
  }

  // Makes the whole chain anew from `events`, head and all, as an attacker with time would.
  void rewrite(const std::vector<std::string>& events) {
    std::string hash;
    std::int64_t number = 0;
    for (const std::string& event : events) {
      hash = sha256(hash + event);
      raw->run(set_event, event, hash, clinic.organization, ++number);
    }
    raw->run(set_head, number, hash, clinic.organization);
  }

  using Flaws = std::vector<std::pair<std::int64_t, FlawKind>>;

  testing::Clinic clinic;
  std::unique_ptr<db::Connection> raw = clinic.database.open();
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / (clinic.database.name() + ".checkpoints");
  CheckpointFile file{path, "key"};
};

TEST_F(Tampering, ASoundChainIsFollowedToItsEnd) {
  const Verdict found = verdict();
  EXPECT_TRUE(found.sound);
  EXPECT_EQ(found.events, 5);
  EXPECT_EQ(found.organizations, 1);
}

TEST_F(Tampering, AChainThatGrewAfterItsCheckpointIsSound) {
  record();
  EXPECT_TRUE(verdict().sound);
}

TEST_F(Tampering, AChangedEventIsFound) {
  raw->script(
      "UPDATE audit_event SET event = replace(event, 'staff/1', 'staff/2') WHERE number = 3");
  EXPECT_EQ(flaws(), (Flaws{{3, FlawKind::changed}}));
}

TEST_F(Tampering, AChangedEventWhoseSealWasMadeToFitIsFoundAtTheNext) {
  const auto events = raw->all<std::string>(every_event, clinic.organization);
  std::string hash;
  for (int i = 0; i < 2; ++i) hash = sha256(hash + events[static_cast<std::size_t>(i)]);
  raw->run(set_event, std::string_view("{}"), sha256(hash + "{}"), clinic.organization, 3);
  EXPECT_EQ(flaws(), (Flaws{{3, FlawKind::changed}, {4, FlawKind::changed}}))
      << "and at itself, when it is no longer found by what it says";
}

TEST_F(Tampering, AnEventThatIsFoundByWhatItDoesNotSayIsFound) {
  const char* lies[] = {"actor = 'staff/2'", "kind = 'looked'", "patient_id = 'x'",
                        "recorded_at = recorded_at + 1"};
  for (const std::string lie : lies) {
    raw->script(("UPDATE audit_event SET " + lie + " WHERE number = 3").c_str());
    EXPECT_EQ(flaws(), (Flaws{{3, FlawKind::changed}})) << lie;
    raw->script(
        "UPDATE audit_event SET actor = 'staff/1', kind = 'changed', patient_id = NULL,"
        " recorded_at = (SELECT recorded_at FROM audit_event WHERE number = 1) WHERE number = 3");
    EXPECT_TRUE(verdict().sound);
  }
}

TEST_F(Tampering, ADeletedEventIsFound) {
  raw->script("DELETE FROM audit_event WHERE number = 3");
  EXPECT_EQ(flaws(), (Flaws{{3, FlawKind::missing}}));
}

TEST_F(Tampering, ADeletedEventIsFoundThoughTheRestMovedUp) {
  raw->script("DELETE FROM audit_event WHERE number = 3");
  raw->script("UPDATE audit_event SET number = 3 WHERE number = 4");
  raw->script("UPDATE audit_event SET number = 4 WHERE number = 5");
  EXPECT_EQ(flaws(),
            (Flaws{{3, FlawKind::changed}, {5, FlawKind::forgotten}, {5, FlawKind::cut_off}}));
}

TEST_F(Tampering, SwappedEventsAreFound) {
  raw->script("UPDATE audit_event SET number = 99 WHERE number = 2");
  raw->script("UPDATE audit_event SET number = 2 WHERE number = 4");
  raw->script("UPDATE audit_event SET number = 4 WHERE number = 99");
  EXPECT_EQ(flaws(), (Flaws{{2, FlawKind::changed},
                            {3, FlawKind::changed},
                            {4, FlawKind::changed},
                            {5, FlawKind::changed}}));
}

TEST_F(Tampering, InsertedEventsAreFound) {
  raw->script(
      "INSERT INTO audit_event (organization_id, number, event, hash, actor, kind, recorded_at) "
      "SELECT organization_id, 0, event, hash, actor, kind, recorded_at FROM audit_event "
      "WHERE number = 1");
  raw->script(
      "INSERT INTO audit_event (organization_id, number, event, hash, actor, kind, recorded_at) "
      "SELECT organization_id, 6, event, hash, actor, kind, recorded_at FROM audit_event "
      "WHERE number = 1");
  EXPECT_EQ(flaws(),
            (Flaws{{0, FlawKind::inserted}, {6, FlawKind::changed}, {6, FlawKind::inserted}}));
}

TEST_F(Tampering, AnEndThatWasCutOffIsFound) {
  raw->script("DELETE FROM audit_event WHERE number >= 4");
  EXPECT_EQ(flaws(), (Flaws{{4, FlawKind::forgotten}, {4, FlawKind::cut_off}}));
}

TEST_F(Tampering, AnEndThatWasCutOffWithItsHeadPutBackIsFound) {
  auto events = raw->all<std::string>(every_event, clinic.organization);
  raw->script("DELETE FROM audit_event WHERE number >= 4");
  events.resize(3);
  rewrite(events);
  EXPECT_EQ(flaws(), (Flaws{{4, FlawKind::forgotten}}));
  EXPECT_TRUE(verify(*raw, {}).sound) << "only a checkpoint can show it";
}

TEST_F(Tampering, AChainMadeAnewIsFound) {
  auto events = raw->all<std::string>(every_event, clinic.organization);
  events[1].replace(events[1].find("PUT /x"), 6, "PUT /y");
  rewrite(events);
  EXPECT_EQ(flaws(), (Flaws{{5, FlawKind::forgotten}}));
  EXPECT_TRUE(verify(*raw, {}).sound) << "only a checkpoint can show it";
}

TEST_F(Tampering, AChainThatIsGoneAltogetherIsFound) {
  raw->script("DELETE FROM audit_event");
  raw->script("DELETE FROM audit_chain");
  EXPECT_EQ(flaws(), (Flaws{{1, FlawKind::forgotten}, {0, FlawKind::changed}}));
}

TEST_F(Tampering, NoCheckpointCoversItUp) {
  raw->script("DELETE FROM audit_event WHERE number >= 4");
  raw->script("UPDATE audit_chain SET length = 3");
  EXPECT_EQ(remember(), std::vector{clinic.organization});
  EXPECT_EQ(file.read().latest.at(0).length, 5);
}

TEST_F(Tampering, ACheckpointIsWrittenOnlyWhenTheChainHasGrown) {
  const auto size = std::filesystem::file_size(path);
  EXPECT_TRUE(remember().empty());
  EXPECT_EQ(std::filesystem::file_size(path), size);
  record();
  remember();
  EXPECT_EQ(file.read().latest.at(0).length, 6);
}

TEST_F(Tampering, ACheckpointThatWasNotWrittenWithTheKeyIsNoCheckpoint) {
  CheckpointFile forger(path, "another key");
  forger.append({{clinic.organization, 3, "", clinic.now}});
  EXPECT_EQ(file.read().forged, 1);
  EXPECT_EQ(file.read().latest.at(0).length, 5);
}

TEST_F(Tampering, ACheckpointCutByACrashIsLeftOut) {
  std::ofstream(path, std::ios::app) << "0123";
  EXPECT_EQ(file.read().forged, 0);
  EXPECT_EQ(file.read().latest.size(), 1u);
}

TEST_F(Tampering, OfOneOrganizationIsNotTheOthersFault) {
  clinic.write_elsewhere([&](db::Tx& tx) {
    tx.events.push_back({.organization_id = tx.organization,
                         .actor = "program",
                         .action = "x",
                         .subject = "",
                         .patient = "",
                         .recorded_at = tx.now});
  });
  raw->script("UPDATE audit_event SET event = '{}' WHERE number = 3");
  const Verdict found = verdict();
  ASSERT_EQ(found.flaws.size(), 1u);
  EXPECT_EQ(found.flaws[0].organization_id, clinic.organization);
  EXPECT_EQ(found.organizations, 2);
}

TEST_F(Tampering, IsFoundAcrossTheEndOfAPage) {
  for (std::int64_t i = 5; i < limits::verify_page + 1; ++i) record();
  EXPECT_TRUE(verdict().sound);
  const std::string drop =
      "DELETE FROM audit_event WHERE number = " + std::to_string(limits::verify_page);
  raw->script(drop.c_str());
  EXPECT_EQ(flaws(), (Flaws{{limits::verify_page, FlawKind::missing}}));
}

}  // namespace
}  // namespace stepwell::audit
