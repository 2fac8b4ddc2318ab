#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace stepwell::faults {

// One record of recorder.c.
struct Step {
  enum Kind : std::uint32_t { write = 1, truncate, sync_begins, sync_ends, unlink, said };
  Kind kind;
  std::string file;
  std::uint64_t offset = 0;
  std::string bytes;
};

std::vector<Step> read_record(const std::filesystem::path& log);

// What becomes of the writes that were not synced when the power goes.
enum class Loss { none, all, whole_writes, pages, sectors };

// A disk, as the power could go at any moment: what was synced is there, and of what was written
// since, any part may be, in any order. A file that was synced has kept its name, as journaling
// file systems have it; one that never was, may not.
class Disk {
 public:
  Disk() = default;                                    // with nothing on it
  explicit Disk(const std::filesystem::path& folder);  // as it is now, all of it synced

  void take(const Step& step);

  // Puts what a power cut now could leave into `folder`, which is emptied before.
  void leave(const std::filesystem::path& folder, Loss loss, std::mt19937_64& random) const;

 private:
  struct File {
    std::string durable;
    std::vector<Step> pending;
    // How many of `pending` each sync under way will keep, by its number.
    std::map<std::uint64_t, std::size_t> syncing;
    bool named = false;

    void end_sync(std::uint64_t number);
    std::string survivor(Loss loss, std::mt19937_64& random) const;
  };

  void begin_folder_sync();
  void end_folder_sync();

  std::map<std::string, File> files_;
  std::map<std::string, File> unlinked_;
  std::vector<std::string> syncing_names_;
};

}  // namespace stepwell::faults
