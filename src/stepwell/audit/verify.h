#pragma once

#include <functional>
#include <limits>
#include <span>

#include "stepwell/audit/checkpoints.h"
#include "stepwell/db/db.h"

namespace stepwell::audit {

enum class FlawKind {
  missing,     // an event that was there is not
  inserted,    // an event stands where none can
  changed,     // an event, its place or its seal is not what it was
  cut_off,     // the chain's last events are gone
  forgotten,   // what a checkpoint has seen is not there, or was rewritten
  unreadable,  // the checkpoints themselves are not what was written
};
BOOST_DESCRIBE_ENUM(FlawKind, missing, inserted, changed, cut_off, forgotten, unreadable)

// Where a record was tampered with, or what lost a part of it.
struct Flaw {
  std::optional<OrganizationId> organization_id;
  std::int64_t number = 0;  // of the first event that is wrong; 0 for none in particular
  FlawKind kind = FlawKind::changed;
  std::string text;

  bool operator==(const Flaw&) const = default;
};
BOOST_DESCRIBE_STRUCT(Flaw, (), (organization_id, number, kind, text))

struct Verdict {
  bool sound = true;
  std::int64_t organizations = 0;
  std::int64_t events = 0;
  std::vector<Flaw> flaws;  // the first limits::flaws of each organization
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (sound, organizations, events, flaws))

// Follows one organization's chain from its first event to its last, a page at a time, and holds it
// against `checkpoint`. Each step may be a transaction of its own: what is added meanwhile is
// followed as well.
class Follower {
 public:
  Follower(const OrganizationId& organization, std::optional<Checkpoint> checkpoint);

  bool step(db::Connection& db);  // false once the end was reached

  std::int64_t seen() const { return seen_; }
  const std::vector<Flaw>& flaws() const { return flaws_; }  // the first limits::flaws

 private:
  struct Event;

  void follow(const Event& link);
  void end(db::Connection& db);
  void note_missing(std::int64_t next);
  void compare_with_checkpoint();
  void note(std::int64_t number, FlawKind kind, std::string text);

  const OrganizationId organization_;
  const std::optional<Checkpoint> checkpoint_;
  std::int64_t last_ = std::numeric_limits<std::int64_t>::min();  // number read so far
  std::int64_t seen_ = 0;
  std::int64_t length_ = 0;
  std::string hash_;
  std::vector<Flaw> flaws_;
};

// Returns what `checkpoints` say of one organization.
std::optional<Checkpoint> checkpoint_of(const OrganizationId& organization,
                                        std::span<const Checkpoint> checkpoints);

// Follows every organization's chain from its first event to its last, a page at a time, and holds
// it against `checkpoints`, which are kept elsewhere: whoever can rewrite a whole chain and its
// head can't rewrite those. `told` is called with the number of events seen so far.
Verdict verify(db::Connection& db, std::span<const Checkpoint> checkpoints,
               const std::function<void(std::int64_t)>& told = {});

}  // namespace stepwell::audit
