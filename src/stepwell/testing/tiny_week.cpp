#include "stepwell/testing/tiny_week.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

#include "stepwell/planner/verify.h"

namespace stepwell::testing {
namespace {

using namespace planner;

constexpr Weekday days[] = {Weekday::monday, Weekday::wednesday};
constexpr int first_hour = 9, hours_a_day = 2, slots = 4;

Hours slot_hours(int slot) {
  const int hour = first_hour + slot % hours_a_day;
  return {days[slot / hours_a_day], hour, hour + 1};
}

bool is_free(const std::vector<Hours>& list, int slot) {
  const Hours at = slot_hours(slot);
  return std::ranges::any_of(list, [&](const Hours& each) {
    return each.day == at.day && each.from <= at.from && at.from < each.until;
  });
}

// Who does what in an hour: who leads each of the two groups, and whose visit it is. -1 is nobody.
struct Setting {
  int leader[2] = {-1, -1};
  int visit = -1;
};

// What one patient may do: in each hour group 0 or 1, the visit (2), or nothing (-1).
struct Option {
  int at[slots];
  Cost cost;
};

Cost sum(const Cost& a, const Cost& b) {
  return {a.hours_lost + b.hours_lost, a.dose + b.dose,   a.plan + b.plan,
          a.change + b.change,         a.shape + b.shape, a.viability + b.viability,
          a.fairness + b.fairness};
}

// Every setting of the week, and in it every choice of every patient, cut off where what is already
// spent can't become better than the best known. Lexicographic costs add up, so the sum of the
// cheapest options of those who are left is a bound.
class Exhaustion {
 public:
  Exhaustion(const Instance& instance, const Cost& known) : instance_(instance), best_(known) {}

  std::optional<Programme> run() {
    set(0);
    return found_;
  }

 private:
  const Patient& patient(int p) const { return instance_.patients[p]; }
  int patients() const { return static_cast<int>(instance_.patients.size()); }

  static bool has(const std::vector<std::string>& list, const std::string& item) {
    return std::ranges::count(list, item) > 0;
  }

  bool can_lead(int clinician, const std::string& modality, int slot) const {
    const Clinician& who = instance_.clinicians[clinician];
    const auto& kind = *std::ranges::find(instance_.modalities, modality, &Modality::id);
    return is_free(who.available, slot) &&
           (!kind.credential || has(who.credentials, *kind.credential));
  }

  void set(int slot) {
    if (slot == slots) return consider();
    Setting& now = settings_[slot];
    for (int one = -1; one < 2; ++one)
      for (int two = -1; two < 2; ++two)
        for (int visit = -1; visit < patients(); ++visit) {
          now = {{one, two}, visit};
          if (is_possible(now, slot)) set(slot + 1);
        }
  }

  bool is_possible(const Setting& now, int slot) const {
    std::multiset<int> busy;
    for (int g = 0; g < 2; ++g) {
      if (now.leader[g] < 0) continue;
      if (!can_lead(now.leader[g], instance_.groups[g].modality, slot)) return false;
      busy.insert(now.leader[g]);
    }
    if (now.visit >= 0) {
      const auto& units = patient(now.visit).units;
      if (std::ranges::count(units, "individual", &Unit::modality) == 0) return false;
      if (!can_lead(0, "individual", slot) || !is_free(patient(now.visit).available, slot))
        return false;
      busy.insert(0);
    }
    return busy.count(0) <= 1 && busy.count(1) <= 1 && busy.size() <= instance_.rooms.size();
  }

  void consider() {
    int sessions = 0, hours[2] = {0, 0};
    leaders_more_ = 0;
    std::set<int> leaders[2];
    for (const Setting& each : settings_) {
      for (int g = 0; g < 2; ++g)
        if (each.leader[g] >= 0) {
          ++sessions;
          ++hours[each.leader[g]];
          leaders[g].insert(each.leader[g]);
        }
      if (each.visit >= 0) {
        ++sessions;
        ++hours[0];
      }
    }
    for (int c = 0; c < 2; ++c)
      if (hours[c] > instance_.clinicians[c].hours_week) return;
    for (const auto& each : leaders)
      leaders_more_ += std::max<int>(0, static_cast<int>(each.size()) - 1);
    base_ = {.change = leaders_more_, .viability = sessions};
    options_.assign(patients(), {});
    least_after_.assign(patients() + 1, {});
    for (int p = patients() - 1; p >= 0; --p) {
      Option option{};
      list_options(p, 0, option);
      if (options_[p].empty()) return;  // somebody's visit is set, and they can't be in it
      const auto least = std::ranges::min_element(options_[p], {}, &Option::cost);
      least_after_[p] = sum(least_after_[p + 1], least->cost);
    }
    for (auto& each : members_) each = {0, 0};
    choose(0, base_);
  }

