#include "stepwell/measure/definition.h"

#include <algorithm>

#include "stepwell/base/hash.h"
#include "stepwell/base/json.h"
#include "stepwell/measure/data.h"

namespace stepwell::measure {
namespace {

std::vector<Definition> read_all() {
  std::vector<Definition> all;
  for (const std::string_view text : instrument_texts()) all.push_back(read_definition(text));
  std::ranges::sort(all, {}, &Definition::id);
  return all;
}

}  // namespace

Definition read_definition(std::string_view text) {
  return from_json<Definition>(parse_json(text));
}

const std::vector<Definition>& instruments() {
  static const std::vector<Definition> all = read_all();
  return all;
}

const Definition& instrument(std::string_view id) {
  std::string names;
  for (const Definition& one : instruments()) {
    if (one.id == id) return one;
    names += (names.empty() ? "" : ", ") + one.id;
  }
  throw Error(Code::not_found, "there is no such instrument; there are " + names);
}

std::string hash_of(const Definition& definition) { return sha256(json_text(definition)); }

}  // namespace stepwell::measure
