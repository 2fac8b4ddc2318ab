#include "stepwell/merge/rules.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::merge {
namespace {

using people::Patient;
using testing::day;

Patient person(const char* given, const char* family, const char* born = "",
               const char* phone = "") {
  Patient patient;
  patient.given_name = Private<std::string>(given);
  patient.family_name = Private<std::string>(family);
  if (*born) patient.birth_date = Private(day(born));
  patient.phone = Private<std::string>(phone);
  return patient;
}

TEST(Alike, IsWhatACarefulClerkWouldStopAt) {
  const Patient ana = person("Ana", "Muñoz", "1990-01-02", "(555) 010-0100");
  struct Case {
    const char* why;
    Patient other;
    bool number;
    std::vector<Why> expected;
  };
  const Case cases[] = {
      {"the same, without the accent",
       person("ANA", "Munoz", "1990-01-02"),
       false,
       {Why::same_name, Why::same_birth_date}},
      {"first and last name swapped",
       person("Muñoz", "Ana", "1990-01-02"),
       false,
       {Why::same_name, Why::same_birth_date}},
      {"another family name, the same birthday",
       person("Ana", "Rivera", "1990-01-02"),
       false,
       {Why::similar_name, Why::same_birth_date}},
      {"born on the same day, and no more", person("Bea", "Rivera", "1990-01-02"), false, {}},
      {"the same name, another birthday", person("Ana", "Muñoz", "1991-01-02"), false, {}},
      {"the same name, no birthday to compare", person("Ana", "Muñoz"), false, {Why::same_name}},
      {"a similar name, no birthday", person("Ana", "Rivera"), false, {}},
      {"a similar name and the same telephone, written otherwise",
       person("Ana", "Rivera", "1991-01-02", "555 010 0100"),
       false,
       {Why::similar_name, Why::same_phone}},
      {"the same telephone alone: a household",
       person("Bea", "Rivera", "", "5550100100"),
       false,
       {}},
      {"the same number elsewhere", person("Bea", "Rivera"), true, {Why::same_number}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(why_alike(ana, c.other, c.number), c.expected);
    EXPECT_EQ(why_alike(c.other, ana, c.number), c.expected);
  }
}

TEST(Details, AreTheSurvivorsButForWhatWasChosen) {
  const Patient survivor = person("Ana", "Muñoz", "1990-01-02", "555-0100");
  const Patient merged = person("Anita", "Munoz", "1990-01-20", "555-0199");
  const Field chosen[] = {Field::birth_date, Field::phone};
  const auto details = merged_details(survivor, merged, chosen);
  EXPECT_EQ(details.given_name, survivor.given_name);
  EXPECT_EQ(details.birth_date, merged.birth_date);
  EXPECT_EQ(details.phone, merged.phone);
  EXPECT_EQ(merged_details(survivor, merged, {}).phone, survivor.phone);
}

TEST(Details, ThatWereCorrectedAfterTheMergeStayWhenItIsUndone) {
  const auto before = details_of(person("Ana", "Muñoz", "1990-01-02", "555-0100"));
  const auto after = details_of(person("Anita", "Muñoz", "1990-01-02", "555-0199"));
  auto now = after;
  now.phone = Private<std::string>("555-0111");
  const auto undone = undone_details(now, before, after);
  EXPECT_EQ(undone.given_name, before.given_name) << "as the merge left it: it goes back";
  EXPECT_EQ(undone.phone, now.phone) << "corrected since: it stays";
  EXPECT_EQ(undone.birth_date, before.birth_date);
}

TEST(Merge, SaysEverythingThatKeepsItFromBeingMade) {
  const auto codes = [](const std::string& reason, const Standing& standing) {
    std::vector<std::string> found;
    for (const Finding& finding : check_merge({.reason = Private(reason)}, standing))
      found.push_back(finding.code);
    return found;
  };
  using Codes = std::vector<std::string>;
  EXPECT_EQ(codes("Registered twice", {}), Codes{});
  EXPECT_EQ(codes(" ", {.same_record = true}), (Codes{"same_record", "missing"}));
  EXPECT_EQ(codes("x", {.both_have_open_stays = true}), Codes{"two_open_stays"});
  EXPECT_EQ(codes(std::string(500, 'a'), {}), Codes{});
  EXPECT_EQ(codes(std::string(501, 'a'), {}), Codes{"too_long"});
}

}  // namespace
}  // namespace stepwell::merge
