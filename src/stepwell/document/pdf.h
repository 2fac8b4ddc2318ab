#pragma once

#include <string_view>

namespace stepwell::document {

// What speaks against keeping a PDF, worst first.
enum class PdfFault {
  none,
  acts,    // it carries a script, starts a program, plays media or holds other files
  locked,  // it is encrypted, so nobody can look into it
  hidden   // parts of it are packed in a way we don't unpack, or unpack to more than we read
};

// Looks for what a PDF can do (ISO 32000-1: 7.11.4, 12.6.4.5, 12.6.4.16, 13.2; names also as
// written with #xx, 7.3.5) in its plain objects and in packed object streams (7.5.7). It does not
// parse: a name counts wherever it stands, so no crafted cross-reference hides one.
PdfFault look_into_pdf(std::string_view bytes);

}  // namespace stepwell::document
