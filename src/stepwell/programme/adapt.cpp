#include "stepwell/programme/adapt.h"

#include <algorithm>
#include <map>
#include <set>

#include "stepwell/availability/rules.h"
#include "stepwell/base/error.h"

namespace stepwell::programme {
namespace {

using program::TemplateSlot;

Weekday day_of(const TemplateSlot& slot) { return static_cast<Weekday>(slot.weekday - 1); }
int hour_of(const TemplateSlot& slot) { return slot.starts_at_minute / 60; }
planner::Hours hours_of(const TemplateSlot& slot) {
  return {day_of(slot), hour_of(slot), hour_of(slot) + 1};
}

// Groups of a track that are one kind of work: a person sits in one of them.
std::string kind_of(const program::Group& group) {
  return group.track_id.text() + " " + to_word(group.modality);
}

const GroupWeek* find_group(const SiteWeek& week, const GroupId& id) {
  for (const GroupWeek& one : week.groups)
    if (one.group.id == id) return &one;
  return nullptr;
}

// The planner gives an hour of a kind of work a day; a group that meets twice stands there once.
std::vector<TemplateSlot> one_a_day(const GroupWeek& group) {
  std::vector<TemplateSlot> first;
  for (const TemplateSlot& slot : group.meetings)
    if (std::none_of(first.begin(), first.end(),
                     [&](const TemplateSlot& one) { return one.weekday == slot.weekday; }))
      first.push_back(slot);
  return first;
}

bool can_be_planned(const GroupWeek& one) {
  return !one.meetings.empty() && one.group.capacity > one.kept;
}

bool is_in(std::span<const GroupId> groups, const GroupId& id) {
  return std::find(groups.begin(), groups.end(), id) != groups.end();
}

bool meet(const TemplateSlot& one, const TemplateSlot& other) {
  return one.weekday == other.weekday &&
         one.starts_at_minute < other.starts_at_minute + other.minutes &&
         other.starts_at_minute < one.starts_at_minute + one.minutes;
}

bool meet(const GroupWeek& one, const GroupWeek& other) {
  for (const TemplateSlot& slot : one.meetings)
    for (const TemplateSlot& against : other.meetings)
      if (meet(slot, against)) return true;
  return false;
}

bool can_come(const PersonWeek& person, const GroupWeek& to) {
  return std::all_of(to.meetings.begin(), to.meetings.end(), [&](const TemplateSlot& slot) {
    return availability::can_come(person.hours, slot.weekday, slot.starts_at_minute, slot.minutes);
  });
}

// Whether the planner may seat the person there.
bool is_theirs(const PersonWeek& person, const GroupWeek& group) {
  return can_be_planned(group) &&
         (is_in(person.groups, group.group.id) ||
          (group.group.track_id == person.track_id && can_come(person, group)));
}

// What each kind of work of the groups that are theirs comes to in a week, in meetings.
std::map<std::string, int> kinds_of(const SiteWeek& week, const PersonWeek& person) {
  std::map<std::string, int> kinds;
  for (const GroupWeek& one : week.groups)
    if (is_theirs(person, one)) {
      int& most = kinds[kind_of(one.group)];
      most = std::max(most, static_cast<int>(one_a_day(one).size()));
    }
  return kinds;
}

// So many meetings hold the minutes that were ordered, when each is as long as the track's are on
// average.
int meetings_for(const SiteWeek& week, const PersonWeek& person) {
  int minutes = 0;
  int meetings = 0;
  for (const GroupWeek& one : week.groups)
    if (one.group.track_id == person.track_id) {
      for (const TemplateSlot& slot : one.meetings) minutes += slot.minutes;
      meetings += static_cast<int>(one_a_day(one).size());
    }
  if (minutes == 0) return 0;
  return (person.order_minutes * meetings + minutes - 1) / minutes;
}

struct Sat {
  int meetings = 0;
  int days = 0;
};

Sat sat_of(const SiteWeek& week, std::span<const GroupId> groups) {
  std::set<int> days;
  Sat sat;
  for (const GroupId& id : groups)
    if (const GroupWeek* group = find_group(week, id))
      for (const TemplateSlot& slot : one_a_day(*group)) {
        ++sat.meetings;
        days.insert(slot.weekday);
      }
  sat.days = static_cast<int>(days.size());
  return sat;
}

planner::Patient patient_of(const SiteWeek& week, const PersonWeek& person) {
  const auto kinds = kinds_of(week, person);
  const Sat now = sat_of(week, person.groups);
  int all = 0;
  for (const auto& [kind, most] : kinds) all += most;
  const int asked = std::min(all, meetings_for(week, person));
  const int days_max = std::max({person.order_days, person.days_most, now.days});
  planner::Patient made{.id = person.patient_id.text(),
                        .available = {},
                        .hours_min = asked,
                        .hours_max = std::max(all, now.meetings),
                        .days_min = std::min(person.order_days, days_max),
                        .days_max = days_max,
                        .hours_day = 24};
  // They are kept from a group by its tag, so that an hour of theirs is any hour of a group.
  for (int weekday = 0; weekday < 7; ++weekday)
    made.available.push_back({static_cast<Weekday>(weekday), 0, 24});
  for (const GroupWeek& one : week.groups)
    if (is_theirs(person, one)) made.tags.push_back(one.group.id.text());
  for (const auto& [kind, most] : kinds)
    if (most > 0) made.units.push_back({.modality = kind, .count = most});
  return made;
}

// Who leads and where stays as the template says, so each group has a leader and a room of its own
// that stand for them.
void add_group(const GroupWeek& one, planner::Instance& made) {
  const std::string id = one.group.id.text();
  const std::string kind = kind_of(one.group);
  const int capacity = one.group.capacity - one.kept;
  const auto has = [&](const planner::Modality& each) { return each.id == kind; };
  if (std::none_of(made.modalities.begin(), made.modalities.end(), has))
    made.modalities.push_back({.id = kind});
  std::vector<planner::Hours> within;
  for (const TemplateSlot& slot : one_a_day(one)) within.push_back(hours_of(slot));
  made.groups.push_back({.id = id,
                         .modality = kind,
                         .capacity = capacity,
                         .minimum = std::min(one.group.minimum, capacity),
                         .sessions_most = static_cast<int>(within.size()),
                         .needs = {id},
                         .within = within});
  made.clinicians.push_back({.id = id,
                             .credentials = {},
                             .available = within,
                             .hours_week = 168,
                             .hours_day = 24,
                             .groups_row = 24});
  made.rooms.push_back({.id = id, .capacity = capacity});
  for (const planner::Hours& hours : within)
    if (std::find(made.open.begin(), made.open.end(), hours) == made.open.end())
      made.open.push_back(hours);
}

// How much of the group `planned` has for the person, from 0 to 1.
double part_of(const planner::PatientWeek& planned, const GroupWeek& group) {
  const auto meetings = one_a_day(group).size();
  if (meetings == 0) return 0;
  const std::string id = group.group.id.text();
  const auto places = std::count_if(planned.places.begin(), planned.places.end(),
                                    [&](const planner::Place& place) { return place.group == id; });
  return static_cast<double>(places) / static_cast<double>(meetings);
}

// Rounds places to whole groups, and keeps the seats.
class Rounding {
 public:
  explicit Rounding(const SiteWeek& week) : week_(week) {
    for (const GroupWeek& one : week.groups) free_[one.group.id] = one.group.capacity - one.kept;
  }

