#include "stepwell/base/csv.h"

#include <gtest/gtest.h>

#include "stepwell/base/error.h"

namespace stepwell {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// Reads `text` as it would come in pieces of `step` bytes.
Rows read(std::string_view text, std::size_t step) {
  CsvReader reader([&](char* into, std::size_t room) {
    const std::size_t size = std::min({step, room, text.size()});
    text.copy(into, size);
    text.remove_prefix(size);
    return size;
  });
  Rows rows;
  std::vector<std::string_view> cells;
  while (reader.next(cells)) rows.emplace_back(cells.begin(), cells.end());
  return rows;
}

struct Case {
  const char* why;
  std::string text;
  Rows rows;
};

TEST(Csv, IsReadAsTheStandardHasItHoweverItComes) {
  const Case cases[] = {
      {"nothing is no record", "", {}},
      {"the last line may have an end or not", "a,b\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"either line end", "a\r\nb\n", {{"a"}, {"b"}}},
      {"a byte order mark is not part of the first name",
       "\xEF\xBB\xBF"
       "a,b\n",
       {{"a", "b"}}},
      {"empty cells are cells", ",\n,,\n", {{"", ""}, {"", "", ""}}},
      {"an empty line is a record of one empty cell", "a\n\nb\n", {{"a"}, {""}, {"b"}}},
      {"quotes hold commas, quotes and line ends",
       "\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\"\n",
       {{"a,b", "say \"no\"", "two\r\nlines"}}},
      {"an empty cell in quotes", "\"\",\"\"\r\n", {{"", ""}}}};
  for (const auto& [why, text, rows] : cases)
    for (const std::size_t step : {1U, 2U, 3U, 4096U}) EXPECT_EQ(read(text, step), rows) << why;
}

TEST(Csv, RefusesAQuoteOutOfPlaceAndSaysWhere) {
  for (const char* text : {"a\nb\"c\n", "a\n\"b\"c\n", "a\n\"b\n", "a\n\"b\"\"\n"}) {
    try {
      read(text, 4096);
      FAIL() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.findings.front().field, "/2") << text;
    }
  }
}

TEST(Csv, RefusesARecordLongerThanAnyTable) {
  EXPECT_NO_THROW(read(std::string(limits::csv_record_bytes, 'x'), 1 << 16));
  EXPECT_THROW(read(std::string(limits::csv_record_bytes + (1 << 20), 'x'), 1 << 16), Error);
}

TEST(Csv, WritesWhatItReads) {
  for (const char* text : {"plain", "a,b", "say \"no\"", "two\nlines", ""})
    EXPECT_EQ(read(csv_cell(text) + ",end\n", 4096), (Rows{{text, "end"}})) << text;
}

}  // namespace
}  // namespace stepwell
