#include "stepwell/outbox/sender.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"
#include "stepwell/testing/mail_server.h"

namespace stepwell::outbox {
namespace {

using testing::MailServer;
using testing::staff_at;

bool never() { return false; }

Message to(const std::string& address) {
  return {.id = "0190",
          .to = Private(address),
          .subject = "Hello",
          .text = Private<std::string>("Hello.")};
}

MailPlan plan_of(const std::string& server) {
  return {.server = server, .from = "no-reply@clinic.example"};
}

// Somebody of the staff with an address, and a sender in front of a mail server.
class TheSender : public ::testing::Test {
 protected:
  void SetUp() override {
    clinic.write([&](db::Tx& tx) {
      put_staff_contact(tx, grace, {Private<std::string>("grace@example.org"), {}});
    });
  }

  Carriers mailing(const std::string& url) { return {.email = by_mail(plan_of(url))}; }

  // Has a server go one round, and end.
  void send(Carriers carriers) {
    Sender sender(bell, clinic.writer, clinic.readers, std::move(carriers), writes);
    bell.ring();
    bell.finish();
  }

  Notice tell_grace(const char* about = "one") {
    clinic.write([&](db::Tx& tx) { tell(tx, grace, Kind::schedule_changed, about); });
    clinic.now.time += limits::notice_gather;
    return latest();
  }

  Notice latest() {
    Notice found;
    clinic.read([&](db::Tx& tx) { found = latest_notices(tx).at(0); });
    return found;
  }

