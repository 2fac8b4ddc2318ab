#include "stepwell/measure/answer.h"

#include <charconv>

#include "stepwell/measure/model.h"

namespace stepwell::measure {
namespace {

std::string_view trimmed(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

Answer read_word(std::string_view cell) {
  if (cell.empty() || cell == "skipped") return Answer::skipped();
  if (cell == "refused") return Answer::refused();
  if (cell == "not_shown") return Answer::not_shown();
  return Answer::unreadable();
}

}  // namespace

Answer read_answer(std::string_view cell) {
  if (cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9') return Answer::of(cell[0] - '0');
  cell = trimmed(cell);
  int value = 0;
  const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (failed != std::errc() || end != cell.data() + cell.size()) return read_word(cell);
  return value >= 0 && value <= limits::option_most ? Answer::of(value) : Answer::unreadable();
}

}  // namespace stepwell::measure
