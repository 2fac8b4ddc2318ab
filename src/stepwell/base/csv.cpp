#include "stepwell/base/csv.h"

#include <algorithm>
#include <cstring>

#include "stepwell/base/error.h"

namespace stepwell {
namespace {

constexpr std::size_t piece = 256 * 1024;  // read at a time
constexpr std::string_view mark = "\xEF\xBB\xBF";

}  // namespace

bool CsvReader::next(std::vector<std::string_view>& cells) {
  cells.clear();
  if (number_ == 0 && held_ == 0) {
    while (held_ < mark.size() && fill()) {
    }
    if (std::string_view(buffer_.data(), held_).starts_with(mark)) at_ = mark.size();
  }
  if (at_ == held_ && !fill()) return false;
  ++number_;
  const std::size_t length = end_of_record();
  char* from = buffer_.data() + at_;
  char* end = from + length;
  at_ = std::min(held_, at_ + length + 1);
  if (end != from && end[-1] == '\r') --end;
  split(from, end, cells);
  return true;
}

// Reads some more behind what is not used yet. Cells point into the buffer, so it moves only here.
bool CsvReader::fill() {
  if (ended_) return false;
  if (at_ > 0) std::memmove(buffer_.data(), buffer_.data() + at_, held_ - at_);
  held_ -= at_;
  at_ = 0;
  if (held_ > limits::csv_record_bytes)
    refuse("csv_too_long", "/" + std::to_string(number_), "a record is longer than 1 MB");
  buffer_.resize(held_ + piece);
  const std::size_t read = more_(buffer_.data() + held_, piece);
  held_ += read;
  ended_ = read == 0;
  return !ended_;
}

// Returns how long the record is that begins at `at_`: up to a line end outside of quotes.
std::size_t CsvReader::end_of_record() {
  bool inside = false;
  for (std::size_t length = 0;; ++length) {
    if (at_ + length == held_ && !fill()) {
      if (inside) refuse_quote();
      return length;
    }
    const char c = buffer_[at_ + length];
    if (c == '"') inside = !inside;
    if (c == '\n' && !inside) return length;
  }
}

void CsvReader::split(char* from, char* end, std::vector<std::string_view>& cells) const {
  while (true) {
    if (from != end && *from == '"') {
      from = quoted(from + 1, end, cells);
    } else {
      char* comma = std::find(from, end, ',');
      if (std::find(from, comma, '"') != comma) refuse_quote();
      cells.emplace_back(from, static_cast<std::size_t>(comma - from));
      from = comma;
    }
    if (from == end) return;
    ++from;  // the comma: another cell follows, if only an empty one
  }
}

// Reads the rest of a cell after its first quote and returns where it ended. A doubled quote
// becomes one by moving what follows; the record is ours to change.
char* CsvReader::quoted(char* from, char* end, std::vector<std::string_view>& cells) const {
  char* into = from;
  for (char* c = from; c != end; ++c) {
    if (*c == '"') {
      ++c;
      if (c == end || *c == ',') {
        cells.emplace_back(from, static_cast<std::size_t>(into - from));
        return c;
      }
      if (*c != '"') refuse_quote();
    }
    *into++ = *c;
  }
  refuse_quote();
}

void CsvReader::refuse_quote() const {
  refuse("csv_quote", "/" + std::to_string(number_),
         "record " + std::to_string(number_) + " has a quote that is out of place or not closed");
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace stepwell
