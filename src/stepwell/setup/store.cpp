#include "stepwell/setup/store.h"

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::setup {
namespace {

constexpr db::Sql begin_rehearsal{"SAVEPOINT rehearsal"};
constexpr db::Sql undo_rehearsal{"ROLLBACK TO SAVEPOINT rehearsal"};
constexpr db::Sql end_rehearsal{"RELEASE SAVEPOINT rehearsal"};

constexpr db::Sql organization_by_id{
    "SELECT name, offer_hours, first_contact_hours, rest_minutes, version FROM organization "
    "WHERE id = $1"};
constexpr db::Sql update_organization{R"(
  UPDATE organization
  SET name = $1, offer_hours = coalesce($2, offer_hours),
      first_contact_hours = coalesce($3, first_contact_hours),
      rest_minutes = coalesce($4, rest_minutes), version = version + 1
  WHERE id = $5
  RETURNING name, offer_hours, first_contact_hours, rest_minutes, version)"};

}  // namespace

Stored stored_at(db::Tx& tx, const SiteId& site) {
  Stored stored{.site = people::find_site(tx, site),
                .rooms = program::rooms_of(tx, site),
                .features = program::features_of(tx, site),
                .programs = program::programs_of(tx, site),
                .tracks = program::tracks_of(tx, site),
                .groups = program::groups_of(tx, site),
                .facilitators = program::facilitators_of(tx, site),
                .slots = {},
                .staff = program::colleagues(tx)};
  stored.slots = program::slots_of(tx, site, zone_named(stored.site.time_zone).day_of(tx.now));
  return stored;
}

program::ProgramFile whole_file_of(db::Tx& tx, const SiteId& site) {
  const Stored stored = stored_at(tx, site);
  auto file = file_of(stored);
  file.staff = staff::file_of(tx, site);
  name_leaders(file, stored.staff);
  return file;
}

schedule::Established rehearse(db::Tx& tx, const SiteId& site, const SetupChange& change,
                               const staff::Reach& reach) {
  tx.db.run(begin_rehearsal);
  auto established = schedule::establish(tx, change.file, change.from, site, reach);
  tx.db.run(undo_rehearsal);
  tx.db.run(end_rehearsal);
  tx.changes.clear();
  return established;
}

Organization find_organization(db::Tx& tx) {
  return tx.db.one<Organization>(organization_by_id, tx.organization).value();
}

Organization change_organization(db::Tx& tx, const OrganizationDetails& details) {
  return tx.db
      .one<Organization>(update_organization, details.name, details.offer_hours,
                         details.first_contact_hours, details.rest_minutes, tx.organization)
      .value();
}

}  // namespace stepwell::setup
