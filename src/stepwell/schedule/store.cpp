#include "stepwell/schedule/store.h"

#include <algorithm>
#include <map>

namespace stepwell::schedule {
namespace {

// As a SessionCard, with the names still in one text.
struct CardRow {
  SessionId id;
  GroupId group_id;
  std::string group_name;
  program::Modality modality = program::Modality::process_group;
  TrackId track_id;
  std::string track_name;
  std::string room_name;
  Day held_on;
  Instant starts_at;
  Instant ends_at;
  int minutes = 0;
  State state = State::scheduled;
  std::optional<Private<std::string>> cancel_reason;
  std::optional<Private<std::string>> telehealth_link;
  std::string facilitators;
  std::optional<PatientId> patient_id;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(CardRow, (),
                      (id, group_id, group_name, modality, track_id, track_name, room_name, held_on,
                       starts_at, ends_at, minutes, state, cancel_reason, telehealth_link,
                       facilitators, patient_id, version))

constexpr db::Sql insert_session{R"(
  INSERT INTO session (organization_id, id, site_id, group_id, room_id, template_slot_id, held_on,
                       starts_at, ends_at, minutes, state, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)
  ON CONFLICT (organization_id, template_slot_id, held_on) DO NOTHING)"};
constexpr db::Sql insert_staff{R"(
  INSERT INTO session_staff (organization_id, session_id, staff_id) VALUES ($1, $2, $3))"};
// Who already holds one of the five minutes keeps it: the count of rows tells, and the transaction
// goes on. In one order, so that two servers can't each wait for the other.
constexpr db::Sql book{R"(
  WITH RECURSIVE five (slot) AS (
    SELECT CAST($1 AS bigint)
    UNION ALL
    SELECT slot + 1 FROM five WHERE slot + 1 < CAST($2 AS bigint)
  ), resource (id) AS (
    SELECT room_id FROM session WHERE organization_id = $3 AND id = $4
    UNION ALL
    SELECT staff_id FROM session_staff WHERE organization_id = $3 AND session_id = $4
  )
  INSERT INTO booking (organization_id, resource_id, slot, session_id)
  SELECT s.organization_id, r.id, f.slot, s.id
  FROM session s CROSS JOIN resource r CROSS JOIN five f
  WHERE s.organization_id = $3 AND s.id = $4
  ORDER BY r.id, f.slot
  ON CONFLICT (organization_id, resource_id, slot) DO NOTHING)"};
constexpr db::Sql held_by_others{R"(
  SELECT DISTINCT b.resource_id, coalesce(r.name, p.given_name || ' ' || p.family_name) AS name,
         g.name AS group_name, o.starts_at, o.ends_at
  FROM booking b
  JOIN session o ON o.organization_id = b.organization_id AND o.id = b.session_id
  JOIN care_group g ON g.organization_id = o.organization_id AND g.id = o.group_id
  LEFT JOIN room r ON r.organization_id = b.organization_id AND r.id = b.resource_id
  LEFT JOIN staff p ON p.organization_id = b.organization_id AND p.id = b.resource_id
  WHERE b.organization_id = $1 AND b.session_id <> $2 AND b.slot >= $3 AND b.slot < $4
    AND b.resource_id IN (
      SELECT room_id FROM session WHERE organization_id = $1 AND id = $2
      UNION ALL
      SELECT staff_id FROM session_staff WHERE organization_id = $1 AND session_id = $2)
  ORDER BY o.starts_at, name)"};
constexpr db::Sql slots_held{R"(
  SELECT slot FROM booking
  WHERE organization_id = $1 AND resource_id = $2 AND slot >= $3 AND slot < $4
    AND session_id IS DISTINCT FROM $5
  ORDER BY slot)"};
constexpr db::Sql free_bookings{R"(
  DELETE FROM booking WHERE organization_id = $1 AND session_id = $2)"};
constexpr db::Sql rewrite_session{R"(
  UPDATE session
  SET room_id = $1, held_on = $2, starts_at = $3, ends_at = $4, minutes = $5, state = 'scheduled',
      cancel_reason = NULL, version = version + 1
  WHERE organization_id = $6 AND id = $7)"};
constexpr db::Sql forget_template{R"(
  UPDATE session SET template_slot_id = NULL WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql take_back_staff{R"(
  DELETE FROM session_staff WHERE organization_id = $1 AND session_id = $2)"};
constexpr db::Sql take_back_session{"DELETE FROM session WHERE organization_id = $1 AND id = $2"};
constexpr db::Sql call_off{R"(
  UPDATE session SET state = 'cancelled', cancel_reason = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3 RETURNING version)"};

constexpr db::Sql call_on{R"(
  UPDATE session SET state = 'scheduled', cancel_reason = NULL, version = version + 1
  WHERE organization_id = $1 AND id = $2)"};

constexpr db::Sql made_by_template{R"(
  SELECT template_slot_id, held_on FROM session
  WHERE organization_id = $1 AND site_id = $2 AND held_on >= $3 AND held_on < $4
    AND template_slot_id IS NOT NULL
  UNION ALL
  SELECT c.template_slot_id, c.held_on
  FROM changed_meeting c
  JOIN session s ON s.organization_id = c.organization_id AND s.id = c.session_id
  WHERE c.organization_id = $1 AND s.site_id = $2 AND c.held_on >= $3 AND c.held_on < $4
  ORDER BY held_on, template_slot_id)"};
constexpr db::Sql coming_by_group{R"(
  SELECT id, site_id, group_id, room_id, template_slot_id, held_on, starts_at, ends_at, minutes,
         state, version
  FROM session s
  WHERE organization_id = $1 AND group_id = $2 AND starts_at > $3 AND state = 'scheduled'
    AND template_slot_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM mark m WHERE m.organization_id = s.organization_id AND m.session_id = s.id)
  ORDER BY starts_at, id)"};
constexpr db::Sql staff_by_session{R"(
  SELECT staff_id FROM session_staff WHERE organization_id = $1 AND session_id = $2
  ORDER BY staff_id)"};
constexpr db::Sql session_by_id{R"(
  SELECT id, site_id, group_id, room_id, template_slot_id, held_on, starts_at, ends_at, minutes,
         state, version
  FROM session WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql site_by_session{R"(
  SELECT site_id FROM session WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql card_by_id{R"(
  SELECT id, group_id, group_name, modality, track_id, track_name, room_name, held_on, starts_at,
         ends_at, minutes, state, cancel_reason, telehealth_link, facilitators,
         patient_id, version
  FROM session_card WHERE organization_id = $1 AND id = $2)"};
// A site's and a patient's sessions are many and often looked at: who leads them is asked for once,
// not by the view for each of them.
constexpr db::Sql cards_of_site{R"(
  SELECT id, group_id, group_name, modality, track_id, track_name, room_name, held_on, starts_at,
         ends_at, minutes, state, cancel_reason, telehealth_link, '' AS facilitators,
         patient_id, version
  FROM session_card
  WHERE organization_id = $1 AND site_id = $2 AND held_on >= $3 AND held_on < $4
  ORDER BY starts_at, group_name, id)"};
constexpr db::Sql leaders_of_site{R"(
  SELECT f.session_id, p.given_name || ' ' || p.family_name AS name
  FROM session s
  JOIN session_staff f ON f.organization_id = s.organization_id AND f.session_id = s.id
  JOIN staff p ON p.organization_id = f.organization_id AND p.id = f.staff_id
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
  ORDER BY p.family_name, p.given_name, p.id)"};
constexpr db::Sql cards_of_group{R"(
  SELECT id, group_id, group_name, modality, track_id, track_name, room_name, held_on, starts_at,
         ends_at, minutes, state, cancel_reason, telehealth_link, facilitators,
         patient_id, version
  FROM session_card
  WHERE organization_id = $1 AND group_id = $2 AND held_on >= $3 AND held_on < $4
  ORDER BY starts_at, group_name, id)"};
constexpr db::Sql cards_of_patient{R"(
  SELECT c.id, c.group_id, c.group_name, c.modality, c.track_id, c.track_name, c.room_name,
         c.held_on, c.starts_at, c.ends_at, c.minutes, c.state, c.cancel_reason, c.telehealth_link,
         '' AS facilitators, c.patient_id, c.version
  FROM membership m
  JOIN session_card c ON c.organization_id = m.organization_id AND c.group_id = m.group_id
    AND c.held_on >= m.joined_on AND (m.left_on IS NULL OR c.held_on < m.left_on)
  WHERE m.organization_id = $1 AND m.patient_id = $2 AND c.held_on >= $3 AND c.held_on < $4
  ORDER BY c.starts_at, c.group_name, c.id)"};
constexpr db::Sql leaders_of_patient{R"(
  SELECT f.session_id, p.given_name || ' ' || p.family_name AS name
  FROM membership m
  JOIN session s ON s.organization_id = m.organization_id AND s.group_id = m.group_id
    AND s.held_on >= m.joined_on AND (m.left_on IS NULL OR s.held_on < m.left_on)
  JOIN session_staff f ON f.organization_id = s.organization_id AND f.session_id = s.id
  JOIN staff p ON p.organization_id = f.organization_id AND p.id = f.staff_id
  WHERE m.organization_id = $1 AND m.patient_id = $2 AND s.held_on >= $3 AND s.held_on < $4
  ORDER BY p.family_name, p.given_name, p.id)"};

constexpr db::Sql expected_by_day{R"(
  SELECT DISTINCT s.id AS session_id, m.patient_id
  FROM session s
  JOIN membership m ON m.organization_id = s.organization_id AND m.group_id = s.group_id
    AND m.joined_on <= s.held_on AND (m.left_on IS NULL OR m.left_on > s.held_on)
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on = $3 AND s.state = 'scheduled'
  ORDER BY session_id, m.patient_id)"};

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> found;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    found.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

SessionCard as_card(CardRow row) {
  return {.id = row.id,
          .group_id = row.group_id,
          .group_name = std::move(row.group_name),
          .modality = row.modality,
          .track_id = row.track_id,
          .track_name = std::move(row.track_name),
          .room_name = std::move(row.room_name),
          .held_on = row.held_on,
          .starts_at = row.starts_at,
          .ends_at = row.ends_at,
          .minutes = row.minutes,
          .state = row.state,
          .cancel_reason = std::move(row.cancel_reason),
          .telehealth_link = std::move(row.telehealth_link),
          .facilitators = lines(row.facilitators),
          .patient_id = row.patient_id,
          .version = row.version};
}

std::vector<SessionCard> as_cards(std::vector<CardRow> rows) {
  std::vector<SessionCard> cards;
  cards.reserve(rows.size());
  for (CardRow& row : rows) cards.push_back(as_card(std::move(row)));
  return cards;
}

template <class T>
T found(std::optional<T> record) {
  if (!record) throw Error(Code::not_found, "there is no such session");
  return *std::move(record);
}

struct Leader {
  SessionId session_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Leader, (), (session_id, name))

std::vector<SessionCard> with_leaders(std::vector<SessionCard> cards, std::vector<Leader> leaders) {
  std::map<SessionId, SessionCard*> by_id;
  for (SessionCard& card : cards) by_id.emplace(card.id, &card);
  for (Leader& leader : leaders)
    by_id.at(leader.session_id)->facilitators.push_back(std::move(leader.name));
  return cards;
}

// What nobody has seen yet may go without a trace.
void take_back(db::Tx& tx, const SessionId& session) {
  tx.db.post(free_bookings, tx.organization, session);
  tx.db.post(take_back_staff, tx.organization, session);
  tx.db.run(take_back_session, tx.organization, session);
}

std::vector<Taken> book_for(db::Tx& tx, const Session& session, std::size_t staff) {
  const auto [first, end] = five_minutes(session.starts_at, session.ends_at);
  const auto wanted = (end - first) * static_cast<std::int64_t>(1 + staff);
  if (tx.db.run(book, first, end, tx.organization, session.id) == wanted) return {};
  auto taken = tx.db.all<Taken>(held_by_others, tx.organization, session.id, first, end);
  check(!taken.empty(), "a booking was refused and nobody holds it");
  return taken;
}

// Books what the stored session needs. Returns what others hold of it, and has then booked the
// rest.
std::vector<Taken> book_all(db::Tx& tx, const Session& session, std::span<const StaffId> staff) {
  for (const StaffId& one : staff) tx.db.post(insert_staff, tx.organization, session.id, one);
  return book_for(tx, session, staff.size());
}

}  // namespace

std::vector<Taken> put_session(db::Tx& tx, const Session& session, std::span<const StaffId> staff) {
  const auto stored =
      tx.db.run(insert_session, tx.organization, session.id, session.site_id, session.group_id,
                session.room_id, session.template_slot_id, session.held_on, session.starts_at,
                session.ends_at, session.minutes, session.state);
  if (stored == 0) return {};
  auto taken = book_all(tx, session, staff);
  if (!taken.empty()) take_back(tx, session.id);
  return taken;
}

std::vector<Taken> restore_session(db::Tx& tx, const SessionId& session) {
  tx.db.post(call_on, tx.organization, session);
  auto taken = book_for(tx, find_session(tx, session), staff_of(tx, session).size());
  if (!taken.empty()) cancel_session(tx, session);
  return taken;
}

void release(db::Tx& tx, const SessionId& session) {
  tx.db.post(free_bookings, tx.organization, session);
  tx.db.post(take_back_staff, tx.organization, session);
}

std::vector<Taken> move_session(db::Tx& tx, const Session& session,
                                std::span<const StaffId> staff) {
  tx.db.post(rewrite_session, session.room_id, session.held_on, session.starts_at, session.ends_at,
             session.minutes, tx.organization, session.id);
  return book_all(tx, session, staff);
}

void detach_session(db::Tx& tx, const SessionId& session) {
  cancel_session(tx, session);
  tx.db.post(forget_template, tx.organization, session);
}

std::vector<Made> made_between(db::Tx& tx, const SiteId& site, Day from, Day until) {
  return tx.db.all<Made>(made_by_template, tx.organization, site, from, until);
}

std::vector<Session> coming_of_group(db::Tx& tx, const GroupId& group) {
  return tx.db.all<Session>(coming_by_group, tx.organization, group, tx.now);
}

std::vector<StaffId> staff_of(db::Tx& tx, const SessionId& session) {
  return tx.db.all<StaffId>(staff_by_session, tx.organization, session);
}

int cancel_session(db::Tx& tx, const SessionId& session,
                   const std::optional<Private<std::string>>& reason) {
  tx.db.post(free_bookings, tx.organization, session);
  return found(tx.db.one<int>(call_off, reason, tx.organization, session));
}

std::vector<std::int64_t> held_pieces(db::Tx& tx, const std::string& resource_id,
                                      const FiveMinutes& time,
                                      const std::optional<SessionId>& except) {
  return tx.db.all<std::int64_t>(slots_held, tx.organization, resource_id, time.first, time.end,
                                 except);
}

Session find_session(db::Tx& tx, const SessionId& session) {
  return found(tx.db.one<Session>(session_by_id, tx.organization, session));
}

SessionCard find_card(db::Tx& tx, const SessionId& session) {
  return as_card(found(tx.db.one<CardRow>(card_by_id, tx.organization, session)));
}

SiteId site_of_session(db::Tx& tx, const SessionId& session) {
  return found(tx.db.one<SiteId>(site_by_session, tx.organization, session));
}

SiteId site_of_session_in_path(db::Tx& tx, const http::Request& request) {
  return site_of_session(tx, request.path<SessionId>("session"));
}

std::vector<SessionCard> sessions_on(db::Tx& tx, const SiteId& site, Day day) {
  return sessions_between(tx, site, day, {day.date + std::chrono::days(1)});
}

std::vector<SessionCard> sessions_between(db::Tx& tx, const SiteId& site, Day from, Day until) {
  return with_leaders(
      as_cards(tx.db.all<CardRow>(cards_of_site, tx.organization, site, from, until)),
      tx.db.all<Leader>(leaders_of_site, tx.organization, site, from, until));
}

std::vector<SessionCard> sessions_of_groups(db::Tx& tx, std::span<const GroupId> groups, Day from,
                                            Day until) {
  std::vector<SessionCard> cards;
  for (const GroupId& group : groups)
    std::ranges::move(
        as_cards(tx.db.all<CardRow>(cards_of_group, tx.organization, group, from, until)),
        std::back_inserter(cards));
  std::ranges::stable_sort(cards, {}, &SessionCard::starts_at);
  return cards;
}

std::vector<SessionCard> sessions_of_patient(db::Tx& tx, const PatientId& patient, Day from,
                                             Day until) {
  return with_leaders(
      as_cards(tx.db.all<CardRow>(cards_of_patient, tx.organization, patient, from, until)),
      tx.db.all<Leader>(leaders_of_patient, tx.organization, patient, from, until));
}

std::vector<Expected> expected_on(db::Tx& tx, const SiteId& site, Day day) {
  return tx.db.all<Expected>(expected_by_day, tx.organization, site, day);
}

}  // namespace stepwell::schedule
