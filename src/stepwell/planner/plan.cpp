#include "stepwell/planner/plan.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <numeric>
#include <thread>

#include "stepwell/planner/explain.h"
#include "stepwell/planner/moves.h"
#include "stepwell/planner/settle.h"

namespace stepwell::planner {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int threads = 2;

// How a budget of moves is spent: in chains, each cooled openly and then strictly.
struct Conduct {
  int chains = 0;
  std::int64_t moves = 0;  // of each chain
  double open_part = 0.75;
  double hottest = 0, coldest = 0;  // of the open stretch
  double strict_hottest = 0, strict_coldest = 0;
};

// Moves a second and core that a slow machine of today still makes; large weeks leave its caches.
double moves_a_second(const Facts& facts) { return 2.4e6 / (1 + facts.patients / 250.0); }

Conduct conduct_of(const Facts& facts, const Ask& ask) {
  Conduct conduct{.chains = facts.patients <= 16 ? 16 : 2,
                  .hottest = 400,
                  .coldest = 2,
                  .strict_hottest = 150,
                  .strict_coldest = 0.5};
  if (ask.published) {
    conduct.chains = 2;
    conduct.hottest = 10;
    conduct.coldest = 1;
    conduct.open_part = 0.5;
  }
  conduct.moves = ask.moves.value_or(
      static_cast<std::int64_t>(ask.seconds * moves_a_second(facts) * threads / conduct.chains));
  return conduct;
}

class Chains {
 public:
  Chains(const Facts& facts, const Week& start, const Ask& ask, const Progress& progress)
      : facts_(facts),
        start_(start),
        ask_(ask),
        progress_(progress),
        conduct_(conduct_of(facts, ask)),
        best_(conduct_.chains),
        weeks_(conduct_.chains),
        tried_(conduct_.chains),
        began_(Clock::now()) {}

  Snapshot run() {
    std::vector<std::thread> workers;
    for (int n = 0; n < threads; ++n)
      workers.emplace_back([this, n] {
        for (int chain = n; chain < conduct_.chains; chain += threads) run_chain(chain);
      });
    for (auto& worker : workers) worker.join();
    // The first of equals: which thread was faster does not matter.
    const auto best = std::ranges::min_element(best_) - best_.begin();
    return weeks_[best];
  }

  Search said() const {
    return {.seed = static_cast<std::int64_t>(ask_.seed),
            .moves = conduct_.moves,
            .tried = std::accumulate(tried_.begin(), tried_.end(), std::int64_t{0}),
            .chains = conduct_.chains,
            .cut_short = cut_short_};
  }

 private:
  void run_chain(int chain) {
    std::seed_seq mix{static_cast<std::uint32_t>(ask_.seed),
                      static_cast<std::uint32_t>(ask_.seed >> 32),
                      static_cast<std::uint32_t>(chain)};
    std::uint32_t seed[2];
    mix.generate(seed, seed + 2);
    Random random((std::uint64_t{seed[0]} << 32) | seed[1]);

    Week week = start_;
    WeekMoves moves(week, guide_open);
    const auto open =
        static_cast<std::int64_t>(static_cast<double>(conduct_.moves) * conduct_.open_part);
    // On a slow machine each stretch gives up its own part of the seconds, and no other's.
    const int turn = chain / threads, turns = (conduct_.chains + threads - 1) / threads;
    const auto go_on = [&](std::int64_t done) {
      return tick(moves, done, (turn + conduct_.open_part) / turns);
    };
    anneal(moves, random, {conduct_.hottest, conduct_.coldest, open}, go_on);

    Week best(facts_);
    restore(best, moves.best_week());
    WeekMoves strict(best, guide_strict);
    const auto go_on_strictly = [&](std::int64_t done) {
      return tick(strict, done, (turn + 1.0) / turns);
    };
    anneal(strict, random,
           {conduct_.strict_hottest, conduct_.strict_coldest, conduct_.moves - open},
           go_on_strictly);
    best_[chain] = strict.best();
    weeks_[chain] = strict.best_week();
    tried_[chain] = moves.tried() + strict.tried();
  }

