#include "town.h"

#include <fmt/format.h>

#include <fstream>

#include "stepwell/audit/chain.h"
#include "stepwell/db/database.h"
#include "stepwell/people/store.h"

namespace stepwell::bench {
namespace {

constexpr std::size_t at_once = 500;  // people in one transaction

constexpr const char* given_names[] = {"Ada",  "Ben",  "Carla", "Dev",  "Elif",
                                       "Femi", "Gina", "Hugo",  "Inez", "Jonas"};

// Returns one of three thousand family names, each as common as the others.
std::string family_name(std::size_t n) {
  constexpr const char* first[] = {"Al",  "Bran", "Cor",  "Dal", "Ek",   "Fal", "Gar",
                                   "Hol", "Ings", "Jen",  "Kel", "Lind", "Mor", "Nor",
                                   "Ost", "Pel",  "Quin", "Ros", "San",  "Tor", "Ull",
                                   "Val", "West", "Yar",  "Zim"};
  constexpr const char* middle[] = {"a",  "ber", "che", "der", "e", "fi",
                                    "go", "hu",  "i",   "ki",  "o", "u"};
  constexpr const char* last[] = {"bach", "dale", "ford", "land", "man",
                                  "mark", "nen",  "rez",  "sen",  "ton"};
  const auto pick = [&n](const auto& of) {
    const char* chosen = of[n % std::size(of)];
    n /= std::size(of);
    return chosen;
  };
  const std::string start = pick(first), between = pick(middle);
  return start + between + pick(last);
}

people::PatientDetails somebody(std::size_t n) {
  people::PatientDetails details;
  details.given_name = Private<std::string>(given_names[n % std::size(given_names)]);
  details.family_name = Private(family_name(n));
  details.birth_date = Private(
      Day::parse(fmt::format("{}-{:02}-{:02}", 1950 + n % 55, 1 + n % 12, 1 + n % 28)).value());
  return details;
}

void let_directors_work_everywhere(db::Tx& tx) {
  for (const people::Staff& staff : people::all_staff(tx))
    for (const people::RoleAt& held : people::roles_of(tx, staff.id))
      if (held.role == people::Role::director) people::give_role(tx, staff.id, {held.role, {}});
}

// --- The export -------------------------------------------------------------------------------
std::string uuid(char kind, std::size_t n) {
  return fmt::format("{:08x}-0000-4000-8000-0000000000{:02x}", n, static_cast<int>(kind));
}

std::string patient_line(std::size_t n) {
  return fmt::format(
      R"({{"resourceType":"Patient","id":"{}","identifier":[{{"use":"usual","system":"urn:oid:2.16.840.1.113883.19.5","value":"MR{:07}"}}],"name":[{{"use":"official","family":"{}","given":["{}"]}}],"gender":"{}","birthDate":"{}-{:02}-{:02}","telecom":[{{"system":"phone","value":"555-{:04}","use":"home"}}],"address":[{{"line":["{} Mill Road"],"city":"Trenton","state":"NJ","postalCode":"08608","country":"US"}}]}})",
      uuid('p', n), n, family_name(n), given_names[n % std::size(given_names)],
      n % 2 ? "female" : "male", 1950 + n % 55, 1 + n % 12, 1 + n % 28, n % 10000, 1 + n % 900);
}

std::string condition_line(std::size_t n, int which) {
  constexpr const char* codes[] = {"370143000", "21897009", "66214007"};
  constexpr const char* words[] = {"Major depressive disorder", "Generalized anxiety disorder",
                                   "Substance abuse"};
  return fmt::format(
      R"({{"resourceType":"Condition","id":"{}","clinicalStatus":{{"coding":[{{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}}]}},"verificationStatus":{{"coding":[{{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}}]}},"code":{{"coding":[{{"system":"http://snomed.info/sct","code":"{}","display":"{}"}}],"text":"{}"}},"subject":{{"reference":"Patient/{}"}},"onsetDateTime":"2025-0{}-11T09:30:00-05:00","recordedDate":"2025-0{}-11T09:30:00-05:00"}})",
      uuid(static_cast<char>('a' + which), n), codes[which], words[which], words[which],
      uuid('p', n), 1 + n % 9, 1 + n % 9);
}

std::string medication_line(std::size_t n, int which) {
  constexpr const char* codes[] = {"312940", "313989"};
  constexpr const char* words[] = {"sertraline 50 MG Oral Tablet", "buspirone 10 MG Oral Tablet"};
  return fmt::format(
      R"({{"resourceType":"MedicationRequest","id":"{}","status":"active","intent":"order","medicationCodeableConcept":{{"coding":[{{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"{}","display":"{}"}}],"text":"{}"}},"subject":{{"reference":"Patient/{}"}},"authoredOn":"2026-0{}-02T10:00:00-05:00","dosageInstruction":[{{"text":"one tablet in the morning"}}]}})",
      uuid(static_cast<char>('f' + which), n), codes[which], words[which], words[which],
      uuid('p', n), 1 + n % 9);
}

std::string allergy_line(std::size_t n) {
  return fmt::format(
      R"({{"resourceType":"AllergyIntolerance","id":"{}","clinicalStatus":{{"coding":[{{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}}]}},"category":["medication"],"criticality":"low","code":{{"coding":[{{"system":"http://snomed.info/sct","code":"91936005","display":"Allergy to penicillin"}}],"text":"Allergy to penicillin"}},"patient":{{"reference":"Patient/{}"}}}})",
      uuid('k', n), uuid('p', n));
}

std::string coverage_line(std::size_t n) {
  return fmt::format(
      R"({{"resourceType":"Coverage","id":"{}","status":"active","subscriberId":"XK{:08}","beneficiary":{{"reference":"Patient/{}"}},"payor":[{{"display":"Garden State Health Plan"}}]}})",
      uuid('l', n), n, uuid('p', n));
}

std::string encounter_line(std::size_t n) {
  return fmt::format(
      R"({{"resourceType":"Encounter","id":"{}","status":"finished","class":{{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"}},"type":[{{"coding":[{{"system":"http://snomed.info/sct","code":"185349003","display":"Encounter for check up"}}]}}],"subject":{{"reference":"Patient/{}"}},"period":{{"start":"2026-0{}-02T10:00:00-05:00","end":"2026-0{}-02T10:45:00-05:00"}}}})",
      uuid('m', n), uuid('p', n), 1 + n % 9, 1 + n % 9);
}

