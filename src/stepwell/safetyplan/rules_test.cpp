#include "stepwell/safetyplan/rules.h"

#include <gtest/gtest.h>

namespace stepwell::safetyplan {
namespace {

using enum SafetyPart;

SafetyLine line(SafetyPart part, std::string words, std::string phone = "") {
  return {part, Private(std::move(words)), Private(std::move(phone))};
}

// Returns what is wrong, as "code field".
std::vector<std::string> wrongs(const std::vector<SafetyLine>& said,
                                const std::vector<SafetyLine>& latest = {}) {
  std::vector<std::string> found;
  for (const Finding& finding : check_plan({said}, latest))
    found.push_back(finding.code + " " + finding.field);
  return found;
}

TEST(SafetyPlan, SaysEverythingThatIsWrong) {
  const std::vector<SafetyLine> as_many(limits::safety_plan_lines, line(alone, "Walk"));
  auto one_more = as_many;
  one_more.push_back(line(alone, "Swim"));
  const std::string longest(limits::safety_plan_line_bytes, 'x');
  const std::string longest_phone(limits::safety_plan_phone_bytes, '5');
  struct Case {
    const char* why;
    std::vector<SafetyLine> said;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"one line is a plan", {line(alone, "Walk")}, {}},
      {"none is not", {}, {"missing /lines"}},
      {"a line of blanks", {line(alone, "Walk"), line(alone, " \t")}, {"missing /lines/1/words"}},
      {"as long as a line may be", {line(alone, longest)}, {}},
      {"a byte longer", {line(alone, longest + "x")}, {"too_long /lines/0/words"}},
      {"as many as a part may have", as_many, {}},
      {"one more", one_more, {"too_many /lines"}},
      {"a friend without a number", {line(people, "My sister")}, {}},
      {"a friend with one", {line(people, "My sister", "555-0100")}, {}},
      {"a professional with one", {line(professionals, "Dr. Okafor", "555-0100 ext. 4")}, {}},
      {"a professional without",
       {line(professionals, "Dr. Okafor", " ")},
       {"missing /lines/0/phone"}},
      {"a word for a number",
       {line(people, "My sister", "mobile")},
       {"not_a_phone /lines/0/phone"}},
      {"a place has no number",
       {line(company, "The library", "555-0100")},
       {"no_phone_here /lines/0/phone"}},
      {"as long as a number may be", {line(people, "My sister", longest_phone)}, {}},
      {"a byte longer",
       {line(people, "My sister", longest_phone + "5")},
       {"too_long /lines/0/phone"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(wrongs(c.said), c.expected);
  }
}

TEST(SafetyPlan, IsUnchangedWhenItSaysTheSameInTheSameOrder) {
  const std::vector latest{line(warning_signs, "No sleep"), line(alone, "Walk"),
                           line(alone, "Swim")};
  const std::vector other_parts_first{latest[1], latest[0], latest[2]};
  const std::vector other_order{latest[0], latest[2], latest[1]};
  EXPECT_EQ(wrongs(latest, latest), std::vector<std::string>{"unchanged "});
  EXPECT_EQ(wrongs(other_parts_first, latest), std::vector<std::string>{"unchanged "});
  EXPECT_TRUE(wrongs(other_order, latest).empty()) << "what helps most now comes first";
  EXPECT_TRUE(wrongs({latest[0]}, latest).empty());
}

TEST(SafetyPlan, IsReviewedOnceThereIsOne) {
  EXPECT_EQ(check_review({}).at(0).code, "no_plan");
  EXPECT_TRUE(check_review(SafetyPlan{}).empty());
}

}  // namespace
}  // namespace stepwell::safetyplan
