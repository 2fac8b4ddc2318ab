#include "stepwell/planner/verify.h"

#include <algorithm>
#include <map>
#include <set>

namespace stepwell::planner {
namespace {

using Hour = std::pair<Weekday, int>;
using Names = std::set<std::string>;

bool covers(const std::vector<Hours>& list, Hour at) {
  return std::ranges::any_of(list, [&](const Hours& hours) {
    return hours.day == at.first && hours.from <= at.second && at.second < hours.until;
  });
}

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::ranges::find(list, item) != list.end();
}

template <class T>
std::map<std::string, const T*> by_id(const std::vector<T>& list) {
  std::map<std::string, const T*> all;
  for (const T& each : list) all.emplace(each.id, &each);
  return all;
}

template <class T>
const T* look_up(const std::map<std::string, const T*>& all, const std::string& id) {
  const auto found = all.find(id);
  return found == all.end() ? nullptr : found->second;
}

// What one patient does in the week, as the sessions have it.
struct Attended {
  const Session* session;
  const Modality* modality;
  const Group* group;  // null of a visit

  Hour at() const { return {session->day, session->hour}; }
};

class Examination {
 public:
  Examination(const Instance& instance, const Programme& programme, const Programme* published)
      : instance_(instance),
        programme_(programme),
        published_(published),
        modalities_(by_id(instance.modalities)),
        groups_(by_id(instance.groups)),
        clinicians_(by_id(instance.clinicians)),
        rooms_(by_id(instance.rooms)),
        patients_(by_id(instance.patients)) {}

  Verdict examine() {
    for (std::size_t i = 0; i < programme_.sessions.size(); ++i)
      check_session(programme_.sessions[i], "/sessions/" + std::to_string(i));
    check_nothing_twice();
    check_clinicians();
    for (const Patient& patient : instance_.patients) check_patient(patient);
    check_tables();
    check_locks();
    add_up();
    return std::move(verdict_);
  }

 private:
  void note(std::string code, std::string field, std::string text,
            std::vector<std::string> params = {}) {
    verdict_.violations.push_back(
        {std::move(code), std::move(field), std::move(text), std::move(params)});
  }

  // --- Sessions
  // -----------------------------------------------------------------------------------

  void check_session(const Session& session, const std::string& at) {
    const Group* group = look_up(groups_, session.group);
    const Modality* kind = look_up(modalities_, group ? group->modality : session.group);
    if (!kind || (!group && kind->kind != Kind::visit))
      return note("session_of_nothing", at, "there is no such group or visit", {session.group});
    const Hour when{session.day, session.hour};
    if (!covers(instance_.open, when)) note("session_when_closed", at, "nothing is open then");
    if (group && group->within && !covers(*group->within, when))
      note("session_outside_group", at, "the group does not meet in these hours");
    check_leader(session, *kind, when, at);
    check_room(session, *kind, group, at);
    const int seats = group ? group->capacity : 1;
    if (static_cast<int>(session.patients.size()) > seats)
      note("session_over_capacity", at, "more patients than it has seats");
    if (session.patients.empty()) note("session_of_nobody", at, "nobody sits in it");
    if (Names(session.patients.begin(), session.patients.end()).size() != session.patients.size())
      note("patient_twice", at, "somebody sits in it twice");
    for (const std::string& id : session.patients) attend(session, *kind, group, id, at);
    for (const Exclusion& each : instance_.exclusions)
      if (holds(session.patients, each.one) && holds(session.patients, each.other))
        note("excluded_together", at, "two who may not sit together do", {each.one, each.other});
  }

  void check_leader(const Session& session, const Modality& kind, Hour when,
                    const std::string& at) {
    const Clinician* who = look_up(clinicians_, session.facilitator);
    if (!who) return note("nobody_leads", at, "there is no such clinician", {session.facilitator});
    if (!covers(who->available, when)) note("leader_not_there", at, "who leads is not there then");
    if (kind.credential && !holds(who->credentials, *kind.credential))
      note("leader_without_credential", at, "who leads lacks the credential");
  }