  // What the person keeps of what they have: everything when they are to stay.
  std::vector<GroupId> kept(const PersonWeek& person, const planner::PatientWeek& planned,
                            bool stays) {
    std::vector<GroupId> groups;
    for (const GroupId& id : person.groups) {
      const GroupWeek* group = find_group(week_, id);
      if (!stays && group && can_be_planned(*group) && part_of(planned, *group) == 0) continue;
      groups.push_back(id);
      --free_[id];
    }
    return groups;
  }

  void add(const PersonWeek& person, const planner::PatientWeek& planned,
           std::vector<GroupId>& groups) {
    std::vector<const GroupWeek*> wished;
    for (const GroupWeek& one : week_.groups)
      if (part_of(planned, one) > 0 && !is_in(groups, one.group.id)) wished.push_back(&one);
    std::stable_sort(wished.begin(), wished.end(), [&](const auto* one, const auto* other) {
      return part_of(planned, *one) > part_of(planned, *other);
    });
    for (const GroupWeek* one : wished) {
      const bool met = minutes_of(week_, groups) >= person.order_minutes &&
                       sat_of(week_, groups).days >= person.order_days;
      if (!met && fits(*one, groups)) {
        groups.push_back(one->group.id);
        --free_[one->group.id];
      }
    }
  }

 private:
  // A seat, at a time when nothing else of theirs meets, and of another kind than they have: who
  // sits in one of two process groups does not sit in the other as well.
  bool fits(const GroupWeek& group, std::span<const GroupId> groups) const {
    if (free_.at(group.group.id) < 1) return false;
    return std::none_of(groups.begin(), groups.end(), [&](const GroupId& id) {
      const GroupWeek* held = find_group(week_, id);
      return held && (meet(*held, group) || kind_of(held->group) == kind_of(group.group));
    });
  }

