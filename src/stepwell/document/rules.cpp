#include "stepwell/document/rules.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "stepwell/base/reason.h"
#include "stepwell/document/limits.h"
#include "stepwell/document/pdf.h"

namespace stepwell::document {
namespace {

struct Ending {
  std::string_view ending;
  Format format;
};
constexpr std::array<Ending, 7> endings{{{".pdf", Format::pdf},
                                         {".jpg", Format::jpeg},
                                         {".jpeg", Format::jpeg},
                                         {".png", Format::png},
                                         {".heic", Format::heic},
                                         {".heif", Format::heic},
                                         {".txt", Format::text}}};

// How a page, a picture or a program that is written in letters begins.
constexpr std::array<std::string_view, 5> scripts{"<", "#!", "%!", "@echo", "{\\rtf"};

std::string in_small(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return small;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Line ends and what else lays text out.
bool is_layout(char c) { return c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t letter = 0;
    const auto taken = utf8proc_iterate(bytes, left, &letter);
    if (taken <= 0) return false;
    bytes += taken;
    left -= taken;
  }
  return true;
}

bool is_plain_text(std::string_view bytes) {
  const auto foreign = [](char c) { return is_control(c) && !is_layout(c); };
  if (std::ranges::any_of(bytes, foreign) || !is_utf8(bytes)) return false;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto begin = bytes.find_first_not_of(" \t\r\n\f");
  if (begin == bytes.npos) return false;
  const std::string head = in_small(bytes.substr(begin, 16));
  return std::ranges::none_of(scripts, [&](auto script) { return head.starts_with(script); });
}

// ISO/IEC 23008-12: a file type box whose major brand is one of HEIF's.
bool is_heic(std::string_view bytes) {
  constexpr std::array<std::string_view, 6> brands{"heic", "heix", "heim", "heis", "mif1", "msf1"};
  return bytes.size() > 12 && bytes.substr(4, 4) == "ftyp" &&
         std::ranges::count(brands, bytes.substr(8, 4)) != 0;
}

std::string_view name_of(Format format) {
  switch (format) {
    case Format::pdf:
      return "a PDF";
    case Format::jpeg:
      return "a JPEG picture";
    case Format::png:
      return "a PNG picture";
    case Format::heic:
      return "a HEIC picture";
    case Format::text:
      return "plain text";
  }
  return "";
}

// Says what the file claims and what it is.
Finding lie(Format claimed, const std::optional<Format>& found) {
  const auto is = found ? name_of(*found) : std::string_view("something else");
  return {"not_what_it_says", "/file_name",
          fmt::format("its name says it is {}, and it is {}", name_of(claimed), is)};
}

std::vector<Finding> check_pdf(std::string_view bytes) {
  switch (look_into_pdf(bytes)) {
    case PdfFault::none:
      return {};
    case PdfFault::acts:
      return {{"active_content", "",
               "this PDF can run a script, start a program or holds other files; "
               "print it to a new PDF and send that"}};
    case PdfFault::locked:
      return {
          {"locked_pdf", "", "this PDF is locked, so it can't be looked into; unlock it first"}};
    case PdfFault::hidden:
      return {{"hidden_content", "",
               "parts of this PDF can't be looked into; print it to a new PDF and send that"}};
  }
  return {};
}

}  // namespace

std::optional<Format> format_of_name(std::string_view file_name) {
  const std::string small = in_small(file_name);
  for (const auto& [ending, format] : endings)
    if (small.ends_with(ending) && small.size() > ending.size()) return format;
  return std::nullopt;
}

std::optional<Format> format_of_bytes(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return Format::pdf;
  if (bytes.starts_with("\xFF\xD8\xFF")) return Format::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return Format::png;
  if (is_heic(bytes)) return Format::heic;
  if (is_plain_text(bytes)) return Format::text;
  return std::nullopt;
}

std::vector<Finding> check_new(const NewDocument& document, Day today) {
  std::vector<Finding> findings;
  const std::string& title = document.title.reveal();
  const std::string& name = document.file_name.reveal();
  if (is_blank(title)) findings.push_back({"missing", "/title", "say what it is"});
  if (title.size() > limits::document_title_bytes)
    findings.push_back({"too_long", "/title", "this is too long"});
  if (document.dated_on && *document.dated_on > today)
    findings.push_back({"in_the_future", "/dated_on", "a paper is not dated in the future"});
  if (name.size() > limits::file_name_bytes)
    findings.push_back({"too_long", "/file_name", "this is too long"});
  if (name.find_first_of("/\\") != name.npos || std::ranges::any_of(name, is_control))
    findings.push_back({"bad_file_name", "/file_name", "this is no file's name"});
  else if (!format_of_name(name))
    findings.push_back({"unknown_format", "/file_name",
                        "only PDF, JPEG, PNG, HEIC and plain text (.txt) are taken"});
  if (document.size_bytes < 1)
    findings.push_back({"empty_file", "/size_bytes", "there is nothing in this file"});
  if (document.size_bytes > limits::document_bytes)
    findings.push_back({"file_too_large", "/size_bytes", "a document has at most 20 MB"});
  return findings;
}

std::vector<Finding> check_part(const std::optional<std::string>& bytes) {
  if (!bytes) return {{"not_base64", "/bytes", "a part is sent in base 64"}};
  if (bytes->empty()) return {{"missing", "/bytes", "a part holds at least one byte"}};
  if (bytes->size() > limits::document_part_bytes)
    return {{"part_too_long", "/bytes", "a part has at most 168 KB"}};
  return {};
}

std::vector<Finding> check_bytes(const Document& document, std::string_view bytes) {
  if (static_cast<std::int64_t>(bytes.size()) != document.size_bytes)
    return {{"incomplete_upload", "", "what came is not as long as the file"}};
  const auto found = format_of_bytes(bytes);
  if (found != document.format) return {lie(document.format, found)};
  return found == Format::pdf ? check_pdf(bytes) : std::vector<Finding>();
}

std::vector<Finding> check_take_back(const Document& document, const TakeBackDocument& said) {
  std::vector<Finding> findings;
  if (document.voided_at) findings.push_back({"already_voided", "", "this was taken back already"});
  need_words(findings, said.reason, "say why");
  return findings;
}

}  // namespace stepwell::document
