#include "stepwell/hours/make_up_store.h"

#include <fmt/format.h>

#include <set>

#include "stepwell/base/limits.h"
#include "stepwell/base/reason.h"
#include "stepwell/episode/store.h"
#include "stepwell/hours/site_week.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/staffing.h"
#include "stepwell/schedule/store.h"

namespace stepwell::hours {
namespace {

// One text, asked for a site's days or for one session.
#define OPENINGS                                                                             \
  "SELECT s.id AS session_id, s.site_id, s.group_id, g.name AS group_name, g.patient_id,"    \
  " t.program_id, g.track_id, t.name AS track_name, s.room_id, r.name AS room_name,"         \
  " s.held_on, s.starts_at, s.ends_at, s.minutes, s.state, g.capacity,"                      \
  " r.capacity AS room_capacity,"                                                            \
  " (SELECT count(*) FROM session_staff f WHERE f.organization_id = s.organization_id"       \
  "   AND f.session_id = s.id) AS leading,"                                                  \
  " (SELECT count(DISTINCT m.patient_id) FROM membership m"                                  \
  "   WHERE m.organization_id = s.organization_id AND m.group_id = s.group_id"               \
  "   AND m.joined_on <= s.held_on AND (m.left_on IS NULL OR m.left_on > s.held_on))"        \
  "   AS members,"                                                                           \
  " (SELECT count(*) FROM group_seat x WHERE x.organization_id = s.organization_id"          \
  "   AND x.group_id = s.group_id AND (x.episode_id IS NULL OR (x.kept = 0 AND NOT EXISTS (" \
  "     SELECT 1 FROM membership m WHERE m.organization_id = x.organization_id"              \
  "     AND m.group_id = x.group_id AND m.episode_id = x.episode_id"                         \
  "     AND (m.left_on IS NULL OR m.left_on > s.held_on))))) AS seats,"                      \
  " (SELECT count(*) FROM session o WHERE o.organization_id = s.organization_id"             \
  "   AND o.group_id = s.group_id AND o.held_on = s.held_on AND o.state = 'scheduled')"      \
  "   AS times_that_day"                                                                     \
  " FROM session s"                                                                          \
  " JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id"        \
  " JOIN track t ON t.organization_id = g.organization_id AND t.id = g.track_id"             \
  " JOIN room r ON r.organization_id = s.organization_id AND r.id = s.room_id"

constexpr db::Sql openings_of_site{
    OPENINGS
    " WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4"
    " AND s.starts_at > $5 AND s.state = 'scheduled' AND t.program_id = $6"
    " AND g.patient_id IS NULL ORDER BY s.starts_at, s.id"};
constexpr db::Sql opening_of_session{OPENINGS " WHERE s.organization_id = $1 AND s.id = $2"};

constexpr db::Sql insert_guest{R"(
  INSERT INTO guest_seat (organization_id, id, membership_id, session_id, patient_id, reason,
                          booked_at, booked_by, void_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', 1))"};
constexpr db::Sql void_guest{R"(
  UPDATE guest_seat SET voided_at = $1, void_reason = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4)"};
constexpr db::Sql guest_by_id{R"(
  SELECT id, membership_id, session_id, patient_id, reason, booked_at, booked_by, voided_at,
         void_reason, version
  FROM guest_seat WHERE organization_id = $1 AND id = $2)"};
// One whose membership ended with the stay is no seat any more.
constexpr db::Sql guest_in_session{R"(
  SELECT v.id, v.membership_id, v.session_id, v.patient_id, v.reason, v.booked_at, v.booked_by,
         v.voided_at, v.void_reason, v.version
  FROM guest_seat v
  JOIN membership m ON m.organization_id = v.organization_id AND m.id = v.membership_id
   AND m.left_on > m.joined_on
  WHERE v.organization_id = $1 AND v.session_id = $2 AND v.patient_id = $3
    AND v.voided_at IS NULL)"};
constexpr db::Sql guests_of_week{R"(
  SELECT v.id, v.version, v.session_id, g.name AS group_name, s.starts_at, v.reason
  FROM guest_seat v
  JOIN membership m ON m.organization_id = v.organization_id AND m.id = v.membership_id
   AND m.left_on > m.joined_on
  JOIN session s ON s.organization_id = v.organization_id AND s.id = v.session_id
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  WHERE v.organization_id = $1 AND v.patient_id = $2 AND v.voided_at IS NULL
    AND s.held_on >= $3 AND s.held_on < $4 AND s.state = 'scheduled'
  ORDER BY s.starts_at, v.id)"};

// Says of each whether its day is closed and whether somebody leads it.
std::vector<Opening> looked_at(db::Tx& tx, const SiteId& site, std::vector<Opening> openings) {
  if (openings.empty()) return openings;
  Day from = openings.front().held_on, last = from;
  for (const Opening& one : openings) {
    from = std::min(from, one.held_on);
    last = std::max(last, one.held_on);
  }
  std::set<SessionId> gaps;
  for (const auto& gap : schedule::gaps_between(tx, site, from, {last.date + std::chrono::days(1)}))
    gaps.insert(gap.session_id);
  const auto closures = schedule::closures_from(tx, site, from);
  for (Opening& one : openings) {
    one.closed = schedule::closure_on(closures, one.room_id, one.held_on) != nullptr;
    one.led = gaps.count(one.session_id) == 0;
  }
  return openings;
}

Opening opening_of(db::Tx& tx, const SessionId& session) {
  auto found = tx.db.one<Opening>(opening_of_session, tx.organization, session);
  if (!found) refuse("unknown", "/session_id", "there is no such session");
  const SiteId site = found->site_id;
  std::vector<Opening> one;
  one.push_back(*std::move(found));
  return looked_at(tx, site, std::move(one)).front();
}

const Person* person_in(const SiteWeek& all, const PatientId& patient) {
  for (const Person& person : all.people)
    if (person.patient_id == patient) return &person;
  return nullptr;
}

// Returns the person's week; of who is not admitted, no more than that.
Asking asking_of(db::Tx& tx, const PatientId& patient) {
  Asking asking{.patient_id = patient, .site_id = people::site_of_patient(tx, patient)};
  const SiteWeek all = site_week(tx, asking.site_id);
  asking.week = all.week;
  const Person* person = person_in(all, patient);
  const auto stay = episode::open_episode(tx, patient);
  if (person == nullptr || !stay || !stay->program_id || !stay->track_id) return asking;
  const auto program = program::find_program(tx, *stay->program_id);
  asking.program_id = *stay->program_id;
  asking.track_id = *stay->track_id;
  asking.admitted = stay->state == episode::State::admitted;
  asking.waits = roster::waits_for_plan(tx, *stay);
  asking.minutes_max = program.minutes_max > 0 ? std::max(program.minutes_max, person->minutes) : 0;
  asking.days_max = program.days_max > 0 ? std::max(program.days_max, person->days) : 0;
  asking.known = all.week_of(*person);
  asking.comes = all.comes(*person);
  asking.schedule =
      schedule::sessions_of_patient(tx, patient, asking.week.monday, asking.week.end());
  return asking;
}

Error full(const Opening& opening) {
  const auto text =
      fmt::format("{} has no free seat on {}", opening.group_name, opening.held_on.text());
  Error error(Code::conflict, text);
  error.findings = {{"group_full", "/session_id", text}};
  return error;
}

void tell(db::Tx& tx, const SiteId& site, const GuestSeat& seat) {
  tx.changes.push_back(
      {tx.organization, site, "roster", "guest_seat", seat.id.text(), seat.version});
  outbox::tell(tx, seat.patient_id, outbox::Kind::schedule_changed, seat.session_id.text());
}

}  // namespace

MakeUps make_ups_of(db::Tx& tx, const PatientId& patient) {
  const Asking asking = asking_of(tx, patient);
  const auto who = people::find_patient(tx, patient);
  MakeUps answer{.patient_id = patient,
                 .name = people::display_name(who.given_name, who.family_name, who.preferred_name),
                 .week = asking.week.monday,
                 .dose = outlook(asking.known, asking.week).dose,
                 .chance = chance_of(asking.known, asking.week, asking.comes),
                 .booked = tx.db.all<BookedSeat>(guests_of_week, tx.organization, patient,
                                                 asking.week.monday, asking.week.end()),
                 .items = {}};
  if (!asking.admitted) return answer;
  const auto openings = looked_at(
      tx, asking.site_id,
      tx.db.all<Opening>(openings_of_site, tx.organization, asking.site_id, asking.week.monday,
                         asking.week.end(), tx.now, asking.program_id));
  answer.items = make_ups(openings, asking, tx.now);
  return answer;
}

GuestSeat put_guest_seat(db::Tx& tx, const roster::Membership& member, const NewGuestSeat& asked,
                         const std::optional<StaffId>& by) {
  const GuestSeat made{.id = tx.next<GuestSeatId>(),
                       .membership_id = member.id,
                       .session_id = asked.session_id,
                       .patient_id = member.patient_id,
                       .reason = asked.reason,
                       .booked_at = tx.now,
                       .booked_by = by,
                       .voided_at = {},
                       .void_reason = {}};
  tx.db.run(insert_guest, tx.organization, made.id, made.membership_id, made.session_id,
            made.patient_id, made.reason, made.booked_at, made.booked_by);
  return made;
}

GuestSeat book_guest(db::Tx& tx, const PatientId& patient, const NewGuestSeat& asked,
                     const std::optional<StaffId>& by) {
  if (auto known =
          tx.db.one<GuestSeat>(guest_in_session, tx.organization, asked.session_id, patient))
    return *std::move(known);
  const Opening opening = opening_of(tx, asked.session_id);
  const Asking asking = asking_of(tx, patient);
  auto findings = check_make_up(opening, asking, tx.now);
  if (is_blank(asked.reason)) findings.push_back({"missing", "/reason", "say why"});
  if (asked.reason.reveal().size() > limits::words_bytes)
    findings.push_back({"too_long", "/reason", "say it in fewer words"});
  require(findings);
  if (seats_free(opening) == 0) throw full(opening);
  const auto stay = episode::open_episode(tx, patient).value();
  const auto member = roster::visit(tx, opening.group_id, stay, opening.held_on);
  if (!member) throw full(opening);
  const GuestSeat made = put_guest_seat(tx, *member, asked, by);
  tell(tx, opening.site_id, made);
  return made;
}

GuestSeat give_back(db::Tx& tx, const GuestSeat& seat, const GiveBack& said) {
  const auto session = schedule::find_session(tx, seat.session_id);
  require(check_give_back(seat, said, session.starts_at <= tx.now));
  tx.db.run(void_guest, tx.now, said.reason, tx.organization, seat.id);
  const auto member = roster::find_membership(tx, seat.membership_id);
  roster::leave(tx, member, member.joined_on);
  const GuestSeat stored = find_guest_seat(tx, seat.id);
  tell(tx, session.site_id, stored);
  return stored;
}

GuestSeat find_guest_seat(db::Tx& tx, const GuestSeatId& seat) {
  auto found = tx.db.one<GuestSeat>(guest_by_id, tx.organization, seat);
  if (!found) throw Error(Code::not_found, "there is no such guest seat");
  return *std::move(found);
}

SiteId site_of_guest_seat(db::Tx& tx, const http::Request& request) {
  const auto seat = find_guest_seat(tx, request.path<GuestSeatId>("guest_seat"));
  return schedule::site_of_session(tx, seat.session_id);
}

}  // namespace stepwell::hours
