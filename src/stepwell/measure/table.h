#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stepwell/measure/scoring.h"

namespace stepwell::measure {

// Scores a table: a row of answers for each person, a row of scores for each in the same order.
class Table {
 public:
  // `header` names an item for each column; items without a column were skipped. Throws `invalid`
  // for names that are none, or twice.
  Table(const Compiled& compiled, std::span<const std::string_view> header);

  // Returns the first line of the scores: each score and its band, `alerts`, `findings` and the
  // `definition`: its id, version and hash.
  std::string header() const;

  // Appends the line for one row. A row with more or fewer cells than the header is not scored, as
  // nobody knows which cell is missing.
  void append(std::span<const std::string_view> cells, std::string& out);

  std::int64_t rows() const { return rows_; }
  std::int64_t untold() const { return untold_; }  // rows where a score is missing

 private:
  void append_scores(std::string& out);
  void append_alerts(std::string& out) const;
  void append_findings(std::string& out) const;

  const Compiled& compiled_;
  std::vector<int> columns_;  // the item of each
  std::string stamp_;
  std::vector<Answer> answers_;
  Outcome outcome_;
  std::int64_t rows_ = 0;
  std::int64_t untold_ = 0;
};

}  // namespace stepwell::measure
