#include "stepwell/diagnosis/rules.h"

#include <algorithm>
#include <cctype>

#include "stepwell/base/fold.h"
#include "stepwell/base/json.h"
#include "stepwell/diagnosis/data.h"

namespace stepwell::diagnosis {
namespace {

constexpr std::size_t category = 3;  // characters before the dot
constexpr std::size_t longest = 7;   // without the dot

// Where the parts of a line stand in the two files.
constexpr std::size_t order_code = 6, order_billable = 14, order_title = 77;
constexpr std::size_t codes_title = 8;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_either(char c) { return is_digit(c) || is_letter(c); }

std::string without_dot(std::string_view code) {
  std::string plain;
  for (const char c : code)
    if (c != '.') plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return plain;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::string_view part_of(std::string_view line, std::size_t from,
                         std::size_t length = std::string_view::npos) {
  return from < line.size() ? trimmed(line.substr(from, length)) : std::string_view();
}

bool is_order_line(std::string_view line) {
  return line.size() > order_code && std::ranges::all_of(line.substr(0, 5), is_digit) &&
         line[5] == ' ';
}

bool begins_each(const std::string& words, const std::vector<std::string>& typed) {
  return std::ranges::all_of(
      typed, [&](const std::string& one) { return words.find(' ' + one) != std::string::npos; });
}

bool matches(const Common& one, const Sought& sought) {
  if (!sought.code.empty() && one.code.starts_with(sought.code)) return true;
  return !sought.words.empty() &&
         begins_each(searched(one.label + " " + one.also.value_or("")), sought.words);
}

}  // namespace

std::string with_dot(std::string_view code) {
  std::string plain = without_dot(code);
  if (plain.size() > category) plain.insert(category, 1, '.');
  return plain;
}

bool is_code(std::string_view code) {
  const auto dot = code.find('.');
  if (dot != std::string_view::npos && (dot != category || code.rfind('.') != dot)) return false;
  const std::string plain = without_dot(code);
  return plain.size() >= category && plain.size() <= longest && is_letter(plain[0]) &&
         is_digit(plain[1]) && std::ranges::all_of(plain, is_either);
}

Sought sought(std::string_view typed) {
  const std::string_view text = trimmed(typed);
  Sought found{.code = {}, .words = fold_words(std::string(text))};
  if (found.words.size() > limits::diagnosis_words) found.words.resize(limits::diagnosis_words);
  if (text.size() >= 2 && is_letter(text[0]) && is_digit(text[1])) found.code = with_dot(text);
  return found;
}

std::string searched(std::string_view label) {
  std::string words;
  for (const std::string& word : fold_words(label)) words += ' ' + word;
  return words;
}

const std::vector<Common>& common() {
  static const auto all = from_json<std::vector<Common>>(json::parse(diagnoses_text()));
  return all;
}

std::vector<Diagnosis> find_common(const Sought& sought) {
  std::vector<Diagnosis> found;
  for (const Common& one : common())
    if (found.size() < limits::diagnoses_found && matches(one, sought))
      found.push_back({one.code, one.label});
  return found;
}

std::optional<Diagnosis> read_line(std::string_view line) {
  const bool order = is_order_line(line);
  const auto code = part_of(line, order ? order_code : 0, codes_title - 1);
  const auto title = part_of(line, order ? order_title : codes_title);
  if (!is_code(code)) refuse("bad_code", "", "there is no code of ICD-10-CM where one should be");
  if (title.empty() || title.size() > limits::diagnosis_bytes)
    refuse("bad_title", "", "there is no title, or one longer than 500 bytes");
  if (order && line[order_billable] != '1') return std::nullopt;
  return Diagnosis{with_dot(code), std::string(title)};
}

}  // namespace stepwell::diagnosis
