#include "stepwell/measure/sheet.h"

#include <fmt/core.h>

#include "stepwell/base/limits.h"

namespace stepwell::measure {
namespace {

constexpr std::size_t shortest_hash = 12;  // digits of a hash that tell it from any other of ours

std::string quoted_back(const std::string& name) { return name.substr(0, limits::name_bytes); }

}  // namespace

void require_definition(const Compiled& compiled, std::string_view hash) {
  if (hash.size() >= shortest_hash && compiled.hash.starts_with(hash)) return;
  refuse("definition_changed", "/definition",
         fmt::format("the answers were given to another definition of {} than {}",
                     compiled.definition.id, compiled.hash.substr(0, shortest_hash)));
}

Sheet sheet_of(const Compiled& compiled, std::string_view definition_hash,
               std::span<const Given> given) {
  require_definition(compiled, definition_hash);
  Sheet sheet{std::vector<Answer>(compiled.definition.items.size()), {}};
  ItemSet seen = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string at = fmt::format("/answers/{}", i);
    const int place = compiled.item(given[i].item);
    if (place < 0) {
      sheet.findings.push_back(
          {"unknown_item", at, fmt::format("there is no item \"{}\"", quoted_back(given[i].item))});
      continue;
    }
    Answer& answer = sheet.answers[static_cast<std::size_t>(place)];
    const Answer read = read_answer(given[i].answer);
    if (seen >> place & 1) {
      sheet.findings.push_back(
          {"answered_twice", at, fmt::format("item {} was answered twice", given[i].item)});
      answer = answer == read ? read : Answer::unreadable();
    } else {
      answer = read;
    }
    seen |= ItemSet{1} << place;
  }
  return sheet;
}

}  // namespace stepwell::measure
