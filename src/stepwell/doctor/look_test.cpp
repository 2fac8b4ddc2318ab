#include "stepwell/doctor/look.h"

#include <gtest/gtest.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <future>

#include "stepwell/audit/chain.h"
#include "stepwell/audit/checkpoints.h"
#include "stepwell/backup/make.h"
#include "stepwell/db/key_file.h"
#include "stepwell/doctor/store.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::doctor {
namespace {

namespace fs = std::filesystem;

// A data folder that is well looked after; each test spoils one thing.
class LookOver : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(place);
    write([&](db::Tx& tx) {
      people::put_organization(tx, {tx.organization, "Clinic", "clinic"});
      people::put_site(tx, {testing::some<SiteId>(1), "Main", "America/New_York", "988"});
      tx.events.push_back({.organization_id = tx.organization,
                           .actor = "program",
                           .action = "PUT /x",
                           .subject = "/x",
                           .patient = "",
                           .recorded_at = tx.now});
    });
    audit::CheckpointFile checkpoints = audit::checkpoints_of(here);
    audit::write_checkpoints(*db::open_to_read(here), checkpoints, now);
    backup::make(here, place / "backups", 0, [&] { return now; }, {});
  }
  void TearDown() override { fs::remove_all(place); }

  void write(const std::function<void(db::Tx&)>& work) {
    db::Database database(here, {.clock = [this] { return now; }, .seal = audit::seal}, 1);
    std::promise<void> done;
    database.writers.submit({testing::some<OrganizationId>(1), work, [&](std::exception_ptr error) {
                               EXPECT_FALSE(error);
                               done.set_value();
                             }});
    done.get_future().get();
  }

  void spoil(const char* sql) {
    db::open_sqlite(db::database_in(here.folder), db::Access::write, db::read_key(here.key_file))
        ->script(sql);
  }

  Check find(const std::string& name) {
    for (const Check& check : look_over(here, {}, now).checks)
      if (check.name == name) return check;
    return {name, State::ok, "it was not looked at", ""};
  }

  const fs::path place =
      fs::temp_directory_path() / ("stepwell_doctor_" + std::to_string(getpid()));
  const db::Location here{.folder = place / "data", .key_file = place / "keys" / "clinic.key"};
  Instant now = system_clock();
};

TEST_F(LookOver, FindsNothingBrokenWhereNothingIs) {
  const Report report = look_over(here, {}, now);
  EXPECT_NE(report.state, State::broken);
  for (const Check& check : report.checks)
    EXPECT_TRUE(check.state == State::ok || check.name == "backup" || check.name == "disk")
        << check.name << ": " << check.text;
  EXPECT_EQ(report.checks.size(), 11u);
}

TEST_F(LookOver, SeesThatTheBackupIsOnTheSameDisk) {
  EXPECT_EQ(find("backup").state, State::attention);
  EXPECT_NE(find("backup").advice.find("on the same disk"), std::string::npos);
}

TEST_F(LookOver, SeesThatTheBackupIsGone) {
  fs::remove_all(place / "backups");
  EXPECT_NE(find("backup").advice.find("can't be seen"), std::string::npos);
}

TEST_F(LookOver, SeesMessagesThatNobodySends) {
  write([&](db::Tx& tx) {
    people::put_staff(tx, {testing::some<StaffId>(1), "Grace", "Hopper"});
    outbox::put_staff_contact(tx, testing::some<StaffId>(1),
                              {Private<std::string>("g@h.example"), {}});
    outbox::tell(tx, testing::some<StaffId>(1), outbox::Kind::schedule_changed, "x");
  });
  EXPECT_EQ(find("mail").state, State::ok);
  now.time += limits::mail_trouble + std::chrono::minutes(1);
  EXPECT_EQ(find("mail").state, State::attention);
  EXPECT_NE(find("mail").advice.find("--mail-server"), std::string::npos);
}

TEST_F(LookOver, SeesAKeyThatOthersMayRead) {
  fs::permissions(here.key_file, fs::perms::others_read, fs::perm_options::add);
  EXPECT_EQ(find("key").state, State::broken);
  EXPECT_NE(find("key").advice.find("chmod 600"), std::string::npos);
}

TEST_F(LookOver, SeesAKeyThatIsAnothers) {
  fs::remove(here.key_file);
  db::make_key(here.key_file);
  EXPECT_EQ(find("key").state, State::ok);
  EXPECT_EQ(find("database").state, State::broken);
}

TEST_F(LookOver, SeesAFolderThatIsNoClinic) {
  fs::remove_all(here.folder);
  EXPECT_EQ(find("folder").state, State::broken);
  EXPECT_FALSE(fs::exists(here.folder)) << "it must not make anything";
}

TEST_F(LookOver, SeesAFolderThatIsOpenToOthers) {
  fs::permissions(here.folder, fs::perms::group_read, fs::perm_options::add);
  EXPECT_EQ(find("folder").state, State::attention);
}

TEST_F(LookOver, SeesAClockThatWasSetBack) {
  now.time -= std::chrono::days(2);
  EXPECT_EQ(find("clock").state, State::broken);
}

