#include "stepwell/roster/store.h"

namespace stepwell::roster {
namespace {

struct SeatCount {
  std::int64_t seats = 0;
  std::int64_t last = 0;  // its number; 0 when there is none
};
BOOST_DESCRIBE_STRUCT(SeatCount, (), (seats, last))

constexpr db::Sql count_seats{R"(
  SELECT count(*) AS seats, coalesce(max(seat), 0) AS last FROM group_seat
  WHERE organization_id = $1 AND group_id = $2)"};
constexpr db::Sql add_seat{R"(
  INSERT INTO group_seat (organization_id, group_id, seat) VALUES ($1, $2, $3))"};
constexpr db::Sql drop_free_seats{R"(
  DELETE FROM group_seat
  WHERE organization_id = $1 AND group_id = $2 AND episode_id IS NULL AND seat IN (
    SELECT seat FROM group_seat
    WHERE organization_id = $1 AND group_id = $2 AND episode_id IS NULL
    ORDER BY seat DESC LIMIT $3))"};
constexpr db::Sql count_taken{R"(
  SELECT count(*) FROM group_seat s
  WHERE s.organization_id = $1 AND s.group_id = $2 AND s.episode_id IS NOT NULL
    AND (s.kept = 1 OR EXISTS (
      SELECT 1 FROM membership m
      WHERE m.organization_id = s.organization_id AND m.group_id = s.group_id
        AND m.episode_id = s.episode_id AND (m.left_on IS NULL OR m.left_on > $3))))"};

constexpr db::Sql free_seats_left{R"(
  UPDATE group_seat SET episode_id = NULL
  WHERE organization_id = $1 AND group_id = $2 AND episode_id IS NOT NULL AND kept = 0
   AND NOT EXISTS (
    SELECT 1 FROM membership m
    WHERE m.organization_id = group_seat.organization_id AND m.group_id = group_seat.group_id
      AND m.episode_id = group_seat.episode_id AND (m.left_on IS NULL OR m.left_on > $3)))"};
constexpr db::Sql take_lowest_free_seat{R"(
  UPDATE group_seat SET episode_id = $1, kept = $2
  WHERE organization_id = $3 AND group_id = $4 AND seat = (
    SELECT min(seat) FROM group_seat
    WHERE organization_id = $3 AND group_id = $4 AND episode_id IS NULL))"};
constexpr db::Sql sit_on_kept_seat{R"(
  UPDATE group_seat SET kept = 0
  WHERE organization_id = $1 AND group_id = $2 AND episode_id = $3 AND kept = 1)"};
constexpr db::Sql keep_held_seats{R"(
  UPDATE group_seat SET kept = 1
  WHERE organization_id = $1 AND episode_id = $2 AND EXISTS (
    SELECT 1 FROM membership m
    WHERE m.organization_id = group_seat.organization_id AND m.group_id = group_seat.group_id
      AND m.episode_id = group_seat.episode_id AND (m.left_on IS NULL OR m.left_on > $3)
      AND NOT EXISTS (
        SELECT 1 FROM guest_seat v
        WHERE v.organization_id = m.organization_id AND v.membership_id = m.id)))"};
constexpr db::Sql count_held_seats{R"(
  SELECT count(*) FROM group_seat
  WHERE organization_id = $1 AND group_id = $2 AND episode_id = $3)"};
constexpr db::Sql release_kept_seats{R"(
  UPDATE group_seat SET episode_id = NULL, kept = 0
  WHERE organization_id = $1 AND episode_id = $2 AND kept = 1)"};

constexpr db::Sql kept_in_track{R"(
  SELECT s.group_id
  FROM care_group g
  JOIN group_seat s ON s.organization_id = g.organization_id AND s.group_id = g.id
  WHERE g.organization_id = $1 AND g.track_id = $2 AND s.episode_id = $3 AND s.kept = 1
  ORDER BY g.name)"};
constexpr db::Sql plan_comes_first{R"(
  SELECT count(*) FROM program p
  WHERE p.organization_id = $1 AND p.id = $2 AND p.plan_before_groups = 1
    AND NOT EXISTS (
      SELECT 1 FROM plan
      WHERE plan.organization_id = p.organization_id AND plan.episode_id = $3
        AND plan.state = 'in_force'))"};

constexpr db::Sql put_membership{R"(
  INSERT INTO membership (organization_id, id, group_id, episode_id, patient_id, joined_on, version)
  VALUES ($1, $2, $3, $4, $5, $6, 1))"};
constexpr db::Sql end_membership{R"(
  UPDATE membership SET left_on = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3
  RETURNING id, group_id, episode_id, patient_id, joined_on, left_on, version)"};
constexpr db::Sql lasting_memberships{R"(
  SELECT id, group_id, episode_id, patient_id, joined_on, left_on, version FROM membership
  WHERE organization_id = $1 AND episode_id = $2 AND (left_on IS NULL OR left_on > $3)
  ORDER BY id)"};
constexpr db::Sql groups_left_on{R"(
  SELECT DISTINCT group_id FROM membership
  WHERE organization_id = $1 AND episode_id = $2 AND left_on = $3 AND joined_on < $3
  ORDER BY group_id)"};
constexpr db::Sql membership_by_id{R"(
  SELECT id, group_id, episode_id, patient_id, joined_on, left_on, version FROM membership
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql memberships_of_patient{R"(
  SELECT id, group_id, episode_id, patient_id, joined_on, left_on, version FROM membership
  WHERE organization_id = $1 AND patient_id = $2 ORDER BY joined_on DESC, id DESC)"};
constexpr db::Sql groups_of_patient{R"(
  SELECT DISTINCT group_id FROM membership
  WHERE organization_id = $1 AND patient_id = $2
    AND joined_on <= $3 AND (left_on IS NULL OR left_on > $3)
  ORDER BY group_id)"};
constexpr db::Sql members_of_group{R"(
  SELECT m.id AS membership_id, m.version, m.patient_id,
         CASE WHEN p.preferred_name = '' THEN p.given_name ELSE p.preferred_name END
           || ' ' || p.family_name AS name,
         m.joined_on
  FROM membership m
  JOIN patient p ON p.organization_id = m.organization_id AND p.id = m.patient_id
  WHERE m.organization_id = $1 AND m.group_id = $2
    AND m.joined_on <= $3 AND (m.left_on IS NULL OR m.left_on > $3)
  ORDER BY p.sort_name, m.id)"};
constexpr db::Sql site_by_membership{R"(
  SELECT p.site_id
  FROM membership m
  JOIN care_group g ON g.organization_id = m.organization_id AND g.id = m.group_id
  JOIN track t ON t.organization_id = g.organization_id AND t.id = g.track_id
  JOIN program p ON p.organization_id = t.organization_id AND p.id = t.program_id
  WHERE m.organization_id = $1 AND m.id = $2)"};

// What was left by `day` is free.
bool take_lowest_seat(db::Tx& tx, const GroupId& group, const EpisodeId& episode, Day day,
                      bool kept) {
  tx.db.run(free_seats_left, tx.organization, group, day);
  return tx.db.run(take_lowest_free_seat, episode, kept, tx.organization, group) == 1;
}

Membership make_member(db::Tx& tx, const GroupId& group, const episode::Episode& episode,
                       Day joined_on) {
  const Membership made{.id = tx.next<MembershipId>(),
                        .group_id = group,
                        .episode_id = episode.id,
                        .patient_id = episode.patient_id,
                        .joined_on = joined_on,
                        .left_on = {}};
  tx.db.run(put_membership, tx.organization, made.id, made.group_id, made.episode_id,
            made.patient_id, made.joined_on);
  return made;
}

template <class T>
T found(std::optional<T> record) {
  if (!record) throw Error(Code::not_found, "there is no such membership");
  return *std::move(record);
}

}  // namespace

int set_seats(db::Tx& tx, const GroupId& group, int capacity) {
  const auto now = tx.db.one<SeatCount>(count_seats, tx.organization, group).value();
  const auto missing = capacity - now.seats;
  for (std::int64_t i = 1; i <= missing; ++i)
    tx.db.post(add_seat, tx.organization, group, now.last + i);
  if (missing < 0) tx.db.run(drop_free_seats, tx.organization, group, -missing);
  return static_cast<int>(tx.db.one<SeatCount>(count_seats, tx.organization, group)->seats);
}

int seats_taken(db::Tx& tx, const GroupId& group, Day day) {
  return tx.db.one<int>(count_taken, tx.organization, group, day).value();
}

std::optional<Membership> join(db::Tx& tx, const GroupId& group, const episode::Episode& episode,
                               Day joined_on) {
  const bool kept = tx.db.run(sit_on_kept_seat, tx.organization, group, episode.id) > 0;
  if (!kept && !take_lowest_seat(tx, group, episode.id, joined_on, false)) return std::nullopt;
  return make_member(tx, group, episode, joined_on);
}

std::optional<Membership> visit(db::Tx& tx, const GroupId& group, const episode::Episode& episode,
                                Day day) {
  tx.db.run(free_seats_left, tx.organization, group, day);
  const bool has = tx.db.one<int>(count_held_seats, tx.organization, group, episode.id) > 0;
  if (!has && !take_lowest_seat(tx, group, episode.id, day, false)) return std::nullopt;
  const Membership made = make_member(tx, group, episode, day);
  return leave(tx, made, {day.date + std::chrono::days(1)});
}

bool waits_for_plan(db::Tx& tx, const episode::Episode& episode) {
  return tx.db.one<int>(plan_comes_first, tx.organization, episode.program_id, episode.id) > 0;
}

void sit_on_kept(db::Tx& tx, const episode::Episode& episode, Day from) {
  for (const GroupId& group : groups_kept(tx, episode)) {
    const auto made = join(tx, group, episode, from);
    tell(tx, episode.site_id, made.value());
  }
}

std::vector<GroupId> groups_kept(db::Tx& tx, const episode::Episode& episode) {
  return tx.db.all<GroupId>(kept_in_track, tx.organization, episode.track_id, episode.id);
}

bool keep_seat(db::Tx& tx, const GroupId& group, const EpisodeId& episode, Day from) {
  return take_lowest_seat(tx, group, episode, from, true);
}

void keep_seats(db::Tx& tx, const EpisodeId& episode, Day from) {
  tx.db.run(keep_held_seats, tx.organization, episode, from);
}

void release_kept(db::Tx& tx, const EpisodeId& episode) {
  tx.db.run(release_kept_seats, tx.organization, episode);
}

Membership leave(db::Tx& tx, const Membership& membership, Day left_on) {
  return found(tx.db.one<Membership>(end_membership, left_on, tx.organization, membership.id));
}

void leave_all(db::Tx& tx, const EpisodeId& episode, Day left_on) {
  for (const Membership& membership :
       tx.db.all<Membership>(lasting_memberships, tx.organization, episode, left_on))
    leave(tx, membership, std::max(left_on, membership.joined_on));
}

std::vector<GroupId> groups_left(db::Tx& tx, const EpisodeId& episode, Day left_on) {
  return tx.db.all<GroupId>(groups_left_on, tx.organization, episode, left_on);
}

void tell(db::Tx& tx, const SiteId& site, const Membership& membership) {
  tx.changes.push_back(
      {tx.organization, site, "roster", "membership", membership.id.text(), membership.version});
}

Membership find_membership(db::Tx& tx, const MembershipId& membership) {
  return found(tx.db.one<Membership>(membership_by_id, tx.organization, membership));
}

SiteId site_of_membership(db::Tx& tx, const MembershipId& membership) {
  return found(tx.db.one<SiteId>(site_by_membership, tx.organization, membership));
}

std::vector<Place> members_on(db::Tx& tx, const GroupId& group, Day day) {
  return tx.db.all<Place>(members_of_group, tx.organization, group, day);
}

std::vector<GroupId> groups_of(db::Tx& tx, const PatientId& patient, Day day) {
  return tx.db.all<GroupId>(groups_of_patient, tx.organization, patient, day);
}

std::vector<Membership> memberships_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Membership>(memberships_of_patient, tx.organization, patient);
}

}  // namespace stepwell::roster
