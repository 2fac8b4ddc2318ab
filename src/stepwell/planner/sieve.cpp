#include "stepwell/planner/sieve.h"

#include <algorithm>

namespace stepwell::planner {
namespace {

template <class T>
const T* find(const std::vector<T>& list, const std::string& id) {
  const auto found = std::ranges::find(list, id, &T::id);
  return found == list.end() ? nullptr : &*found;
}

template <class T>
bool holds_all(const std::vector<T>& list, const std::vector<T>& wanted) {
  return std::ranges::all_of(wanted,
                             [&](const T& each) { return std::ranges::count(list, each) > 0; });
}

}  // namespace

std::size_t open_hours(const Instance& instance) {
  std::set<std::pair<Weekday, int>> open;
  for (const Hours& hours : instance.open)
    for (int hour = std::max(0, hours.from); hour < std::min(24, hours.until); ++hour)
      open.emplace(hours.day, hour);
  return open.size();
}

Reading Sieve::sift() {
  Instance& all = instance_;
  if (all.name.empty()) note("name_empty", "/name", "an instance needs a name");
  drop_doubles(all.modalities, "/modalities/");
  drop_doubles(all.groups, "/groups/");
  drop_doubles(all.clinicians, "/clinicians/");
  drop_doubles(all.rooms, "/rooms/");
  drop_doubles(all.patients, "/patients/");
  keep(all.clinicians, "/clinicians/", [&](auto& c, auto& at) { return keep_clinician(c, at); });
  keep(all.rooms, "/rooms/", [&](auto& room, auto& at) { return keep_room(room, at); });
  keep(all.modalities, "/modalities/", [&](auto& m, auto& at) { return keep_modality(m, at); });
  keep(all.groups, "/groups/", [&](auto& group, auto& at) { return keep_group(group, at); });
  keep(all.patients, "/patients/",
       [&](auto& patient, auto& at) { return keep_patient(patient, at); });
  keep(all.exclusions, "/exclusions/", [&](auto& e, auto& at) { return keep_exclusion(e, at); });
  // A lock is looked at when its place is taken: see settle.h.
  return {std::move(instance_), std::move(findings_)};
}

// Keeps those of `list` that `wanted(item, pointer)` wants; pointers are of the document as it
// came.
template <class T, class Keep>
void Sieve::keep(std::vector<T>& list, const std::string& field, Keep wanted) {
  std::vector<T> kept;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string at = field + std::to_string(i);
    if (wanted(list[i], at)) kept.push_back(list[i]);
  }
  list = std::move(kept);
}

// What came twice is made nameless, so that pointers stay as in the document until keep() drops it.
template <class T>
void Sieve::drop_doubles(std::vector<T>& list, const std::string& field) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string at = field + std::to_string(i) + "/id";
    if (list[i].id.empty()) {
      note("id_empty", at, "this needs an id");
    } else if (!seen.insert(list[i].id).second) {
      note("id_twice", at, "another one before it has this id", {list[i].id});
      list[i].id.clear();
    }
  }
}

void Sieve::note(std::string code, std::string field, std::string text,
                 std::vector<std::string> params) {
  findings_.push_back({std::move(code), std::move(field), std::move(text), std::move(params)});
}

bool Sieve::check_hours(const std::vector<Hours>& hours, const std::string& at) {
  for (std::size_t i = 0; i < hours.size(); ++i)
    if (hours[i].from < 0 || hours[i].until > 24 || hours[i].from >= hours[i].until) {
      note("hours_out_of_day", at + "/" + std::to_string(i),
           "hours go from 0 to 24 and end after they begin");
      return false;
    }
  return true;
}

bool Sieve::check_between(int value, int least, int most, const std::string& at) {
  if (value >= least && value <= most) return true;
  note("number_out_of_range", at,
       "this must be between " + std::to_string(least) + " and " + std::to_string(most));
  return false;
}

bool Sieve::keep_modality(const Modality& each, const std::string& at) {
  if (each.id.empty()) return false;
  if (each.follows && (*each.follows == each.id || !find(instance_.modalities, *each.follows))) {
    note("modality_unknown", at + "/follows", "it follows a modality that is not listed",
         {*each.follows});
    return false;
  }
  if (each.kind == Kind::group) return true;
  if (!somebody_leads(each)) {
    note("nobody_can_lead", at, "nobody has the credential for these visits", {each.id});
    return false;
  }
  if (some_room_holds(each, false)) return true;
  note("no_room_holds", at, "no room has what these visits need", {each.id});
  return false;
}

bool Sieve::keep_group(const Group& group, const std::string& at) {
  if (group.id.empty()) return false;
  const Modality* kind = modality(group.modality);
  if (!kind || kind->kind != Kind::group) {
    note("modality_unknown", at + "/modality", "there is no such modality of groups",
         {group.modality});
    return false;
  }
  if (const Modality* visit = modality(group.id); visit && visit->kind == Kind::visit) {
    note("id_twice", at + "/id", "a modality of visits has this id", {group.id});
    return false;
  }
  if (!check_between(group.capacity, 1, 100, at + "/capacity") ||
      !check_between(group.minimum, 0, group.capacity, at + "/minimum") ||
      !check_between(group.sessions_most, 1, 64, at + "/sessions_most") ||
      (group.within && !check_hours(*group.within, at + "/within")))
    return false;
  if (!somebody_leads(*kind)) {
    note("nobody_can_lead", at, "nobody has the credential to lead this group", {group.id});
    return false;
  }
  if (some_room_holds(*kind, group.telehealth)) return true;
  note("no_room_holds", at, "no room has what this group needs", {group.id});
  return false;
}

