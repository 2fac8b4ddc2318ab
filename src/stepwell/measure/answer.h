#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stepwell::measure {

// What came back for one item. To skip, to refuse and not to have been shown are three things, and
// none of them is a "no".
class Answer {
 public:
  constexpr Answer() = default;

  // `value` is 0 to limits::option_most, as lint() holds every option to.
  static constexpr Answer of(int value) { return Answer(static_cast<std::int16_t>(value)); }
  static constexpr Answer skipped() { return Answer(-1); }
  static constexpr Answer refused() { return Answer(-2); }
  static constexpr Answer not_shown() { return Answer(-3); }
  static constexpr Answer unreadable() { return Answer(-4); }  // something, but no option

  constexpr bool given() const { return code_ >= 0; }
  constexpr int value() const { return code_; }
  constexpr bool operator==(const Answer&) const = default;

 private:
  explicit constexpr Answer(std::int16_t code) : code_(code) {}

  std::int16_t code_ = -1;
};

// Reads one cell: a number, nothing (skipped), or "skipped", "refused", "not_shown". Whatever else
// it holds is unreadable; whether a number is an option is for the definition to say.
Answer read_answer(std::string_view cell);

}  // namespace stepwell::measure
