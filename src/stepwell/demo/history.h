#pragma once

#include <utility>

#include "stepwell/db/tx.h"
#include "stepwell/demo/cast.h"
#include "stepwell/episode/model.h"

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

// Lives through everybody's days up to tx.now: arrivals with their answers, and marks for each
// session that is over.
class History {
 public:
  History(db::Tx& tx, SiteId site, Dice& dice) : tx_(tx), site_(site), dice_(dice) {}

  // From the day of admission to the last day of the stay, or to today. `absent_today` leaves the
  // person's seat empty, and unexplained.
  void live(const Person& person, const episode::Episode& episode, bool absent_today);

 private:
  struct DayPlan;

  void live_day(const DayPlan& plan);
  void arrive(const DayPlan& plan);
  void mark(const DayPlan& plan);
  void mark_present(const DayPlan& plan, std::size_t session);
  int mood(const DayPlan& plan);

  db::Tx& tx_;
  const SiteId site_;
  Dice& dice_;
};

}  // namespace stepwell::demo