  void list_options(int p, int slot, Option& option) {
    if (slot == slots) {
      if (is_allowed(p, option)) {
        option.cost = cost_of(p, option);
        options_[p].push_back(option);
      }
      return;
    }
    const Setting& now = settings_[slot];
    option.at[slot] = -1;
    if (now.visit == p) {  // a visit is set only where it takes place
      option.at[slot] = 2;
      return list_options(p, slot + 1, option);
    }
    list_options(p, slot + 1, option);
    if (!is_free(patient(p).available, slot)) return;
    for (int g = 0; g < 2; ++g)
      if (now.leader[g] >= 0 && !has(patient(p).not_with, instance_.clinicians[now.leader[g]].id)) {
        option.at[slot] = g;
        list_options(p, slot + 1, option);
      }
  }

  int times(const Option& option, int what, int from = 0, int until = slots) const {
    return static_cast<int>(std::count(option.at + from, option.at + until, what));
  }

  const Unit* unit(int p, int what) const {
    const std::string modality = what == 2 ? "individual" : instance_.groups[what].modality;
    const auto found = std::ranges::find(patient(p).units, modality, &Unit::modality);
    return found == patient(p).units.end() ? nullptr : &*found;
  }

  bool is_allowed(int p, const Option& option) const {
    for (int what = 0; what < 3; ++what) {
      const Unit* asked = unit(p, what);
      if (times(option, what) > (asked ? asked->most.value_or(asked->count) : 0)) return false;
      for (int d = 0; d < 2; ++d)
        if (times(option, what, d * hours_a_day, (d + 1) * hours_a_day) > 1) return false;
    }
    return slots - times(option, -1) <= patient(p).hours_max;
  }

  Cost cost_of(int p, const Option& option) const {
    const Patient& who = patient(p);
    const int hours = slots - times(option, -1);
    Cost cost{.dose = std::max(0, who.hours_min - hours)};
    int came = 0, missing = 0, shape = 0;
    for (int d = 0; d < 2; ++d) {
      const int there = hours_a_day - times(option, -1, d * hours_a_day, (d + 1) * hours_a_day);
      if (there == 0) continue;
      ++came;
      shape += 2 * std::max(0, who.block_min - there);
    }
    cost.dose += std::max(0, who.days_min - came);
    for (int what = 0; what < 3; ++what)
      if (const Unit* asked = unit(p, what))
        missing += asked->priority * std::max(0, asked->count - times(option, what));
    if (who.prefers)
      for (int slot = 0; slot < slots; ++slot)
        shape += option.at[slot] >= 0 && !is_free(*who.prefers, slot);
    cost.plan = missing;
    cost.shape = shape;
    cost.fairness = (missing + shape) * (missing + shape);
    return cost;
  }

  void choose(int p, const Cost& spent) {
    if (!(sum(spent, least_after_[p]) < best_)) return;
    if (p == patients()) return finish(spent);
    for (const Option& option : options_[p]) {
      chosen_[p] = &option;
      if (!sit(p, option, 1)) {
        sit(p, option, -1);
        continue;
      }
      choose(p + 1, sum(spent, option.cost));
      sit(p, option, -1);
    }
  }

  // Returns whether everybody still fits, and nobody sits with whom they may not.
  bool sit(int p, const Option& option, int by) {
    bool fits = true;
    for (int slot = 0; slot < slots; ++slot) {
      const int g = option.at[slot];
      if (g < 0 || g == 2) continue;
      members_[slot][g] += by;
      fits &= members_[slot][g] <= instance_.groups[g].capacity;
      for (int other = 0; by > 0 && other < p; ++other)
        fits &= chosen_[other]->at[slot] != g || !apart(p, other);
    }
    return fits;
  }

