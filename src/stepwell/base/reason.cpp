#include "stepwell/base/reason.h"

#include "stepwell/base/limits.h"

namespace stepwell {

bool is_blank(std::string_view words) {
  return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_blank(const Private<std::string>& words) { return is_blank(words.reveal()); }

void check_words(std::vector<Finding>& findings, const Private<std::string>& words,
                 const std::string& at) {
  if (words.reveal().size() > limits::words_bytes)
    findings.push_back({"too_long", at, "a reason has at most 500 bytes"});
}

void need_words(std::vector<Finding>& findings, const Private<std::string>& words,
                const std::string& text, const std::string& at) {
  if (is_blank(words)) findings.push_back({"missing", at, text});
  check_words(findings, words, at);
}

}  // namespace stepwell
