#include "stepwell/careteam/store.h"

#include <algorithm>
#include <map>

#include "stepwell/careteam/rules.h"
#include "stepwell/episode/rules.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::careteam {
namespace {

constexpr db::Sql insert_entry{R"(
  INSERT INTO care_team_entry (organization_id, episode_id, number, patient_id, role, staff_id,
                               from_on, noted_at, noted_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (organization_id, episode_id, number) DO NOTHING)"};
constexpr db::Sql entries_of_stay{R"(
  SELECT number, role, staff_id, from_on, noted_at, noted_by FROM care_team_entry
  WHERE organization_id = $1 AND episode_id = $2 ORDER BY number)"};
constexpr db::Sql names_of_stay{R"(
  SELECT DISTINCT s.id AS staff_id, s.given_name || ' ' || s.family_name AS name
  FROM care_team_entry t
  JOIN staff s ON s.organization_id = t.organization_id AND s.id = t.staff_id
  WHERE t.organization_id = $1 AND t.episode_id = $2)"};
constexpr db::Sql candidates_at{R"(
  SELECT r.role, s.id AS staff_id, s.given_name || ' ' || s.family_name AS name
  FROM staff_role r
  JOIN staff s ON s.organization_id = r.organization_id AND s.id = r.staff_id
  WHERE r.organization_id = $1 AND (r.site_id IS NULL OR r.site_id = $2) AND s.active = 1
    AND r.role IN ('therapist', 'prescriber', 'nurse', 'case_manager')
  GROUP BY r.role, s.id, s.given_name, s.family_name
  ORDER BY s.family_name, s.given_name, s.id, r.role)"};

// Of a role, the latest word about a day counts on it.
constexpr db::Sql people_of_staff{R"(
  SELECT DISTINCT t.patient_id
  FROM care_team_entry t
  JOIN episode e ON e.organization_id = t.organization_id AND e.id = t.episode_id
  WHERE t.organization_id = $1 AND e.site_id = $2
    AND (e.state IN ('referred', 'screening', 'waitlisted', 'admitted', 'on_hold')
         OR (e.state = 'discharged' AND e.ended_on = $3))
    AND t.staff_id = $4 AND t.from_on <= $3
    AND NOT EXISTS (SELECT 1 FROM care_team_entry l
                    WHERE l.organization_id = t.organization_id AND l.episode_id = t.episode_id
                      AND l.role = t.role AND l.number > t.number AND l.from_on <= $3))"};

struct Named {
  StaffId staff_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (staff_id, name))

// Returns the stay whose team is meant: the open one, else the latest.
std::optional<episode::Episode> stay_of(db::Tx& tx, const PatientId& patient) {
  const auto stays = episode::episodes_of(tx, patient);
  const auto open = std::ranges::find_if(
      stays, [](const episode::Episode& one) { return episode::is_open(one.state); });
  if (open != stays.end()) return *open;
  return stays.empty() ? std::nullopt : std::optional(stays.front());
}

// Puts in the members' names, and whether they still work where the person is.
void name_members(db::Tx& tx, CareTeam& team, const EpisodeId& stay) {
  std::map<StaffId, std::string> names;
  for (Named& one : tx.db.all<Named>(names_of_stay, tx.organization, stay))
    names.emplace(one.staff_id, std::move(one.name));
  for (TeamMember& member : team.members) {
    member.name = names[member.staff_id];
    member.works_here = std::ranges::any_of(team.candidates, [&](const TeamCandidate& one) {
      return one.role == member.role && one.staff_id == member.staff_id;
    });
  }
}

}  // namespace

std::vector<TeamCandidate> candidates(db::Tx& tx, const SiteId& site) {
  return tx.db.all<TeamCandidate>(candidates_at, tx.organization, site);
}

CareTeam team_of(db::Tx& tx, const PatientId& patient) {
  const SiteId site = people::site_of_patient(tx, patient);
  CareTeam team{.patient_id = patient,
                .today = program::today_at(tx, site),
                .members = {},
                .candidates = candidates(tx, site)};
  const auto stay = stay_of(tx, patient);
  if (!stay) return team;
  const auto entries = tx.db.all<TeamEntry>(entries_of_stay, tx.organization, stay->id);
  team.open = episode::is_open(stay->state);
  team.members = members_of(entries);
  team.version = entries.empty() ? 0 : entries.back().number;
  name_members(tx, team, stay->id);
  return team;
}

CareTeam put_change(db::Tx& tx, const episode::Episode& stay, int version, const TeamChange& said,
                    const std::optional<StaffId>& by) {
  int number = version;
  for (const TeamStep& step : said.changes)
    if (tx.db.run(insert_entry, tx.organization, stay.id, ++number, stay.patient_id, step.role,
                  step.staff_id, said.from_on, tx.now, by) == 0)
      throw Error(Code::stale, "someone changed this team since you read it");
  tx.changes.push_back(
      {tx.organization, stay.site_id, "careteam", "patient", stay.patient_id.text(), number});
  return team_of(tx, stay.patient_id);
}

std::vector<PatientId> people_of(db::Tx& tx, const SiteId& site, const StaffId& staff, Day day) {
  return tx.db.all<PatientId>(people_of_staff, tx.organization, site, day, staff);
}

}  // namespace stepwell::careteam
