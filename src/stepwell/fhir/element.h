#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/base/json.h"

namespace stepwell::fhir {

// One object inside a resource, with the way to it. Its elements are asked for by name; one of the
// wrong type is noted as a problem and read as if it were not there, so that a reader can be
// written straight down. What a problem says never holds a value.
class Element {
 public:
  // A whole resource. `asked` collects the names of its own elements that were asked for.
  Element(const json::object& resource, std::string path, std::vector<Finding>& problems,
          std::set<std::string, std::less<>>& asked)
      : object_(&resource), path_(std::move(path)), problems_(&problems), asked_(&asked) {}

  explicit operator bool() const { return object_ != nullptr; }
  bool has(std::string_view name) const { return find(name) != nullptr; }

  std::string text(std::string_view name) const;  // empty when there is none
  std::string date(std::string_view name) const;  // "2019", "2019-05" or "2019-05-04"; the day only
  std::string value(std::string_view name) const;  // a text, number or truth, in words
  std::optional<bool> flag(std::string_view name) const;
  Element child(std::string_view name) const;
  std::vector<Element> list(std::string_view name) const;
  std::vector<std::string> texts(std::string_view name) const;
  Element first(std::string_view name) const;  // of a list

  // As without need_, and a problem when there is none.
  std::string need_text(std::string_view name) const;
  Element need_child(std::string_view name) const;
  Element need_first(std::string_view name) const;

  void problem(std::string_view name, std::string text) const;
  const json::object& object() const { return *object_; }

 private:
  Element(const json::object* object, std::string path, std::vector<Finding>* problems)
      : object_(object), path_(std::move(path)), problems_(problems) {}

  const json::value* find(std::string_view name) const;
  Element none(std::string_view name) const { return {nullptr, way_to(name), problems_}; }
  std::string way_to(std::string_view name) const;
  void need(std::string_view name, bool there) const;

  const json::object* object_;
  std::string path_;
  std::vector<Finding>* problems_;
  std::set<std::string, std::less<>>* asked_ = nullptr;
};

// Returns the day of a FHIR date or dateTime, as precise as it is; nothing when it is neither.
std::optional<std::string> day_of(std::string_view text);

}  // namespace stepwell::fhir