  void check_room(const Session& session, const Modality& kind, const Group* group,
                  const std::string& at) {
    const Room* room = look_up(rooms_, session.room);
    if (!room) return note("nowhere", at, "there is no such room", {session.room});
    for (const std::string& feature : kind.room_features)
      if (!holds(room->features, feature))
        note("room_without_feature", at, "the room lacks what it needs", {feature});
    const bool from_home = group && group->telehealth;
    if (from_home && !holds(room->features, "telehealth"))
      note("room_without_feature", at, "the room lacks what it needs", {"telehealth"});
    if (!from_home && static_cast<int>(session.patients.size()) > room->capacity)
      note("room_too_small", at, "more patients than the room holds");
  }

  void attend(const Session& session, const Modality& kind, const Group* group,
              const std::string& id, const std::string& at) {
    const Patient* patient = look_up(patients_, id);
    if (!patient) return note("patient_of_nobody", at, "there is no such patient", {id});
    weeks_[id].push_back({&session, &kind, group});
    const Hour when{session.day, session.hour};
    const bool here = covers(patient->available, when), home = covers(patient->telehealth, when);
    if (group ? !(group->telehealth ? home : here) : !(here || home))
      note("patient_not_free", at, "the patient is not free then", {id});
    if (group)
      for (const std::string& need : group->needs)
        if (!holds(patient->tags, need))
          note("group_not_for_patient", at, "the group is not for this patient", {id, need});
    if (holds(patient->not_with, session.facilitator))
      note("clinician_refused", at, "the patient may not see who leads", {id});
    const Unit* unit = unit_of(*patient, kind.id);
    if (!unit) return note("not_in_plan", at, "the plan has none of the modality", {id});
    if (unit->with && *unit->with != session.facilitator)
      note("visit_with_another", at, "the visit is with somebody else", {id});
  }

  static const Unit* unit_of(const Patient& patient, const std::string& modality) {
    const auto found = std::ranges::find(patient.units, modality, &Unit::modality);
    return found == patient.units.end() ? nullptr : &*found;
  }

  // --- One thing at a time
  // ------------------------------------------------------------------------

  void check_nothing_twice() {
    std::set<std::pair<std::string, Hour>> rooms, clinicians, meetings;
    std::map<std::string, int> times;
    for (const Session& each : programme_.sessions) {
      const Hour when{each.day, each.hour};
      if (!rooms.emplace(each.room, when).second)
        note("room_twice", "/sessions", "a room is used twice at once", {each.room});
      if (!clinicians.emplace(each.facilitator, when).second)
        note("leader_twice", "/sessions", "somebody leads twice at once", {each.facilitator});
      const Group* group = look_up(groups_, each.group);
      if (!group) continue;
      if (!meetings.emplace(each.group, when).second)
        note("group_twice", "/sessions", "a group meets twice at once", {each.group});
      if (++times[each.group] == group->sessions_most + 1)
        note("group_too_often", "/sessions", "a group meets too often", {each.group});
    }
  }

  void check_clinicians() {
    std::map<std::string, std::map<Weekday, std::set<int>>> all, in_groups;
    for (const Session& each : programme_.sessions) {
      all[each.facilitator][each.day].insert(each.hour);
      if (look_up(groups_, each.group)) in_groups[each.facilitator][each.day].insert(each.hour);
    }
    for (const Clinician& who : instance_.clinicians) {
      int week = 0;
      for (const auto& [day, hours] : all[who.id]) {
        week += static_cast<int>(hours.size());
        if (static_cast<int>(hours.size()) > who.hours_day)
          note("leader_day_hours", "/sessions", "too many hours on a day", {who.id});
        if (longest_row(in_groups[who.id][day]) > who.groups_row)
          note("leader_groups_in_row", "/sessions", "too many groups in a row", {who.id});
      }
      if (week > who.hours_week)
        note("leader_week_hours", "/sessions", "too many hours in the week", {who.id});
    }
  }

