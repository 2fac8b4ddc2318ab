#pragma once

#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/document/model.h"

namespace stepwell::document {

// Returns what a file's name says it is: "Card.JPG" is a JPEG. Nothing for an ending we don't take.
std::optional<Format> format_of_name(std::string_view file_name);

// Returns what `bytes` are, by how they begin and, for text, by all of them; nothing for what we
// don't take. Text is UTF-8 without control characters that does not begin as a page or a script.
std::optional<Format> format_of_bytes(std::string_view bytes);

// Returns everything wrong with a document that is about to be sent, worst first. `today` is the
// clinic's.
std::vector<Finding> check_new(const NewDocument& document, Day today);

// Returns what is wrong with a part as it was sent; `bytes` are it without base 64, if it was that.
std::vector<Finding> check_part(const std::optional<std::string>& bytes);

// Returns why all of a document's `bytes` may not be kept, worst first; empty when they may.
std::vector<Finding> check_bytes(const Document& document, std::string_view bytes);

std::vector<Finding> check_take_back(const Document& document, const TakeBackDocument& said);

}  // namespace stepwell::document
