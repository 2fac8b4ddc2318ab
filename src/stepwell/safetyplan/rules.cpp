#include "stepwell/safetyplan/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/reason.h"

namespace stepwell::safetyplan {
namespace {

bool takes_phone(SafetyPart part) {
  return part == SafetyPart::people || part == SafetyPart::professionals;
}

bool has_digit(const Private<std::string>& phone) {
  return phone.reveal().find_first_of("0123456789") != std::string::npos;
}

// Collects what is wrong with one line.
struct LineCheck {
  std::vector<Finding>& findings;
  const SafetyLine& line;
  std::size_t place;

  void note(const char* code, const char* field, const char* text) {
    findings.push_back({code, fmt::format("/lines/{}/{}", place, field), text});
  }

  void words() {
    if (is_blank(line.words)) note("missing", "words", "a line says something, or is left out");
    if (line.words.reveal().size() > limits::safety_plan_line_bytes)
      note("too_long", "words", "a line has at most 100 bytes: it is read at a glance");
  }

  void phone() {
    const bool none = is_blank(line.phone);
    if (none && line.part == SafetyPart::professionals)
      note("missing", "phone", "say the number at which they are reached");
    if (none) return;
    if (!takes_phone(line.part))
      note("no_phone_here", "phone", "only people and professionals have a number");
    else if (!has_digit(line.phone))
      note("not_a_phone", "phone", "a telephone number has digits");
    if (line.phone.reveal().size() > limits::safety_plan_phone_bytes)
      note("too_long", "phone", "a telephone number has at most 40 bytes");
  }
};

void check_room(std::vector<Finding>& findings, std::span<const SafetyLine> lines) {
  for_each_word<SafetyPart>([&](std::string_view, SafetyPart part) {
    const auto count = std::ranges::count(lines, part, &SafetyLine::part);
    if (static_cast<std::size_t>(count) > limits::safety_plan_lines)
      findings.push_back({"too_many", "/lines", "a part has at most 6 lines"});
  });
}

}  // namespace

std::vector<SafetyLine> in_order(std::vector<SafetyLine> lines) {
  std::ranges::stable_sort(lines, {}, &SafetyLine::part);
  return lines;
}

std::vector<Finding> check_plan(const NewSafetyPlan& said, std::span<const SafetyLine> latest) {
  std::vector<Finding> findings;
  if (said.lines.empty()) findings.push_back({"missing", "/lines", "write at least one line"});
  check_room(findings, said.lines);
  for (std::size_t place = 0; place < said.lines.size(); ++place) {
    LineCheck check{findings, said.lines[place], place};
    check.words();
    check.phone();
  }
  if (!said.lines.empty() && std::ranges::equal(in_order(said.lines), latest))
    findings.push_back({"unchanged", "", "nothing was changed: note a review instead"});
  return findings;
}

std::vector<Finding> check_void(const SafetyPlanVersion& version, const SafetyPlanVoid& said) {
  std::vector<Finding> findings;
  if (version.voided_at) findings.push_back({"already_void", "", "this version is void already"});
  need_words(findings, said.reason, "say why it is void");
  return findings;
}

std::vector<Finding> check_review(const std::optional<SafetyPlan>& latest) {
  std::vector<Finding> findings;
  if (!latest) findings.push_back({"no_plan", "", "there is no safety plan yet: make one"});
  return findings;
}

}  // namespace stepwell::safetyplan
