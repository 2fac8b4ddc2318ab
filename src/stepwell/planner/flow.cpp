#include "stepwell/planner/flow.h"

#include <algorithm>

namespace stepwell::planner {
namespace {

constexpr int far = 1 << 28;
constexpr int nothing = -2;  // what has to come first is not in the plan at all

// A network in residual form: edge e and its way back e ^ 1.
class Network {
 public:
  explicit Network(int nodes) : first_(nodes, -1) {}

  int add(int from, int to, int capacity, int cost) {
    const int edge = static_cast<int>(to_.size());
    put(from, to, capacity, cost);
    put(to, from, 0, -cost);
    return edge;
  }

  int flow(int edge) const { return capacity_[edge ^ 1]; }

  // Sends one unit from 0 to 1 by the cheapest way. Returns its cost, or `far` when there is none.
  int send() {
    const int nodes = static_cast<int>(first_.size());
    distance_.assign(nodes, far);
    by_.assign(nodes, -1);
    queued_.assign(nodes, 0);
    queue_.assign(1, 0);
    distance_[0] = 0;
    for (std::size_t next = 0; next < queue_.size(); ++next) reach_from(queue_[next]);
    if (distance_[1] >= far) return far;
    for (int node = 1; node != 0; node = to_[by_[node] ^ 1]) {
      --capacity_[by_[node]];
      ++capacity_[by_[node] ^ 1];
    }
    return distance_[1];
  }

 private:
  void put(int from, int to, int capacity, int cost) {
    to_.push_back(to);
    capacity_.push_back(capacity);
    cost_.push_back(cost);
    next_.push_back(first_[from]);
    first_[from] = static_cast<int>(to_.size()) - 1;
  }

  void reach_from(int node) {
    queued_[node] = 0;
    for (int e = first_[node]; e >= 0; e = next_[e]) {
      const int to = to_[e];
      if (capacity_[e] == 0 || distance_[node] + cost_[e] >= distance_[to]) continue;
      distance_[to] = distance_[node] + cost_[e];
      by_[to] = e;
      if (queued_[to]) continue;
      queued_[to] = 1;
      queue_.push_back(to);
    }
  }

  std::vector<int> first_, next_, to_, capacity_, cost_;
  std::vector<int> distance_, by_, queued_, queue_;
};

struct PickEdge {
  int edge, offer, slot;
};

// Nodes: 0 source, 1 sink, then offers, (offer, day), slots, days.
class PatientNetwork {
 public:
  PatientNetwork(const Chances& chances, unsigned days_open)
      : chances_(chances),
        days_(static_cast<int>(chances.days.size())),
        offers_(static_cast<int>(chances.offers.size())),
        network_(2 + offers_ + offers_ * days_ + 64 + days_) {
    for (int d = 0; d < days_; ++d)
      if ((days_open >> d) & 1) open_day(d);
    for (int o = 0; o < offers_; ++o) add_offer(o, days_open);
  }

  Flow solve() {
    Flow flow;
    while (flow.hours < chances_.hours_left) {
      // A surplus hour costs nothing and gains nothing: it is worth sending while hours are needed.
      const int cost = network_.send();
      if (cost >= far) break;
      if (cost >= 0 && flow.hours >= chances_.hours_needed) break;
      ++flow.hours;
      flow.plan_gain -= cost;
      note_picks(flow);
    }
    return flow;
  }

 private:
  int offer_node(int offer) const { return 2 + offer; }
  int offer_day(int offer, int day) const { return 2 + offers_ + offer * days_ + day; }
  int slot_node(int slot) const { return 2 + offers_ + offers_ * days_ + slot; }
  int day_node(int day) const { return slot_node(64) + day; }

  void open_day(int d) {
    network_.add(day_node(d), 1, chances_.day_left[d], 0);
    for (Slots left = chances_.days[d] & chances_.free; left != 0; left &= left - 1)
      network_.add(slot_node(std::countr_zero(left)), day_node(d), 1, 0);
  }