  testing::Clinic clinic;
  const StaffId grace = staff_at(clinic.site, people::Role::director);
  http::Bell bell{"outbox"};
  MailServer server;
  const Writes writes{{Kind::schedule_changed, [](db::Tx&, const Notice&) {
                         return std::optional(schedule_letter(people::Language::en, "https://x"));
                       }}};
};

TEST_F(TheSender, HandsOverAMailAndNotesIt) {
  const Notice told = tell_grace();
  send(mailing(server.url()));
  EXPECT_EQ(latest().state, State::sent);
  EXPECT_EQ(server.recipients(), "<grace@example.org>\n");
  ASSERT_EQ(server.mails().size(), 1u);
  const std::string mail = server.mails()[0];
  for (const std::string& line :
       {std::string("From: Stepwell <no-reply@clinic.example>\n"),
        std::string("Date: Mon, 16 Nov 2026 14:02:00 +0000\n"),
        std::string("To: <grace@example.org>\n"), std::string("Subject: Your schedule changed\n"),
        "Message-ID: <" + told.id.text() + "@clinic.example>\n",
        std::string("Your schedule at Stepwell changed. Open: https://x")})
    EXPECT_NE(mail.find(line), std::string::npos) << line << " in " << mail;
  send(mailing(server.url()));
  EXPECT_EQ(server.mails().size(), 1u);
}

TEST_F(TheSender, PutsWhatItSentOnRecord) {
  tell_grace();
  send(mailing(server.url()));
  std::vector<std::string> events;
  constexpr db::Sql all{"SELECT event FROM audit_event WHERE organization_id = $1 ORDER BY number"};
  clinic.read([&](db::Tx& tx) { events = tx.db.all<std::string>(all, tx.organization); });
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(parse_json(events[0]).at("action"), "send notice");
  EXPECT_EQ(events[0].find("grace@"), std::string::npos);
}

TEST_F(TheSender, KeepsWhatItHasNoWayToSend) {
  tell_grace();
  send({});
  EXPECT_EQ(latest().state, State::queued);
  EXPECT_EQ(latest().attempts, 0);
}

TEST_F(TheSender, GivesUpARecipientThatIsRefusedAndGoesOnWithTheNext) {
  const StaffId ben = staff_at(clinic.site, people::Role::nurse);
  clinic.write([&](db::Tx& tx) {
    put_staff_contact(tx, ben, {Private<std::string>("ben@example.org"), {}});
    tell(tx, ben, Kind::schedule_changed, "one");
  });
  tell_grace();
  server.answer_rcpt("550 no such mailbox");
  send(mailing(server.url()));
  EXPECT_EQ(server.connections(), 2);
  EXPECT_EQ(latest().state, State::given_up);
  EXPECT_EQ(latest().last_failure, Failure::recipient_refused);
}

TEST_F(TheSender, TriesAgainWhatWasRefusedForNow) {
  tell_grace();
  server.answer_rcpt("451 later, please");
  send(mailing(server.url()));
  EXPECT_EQ(latest().state, State::failed);
  EXPECT_EQ(latest().last_failure, Failure::refused);
  server.answer_rcpt("250 ok");
  server.answer_mail("553 we do not know this sender");
  clinic.now.time += limits::notice_again;
  send(mailing(server.url()));
  EXPECT_EQ(latest().state, State::failed) << "our own address is no fault of the recipient's";
  server.answer_mail("250 ok");
  clinic.now.time += 2 * limits::notice_again;
  send(mailing(server.url()));
  EXPECT_EQ(latest().state, State::sent);
}

TEST_F(TheSender, WaitsForAServerThatIsAway) {
  auto away = std::make_unique<MailServer>();
  const auto port = away->port();
  const std::string url = away->url();
  away.reset();
  tell_grace();
  send(mailing(url));
  EXPECT_EQ(latest().state, State::failed);
  EXPECT_EQ(latest().last_failure, Failure::unreachable);
  MailServer back(port);
  send(mailing(url));
  EXPECT_TRUE(back.mails().empty()) << "not before a minute";
  clinic.now.time += limits::notice_again;
  send(mailing(url));
  EXPECT_EQ(latest().state, State::sent);
  EXPECT_EQ(back.mails().size(), 1u);
}

// The mail server has it, and the program is killed before it notes so. Whoever reads two copies
// sees by their id that they are one.
TEST_F(TheSender, SendsAgainUnderTheSameIdWhatItWasKilledOver) {
  const Notice told = tell_grace();
  clinic.write([&](db::Tx& tx) { ASSERT_TRUE(claim(tx, told.id)); });
  Message message = to("grace@example.org");
  message.id = told.id.text();
  EXPECT_FALSE(by_mail(plan_of(server.url()))(message, never));
  send(mailing(server.url()));
  EXPECT_EQ(server.mails().size(), 1u) << "it may still be under way";
  clinic.now.time += limits::notice_claim;
  send(mailing(server.url()));
  ASSERT_EQ(server.mails().size(), 2u);
  for (const std::string& mail : server.mails())
    EXPECT_NE(mail.find("Message-ID: <" + told.id.text()), std::string::npos);
  EXPECT_EQ(latest().state, State::sent);
  clinic.now.time += limits::notice_claim;
  send(mailing(server.url()));
  EXPECT_EQ(server.mails().size(), 2u);
}

TEST_F(TheSender, EndsAtOnceThoughTheServerSaysNothing) {
  tell_grace();
  server.fall_silent(true);
  {
    Sender sender(bell, clinic.writer, clinic.readers, mailing(server.url()), writes);
    bell.ring();
    while (server.mails().empty()) std::this_thread::yield();
  }
  EXPECT_EQ(latest().state, State::failed);
  EXPECT_EQ(latest().last_failure, Failure::broken_off);
}

TEST_F(TheSender, SendsNothingThatNobodyWritesAnyMore) {
  tell_grace();
  Sender sender(bell, clinic.writer, clinic.readers, mailing(server.url()), {});
  bell.ring();
  bell.finish();
  EXPECT_EQ(latest().last_failure, Failure::nowhere);
  EXPECT_EQ(server.connections(), 0);
}

TEST(AMailServer, ThatIsNotThisMachineIsSpokenToInSecretOrNotAtAll) {
  MailServer server;
  const auto port = std::to_string(server.port());
  EXPECT_EQ(by_mail(plan_of("smtp://0.0.0.0:" + port))(to("a@example.org"), never),
            Failure::insecure);
  EXPECT_TRUE(server.mails().empty());
  EXPECT_FALSE(by_mail(plan_of("smtp://127.0.0.1:" + port))(to("a@example.org"), never));
}

std::string refused(const MailPlan& plan) {
  try {
    by_mail(plan);
    return "";
  } catch (const Error& error) {
    return error.findings.at(0).field;
  }
}

TEST(AMailPlan, IsLookedAtBeforeTheServerStarts) {
  EXPECT_EQ(refused(plan_of("smtp://mail.example:587")), "");
  EXPECT_EQ(refused(plan_of("http://mail.example")), "--mail-server");
  EXPECT_EQ(refused(plan_of("mail.example")), "--mail-server");
  EXPECT_EQ(refused(plan_of("smtp://me:secret@mail.example")), "--mail-server");
  EXPECT_EQ(refused({.server = "smtp://mail.example", .from = "the clinic"}), "--mail-from");
  EXPECT_EQ(refused({.server = "smtp://mail.example", .from = "a@b.example", .user = "me"}),
            "--mail-password-file");
}

class TheTextFolder : public ::testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder);
    chmod(folder.c_str(), 0750);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("stepwell_texts_" + std::to_string(getpid()));
};

TEST_F(TheTextFolder, HoldsOneFileOfOneLineForEachMessage) {
  const Carrier carrier = into_folder(folder);
  EXPECT_FALSE(carrier(to("+19175550164"), never));
  EXPECT_FALSE(carrier(to("+19175550164"), never)) << "again: it is the same file";
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  EXPECT_EQ(names, std::vector<std::string>{"0190.json"});
  std::ifstream file(folder / "0190.json");
  std::string line, more;
  std::getline(file, line);
  EXPECT_EQ(line, R"({"id":"0190","to":"+19175550164","text":"Hello."})");
  EXPECT_FALSE(std::getline(file, more));
}

TEST_F(TheTextFolder, MustBeThereAndNotEverybodys) {
  chmod(folder.c_str(), 0755);
  EXPECT_THROW(into_folder(folder), Error);
  EXPECT_THROW(into_folder(folder / "nowhere"), Error);
}

TEST_F(TheTextFolder, ThatIsGoneIsAFailureAndNoAccident) {
  const Carrier carrier = into_folder(folder);
  std::filesystem::remove_all(folder);
  EXPECT_EQ(carrier(to("+19175550164"), never), Failure::unreachable);
}

}  // namespace
}  // namespace stepwell::outbox
