#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stepwell/audit/checkpoints.h"
#include "stepwell/backup/model.h"
#include "stepwell/base/id.h"
#include "stepwell/base/time.h"

// Doctor: looks a clinic's installation over and says what needs somebody, before it hurts.
//
// It changes nothing, and nothing it says is about a patient: it is read by whoever keeps the
// machine.
namespace stepwell::doctor {

enum class State { ok, attention, broken };
BOOST_DESCRIBE_ENUM(State, ok, attention, broken)

struct Check {
  std::string name;  // "disk"
  State state = State::ok;
  std::string text;    // what was found, in a sentence
  std::string advice;  // what to do about it; empty when there is nothing to do

  bool operator==(const Check&) const = default;
};
BOOST_DESCRIBE_STRUCT(Check, (), (name, state, text, advice))

struct Report {
  State state = State::ok;  // the worst of all
  std::vector<Check> checks;
};
BOOST_DESCRIBE_STRUCT(Report, (), (state, checks))

// --- What the checks look at -----------------------------------------------------------------

struct KeyFile {
  std::string path;
  bool is_there = false;
  bool is_key = false;
  bool others_may_read = false;
  bool is_with_data = false;
};

struct Folder {
  std::string path;
  bool is_there = false;
  bool others_may_enter = false;
  bool may_write = false;
};

struct Disk {
  std::int64_t free_bytes = 0;
  std::int64_t data_bytes = 0;
  int data_days = 0;  // how long it took to become that much
};

struct Clocks {
  Instant now;
  std::optional<Instant> last_event;
  std::optional<Instant> last_write;  // by what the file system says
};

enum class Schema { current, behind, ahead, changed };

struct Versions {
  std::string program;
  std::string engine;  // "SQLite 3.51.3, SQLCipher 4.14.0 community"
  bool engine_is_too_old = false;
  std::string schema;  // the database's last step
  Schema standing = Schema::current;
};

struct Checkpoints {
  std::string path;
  std::vector<audit::Checkpoint> latest;
  int forged = 0;
  std::vector<audit::Checkpoint> forgotten;  // of the latest, what is not in the database
  bool has_grown = false;                    // something was recorded since
};

struct Backups {
  std::optional<backup::LastBackup> last;
  bool file_is_there = false;
  bool is_on_the_datas_disk = false;
};

// Of all that was to be told to people outside.
struct Mail {
  std::int64_t late = 0;      // waits for longer than limits::mail_trouble
  std::int64_t failing = 0;   // of these, what was tried
  std::int64_t given_up = 0;  // within a week
};
BOOST_DESCRIBE_STRUCT(Mail, (), (late, failing, given_up))

struct Licence {
  StaffId staff_id;
  std::string kind;
  Day expires_on;
};
BOOST_DESCRIBE_STRUCT(Licence, (), (staff_id, kind, expires_on))

}  // namespace stepwell::doctor