std::string request_line(std::size_t n) {
  return fmt::format(
      R"({{"resourceType":"ServiceRequest","id":"{}","status":"active","intent":"order","priority":"routine","code":{{"text":"Intensive outpatient program"}},"subject":{{"reference":"Patient/{}"}},"authoredOn":"2026-11-0{}T11:00:00-05:00","requester":{{"display":"Mercer County Hospital"}},"reasonCode":[{{"text":"step down after an inpatient stay"}}]}})",
      uuid('n', n), uuid('p', n), 1 + n % 9);
}

}  // namespace

std::vector<PatientId> settle(const std::filesystem::path& folder,
                              const std::filesystem::path& key_file,
                              const OrganizationId& organization, std::size_t patients) {
  db::Database database({.folder = folder, .key_file = key_file}, {.seal = audit::seal}, 1);
  std::vector<PatientId> settled;
  SiteId site;
  database.writers.write(organization, [&](db::Tx& tx) {
    site = people::put_site(
               tx, {tx.next<SiteId>(), "Town", people::sites(tx).front().time_zone, "988", 1})
               .id;
    let_directors_work_everywhere(tx);
  });
  while (settled.size() < patients) {
    database.writers.write(organization, [&](db::Tx& tx) {
      settled.resize(settled.size() / at_once *
                     at_once);  // a second try begins where the first did
      for (std::size_t n = 0; n < at_once; ++n)
        settled.push_back(people::register_patient(tx, site, somebody(settled.size())).id);
    });
  }
  return settled;
}

std::size_t write_export(const std::filesystem::path& folder, std::size_t people) {
  std::filesystem::create_directories(folder);
  std::size_t lines = 0;
  const auto write_kind = [&](const char* kind, int each, const auto& line) {
    std::ofstream file(folder / (std::string(kind) + ".ndjson"));
    for (std::size_t n = 0; n < people; ++n)
      for (int which = 0; which < each; ++which, ++lines) file << line(n, which) << '\n';
  };
  write_kind("Patient", 1, [](std::size_t n, int) { return patient_line(n); });
  write_kind("Condition", 3, condition_line);
  write_kind("MedicationRequest", 2, medication_line);
  write_kind("AllergyIntolerance", 1, [](std::size_t n, int) { return allergy_line(n); });
  write_kind("Coverage", 1, [](std::size_t n, int) { return coverage_line(n); });
  write_kind("Encounter", 1, [](std::size_t n, int) { return encounter_line(n); });
  write_kind("ServiceRequest", 1, [](std::size_t n, int) { return request_line(n); });
  return lines;
}

}  // namespace stepwell::bench
