#include "disk.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace stepwell::faults {
namespace {

struct Header {
  std::uint32_t kind;
  std::uint32_t name_length;
  std::uint64_t offset;
  std::uint64_t length;
};

void put(std::string& content, std::uint64_t offset, std::string_view bytes) {
  if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size());
  content.replace(offset, bytes.size(), bytes);
}

void play(std::string& content, const Step& step) {
  if (step.kind == Step::truncate)
    content.resize(step.offset);
  else
    put(content, step.offset, step.bytes);
}

bool toss(double chance, std::mt19937_64& random) {
  return std::bernoulli_distribution(chance)(random);
}

// Keeps each aligned piece of the write, or does not.
void play_torn(std::string& content, const Step& step, std::uint64_t piece, double chance,
               std::mt19937_64& random) {
  const std::uint64_t end = step.offset + step.bytes.size();
  for (std::uint64_t at = step.offset; at < end;) {
    const std::uint64_t next = std::min(end, (at / piece + 1) * piece);
    if (toss(chance, random))
      put(content, at, std::string_view(step.bytes).substr(at - step.offset, next - at));
    at = next;
  }
}

}  // namespace

std::vector<Step> read_record(const std::filesystem::path& log) {
  std::ifstream in(log, std::ios::binary);
  const std::string all(std::istreambuf_iterator<char>(in), {});
  std::vector<Step> steps;
  for (std::size_t at = 0; at + sizeof(Header) <= all.size();) {
    Header header;
    std::memcpy(&header, all.data() + at, sizeof header);
    at += sizeof header;
    if (at + header.name_length + header.length > all.size()) break;  // killed in mid-record
    steps.push_back({static_cast<Step::Kind>(header.kind), all.substr(at, header.name_length),
                     header.offset, all.substr(at + header.name_length, header.length)});
    at += header.name_length + header.length;
  }
  return steps;
}

// A sync that ends first may have begun last: two threads sync the log of a database, and who is
// answered after one of them counts on that one.
void Disk::File::end_sync(std::uint64_t number) {
  const auto kept = static_cast<std::ptrdiff_t>(syncing.at(number));
  syncing.erase(number);
  for (auto step = pending.begin(); step != pending.begin() + kept; ++step) play(durable, *step);
  pending.erase(pending.begin(), pending.begin() + kept);
  for (auto& [other, keeps] : syncing) keeps -= std::min(keeps, static_cast<std::size_t>(kept));
  named = true;
}

std::string Disk::File::survivor(Loss loss, std::mt19937_64& random) const {
  std::string content = durable;
  const double chance = std::uniform_real_distribution(0.05, 0.95)(random);
  for (const Step& step : pending) {
    if (loss == Loss::all) continue;
    const bool torn = loss == Loss::pages || loss == Loss::sectors;
    if (torn && step.kind == Step::write)
      play_torn(content, step, loss == Loss::pages ? 4096 : 512, chance, random);
    else if (loss == Loss::none || toss(chance, random))
      play(content, step);
  }
  return content;
}

Disk::Disk(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    File& file = files_[entry.path().filename()];
    std::ifstream in(entry.path(), std::ios::binary);
    file.durable.assign(std::istreambuf_iterator<char>(in), {});
    file.named = true;
  }
}

void Disk::take(const Step& step) {
  switch (step.kind) {
    case Step::write:
    case Step::truncate:
      files_[step.file].pending.push_back(step);
      return;
    case Step::sync_begins:
      if (step.file == ".") return begin_folder_sync();
      files_[step.file].syncing[step.offset] = files_[step.file].pending.size();
      return;
    case Step::sync_ends:
      if (step.file == ".") return end_folder_sync();
      files_[step.file].end_sync(step.offset);
      return;
    case Step::unlink:
      unlinked_[step.file] = std::move(files_[step.file]);
      files_.erase(step.file);
      return;
    case Step::said:
      return;
  }
}

void Disk::begin_folder_sync() {
  syncing_names_.clear();
  for (const auto& [name, file] : files_) syncing_names_.push_back(name);
  for (const auto& [name, file] : unlinked_) syncing_names_.push_back(name);
}

void Disk::end_folder_sync() {
  for (const std::string& name : syncing_names_) {
    unlinked_.erase(name);
    if (const auto file = files_.find(name); file != files_.end()) file->second.named = true;
  }
}

void Disk::leave(const std::filesystem::path& folder, Loss loss, std::mt19937_64& random) const {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const auto write = [&](const std::string& name, const File& file) {
    const std::string content = file.survivor(loss, random);
    std::ofstream(folder / name, std::ios::binary) << content;
  };
  for (const auto& [name, file] : files_)
    if (file.named || loss == Loss::none || (loss != Loss::all && toss(0.5, random)))
      write(name, file);
  for (const auto& [name, file] : unlinked_)  // the name may have outlived its removal
    if (!files_.contains(name) && toss(0.5, random)) write(name, file);
}

}  // namespace stepwell::faults
