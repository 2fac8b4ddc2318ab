#include "stepwell/fhir/element.h"

#include <fmt/core.h>

#include <algorithm>

#include "stepwell/base/time.h"

namespace stepwell::fhir {
namespace {

bool digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "hh:mm", "hh:mm:ss", "hh:mm:ss.sss", each with a zone or, as some write, without.
bool is_time(std::string_view text) {
  if (text.size() < 5 || !digits(text.substr(0, 2)) || text[2] != ':' ||
      !digits(text.substr(3, 2)) || text.substr(0, 2) > "24" || text[3] > '5')
    return false;
  return text.substr(5).find_first_not_of("0123456789:.+-Z") == text.npos;
}

}  // namespace

std::optional<std::string> day_of(std::string_view text) {
  const std::string_view day = text.substr(0, text.find('T'));
  if (day.size() != text.size() && (day.size() != 10 || !is_time(text.substr(11))))
    return std::nullopt;
  std::string whole(day);
  if (day.size() == 4) whole += "-01-01";
  if (day.size() == 7) whole += "-01";
  if (!Day::parse(whole)) return std::nullopt;
  return std::string(day);
}

const json::value* Element::find(std::string_view name) const {
  if (!object_) return nullptr;
  if (asked_) asked_->emplace(name);
  const json::value* found = object_->if_contains(name);
  return found && !found->is_null() ? found : nullptr;
}

std::string Element::way_to(std::string_view name) const {
  return fmt::format("{}.{}", path_, name);
}

void Element::problem(std::string_view name, std::string text) const {
  if (problems_->size() < limits::findings)
    problems_->push_back({"not_fhir", way_to(name), std::move(text)});
}

std::string Element::text(std::string_view name) const {
  const json::value* found = find(name);
  if (!found) return {};
  if (const auto* text = found->if_string()) return std::string(*text);
  problem(name, "this must be a text");
  return {};
}

std::string Element::date(std::string_view name) const {
  const std::string sent = text(name);
  if (sent.empty()) return {};
  if (auto day = day_of(sent)) return std::move(*day);
  problem(name, "this must be a date: a year, a month or a day");
  return {};
}

std::string Element::value(std::string_view name) const {
  const json::value* found = find(name);
  if (!found) return {};
  if (const auto* text = found->if_string()) return std::string(*text);
  if (const auto* yes = found->if_bool()) return *yes ? "yes" : "no";
  if (found->is_int64()) return fmt::format("{}", found->get_int64());
  if (found->is_uint64()) return fmt::format("{}", found->get_uint64());
  if (found->is_double()) return fmt::format("{}", found->get_double());
  problem(name, "this must be a single value");
  return {};
}

std::optional<bool> Element::flag(std::string_view name) const {
  const json::value* found = find(name);
  if (!found) return std::nullopt;
  if (const auto* yes = found->if_bool()) return *yes;
  problem(name, "this must be true or false");
  return std::nullopt;
}

Element Element::child(std::string_view name) const {
  const json::value* found = find(name);
  if (!found) return none(name);
  if (const auto* object = found->if_object()) return {object, way_to(name), problems_};
  problem(name, "this must be an object");
  return none(name);
}

std::vector<Element> Element::list(std::string_view name) const {
  std::vector<Element> items;
  const json::value* found = find(name);
  if (!found) return items;
  const auto* array = found->if_array();
  if (!array) {
    problem(name, "this must be a list");
    return items;
  }
  for (std::size_t i = 0; i < array->size(); ++i) {
    const std::string way = fmt::format("{}[{}]", name, i);
    if (const auto* object = (*array)[i].if_object())
      items.push_back({object, way_to(way), problems_});
    else
      problem(way, "this must be an object");
  }
  return items;
}

// A list of texts may hold null where an item has only an extension.
std::vector<std::string> Element::texts(std::string_view name) const {
  std::vector<std::string> items;
  const json::value* found = find(name);
  if (!found) return items;
  const auto* array = found->if_array();
  if (!array) {
    problem(name, "this must be a list");
    return items;
  }
  for (const json::value& item : *array) {
    if (const auto* text = item.if_string())
      items.emplace_back(*text);
    else if (!item.is_null())
      problem(name, "this must be a list of texts");
  }
  return items;
}

Element Element::first(std::string_view name) const {
  auto items = list(name);
  return items.empty() ? none(name) : items.front();
}

void Element::need(std::string_view name, bool there) const {
  const json::value* found = object_ ? object_->if_contains(name) : nullptr;
  if (!there && (!found || found->is_null() || found->is_array()))
    problem(name, "this is needed and missing");
}

std::string Element::need_text(std::string_view name) const {
  std::string found = text(name);
  need(name, !found.empty());
  return found;
}

Element Element::need_child(std::string_view name) const {
  const Element found = child(name);
  need(name, static_cast<bool>(found));
  return found;
}

Element Element::need_first(std::string_view name) const {
  const Element found = first(name);
  need(name, static_cast<bool>(found));
  return found;
}

}  // namespace stepwell::fhir
