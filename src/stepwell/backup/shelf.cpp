#include "stepwell/backup/shelf.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "stepwell/backup/rules.h"
#include "stepwell/base/json.h"

namespace stepwell::backup {
namespace {

namespace fs = std::filesystem;

fs::path with_ending(const fs::path& file, std::string_view ending) {
  return file.string() + std::string(ending);
}

std::string without_ending(const std::string& name, std::string_view ending) {
  return name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : "";
}

// Splits "stepwell-20261125T221200Z.backup.json" after the name of its backup.
std::pair<std::string, std::string> parts_of(const std::string& name) {
  constexpr std::string_view middle = ".backup";
  const auto at = name.find(middle);
  const auto end = at == name.npos ? name.size() : at + middle.size();
  return {name.substr(0, end), name.substr(end)};
}

std::vector<std::string> all_in(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::is_directory(folder)) return names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

template <class T>
std::optional<T> read_json(const fs::path& file) {
  std::ifstream in(file);
  if (!in) return std::nullopt;
  const std::string text(std::istreambuf_iterator<char>(in), {});
  try {
    return from_json<T>(parse_json(text));
  } catch (const Error&) {
    return std::nullopt;
  }
}

template <class T>
void write_json(const fs::path& file, const T& value) {
  db::replace_file(file, json_text(value) + "\n");
}

fs::path note_in(const fs::path& data_folder) { return data_folder / "stepwell.last-backup"; }

}  // namespace

Shelf::Shelf(fs::path folder) : folder_(std::move(folder)) {
  db::make_folder(folder_);
  lock_ = db::lock(folder_ / "stepwell-backup.lock",
                   fmt::format("the backup folder {}", folder_.string()));
  for (const std::string& name : all_in(folder_)) {
    const auto [whole, rest] = parts_of(name);
    if (!made_at(whole)) continue;
    const bool alone = rest == manifest_ending && !fs::exists(folder_ / whole);
    if (alone || rest.starts_with(unfinished_ending) || rest.starts_with(".json."))
      fs::remove(folder_ / name);
  }
}

fs::path Shelf::unfinished(Instant now) const {
  while (fs::exists(folder_ / name_of(now))) now.time += std::chrono::seconds(1);
  return with_ending(folder_ / name_of(now), unfinished_ending);
}

// The manifest first: a backup that has its name has all that belongs to it.
fs::path Shelf::put(const fs::path& unfinished, const Manifest& manifest) {
  fs::path file = without_ending(unfinished.string(), unfinished_ending);
  if (!manifest.wrong.empty()) file = with_ending(file, unsound_ending);
  write_json(with_ending(file, manifest_ending), manifest);
  db::settle_file(unfinished, file);
  return file;
}

void Shelf::keep_only(Instant now, int days) {
  for (const std::string& name : outdated(names_in(folder_), now, days)) remove(name);
  const auto kept = names_in(folder_);
  for (const std::string& name : all_in(folder_)) {
    const std::string whole = without_ending(name, unsound_ending);
    if (made_at(whole) && !kept.empty() && whole < kept.front()) remove(name);
  }
  db::sync_folder(folder_);
}

void Shelf::remove(const std::string& name) const {
  fs::remove(folder_ / name);
  fs::remove(with_ending(folder_ / name, manifest_ending));
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names = all_in(folder);
  std::erase_if(names, [](const std::string& name) { return !made_at(name); });
  return names;
}

std::optional<Manifest> manifest_of(const fs::path& backup) {
  return read_json<Manifest>(with_ending(backup, manifest_ending));
}

std::optional<LastBackup> last_backup_of(const fs::path& data_folder) {
  return read_json<LastBackup>(note_in(data_folder));
}

void note_last_backup(const fs::path& data_folder, const LastBackup& last) {
  write_json(note_in(data_folder), last);
}

}  // namespace stepwell::backup
