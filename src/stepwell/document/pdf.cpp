#include "stepwell/document/pdf.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "stepwell/document/limits.h"

namespace stepwell::document {
namespace {

constexpr std::size_t longest_name = 32;     // longer ones are none of ours
constexpr std::size_t piece_bytes = 65'536;  // unpacked at a time

// A JavaScript action says /S /JavaScript; its text stands under /JS.
constexpr std::array<std::string_view, 8> acting{"JavaScript",    "Launch",    "EmbeddedFile",
                                                 "EmbeddedFiles", "RichMedia", "Movie",
                                                 "ImportData",    "XFA"};
// Packings that we don't undo. Where objects are packed at all, they may be packed so.
constexpr std::array<std::string_view, 8> foreign{
    "ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode",
    "Crypt",          "AHx",           "A85",       "LZW"};

bool ends_name(char c) {
  return std::string_view(" \t\r\n\f\0()<>[]{}/%", 16).find(c) != std::string_view::npos;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char low = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// Calls `visit` with each name in `bytes`, its #xx undone; stops and returns true when it says so.
template <class Visit>
bool any_name(std::string_view bytes, Visit visit) {
  std::string name;
  for (auto at = bytes.find('/'); at != bytes.npos; at = bytes.find('/', at + 1)) {
    name.clear();
    for (auto i = at + 1; i < bytes.size() && !ends_name(bytes[i]) && name.size() <= longest_name;
         ++i) {
      const bool escaped = bytes[i] == '#' && i + 2 < bytes.size() && hex(bytes[i + 1]) >= 0 &&
                           hex(bytes[i + 2]) >= 0;
      name += escaped ? static_cast<char>(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2])) : bytes[i];
      if (escaped) i += 2;
    }
    if (visit(std::string_view(name))) return true;
  }
  return false;
}

template <std::size_t count>
bool names_one_of(std::string_view bytes, const std::array<std::string_view, count>& names) {
  return any_name(bytes,
                  [&](std::string_view name) { return std::ranges::count(names, name) != 0; });
}

bool names(std::string_view bytes, std::string_view name) {
  return names_one_of(bytes, std::array{name});
}

// Unpacks zlib's format a piece at a time, so that a small file can't become a large memory.
class Unpacking {
 public:
  explicit Unpacking(std::string_view packed) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    good_ = inflateInit(&stream_) == Z_OK;
  }
  ~Unpacking() { inflateEnd(&stream_); }

  Unpacking(const Unpacking&) = delete;
  Unpacking& operator=(const Unpacking&) = delete;

  // Appends the next piece to `into`. Returns false at the end, or where it makes no sense.
  bool next(std::string& into) {
    if (!good_) return false;
    const std::size_t before = into.size();
    into.resize(before + piece_bytes);
    stream_.next_out = reinterpret_cast<Bytef*>(into.data() + before);
    stream_.avail_out = piece_bytes;
    good_ = inflate(&stream_, Z_NO_FLUSH) == Z_OK;
    into.resize(into.size() - stream_.avail_out);
    return into.size() > before;
  }

 private:
  z_stream stream_{};
  bool good_ = false;
};

bool is_packed(std::string_view content) {
  if (content.size() < 2) return false;
  const auto first = static_cast<unsigned char>(content[0]);
  const auto second = static_cast<unsigned char>(content[1]);
  return (first & 0x0F) == Z_DEFLATED && (first << 8 | second) % 31 == 0;
}

bool is_digit_or_space(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) || std::isspace(static_cast<unsigned char>(c));
}

// An object stream begins with pairs of numbers, or a comment before them.
bool begins_as_objects(std::string_view text) {
  return text.starts_with('%') || std::ranges::all_of(text.substr(0, 4), is_digit_or_space);
}

// The same as PNG's predictors leave it: behind the number of one of them.
bool begins_as_predicted(std::string_view text) {
  return text.size() > 5 && text[0] >= 0 && text[0] <= 4 &&
         std::ranges::all_of(text.substr(1, 4), is_digit_or_space);
}

// Looks into one packed stream if it holds objects; takes what it unpacks to off `room`. What it
// holds is told by how it begins, not by a dictionary that says otherwise.
PdfFault look_into_packed(std::string_view packed, std::size_t& room) {
  Unpacking unpacking(packed);
  std::string text;
  if (!unpacking.next(text)) return PdfFault::none;
  if (begins_as_predicted(text)) return PdfFault::hidden;
  if (!begins_as_objects(text)) return PdfFault::none;
  do {
    if (names_one_of(text, acting)) return PdfFault::acts;
    if (text.size() > room) return PdfFault::hidden;
    room -= text.size();
    text.erase(0, text.size() - std::min(text.size(), 3 * longest_name));  // a name over the seam
  } while (unpacking.next(text));
  return PdfFault::none;
}

std::string_view content_after(std::string_view bytes, std::size_t stream) {
  auto content = bytes.substr(stream + std::string_view("stream").size());
  if (content.starts_with('\r')) content.remove_prefix(1);
  if (content.starts_with('\n')) content.remove_prefix(1);
  return content;
}

PdfFault look_into_streams(std::string_view bytes) {
  std::size_t room = limits::pdf_unpacked_bytes;
  PdfFault worst = PdfFault::none;
  for (auto at = bytes.find("stream"); at != bytes.npos; at = bytes.find("stream", at + 1)) {
    const auto content = content_after(bytes, at);
    if (!is_packed(content)) continue;
    const PdfFault fault = look_into_packed(content, room);
    if (fault == PdfFault::acts) return fault;
    if (fault != PdfFault::none) worst = fault;
  }
  return worst;
}

}  // namespace

PdfFault look_into_pdf(std::string_view bytes) {
  if (names_one_of(bytes, acting)) return PdfFault::acts;
  if (names(bytes, "Encrypt")) return PdfFault::locked;
  if (names(bytes, "ObjStm") && names_one_of(bytes, foreign)) return PdfFault::hidden;
  return look_into_streams(bytes);
}

}  // namespace stepwell::document
