#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "stepwell/db/database.h"

// Checkpoints: how long each organization's chain was, and the hash it ended with, written now and
// then to a file away from the database.
//
// The chain shows any change inside it; only something outside can show that its end was cut off
// or that all of it was made anew. The last checkpoint of an organization stands for all events up
// to it, so one is enough.
namespace stepwell::audit {

struct Checkpoint {
  OrganizationId organization_id;
  std::int64_t length = 0;
  std::string hash;
  Instant made_at;

  bool operator==(const Checkpoint&) const = default;
};
BOOST_DESCRIBE_STRUCT(Checkpoint, (), (organization_id, length, hash, made_at))

// What a file of checkpoints says.
struct Kept {
  std::vector<Checkpoint> latest;  // one for each organization
  int forged = 0;                  // lines that were not written with the key
};

// A file of checkpoints, a line each, sealed with a key so that it can be copied to places that
// are trusted less. Any thread may read it, one writes.
class CheckpointFile {
 public:
  // `key` is the database's; what seals the lines is derived from it. The file need not be there.
  CheckpointFile(std::filesystem::path file, const std::string& key);

  // A last line without its end was cut by a crash, and is left out.
  Kept read() const;

  // Durable before it returns. Throws db::Unavailable when that can't be had.
  void append(const std::vector<Checkpoint>& checkpoints);

 private:
  std::string seal_of(const std::string& line) const;

  std::filesystem::path file_;
  std::string key_;
};

// Returns where the checkpoints of a clinic's records are: beside its key file. With PostgreSQL
// there is none until this makes one, in the same place.
CheckpointFile checkpoints_of(const db::Location& location);

// Returns where that file is. It need not be there.
std::filesystem::path checkpoints_path(const db::Location& location);

// Returns how long each organization's chain is now and what it ends with.
std::vector<Checkpoint> heads(db::Connection& db, Instant now);

// Returns when the last event of all was recorded.
std::optional<Instant> last_event_at(db::Connection& db);

// Whether an organization's chain contains what `checkpoint` saw.
bool contains(db::Connection& db, const Checkpoint& checkpoint);

// Returns those of `checkpoints` that saw what is not in the database.
std::vector<Checkpoint> forgotten(db::Connection& db, std::span<const Checkpoint> checkpoints);

// Writes a checkpoint for each chain that has grown since its last one. Returns the organizations
// whose chain does not contain what its last checkpoint saw, of which none is written: that
// must be looked at (`stepwell verify`) before it can be covered up.
std::vector<OrganizationId> write_checkpoints(db::Connection& db, CheckpointFile& file,
                                              Instant now);

}  // namespace stepwell::audit
