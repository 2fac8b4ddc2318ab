#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
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

// Writes a file that nobody else may read in place of the one that may be there: whatever happens,
// one of the two is there whole.
void replace_file(const std::filesystem::path& file, std::string_view text);

// Writes all of `bytes` where the file now stands. Throws Unavailable with `what` when it can't.
void write_all(const File& file, std::string_view bytes, const std::string& what);

// Gives `from` the name `to` in the same folder, durable with its content before this returns.
void settle_file(const std::filesystem::path& from, const std::filesystem::path& to);

// Calls `visit` with the file's bytes from the first to the last, a piece at a time.
void read_in_pieces(const std::filesystem::path& file,
                    const std::function<void(std::string_view)>& visit);

// Takes hold of `file`, made when it is not there, until what this returns goes or the process
// ends. Throws Unavailable when another process has it, and says which: "`what` is in use by
// process 7; stop that first".
std::unique_ptr<File> lock(const std::filesystem::path& file, const std::string& what);

// Returns whether `inner` lies somewhere below `outer`, or is it.
bool is_inside(const std::filesystem::path& inner, const std::filesystem::path& outer);

// Returns how many bytes we may still write to the disk that `folder` is on.
std::int64_t free_bytes(const std::filesystem::path& folder);

// Makes durable which files are in `folder` and which are no more.
void sync_folder(const std::filesystem::path& folder);

// Throws Unavailable: "`what`: no space left on device", from errno.
[[noreturn]] void fail_with_errno(const std::string& what);

}  // namespace stepwell::db
