#include "stepwell/schedule/rules.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "stepwell/base/limits.h"
#include "stepwell/base/reason.h"

namespace stepwell::schedule {
namespace {

constexpr int five = 5;
constexpr int day_minutes = 24 * 60;

// What going to another room weighs, beside going to another time: half an hour.
constexpr std::int64_t other_room = 30 / five;

using Five = std::chrono::duration<std::int64_t, std::ratio<300>>;

}  // namespace

FiveMinutes five_minutes(Instant starts_at, Instant ends_at) {
  return {std::chrono::floor<Five>(starts_at.time.time_since_epoch()).count(),
          std::chrono::ceil<Five>(ends_at.time.time_since_epoch()).count()};
}

std::vector<Occurrence> occurrences(std::span<const program::TemplateSlot> slots, const Zone& zone,
                                    Day from, Day until) {
  std::vector<Occurrence> found;
  for (Day day = from; day < until; day.date += std::chrono::days(1)) {
    const auto weekday = static_cast<int>(std::chrono::weekday(day.date).iso_encoding());
    for (const program::TemplateSlot& slot : slots) {
      if (slot.weekday != weekday || day < slot.from_on) continue;
      if (slot.until_on && day > *slot.until_on) continue;
      const auto starts = zone.instant_of(day, slot.starts_at_minute);
      found.push_back({slot, day, starts.at, starts.shown == Shown::skipped});
    }
  }
  return found;
}

std::vector<Finding> check_new_session(const NewSession& asked, const Zone& zone, int capacity,
                                       int places) {
  std::vector<Finding> findings;
  const auto note = [&](const char* code, const char* field, const char* text) {
    findings.push_back({code, field, text});
  };
  if (asked.minutes < five || asked.minutes > day_minutes || asked.minutes % five != 0)
    note("minutes_off_grid", "/minutes", "a session lasts a multiple of five minutes");
  else if (asked.starts.minute + asked.minutes > day_minutes)
    note("past_midnight", "/minutes", "a session ends on the day it starts");
  if (asked.starts.minute % five != 0)
    note("starts_off_grid", "/starts", "a session starts at a multiple of five minutes");
  else if (zone.instant_of(asked.held_on, asked.starts.minute).shown == Shown::skipped)
    note("time_skipped", "/starts", "the clocks skip this time on that day");
  if (capacity > places)
    note("room_too_small", "/room_id", "the group has more places than this room");
  if (asked.staff_ids && asked.staff_ids->size() > limits::session_staff)
    note("too_many_staff", "/staff_ids", "a session has at most ten who lead it");
  return findings;
}

std::optional<std::int64_t> next_free(const std::set<std::int64_t>& taken, std::int64_t first,
                                      std::int64_t count, std::int64_t end) {
  while (first + count <= end) {
    const auto in_the_way = taken.lower_bound(first);
    if (in_the_way == taken.end() || *in_the_way >= first + count) return first;
    first = *in_the_way + 1;
  }
  return std::nullopt;
}

std::optional<std::int64_t> last_free(const std::set<std::int64_t>& taken, std::int64_t first,
                                      std::int64_t count, std::int64_t before) {
  std::int64_t start = before - 1;
  while (start >= first) {
    const auto after = taken.lower_bound(start + count);
    if (after == taken.begin() || *std::prev(after) < start) return start;
    start = *std::prev(after) - count;
  }
  return std::nullopt;
}

std::vector<FreePlace> free_places(std::span<const std::set<std::int64_t>> taken,
                                   const FiveMinutes& wanted, const FiveMinutes& day) {
  const std::int64_t count = wanted.end - wanted.first;
  std::vector<FreePlace> found;
  for (std::size_t room = 0; room < taken.size(); ++room) {
    const auto next = next_free(taken[room], std::max(wanted.first, day.first), count, day.end);
    if (next == wanted.first) {
      if (room > 0) found.push_back({room, *next});
      continue;
    }
    const auto last =
        last_free(taken[room], day.first, count, std::min(wanted.first, day.end - count + 1));
    if (next) found.push_back({room, *next});
    if (last) found.push_back({room, *last});
  }
  const auto cost = [&](const FreePlace& place) {
    const std::int64_t away = std::abs(place.first - wanted.first);
    return away == 0 || place.room == 0 ? away : away + other_room;
  };
  std::ranges::stable_sort(found, {}, cost);
  return found;
}

std::vector<Finding> check_changeable(const Session& session, int marked) {
  if (session.state == State::cancelled)
    return {{"session_cancelled", "", "this session is cancelled: bring it back first"}};
  if (marked > 0)
    return {{"session_marked", "", "this session has taken place: somebody is marked in it"}};
  return {};
}

std::vector<Finding> check_move(const Session& session, const SessionMove& to, const Zone& zone,
                                int capacity, int places, Instant now) {
  auto findings = check_new_session({.group_id = session.group_id,
                                     .held_on = to.held_on,
                                     .starts = to.starts,
                                     .minutes = session.minutes,
                                     .room_id = to.room_id,
                                     .staff_ids = {}},
                                    zone, capacity, places);
  if (zone.instant_of(to.held_on, to.starts.minute).at <= now)
    findings.push_back({"in_the_past", "/starts", "this time has passed already"});
  check_words(findings, to.reason.value_or(Private<std::string>()));
  return findings;
}

std::vector<Finding> check_substitution(const Substitution& asked,
                                        std::span<const StaffId> leaders) {
  std::vector<Finding> findings;
  if (std::ranges::count(leaders, asked.staff_id) == 0)
    findings.push_back({"not_leading", "/staff_id", "they do not lead this session"});
  if (std::ranges::count(leaders, asked.substitute_id) > 0)
    findings.push_back({"already_leads", "/substitute_id", "they lead this session already"});
  check_words(findings, asked.reason.value_or(Private<std::string>()));
  return findings;
}

std::vector<Finding> check_cancel(const SessionCancel& asked) {
  std::vector<Finding> findings;
  need_words(findings, asked.reason, "say why, as in: the facilitator is ill");
  return findings;
}

std::vector<Finding> check_link(const TelehealthChange& asked) {
  if (!asked.link) return {};
  const std::string& link = asked.link->reveal();
  if (link.size() > limits::reference_bytes)
    return {{"too_long", "/link", "an address has at most 512 bytes"}};
  const auto url = boost::urls::parse_uri(link);
  if (!url || url->scheme_id() != boost::urls::scheme::https || url->host().empty())
    return {{"link_not_https", "/link", "a link begins with https:// and names where it leads"}};
  if (url->has_userinfo())
    return {{"link_with_password", "/link", "a link shows no user name before the @"}};
  return {};
}

Instant start_of(std::int64_t five_minutes) {
  return {std::chrono::sys_time<std::chrono::microseconds>(Five(five_minutes))};
}

}  // namespace stepwell::schedule
