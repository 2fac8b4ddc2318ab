#include "stepwell/base/fold.h"

#include <utf8proc.h>

#include <cctype>
#include <cstdlib>
#include <memory>

namespace stepwell {
namespace {

// Letters with a stroke are no accented letters to Unicode, but people type them as such.
constexpr std::pair<std::string_view, std::string_view> strokes[] = {
    {"ø", "o"},  {"ł", "l"},  {"đ", "d"},  {"ð", "d"},
    {"þ", "th"}, {"æ", "ae"}, {"œ", "oe"}, {"ı", "i"}};

std::string without_strokes(std::string text) {
  for (const auto& [letter, plain] : strokes)
    for (auto at = text.find(letter); at != text.npos; at = text.find(letter, at))
      text.replace(at, letter.size(), plain);
  return text;
}

bool parts_words(unsigned char c) { return std::isspace(c) || c == '-' || c == ',' || c == '/'; }

// Bytes of letters outside ASCII are 0x80 and above.
bool belongs_to_word(unsigned char c) { return c >= 0x80 || std::isalnum(c); }

}  // namespace

std::string fold(std::string_view text) {
  utf8proc_uint8_t* folded = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &folded,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, std::free);
  if (size < 0) return std::string(text);
  return without_strokes(
      std::string(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)));
}

std::vector<std::string> fold_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold(name) + ' ') {
    const auto byte = static_cast<unsigned char>(c);
    if (belongs_to_word(byte)) {
      word += c;
    } else if (parts_words(byte) && !word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

}  // namespace stepwell
