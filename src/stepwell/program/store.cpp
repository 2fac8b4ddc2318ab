#include "stepwell/program/store.h"

#include <algorithm>
#include <map>

#include "stepwell/people/store.h"

namespace stepwell::program {
namespace {

constexpr db::Sql upsert_room{R"(
  INSERT INTO room (organization_id, id, site_id, name, capacity, version)
  VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET name = excluded.name, capacity = excluded.capacity, version = room.version + 1
  WHERE (room.name, room.capacity) IS DISTINCT FROM (excluded.name, excluded.capacity))"};
constexpr db::Sql upsert_program{R"(
  INSERT INTO program (organization_id, id, site_id, name, level_of_care, minutes_min, minutes_max,
                       days_min, days_max, review_no_shows, review_days, plan_days,
                       plan_review_days, certify_days, plan_before_groups, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET name = excluded.name, level_of_care = excluded.level_of_care,
      minutes_min = excluded.minutes_min, minutes_max = excluded.minutes_max,
      days_min = excluded.days_min, days_max = excluded.days_max,
      review_no_shows = excluded.review_no_shows, review_days = excluded.review_days,
      plan_days = excluded.plan_days, plan_review_days = excluded.plan_review_days,
      certify_days = excluded.certify_days, plan_before_groups = excluded.plan_before_groups,
      version = program.version + 1
  WHERE (program.name, program.level_of_care, program.minutes_min, program.minutes_max,
         program.days_min, program.days_max, program.review_no_shows, program.review_days,
         program.plan_days, program.plan_review_days, program.certify_days,
         program.plan_before_groups)
        IS DISTINCT FROM (excluded.name, excluded.level_of_care, excluded.minutes_min,
                          excluded.minutes_max, excluded.days_min, excluded.days_max,
                          excluded.review_no_shows, excluded.review_days, excluded.plan_days,
                          excluded.plan_review_days, excluded.certify_days,
                          excluded.plan_before_groups))"};
constexpr db::Sql upsert_track{R"(
  INSERT INTO track (organization_id, id, program_id, name, version) VALUES ($1, $2, $3, $4, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET name = excluded.name, version = track.version + 1
  WHERE track.name IS DISTINCT FROM excluded.name)"};
constexpr db::Sql upsert_group{R"(
  INSERT INTO care_group (organization_id, id, track_id, room_id, name, modality, capacity, minimum,
                          credential_needed, patient_id, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET room_id = excluded.room_id, name = excluded.name, modality = excluded.modality,
      capacity = excluded.capacity, minimum = excluded.minimum,
      credential_needed = excluded.credential_needed, version = care_group.version + 1
  WHERE (care_group.room_id, care_group.name, care_group.modality, care_group.capacity,
         care_group.minimum, care_group.credential_needed)
        IS DISTINCT FROM (excluded.room_id, excluded.name, excluded.modality, excluded.capacity,
                          excluded.minimum, excluded.credential_needed))"};
// A slot that was taken out of the template and put back on one day is the same slot.
constexpr db::Sql upsert_slot{R"(
  INSERT INTO template_slot (organization_id, id, group_id, weekday, starts_at_minute, minutes,
                             from_on, until_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (organization_id, group_id, weekday, starts_at_minute, from_on) DO UPDATE
  SET minutes = excluded.minutes, until_on = excluded.until_on
  RETURNING id, group_id, weekday, starts_at_minute, minutes, from_on, until_on)"};
constexpr db::Sql close_slot{R"(
  UPDATE template_slot SET until_on = $1
  WHERE organization_id = $2 AND id = $3 AND (until_on IS NULL OR until_on > $1))"};
constexpr db::Sql drop_facilitators{R"(
  DELETE FROM group_facilitator WHERE organization_id = $1 AND group_id = $2)"};
constexpr db::Sql put_facilitator{R"(
  INSERT INTO group_facilitator (organization_id, group_id, staff_id) VALUES ($1, $2, $3))"};

constexpr db::Sql drop_features{R"(
  DELETE FROM room_feature WHERE organization_id = $1 AND room_id = $2)"};
constexpr db::Sql insert_feature{R"(
  INSERT INTO room_feature (organization_id, room_id, feature) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING)"};
constexpr db::Sql features_of_site{R"(
  SELECT f.room_id, f.feature
  FROM room r
  JOIN room_feature f ON f.organization_id = r.organization_id AND f.room_id = r.id
  WHERE r.organization_id = $1 AND r.site_id = $2 ORDER BY f.room_id, f.feature)"};

constexpr db::Sql room_by_id{R"(
  SELECT id, site_id, name, capacity, version FROM room WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql program_by_id{R"(
  SELECT id, site_id, name, level_of_care, minutes_min, minutes_max, days_min, days_max,
         review_no_shows, review_days, plan_days, plan_review_days, certify_days,
         plan_before_groups, version
  FROM program WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql track_by_id{R"(
  SELECT id, program_id, name, version FROM track WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql group_by_id{R"(
  SELECT id, track_id, room_id, name, modality, capacity, minimum, credential_needed, patient_id,
         version
  FROM care_group WHERE organization_id = $1 AND id = $2)"};

constexpr db::Sql rooms_of_site{R"(
  SELECT id, site_id, name, capacity, version FROM room
  WHERE organization_id = $1 AND site_id = $2 ORDER BY name)"};
constexpr db::Sql programs_of_site{R"(
  SELECT id, site_id, name, level_of_care, minutes_min, minutes_max, days_min, days_max,
         review_no_shows, review_days, plan_days, plan_review_days, certify_days,
         plan_before_groups, version
  FROM program WHERE organization_id = $1 AND site_id = $2 ORDER BY name)"};
constexpr db::Sql tracks_of_site{R"(
  SELECT t.id, t.program_id, t.name, t.version
  FROM program p
  JOIN track t ON t.organization_id = p.organization_id AND t.program_id = p.id
  WHERE p.organization_id = $1 AND p.site_id = $2 ORDER BY p.name, t.name)"};
constexpr db::Sql groups_of_site{R"(
  SELECT g.id, g.track_id, g.room_id, g.name, g.modality, g.capacity, g.minimum,
         g.credential_needed, g.patient_id, g.version
  FROM program p
  JOIN track t ON t.organization_id = p.organization_id AND t.program_id = p.id
  JOIN care_group g ON g.organization_id = t.organization_id AND g.track_id = t.id
  WHERE p.organization_id = $1 AND p.site_id = $2 AND g.patient_id IS NULL ORDER BY p.name, t.name, g.name)"};
constexpr db::Sql facilitators_of_site{R"(
  SELECT f.group_id, f.staff_id, s.given_name || ' ' || s.family_name AS name
  FROM program p
  JOIN track t ON t.organization_id = p.organization_id AND t.program_id = p.id
  JOIN care_group g ON g.organization_id = t.organization_id AND g.track_id = t.id
  JOIN group_facilitator f ON f.organization_id = g.organization_id AND f.group_id = g.id
  JOIN staff s ON s.organization_id = f.organization_id AND s.id = f.staff_id
  WHERE p.organization_id = $1 AND p.site_id = $2
  ORDER BY f.group_id, s.family_name, s.given_name, s.id)"};
constexpr db::Sql slots_of_site{R"(
  SELECT l.id, l.group_id, l.weekday, l.starts_at_minute, l.minutes, l.from_on, l.until_on
  FROM program p
  JOIN track t ON t.organization_id = p.organization_id AND t.program_id = p.id
  JOIN care_group g ON g.organization_id = t.organization_id AND g.track_id = t.id
  JOIN template_slot l ON l.organization_id = g.organization_id AND l.group_id = g.id
  WHERE p.organization_id = $1 AND p.site_id = $2 AND (l.until_on IS NULL OR l.until_on >= $3)
  ORDER BY l.group_id, l.weekday, l.starts_at_minute, l.from_on)"};
// A seat counts until the day its holder leaves, also where it was not cleared since; one that is
// kept for somebody counts as long as it is.
constexpr db::Sql taken_at_site{R"(
  SELECT g.id AS group_id, count(*) AS taken
  FROM program p
  JOIN track t ON t.organization_id = p.organization_id AND t.program_id = p.id
  JOIN care_group g ON g.organization_id = t.organization_id AND g.track_id = t.id
  JOIN group_seat s ON s.organization_id = g.organization_id AND s.group_id = g.id
  WHERE p.organization_id = $1 AND p.site_id = $2 AND g.patient_id IS NULL
    AND s.episode_id IS NOT NULL AND (s.kept = 1 OR EXISTS (
      SELECT 1 FROM membership m
      WHERE m.organization_id = s.organization_id AND m.group_id = s.group_id
        AND m.episode_id = s.episode_id AND (m.left_on IS NULL OR m.left_on > $3)))
  GROUP BY g.id ORDER BY g.id)"};
constexpr db::Sql active_staff{R"(
  SELECT s.id AS staff_id, s.given_name || ' ' || s.family_name AS name,
         coalesce(a.username, '') AS username
  FROM staff s
  LEFT JOIN account a ON a.organization_id = s.organization_id AND a.staff_id = s.id
  WHERE s.organization_id = $1 AND s.active = 1
  ORDER BY s.family_name, s.given_name, s.id)"};
constexpr db::Sql site_by_program{R"(
  SELECT site_id FROM program WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql site_by_group{R"(
  SELECT p.site_id
  FROM care_group g
  JOIN track t ON t.organization_id = g.organization_id AND t.id = g.track_id
  JOIN program p ON p.organization_id = t.organization_id AND p.id = t.program_id
  WHERE g.organization_id = $1 AND g.id = $2)"};

template <class T>
T found(std::optional<T> record, const char* what) {
  if (!record) throw Error(Code::not_found, std::string("there is no such ") + what);
  return *std::move(record);
}

}  // namespace

Room put_room(db::Tx& tx, const Room& room) {
  tx.db.run(upsert_room, tx.organization, room.id, room.site_id, room.name, room.capacity);
  return find_room(tx, room.id);
}

void put_features(db::Tx& tx, const RoomId& room, std::span<const Feature> features) {
  tx.db.post(drop_features, tx.organization, room);
  for (const Feature feature : features) tx.db.run(insert_feature, tx.organization, room, feature);
}

Program put_program(db::Tx& tx, const Program& program) {
  tx.db.run(upsert_program, tx.organization, program.id, program.site_id, program.name,
            program.level_of_care, program.minutes_min, program.minutes_max, program.days_min,
            program.days_max, program.review_no_shows, program.review_days, program.plan_days,
            program.plan_review_days, program.certify_days, program.plan_before_groups);
  return find_program(tx, program.id);
}

Track put_track(db::Tx& tx, const Track& track) {
  tx.db.run(upsert_track, tx.organization, track.id, track.program_id, track.name);
  return find_track(tx, track.id);
}

Group put_group(db::Tx& tx, const Group& group) {
  tx.db.run(upsert_group, tx.organization, group.id, group.track_id, group.room_id, group.name,
            group.modality, group.capacity, group.minimum, group.credential_needed,
            group.patient_id);
  return find_group(tx, group.id);
}

TemplateSlot put_slot(db::Tx& tx, const TemplateSlot& slot) {
  return tx.db
      .one<TemplateSlot>(upsert_slot, tx.organization, slot.id, slot.group_id, slot.weekday,
                         slot.starts_at_minute, slot.minutes, slot.from_on, slot.until_on)
      .value();
}

void end_slot(db::Tx& tx, const SlotId& slot, Day until_on) {
  tx.db.run(close_slot, until_on, tx.organization, slot);
}

void put_facilitators(db::Tx& tx, const GroupId& group, std::span<const StaffId> staff) {
  tx.db.post(drop_facilitators, tx.organization, group);
  for (const StaffId& one : staff) tx.db.run(put_facilitator, tx.organization, group, one);
}

Room find_room(db::Tx& tx, const RoomId& room) {
  return found(tx.db.one<Room>(room_by_id, tx.organization, room), "room");
}

Program find_program(db::Tx& tx, const ProgramId& program) {
  return found(tx.db.one<Program>(program_by_id, tx.organization, program), "program");
}

Track find_track(db::Tx& tx, const TrackId& track) {
  return found(tx.db.one<Track>(track_by_id, tx.organization, track), "track");
}

Group find_group(db::Tx& tx, const GroupId& group) {
  return found(tx.db.one<Group>(group_by_id, tx.organization, group), "group");
}

std::vector<Group> find_groups(db::Tx& tx, const std::vector<GroupId>& ids) {
  std::vector<Group> groups;
  for (const GroupId& id : ids) groups.push_back(find_group(tx, id));
  return groups;
}

std::vector<Room> rooms_of(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Room>(rooms_of_site, tx.organization, site);
}

std::vector<RoomFeature> features_of(db::Tx& tx, const SiteId& site) {
  return tx.db.all<RoomFeature>(features_of_site, tx.organization, site);
}

std::vector<Program> programs_of(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Program>(programs_of_site, tx.organization, site);
}

std::vector<Track> tracks_of(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Track>(tracks_of_site, tx.organization, site);
}

std::vector<Group> groups_of(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Group>(groups_of_site, tx.organization, site);
}

std::vector<Facilitator> facilitators_of(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Facilitator>(facilitators_of_site, tx.organization, site);
}

std::vector<TemplateSlot> slots_of(db::Tx& tx, const SiteId& site, Day from) {
  return tx.db.all<TemplateSlot>(slots_of_site, tx.organization, site, from);
}

std::vector<SeatsTaken> seats_taken_at(db::Tx& tx, const SiteId& site, Day day) {
  return tx.db.all<SeatsTaken>(taken_at_site, tx.organization, site, day);
}

Offer offer_of(db::Tx& tx, const SiteId& site, Day day) {
  Offer offer{.programs = programs_of(tx, site),
              .tracks = tracks_of(tx, site),
              .rooms = rooms_of(tx, site),
              .groups = {}};
  std::map<GroupId, std::size_t> at;
  for (const Group& group : groups_of(tx, site)) {
    at[group.id] = offer.groups.size();
    const auto track = std::ranges::find(offer.tracks, group.track_id, &Track::id);
    const auto room = std::ranges::find(offer.rooms, group.room_id, &Room::id);
    offer.groups.push_back({.group = group,
                            .program_id = track->program_id,
                            .track_name = track->name,
                            .room_name = room->name,
                            .facilitators = {},
                            .slots = {}});
  }
  for (const auto& [group, taken] : seats_taken_at(tx, site, day))
    offer.groups[at.at(group)].taken = taken;
  for (Facilitator& one : facilitators_of(tx, site))
    offer.groups[at.at(one.group_id)].facilitators.push_back(std::move(one));
  for (const TemplateSlot& slot : slots_of(tx, site, day))
    offer.groups[at.at(slot.group_id)].slots.push_back(slot);
  return offer;
}

std::vector<Colleague> colleagues(db::Tx& tx) {
  return tx.db.all<Colleague>(active_staff, tx.organization);
}

SiteId site_of_program(db::Tx& tx, const ProgramId& program) {
  return found(tx.db.one<SiteId>(site_by_program, tx.organization, program), "program");
}

SiteId site_of_group(db::Tx& tx, const GroupId& group) {
  return found(tx.db.one<SiteId>(site_by_group, tx.organization, group), "group");
}

Zone zone_of_site(db::Tx& tx, const SiteId& site) {
  return zone_named(people::find_site(tx, site).time_zone);
}

Day today_at(db::Tx& tx, const SiteId& site) { return zone_of_site(tx, site).day_of(tx.now); }

}  // namespace stepwell::program
