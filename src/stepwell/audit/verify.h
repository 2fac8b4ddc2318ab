#pragma once

#include <functional>
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

// Follows every organization's chain from its first event to its last, a page at a time, and holds
// it against `checkpoints`, which are kept elsewhere: whoever can rewrite a whole chain and its
// head can't rewrite those. `told` is called with the number of events seen so far.
Verdict verify(db::Connection& db, std::span<const Checkpoint> checkpoints,
               const std::function<void(std::int64_t)>& told = {});

}  // namespace stepwell::audit