  void add_offer(int o, unsigned days_open) {
    const Offer& offer = chances_.offers[o];
    network_.add(0, offer_node(o), offer.wanted, -offer.priority);
    network_.add(0, offer_node(o), offer.surplus, 0);
    for (int d = 0; d < days_; ++d) {
      const Slots there = chances_.days[d] & chances_.free & offer.where;
      const int times = chances_.times_a_day - std::popcount(offer.days_done & chances_.days[d]);
      if (there == 0 || ((days_open >> d) & 1) == 0 || times <= 0) continue;
      network_.add(offer_node(o), offer_day(o, d), times, 0);
      for (Slots left = there; left != 0; left &= left - 1) {
        const int slot = std::countr_zero(left);
        picks_.push_back({network_.add(offer_day(o, d), slot_node(slot), 1, 0), o, slot});
      }
    }
  }

  void note_picks(Flow& flow) const {
    flow.picks.clear();
    for (const PickEdge& each : picks_)
      if (network_.flow(each.edge) > 0) flow.picks.push_back({each.offer, each.slot});
  }

  const Chances& chances_;
  const int days_, offers_;
  Network network_;
  std::vector<PickEdge> picks_;
};

bool is_better(const Flow& one, const Flow& other, int needed) {
  const int hours = std::min(one.hours, needed), others = std::min(other.hours, needed);
  return hours != others ? hours > others : one.plan_gain > other.plan_gain;
}

bool can_visit(const Week& week, int activity, int slot) {
  const Activity& visit = week.facts().activities[activity];
  if (!week.may_open(activity, slot) || week.free_room(activity, slot) < 0) return false;
  return std::ranges::any_of(visit.leaders, [&](int clinician) {
    return week.may_lead(clinician, activity, slot) &&
           !week.facts().refuses_to_see(visit.patient, clinician);
  });
}

Slots places_in(const Week& week, int patient, int activity, Slots free) {
  const bool visit = week.facts().activities[activity].is_visit();
  const Slots may = week.facts().may_attend(patient, activity) & free;
  Slots places = 0;
  for (Slots left = visit ? may : may & week.open_slots(activity); left != 0; left &= left - 1) {
    const int slot = std::countr_zero(left);
    const bool there = visit ? can_visit(week, activity, slot)
                             : week.session_obstacle(patient, activity, slot) == Obstacle::none;
    if (there) places |= slot_bit(slot);
  }
  return places;
}

}  // namespace

Chances chances_of(const Week& week, int patient) {
  const Facts& facts = week.facts();
  const Person& person = facts.people[patient];
  Chances chances{.offers = {}, .free = ~week.busy(patient), .days = facts.day_slots};
  for (const Slots day : facts.day_slots) {
    const int used = std::popcount(day & week.busy(patient));
    chances.day_left.push_back(std::max(0, person.hours_day - used));
    chances.day_used.push_back(used > 0);
  }
  chances.hours_left = person.hours_max - week.hours(patient);
  chances.days_left = person.days_max - week.days(patient);
  chances.hours_needed = std::max(0, person.hours_min - week.hours(patient));
  for (const int m : person.modalities) {
    const Want& want = facts.want(patient, m);
    const Slots had = week.modality_slots(patient, m);
    const int times = std::popcount(had);
    const int wanted = std::max(0, want.count - times);
    Offer offer{m, wanted, std::max(0, want.most - times - wanted), want.priority, 0, had};
    const int first = facts.follows[m];
    const auto at = std::ranges::find(person.modalities, first);
    if (first >= 0 && !facts.want(patient, first).begun)
      offer.after = at == person.modalities.end()
                        ? nothing
                        : static_cast<int>(at - person.modalities.begin());
    for (const int a : person.choices)
      if (facts.activities[a].modality == m)
        offer.where |= places_in(week, patient, a, chances.free);
    chances.offers.push_back(offer);
  }
  return chances;
}

Flow best_flow(const Chances& chances) {
  const auto days = static_cast<unsigned>(chances.days.size());
  unsigned used = 0;
  for (unsigned d = 0; d < days; ++d) used |= unsigned{chances.day_used[d]} << d;
  const unsigned all = (1U << days) - 1;
  if (chances.days_left >= std::popcount(all & ~used)) return PatientNetwork(chances, all).solve();
  Flow best;  // the most days of a week bind: every choice of them is a network of its own
  for (unsigned open = 0; open <= all; ++open) {
    if ((open & used) != used || std::popcount(open & ~used) != std::max(0, chances.days_left))
      continue;
    Flow flow = PatientNetwork(chances, open).solve();
    if (is_better(flow, best, chances.hours_needed)) best = std::move(flow);
  }
  return best;
}

namespace {

// Takes one place as given. Returns false when the bounds have no room for it.
bool fix(Chances& chances, int offer, int slot, Flow& fixed) {
  Offer& taken = chances.offers[offer];
  std::size_t day = 0;
  while ((chances.days[day] & slot_bit(slot)) == 0) ++day;
  if (chances.hours_left <= 0 || chances.day_left[day] <= 0) return false;
  if (std::popcount(taken.days_done & chances.days[day]) >= chances.times_a_day) return false;
  if (!chances.day_used[day] && chances.days_left-- <= 0) return false;
  chances.day_used[day] = true;
  --chances.day_left[day];
  --chances.hours_left;
  chances.hours_needed = std::max(0, chances.hours_needed - 1);
  chances.free &= ~slot_bit(slot);
  taken.days_done |= slot_bit(slot);
  fixed = {1, 0, {{offer, slot}}};
  if (taken.wanted > 0) {
    --taken.wanted;
    fixed.plan_gain = taken.priority;
    return true;
  }
  return taken.surplus-- > 0;
}

void let_follow(Chances& chances, int first, Slots after) {
  for (Offer& offer : chances.offers)
    if (offer.after == first) {
      offer.where &= after;
      offer.after = -1;
    }
}

Slots later_than(int slot) { return slot == 63 ? 0 : ~Slots{0} << (slot + 1); }

}  // namespace

Flow best_flow_in_order(const Chances& chances) {
  const auto bound =
      std::ranges::find_if(chances.offers, [](const Offer& o) { return o.after != -1; });
  if (bound == chances.offers.end()) return best_flow(chances);
  const int first = bound->after;
  Chances rest = chances;
  const Slots had = first == nothing ? 0 : chances.offers[first].days_done;
  let_follow(rest, first, had == 0 ? 0 : later_than(std::countr_zero(had)));
  Flow best = best_flow_in_order(rest);
  if (first == nothing) return best;
  for (Slots left = chances.offers[first].where & chances.free; left != 0; left &= left - 1) {
    const int slot = std::countr_zero(left);
    Chances begun = chances;
    Flow fixed;
    if (!fix(begun, first, slot, fixed)) continue;
    let_follow(begun, first, later_than(slot));
    Flow flow = best_flow_in_order(begun);
    flow.hours += fixed.hours;
    flow.plan_gain += fixed.plan_gain;
    flow.picks.push_back(fixed.picks.front());
    if (is_better(flow, best, chances.hours_needed)) best = std::move(flow);
  }
  return best;
}

bool open_visit(Week& week, int activity, int slot, int from) {
  const Activity& visit = week.facts().activities[activity];
  if (!week.may_open(activity, slot)) return false;
  const int all = static_cast<int>(visit.leaders.size());
  const int room = week.free_room(activity, slot, from);
  for (int n = 0; n < all && room >= 0; ++n) {
    const int clinician = visit.leaders[(from + n) % all];
    if (week.facts().refuses_to_see(visit.patient, clinician) ||
        !week.may_lead(clinician, activity, slot))
      continue;
    const auto mark = week.mark();
    week.open(activity, slot, clinician, room);
    if (week.obstacle(visit.patient, activity, slot) == Obstacle::none) {
      week.seat(visit.patient, activity, slot);
      return true;
    }
    week.undo(mark);
    return false;
  }
  return false;
}

void fill_week(Week& week, int patient) {
  const Facts& facts = week.facts();
  const Chances chances = chances_of(week, patient);
  Flow flow = best_flow(chances);
  std::ranges::sort(flow.picks, {}, &Pick::slot);  // what has to come first is seated first
  for (const Pick& pick : flow.picks)
    for (const int a : facts.people[patient].choices) {
      if (facts.activities[a].modality != chances.offers[pick.offer].modality) continue;
      if (facts.activities[a].is_visit()) {
        if (open_visit(week, a, pick.slot)) break;
      } else if (week.obstacle(patient, a, pick.slot) == Obstacle::none) {
        week.seat(patient, a, pick.slot);
        break;
      }
    }
}

}  // namespace stepwell::planner
