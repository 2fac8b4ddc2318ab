#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/schedule/model.h"

// What happened to a session that was on the board, or came onto it: a fact for whoever is told.
namespace stepwell::schedule {

enum class ChangeKind { made, moved, substituted, cancelled, restored, telehealth_changed };
BOOST_DESCRIBE_ENUM(ChangeKind, made, moved, substituted, cancelled, restored, telehealth_changed)

// One session that stands otherwise than before. A restored one may also have moved.
struct SessionChange {
  ChangeKind kind = ChangeKind::made;
  std::optional<Arrangement> before;  // none of one that was made
  Arrangement after;
  std::optional<Private<std::string>> reason;  // in the words of whoever changed it
};

// Takes note of `change`, in the transaction that makes it: open boards fetch it, and the people
// concerned are told. Every change that people or a closed day make to one session passes through
// here, once, after it was stored; what the weekly template makes, moves and takes back does not,
// because nobody was told of it yet.
void note_change(db::Tx& tx, const SessionChange& change);

// Returns how the stored session stands. Throws `not_found`.
Arrangement arrangement_of(db::Tx& tx, const SessionId& session);

}  // namespace stepwell::schedule
