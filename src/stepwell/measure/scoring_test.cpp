#include "stepwell/measure/scoring.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "stepwell/measure/definition.h"
#include "stepwell/measure/said.h"

namespace stepwell::measure {
namespace {

// Answers in a line, in the order of the definition: "0 1 - r h ?" is two answers, one skipped, one
// refused, one said not to have been shown and one that is no option. "3*9" is nine 3s.
std::vector<Answer> answers(const Compiled& compiled, const std::string& line) {
  std::vector<Answer> all;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    const auto star = word.find('*');
    const std::size_t times = star == std::string::npos ? 1 : std::stoul(word.substr(star + 1));
    const std::string one = word.substr(0, star);
    all.insert(all.end(), times,
               one == "-"   ? Answer::skipped()
               : one == "r" ? Answer::refused()
               : one == "h" ? Answer::not_shown()
               : one == "?" ? Answer::unreadable()
                            : Answer::of(std::stoi(one)));
  }
  EXPECT_EQ(all.size(), compiled.definition.items.size()) << compiled.definition.id << ": " << line;
  all.resize(compiled.definition.items.size());
  return all;
}

// One score in a line: "14 moderate", "- " where it is not told.
std::string told(const Compiled& compiled, const Outcome& outcome, const std::string& score) {
  const int place = compiled.score(score);
  if (place < 0) return "no such score";
  const Scored& scored = outcome.scores[static_cast<std::size_t>(place)];
  const std::string band = band_said(compiled, outcome, static_cast<std::size_t>(place));
  return (scored.given ? value_said(scored) : "-") + (band.empty() ? "" : " " + band);
}

struct Case {
  const char* instrument;
  const char* why;
  const char* answers;
  const char* score;
  const char* told;
};

TEST(Scoring, OfEachInstrumentIsAsPublished) {
  const Case cases[] = {
      {"phq-9", "nothing is none", "0*9 -", "total", "0 none-minimal"},
      {"phq-9", "the last of a band", "1*4 0*5 -", "total", "4 none-minimal"},
      {"phq-9", "the first of the next", "1*5 0*4 -", "total", "5 mild"},
      {"phq-9", "the tenth item does not count", "1*9 3", "total", "9 mild"},
      {"phq-9", "moderate", "2*5 0*4 0", "total", "10 moderate"},
      {"phq-9", "moderately severe", "3*5 0*4 0", "total", "15 moderately severe"},
      {"phq-9", "everything is 27", "3*9 3", "total", "27 severe"},
      {"phq-9", "one missing is made up for: 8 * 9 / 8", "- 1*8 -", "total", "9 mild"},
      {"phq-9", "two missing, a half goes up: 7 * 9 / 7 = 9", "- - 1*7 -", "total", "9 mild"},
      {"phq-9", "4 * 9 / 8 = 4.5 goes up to 5", "- 1*4 0*4 -", "total", "5 mild"},
      {"phq-9", "three missing are too many", "- - - 1*6 -", "total", "-"},
      {"phq-9", "what is no option is not made up for", "? 1*8 -", "total", "-"},
      {"phq-9", "5 is no option of a scale to 3", "5 1*8 -", "total", "-"},
      {"phq-9", "five at 2 or more, the first of them", "2*5 0*4 0", "dsm_algorithm",
       "2 major depressive syndrome"},
      {"phq-9", "five, but neither of the first two", "0 0 2*5 0 0 0", "dsm_algorithm", "0 none"},
      {"phq-9", "item 9 counts from 1", "2*4 0*4 1 0", "dsm_algorithm",
       "2 major depressive syndrome"},
      {"phq-9", "two of them", "0 2 2 0*6 0", "dsm_algorithm", "1 other depressive syndrome"},
      {"phq-9", "one alone", "2 0*8 0", "dsm_algorithm", "0 none"},
      {"phq-9", "an answer that could decide it is missing", "2*4 - 0*4 0", "dsm_algorithm", "-"},
      {"phq-9", "one that could not decide it is", "2*5 - 0*3 0", "dsm_algorithm",
       "2 major depressive syndrome"},
      {"phq-2", "from 3 on", "1 2", "total", "3 positive: give PHQ-9"},
      {"phq-2", "none may be missing", "3 -", "total", "-"},
      {"phq-4", "two halves", "1 2 3 3", "anxiety", "3 at or above 3"},
      {"phq-4", "two halves", "1 2 3 3", "total", "9 severe"},
      {"phq-a", "as the PHQ-9", "- 1*4 0*4", "total", "5 mild"},
      {"phq-ads", "a sum of two totals", "20 15", "total", "35 severe"},
      {"gad-7", "14 is moderate", "2*7", "total", "14 moderate"},
      {"gad-7", "15 is severe", "3 2*6", "total", "15 severe"},
      {"gad-7", "two missing: 5 * 7 / 5", "- - 1*5", "total", "7 mild"},
      {"gad-7", "three are too many", "- - - 1*4", "total", "-"},
      {"pcl-5", "31 is the cut", "4*7 3 0*12", "total", "31 at or above 31"},
      {"pcl-5", "30 is below", "4*7 2 0*12", "total", "30 below 31"},
      {"pcl-5", "one skipped leaves its cluster untold", "1*19 -", "E_arousal", "-"},
      {"pcl-5", "and the others told", "1*19 -", "B_intrusion", "5"},
      {"pcl-5", "one, one, two and two", "2 0*4 2 0 2 2 0*5 2 2 0*4", "provisional_ptsd",
       "1 symptoms of all four clusters"},
      {"pcl-5", "one of D is too few", "2 0*4 2 0 2 0*6 2 2 0*4", "provisional_ptsd",
       "0 not all four clusters"},
      {"pcl-5-weekly", "as the monthly one", "4*20", "total", "80 at or above 31"},
      {"pc-ptsd-5", "no such event is 0", "0 -*5", "total", "0 below 3"},
      {"pc-ptsd-5", "no such event, and answers all the same", "0 1*5", "total", "0 below 3"},
      {"pc-ptsd-5", "three of five", "1 1 1 1 0 0", "total", "3 at or above 3"},
      {"pc-ptsd-5", "nobody knows of the event", "- -*5", "total", "-"},
      {"audit", "everything is 40", "4*10", "total", "40 possible dependence"},
      {"audit", "who never drinks may skip the rest", "0 -*7 0 0", "total", "0 low risk"},
      {"audit", "who drinks may not", "1 -*7 0 0", "total", "-"},
      {"audit", "8 is hazardous", "2 2 2 2 0*6", "total", "8 hazardous"},
      {"audit", "1 is no answer to item 9", "2 2 2 2 0*4 1 0", "total", "-"},
      {"audit-c", "no band without knowing for whom", "4 0 0", "total", "4"},
      {"bam-iop", "drinking, heavy drinking, drugs", "0*3 2 1 3 0*7 0*10", "use",
       "6 at or above 1"},
      {"bam-iop", "what was used is not asked of who used nothing", "0*3 0*3 -*7 0*10", "use",
       "0 below 1"},
      {"bam-iop", "income counts 4", "0*6 -*7 0 4 4 0 4 4 4 0 4 0", "protective", "24 above 12"},
      {"bam-r", "health, cravings and quarrels are recoded to 30",
       "4 30 30 0*3 0*7 4 0 0 30 0 0 0 4 0 0", "risk", "180"},
      {"bam-r", "confidence, religion and income, too", "0*13 0 4 30 0 4 30 4 0 30 0", "protective",
       "180"},
      {"bam-r", "a little is 8", "1 0*12 0*10", "risk", "8"},
      {"barc-10", "47 goes with remission", "5*7 4*3", "total", "47 at or above 47"},
      {"bsl-23", "a mean", "1*23", "mean", "1 mild"},
      {"bsl-23", "of what was answered", "- - 2*21", "mean", "2 high"},
      {"bsl-23", "three missing are too many", "-*3 2*20", "mean", "-"},
      {"bsl-23", "a mean is not rounded to its band: 20 / 23", "1*20 0*3", "mean",
       "0.8695652173913043 mild"},
      {"bsl-23", "6 / 23 lies below .28", "1*6 0*17", "mean", "0.2608695652173913 none or low"},
      {"ces-d", "four are reversed", "0*20", "total", "12 below 16"},
      {"ces-d", "four are reversed", "3*20", "total", "48 at or above 16"},
      {"cgi", "one item", "7 -", "severity", "7"},
      {"ciwa-ar", "20 is severe", "7 7 6 0*7", "total", "20 severe"},
      {"cows", "everything is 48", "4 4 5 5 4 4 5 4 4 4 5", "total", "48 severe"},
      {"cows", "3 is no pulse", "3 0*10", "total", "-"},
      {"crdpss", "each domain by itself", "4 -*7", "domain_1", "4"},
      {"cudit-r", "12", "4 4 4 0*5", "total", "12 possible disorder"},
      {"dast-10", "the third is reversed", "0*10", "total", "1 low"},
      {"dast-10", "the third is reversed", "1 1 0 1*7", "total", "10 severe"},
      {"ders-16", "everything", "5*16", "total", "80"},
      {"ders-36", "eleven are reversed", "1*36", "total", "80"},
      {"ders-36", "impulse has item 32, not 33", "1*31 5 1*4", "impulse", "14"},
      {"ders-36", "goals has item 33", "1*32 5 1*3", "goals", "13"},
      {"ders-36", "awareness is all reversed", "1*36", "awareness", "30"},
      {"dsm5-ccsm-l1", "the highest of a domain", "1 3 0*21", "depression", "3 at or above 2"},
      {"dsm5-ccsm-l1", "suicide from 1 on", "0*10 1 0*12", "suicidal_ideation", "1 at or above 1"},
      {"ede-q", "three of five are more than half", "6 6 6 - - 0*7 -*6 0*10", "restraint", "6"},
      {"ede-q", "two of five are not", "6 6 - - - 0*7 -*6 0*10", "restraint", "-"},
      {"ede-q", "four of eight are not", "0*5 - 0 - 0 - - 0 -*6 0*10", "shape_concern", "-"},
      {"ede-q", "the global score needs all four", "6 6 - - - 0*7 -*6 0*10", "global", "-"},
      {"ede-q", "and is their mean: (6 + 0 + 0 + 0) / 4", "6*5 0*7 -*6 0*10", "global", "1.5"},
      {"ede-qs", "15", "3*5 0*7", "total", "15 at or above 15"},
      {"isi", "22", "4 3*6", "total", "22 severe"},
      {"k6", "13", "4 4 4 1 0 0", "total", "13 serious mental illness likely"},
      {"mdq", "seven, at one time, a moderate problem", "1*7 0*6 1 2", "screen", "1 positive"},
      {"mdq", "six are too few", "1*6 0*7 1 3", "screen", "0 negative"},
      {"mdq", "a minor problem is none", "1*7 0*6 1 1", "screen", "0 negative"},
      {"mdq", "not at one time", "1*7 0*6 0 3", "screen", "0 negative"},
      {"oasis", "8", "2*4 0", "total", "8 at or above 8"},
      {"odsis", "7", "2*3 1 0", "total", "7 below 8"},
      {"promis-global-10", "pain is recoded", "3 3 5 3 3 3 5 3 5 0", "gph_raw", "20"},
      {"promis-global-10", "and the sum looked up", "3 3 5 3 3 3 5 3 5 0", "gph_t", "67.7"},
      {"promis-global-10", "the worst", "1*9 10", "gph_t", "16.2"},
      {"promis-global-10", "mental health", "3*9 5", "gmh_t", "43.5"},
      {"promis-global-10", "not looked up without the sum", "3 - 3*7 5", "gmh_t", "-"},
      {"pss-10", "four are reversed", "0*10", "total", "16 moderate"},
      {"qids-sr16", "the highest of sleep, weight and restlessness", "3 0*3 1 2 0*3 0*5 0 1",
       "total", "7 mild"},
      {"qids-sr16", "everything is 27", "3*16", "total", "27 very severe"},
      {"taps", "who never uses anything is asked no more", "0*4 -*25", "taps2_per_substance",
       "0 no use in past 3 months"},
      {"taps", "the highest of the substances", "0 2 0 0 0*3 1 1 0 0 0*18", "taps2_per_substance",
       "2 higher risk"},
      {"taps", "who uses something is", "0 2 0 0 -*25", "taps2_per_substance", "-"},
      {"urica", "7 * 3 is a mean of 3", "3*32", "precontemplation", "3"},
      {"urica", "C + A + M - PC", "3*32", "readiness", "6 precontemplation"},
      {"wai-sr", "three scales of four", "5*12", "bond", "20"},
      {"who-5", "12 of 25 is low", "2 2 2 3 3", "raw", "12 at or below 12"},
      {"who-5", "as a percentage", "2 2 2 3 3", "percent", "48 at or below 50"},
      {"who-5", "13 is not", "3 2 2 3 3", "raw", "13 above 12"},
      {"whodas-12", "one missing is the mean of the others", "- 1*11", "total", "12"},
      {"whodas-12", "5 is no answer", "- 5 0*10", "total", "-"},
      {"whodas-12", "and not rounded: 4 * 12 / 11", "- 4 0*10", "total", "4.363636363636363"},
      {"whodas-12", "as a percentage", "2*12", "percent", "50"},
      {"ymrs", "four count double", "4*4 8 8 4 8 8 4 4", "total", "60"},
      {"asrm", "one missing: 4 * 5 / 4", "- 1*4", "total", "5 below 6"},
      {"asrm", "two are too many", "- - 1*3", "total", "-"},
      {"asq", "all no: the fifth is not asked", "0*4 -", "result", "0 negative"},
      {"asq", "a refusal counts as yes", "0 r 0 0 0", "result", "1 non-acute positive"},
      {"asq", "now", "1 0 0 0 1", "result", "2 acute positive"},
      {"asq", "yes, and nobody asked about now", "1 0 0 0 -", "result", "-"}};
  std::set<std::string> seen;
  for (const auto& [instrument_id, why, line, score_id, expected] : cases) {
    const Compiled compiled = compile(instrument(instrument_id));
    const Outcome outcome = score(compiled, answers(compiled, line));
    EXPECT_EQ(told(compiled, outcome, score_id), expected)
        << instrument_id << " " << score_id << ": " << why << ": " << line;
    seen.insert(instrument_id);
  }
  // C-SSRS has a table of its own: triage_test.cpp.
  EXPECT_EQ(seen.size() + 1, instruments().size());
}

std::string findings_of(const Compiled& compiled, const std::string& line) {
  std::string all;
  for (const Noted& noted : score(compiled, answers(compiled, line)).findings)
    all += said(compiled, noted).code + " " + said(compiled, noted).field + "; ";
  return all;
}

std::string alerts_of(const Compiled& compiled, const std::string& line) {
  const auto given = answers(compiled, line);
  const Outcome outcome = score(compiled, given);
  std::string all;
  for (const Raised& raised : outcome.alerts) all += said(compiled, outcome, raised, given) + "; ";
  return all;
}

struct Said {
  const char* instrument;
  const char* why;
  const char* answers;
  const char* said;
};

TEST(Scoring, SaysWhatIsWrongWithTheAnswers) {
  const Said cases[] = {
      {"phq-9", "nothing", "0*10", ""},
      {"phq-9", "made up for", "- 0*8 0", "prorated /scores/total; "},
      {"phq-9", "no option", "0*7 4 0 0", "no_option /items/8; unanswered /scores/total; "},
      {"phq-9", "an item that does not count has options, too", "0*9 4", "no_option /items/10; "},
      {"phq-9", "the question about safety was passed over", "0*8 - 0",
       "prorated /scores/total; safety_unanswered /items/9; "},
      {"bam-r", "31 days of 30", "0*3 31 0*19", "no_option /items/4; unanswered /scores/use; "},
      {"bam-iop", "heavy drinking on more days than drinking", "0*3 1 2 0 -*7 0*10",
       "inconsistent /items/4; "},
      {"bam-iop", "a drug on more days than any drug", "0*3 0 0 1 2 0*6 0*10",
       "inconsistent /items/6; "},
      {"bam-iop", "which drug, of somebody who took none", "0*3 0 0 0 2 0*6 0*10",
       "not_shown_answered /items/7A; not_shown_answered /items/7B; not_shown_answered /items/7C; "
       "not_shown_answered /items/7D; not_shown_answered /items/7E; not_shown_answered /items/7F; "
       "not_shown_answered /items/7G; inconsistent /items/6; "},
      {"pc-ptsd-5", "answers without the event", "0 0 1 - - -",
       "not_shown_answered /items/1; not_shown_answered /items/2; "},
      {"phq-2", "an item is always shown, whatever came with it", "1 h",
       "unanswered /scores/total; "}};
  for (const auto& [id, why, line, expected] : cases)
    EXPECT_EQ(findings_of(compile(instrument(id)), line), expected) << id << ": " << why;
}

TEST(Scoring, RaisesWhatSomebodyMustActOnToday) {
  const Said cases[] = {
      {"phq-9", "no", "3*8 0 0", ""},
      {"phq-9", "several days", "0*8 1 0", "alert: item 9 is 1; "},
      {"phq-9", "also when nothing else was answered", "-*8 2 -", "alert: item 9 is 2; "},
      {"phq-9", "a refusal is no no", "0*8 r 0", "alert: item 9 was refused; "},
      {"phq-a", "as the PHQ-9", "0*8 3", "alert: item 9 is 3; "},
      {"dsm5-ccsm-l1", "item 11", "0*10 1 0*12", "alert: item 11 is 1; "},
      {"bsl-23", "from 2 on", "0*4 1 0 2 0*10 4 0*5",
       "notify: item 7 is 2; notify: item 18 is 4; "},
      {"asq", "now", "1 0 0 0 1", "high: item 5 is 1; moderate: item 1 is 1; "},
      {"asq", "refused", "0 0 0 r 0", "moderate: item 4 was refused; "},
      {"ciwa-ar", "9 is not 10", "7 2 0*8", ""},
      {"ciwa-ar", "10", "7 3 0*8", "alert: total is 10; "},
      {"ciwa-ar", "20 is one alert, the worse", "7 7 6 0*7", "high: total is 20; "},
      {"ciwa-ar", "20 already, and something not looked at", "7 7 6 - 0*6",
       "high: total is at least 20; "},
      {"cows", "13", "4 4 5 0*8", "alert: total is 13; "}};
  for (const auto& [id, why, line, expected] : cases)
    EXPECT_EQ(alerts_of(compile(instrument(id)), line), expected) << id << ": " << why;
}

TEST(Scoring, IsExactAtEachEdgeOfEachBand) {
  for (const Definition& definition : instruments()) {
    const Compiled compiled = compile(definition);
    for (std::size_t i = 0; i < definition.scores.size(); ++i) {
      const Score& one = definition.scores[i];
      for (std::size_t b = 0; one.bands && b + 1 < one.bands->size(); ++b)
        EXPECT_EQ(compiled.steps[i].tops[b], fraction_of((*one.bands)[b].max)) << definition.id;
    }
  }
  EXPECT_EQ(fraction_of(0.28), (Fraction{7, 25}));
  EXPECT_TRUE((Fraction{7, 25}) <= (Fraction{14, 50}));
  EXPECT_FALSE((Fraction{14, 50}) < (Fraction{7, 25}));
}

// URICA's readiness is 8 with the 28 items that count at 4, 4, 4 and 4: an edge of two bands.
TEST(Scoring, GivesAnEdgeToTheBandThatIsClosedThere) {
  Definition definition = instrument("urica");
  EXPECT_EQ(told(compile(definition),
                 score(compile(definition), answers(compile(definition), "4*32")), "readiness"),
            "8 precontemplation");
  definition.scores.back().bands_closed = Closed::left;
  EXPECT_EQ(told(compile(definition),
                 score(compile(definition), answers(compile(definition), "4*32")), "readiness"),
            "8 contemplation");
}

TEST(Scoring, CountsWhatIsTakenAwayAtItsMostUntilItIsTold) {
  Definition definition = instrument("urica");
  definition.safety = {
      {.items = {}, .score = "readiness", .at_least = 10, .response = "See to it."}};
  const Compiled compiled = compile(definition);
  // 15 less precontemplation, which two items are missing of: 10 at the least, had both been 5.
  const auto given = answers(compiled, "- 5*3 - 5*27");
  const Outcome outcome = score(compiled, given);
  ASSERT_EQ(outcome.alerts.size(), 1U);
  EXPECT_TRUE(outcome.alerts.front().at_least);
  definition.safety->front().at_least = 11;
  EXPECT_TRUE(score(compile(definition), given).alerts.empty());
}

TEST(Scoring, TellsTheSameWhateverWasScoredBefore) {
  const Compiled compiled = compile(instrument("phq-9"));
  const auto calm = answers(compiled, "0*10"), troubled = answers(compiled, "3 - r ? 3*6");
  Outcome reused;
  score(compiled, troubled, reused);
  score(compiled, calm, reused);
  const Outcome fresh = score(compiled, calm);
  EXPECT_EQ(reused.alerts, fresh.alerts);
  EXPECT_EQ(reused.findings, fresh.findings);
  EXPECT_EQ(reused.scores[0].value, fresh.scores[0].value);
  EXPECT_TRUE(reused.scores[0].given);
}

}  // namespace
}  // namespace stepwell::measure
