#include "stepwell/placement/repeated.h"

#include <boost/json/basic_parser_impl.hpp>
#include <set>
#include <vector>

namespace stepwell::placement {
namespace {

namespace json = boost::json;

// What the parser calls as it goes through a text. Only names are looked at.
struct Names {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  using Failed = json::error_code;
  using Text = json::string_view;

  bool on_document_begin(Failed&) { return true; }
  bool on_document_end(Failed&) { return true; }
  bool on_object_begin(Failed&) { return open.emplace_back(), true; }
  bool on_object_end(std::size_t, Failed&) { return open.pop_back(), true; }
  bool on_array_begin(Failed&) { return true; }
  bool on_array_end(std::size_t, Failed&) { return true; }
  bool on_key_part(Text part, std::size_t, Failed&) { return name.append(part), true; }
  bool on_key(Text part, std::size_t, Failed&) {
    name.append(part);
    if (!open.back().insert(name).second && !repeated) repeated = name;
    name.clear();
    return true;
  }
  bool on_string_part(Text, std::size_t, Failed&) { return true; }
  bool on_string(Text, std::size_t, Failed&) { return true; }
  bool on_number_part(Text, Failed&) { return true; }
  bool on_int64(std::int64_t, Text, Failed&) { return true; }
  bool on_uint64(std::uint64_t, Text, Failed&) { return true; }
  bool on_double(double, Text, Failed&) { return true; }
  bool on_bool(bool, Failed&) { return true; }
  bool on_null(Failed&) { return true; }
  bool on_comment_part(Text, Failed&) { return true; }
  bool on_comment(Text, Failed&) { return true; }

  std::vector<std::set<std::string>> open;  // the names so far of each object we are in
  std::string name;
  std::optional<std::string> repeated;
};

}  // namespace

std::optional<std::string> repeated_name(std::string_view text) {
  json::basic_parser<Names> parser{json::parse_options{}};
  json::error_code failed;
  parser.write_some(false, text.data(), text.size(), failed);
  return parser.handler().repeated;
}

}  // namespace stepwell::placement
