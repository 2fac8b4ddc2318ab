#include "stepwell/outbox/rules.h"

#include <gtest/gtest.h>

#include "stepwell/base/limits.h"

namespace stepwell::outbox {
namespace {

using std::chrono::minutes;

TEST(NextTry, IsTwiceAsFarEachTimeUpToFourHours) {
  const Instant now = Instant::parse("2026-11-16T09:00:00.000000Z").value();
  const std::pair<int, minutes> cases[] = {{1, minutes(1)},   {2, minutes(2)},
                                           {3, minutes(4)},   {8, minutes(128)},
                                           {9, minutes(240)}, {99, minutes(240)}};
  for (const auto& [attempts, wait] : cases)
    EXPECT_EQ(next_try(now, attempts).time - now.time, wait) << attempts;
}

TEST(Failing, EndsWhereTryingIsOfNoUse) {
  EXPECT_FALSE(is_final(Failure::unreachable, 1));
  EXPECT_FALSE(is_final(Failure::unreachable, limits::notice_tries - 1));
  EXPECT_TRUE(is_final(Failure::unreachable, limits::notice_tries));
  EXPECT_TRUE(is_final(Failure::recipient_refused, 1));
  EXPECT_TRUE(is_final(Failure::nowhere, 1));
  EXPECT_FALSE(is_of_the_way(Failure::recipient_refused));
  EXPECT_TRUE(is_of_the_way(Failure::sign_in_refused));
}

TEST(AnEmailAddress, IsOneAndNothingElse) {
  const std::pair<const char*, bool> cases[] = {
      {"ada@example.org", true},
      {"ada.hazel+clinic@mail.example.org", true},
      {"jos\xC3\xA9@ejemplo.example", true},
      {"", false},
      {"ada", false},
      {"@example.org", false},
      {"ada@", false},
      {"ada@example.org.", false},
      {"ada@example.org, eve@example.org", false},
      {"ada@example.org>\r\nRCPT TO:<eve@example.org", false},
      {"ada@example.org\nBcc: eve@example.org", false},
      {"Ada <ada@example.org>", false},
      {"ada@@example.org", false},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(is_email(text), expected) << text;
  const std::string domain = "@example.org";
  EXPECT_TRUE(is_email(std::string(254 - domain.size(), 'a') + domain));
  EXPECT_FALSE(is_email(std::string(255 - domain.size(), 'a') + domain));
}

TEST(APhoneNumber, IsReadAsPeopleWriteIt) {
  const std::pair<const char*, const char*> cases[] = {
      {"(917) 555-0164", "9175550164"},
      {"+1 917.555.0164", "+19175550164"},
      {"555016", ""},
      {"5550164", "5550164"},
      {"917 555 0164 x12", ""},
      {"917+5550164", ""},
      {"1234567890123456", ""},
      {"", ""},
  };
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(phone_number_of(text).value_or(""), expected) << text;
}

TEST(AScheduleLetter, SaysThatAndWhereAndNotWhat) {
  const Letter english = schedule_letter(people::Language::en, "https://x.example/schedule");
  EXPECT_EQ(english.text.reveal(),
            "Your schedule at Stepwell changed. Open: https://x.example/schedule");
  EXPECT_EQ(schedule_letter(people::Language::es, "").text.reveal(),
            "Su horario en Stepwell ha cambiado.");
}

TEST(WhereStaffAreTold, IsAnAddressANumberOrNothing) {
  const auto codes = [](const char* email, const char* phone) {
    std::string all;
    for (const Finding& one :
         check_staff_contact({Private<std::string>(email), Private<std::string>(phone)}))
      all += one.code + " ";
    return all;
  };
  EXPECT_EQ(codes("", ""), "");
  EXPECT_EQ(codes("g@h.example", "917 555 0164"), "");
  EXPECT_EQ(codes("g at h", "later"), "not_an_email not_a_phone ");
}

}  // namespace
}  // namespace stepwell::outbox