  static int longest_row(const std::set<int>& hours) {
    int longest = 0, row = 0, last = -2;
    for (const int hour : hours) {
      row = hour == last + 1 ? row + 1 : 1;
      longest = std::max(longest, row);
      last = hour;
    }
    return longest;
  }

  // --- Patients
  // -----------------------------------------------------------------------------------

  void check_patient(const Patient& patient) {
    const auto& week = weeks_[patient.id];
    std::set<Hour> hours;
    std::map<Weekday, int> days;
    std::set<std::pair<std::string, Weekday>> once;
    std::map<std::string, int> times;
    for (const Attended& each : week) {
      if (!hours.insert(each.at()).second)
        note("patient_busy", "/patients", "a patient is in two places", {patient.id});
      ++days[each.session->day];
      ++times[each.modality->id];
      if (!once.emplace(each.modality->id, each.session->day).second)
        note("modality_twice_a_day", "/patients", "two hours of a modality on a day",
             {patient.id, each.modality->id});
      check_order(patient, each);
    }
    if (static_cast<int>(week.size()) > patient.hours_max)
      note("patient_week_hours", "/patients", "more hours than the most", {patient.id});
    if (static_cast<int>(days.size()) > patient.days_max)
      note("patient_week_days", "/patients", "more days than the most", {patient.id});
    for (const auto& [day, count] : days)
      if (count > patient.hours_day)
        note("patient_day_hours", "/patients", "more hours on a day than the most", {patient.id});
    for (const Unit& unit : patient.units)
      if (times[unit.modality] > unit.most.value_or(unit.count))
        note("over_plan", "/patients", "more of a modality than the plan has",
             {patient.id, unit.modality});
  }

  void check_order(const Patient& patient, const Attended& each) {
    const auto& first = each.modality->follows;
    if (!first || holds(patient.done, *first)) return;
    const bool begun = std::ranges::any_of(weeks_[patient.id], [&](const Attended& other) {
      return other.modality->id == *first && other.at() < each.at();
    });
    if (!begun)
      note("out_of_order", "/patients", "what has to come first does not",
           {patient.id, each.modality->id});
  }

  // The table of patients says the same as the sessions.
  void check_tables() {
    Names listed;
    for (const PatientWeek& row : programme_.patients) {
      if (!listed.insert(row.patient).second || !look_up(patients_, row.patient)) {
        note("table_row", "/patients", "a row is double or of nobody", {row.patient});
        continue;
      }
      std::set<Place> places(row.places.begin(), row.places.end()), attended;
      std::set<Weekday> days;
      for (const Attended& each : weeks_[row.patient]) {
        attended.insert({each.session->group, each.session->day, each.session->hour});
        days.insert(each.session->day);
      }
      if (places != attended || row.hours != static_cast<int>(attended.size()) ||
          row.days != static_cast<int>(days.size()))
        note("table_differs", "/patients", "the row is not what the sessions say", {row.patient});
    }
    if (listed.size() != instance_.patients.size())
      note("table_row", "/patients", "a patient has no row");
  }

  bool is_in(const std::string& patient, const Place& place) {
    return std::ranges::any_of(weeks_[patient], [&](const Attended& each) {
      return each.session->group == place.group && each.session->day == place.day &&
             each.session->hour == place.hour;
    });
  }

  void check_locks() {
    for (std::size_t i = 0; i < instance_.locks.size(); ++i) {
      const std::string at = "/locks/" + std::to_string(i);
      const bool told = std::ranges::any_of(programme_.findings, [&](const Finding& finding) {
        return finding.code == "lock_breaks_rule" && finding.field == at;
      });
      if (!told && !is_in(instance_.locks[i].patient, instance_.locks[i].place))
        note("lock_broken", at, "a promised place is not kept", {instance_.locks[i].patient});
    }
  }

  // --- What it costs, as docs/planner/README.md has it
  // --------------------------------------------

  void add_up() {
    for (const Patient& patient : instance_.patients) add_up_patient(patient);
    add_up_sessions();
  }

