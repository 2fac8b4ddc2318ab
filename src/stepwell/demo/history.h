#pragma once

#include <utility>

#include "stepwell/db/tx.h"
#include "stepwell/demo/cast.h"
#include "stepwell/episode/model.h"
#include "stepwell/outreach/model.h"

namespace stepwell::demo {

// Turns a transaction's clock back for as long as it lives, so that rooms record what they are told
// as if it had happened then.
class AsOf {
 public:
  AsOf(db::Tx& tx, Instant then) : tx_(tx), now_(std::exchange(tx.now, then)) {}
  ~AsOf() { tx_.now = now_; }

  AsOf(const AsOf&) = delete;
  AsOf& operator=(const AsOf&) = delete;

 private:
  db::Tx& tx_;
  const Instant now_;
};

// How somebody's today begins.
enum class Today { comes, stays_away, called_in };

// Lives through everybody's days up to tx.now: arrivals with their answers, marks for each session
// that is over, the way home, and the calls to who did not come.
class History {
 public:
  History(db::Tx& tx, SiteId site, Dice& dice);

  // From the day of admission to the last day of the stay, or to today.
  void live(const Person& person, const episode::Episode& episode, Today today);

 private:
  struct DayPlan;

  void live_day(const DayPlan& plan);
  void arrive(const DayPlan& plan);
  void leave(const DayPlan& plan);
  void mark(const DayPlan& plan);
  void reach_out(const DayPlan& plan);
  void try_to_reach(const task::Task& outreach, Instant at, const outreach::NewAttempt& attempt);
  void mark_present(const DayPlan& plan, std::size_t session);
  int mood(const DayPlan& plan);

  db::Tx& tx_;
  const SiteId site_;
  Dice& dice_;
  StaffId caller_;    // Carmen Dell, case manager
  StaffId reviewer_;  // Theo Brook, therapist
};

}  // namespace stepwell::demo
