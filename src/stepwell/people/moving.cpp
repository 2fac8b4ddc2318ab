#include "stepwell/people/moving.h"

#include "stepwell/people/store.h"

namespace stepwell::people {
namespace {

constexpr db::Sql update_site{R"(
  UPDATE patient SET site_id = $1, version = version + 1 WHERE organization_id = $2 AND id = $3)"};

}  // namespace

void move_patient(db::Tx& tx, const PatientId& patient, const SiteId& site) {
  Pin pin = find_pin(tx, patient);
  while (find_by_pin(tx, site, pin.pin)) pin = give_new_pin(tx, patient);
  tx.db.run(update_site, site, tx.organization, patient);
  tx.changes.push_back({tx.organization, site, "people", "patient", patient.text()});
}

}  // namespace stepwell::people
