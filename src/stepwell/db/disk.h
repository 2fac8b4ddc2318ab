#pragma once

#include <filesystem>
#include <string_view>

namespace stepwell::db {

// An open file, closed when it goes.
class File {
 public:
  // As open(2). Throws Unavailable with `what` and the system's reason.
  File(const std::filesystem::path& path, int how, const std::string& what);
  ~File();

  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int handle() const { return handle_; }

 private:
  int handle_;
};

// Makes `folder` and those above it, readable by nobody else. Leaves one that is there as it is.
void make_folder(const std::filesystem::path& folder);

// Writes a file that nobody else may read, durable with its name before this returns. Throws
// Unavailable when there already is one.
void write_new_file(const std::filesystem::path& file, std::string_view text);

// Makes durable which files are in `folder` and which are no more.
void sync_folder(const std::filesystem::path& folder);

// Throws Unavailable: "`what`: no space left on device", from errno.
[[noreturn]] void fail_with_errno(const std::string& what);

}  // namespace stepwell::db
