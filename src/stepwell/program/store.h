#pragma once

#include <span>

#include "stepwell/base/zone.h"
#include "stepwell/db/tx.h"
#include "stepwell/program/rules.h"

namespace stepwell::program {

// Each put_ stores a record in place of an earlier one with its id, and returns it as stored, with
// its version. One that is already stored just so stays as it is and keeps its version.
Room put_room(db::Tx& tx, const Room& room);
Program put_program(db::Tx& tx, const Program& program);
Track put_track(db::Tx& tx, const Track& track);
Group put_group(db::Tx& tx, const Group& group);
TemplateSlot put_slot(db::Tx& tx, const TemplateSlot& slot);

// Makes `features` what the room can be used for, instead of what it could.
void put_features(db::Tx& tx, const RoomId& room, std::span<const Feature> features);

// Takes a slot out of the template: `until_on` is the last day it may meet. One that ends earlier
// already stays as it is.
void end_slot(db::Tx& tx, const SlotId& slot, Day until_on);

// Makes `staff` the group's facilitators, instead of those it had.
void put_facilitators(db::Tx& tx, const GroupId& group, std::span<const StaffId> staff);

// Each find_ throws `not_found` when the organization has no such thing.
Room find_room(db::Tx& tx, const RoomId& room);
Program find_program(db::Tx& tx, const ProgramId& program);
Track find_track(db::Tx& tx, const TrackId& track);
Group find_group(db::Tx& tx, const GroupId& group);
std::vector<Group> find_groups(db::Tx& tx, const std::vector<GroupId>& ids);  // in that order

// Everything of a site, by name.
std::vector<Room> rooms_of(db::Tx& tx, const SiteId& site);
std::vector<RoomFeature> features_of(db::Tx& tx, const SiteId& site);
std::vector<Program> programs_of(db::Tx& tx, const SiteId& site);
std::vector<Track> tracks_of(db::Tx& tx, const SiteId& site);
std::vector<Group> groups_of(db::Tx& tx, const SiteId& site);  // that people join
std::vector<Facilitator> facilitators_of(db::Tx& tx, const SiteId& site);

// Returns the site's slots that meet on or after `from`, by group, weekday and start.
std::vector<TemplateSlot> slots_of(db::Tx& tx, const SiteId& site, Day from);

// Returns how full the site's groups are on `day`, where anybody sits in them.
std::vector<SeatsTaken> seats_taken_at(db::Tx& tx, const SiteId& site, Day day);

// Returns all that a site offers on `day`.
Offer offer_of(db::Tx& tx, const SiteId& site, Day day);

// Returns everybody who works here and may be named as a facilitator.
std::vector<Colleague> colleagues(db::Tx& tx);

// Returns the site that a program or a group belongs to. Throws `not_found`.
SiteId site_of_program(db::Tx& tx, const ProgramId& program);
SiteId site_of_group(db::Tx& tx, const GroupId& group);

// Returns the site's wall clock, and the day it shows. Both throw `not_found`.
Zone zone_of_site(db::Tx& tx, const SiteId& site);
Day today_at(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::program
