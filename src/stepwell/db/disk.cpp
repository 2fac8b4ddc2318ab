#include "stepwell/db/disk.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

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
  const fs::path unfinished = fmt::format("{}.{}", file.string(), getpid());
  {
    const File out(unfinished, O_WRONLY | O_CREAT | O_TRUNC, what);
    if (write(out.handle(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
      fail_with_errno(what);
    sync(out, what);
  }
  const bool linked = link(unfinished.c_str(), file.c_str()) == 0;
  const int why = errno;
  unlink(unfinished.c_str());
  errno = why;
  if (!linked) fail_with_errno(what);
  sync_folder(folder_of(file));
}

void sync_folder(const fs::path& folder) {
  const std::string what = fmt::format("can't use the folder {}", folder.string());
  sync(File(folder, O_RDONLY | O_DIRECTORY, what), what);
}

}  // namespace stepwell::db
