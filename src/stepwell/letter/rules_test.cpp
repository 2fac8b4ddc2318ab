#include "stepwell/letter/rules.h"

#include <gtest/gtest.h>

#include "stepwell/letter/wording.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::letter {
namespace {

using attendance::Presence;
using people::Language;
using testing::day;

NewRelease consent() {
  return {.recipient = Private<std::string>("Acme Printing"),
          .signed_by = Private<std::string>("Ada Hazel"),
          .signed_on = day("2026-11-16"),
          .expires_on = day("2027-11-16"),
          .revocation_told = true};
}

template <class Change>
NewRelease consent_but(Change change) {
  NewRelease release = consent();
  change(release);
  return release;
}

// 42 CFR 2.31(a): each of these is an element that a written consent must have.
TEST(Release, HoldsEverythingAConsentMustName) {
  struct Case {
    const char* why;
    NewRelease release;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"all of it", consent(), {}},
      {"nobody to tell",
       consent_but([](NewRelease& r) { r.recipient = Private<std::string>(" "); }),
       {"missing"}},
      {"nobody who signed", consent_but([](NewRelease& r) { r.signed_by = {}; }), {"missing"}},
      {"another purpose, unsaid",
       consent_but([](NewRelease& r) { r.purpose = Purpose::other; }),
       {"missing"}},
      {"another purpose, in words",
       consent_but([](NewRelease& r) {
         r.purpose = Purpose::other;
         r.purpose_words = Private<std::string>("Housing");
       }),
       {}},
      {"signed tomorrow",
       consent_but([](NewRelease& r) { r.signed_on = day("2026-11-17"); }),
       {"in_the_future"}},
      {"for today alone", consent_but([](NewRelease& r) { r.expires_on = day("2026-11-16"); }), {}},
      {"ended yesterday",
       consent_but([](NewRelease& r) {
         r.signed_on = day("2026-10-01");
         r.expires_on = day("2026-11-15");
       }),
       {"release_expired"}},
      {"ends before it was signed",
       consent_but([](NewRelease& r) { r.expires_on = day("2026-11-15"); }),
       {"ends_before_it_begins"}},
      {"two years", consent_but([](NewRelease& r) { r.expires_on = day("2028-11-17"); }), {}},
      {"a day more",
       consent_but([](NewRelease& r) { r.expires_on = day("2028-11-18"); }),
       {"release_too_long"}},
      {"without the right to revoke",
       consent_but([](NewRelease& r) { r.revocation_told = false; }),
       {"revocation_not_told"}},
      {"an address of six lines",
       consent_but([](NewRelease& r) { r.recipient_lines = Private<std::string>("\n\n\n\n\n"); }),
       {"too_many_lines"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_release(c.release, day("2026-11-16")))
      codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

TEST(Release, IsOpenFromItsSignatureToItsLastDay) {
  Release release{.signed_on = day("2026-11-02"), .expires_on = day("2026-11-16")};
  EXPECT_FALSE(is_open(release, day("2026-11-01")));
  EXPECT_TRUE(is_open(release, day("2026-11-02")));
  EXPECT_TRUE(is_open(release, day("2026-11-16")));
  EXPECT_FALSE(is_open(release, day("2026-11-17")));
  release.revoked_on = day("2026-11-10");
  EXPECT_FALSE(is_open(release, day("2026-11-10")));
}

TEST(AttendedDays, AreThoseOnWhichSomebodyWasInARoom) {
  const auto mark = [](const char* on, Presence presence, int minutes) {
    return attendance::Mark{.held_on = day(on), .presence = presence, .minutes = minutes};
  };
  const attendance::Mark marks[] = {
      mark("2026-11-18", Presence::present, 180),   mark("2026-11-16", Presence::late, 45),
      mark("2026-11-16", Presence::left_early, 90), mark("2026-11-17", Presence::no_show, 0),
      mark("2026-11-19", Presence::excused, 0),     mark("2026-11-20", Presence::present, 0)};
  const std::vector<AttendedDay> expected{{day("2026-11-16"), 135}, {day("2026-11-18"), 180}};
  EXPECT_EQ(attended_days(marks), expected);
}

TEST(Wording, SaysDaysAndTimesAsPeopleDo) {
  EXPECT_EQ(say_day(day("2026-11-16"), Language::en), "Monday, November 16, 2026");
  EXPECT_EQ(say_day(day("2026-03-01"), Language::es), "domingo, 1 de marzo de 2026");
  EXPECT_EQ(say_time(60, Language::en), "1 hour");
  EXPECT_EQ(say_time(150, Language::en), "2 hours 30 minutes");
  EXPECT_EQ(say_time(45, Language::es), "45 minutos");
  EXPECT_EQ(say_time(61, Language::es), "1 hora 1 minuto");
}

Telling telling(Language language, Told told) {
  return {
      .name = Private<std::string>("Ada Hazel"),
      .letterhead = {"Elm Street Services", "1 Elm Street\nTrenton, NJ 08608"},
      .release = {.discloser = "Elm Street Services",
                  .recipient = Private<std::string>("Acme Printing"),
                  .told = told,
                  .signed_by = Private<std::string>("Ada Hazel"),
                  .signed_on = day("2026-11-02"),
                  .expires_on = day("2027-11-02")},
      .letter = {.from_on = day("2026-11-16"), .until_on = day("2026-11-20"), .language = language},
      .days = {{day("2026-11-16"), 180}, {day("2026-11-18"), 150}},
      .signer = "Grace Okafor",
      .made_on = day("2026-11-21"),
      .made_at = *Instant::parse("2026-11-21T15:00:00.000000Z")};
}

std::string all_of(const Page& page) {
  std::string text = page.title + page.letterhead + page.subject + page.total;
  for (const auto* lines : {&page.letterhead_lines, &page.recipient, &page.opening, &page.closing,
                            &page.signature, &page.small_print})
    for (const std::string& line : *lines) text += "\n" + line;
  for (const auto& row : page.rows)
    for (const std::string& cell : row) text += "\n" + cell;
  return text;
}

TEST(Wording, TellsNoMoreThanWasAllowed) {
  for (const Language language : {Language::en, Language::es}) {
    const std::string days = all_of(wording(telling(language, Told::days)));
    EXPECT_EQ(days.find("hour"), std::string::npos);
    EXPECT_EQ(days.find("hora"), std::string::npos);
    const Page both = wording(telling(language, Told::days_and_hours));
    EXPECT_EQ(both.rows.at(0).size(), 2u);
    EXPECT_EQ(both.total, language == Language::en ? "2 days, 5 hours 30 minutes in all"
                                                   : "2 días, 5 horas 30 minutos en total");
  }
}

TEST(Wording, SaysNothingOfWhy) {
  for (const Language language : {Language::en, Language::es}) {
    const std::string text = all_of(wording(telling(language, Told::days_and_hours)));
    for (const char* word :
         {"treat", "tratamiento", "therap", "terap", "group", "grupo", "substance", "sustancia",
          "alcohol", "drug", "droga", "program", "clinic", "clínic", "health", "salud", "patient",
          "paciente", "diagnos"})
      EXPECT_EQ(text.find(word), std::string::npos) << word;
  }
}

TEST(Wording, CarriesTheStatementAndTheScopeOfTheConsent) {
  for (const Language language : {Language::en, Language::es}) {
    const std::string text = all_of(wording(telling(language, Told::days)));
    for (const char* words :
         {"42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
          "(42 CFR 2.32(a)(2))", "(42 CFR 2.32(b))", "Acme Printing"})
      EXPECT_NE(text.find(words), std::string::npos) << words;
  }
}

}  // namespace
}  // namespace stepwell::letter