bool Sieve::keep_clinician(const Clinician& each, const std::string& at) {
  return !each.id.empty() && check_hours(each.available, at + "/available") &&
         check_between(each.hours_week, 0, 168, at + "/hours_week") &&
         check_between(each.hours_day, 0, 24, at + "/hours_day") &&
         check_between(each.groups_row, 1, 24, at + "/groups_row");
}

bool Sieve::keep_room(const Room& room, const std::string& at) {
  return !room.id.empty() && check_between(room.capacity, 1, 500, at + "/capacity");
}

bool Sieve::keep_patient(Patient& patient, const std::string& at) {
  if (patient.id.empty()) return false;
  if (!check_hours(patient.available, at + "/available") ||
      !check_hours(patient.telehealth, at + "/telehealth") ||
      (patient.prefers && !check_hours(*patient.prefers, at + "/prefers")))
    return false;
  if (!check_between(patient.hours_max, 0, 168, at + "/hours_max") ||
      !check_between(patient.hours_min, 0, patient.hours_max, at + "/hours_min") ||
      !check_between(patient.days_max, 0, 7, at + "/days_max") ||
      !check_between(patient.days_min, 0, patient.days_max, at + "/days_min") ||
      !check_between(patient.hours_day, 1, 24, at + "/hours_day") ||
      !check_between(patient.block_min, 0, 24, at + "/block_min"))
    return false;
  if (patient.available.empty() && patient.telehealth.empty())
    note("patient_without_hours", at + "/available", "this patient has no hour to come in",
         {patient.id});
  std::set<std::string> modalities;
  std::vector<Unit> units;
  for (std::size_t i = 0; i < patient.units.size(); ++i) {
    const std::string here = at + "/units/" + std::to_string(i);
    if (!keep_unit(patient, patient.units[i], here)) continue;
    if (modalities.insert(patient.units[i].modality).second)
      units.push_back(patient.units[i]);
    else
      note("unit_twice", here, "an earlier unit is of the same modality",
           {patient.units[i].modality});
  }
  patient.units = std::move(units);
  for (std::size_t i = 0; i < patient.not_with.size(); ++i)
    if (!clinician(patient.not_with[i]))
      note("clinician_unknown", at + "/not_with/" + std::to_string(i), "there is no such clinician",
           {patient.not_with[i]});
  return true;
}

bool Sieve::keep_unit(const Patient& patient, const Unit& unit, const std::string& at) {
  const Modality* kind = modality(unit.modality);
  if (!kind) {
    note("modality_unknown", at + "/modality", "there is no such modality that can be planned",
         {unit.modality});
    return false;
  }
  if (!check_between(unit.count, 0, 7, at + "/count") ||
      !check_between(unit.priority, 1, 9, at + "/priority") ||
      (unit.most && !check_between(*unit.most, unit.count, 7, at + "/most")))
    return false;
  if (!unit.with) return true;
  const Clinician* who = clinician(*unit.with);
  if (!who) {
    note("clinician_unknown", at + "/with", "there is no such clinician", {*unit.with});
  } else if (kind->credential && std::ranges::count(who->credentials, *kind->credential) == 0) {
    note("with_without_credential", at + "/with", "this clinician lacks the credential",
         {*unit.with});
  } else if (std::ranges::count(patient.not_with, *unit.with) > 0) {
    note("with_and_not_with", at + "/with", "this patient may not see this clinician",
         {*unit.with});
  } else if (kind->kind != Kind::visit) {
    note("with_in_group", at + "/with", "only a visit is with somebody", {*unit.with});
  } else {
    return true;
  }
  return false;
}

bool Sieve::keep_exclusion(const Exclusion& exclusion, const std::string& at) {
  for (const auto& id : {exclusion.one, exclusion.other})
    if (!find(instance_.patients, id)) {
      note("patient_unknown", at, "there is no such patient that can be planned", {id});
      return false;
    }
  if (exclusion.one != exclusion.other) return true;
  note("exclusion_of_oneself", at, "a patient can't be kept from themselves", {exclusion.one});
  return false;
}

bool Sieve::somebody_leads(const Modality& kind) const {
  return std::ranges::any_of(instance_.clinicians, [&](const Clinician& each) {
    return (!kind.credential || std::ranges::count(each.credentials, *kind.credential) > 0) &&
           !each.available.empty() && each.hours_week > 0 && each.hours_day > 0;
  });
}

bool Sieve::some_room_holds(const Modality& kind, bool telehealth) const {
  return std::ranges::any_of(instance_.rooms, [&](const Room& room) {
    return holds_all(room.features, kind.room_features) &&
           (!telehealth || std::ranges::count(room.features, "telehealth") > 0);
  });
}

const Modality* Sieve::modality(const std::string& id) const {
  return find(instance_.modalities, id);
}

const Clinician* Sieve::clinician(const std::string& id) const {
  return find(instance_.clinicians, id);
}

}  // namespace stepwell::planner
