#include "stepwell/access/rules.h"

#include <gtest/gtest.h>

#include "stepwell/access/totp.h"
#include "stepwell/base/limits.h"

namespace stepwell::access {
namespace {

const Instant noon = Instant::parse("2026-11-16T12:00:00.000000Z").value();

TEST(Password, IsLongAndHardToGuessAndOtherwiseAnything) {
  const std::vector<std::string> own = {"grace.hopper", "Grace", "Hopper", "Harbor House"};
  struct Case {
    const char* why;
    std::string password;
    Factors factors;
    std::vector<std::string> expected;
  };
  const auto alone = Factors::password;
  const auto both = Factors::password_and_code;
  const Case cases[] = {
      {"fifteen characters alone", "plum tractor ow", alone, {}},
      {"fourteen are one too few", "plum tractor o", alone, {"too_short"}},
      {"eight beside a second factor", "plumtrac", both, {}},
      {"seven are one too few", "plumtra", both, {"too_short"}},
      {"characters count, not bytes", "ñandúñañdúñaño", alone, {"too_short"}},
      {"no kind of character is demanded", "velvet hammers only", alone, {}},
      {"what everybody takes", "password", both, {"easy_to_guess"}},
      {"with digits and signs it is no better", "P4ssword1234!!!", alone, {}},
      {"as it is with them after it", "Password1234!!!", alone, {"easy_to_guess"}},
      {"common words in a row", "welcome-to-stepwell", alone, {"easy_to_guess"}},
      {"one's own names", "GraceHopper2026", alone, {"easy_to_guess"}},
      {"the clinic's name", "harbor-house-2026", alone, {"easy_to_guess"}},
      {"four letters over and over", "abcdabcdabcdabcd", alone, {"easy_to_guess"}},
      {"counting", "123456789012345", alone, {"easy_to_guess"}},
      {"digits that don't count", "917350286418307", alone, {}},
      {"both at once", "secret", both, {"too_short", "easy_to_guess"}},
      {"a thousand bytes", std::string(990, 'x') + "velvet ham", alone, {}},
      {"and one more", std::string(990, 'x') + "velvet hamm", alone, {"too_long"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_password(Private(c.password), c.factors, own))
      codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

TEST(Username, IsOneHoweverItIsTyped) {
  EXPECT_EQ(username_key(" Ana.Muñoz "), "ana.munoz");
  EXPECT_TRUE(check_username("ana").empty());
  EXPECT_EQ(check_username("  ").at(0).code, "missing");
  EXPECT_TRUE(check_username(std::string(100, 'a')).empty());
  EXPECT_EQ(check_username(std::string(101, 'a')).at(0).code, "too_long");
}

// RFC 6238, appendix B, the last six of its eight digits; the secret is "12345678901234567890".
TEST(Totp, MatchesThePublishedCodes) {
  const Private<std::string> secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  const std::tuple<std::int64_t, const char*, std::int64_t> published[] = {
      {59, "287082", 1},
      {1111111109, "081804", 37037036},
      {1111111111, "050471", 37037037},
      {1234567890, "005924", 41152263},
      {2000000000, "279037", 66666666},
      {20000000000, "353130", 666666666}};
  for (const auto& [seconds, code, step] : published) {
    const Instant now{Instant().time + std::chrono::seconds(seconds)};
    EXPECT_EQ(totp_step(secret, Private<std::string>(code), now), step) << code;
  }
}

TEST(Totp, ForgivesClocksThatAreThirtySecondsOff) {
  const Private<std::string> secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  const Private<std::string> code("050471");  // of step 37037037, from second 1111111110
  const auto at = [&](int seconds) {
    return totp_step(secret, code, {Instant().time + std::chrono::seconds(1111111110 + seconds)});
  };
  EXPECT_EQ(at(-30), 37037037);
  EXPECT_EQ(at(59), 37037037);
  EXPECT_FALSE(at(-31));
  EXPECT_FALSE(at(60));
}

TEST(Totp, RefusesWhatIsNoCodeOrNoSecret) {
  const Private<std::string> secret = new_totp_secret(repeatable_secrets(1));
  EXPECT_EQ(secret.reveal().size(), 32u);
  for (const char* code : {"", "12345", "1234567", "12345x", " 12345"})
    EXPECT_FALSE(totp_step(secret, Private<std::string>(code), noon)) << code;
  EXPECT_FALSE(totp_step(Private<std::string>("!"), Private<std::string>("123456"), noon));
  EXPECT_EQ(totp_uri(Private<std::string>("ABC"), "ana muñoz").reveal(),
            "otpauth://totp/Stepwell:ana%20mu%C3%B1oz?secret=ABC&issuer=Stepwell");
}

}  // namespace
}  // namespace stepwell::access
