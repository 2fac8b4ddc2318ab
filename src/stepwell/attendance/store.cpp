#include "stepwell/attendance/store.h"

#include <algorithm>
#include <map>

#include "stepwell/absence/store.h"
#include "stepwell/people/rules.h"
#include "stepwell/plan/rules.h"
#include "stepwell/plan/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::attendance {
namespace {

constexpr db::Sql insert_check_in{R"(
  INSERT INTO check_in (organization_id, id, patient_id, site_id, held_on, arrived_at, source, mood,
                        craving, sleep_hours, medication_taken, substance_use, safety, answered_at,
                        version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
  ON CONFLICT (organization_id, patient_id, held_on) DO NOTHING)"};
constexpr db::Sql answer_check_in{R"(
  UPDATE check_in SET mood = $1, craving = $2, sleep_hours = $3, medication_taken = $4,
                      substance_use = $5, safety = $6, answered_at = $7, version = version + 1
  WHERE organization_id = $8 AND id = $9)"};
constexpr db::Sql check_in_by_id{R"(
  SELECT id, patient_id, site_id, held_on, arrived_at, source, mood, craving, sleep_hours,
         medication_taken, substance_use, safety, answered_at, version
  FROM check_in WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql check_in_of_day{R"(
  SELECT id, patient_id, site_id, held_on, arrived_at, source, mood, craving, sleep_hours,
         medication_taken, substance_use, safety, answered_at, version
  FROM check_in WHERE organization_id = $1 AND patient_id = $2 AND held_on = $3)"};
constexpr db::Sql latest_check_ins{R"(
  SELECT id, patient_id, site_id, held_on, arrived_at, source, mood, craving, sleep_hours,
         medication_taken, substance_use, safety, answered_at, version
  FROM check_in WHERE organization_id = $1 AND patient_id = $2
  ORDER BY held_on DESC LIMIT $3)"};
constexpr db::Sql site_by_check_in{R"(
  SELECT site_id FROM check_in WHERE organization_id = $1 AND id = $2)"};

constexpr db::Sql insert_check_out{R"(
  INSERT INTO check_out (organization_id, id, patient_id, site_id, held_on, left_at, source,
                         how_it_went, skill, own_skill, evening_plan, safety, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)
  ON CONFLICT (organization_id, patient_id, held_on) DO NOTHING)"};
constexpr db::Sql check_out_of_day{R"(
  SELECT id, patient_id, site_id, held_on, left_at, source, how_it_went, skill, own_skill,
         evening_plan, safety, version
  FROM check_out WHERE organization_id = $1 AND patient_id = $2 AND held_on = $3)"};
constexpr db::Sql latest_check_outs{R"(
  SELECT id, patient_id, site_id, held_on, left_at, source, how_it_went, skill, own_skill,
         evening_plan, safety, version
  FROM check_out WHERE organization_id = $1 AND patient_id = $2
  ORDER BY held_on DESC LIMIT $3)"};

constexpr db::Sql upsert_mark{R"(
  INSERT INTO mark (organization_id, session_id, patient_id, held_on, presence, minutes,
                    reason_kind, reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
  ON CONFLICT (organization_id, session_id, patient_id) DO UPDATE
  SET presence = excluded.presence, minutes = excluded.minutes,
      reason_kind = excluded.reason_kind, reason = excluded.reason, version = mark.version + 1
  RETURNING session_id, patient_id, held_on, presence, minutes, reason_kind, reason, version)"};
constexpr db::Sql mark_of_patient{R"(
  SELECT session_id, patient_id, held_on, presence, minutes, reason_kind, reason, version FROM mark
  WHERE organization_id = $1 AND session_id = $2 AND patient_id = $3)"};
constexpr db::Sql count_expected{R"(
  SELECT count(*) FROM session s
  JOIN membership m ON m.organization_id = s.organization_id AND m.group_id = s.group_id
   AND m.patient_id = $1 AND m.joined_on <= s.held_on
   AND (m.left_on IS NULL OR s.held_on < m.left_on)
  WHERE s.organization_id = $2 AND s.id = $3)"};

constexpr db::Sql order_of_patient{R"(
  SELECT e.id AS episode_id, coalesce(e.order_minutes, p.minutes_min) AS minutes,
         coalesce(e.order_days, p.days_min) AS days
  FROM episode e
  JOIN program p ON p.organization_id = e.organization_id AND p.id = e.program_id
  WHERE e.organization_id = $1 AND e.patient_id = $2
    AND e.state IN ('admitted', 'on_hold', 'discharged')
  ORDER BY e.admitted_on DESC, e.id DESC LIMIT 1)"};
constexpr db::Sql marks_of_patient{R"(
  SELECT session_id, patient_id, held_on, presence, minutes, reason_kind, reason, version FROM mark
  WHERE organization_id = $1 AND patient_id = $2 AND held_on >= $3 AND held_on < $4
  ORDER BY held_on, session_id)"};
constexpr db::Sql review_of_program{R"(
  SELECT p.review_no_shows AS no_shows, p.review_days AS within_days
  FROM episode e
  JOIN program p ON p.organization_id = e.organization_id AND p.id = e.program_id
  WHERE e.organization_id = $1 AND e.patient_id = $2
    AND e.state IN ('admitted', 'on_hold', 'discharged')
  ORDER BY e.admitted_on DESC, e.id DESC LIMIT 1)"};
constexpr db::Sql expected_of_patient{R"(
  SELECT s.id AS session_id, s.held_on, s.minutes FROM membership m
  JOIN session s ON s.organization_id = m.organization_id AND s.group_id = m.group_id
   AND s.held_on >= m.joined_on AND (m.left_on IS NULL OR s.held_on < m.left_on)
  WHERE m.organization_id = $1 AND m.patient_id = $2 AND s.held_on >= $3 AND s.held_on < $4
    AND s.state = 'scheduled')"};

// The sessions a hold takes somebody out of.
constexpr db::Sql held_of_patient{R"(
  SELECT s.id AS session_id, s.held_on, s.minutes
  FROM hold h
  JOIN hold_group g ON g.organization_id = h.organization_id AND g.hold_id = h.id
  JOIN session s ON s.organization_id = g.organization_id AND s.group_id = g.group_id
   AND s.held_on >= h.from_on AND (h.until_on IS NULL OR s.held_on < h.until_on)
  WHERE h.organization_id = $1 AND h.patient_id = $2 AND s.held_on >= $3 AND s.held_on < $4
    AND s.state = 'scheduled')"};

// The same four for everybody on a session's roster at once, so that a sheet of twelve costs
// six statements and not sixty.
constexpr db::Sql roster_of_session{R"(
  SELECT p.id AS patient_id, p.given_name, p.family_name, p.preferred_name, p.pronouns,
         c.arrived_at,
         (SELECT count(*) FROM alert a
          WHERE a.organization_id = p.organization_id AND a.patient_id = p.id
            AND a.closed_at IS NULL) AS open_alerts
  FROM membership m
  JOIN patient p ON p.organization_id = m.organization_id AND p.id = m.patient_id
  LEFT JOIN check_in c ON c.organization_id = p.organization_id AND c.patient_id = p.id
   AND c.held_on = $1
  WHERE m.organization_id = $2 AND m.group_id = $3 AND m.joined_on <= $1
    AND (m.left_on IS NULL OR m.left_on > $1)
  ORDER BY p.family_name, p.given_name, p.id)"};
constexpr db::Sql orders_of_members{R"(
  SELECT m.patient_id, coalesce(l.order_minutes, e.order_minutes, p.minutes_min) AS minutes,
         coalesce(l.order_days, e.order_days, p.days_min) AS days
  FROM membership m
  JOIN episode e ON e.organization_id = m.organization_id AND e.id = m.episode_id
  JOIN program p ON p.organization_id = e.organization_id AND p.id = e.program_id
  LEFT JOIN plan l ON l.organization_id = e.organization_id AND l.episode_id = e.id
   AND l.state IN ('in_force', 'superseded')
   AND l.from_on < $1 AND (l.until_on IS NULL OR l.until_on >= $1)
  WHERE m.organization_id = $2 AND m.group_id = $3 AND m.joined_on <= $4
    AND (m.left_on IS NULL OR m.left_on > $4))"};
constexpr db::Sql marks_of_members{R"(
  SELECT k.session_id, k.patient_id, k.held_on, k.presence, k.minutes, k.reason_kind, k.reason,
         k.version
  FROM membership m
  JOIN mark k ON k.organization_id = m.organization_id AND k.patient_id = m.patient_id
  WHERE m.organization_id = $1 AND m.group_id = $2 AND m.joined_on <= $3
    AND (m.left_on IS NULL OR m.left_on > $3) AND k.held_on >= $4 AND k.held_on < $5)"};
constexpr db::Sql expected_of_members{R"(
  SELECT o.patient_id, s.id AS session_id, s.held_on, s.minutes
  FROM membership m
  JOIN membership o ON o.organization_id = m.organization_id AND o.patient_id = m.patient_id
  JOIN session s ON s.organization_id = o.organization_id AND s.group_id = o.group_id
   AND s.held_on >= o.joined_on AND (o.left_on IS NULL OR s.held_on < o.left_on)
  WHERE m.organization_id = $1 AND m.group_id = $2 AND m.joined_on <= $3
    AND (m.left_on IS NULL OR m.left_on > $3) AND s.held_on >= $4 AND s.held_on < $5
    AND s.state = 'scheduled')"};

constexpr db::Sql held_of_members{R"(
  SELECT h.patient_id, s.id AS session_id, s.held_on, s.minutes
  FROM membership m
  JOIN hold h ON h.organization_id = m.organization_id AND h.patient_id = m.patient_id
  JOIN hold_group g ON g.organization_id = h.organization_id AND g.hold_id = h.id
  JOIN session s ON s.organization_id = g.organization_id AND s.group_id = g.group_id
   AND s.held_on >= h.from_on AND (h.until_on IS NULL OR s.held_on < h.until_on)
  WHERE m.organization_id = $1 AND m.group_id = $2 AND m.joined_on <= $3
    AND (m.left_on IS NULL OR m.left_on > $3) AND s.held_on >= $4 AND s.held_on < $5
    AND s.state = 'scheduled')"};

struct Order {
  std::optional<EpisodeId> episode_id;
  int minutes = 0;
  int days = 0;
};
BOOST_DESCRIBE_STRUCT(Order, (), (episode_id, minutes, days))

struct MemberOrder {
  PatientId patient_id;
  int minutes = 0;
  int days = 0;
};
BOOST_DESCRIBE_STRUCT(MemberOrder, (), (patient_id, minutes, days))

struct MemberExpected {
  PatientId patient_id;
  SessionId session_id;
  Day held_on;
  int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(MemberExpected, (), (patient_id, session_id, held_on, minutes))

struct Member {
  PatientId patient_id;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
  std::string pronouns;
  std::optional<Instant> arrived_at;
  int open_alerts = 0;
};
BOOST_DESCRIBE_STRUCT(Member, (),
                      (patient_id, given_name, family_name, preferred_name, pronouns, arrived_at,
                       open_alerts))

// What a person's week is worked out from.
struct WeekFacts {
  WeekOrder order;
  std::vector<Mark> marks;
  std::vector<Expected> expected;
  std::vector<Expected> held;

  WeekDose dose(Week week) const {
    return week_dose(marks, expected, week, order_beside(order, expected, held, week));
  }
};

std::map<PatientId, WeekFacts> facts_of_members(db::Tx& tx, const GroupId& group, Day day) {
  const Week week = Week::of(day);
  std::map<PatientId, WeekFacts> facts;
  for (const auto& order :
       tx.db.all<MemberOrder>(orders_of_members, week.end(), tx.organization, group, day))
    facts[order.patient_id].order = {order.minutes, order.days};
  for (auto& mark :
       tx.db.all<Mark>(marks_of_members, tx.organization, group, day, week.monday, week.end()))
    facts[mark.patient_id].marks.push_back(std::move(mark));
  for (const auto& expected : tx.db.all<MemberExpected>(expected_of_members, tx.organization, group,
                                                        day, week.monday, week.end()))
    facts[expected.patient_id].expected.push_back(
        {expected.session_id, expected.held_on, expected.minutes});
  for (const auto& held : tx.db.all<MemberExpected>(held_of_members, tx.organization, group, day,
                                                    week.monday, week.end()))
    facts[held.patient_id].held.push_back({held.session_id, held.held_on, held.minutes});
  return facts;
}

std::optional<absence::Absence> absence_of(const std::vector<absence::Absence>& absences,
                                           const PatientId& patient) {
  const auto found = std::ranges::find(absences, patient, &absence::Absence::patient_id);
  return found == absences.end() ? std::nullopt : std::optional(*found);
}

std::optional<Mark> mark_for(const std::vector<Mark>& marks, const SessionId& session) {
  const auto found = std::ranges::find(marks, session, &Mark::session_id);
  return found == marks.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<CheckIn> put_check_in(db::Tx& tx, const CheckIn& c) {
  const auto stored = tx.db.run(insert_check_in, tx.organization, c.id, c.patient_id, c.site_id,
                                c.held_on, c.arrived_at, c.source, c.mood, c.craving, c.sleep_hours,
                                c.medication_taken, c.substance_use, c.safety, c.answered_at);
  return stored == 0 ? std::nullopt : std::optional(c);
}

CheckIn put_answers(db::Tx& tx, const CheckIn& check_in, const Answers& a) {
  tx.db.run(answer_check_in, a.mood, a.craving, a.sleep_hours, a.medication_taken, a.substance_use,
            a.safety, tx.now, tx.organization, check_in.id);
  return find_check_in(tx, check_in.id);
}

CheckIn find_check_in(db::Tx& tx, const CheckInId& id) {
  auto found = tx.db.one<CheckIn>(check_in_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such check-in");
  return *std::move(found);
}

std::optional<CheckIn> check_in_on(db::Tx& tx, const PatientId& patient, Day day) {
  return tx.db.one<CheckIn>(check_in_of_day, tx.organization, patient, day);
}

std::vector<CheckIn> check_ins_of(db::Tx& tx, const PatientId& patient, int most) {
  return tx.db.all<CheckIn>(latest_check_ins, tx.organization, patient, most);
}

std::optional<CheckOut> put_check_out(db::Tx& tx, const CheckOut& c) {
  const auto stored =
      tx.db.run(insert_check_out, tx.organization, c.id, c.patient_id, c.site_id, c.held_on,
                c.left_at, c.source, c.how_it_went, c.skill, c.own_skill, c.evening_plan, c.safety);
  return stored == 0 ? std::nullopt : std::optional(c);
}

std::optional<CheckOut> check_out_on(db::Tx& tx, const PatientId& patient, Day day) {
  return tx.db.one<CheckOut>(check_out_of_day, tx.organization, patient, day);
}

std::vector<CheckOut> check_outs_of(db::Tx& tx, const PatientId& patient, int most) {
  return tx.db.all<CheckOut>(latest_check_outs, tx.organization, patient, most);
}

Mark put_mark(db::Tx& tx, const Mark& mark) {
  return tx.db
      .one<Mark>(upsert_mark, tx.organization, mark.session_id, mark.patient_id, mark.held_on,
                 mark.presence, mark.minutes, mark.reason_kind, mark.reason)
      .value();
}

std::optional<Mark> find_mark(db::Tx& tx, const SessionId& session, const PatientId& patient) {
  return tx.db.one<Mark>(mark_of_patient, tx.organization, session, patient);
}

std::vector<Mark> marks_between(db::Tx& tx, const PatientId& patient, Day from, Day until) {
  return tx.db.all<Mark>(marks_of_patient, tx.organization, patient, from, until);
}

ReviewAfter review_after(db::Tx& tx, const PatientId& patient) {
  return tx.db.one<ReviewAfter>(review_of_program, tx.organization, patient)
      .value_or(ReviewAfter{});
}

bool is_expected(db::Tx& tx, const SessionId& session, const PatientId& patient) {
  return tx.db.one<std::int64_t>(count_expected, patient, tx.organization, session).value() > 0;
}

std::vector<WeekDose> week_doses(db::Tx& tx, const PatientId& patient, Week first, Week last) {
  const Order order =
      tx.db.one<Order>(order_of_patient, tx.organization, patient).value_or(Order{});
  const Day from = first.monday, until = last.end();
  const auto planned =
      order.episode_id ? plan::orders_of(tx, *order.episode_id) : std::vector<plan::Order>();
  WeekFacts known{
      .order = {order.minutes, order.days},
      .marks = marks_between(tx, patient, from, until),
      .expected = tx.db.all<Expected>(expected_of_patient, tx.organization, patient, from, until),
      .held = tx.db.all<Expected>(held_of_patient, tx.organization, patient, from, until)};
  std::vector<WeekDose> doses;
  for (Week week = first; week.monday <= last.monday; week.monday = week.end()) {
    const auto counts = plan::order_of(planned, week);
    known.order =
        counts ? WeekOrder{counts->minutes, counts->days} : WeekOrder{order.minutes, order.days};
    doses.push_back(known.dose(week));
  }
  return doses;
}

std::vector<RollCallRow> roll_call(db::Tx& tx, const schedule::SessionCard& session) {
  const Day day = session.held_on;
  const auto absences = absence::absences_on(tx, schedule::site_of_session(tx, session.id), day);
  auto facts = facts_of_members(tx, session.group_id, day);
  std::vector<RollCallRow> rows;
  for (const Member& member :
       tx.db.all<Member>(roster_of_session, day, tx.organization, session.group_id)) {
    const WeekFacts& known = facts[member.patient_id];
    rows.push_back(
        {.patient_id = member.patient_id,
         .name = people::display_name(member.given_name, member.family_name, member.preferred_name),
         .pronouns = member.pronouns,
         .arrived_at = member.arrived_at,
         .mark = mark_for(known.marks, session.id),
         .absence = absence_of(absences, member.patient_id),
         .dose = known.dose(Week::of(day)),
         .open_alerts = member.open_alerts});
  }
  return rows;
}

SiteId site_of_check_in(db::Tx& tx, const http::Request& request) {
  const auto site =
      tx.db.one<SiteId>(site_by_check_in, tx.organization, request.path<CheckInId>("check_in"));
  if (!site) throw Error(Code::not_found, "there is no such check-in");
  return *site;
}

}  // namespace stepwell::attendance
