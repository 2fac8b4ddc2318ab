#include <gtest/gtest.h>

#include "stepwell/safety/rules.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::safety {
namespace {

using people::Credential;
using people::CredentialLevel;
using testing::day;

Credential credential(CredentialLevel level, const char* expires) {
  Credential made;
  made.level = level;
  made.expires_on = day(expires);
  return made;
}

TEST(Licensed, IsWhoHoldsACredentialThatHasNotRunOut) {
  struct Case {
    const char* why;
    std::vector<Credential> credentials;
    bool expected;
  };
  const Case cases[] = {
      {"nobody without a credential", {}, false},
      {"an independent one, on its last day",
       {credential(CredentialLevel::independent, "2026-11-16")},
       true},
      {"the day after", {credential(CredentialLevel::independent, "2026-11-15")}, false},
      {"under supervision", {credential(CredentialLevel::supervised, "2027-01-01")}, true},
      {"a peer", {credential(CredentialLevel::paraprofessional, "2027-01-01")}, false},
      {"a trainee", {credential(CredentialLevel::trainee, "2027-01-01")}, false},
      {"one run out, one good",
       {credential(CredentialLevel::independent, "2020-01-01"),
        credential(CredentialLevel::supervised, "2027-01-01")},
       true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(is_licensed(c.credentials, day("2026-11-16")), c.expected);
  }
}

TEST(Close, WantsWordsAndAnOpenTask) {
  Task task;
  EXPECT_TRUE(check_close(task, {Private<std::string>("seen, safe to go home")}).empty());
  EXPECT_EQ(check_close(task, {Private<std::string>(" \n")}).at(0).code, "missing");
  task.closed_at = Instant();
  EXPECT_EQ(check_close(task, {Private<std::string>("seen")}).at(0).code, "already_closed");
}

}  // namespace
}  // namespace stepwell::safety
