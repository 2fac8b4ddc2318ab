#include "stepwell/schedule/extend.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "stepwell/base/limits.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/rules.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {
namespace {

// What a meeting needs to know of its group.
struct Leads {
  program::Group group;
  std::vector<StaffId> staff;
};

std::map<GroupId, Leads> leads_of(db::Tx& tx, const SiteId& site) {
  std::map<GroupId, Leads> found;
  for (const auto& group : program::groups_of(tx, site)) found[group.id].group = group;
  for (const auto& one : program::facilitators_of(tx, site))
    found.at(one.group_id).staff.push_back(one.staff_id);
  return found;
}

// Puts a session where the template has it.
void place(Session& session, const Occurrence& meeting, const program::Group& group) {
  session.room_id = group.room_id;
  session.starts_at = meeting.starts_at;
  session.ends_at = {meeting.starts_at.time + std::chrono::minutes(meeting.slot.minutes)};
  session.minutes = meeting.slot.minutes;
}

Session session_of(db::Tx& tx, const SiteId& site, const Occurrence& meeting,
                   const program::Group& group) {
  Session made;
  made.id = tx.next<SessionId>();
  made.site_id = site;
  made.group_id = group.id;
  made.template_slot_id = meeting.slot.id;
  made.held_on = meeting.held_on;
  place(made, meeting, group);
  return made;
}

std::string meeting_text(const Occurrence& meeting, const program::Group& group) {
  return fmt::format("{} on {} at {}", group.name, meeting.held_on.text(),
                     TimeOfDay{meeting.slot.starts_at_minute}.text());
}

std::vector<std::string> meeting_params(const Occurrence& meeting, const program::Group& group,
                                        std::initializer_list<std::string> more) {
  std::vector<std::string> params{group.name, meeting.held_on.text(),
                                  TimeOfDay{meeting.slot.starts_at_minute}.text()};
  params.insert(params.end(), more);
  return params;
}

Finding moved(const Occurrence& meeting, const program::Group& group, const Zone& zone) {
  const std::string starts = TimeOfDay{zone.minute_of_day(meeting.starts_at)}.text();
  return {"time_skipped", "",
          fmt::format("{}: the clocks skip this time, so it starts at {}",
                      meeting_text(meeting, group), starts),
          meeting_params(meeting, group, {starts})};
}

Finding left_out(const Occurrence& meeting, const program::Group& group, const Taken& taken) {
  return {"session_left_out", "",
          fmt::format("{}: {} is taken by {}", meeting_text(meeting, group), taken.name,
                      taken.group_name),
          meeting_params(meeting, group, {taken.name, taken.group_name})};
}

Finding in_the_way(const Occurrence& meeting, const program::Group& group, const Taken& taken) {
  return {"session_in_the_way", "",
          fmt::format("{} can't be moved: {} is taken by {}", meeting_text(meeting, group),
                      taken.name, taken.group_name),
          meeting_params(meeting, group, {taken.name, taken.group_name})};
}

// Follows the template in two passes, because two groups may have changed places: first everything
// that moves lets go of what it held, then each takes what it needs.
class Following {
 public:
  Following(db::Tx& tx, const SiteId& site)
      : tx_(tx),
        zone_(program::zone_of_site(tx, site)),
        slots_(program::slots_of(tx, site, zone_.day_of(tx.now))),
        leads_(leads_of(tx, site)) {}

  void let_go(const GroupId& group, Day from) {
    for (Session& session : coming_of_group(tx_, group)) {
      if (session.held_on < from) continue;
      const auto meeting = meeting_of(session);
      if (!meeting) {
        detach_session(tx_, session.id);
        ++done_.cancelled;
      } else if (belongs_elsewhere(session, *meeting)) {
        release(tx_, session.id);
        moves_.push_back(std::move(session));
      }
    }
  }

  Followed take() {
    for (const Session& session : moves_) {
      const auto& [group, staff] = leads_.at(session.group_id);
      const auto taken = move_session(tx_, session, staff);
      if (!taken.empty())
        done_.findings.push_back(in_the_way(*meeting_of(session), group, taken.front()));
      ++done_.moved;
    }
    return std::move(done_);
  }

 private:
  std::optional<Occurrence> meeting_of(const Session& session) const {
    const Day after{session.held_on.date + std::chrono::days(1)};
    for (const auto& meeting : occurrences(slots_, zone_, session.held_on, after))
      if (meeting.slot.id == session.template_slot_id) return meeting;
    return std::nullopt;
  }

  // Also puts it there, for the second pass.
  bool belongs_elsewhere(Session& session, const Occurrence& meeting) {
    const auto& [group, staff] = leads_.at(session.group_id);
    const Session was = session;
    place(session, meeting, group);
    auto wanted = staff;
    std::ranges::sort(wanted);
    return session != was || staff_of(tx_, session.id) != wanted;
  }

  db::Tx& tx_;
  const Zone zone_;
  const std::vector<program::TemplateSlot> slots_;
  const std::map<GroupId, Leads> leads_;
  std::vector<Session> moves_;
  Followed done_;
};

}  // namespace

Followed follow(db::Tx& tx, const SiteId& site, std::span<const GroupId> groups, Day from) {
  if (groups.empty()) return {};
  Following following(tx, site);
  for (const GroupId& group : groups) following.let_go(group, from);
  auto done = following.take();
  done.cancelled += keep_closed(tx, site);
  if (done.moved + done.cancelled > 0)
    tx.changes.push_back({tx.organization, site, "schedule", "site", site.text()});
  return done;
}

Extended extend(db::Tx& tx, const SiteId& site, Day from, Day until) {
  until = std::min(until, horizon_of(tx, site));
  const Zone zone = program::zone_of_site(tx, site);
  const auto slots = program::slots_of(tx, site, from);
  const auto made = made_between(tx, site, from, until);
  const std::set<Made> there(made.begin(), made.end());
  const auto leads = leads_of(tx, site);
  const auto closed = closures_from(tx, site, from);

  Extended done;
  for (const Occurrence& meeting : occurrences(slots, zone, from, until)) {
    if (there.contains({meeting.slot.id, meeting.held_on})) continue;
    const auto& [group, staff] = leads.at(meeting.slot.group_id);
    if (closure_on(closed, group.room_id, meeting.held_on)) continue;
    const auto taken = put_session(tx, session_of(tx, site, meeting, group), staff);
    if (!taken.empty()) {
      done.findings.push_back(left_out(meeting, group, taken.front()));
      continue;
    }
    ++done.made;
    if (meeting.moved) done.findings.push_back(moved(meeting, group, zone));
  }
  if (done.made > 0) tx.changes.push_back({tx.organization, site, "schedule", "site", site.text()});
  return done;
}

Extended extend(db::Tx& tx, const SiteId& site) {
  const Day today = program::today_at(tx, site);
  return extend(tx, site, today, horizon_of(tx, site));
}

Day horizon_of(db::Tx& tx, const SiteId& site) {
  const Day today = program::today_at(tx, site);
  return {today.date + std::chrono::weeks(limits::schedule_weeks)};
}

}  // namespace stepwell::schedule