  bool apart(int p, int other) const {
    return std::ranges::any_of(instance_.exclusions, [&](const Exclusion& each) {
      return (each.one == patient(p).id && each.other == patient(other).id) ||
             (each.other == patient(p).id && each.one == patient(other).id);
    });
  }

  void finish(Cost cost) {
    for (int slot = 0; slot < slots; ++slot)
      for (int g = 0; g < 2; ++g) {
        if (settings_[slot].leader[g] < 0) continue;
        if (members_[slot][g] == 0) return;  // the setting without this session is tried as well
        cost.viability += 3 * std::max(0, instance_.groups[g].minimum - members_[slot][g]);
      }
    if (!(cost < best_)) return;
    best_ = cost;
    found_ = programme(cost);
  }

  Programme programme(const Cost& cost) const {
    Programme all{.instance = instance_.name, .sessions = {}, .patients = {}, .cost = cost};
    for (const Patient& each : instance_.patients) all.patients.push_back({each.id, 0, 0, {}});
    for (int slot = 0; slot < slots; ++slot) {
      const Hours at = slot_hours(slot);
      std::size_t room = 0;
      for (int what = 0; what < 3; ++what) {
        Session session{
            what == 2 ? "individual" : instance_.groups[what].id, at.day, at.from, "", "", {}};
        for (int p = 0; p < patients(); ++p)
          if (chosen_[p]->at[slot] == what) {
            session.patients.push_back(patient(p).id);
            PatientWeek& row = all.patients[p];
            ++row.hours;
            row.days += std::ranges::count(row.places, at.day, &Place::day) == 0;
            row.places.push_back({session.group, at.day, at.from});
          }
        if (session.patients.empty()) continue;
        session.facilitator = instance_.clinicians[what == 2 ? 0 : settings_[slot].leader[what]].id;
        session.room = instance_.rooms[room++].id;
        all.sessions.push_back(std::move(session));
      }
    }
    return all;
  }

  const Instance& instance_;
  Cost best_;
  std::optional<Programme> found_;
  Setting settings_[slots];
  Cost base_;
  int leaders_more_ = 0;
  std::vector<std::vector<Option>> options_;
  std::vector<Cost> least_after_;
  const Option* chosen_[8] = {};
  std::array<int, 2> members_[slots];
};

}  // namespace

Instance tiny_week(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto one_in = [&](std::uint64_t n) { return random() % n == 0; };
  Instance week{.name = "tiny", .open = {{days[0], 9, 11}, {days[1], 9, 11}}};
  week.modalities = {{.id = "process_group", .credential = "therapist"},
                     {.id = "cbt_skills"},
                     {.id = "individual", .kind = Kind::visit, .credential = "therapist"}};
  const int seats = 2 + static_cast<int>(random() % 3);
  week.groups = {{.id = "process",
                  .modality = "process_group",
                  .capacity = seats,
                  .minimum = 2,
                  .sessions_most = 4},
                 {.id = "cbt",
                  .modality = "cbt_skills",
                  .capacity = 5 - seats + 1,
                  .minimum = 2,
                  .sessions_most = 4}};
  week.clinicians = {{"ana", {"therapist"}, week.open, 4, 2, 2}, {"ben", {}, week.open, 3, 2, 2}};
  week.rooms = {{"one", 8}, {"two", 8}};
  const int patients = 4 + static_cast<int>(random() % 5);
  for (int p = 0; p < patients; ++p) {
    Patient patient{.id = fmt::format("p{}", p),
                    .available = {},
                    .hours_min = one_in(2) ? 3 : 2,
                    .hours_max = 4,
                    .days_min = 2,
                    .days_max = 2};
    for (int slot = 0; slot < slots; ++slot)
      if (!one_in(5)) patient.available.push_back(slot_hours(slot));
    patient.units = {{"process_group", 1, 3, 2, {}}, {"cbt_skills", 1, 2, 2, {}}};
    if (p < 3) patient.units.push_back({"individual", 1, 5, 1, "ana"});
    if (one_in(4)) patient.prefers = {{days[0], 9, 11}};
    if (p > 3 && one_in(6)) patient.not_with = {"ben"};
    week.patients.push_back(std::move(patient));
  }
  if (one_in(2)) week.exclusions = {{"p0", "p1"}};
  return week;
}

std::optional<Programme> better_tiny_week(const Instance& instance, const Cost& known) {
  return Exhaustion(instance, known).run();
}

}  // namespace stepwell::testing
