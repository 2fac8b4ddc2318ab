#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stepwell/base/json.h"
#include "stepwell/outbox/carrier.h"

namespace stepwell::outbox {
namespace {

namespace fs = std::filesystem;

// What stands in a file.
struct TextMessage {
  std::string id;
  Private<std::string> to;
  Private<std::string> text;
};
BOOST_DESCRIBE_STRUCT(TextMessage, (), (id, to, text))

void check_folder(const fs::path& folder) {
  struct stat info {};
  if (stat(folder.c_str(), &info) != 0 || !S_ISDIR(info.st_mode))
    refuse("missing", "--text-folder", fmt::format("there is no folder {}", folder.string()));
  if ((info.st_mode & (S_IROTH | S_IWOTH | S_IXOTH)) != 0)
    refuse("not_private", "--text-folder",
           fmt::format("everybody may look into {0}; run: chmod o-rwx {0}", folder.string()));
}

// Returns whether all of `line` is in `file`, and on the disk.
bool write_all(const fs::path& file, std::string_view line) {
  const int to = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
  if (to < 0) return false;
  bool whole = true;
  while (whole && !line.empty()) {
    const auto written = write(to, line.data(), line.size());
    whole = written > 0;
    if (whole) line.remove_prefix(static_cast<std::size_t>(written));
  }
  whole = fsync(to) == 0 && whole;
  return close(to) == 0 && whole;
}

// A gateway never sees half a file: it gets its name once it is whole.
std::optional<Failure> put(const fs::path& folder, const Message& message) {
  const std::string line = json_text(TextMessage{message.id, message.to, message.text}) + "\n";
  const fs::path unfinished = folder / ("." + message.id), whole = folder / (message.id + ".json");
  std::error_code error;
  if (write_all(unfinished, line))
    fs::rename(unfinished, whole, error);
  else
    error = std::make_error_code(std::errc::io_error);
  return error ? std::optional(Failure::unreachable) : std::nullopt;
}

}  // namespace

Carrier into_folder(const fs::path& folder) {
  check_folder(folder);
  return [folder](const Message& message, const Stopping&) { return put(folder, message); };
}

}  // namespace stepwell::outbox