  // Asked every thousand moves; `part` of the seconds may pass until then.
  bool tick(const WeekMoves& moves, std::int64_t done, double part) {
    constexpr std::int64_t told_every = 10'000;
    if (done % told_every == 0) tell(moves.best(), told_every);
    const std::chrono::duration<double> passed = Clock::now() - began_;
    if (ask_.moves || passed.count() < part * ask_.seconds) return true;
    cut_short_ = true;
    return false;
  }

  void tell(const Tiers& tiers, std::int64_t moves) {
    const std::lock_guard lock(telling_);
    told_ += moves;
    if (!some_ || tiers < told_best_) told_best_ = tiers;
    some_ = true;
    if (!progress_) return;
    const Tiers& t = told_best_;
    progress_(static_cast<double>(told_) / static_cast<double>(conduct_.moves * conduct_.chains),
              {t[0], t[1], t[2], t[3], t[4], t[5], t[6]});
  }

  const Facts& facts_;
  const Week& start_;
  const Ask& ask_;
  const Progress& progress_;
  const Conduct conduct_;
  std::vector<Tiers> best_;
  std::vector<Snapshot> weeks_;
  std::vector<std::int64_t> tried_;
  const Clock::time_point began_;
  std::atomic<bool> cut_short_ = false;
  std::mutex telling_;
  std::int64_t told_ = 0;
  Tiers told_best_{};
  bool some_ = false;
};

void close_empty(Week& week) {
  for (int a = 0; a < week.facts().groups; ++a)
    for (Slots left = week.open_slots(a); left != 0; left &= left - 1)
      if (week.members(a, std::countr_zero(left)).empty()) week.close(a, std::countr_zero(left));
}

void note_lost_hours(const Week& week, const Instance& instance, std::vector<Finding>& findings) {
  for (int p = 0; p < week.facts().patients; ++p)
    if (const int lost = week.facts().people[p].hours_before - week.hours(p); lost > 0)
      findings.push_back({"hours_lost",
                          "/patients/" + std::to_string(p),
                          "this patient had more hours before, and nothing brings them back",
                          {instance.patients[p].id, std::to_string(lost)}});
}

}  // namespace

Programme plan(const Reading& reading, const Ask& ask, const Progress& progress) {
  Facts facts = facts_of(reading.instance, ask.published);
  Week start(facts);
  std::vector<Finding> findings = reading.findings;
  for (auto& finding : settle_week(start, facts, reading.instance, ask.published))
    findings.push_back(std::move(finding));
  Chains chains(facts, start, ask, progress);
  Week week(facts);
  if (facts.patients > 0) restore(week, chains.run());
  close_empty(week);
  Programme programme = programme_of(week, reading.instance);
  programme.cost = week.cost();
  programme.unmet = explain(week, reading.instance);
  note_lost_hours(week, reading.instance, findings);
  programme.findings = std::move(findings);
  programme.search = chains.said();
  return programme;
}

Programme programme_of(const Week& week, const Instance& instance) {
  const Facts& facts = week.facts();
  Programme programme{.instance = instance.name, .sessions = {}, .patients = {}};
  for (int s = 0; s < facts.slots; ++s)
    for (int a = 0; a < static_cast<int>(facts.activities.size()); ++a) {
      if (!week.is_open(a, s) || week.members(a, s).empty()) continue;
      const Place place = facts.place_of(a, s);
      Session session{place.group,
                      place.day,
                      place.hour,
                      instance.clinicians[week.leader(a, s)].id,
                      instance.rooms[week.room(a, s)].id,
                      {}};
      for (int p = 0; p < facts.patients; ++p)
        if (week.at(p, s) == a) session.patients.push_back(instance.patients[p].id);
      programme.sessions.push_back(std::move(session));
    }
  for (int p = 0; p < facts.patients; ++p) {
    PatientWeek row{instance.patients[p].id, week.hours(p), week.days(p), {}};
    for (Slots left = week.busy(p); left != 0; left &= left - 1) {
      const int slot = std::countr_zero(left);
      row.places.push_back(facts.place_of(week.at(p, slot), slot));
    }
    programme.patients.push_back(std::move(row));
  }
  return programme;
}

}  // namespace stepwell::planner
