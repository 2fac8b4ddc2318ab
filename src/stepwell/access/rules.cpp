#include "stepwell/access/rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <set>

#include "stepwell/base/fold.h"
#include "stepwell/base/limits.h"

namespace stepwell::access {
namespace {

// What people take when they are asked for a password, as words; a guesser adds the digits and
// signs between and after them by itself, so they are left out before we compare.
constexpr std::array common_words{
    "abc",       "access",     "admin",      "administrator", "asdf",       "asdfgh",
    "asdfghjkl", "autumn",     "baseball",   "bluesky",       "changeme",   "charlie",
    "clinic",    "computer",   "correct",    "default",       "doctor",     "dragon",
    "fall",      "flower",     "football",   "freedom",       "friday",     "guest",
    "hannah",    "health",     "hello",      "hospital",      "iloveyou",   "is",
    "january",   "jesus",      "jordan",     "letmein",       "liverpool",  "login",
    "love",      "master",     "me",         "michael",       "monday",     "monkey",
    "my",        "mypassword", "mynameis",   "ninja",         "november",   "nurse",
    "office",    "pass",       "passphrase", "passwd",        "password",   "patient",
    "princess",  "qazwsx",     "qwer",       "qwerty",        "qwertyuiop", "qwertz",
    "recovery",  "sample",     "secret",     "secure",        "sober",      "spring",
    "staff",     "starwars",   "stepwell",   "summer",        "sunday",     "sunshine",
    "superman",  "temp",       "temporary",  "test",          "testing",    "the",
    "this",      "to",         "trustno",    "user",          "welcome",    "whatever",
    "winter",    "zaq",        "zxcvbn",     "zxcvbnm"};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : fold(text))
    if (static_cast<unsigned char>(c) >= 0x80 || std::isalpha(static_cast<unsigned char>(c)))
      letters += c;
  return letters;
}

// Whether `text` is put together from nothing but `words`.
bool made_of(std::string_view text, const std::set<std::string, std::less<>>& words) {
  std::vector<bool> reachable(text.size() + 1, false);
  reachable[0] = true;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (!reachable[from]) continue;
    for (const std::string& word : words)
      if (text.substr(from).starts_with(word)) reachable[from + word.size()] = true;
  }
  return reachable[text.size()];
}

// Whether digits mostly follow each other up or down, as in 1234567890 or 112233.
bool counts_up_or_down(std::string_view digits) {
  int jumps = 0;
  for (std::size_t i = 1; i < digits.size(); ++i) {
    const int step = std::abs(digits[i] - digits[i - 1]);
    if (step > 1 && step != 9) ++jumps;
  }
  return jumps < 4;
}

bool easy_to_guess(const std::string& password, std::span<const std::string> own_words) {
  std::set<std::string, std::less<>> words(common_words.begin(), common_words.end());
  for (const std::string& own : own_words)
    for (const std::string& word : fold_words(own))
      if (const auto letters = letters_of(word); !letters.empty()) words.insert(letters);
  const std::set<char> distinct(password.begin(), password.end());
  const std::string letters = letters_of(password);
  if (distinct.size() < 5) return true;
  return letters.empty() ? counts_up_or_down(password) : made_of(letters, words);
}

}  // namespace

std::vector<Finding> check_password(const Private<std::string>& password, Factors factors,
                                    std::span<const std::string> own_words) {
  const std::string& text = password.reveal();
  const std::size_t least =
      factors == Factors::password ? limits::password_alone : limits::password_with_factor;
  if (text.size() > limits::password_bytes)
    return {{"too_long", "/password", "a password has 1,000 bytes at most"}};
  std::vector<Finding> findings;
  if (characters(text) < least)
    findings.push_back({"too_short", "/password",
                        fmt::format("a password needs at least {} characters; a few words that "
                                    "belong together only for you are a good one",
                                    least)});
  if (easy_to_guess(text, own_words))
    findings.push_back({"easy_to_guess", "/password",
                        "this is one of the first that somebody would try; please choose another"});
  return findings;
}

std::vector<Finding> check_username(std::string_view username) {
  std::vector<Finding> findings;
  if (username_key(username).empty())
    findings.push_back({"missing", "/username", "a user name is needed"});
  if (username.size() > limits::username_bytes)
    findings.push_back({"too_long", "/username", "a user name has 100 bytes at most"});
  return findings;
}

std::string username_key(std::string_view username) {
  std::string key = fold(username);
  std::erase_if(key, [](unsigned char c) { return c <= ' '; });
  return key;
}

}  // namespace stepwell::access
