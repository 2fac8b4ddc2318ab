#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell {

namespace limits {
inline constexpr std::size_t csv_record_bytes = 1 << 20;  // one line of a table; past it, a quote
}  // namespace limits

// Reads comma-separated values as RFC 4180 has them: quotes, doubled quotes and line ends inside
// them, CRLF or LF, a byte order mark at the start. A record at a time, so that a file of any size
// takes no more memory than its longest record.
class CsvReader {
 public:
  // Fills a buffer and returns how many bytes it put there, 0 at the end.
  using More = std::function<std::size_t(char* into, std::size_t room)>;

  explicit CsvReader(More more) : more_(std::move(more)) {}

  // Reads the next record into `cells`, which are good until the next call. False at the end.
  // Throws `invalid`, with the number of the record, for a quote that is out of place or not
  // closed.
  bool next(std::vector<std::string_view>& cells);

  std::int64_t number() const { return number_; }  // of the record last read, from 1

 private:
  std::size_t end_of_record();
  bool fill();
  void split(char* from, char* end, std::vector<std::string_view>& cells) const;
  char* quoted(char* from, char* end, std::vector<std::string_view>& cells) const;
  [[noreturn]] void refuse_quote() const;

  More more_;
  std::string buffer_;
  std::size_t at_ = 0;    // where the next record begins
  std::size_t held_ = 0;  // how much of the buffer is filled
  bool ended_ = false;
  std::int64_t number_ = 0;
};

// Returns `text` as one cell, in quotes where it needs them.
std::string csv_cell(std::string_view text);

}  // namespace stepwell
