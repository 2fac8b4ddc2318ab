#include "stepwell/planner/facts.h"

#include <algorithm>
#include <map>
#include <set>

namespace stepwell::planner {
namespace {

using Numbers = std::map<std::string, int>;

template <class T>
Numbers numbers_of(const std::vector<T>& list) {
  Numbers numbers;
  for (const T& each : list) numbers.emplace(each.id, static_cast<int>(numbers.size()));
  return numbers;
}

int number_in(const Numbers& numbers, const std::string& id) {
  const auto found = numbers.find(id);
  return found == numbers.end() ? -1 : found->second;
}

template <class T>
bool holds(const std::vector<T>& list, const T& item) {
  return std::ranges::find(list, item) != list.end();
}

template <class T>
bool holds_all(const std::vector<T>& list, const std::vector<T>& wanted) {
  return std::ranges::all_of(wanted, [&](const T& each) { return holds(list, each); });
}

class Compiler {
 public:
  explicit Compiler(const Instance& instance)
      : instance_(instance),
        modalities_(numbers_of(instance.modalities)),
        clinicians_(numbers_of(instance.clinicians)),
        patients_(numbers_of(instance.patients)) {}

  Facts compile(const Programme* published) {
    lay_out_slots();
    count();
    for (const Modality& each : instance_.modalities) add_modality(each);
    for (const Clinician& each : instance_.clinicians) add_clinician(each);
    for (const Room& each : instance_.rooms) facts_.room_capacity.push_back(each.capacity);
    for (const Group& each : instance_.groups) add_group(each);
    for (int p = 0; p < facts_.patients; ++p) add_patient(p);
    for (const Exclusion& each : instance_.exclusions) keep_apart(each);
    note_leaders();
    note_published(published);
    return std::move(facts_);
  }

 private:
  void lay_out_slots() {
    std::set<std::pair<Weekday, int>> open;
    for (const Hours& hours : instance_.open)
      for (int hour = std::max(0, hours.from); hour < std::min(24, hours.until); ++hour)
        open.emplace(hours.day, hour);
    for (const auto& [day, hour] : open) {
      if (facts_.weekday.empty() || facts_.weekday.back() != day) {
        facts_.weekday.push_back(day);
        facts_.day_slots.push_back(0);
      }
      facts_.day_slots.back() |= slot_bit(facts_.slots++);
      facts_.slot_day.push_back(static_cast<int>(facts_.weekday.size()) - 1);
      facts_.slot_hour.push_back(hour);
    }
    facts_.days = static_cast<int>(facts_.weekday.size());
  }

  void count() {
    facts_.patients = static_cast<int>(instance_.patients.size());
    facts_.modalities = static_cast<int>(instance_.modalities.size());
    facts_.clinicians = static_cast<int>(instance_.clinicians.size());
    facts_.rooms = static_cast<int>(instance_.rooms.size());
    facts_.groups = static_cast<int>(instance_.groups.size());
    facts_.people.resize(instance_.patients.size());
    facts_.wants.resize(instance_.patients.size() * instance_.modalities.size());
    facts_.may.resize(instance_.patients.size() * instance_.groups.size());
    facts_.refuses.resize(instance_.patients.size() * instance_.clinicians.size());
    facts_.follows.assign(instance_.modalities.size(), -1);
    facts_.followers.resize(instance_.modalities.size());
  }

  Slots slots_in(const std::vector<Hours>& list) const {
    Slots slots = 0;
    for (const Hours& hours : list)
      for (int hour = hours.from; hour < hours.until; ++hour)
        if (const int slot = facts_.slot_of(hours.day, hour); slot >= 0) slots |= slot_bit(slot);
    return slots;
  }

  void add_modality(const Modality& each) {
    if (!each.follows) return;
    const int first = number_in(modalities_, *each.follows);
    const int second = number_in(modalities_, each.id);
    facts_.follows[second] = first;
    facts_.followers[first].push_back(second);
  }

  void add_clinician(const Clinician& each) {
    facts_.staff_slots.push_back(slots_in(each.available));
    facts_.staff_week.push_back(each.hours_week);
    facts_.staff_day.push_back(each.hours_day);
    facts_.staff_row.push_back(each.groups_row);
  }

  std::vector<int> leaders_of(const Modality& kind) const {
    std::vector<int> leaders;
    for (int c = 0; c < facts_.clinicians; ++c)
      if (!kind.credential || holds(instance_.clinicians[c].credentials, *kind.credential))
        leaders.push_back(c);
    return leaders;
  }

  std::vector<int> rooms_for(const Modality& kind, bool telehealth) const {
    std::vector<int> rooms;
    for (int r = 0; r < facts_.rooms; ++r) {
      const auto& features = instance_.rooms[r].features;
      if (holds_all(features, kind.room_features) &&
          (!telehealth || holds<std::string>(features, "telehealth")))
        rooms.push_back(r);
    }
    return rooms;
  }

  void add_group(const Group& group) {
    const int kind = number_in(modalities_, group.modality);
    const Modality& modality = instance_.modalities[kind];
    facts_.activities.push_back({.id = group.id,
                                 .modality = kind,
                                 .capacity = group.capacity,
                                 .minimum = group.minimum,
                                 .sessions_most = group.sessions_most,
                                 .telehealth = group.telehealth,
                                 .slots = slots_in(group.within ? *group.within : instance_.open),
                                 .leaders = leaders_of(modality),
                                 .rooms = rooms_for(modality, group.telehealth)});
  }

