#include "stepwell/audit/checkpoints.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>

#include "stepwell/base/hash.h"
#include "stepwell/base/json.h"
#include "stepwell/db/disk.h"
#include "stepwell/db/key_file.h"

namespace stepwell::audit {
namespace {

namespace fs = std::filesystem;

struct Head {
  OrganizationId organization_id;
  std::int64_t length = 0;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Head, (), (organization_id, length, hash))

constexpr db::Sql all_heads{R"(
  SELECT organization_id, length, hash FROM audit_chain ORDER BY organization_id)"};
constexpr db::Sql hash_at{R"(
  SELECT hash FROM audit_event WHERE organization_id = $1 AND number = $2)"};

constexpr db::Sql last_events{R"(
  SELECT e.event FROM audit_chain c
  JOIN audit_event e ON e.organization_id = c.organization_id AND e.number = c.length)"};

constexpr std::size_t seal_digits = 64;

std::string hmac(const std::string& key, std::string_view text) {
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> digest{};
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.data()),
                              key.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                                text.size());
  crypto_auth_hmacsha256_final(&state, digest.data());
  std::array<char, 2 * digest.size() + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), digest.data(), digest.size());
  return digits.data();
}

// "<seal> <checkpoint as JSON>"; nothing when it is not of that form.
std::optional<Checkpoint> read_line(std::string_view json_text) {
  try {
    return from_json<Checkpoint>(parse_json(json_text));
  } catch (const Error&) {
    return std::nullopt;
  }
}

fs::path key_file_of(const db::Location& location) {
  if (!location.key_file.empty()) return location.key_file;
  if (!location.is_postgres()) return db::default_key_file(location.folder);
  return db::default_key_file(fs::path("/postgresql") / sha256(location.url));
}

}  // namespace

CheckpointFile::CheckpointFile(fs::path file, const std::string& key)
    : file_(std::move(file)), key_(hmac(key, "stepwell checkpoints")) {}

std::string CheckpointFile::seal_of(const std::string& line) const { return hmac(key_, line); }

Kept CheckpointFile::read() const {
  Kept kept;
  std::map<OrganizationId, Checkpoint> latest;
  std::ifstream in(file_);
  for (std::string line; std::getline(in, line) && !in.eof();) {
    const std::string text = line.size() > seal_digits ? line.substr(seal_digits + 1) : "";
    const auto checkpoint = read_line(text);
    if (checkpoint && line.starts_with(seal_of(text) + " ")) {
      latest[checkpoint->organization_id] = *checkpoint;
    } else {
      ++kept.forged;
    }
  }
  for (auto& [organization, checkpoint] : latest) kept.latest.push_back(std::move(checkpoint));
  return kept;
}

void CheckpointFile::append(const std::vector<Checkpoint>& checkpoints) {
  std::string lines;
  for (const Checkpoint& checkpoint : checkpoints) {
    const std::string text = json_text(checkpoint);
    lines += seal_of(text) + " " + text + "\n";
  }
  if (lines.empty()) return;
  const std::string what = "the checkpoints can't be written to " + file_.string();
  const db::File file(file_, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, what);
  const auto written = ::write(file.handle(), lines.data(), lines.size());
  if (written != static_cast<ssize_t>(lines.size()) || fsync(file.handle()) != 0)
    db::fail_with_errno(what);
}

fs::path checkpoints_path(const db::Location& location) {
  return key_file_of(location) += ".checkpoints";
}

CheckpointFile checkpoints_of(const db::Location& location) {
  const fs::path key_file = key_file_of(location);
  const bool make = location.is_postgres() && !fs::exists(key_file);
  const std::string key = make ? db::make_key(key_file) : db::read_key(key_file);
  return {checkpoints_path(location), key};
}

std::vector<Checkpoint> heads(db::Connection& db, Instant now) {
  std::vector<Checkpoint> found;
  for (Head& head : db.all<Head>(all_heads))
    found.push_back({head.organization_id, head.length, std::move(head.hash), now});
  return found;
}

std::optional<Instant> last_event_at(db::Connection& db) {
  std::optional<Instant> latest;
  for (const std::string& text : db.all<std::string>(last_events))
    latest = std::max(latest, std::optional(from_json<db::Event>(parse_json(text)).recorded_at));
  return latest;
}

std::vector<Checkpoint> forgotten(db::Connection& db, std::span<const Checkpoint> checkpoints) {
  std::vector<Checkpoint> found;
  std::ranges::copy_if(checkpoints, std::back_inserter(found),
                       [&](const Checkpoint& checkpoint) { return !contains(db, checkpoint); });
  return found;
}

bool contains(db::Connection& db, const Checkpoint& checkpoint) {
  if (checkpoint.length == 0) return true;
  return db.one<std::string>(hash_at, checkpoint.organization_id, checkpoint.length) ==
         checkpoint.hash;
}

std::vector<OrganizationId> write_checkpoints(db::Connection& db, CheckpointFile& file,
                                              Instant now) {
  std::map<OrganizationId, Checkpoint> last;
  for (Checkpoint& checkpoint : file.read().latest)
    last[checkpoint.organization_id] = std::move(checkpoint);
  std::vector<Checkpoint> fresh;
  std::vector<OrganizationId> doubtful;
  for (const Checkpoint& head : heads(db, now)) {
    const auto before = last.find(head.organization_id);
    if (before != last.end() && !contains(db, before->second))
      doubtful.push_back(head.organization_id);
    else if (before == last.end() || before->second.length < head.length)
      fresh.push_back(head);
  }
  file.append(fresh);
  return doubtful;
}

}  // namespace stepwell::audit