  const SiteWeek& week_;
  std::map<GroupId, int> free_;
};

const planner::PatientWeek& planned_of(const planner::Programme& planned, const PatientId& id) {
  static const planner::PatientWeek nothing{};
  const std::string text = id.text();
  const auto found =
      std::find_if(planned.patients.begin(), planned.patients.end(),
                   [&](const planner::PatientWeek& one) { return one.patient == text; });
  return found == planned.patients.end() ? nothing : *found;
}

// Everybody's own seats are kept before anybody takes one. Those of `stay` keep all of theirs.
std::vector<std::vector<GroupId>> rounded(const SiteWeek& week, const planner::Programme& planned,
                                          const std::set<PatientId>& stay) {
  Rounding rounding(week);
  std::vector<std::vector<GroupId>> groups;
  for (const PersonWeek& person : week.people)
    groups.push_back(rounding.kept(person, planned_of(planned, person.patient_id),
                                   person.waits || stay.count(person.patient_id) > 0));
  for (std::size_t i = 0; i < week.people.size(); ++i)
    if (!week.people[i].waits)
      rounding.add(week.people[i], planned_of(planned, week.people[i].patient_id), groups[i]);
  return groups;
}

void seat(const SiteWeek& week, const PersonWeek& person, const GroupId& id,
          std::map<std::pair<GroupId, SlotId>, planner::Session>& sessions,
          planner::PatientWeek& row) {
  const GroupWeek* group = find_group(week, id);
  if (!group || !can_be_planned(*group)) return;
  for (const TemplateSlot& slot : one_a_day(*group)) {
    auto& session = sessions[{id, slot.id}];
    session.group = id.text();
    session.day = day_of(slot);
    session.hour = hour_of(slot);
    session.facilitator = id.text();
    session.room = id.text();
    session.patients.push_back(person.patient_id.text());
    row.places.push_back({id.text(), day_of(slot), hour_of(slot)});
  }
}

}  // namespace

int minutes_of(const SiteWeek& week, std::span<const GroupId> groups) {
  int minutes = 0;
  for (const GroupId& id : groups)
    if (const GroupWeek* group = find_group(week, id))
      for (const TemplateSlot& slot : group->meetings) minutes += slot.minutes;
  return minutes;
}

planner::Instance instance_of(const SiteWeek& week) {
  planner::Instance made{.name = week.site_id.text()};
  for (const GroupWeek& one : week.groups)
    if (can_be_planned(one)) add_group(one, made);
  for (const PersonWeek& person : week.people)
    if (!person.waits) made.patients.push_back(patient_of(week, person));
  return made;
}

planner::Programme programme_of(const SiteWeek& week,
                                std::span<const std::vector<GroupId>> groups) {
  planner::Programme made{.instance = week.site_id.text()};
  std::map<std::pair<GroupId, SlotId>, planner::Session> sessions;
  for (std::size_t i = 0; i < week.people.size(); ++i) {
    const PersonWeek& person = week.people[i];
    if (person.waits) continue;
    planner::PatientWeek row{.patient = person.patient_id.text()};
    for (const GroupId& id : groups[i]) seat(week, person, id, sessions, row);
    std::sort(row.places.begin(), row.places.end());
    std::set<Weekday> days;
    for (const planner::Place& place : row.places) days.insert(place.day);
    row.hours = static_cast<int>(row.places.size());
    row.days = static_cast<int>(days.size());
    made.patients.push_back(std::move(row));
  }
  for (auto& [key, session] : sessions) made.sessions.push_back(std::move(session));
  return made;
}

planner::Programme published_of(const SiteWeek& week) {
  std::vector<std::vector<GroupId>> now;
  for (const PersonWeek& person : week.people) now.push_back(person.groups);
  return programme_of(week, now);
}

// Whom the rounding would cost hours stays where they are, and it begins anew: at the latest once
// everybody stays, nobody loses any.
std::vector<std::vector<GroupId>> whole_groups(const SiteWeek& week,
                                               const planner::Programme& planned) {
  std::set<PatientId> stay;
  for (;;) {
    auto groups = rounded(week, planned, stay);
    const auto before = stay.size();
    for (std::size_t i = 0; i < week.people.size(); ++i)
      if (minutes_of(week, groups[i]) < minutes_of(week, week.people[i].groups))
        stay.insert(week.people[i].patient_id);
    if (stay.size() == before) return groups;
  }
}

std::vector<Move> moves_to(const SiteWeek& week, std::span<const std::vector<GroupId>> groups) {
  std::vector<Move> moves;
  for (std::size_t i = 0; i < week.people.size(); ++i) {
    const PersonWeek& person = week.people[i];
    for (const GroupId& id : person.groups)
      if (!is_in(groups[i], id)) moves.push_back({person.patient_id, id, Step::leave});
    for (const GroupId& id : groups[i])
      if (!is_in(person.groups, id)) moves.push_back({person.patient_id, id, Step::join});
  }
  return moves;
}

}  // namespace stepwell::programme
