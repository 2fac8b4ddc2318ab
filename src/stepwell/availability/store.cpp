#include "stepwell/availability/store.h"

#include "stepwell/availability/rules.h"
#include "stepwell/people/store.h"

namespace stepwell::availability {
namespace {

struct Saying {
  AvailabilityId id;
  Instant said_at;
  std::string noted_by_name;
};
BOOST_DESCRIBE_STRUCT(Saying, (), (id, said_at, noted_by_name))

struct Row {
  PatientId patient_id;
  int weekday = 1;
  int from_hour = 0;
  int until_hour = 0;
  Way way = Way::in_person;
};
BOOST_DESCRIBE_STRUCT(Row, (), (patient_id, weekday, from_hour, until_hour, way))

constexpr db::Sql insert_saying{R"(
  INSERT INTO patient_availability (organization_id, id, patient_id, follows, said_at, noted_by)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (organization_id, patient_id, follows) DO NOTHING)"};
constexpr db::Sql insert_hours{R"(
  INSERT INTO patient_availability_hours
    (organization_id, availability_id, weekday, from_hour, until_hour, way)
  VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr db::Sql count_sayings{R"(
  SELECT count(*) AS sayings FROM patient_availability
  WHERE organization_id = $1 AND patient_id = $2)"};
constexpr db::Sql latest_saying{R"(
  SELECT a.id, a.said_at, s.given_name || ' ' || s.family_name AS noted_by_name
  FROM patient_availability a
  JOIN staff s ON s.organization_id = a.organization_id AND s.id = a.noted_by
  WHERE a.organization_id = $1 AND a.patient_id = $2
  ORDER BY a.said_at DESC, a.id DESC LIMIT 1)"};
constexpr db::Sql hours_of_saying{R"(
  SELECT weekday, from_hour, until_hour, way FROM patient_availability_hours
  WHERE organization_id = $1 AND availability_id = $2 ORDER BY way, weekday, from_hour)"};
constexpr db::Sql hours_at_site{R"(
  SELECT a.patient_id, h.weekday, h.from_hour, h.until_hour, h.way
  FROM episode e
  JOIN patient_availability a
    ON a.organization_id = e.organization_id AND a.patient_id = e.patient_id
  JOIN patient_availability_hours h
    ON h.organization_id = a.organization_id AND h.availability_id = a.id
  WHERE e.organization_id = $1 AND e.site_id = $2 AND e.state = 'admitted'
    AND NOT EXISTS (
      SELECT 1 FROM patient_availability later
      WHERE later.organization_id = a.organization_id AND later.patient_id = a.patient_id
        AND (later.said_at > a.said_at OR (later.said_at = a.said_at AND later.id > a.id)))
  ORDER BY a.patient_id, h.way, h.weekday, h.from_hour)"};

// The first follows nothing but the person.
std::string latest_of(db::Tx& tx, const PatientId& patient) {
  const auto latest = tx.db.one<Saying>(latest_saying, tx.organization, patient);
  return latest ? latest->id.text() : patient.text();
}

}  // namespace

PatientAvailability availability_of(db::Tx& tx, const PatientId& patient) {
  const auto site = people::find_site(tx, people::site_of_patient(tx, patient));
  PatientAvailability found{
      .patient_id = patient,
      .hours = {},
      .said_on = {},
      .noted_by_name = "",
      .version = tx.db.one<int>(count_sayings, tx.organization, patient).value()};
  const auto latest = tx.db.one<Saying>(latest_saying, tx.organization, patient);
  if (!latest) return found;
  found.hours = tx.db.all<FreeHours>(hours_of_saying, tx.organization, latest->id);
  found.said_on = zone_named(site.time_zone).day_of(latest->said_at);
  found.noted_by_name = latest->noted_by_name;
  return found;
}

std::vector<TheirHours> availability_at(db::Tx& tx, const SiteId& site) {
  std::vector<TheirHours> found;
  for (const Row& row : tx.db.all<Row>(hours_at_site, tx.organization, site))
    found.push_back({row.patient_id, {row.weekday, row.from_hour, row.until_hour, row.way}});
  return found;
}

PatientAvailability put_hours(db::Tx& tx, const PatientAvailability& known,
                              const std::vector<FreeHours>& hours, const StaffId& by) {
  const auto id = tx.next<AvailabilityId>();
  const auto& patient = known.patient_id;
  if (tx.db.run(insert_saying, tx.organization, id, patient, latest_of(tx, patient), tx.now, by) ==
      0)
    throw Error(Code::stale, "someone noted when they can come since you read it");
  for (const FreeHours& one : joined(hours))
    tx.db.post(insert_hours, tx.organization, id, one.weekday, one.from_hour, one.until_hour,
               one.way);
  PatientAvailability stored = availability_of(tx, patient);
  tx.changes.push_back({tx.organization, people::site_of_patient(tx, patient), "availability",
                        "patient", patient.text(), stored.version});
  return stored;
}

}  // namespace stepwell::availability
