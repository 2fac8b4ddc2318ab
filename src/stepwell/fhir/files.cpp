#include "stepwell/fhir/files.h"

#include <algorithm>
#include <fstream>

#include "stepwell/base/error.h"
#include "stepwell/base/json.h"
#include "stepwell/base/limits.h"
#include "stepwell/fhir/cut.h"
#include "stepwell/fhir/store.h"

namespace stepwell::fhir {
namespace {

namespace fs = std::filesystem;

bool named_lines(std::string_view name) {
  return name.ends_with(".ndjson") || name.ends_with(".jsonl");
}

bool is_ours(const fs::path& path) {
  return path.extension() == ".json" || named_lines(path.filename().string());
}

void read_file(const fs::path& path, const TakeBytes& take) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(Code::not_found, "this file can't be read: " + path.string());
  std::string chunk(limits::chunk_bytes, '\0');
  while (in) {
    in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    const auto got = static_cast<std::size_t>(in.gcount());
    if (got > 0 && !take(std::string_view(chunk).substr(0, got))) return;
  }
  if (in.bad()) throw Error(Code::unavailable, "this file can't be read: " + path.string());
}

File file_at(const fs::path& path, const fs::path& shown) {
  return {.name = shown.string(),
          .bytes = static_cast<std::int64_t>(fs::file_size(path)),
          .read = [path](const TakeBytes& take) { read_file(path, take); }};
}

std::string text_of(std::optional<std::string_view> quoted) {
  if (!quoted) return {};
  json::error_code failed;
  const json::value value = json::parse(*quoted, failed);
  const auto* text = failed ? nullptr : value.if_string();
  return text && text->size() <= limits::reference_bytes ? std::string(*text) : std::string();
}

// Goes through the pieces of one file.
class FileReader {
 public:
  FileReader(const File& file, const Reader& reader) : file_(file), reader_(reader) {}

  void read() {
    ShapeFinder finder(named_lines(file_.name));
    if (!named_lines(file_.name))
      file_.read([&](std::string_view bytes) { return finder.feed(bytes); });
    Cutter cutter(finder.shape(), [&](const Piece& piece) { take(piece, finder.shape()); });
    file_.read([&](std::string_view bytes) {
      cutter.feed(bytes);
      go_on_ = go_on_ && reader_.advance(static_cast<std::int64_t>(bytes.size()));
      return go_on_;
    });
    if (go_on_) cutter.finish();
  }

 private:
  void take(const Piece& piece, Shape shape) {
    if (!go_on_) return;
    if (!piece.problem.empty()) return refuse(piece.line, "", piece.problem);
    if (shape == Shape::bundle) return take_entry(piece.text, piece.line, 1);
    take_resource(piece.text, "", piece.line, 0);
  }

  void take_entry(std::string_view entry, std::int64_t line, int depth) {
    const auto resource = member_text(entry, "resource");
    const std::string full_url = text_of(member_text(entry, "fullUrl"));
    if (resource)
      return take_resource(*resource, full_url, line + lines_before(entry, *resource), depth);
    const auto request = member_text(entry, "request");
    const bool deletes = request && text_of(member_text(*request, "method")) == "DELETE";
    refuse(line, "entry.resource",
           deletes ? "a deletion is not carried out" : "this is needed and missing");
  }

  void take_resource(std::string_view text, const std::string& full_url, std::int64_t line,
                     int depth) {
    if (text_of(member_text(text, "resourceType")) != "Bundle") {
      go_on_ = go_on_ && reader_.take({text, full_url, &file_, line});
      return;
    }
    if (depth >= limits::bundle_depth)
      return refuse(line, "entry.resource", "there are too many bundles inside bundles");
    const auto entries = member_text(text, "entry");
    if (!entries) return;
    for_each_item(*entries, [&](std::string_view entry) {
      if (go_on_) take_entry(entry, line + lines_before(text, entry), depth + 1);
    });
  }

  void refuse(std::int64_t line, const char* element, std::string reason) {
    go_on_ = go_on_ && reader_.refuse({file_.name, line, "", element, std::move(reason)});
  }

  static std::int64_t lines_before(std::string_view whole, std::string_view part) {
    return std::count(whole.data(), part.data(), '\n');
  }

  const File& file_;
  const Reader& reader_;
  bool go_on_ = true;
};

void read_parts(db::Readers& readers, const OrganizationId& organization, const ImportId& import,
                std::span<const std::int64_t> numbers, const TakeBytes& take) {
  for (const std::int64_t number : numbers) {
    std::string text;
    readers.with(organization, [&](db::Tx& tx) { text = text_of_part(tx, import, number); });
    if (!take(text)) return;
  }
}

}  // namespace

std::vector<File> files_at(const fs::path& path) {
  std::error_code failed;
  if (fs::is_regular_file(path, failed)) return {file_at(path, path.filename())};
  if (!fs::is_directory(path, failed))
    throw Error(Code::not_found, "there is nothing at " + path.string());
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file() && is_ours(entry.path()))
      files.push_back(file_at(entry.path(), fs::relative(entry.path(), path)));
  std::ranges::sort(files, {}, &File::name);
  return files;
}

std::vector<File> files_of_upload(db::Readers& readers, const OrganizationId& organization,
                                  const ImportId& import, const std::string& name) {
  std::vector<PartPlace> parts;
  readers.with(organization, [&](db::Tx& tx) { parts = parts_of(tx, import); });
  std::vector<File> files;
  std::vector<std::int64_t> numbers;
  const auto end_file = [&](const std::string& file) {
    files.push_back({.name = file.empty() ? name : file,
                     .read = [&readers, organization, import, numbers](const TakeBytes& take) {
                       read_parts(readers, organization, import, numbers, take);
                     }});
    numbers.clear();
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    numbers.push_back(parts[i].number);
    if (i + 1 == parts.size() || parts[i + 1].file != parts[i].file) end_file(parts[i].file);
  }
  return files;
}

void for_each_resource(const File& file, const Reader& reader) { FileReader(file, reader).read(); }

}  // namespace stepwell::fhir
