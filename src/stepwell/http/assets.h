#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::http {

// A file of the web part. All of it is in the program itself, and lives as long.
struct Asset {
  std::string_view path;  // "/assets/index-4f2a91c0.js"
  std::string_view type;
  std::string_view hash;
  std::string_view plain;
  std::string_view brotli;  // empty where it gains nothing
  std::string_view gzip;
};

// What is sent of an asset to somebody who accepts that much.
struct Variant {
  std::string_view encoding;  // "br", "gzip" or empty
  std::string_view bytes;
  std::string etag;
};

Variant variant_of(const Asset& asset, std::string_view accept_encoding);

// The web part: three pages, and what they load.
class Assets {
 public:
  Assets() = default;
  explicit Assets(std::vector<Asset> files);

  // Returns what `path` shows: the file of that name, or the page that finds its own way from
  // there: kiosk.html under /kiosk, phone.html under /phone, index.html elsewhere. Null for a file
  // that is not there.
  const Asset* find(std::string_view path) const;

  bool empty() const { return files_.empty(); }  // the web part was not built

 private:
  std::map<std::string_view, Asset> files_;
};

// Returns what was in web/dist when the program was built.
Assets embedded_assets();

// Its name changes with its content, so a browser may keep it for good.
bool is_immutable(const Asset& asset);

}  // namespace stepwell::http
