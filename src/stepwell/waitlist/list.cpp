#include "stepwell/waitlist/list.h"

#include <algorithm>
#include <map>

#include "stepwell/base/limits.h"
#include "stepwell/program/store.h"
#include "stepwell/waitlist/rules.h"
#include "stepwell/waitlist/store.h"

namespace stepwell::waitlist {
namespace {

// All of those who wait at a site, so that a list of fifty costs six statements.
constexpr db::Sql names_of_waiting{R"(
  SELECT w.id, p.family_name || ', ' || p.given_name AS name
  FROM waiting w
  JOIN patient p ON p.organization_id = w.organization_id AND p.id = w.patient_id
  WHERE w.organization_id = $1 AND w.site_id = $2 AND w.ended_at IS NULL)"};
constexpr db::Sql groups_of_waiting{R"(
  SELECT g.waiting_id AS id, g.group_id
  FROM waiting w
  JOIN waiting_group g ON g.organization_id = w.organization_id AND g.waiting_id = w.id
  WHERE w.organization_id = $1 AND w.site_id = $2 AND w.ended_at IS NULL
  ORDER BY g.group_id)"};
constexpr db::Sql bands_of_waiting{R"(
  SELECT b.waiting_id AS id, b.band, b.reason, b.put_at, b.put_by
  FROM waiting w
  JOIN waiting_band b ON b.organization_id = w.organization_id AND b.waiting_id = w.id
  WHERE w.organization_id = $1 AND w.site_id = $2 AND w.ended_at IS NULL
  ORDER BY b.number DESC)"};
constexpr db::Sql offers_of_waiting{R"(
  SELECT o.id, o.waiting_id, o.patient_id, o.site_id, o.track_id, o.starts_on, o.state, o.reason,
         o.offered_at, o.offered_by, o.expires_at, o.ended_at, o.ended_by, o.end_reason, o.version
  FROM waiting w
  JOIN place_offer o ON o.organization_id = w.organization_id AND o.waiting_id = w.id
  WHERE w.organization_id = $1 AND w.site_id = $2 AND w.ended_at IS NULL
  ORDER BY o.offered_at, o.id)"};
constexpr db::Sql offered_groups_of_waiting{R"(
  SELECT w.id, g.group_id
  FROM waiting w
  JOIN place_offer o ON o.organization_id = w.organization_id AND o.waiting_id = w.id
   AND o.state IN ('open', 'accepted')
  JOIN place_offer_group g ON g.organization_id = o.organization_id AND g.offer_id = o.id
  WHERE w.organization_id = $1 AND w.site_id = $2 AND w.ended_at IS NULL
  ORDER BY g.group_id)"};
constexpr db::Sql placed_lately{R"(
  SELECT added_at, ended_at FROM waiting
  WHERE organization_id = $1 AND site_id = $2 AND ended_at >= $3 AND ended_as = 'admitted')"};

struct Named {
  WaitingId id;
  Private<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name))

struct GroupOf {
  WaitingId id;
  GroupId group_id;
};
BOOST_DESCRIBE_STRUCT(GroupOf, (), (id, group_id))

struct BandOf {
  WaitingId id;
  Band band = Band::routine;
  Private<std::string> reason;
  Instant put_at;
  std::optional<StaffId> put_by;
};
BOOST_DESCRIBE_STRUCT(BandOf, (), (id, band, reason, put_at, put_by))

struct Placed {
  Instant added_at;
  Instant ended_at;
};
BOOST_DESCRIBE_STRUCT(Placed, (), (added_at, ended_at))

int days_between(const Zone& zone, Instant from, Instant until) {
  return static_cast<int>((zone.day_of(until).date - zone.day_of(from).date).count());
}

using Rows = std::map<WaitingId, WaitingRow>;

WaitingRow* row_in(Rows& rows, const WaitingId& id) {
  const auto found = rows.find(id);
  return found == rows.end() ? nullptr : &found->second;
}

// What stands beside each waiting, one statement for each kind of thing.
void fill(db::Tx& tx, const SiteId& site, Rows& rows) {
  for (auto& one : tx.db.all<Named>(names_of_waiting, tx.organization, site))
    if (auto* row = row_in(rows, one.id)) row->name = std::move(one.name);
  for (const auto& one : tx.db.all<GroupOf>(groups_of_waiting, tx.organization, site))
    if (auto* row = row_in(rows, one.id)) row->groups.push_back(one.group_id);
  for (const auto& one : tx.db.all<BandOf>(bands_of_waiting, tx.organization, site))
    if (auto* row = row_in(rows, one.id))
      row->bands.push_back({one.band, one.reason, one.put_at, one.put_by});
  for (auto& one : tx.db.all<PlaceOffer>(offers_of_waiting, tx.organization, site))
    if (auto* row = row_in(rows, one.waiting_id)) row->offer = std::move(one);
  for (const auto& one : tx.db.all<GroupOf>(offered_groups_of_waiting, tx.organization, site))
    if (auto* row = row_in(rows, one.id)) row->offered_groups.push_back(one.group_id);
}

void add_rows(db::Tx& tx, Waitlist& list, const Zone& zone) {
  const auto all = waiting_at(tx, list.site_id);
  Rows rows;
  for (const Waiting& waiting : all) rows[waiting.id].waiting = waiting;
  fill(tx, list.site_id, rows);
  std::map<TrackId, std::string> tracks;
  for (auto& track : program::tracks_of(tx, list.site_id))
    tracks.emplace(track.id, std::move(track.name));
  const auto line = line_at(tx, list.site_id);
  for (const Waiting& waiting : all) {
    WaitingRow& row = rows[waiting.id];
    row.track_name = tracks[waiting.track_id];
    row.days_waiting = days_between(zone, waiting.added_at, list.now);
    row.next = next_for(line, waiting.track_id) == waiting.id;
    row.step = step_of(row.offer);
    list.items.push_back(std::move(row));
  }
}

int waiting_for(const Waitlist& list, const TrackId& track) {
  return static_cast<int>(std::ranges::count_if(list.items, [&](const WaitingRow& row) {
    return row.waiting.track_id == track && row.step == RowStep::offer;
  }));
}

void add_tracks(db::Tx& tx, Waitlist& list, const Zone& zone) {
  std::map<GroupId, int> taken;
  for (const auto& one : program::seats_taken_at(tx, list.site_id, zone.day_of(list.now)))
    taken.emplace(one.group_id, one.taken);
  const auto groups = program::groups_of(tx, list.site_id);
  for (const auto& track : program::tracks_of(tx, list.site_id)) {
    TrackSeats seats{.track_id = track.id,
                     .program_id = track.program_id,
                     .name = track.name,
                     .waiting = waiting_for(list, track.id)};
    for (const auto& group : groups)
      if (group.track_id == track.id)
        seats.groups.push_back({group.id, group.name, group.capacity, taken[group.id]});
    const auto left = [](const GroupSeats& one) { return std::max(0, one.capacity - one.taken); };
    if (!seats.groups.empty()) seats.free = left(std::ranges::min(seats.groups, {}, left));
    list.tracks.push_back(std::move(seats));
  }
}

void add_figures(db::Tx& tx, Waitlist& list, const Zone& zone) {
  std::vector<int> waiting, to_place;
  for (const WaitingRow& row : list.items) waiting.push_back(row.days_waiting);
  const Instant since{list.now.time - std::chrono::days(limits::figures_days)};
  for (const auto& one : tx.db.all<Placed>(placed_lately, tx.organization, list.site_id, since))
    to_place.push_back(days_between(zone, one.added_at, one.ended_at));
  list.figures = {.waiting = static_cast<int>(waiting.size()),
                  .median_days_waiting = median(waiting),
                  .median_days_to_place = median(to_place),
                  .placed = static_cast<int>(to_place.size()),
                  .within_days = limits::figures_days};
}

}  // namespace

Waitlist list_of(db::Tx& tx, const SiteId& site) {
  const Zone zone = program::zone_of_site(tx, site);
  Waitlist list{
      .site_id = site, .now = tx.now, .offer_hours = static_cast<int>(offer_life(tx).count())};
  add_rows(tx, list, zone);
  add_tracks(tx, list, zone);
  add_figures(tx, list, zone);
  return list;
}

}  // namespace stepwell::waitlist
