#pragma once

#include <string>
#include <vector>

#include "stepwell/base/time.h"

namespace stepwell::letter {

// A letter in words, in the order they stand on the page.
struct Page {
  std::string title;  // of the file
  Instant made_at;
  std::string letterhead;  // also the file's author
  std::vector<std::string> letterhead_lines;
  std::string date;
  std::vector<std::string> recipient;
  std::string subject;
  std::vector<std::string> opening;            // paragraphs
  std::vector<std::vector<std::string>> rows;  // of the table, each of a column or two
  std::string total;
  std::vector<std::string> closing;
  std::vector<std::string> signature;  // under the line
  std::vector<std::string> small_print;
};

// Returns `page` as a PDF of US letter size, with its fonts inside and its parts tagged for screen
// readers. The same page is always the same bytes on one machine. Any thread. Throws `internal`
// when it can't be drawn.
std::string draw(const Page& page);

}  // namespace stepwell::letter
