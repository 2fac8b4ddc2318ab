#include "stepwell/http/assets.h"

#include <algorithm>

namespace stepwell::http {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

// "q=0", "q=0.0"...: not at all.
bool is_zero(std::string_view weight) {
  return weight.starts_with("q=0") &&
         std::ranges::all_of(weight.substr(3), [](char c) { return c == '.' || c == '0'; });
}

// Whether "gzip, br;q=0.9" has `encoding`, and not with a weight of nothing.
bool accepts(std::string_view accept_encoding, std::string_view encoding) {
  while (!accept_encoding.empty()) {
    const auto comma = std::min(accept_encoding.find(','), accept_encoding.size());
    const auto item = accept_encoding.substr(0, comma);
    accept_encoding.remove_prefix(std::min(comma + 1, accept_encoding.size()));
    const auto semicolon = std::min(item.find(';'), item.size());
    if (trimmed(item.substr(0, semicolon)) != encoding) continue;
    return !is_zero(trimmed(item.substr(std::min(semicolon + 1, item.size()))));
  }
  return false;
}

bool is_under(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool looks_like_a_file(std::string_view path) {
  return is_under(path, "/assets") || path.substr(path.rfind('/') + 1).find('.') != path.npos;
}

std::string_view page_at(std::string_view path) {
  if (is_under(path, "/kiosk")) return "/kiosk.html";
  return is_under(path, "/phone") ? "/phone.html" : "/index.html";
}

}  // namespace

Variant variant_of(const Asset& asset, std::string_view accept_encoding) {
  const auto tag = [&](std::string_view kind) {
    return '"' + std::string(asset.hash) + std::string(kind) + '"';
  };
  if (!asset.brotli.empty() && accepts(accept_encoding, "br"))
    return {"br", asset.brotli, tag("-br")};
  if (!asset.gzip.empty() && accepts(accept_encoding, "gzip"))
    return {"gzip", asset.gzip, tag("-gz")};
  return {"", asset.plain, tag("")};
}

Assets::Assets(std::vector<Asset> files) {
  for (const Asset& file : files) files_.emplace(file.path, file);
}

const Asset* Assets::find(std::string_view path) const {
  auto found = files_.find(path);
  if (found == files_.end() && !looks_like_a_file(path)) found = files_.find(page_at(path));
  return found == files_.end() ? nullptr : &found->second;
}

bool is_immutable(const Asset& asset) { return is_under(asset.path, "/assets"); }

}  // namespace stepwell::http