  void add_up_patient(const Patient& patient) {
    const auto& week = weeks_[patient.id];
    const int hours = static_cast<int>(week.size());
    std::map<Weekday, std::set<int>> days;
    std::map<std::string, int> times;
    std::map<std::string, Names> cohorts;
    int liked_not = 0;
    for (const Attended& each : week) {
      days[each.session->day].insert(each.session->hour);
      ++times[each.modality->id];
      if (each.group) cohorts[each.modality->id].insert(each.group->id);
      if (patient.prefers && !covers(*patient.prefers, each.at())) ++liked_not;
    }
    Cost& cost = verdict_.cost;
    cost.dose += std::max(0, patient.hours_min - hours) +
                 std::max(0, patient.days_min - static_cast<int>(days.size()));
    int missing = 0;
    for (const Unit& unit : patient.units)
      missing += unit.priority * std::max(0, unit.count - times[unit.modality]);
    cost.plan += missing;
    for (const auto& [modality, groups] : cohorts)
      cost.change += static_cast<int>(groups.size()) - 1;
    int burden = liked_not;
    for (const auto& [day, at] : days) {
      const int there = static_cast<int>(at.size());
      burden += 2 * (*at.rbegin() - *at.begin() + 1 - there);
      burden += 2 * std::max(0, patient.block_min - there);
    }
    cost.shape += burden;
    cost.fairness += (missing + burden) * (missing + burden);
    verdict_.places += hours;
    add_up_before(patient, hours);
  }

  void add_up_before(const Patient& patient, int hours) {
    if (!published_) return;
    int before = 0;
    for (const Session& each : published_->sessions) {
      const Group* group = look_up(groups_, each.group);
      if (!holds(each.patients, patient.id) || !covers(instance_.open, {each.day, each.hour}) ||
          (!group && !unit_of(patient, each.group)))
        continue;
      ++before;
      if (is_in(patient.id, {each.group, each.day, each.hour})) continue;
      ++verdict_.moved;
      verdict_.cost.change += 4;
    }
    verdict_.cost.hours_lost += std::max(0, std::min(before, patient.hours_max) - hours);
  }

  // A visit has a published clinician as a group has one, each patient's for itself.
  const Session* published_like(const Session& session) const {
    if (!published_) return nullptr;
    const bool visit = !groups_.contains(session.group);
    for (const Session& each : published_->sessions)
      if (each.group == session.group && each.day == session.day && each.hour == session.hour &&
          (!visit || each.patients == session.patients))
        return &each;
    return nullptr;
  }

  void add_up_sessions() {
    std::map<std::pair<std::string, std::string>, Names> leaders;
    Cost& cost = verdict_.cost;
    for (const Session& each : programme_.sessions) {
      const Group* group = look_up(groups_, each.group);
      const std::string whose = group || each.patients.empty() ? "" : each.patients.front();
      leaders[{each.group, whose}].insert(each.facilitator);
      if (const Session* before = published_like(each); before &&
                                                        before->facilitator != each.facilitator &&
                                                        clinicians_.contains(before->facilitator))
        cost.change += 2;
      cost.viability += 1;
      if (group)
        cost.viability += 3 * std::max(0, group->minimum - static_cast<int>(each.patients.size()));
    }
    for (const auto& [group, names] : leaders) cost.change += static_cast<int>(names.size()) - 1;
  }

  const Instance& instance_;
  const Programme& programme_;
  const Programme* published_;
  const std::map<std::string, const Modality*> modalities_;
  const std::map<std::string, const Group*> groups_;
  const std::map<std::string, const Clinician*> clinicians_;
  const std::map<std::string, const Room*> rooms_;
  const std::map<std::string, const Patient*> patients_;
  std::map<std::string, std::vector<Attended>> weeks_;
  Verdict verdict_;
};

}  // namespace

Verdict verify(const Instance& instance, const Programme& programme, const Programme* published) {
  return Examination(instance, programme, published).examine();
}

}  // namespace stepwell::planner
