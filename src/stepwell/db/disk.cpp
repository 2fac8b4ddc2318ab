#include "stepwell/db/disk.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "stepwell/base/limits.h"
#include "stepwell/db/db.h"

namespace stepwell::db {
namespace {

namespace fs = std::filesystem;

void sync(const File& file, const std::string& what) {
  if (fsync(file.handle()) != 0) fail_with_errno(what);
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

// Returns the name under which `text` was written, durable but for that name.
fs::path write_unfinished(const fs::path& file, std::string_view text, const std::string& what) {
  fs::path unfinished = fmt::format("{}.{}", file.string(), getpid());
  const File out(unfinished, O_WRONLY | O_CREAT | O_TRUNC, what);
  try {
    write_all(out, text, what);
    sync(out, what);
  } catch (const Unavailable&) {
    unlink(unfinished.c_str());
    throw;
  }
  return unfinished;
}

std::string pid_in(const fs::path& file) {
  std::string pid;
  std::getline(std::ifstream(file), pid);
  return pid;
}

}  // namespace

void fail_with_errno(const std::string& what) {
  const std::string reason = std::generic_category().message(errno);
  throw Unavailable(fmt::format("{}: {}", what, reason), what);
}

File::File(const fs::path& path, int how, const std::string& what)
    : handle_(open(path.c_str(), how | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
  if (handle_ < 0) fail_with_errno(what);
}

File::~File() { close(handle_); }

void make_folder(const fs::path& folder) {
  if (folder.empty() || fs::is_directory(folder)) return;
  make_folder(folder.parent_path());
  if (mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST)
    fail_with_errno(fmt::format("can't make the folder {}", folder.string()));
  sync_folder(folder_of(folder));
}

// Under another name first, so that a crash leaves the whole file or none.
void write_new_file(const fs::path& file, std::string_view text) {
  const std::string what = fmt::format("can't make the file {}", file.string());
  const fs::path unfinished = write_unfinished(file, text, what);
  const bool linked = link(unfinished.c_str(), file.c_str()) == 0;
  const int why = errno;
  unlink(unfinished.c_str());
  errno = why;
  if (!linked) fail_with_errno(what);
  sync_folder(folder_of(file));
}

void replace_file(const fs::path& file, std::string_view text) {
  const std::string what = fmt::format("can't write the file {}", file.string());
  const fs::path unfinished = write_unfinished(file, text, what);
  if (rename(unfinished.c_str(), file.c_str()) != 0) fail_with_errno(what);
  sync_folder(folder_of(file));
}

void write_all(const File& file, std::string_view bytes, const std::string& what) {
  while (!bytes.empty()) {
    const ssize_t written = write(file.handle(), bytes.data(), bytes.size());
    if (written < 0) fail_with_errno(what);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void settle_file(const fs::path& from, const fs::path& to) {
  const std::string what = fmt::format("can't make the file {}", to.string());
  sync(File(from, O_RDONLY, what), what);
  if (rename(from.c_str(), to.c_str()) != 0) fail_with_errno(what);
  sync_folder(folder_of(to));
}

void read_in_pieces(const fs::path& file, const std::function<void(std::string_view)>& visit) {
  const std::string what = fmt::format("can't read the file {}", file.string());
  const File in(file, O_RDONLY, what);
  std::string piece(limits::file_piece_bytes, '\0');
  ssize_t count = 0;
  while ((count = read(in.handle(), piece.data(), piece.size())) > 0)
    visit({piece.data(), static_cast<std::size_t>(count)});
  if (count < 0) fail_with_errno(what);
}

// The lock goes with the process, however that ends. The pid in the file is only for people.
std::unique_ptr<File> lock(const fs::path& file, const std::string& what) {
  const std::string failed = "can't use " + what;
  auto locked = std::make_unique<File>(file, O_RDWR | O_CREAT, failed);
  if (flock(locked->handle(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) fail_with_errno(failed);
    throw Unavailable(
        fmt::format("{} is in use by process {}; stop that first", what, pid_in(file)), "locked");
  }
  const std::string pid = fmt::format("{}\n", getpid());
  if (pwrite(locked->handle(), pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size()) ||
      ftruncate(locked->handle(), static_cast<off_t>(pid.size())) != 0)
    fail_with_errno(failed);
  return locked;
}

bool is_inside(const fs::path& inner, const fs::path& outer) {
  const fs::path folder = fs::weakly_canonical(outer);
  const fs::path file = fs::weakly_canonical(inner);
  return std::ranges::mismatch(folder, file).in1 == folder.end();
}

std::int64_t free_bytes(const fs::path& folder) {
  struct statvfs disk {};
  if (statvfs(folder.c_str(), &disk) != 0)
    fail_with_errno(fmt::format("can't use the folder {}", folder.string()));
  return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
}

void sync_folder(const fs::path& folder) {
  const std::string what = fmt::format("can't use the folder {}", folder.string());
  sync(File(folder, O_RDONLY | O_DIRECTORY, what), what);
}

}  // namespace stepwell::db
