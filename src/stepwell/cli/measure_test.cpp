#include "stepwell/cli/measure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "stepwell/base/error.h"
#include "stepwell/measure/definition.h"

namespace stepwell::cli {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File file_of(std::string_view text) {
  File file(std::tmpfile(), &std::fclose);
  std::fwrite(text.data(), 1, text.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::string text_of(std::FILE* file) {
  std::rewind(file);
  std::string text(1 << 20, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  return text;
}

// The scores of a table, without the column that says by which definition.
std::string scored(const std::string& instrument, std::string_view table) {
  const File from = file_of(table), to = file_of("");
  const auto compiled = measure::compile(measure::instrument(instrument));
  score_table(compiled, from.get(), to.get());
  std::string text = text_of(to.get());
  const std::string stamp = "," + instrument + " v1 " + compiled.hash + "\n";
  for (auto at = text.find(stamp); at != std::string::npos; at = text.find(stamp))
    text.replace(at, stamp.size(), "\n");
  return text;
}

constexpr std::string_view phq2 = "total,total_band,alerts,findings,definition\n";

struct Case {
  const char* why;
  const char* table;
  const char* rows;
};

TEST(MeasureScore, AnswersARowForEachRow) {
  const Case cases[] = {
      {"no rows", "1,2\n", ""},
      {"a row", "1,2\n1,2\n", "3,positive: give PHQ-9,,\n"},
      {"columns in any order, marks and line ends of any kind",
       "\xEF\xBB\xBF\"2\",1\r\n0,\"1\"\r\n", "1,negative,,\n"},
      {"what is skipped says so", "1,2\n1,\n", ",,,unanswered: total is not told without item 2\n"},
      {"a column that is missing was skipped", "1\n1\n",
       ",,,unanswered: total is not told without item 2\n"},
      {"what is no answer says so", "1,2\n1,4\n1,x\n",
       ",,,no_option: item 2 has no such answer; unanswered: total is not told without item 2\n"
       ",,,no_option: item 2 has no such answer; unanswered: total is not told without item 2\n"},
      {"a row of another width is scored nowhere, and lost nowhere", "1,2\n1\n\n1,2,3\n1,1\n",
       ",,,row: 1 cells where the header has 2\n,,,row: 1 cells where the header has 2\n"
       ",,,row: 3 cells where the header has 2\n2,negative,,\n"}};
  for (const auto& [why, table, rows] : cases)
    EXPECT_EQ(scored("phq-2", table), std::string(phq2) + rows) << why;
}

TEST(MeasureScore, HasAlertsBesideTheScores) {
  const std::string rows = scored("phq-9", "1,2,3,4,5,6,7,8,9\n2,2,2,2,0,0,0,0,refused\n");
  EXPECT_EQ(rows.substr(rows.find('\n') + 1),
            "9,mild,,,alert: item 9 was refused,"
            "prorated: total is made up for item 9; "
            "unanswered: dsm_algorithm is not told without item 9\n");
}

TEST(MeasureScore, ScoresEveryInstrument) {
  for (const measure::Definition& one : measure::instruments()) {
    std::string header, row;
    for (const measure::Item& item : one.items) {
      header += (header.empty() ? "" : ",") + item.id;
      const auto& set = *std::ranges::find(one.option_sets, item.options, &measure::OptionSet::id);
      const int value = set.options ? set.options->front().value : *set.least;
      row += (row.empty() ? "" : ",") + std::to_string(value);
    }
    const std::string text = scored(one.id, header + "\n" + row + "\n");
    EXPECT_EQ(std::ranges::count(text, '\n'), 2) << one.id;
    EXPECT_EQ(text.find("unanswered"), std::string::npos) << one.id << ": " << text;
  }
}

std::string refused(std::string_view table) {
  try {
    scored("phq-2", table);
  } catch (const Error& error) {
    return error.findings.front().code + " " + error.findings.front().field;
  }
  return "";
}

TEST(MeasureScore, RefusesATableThatNamesNoItems) {
  EXPECT_EQ(refused(""), "no_header ");
  EXPECT_EQ(refused("1,3\n"), "unknown_item /columns/2");
  EXPECT_EQ(refused("1,2,1\n"), "answered_twice /columns/3");
  EXPECT_EQ(refused("1,2\n1,\"2\n"), "csv_quote /2");
}

TEST(MeasureLint, PassesTheProgramAndTellsOfAnotherFile) {
  const File to = file_of("");
  EXPECT_EQ(lint_instruments({}, to.get()), 0U) << text_of(to.get());
  const std::string again = STEPWELL_SOURCE "/data/instruments/phq-9.json";
  EXPECT_EQ(lint_instruments({again}, to.get()), 1U);
  EXPECT_NE(text_of(to.get()).find("id_twice"), std::string::npos);
  EXPECT_GT(lint_instruments({STEPWELL_SOURCE "/data/diagnoses.json"}, to.get()), 0U);
  EXPECT_THROW(lint_instruments({STEPWELL_SOURCE "/data/nothing.json"}, to.get()), Error);
}

}  // namespace
}  // namespace stepwell::cli
