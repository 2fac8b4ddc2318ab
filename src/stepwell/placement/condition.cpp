#include "stepwell/placement/condition.h"

#include <fmt/format.h>

#include <algorithm>

namespace stepwell::placement {
namespace {

using Kind = Condition::Kind;

class Parser {
 public:
  Parser(std::string_view text, const Vocabulary& words, const std::string& field)
      : text_(text), words_(words), field_(field) {
    if (text.size() > limits::condition_bytes) fail("a condition has at most 2000 characters");
    next();
  }

  Condition whole() {
    Condition condition = expression(0);
    if (!token_.empty()) fail(fmt::format("there is no place for \"{}\"", token_));
    return condition;
  }

 private:
  Condition expression(std::size_t depth) {
    Condition first = term(depth);
    if (token_ != "and" && token_ != "or") return first;
    const std::string_view joint = token_;
    Condition joined{.kind = joint == "and" ? Kind::all : Kind::any, .parts = {std::move(first)}};
    while (token_ == joint) {
      next();
      joined.parts.push_back(term(depth));
    }
    if (token_ == "and" || token_ == "or")
      fail("\"and\" and \"or\" beside each other need brackets");
    return joined;
  }

  Condition term(std::size_t depth) {
    if (depth > limits::condition_depth) fail("brackets go too deep");
    if (take("not")) return {.kind = Kind::negated, .parts = {term(depth + 1)}};
    if (!take("(")) return fact();
    Condition inside = expression(depth + 1);
    if (!take(")")) fail("a bracket is not closed");
    return inside;
  }

  Condition fact() {
    const std::string_view name = token_;
    if (name.empty()) fail("it ends too early");
    next();
    if (const auto known = words_.derived.find(name); known != words_.derived.end()) {
      facts_ += size_of(known->second);
      if (facts_ > limits::condition_facts) fail("written out it asks for more than 10000 facts");
      return known->second;
    }
    const auto found = words_.var_of.find(name);
    if (found == words_.var_of.end())
      refuse("unknown_fact", field_, fmt::format("there is no fact \"{}\"", name),
             {std::string(name)});
    return {.kind = Kind::fact, .var = found->second, .values = values_of(found->second)};
  }

  // "current_level = iop" names one value; "substance_use >= moderate" one and those after it; a
  // name alone means every value but the first, which is "no" or "none".
  Mask values_of(Var var) {
    const Variable& variable = words_.variables[var];
    const bool from = token_ == ">=", is = token_ == "=";
    if (variable.asks == Asks::current_level && !is)
      fail("the current level is compared: current_level = iop");
    if (!from && !is) return static_cast<Mask>(variable.all() & ~1U);
    if (from && variable.asks != Asks::diagnosis) fail("only a diagnosis has more and less");
    next();
    const auto found = std::ranges::find(variable.values, token_);
    if (found == variable.values.end())
      fail(fmt::format("\"{}\" is none of {}", token_, fmt::join(variable.values, ", ")));
    next();
    const auto value = static_cast<unsigned>(found - variable.values.begin());
    return static_cast<Mask>(from ? variable.all() & ~((1U << value) - 1) : 1U << value);
  }

  bool take(std::string_view wanted) {
    if (token_ != wanted) return false;
    next();
    return true;
  }

  void next() {
    constexpr std::string_view marks = "()=>";
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    const std::size_t from = at_;
    if (text_.substr(at_).starts_with(">=")) {
      at_ += 2;
    } else if (at_ < text_.size() && marks.find(text_[at_]) != marks.npos) {
      ++at_;
    } else {
      while (at_ < text_.size() && text_[at_] != ' ' && marks.find(text_[at_]) == marks.npos) ++at_;
    }
    token_ = text_.substr(from, at_ - from);
  }

  [[noreturn]] void fail(const std::string& why) const {
    refuse("bad_condition", field_, fmt::format("at character {}: {}", at_, why));
  }

  std::string_view text_;
  const Vocabulary& words_;
  const std::string& field_;
  std::size_t at_ = 0;
  std::string_view token_;
  std::size_t facts_ = 0;  // of what is derived
};

Answer negated(Answer answer) {
  if (answer == Answer::unknown) return answer;
  return answer == Answer::yes ? Answer::no : Answer::yes;
}

// `settling` settles it alone: a no among all, a yes among any.
Answer of_parts(const Condition& condition, const Known& known, Answer settling) {
  bool open = false;
  for (const Condition& part : condition.parts) {
    const Answer answer = holds(part, known);
    if (answer == settling) return settling;
    open = open || answer == Answer::unknown;
  }
  return open ? Answer::unknown : negated(settling);
}

void collect(const Condition& condition, const Known& known, Answer outcome,
             std::vector<Var>& into) {
  if (condition.kind == Kind::fact) return into.push_back(condition.var);
  for (const Condition& part : condition.parts) {
    const Answer wanted = condition.kind == Kind::negated ? negated(outcome) : outcome;
    if (holds(part, known) == wanted) collect(part, known, wanted, into);
  }
}

void collect_all(const Condition& condition, std::vector<Var>& into) {
  if (condition.kind == Kind::fact) into.push_back(condition.var);
  for (const Condition& part : condition.parts) collect_all(part, into);
}

std::vector<Var> each_once(std::vector<Var> vars) {
  std::ranges::sort(vars);
  vars.erase(std::unique(vars.begin(), vars.end()), vars.end());
  return vars;
}

}  // namespace

Condition read_condition(std::string_view text, const Vocabulary& words, const std::string& field) {
  return Parser(text, words, field).whole();
}

Answer holds(const Condition& condition, const Known& known) {
  switch (condition.kind) {
    case Kind::fact: {
      const Mask left = known[condition.var];
      if ((left & condition.values) == 0) return Answer::no;
      return (left & ~condition.values) == 0 ? Answer::yes : Answer::unknown;
    }
    case Kind::negated:
      return negated(holds(condition.parts[0], known));
    case Kind::all:
      return of_parts(condition, known, Answer::no);
    case Kind::any:
      return of_parts(condition, known, Answer::yes);
  }
  __builtin_unreachable();
}

std::vector<Var> because(const Condition& condition, const Known& known) {
  std::vector<Var> found;
  collect(condition, known, holds(condition, known), found);
  return each_once(std::move(found));
}

std::vector<Var> mentioned(const Condition& condition) {
  std::vector<Var> found;
  collect_all(condition, found);
  return each_once(std::move(found));
}

std::size_t size_of(const Condition& condition) {
  std::size_t size = condition.kind == Kind::fact ? 1 : 0;
  for (const Condition& part : condition.parts) size += size_of(part);
  return size;
}

Diagrams::Ref diagram_of(const Condition& condition, Diagrams& diagrams) {
  if (condition.kind == Kind::fact) return diagrams.among(condition.var, condition.values);
  const auto first = diagram_of(condition.parts[0], diagrams);
  if (condition.kind == Kind::negated)
    return diagrams.combine(first, 0, [](Value a, Value) -> Value { return a == 0; });
  auto joined = first;
  for (std::size_t i = 1; i < condition.parts.size(); ++i)
    joined = diagrams.combine(
        joined, diagram_of(condition.parts[i], diagrams),
        [&](Value a, Value b) -> Value { return condition.kind == Kind::all ? a & b : a | b; });
  return joined;
}

}  // namespace stepwell::placement
