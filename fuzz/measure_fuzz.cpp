// The text of a definition, then a table of answers after the first empty line: whatever comes is
// refused, or is scored, and every row of answers gets its row of scores.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "stepwell/base/csv.h"
#include "stepwell/base/error.h"
#include "stepwell/measure/definition.h"
#include "stepwell/measure/table.h"

namespace {

using namespace stepwell;

std::optional<measure::Compiled> compiled(std::string_view text) {
  try {
    return measure::compile(measure::read_definition(text));
  } catch (const Error& error) {
    if (error.code != Code::invalid || error.findings.empty()) std::abort();
    return std::nullopt;
  }
}

void score(const measure::Compiled& instrument, std::string_view answers) {
  CsvReader reader([&](char* into, std::size_t room) {
    const std::size_t size = std::min(room, answers.size());
    answers.copy(into, size);
    answers.remove_prefix(size);
    return size;
  });
  std::string out;
  std::vector<std::string_view> cells;
  try {
    if (!reader.next(cells)) return;
    measure::Table table(instrument, cells);
    while (reader.next(cells)) table.append(cells, out);
    if (std::count(out.begin(), out.end(), '\n') < table.rows()) std::abort();
  } catch (const Error& error) {
    if (error.code != Code::invalid || error.findings.empty()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const measure::Compiled screener = measure::compile(measure::instrument("cssrs-screener"));
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto gap = text.find("\n\n");
  const std::string_view answers =
      gap == std::string_view::npos ? std::string_view() : text.substr(gap + 2);
  score(screener, answers);
  if (const auto own = compiled(text.substr(0, gap))) score(*own, answers);
  return 0;
}