  void add_patient(int p) {
    const Patient& patient = instance_.patients[p];
    Person& person = facts_.people[p];
    person = {.hours_min = patient.hours_min,
              .hours_max = patient.hours_max,
              .days_min = patient.days_min,
              .days_max = patient.days_max,
              .hours_day = patient.hours_day,
              .block_min = patient.block_min,
              .choices = {},
              .modalities = {},
              .apart = {}};
    if (patient.prefers) person.prefers = slots_in(*patient.prefers);
    for (const std::string& id : patient.not_with)
      if (const int c = number_in(clinicians_, id); c >= 0)
        facts_.refuses[p * facts_.clinicians + c] = 1;
    for (const Unit& unit : patient.units) add_unit(p, patient, unit);
    for (const std::string& id : patient.done)
      if (const int m = number_in(modalities_, id); m >= 0) want(p, m).begun = true;
    find_groups(p, patient);
    std::ranges::sort(person.choices);
  }

  Want& want(int p, int m) { return facts_.wants[p * facts_.modalities + m]; }

  void add_unit(int p, const Patient& patient, const Unit& unit) {
    const int m = number_in(modalities_, unit.modality);
    Person& person = facts_.people[p];
    Want& wanted = want(p, m);
    wanted.count = unit.count;
    wanted.most = unit.most.value_or(unit.count);
    wanted.priority = unit.priority;
    person.modalities.push_back(m);
    const Modality& kind = instance_.modalities[m];
    if (kind.kind != Kind::visit) return;
    person.choices.push_back(static_cast<int>(facts_.activities.size()));
    facts_.activities.push_back(
        {.id = kind.id,
         .modality = m,
         .patient = p,
         .capacity = 1,
         .minimum = 1,
         .sessions_most = wanted.most,
         .slots = slots_in(patient.available) | slots_in(patient.telehealth),
         .leaders =
             unit.with ? std::vector<int>{number_in(clinicians_, *unit.with)} : leaders_of(kind),
         .rooms = rooms_for(kind, false)});
  }

  void find_groups(int p, const Patient& patient) {
    Person& person = facts_.people[p];
    const Slots here = slots_in(patient.available), home = slots_in(patient.telehealth);
    for (int g = 0; g < facts_.groups; ++g) {
      const Activity& group = facts_.activities[g];
      if (want(p, group.modality).most == 0) continue;
      if (!holds_all(patient.tags, instance_.groups[g].needs)) continue;
      const Slots slots = group.slots & (group.telehealth ? home : here);
      facts_.may[p * facts_.groups + g] = slots;
      if (slots != 0) person.choices.push_back(g);
    }
  }

  void keep_apart(const Exclusion& each) {
    const int one = number_in(patients_, each.one), other = number_in(patients_, each.other);
    facts_.people[one].apart.push_back(other);
    facts_.people[other].apart.push_back(one);
  }

  void note_leaders() {
    const auto all = facts_.activities.size();
    facts_.leads.resize(all * instance_.clinicians.size());
    for (std::size_t a = 0; a < all; ++a)
      for (const int c : facts_.activities[a].leaders)
        facts_.leads[a * instance_.clinicians.size() + c] = 1;
  }

  void note_published(const Programme* published) {
    facts_.published_at.assign((facts_.patients * facts_.slots), -1);
    facts_.published_leader.assign(facts_.activities.size() * facts_.slots, -1);
    if (!published) return;
    for (const Session& session : published->sessions)
      for (const std::string& id : session.patients) note_place(session, number_in(patients_, id));
    for (Person& person : facts_.people)
      person.hours_before =
          std::min(person.hours_max, static_cast<int>(std::popcount(person.published)));
  }

  void note_place(const Session& session, int p) {
    const int slot = facts_.slot_of(session.day, session.hour);
    if (p < 0 || slot < 0) return;
    const int activity = facts_.activity_of(session.group, p);
    if (activity < 0) return;
    facts_.published_at[p * facts_.slots + slot] = activity;
    facts_.people[p].published |= slot_bit(slot);
    facts_.published_leader[facts_.cell(activity, slot)] =
        number_in(clinicians_, session.facilitator);
  }

  const Instance& instance_;
  const Numbers modalities_, clinicians_, patients_;
  Facts facts_;
};

}  // namespace

int Facts::slot_of(Weekday day, int hour) const {
  for (int s = 0; s < slots; ++s) {
    const auto i = s;
    if (weekday[(slot_day[i])] == day && slot_hour[i] == hour) return s;
  }
  return -1;
}

int Facts::activity_of(const std::string& group, int patient) const {
  for (int a = 0; a < groups; ++a)
    if (activities[a].id == group) return a;
  for (const int a : people[patient].choices) {
    const Activity& visit = activities[a];
    if (visit.is_visit() && visit.id == group) return a;
  }
  return -1;
}

Place Facts::place_of(int activity, int slot) const {
  const auto s = slot;
  return {activities[activity].id, weekday[(slot_day[s])], slot_hour[s]};
}

Facts facts_of(const Instance& instance, const Programme* published) {
  return Compiler(instance).compile(published);
}

}  // namespace stepwell::planner
