#include "stepwell/oversight/verifier.h"

#include "stepwell/base/limits.h"

namespace stepwell::oversight {
namespace {

constexpr std::int64_t pages_between_notes = 10;  // 10,000 events: 50 ms, and a bar that moves

std::vector<RecordFlaw> told(const std::vector<audit::Flaw>& flaws) {
  std::vector<RecordFlaw> found;
  for (const audit::Flaw& flaw : flaws) found.push_back({flaw.number, flaw.kind});
  return found;
}

}  // namespace

Verifier::Verifier(http::Bell& bell, db::Writers& writers, db::Readers& readers,
                   Checkpoints checkpoints, bool alone)
    : bell_(bell), writers_(writers), readers_(readers), checkpoints_(std::move(checkpoints)) {
  interrupt_orphans(alone);
  thread_ = std::thread([this] {
    while (bell_.wait(stopping_)) {
      check_waiting();
      bell_.done();
    }
  });
}

Verifier::~Verifier() {
  stopping_ = true;
  bell_.wake();
  thread_.join();
}

std::vector<Unfinished> Verifier::unfinished() {
  std::vector<Unfinished> found;
  readers_.with({}, [&](db::Tx& tx) { found = unfinished_checks(tx.db); });
  return found;
}

void Verifier::interrupt_orphans(bool alone) {
  for (const Unfinished& check : unfinished()) {
    if (check.state == CheckState::waiting) continue;
    writers_.write(check.organization_id, [&](db::Tx& tx) {
      if (alone || check.beat_at.time + limits::check_silence < tx.now.time)
        end_check(tx, CheckState::interrupted, 0, {});
    });
  }
}

// What goes wrong with one record is no reason to verify no other; a busy database is met again
// when somebody asks once more.
void Verifier::check_waiting() {
  try {
    for (const Unfinished& one : unfinished())
      if (one.state == CheckState::waiting && !stopping_) check(one.organization_id);
  } catch (const Error&) {
  }
}

void Verifier::check(const OrganizationId& organization) {
  bool ours = false;
  writers_.write(organization, [&](db::Tx& tx) {
    ours = move_check(tx, CheckState::waiting, CheckState::running);
  });
  if (!ours) return;
  audit::Follower follower(organization, audit::checkpoint_of(organization, checkpoints_().latest));
  const CheckState end = follow(follower, organization);
  writers_.write(organization,
                 [&](db::Tx& tx) { end_check(tx, end, follower.seen(), told(follower.flaws())); });
}

CheckState Verifier::follow(audit::Follower& follower, const OrganizationId& organization) {
  for (std::int64_t pages = 1;; ++pages) {
    bool more = false;
    readers_.with(organization, [&](db::Tx& tx) { more = follower.step(tx.db); });
    if (!more) return CheckState::done;
    if (stopping_) return CheckState::interrupted;
    if (pages % pages_between_notes != 0) continue;
    CheckState wanted = CheckState::running;
    writers_.write(organization, [&](db::Tx& tx) { wanted = note_progress(tx, follower.seen()); });
    if (wanted == CheckState::cancelling) return CheckState::cancelled;
  }
}

}  // namespace stepwell::oversight
