#include "stepwell/planner/settle.h"

#include <algorithm>

#include "stepwell/planner/flow.h"

namespace stepwell::planner {
namespace {

class Settling {
 public:
  Settling(Week& week, Facts& facts, const Instance& instance, const Programme* published)
      : week_(week), facts_(facts), instance_(instance), published_(published) {}

  std::vector<Finding> settle() {
    for (std::size_t i = 0; i < instance_.locks.size(); ++i) promise(i, false);
    if (published_) keep_published();
    for (const std::size_t i : later_) promise(i, true);
    week_.settle();
    return std::move(findings_);
  }

 private:
  int patient_of(const std::string& id) const {
    const auto found = std::ranges::find(instance_.patients, id, &Patient::id);
    return found == instance_.patients.end() ? -1
                                             : static_cast<int>(found - instance_.patients.begin());
  }

  const Session* published_session(const Place& place, const std::string& patient) const {
    if (!published_) return nullptr;
    for (const Session& each : published_->sessions)
      if (each.group == place.group && each.day == place.day && each.hour == place.hour &&
          std::ranges::count(each.patients, patient) > 0)
        return &each;
    return nullptr;
  }

  // `at_last`: what had to come before it has been seated by now, if it ever will be.
  void promise(std::size_t i, bool at_last) {
    const Lock& lock = instance_.locks[i];
    const int patient = patient_of(lock.patient);
    const int slot = facts_.slot_of(lock.place.day, lock.place.hour);
    const int activity = patient < 0 ? -1 : facts_.activity_of(lock.place.group, patient);
    const Obstacle reason =
        slot < 0 || activity < 0
            ? Obstacle::not_theirs
            : take(patient, activity, slot, published_session(lock.place, lock.patient));
    if (reason == Obstacle::none) {
      facts_.people[patient].locked |= slot_bit(slot);
    } else if (reason == Obstacle::order && !at_last) {
      later_.push_back(i);
    } else {
      note("lock_breaks_rule", "/locks/" + std::to_string(i),
           "this place can't be promised: " + words_of(reason), {lock.patient, lock.place.group});
    }
  }

  void keep_published() {
    std::vector<const Session*> sessions;
    for (const Session& each : published_->sessions) sessions.push_back(&each);
    std::ranges::stable_sort(sessions, {}, [](const Session* each) {
      return std::pair(each->day, each->hour);  // what has to come first is seated first
    });
    for (const Session* each : sessions) {
      const int slot = facts_.slot_of(each->day, each->hour);
      for (const std::string& id : each->patients) {
        const int patient = patient_of(id);
        if (slot < 0 || patient < 0) continue;
        const int activity = facts_.activity_of(each->group, patient);
        if (activity >= 0) take(patient, activity, slot, each);
      }
    }
  }

  Obstacle take(int patient, int activity, int slot, const Session* before) {
    if (week_.at(patient, slot) == activity) return Obstacle::none;
    const auto mark = week_.mark();
    if (!week_.is_open(activity, slot) && !open(activity, slot, before)) return Obstacle::closed;
    const Obstacle reason = week_.obstacle(patient, activity, slot);
    if (reason == Obstacle::none)
      week_.seat(patient, activity, slot);
    else
      week_.undo(mark);
    return reason;
  }

  bool open(int activity, int slot, const Session* before) {
    if (!week_.may_open(activity, slot)) return false;
    const Activity& what = facts_.activities[activity];
    int room = week_.free_room(activity, slot);
    int leader = -1;
    if (before) {
      for (std::size_t n = 0; n < what.rooms.size(); ++n)
        if (instance_.rooms[what.rooms[n]].id == before->room)
          room = week_.free_room(activity, slot, static_cast<int>(n));
      for (const int c : what.leaders)
        if (instance_.clinicians[c].id == before->facilitator && can(c, activity, slot)) leader = c;
    }
    for (const int c : what.leaders)
      if (leader < 0 && can(c, activity, slot)) leader = c;
    if (leader < 0 || room < 0) return false;
    week_.open(activity, slot, leader, room);
    return true;
  }

  bool can(int clinician, int activity, int slot) const {
    const Activity& what = facts_.activities[activity];
    return week_.may_lead(clinician, activity, slot) &&
           !(what.is_visit() && facts_.refuses_to_see(what.patient, clinician));
  }

  void note(std::string code, std::string field, std::string text,
            std::vector<std::string> params) {
    findings_.push_back({std::move(code), std::move(field), std::move(text), std::move(params)});
  }

  Week& week_;
  Facts& facts_;
  const Instance& instance_;
  const Programme* published_;
  std::vector<std::size_t> later_;
  std::vector<Finding> findings_;
};

}  // namespace

std::string words_of(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::none:
      return "nothing is in the way";
    case Obstacle::closed:
      return "nobody or no room is free for the session";
    case Obstacle::not_theirs:
      return "the patient is not free then, or the group is not for them";
    case Obstacle::busy:
      return "the patient has another promised place in that hour";
    case Obstacle::once_a_day:
      return "the patient has an hour of the modality on that day";
    case Obstacle::plan_most:
      return "the plan has no more hours of the modality";
    case Obstacle::week_hours:
      return "the patient's most hours of the week are reached";
    case Obstacle::week_days:
      return "the patient's most days of the week are reached";
    case Obstacle::day_hours:
      return "the patient's most hours of the day are reached";
    case Obstacle::full:
      return "the session is full";
    case Obstacle::staff_refused:
      return "the patient may not see who leads it";
    case Obstacle::exclusion:
      return "somebody the patient may not sit with has a place in it";
    case Obstacle::order:
      return "what has to come before it does not";
  }
  return "";
}

std::vector<Finding> settle_week(Week& week, Facts& facts, const Instance& instance,
                                 const Programme* published) {
  return Settling(week, facts, instance, published).settle();
}

}  // namespace stepwell::planner
