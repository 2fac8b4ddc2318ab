#pragma once

#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/base/private.h"

// Reasons: words somebody gives for what they do. They are said, and short enough to be read.
namespace stepwell {

bool is_blank(std::string_view words);
bool is_blank(const Private<std::string>& words);

// Notes in `findings` that a reason is longer than limits::words_bytes; `at` is where it stands in
// the body.
void check_words(std::vector<Finding>& findings, const Private<std::string>& words,
                 const std::string& at = "/reason");

// As check_words(), and that the reason is missing, in the words of `text`.
void need_words(std::vector<Finding>& findings, const Private<std::string>& words,
                const std::string& text, const std::string& at = "/reason");

}  // namespace stepwell
