#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/measure/definition.h"
#include "stepwell/measure/said.h"

// The C-SSRS screener, every way it can be answered, against a table that a clinician can read.
namespace stepwell::measure {
namespace {

// The questions: 1 wish to be dead, 2 thoughts of killing oneself, 3 thought about how, 4
// intention, 5 a plan, 6 ever did something, 6a within three months. "y" and "n" are answers, "r"
// is a refusal;
// "." is any of these three. The first row that fits counts.
//
// Columbia Lighthouse Project, triage for the screener: 1 or 2 is low; 3, or something done longer
// ago, moderate; 4 or 5 in the past month, or something done within three months, high.
struct Row {
  const char* answers;
  const char* risk;      // empty: not told, as an answer that could make it worse is missing
  const char* at_least;  // what it is treated as until then
};

constexpr Row table[] = {
    {"......y", "high", "high"},  // whatever was said before
    {"....y..", "high", "high"},
    {"...y...", "high", "high"},
    {"......r", "", ""},  // may be recent: see below for how high it is already
    {"....r..", "", ""},
    {"...r...", "", ""},
    {"..y....", "moderate", "moderate"},
    {".....y.", "moderate", "moderate"},
    {"..r....", "", ""},  // might be moderate
    {".....r.", "", ""},
    {"y......", "low", "low"},
    {".y.....", "low", "low"},
    {"r......", "", ""},  // might be low
    {".r.....", "", ""},
    {"nnnnnnn", "none", ""}};

// How high it is already, by what was answered with yes.
constexpr Row already[] = {{"......y", "", "high"},     {"....y..", "", "high"},
                           {"...y...", "", "high"},     {"..y....", "", "moderate"},
                           {".....y.", "", "moderate"}, {"y......", "", "low"},
                           {".y.....", "", "low"},      {".......", "", ""}};

bool fits(std::string_view pattern, std::string_view answers) {
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (pattern[i] != '.' && pattern[i] != answers[i]) return false;
  return true;
}

template <std::size_t n>
const Row& row_of(const Row (&rows)[n], std::string_view answers) {
  return *std::ranges::find_if(rows, [&](const Row& row) { return fits(row.answers, answers); });
}

// A question that is not asked, as its gate was answered with no, and has no answer, is as a no.
std::string asked(std::string answers) {
  const auto hide = [&](std::size_t gate, std::size_t from, std::size_t to) {
    for (std::size_t i = from; answers[gate] == 'n' && i <= to; ++i)
      if (answers[i] == 'r') answers[i] = 'n';
  };
  hide(1, 2, 4);
  hide(5, 6, 6);
  return answers;
}

std::vector<Answer> answers_of(std::string_view letters) {
  std::vector<Answer> all;
  for (const char c : letters)
    all.push_back(c == 'r' ? Answer::refused() : Answer::of(c == 'y' ? 1 : 0));
  return all;
}

// The severity of the alert for the risk itself; there is at most one.
std::string alarm(const Compiled& compiled, const Outcome& outcome) {
  std::string severity;
  for (const Raised& raised : outcome.alerts)
    if (!raised.refused)
      severity +=
          to_word((*compiled.definition.safety)[static_cast<std::size_t>(raised.rule)].severity);
  return severity;
}

TEST(Triage, OfTheScreenerIsAsTheTableHasItForAllAnswers) {
  const Compiled compiled = compile(instrument("cssrs-screener"));
  int looked_at = 0;
  std::string letters(7, 'n');
  for (int n = 0; n < 3 * 3 * 3 * 3 * 3 * 3 * 3; ++n, ++looked_at) {
    for (int i = 0, rest = n; i < 7; ++i, rest /= 3)
      letters[static_cast<std::size_t>(i)] = "nyr"[rest % 3];
    const Outcome outcome = score(compiled, answers_of(letters));
    const std::string counted = asked(letters);
    EXPECT_EQ(band_said(compiled, outcome, 0), row_of(table, counted).risk) << letters;
    EXPECT_EQ(alarm(compiled, outcome), row_of(already, counted).at_least) << letters;
    const auto refused = std::ranges::count(counted, 'r');
    EXPECT_EQ(std::ranges::count(outcome.alerts, true, &Raised::refused), refused) << letters;
  }
  EXPECT_EQ(looked_at, 2187);
}

TEST(Triage, NeverTakesSilenceForANo) {
  const Compiled compiled = compile(instrument("cssrs-screener"));
  for (std::size_t item = 0; item < 7; ++item) {
    auto answers = answers_of("nynnnyn");  // all seven are asked
    answers[item] = Answer::skipped();
    const Outcome outcome = score(compiled, answers);
    EXPECT_TRUE(std::ranges::count(outcome.findings, Flaw::safety_unanswered, &Noted::flaw) > 0)
        << item;
    EXPECT_NE(band_said(compiled, outcome, 0), "none") << item;
  }
}

TEST(Triage, HearsAYesToAQuestionThatWasNotToBeAsked) {
  const Compiled compiled = compile(instrument("cssrs-screener"));
  const Outcome outcome = score(compiled, answers_of("nnnynnn"));
  EXPECT_EQ(band_said(compiled, outcome, 0), "high");
  EXPECT_EQ(std::ranges::count(outcome.findings, Flaw::not_shown_answered, &Noted::flaw), 4);
}

TEST(Triage, NamesTheAnswersThatWouldDecide) {
  const Compiled compiled = compile(instrument("cssrs-screener"));
  auto answers = answers_of("yyyrrnn");
  answers.back() = Answer::not_shown();
  const Outcome outcome = score(compiled, answers);
  ASSERT_FALSE(outcome.findings.empty());
  EXPECT_EQ(said(compiled, outcome.findings.front()).text, "risk is not told without items 4, 5");
  std::string alerts;
  for (const Raised& raised : outcome.alerts)
    alerts += said(compiled, outcome, raised, answers) + "; ";
  EXPECT_EQ(
      alerts,
      "moderate: risk is at least moderate; ask: item 4 was refused; ask: item 5 was refused; ");
}

}  // namespace
}  // namespace stepwell::measure