TEST_F(LookOver, SeesASchemaThatIsNotThisPrograms) {
  spoil("INSERT INTO migration (name, hash, applied_at) VALUES ('9999_later', '', 0)");
  EXPECT_EQ(find("versions").state, State::broken);
  spoil("DELETE FROM migration WHERE name > '0003'");
  EXPECT_EQ(find("versions").state, State::attention);
  spoil("UPDATE migration SET hash = 'x' WHERE name < '0002'");
  EXPECT_EQ(find("versions").state, State::broken);
}

TEST_F(LookOver, SeesARecordThatIsNotWhatItWas) {
  spoil("UPDATE audit_event SET hash = 'x'");
  EXPECT_EQ(find("checkpoints").state, State::broken);
}

TEST_F(LookOver, SeesDamage) {
  const auto file = db::database_in(here.folder);
  {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    for (std::uintmax_t at = 8192; at < fs::file_size(file); at += 4096) {
      bytes.seekp(static_cast<std::streamoff>(at + 100));
      bytes.put('x');
    }
  }
  EXPECT_EQ(look_over(here, {}, now).state, State::broken);
}

TEST_F(LookOver, SeesATimeZoneThatNobodyKnows) {
  spoil("UPDATE site SET time_zone = 'Mars/Olympus'");
  EXPECT_EQ(find("time_zones").state, State::broken);
}

TEST_F(LookOver, ChangesNothing) {
  const auto before = fs::file_size(db::database_in(here.folder));
  look_over(here, {}, now);
  EXPECT_EQ(fs::file_size(db::database_in(here.folder)), before);
}

// --- On either database ----------------------------------------------------------------------

TEST(Licences, AreThoseOfActiveStaffThatWereNotRenewed) {
  testing::Clinic clinic;
  const auto licence = [](std::uint8_t n, std::uint8_t staff, const char* kind, const char* day) {
    return people::Credential{testing::some<CredentialId>(n),
                              testing::some<StaffId>(staff),
                              kind,
                              people::CredentialLevel::independent,
                              "1",
                              "NJ",
                              testing::day(day)};
  };
  clinic.write([&](db::Tx& tx) {
    for (std::uint8_t n = 1; n <= 4; ++n)
      people::put_staff(tx, {testing::some<StaffId>(n), "A", "B", n != 3});
    people::put_credential(tx, licence(1, 1, "LCSW", "2026-12-31"));
    people::put_credential(tx, licence(2, 1, "CADC", "2027-12-31"));  // long
    people::put_credential(tx, licence(3, 2, "RN", "2026-11-01"));    // renewed
    people::put_credential(tx, licence(4, 2, "RN", "2028-11-01"));
    people::put_credential(tx, licence(5, 3, "RN", "2026-11-01"));  // left
    people::put_credential(tx, licence(6, 4, "RN", "2026-11-01"));
  });
  clinic.read([&](db::Tx& tx) {
    const auto found = licences_until(tx.db, testing::day("2027-01-24"));
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].staff_id, testing::some<StaffId>(4));
    EXPECT_EQ(found[1].kind, "LCSW");
  });
}

TEST(Versions, AreSaidOfEitherDatabase) {
  testing::Clinic clinic;
  clinic.read([&](db::Tx& tx) {
    const Versions found = versions(tx.db, testing::Database::is_postgres());
    EXPECT_EQ(found.standing, Schema::current);
    EXPECT_FALSE(found.engine_is_too_old);
    EXPECT_EQ(
        found.engine.starts_with(testing::Database::is_postgres() ? "PostgreSQL 1" : "SQLite 3."),
        true)
        << found.engine;
    EXPECT_TRUE(unknown_time_zones(tx.db).empty());
    EXPECT_GE(days_of_data(tx.db, clinic.now), 0);
  });
}

// --- Certificates ----------------------------------------------------------------------------

TEST(Certificate, SaysWhenItEnds) {
  const fs::path file =
      fs::temp_directory_path() / ("stepwell_certificate_" + std::to_string(getpid()));
  const std::unique_ptr<X509, void (*)(X509*)> made(X509_new(), X509_free);
  ASN1_TIME_set_string(X509_getm_notBefore(made.get()), "20260101000000Z");
  ASN1_TIME_set_string(X509_getm_notAfter(made.get()), "20261231235959Z");
  const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
  X509_set_pubkey(made.get(), key.get());
  X509_sign(made.get(), key.get(), EVP_sha256());
  {
    const std::unique_ptr<FILE, int (*)(FILE*)> out(std::fopen(file.c_str(), "w"), std::fclose);
    PEM_write_X509(out.get(), made.get());
  }
  EXPECT_EQ(end_of_certificate(file)->text(), "2026-12-31T23:59:59.000000Z");
  std::ofstream(file) << "no certificate";
  EXPECT_FALSE(end_of_certificate(file));
  fs::remove(file);
  EXPECT_FALSE(end_of_certificate(file));
}

}  // namespace
}  // namespace stepwell::doctor
