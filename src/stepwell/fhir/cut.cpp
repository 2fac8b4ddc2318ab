#include "stepwell/fhir/cut.h"

#include <fmt/core.h>

#include "stepwell/base/limits.h"

namespace stepwell::fhir {
namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && blank(text[at])) ++at;
  return at;
}

// Returns where the value that begins at `at` ends.
std::size_t skip_value(std::string_view text, std::size_t at) {
  Depth depth;
  for (std::size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    const bool was_string = depth.in_string();
    if (!was_string && depth.depth() == 0 && (c == ',' || c == '}' || c == ']' || blank(c)))
      return i;
    depth.step(c);
    if (depth.depth() == 0 && !depth.in_string() && (was_string || c == '}' || c == ']'))
      return i + 1;
  }
  return text.size();
}

// "resourceType" and "entry" are asked for, and the value "Bundle".
constexpr std::size_t longest_name = 16;

}  // namespace

std::optional<std::string_view> member_text(std::string_view object, std::string_view name) {
  std::size_t at = skip_blanks(object, 0);
  if (at >= object.size() || object[at] != '{') return std::nullopt;
  for (++at; at < object.size(); ++at) {
    at = skip_blanks(object, at);
    if (at >= object.size() || object[at] != '"') return std::nullopt;
    const std::size_t end = skip_value(object, at);
    if (end - at < 2) return std::nullopt;
    const std::string_view found = object.substr(at + 1, end - at - 2);
    at = skip_blanks(object, end);
    if (at >= object.size() || object[at] != ':') return std::nullopt;
    at = skip_blanks(object, at + 1);
    const std::size_t value_end = skip_value(object, at);
    if (found == name) return object.substr(at, value_end - at);
    at = skip_blanks(object, value_end);
    if (at >= object.size() || object[at] != ',') return std::nullopt;
  }
  return std::nullopt;
}

void for_each_item(std::string_view array, const std::function<void(std::string_view)>& take) {
  std::size_t at = skip_blanks(array, 0);
  if (at >= array.size() || array[at] != '[') return;
  for (++at; at < array.size(); ++at) {
    at = skip_blanks(array, at);
    if (at >= array.size() || array[at] == ']') return;
    const std::size_t end = skip_value(array, at);
    if (end > at) take(array.substr(at, end - at));
    at = skip_blanks(array, end);
    if (at >= array.size() || array[at] != ',') return;
  }
}

void Members::see(char c, bool structure) {
  value_ended_ = false;
  if (structure && c == '"') {
    string_.clear();
  } else if (structure && c == ':') {
    name_ = string_;
    in_value_ = true;
  } else if (structure && c == ',') {
    in_value_ = false;
  } else if (!structure && c == '"') {
    value_ended_ = in_value_;
  } else if (!structure && string_.size() < longest_name) {
    string_ += c;
  }
}

bool ShapeFinder::feed(std::string_view chunk) {
  for (const char c : chunk) {
    if (known_) return false;
    see(c);
  }
  return !known_;
}

void ShapeFinder::see(char c) {
  if (ended_) {
    known_ = !blank(c);
    if (known_ && one_line_) shape_ = Shape::lines;
    return;
  }
  const bool structure = depth_.step(c);
  if (c == '\n' && depth_.depth() > 0) one_line_ = false;
  if (depth_.depth() == 1) {
    members_.see(c, structure);
    const std::string* value = members_.value();
    if (value && members_.name() == "resourceType" && *value == "Bundle") shape_ = Shape::bundle;
    if (members_.name() == "resourceType" && !one_line_) known_ = value || c == ',';
  }
  ended_ = structure && depth_.depth() == 0 && c == '}';
}

Cutter::Cutter(Shape shape, TakePiece take) : shape_(shape), take_(std::move(take)) {}

void Cutter::feed(std::string_view chunk) {
  for (const char c : chunk) {
    switch (shape_) {
      case Shape::lines:
        see_line(c);
        break;
      case Shape::document:
        see_document(c);
        break;
      case Shape::bundle:
        see_bundle(c);
        break;
    }
    if (c == '\n') ++line_;
  }
}

void Cutter::finish() {
  if (shape_ == Shape::lines) {
    if (keeping_) give();
  } else if (depth_.depth() > 0) {
    text_.clear();
    take_({.line = line_, .problem = "the file breaks off before its end"});
  }
}

void Cutter::begin() {
  keeping_ = true;
  too_long_ = false;
  text_.clear();
  first_line_ = line_;
}

void Cutter::keep(char c) {
  if (text_.size() < limits::resource_bytes) {
    text_ += c;
  } else {
    too_long_ = true;
  }
}

void Cutter::give() {
  keeping_ = false;
  if (too_long_) {
    const auto megabytes = limits::resource_bytes / (1024 * 1024);
    take_({.line = first_line_, .problem = fmt::format("it is longer than {} MB", megabytes)});
  } else {
    take_({.text = text_, .line = first_line_});
  }
}

void Cutter::see_line(char c) {
  if (c == '\n') {
    if (keeping_) give();
    return;
  }
  if (!keeping_) {
    if (blank(c)) return;
    begin();
  }
  keep(c);
}

void Cutter::see_document(char c) {
  if (!keeping_) {
    if (blank(c)) return;
    if (ended_) {
      if (text_.empty()) return;
      text_.clear();
      take_({.line = line_, .problem = "something follows the end of the document"});
      return;
    }
    begin();
  }
  keep(c);
  depth_.step(c);
  const bool closed = c == '}' || c == ']' || c == '\n';
  if (depth_.depth() == 0 && !depth_.in_string() && closed) {
    ended_ = true;
    give();
  }
}

void Cutter::see_bundle(char c) {
  const int before = depth_.depth();
  const bool structure = depth_.step(c);
  if (before <= 1 && depth_.depth() == 1) members_.see(c, structure);
  if (structure && before == 1 && c == '[' && members_.name() == "entry") {
    in_entries_ = true;
  } else if (structure && before == 2 && c == ']') {
    in_entries_ = false;
  } else if (in_entries_ && before == 2 && structure && c == '{') {
    begin();
  } else if (in_entries_ && before == 2 && structure && !keeping_) {
    refuse_odd_entry(c);
  }
  if (!keeping_) return;
  keep(c);
  if (structure && depth_.depth() == 2 && c == '}') give();
}

void Cutter::refuse_odd_entry(char c) {
  if (c == ',') odd_entry_ = false;
  if (c == ',' || blank(c) || odd_entry_) return;
  odd_entry_ = true;
  take_({.line = line_, .problem = "an entry must be an object"});
}

}  // namespace stepwell::fhir
