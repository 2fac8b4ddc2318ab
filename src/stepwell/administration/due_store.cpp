#include <algorithm>
#include <map>

#include "stepwell/administration/rules.h"
#include "stepwell/administration/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::administration {
namespace {

struct StayRow {
  EpisodeId episode_id;
  PatientId patient_id;
  ProgramId program_id;
  Private<std::string> name;
  episode::State state = episode::State::admitted;
  std::optional<Day> admitted_on;
  std::optional<Day> ended_on;
  std::optional<episode::EndReason> end_reason;
};
BOOST_DESCRIBE_STRUCT(StayRow, (),
                      (episode_id, patient_id, program_id, name, state, admitted_on, ended_on,
                       end_reason))

struct CodeRow {
  EpisodeId episode_id;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (episode_id, code))

struct LastRow {
  EpisodeId episode_id;
  std::string instrument;
  std::optional<Day> last_on;
  std::optional<Instant> last_at;
};
BOOST_DESCRIBE_STRUCT(LastRow, (), (episode_id, instrument, last_on, last_at))

struct RaisedRow {
  EpisodeId episode_id;
  std::string instrument;
  Instant raised_at;
  Day raised_on;
};
BOOST_DESCRIBE_STRUCT(RaisedRow, (), (episode_id, instrument, raised_at, raised_on))

struct BegunRow {
  EpisodeId episode_id;
  std::string instrument;
  AdministrationId id;
};
BOOST_DESCRIBE_STRUCT(BegunRow, (), (episode_id, instrument, id))

// The facts of a whole site, and of one person, are asked in the same words. $3 is the first day
// of discharge that still counts.
#define STAYS(whose)                                                        \
  " FROM episode e JOIN patient p ON p.organization_id = e.organization_id" \
  " AND p.id = e.patient_id WHERE e.organization_id = $1 AND " whose        \
  " AND e.program_id IS NOT NULL AND (e.state IN ('admitted', 'on_hold')"   \
  " OR (e.state = 'discharged' AND e.ended_on >= $3))"
#define FACTS(whose)                                                                          \
  {                                                                                           \
    "SELECT e.id AS episode_id, e.patient_id, e.program_id,"                                  \
    " CASE WHEN p.preferred_name = '' THEN p.given_name ELSE p.preferred_name END || ' ' ||"  \
    " p.family_name AS name, e.state, e.admitted_on, e.ended_on, e.end_reason" STAYS(whose),  \
        "SELECT DISTINCT l.episode_id, r.code FROM plan l JOIN episode e"                     \
        " ON e.organization_id = l.organization_id AND e.id = l.episode_id"                   \
        " JOIN plan_problem r ON r.organization_id = l.organization_id AND r.plan_id = l.id"  \
        " WHERE l.organization_id = $1 AND l.state IN ('draft', 'in_force') AND " whose,      \
        "SELECT a.episode_id, a.instrument, max(a.held_on) AS last_on,"                       \
        " max(a.finished_at) AS last_at FROM administration a JOIN episode e"                 \
        " ON e.organization_id = a.organization_id AND e.id = a.episode_id"                   \
        " WHERE a.organization_id = $1 AND a.finished_at IS NOT NULL AND a.voided_at IS NULL" \
        " AND " whose " GROUP BY a.episode_id, a.instrument",                                 \
        "SELECT a.episode_id, a.instrument, max(r.raised_at) AS raised_at,"                   \
        " max(a.held_on) AS raised_on FROM administration a JOIN episode e"                   \
        " ON e.organization_id = a.organization_id AND e.id = a.episode_id"                   \
        " JOIN administration_alert r ON r.organization_id = a.organization_id"               \
        " AND r.administration_id = a.id"                                                     \
        " WHERE a.organization_id = $1 AND a.voided_at IS NULL AND " whose                    \
        " GROUP BY a.episode_id, a.instrument",                                               \
        "SELECT a.episode_id, a.instrument, a.id FROM administration a JOIN episode e"        \
        " ON e.organization_id = a.organization_id AND e.id = a.episode_id"                   \
        " WHERE a.organization_id = $1 AND " whose                                            \
        " AND a.held_on = $3"                                                                 \
        " AND a.finished_at IS NULL AND a.voided_at IS NULL ORDER BY a.begun_at, a.id"        \
  }

struct Facts {
  db::Sql stays, codes, last, raised, begun;
};
constexpr Facts facts_of_site FACTS("e.site_id = $2");
constexpr Facts facts_of_patient FACTS("e.patient_id = $2");

// What is known of each stay, ready for the rule.
struct Known {
  std::vector<std::string> codes;
  std::vector<Given> given;

  Given& of(const std::string& instrument) {
    const auto found = std::ranges::find(given, instrument, &Given::instrument);
    if (found != given.end()) return *found;
    given.emplace_back();
    given.back().instrument = instrument;
    return given.back();
  }
};

using KnownStays = std::map<EpisodeId, Known>;

template <class Whose>
KnownStays known_of(db::Tx& tx, const Facts& facts, const Whose& whose, Day today) {
  KnownStays known;
  for (const auto& row : tx.db.all<CodeRow>(facts.codes, tx.organization, whose))
    known[row.episode_id].codes.push_back(row.code);
  for (const auto& row : tx.db.all<LastRow>(facts.last, tx.organization, whose)) {
    Given& given = known[row.episode_id].of(row.instrument);
    given.last_on = row.last_on;
    given.last_at = row.last_at;
  }
  for (const auto& row : tx.db.all<RaisedRow>(facts.raised, tx.organization, whose)) {
    Given& given = known[row.episode_id].of(row.instrument);
    given.raised_at = row.raised_at;
    given.raised_on = row.raised_on;
  }
  for (const auto& row : tx.db.all<BegunRow>(facts.begun, tx.organization, whose, today))
    known[row.episode_id].of(row.instrument).begun_id = row.id;
  return known;
}

template <class Whose>
std::vector<StayRow> stays_of(db::Tx& tx, const Facts& facts, const Whose& whose, Day today) {
  const Day since{today.date - std::chrono::days(limits::discharge_days)};
  auto stays = tx.db.all<StayRow>(facts.stays, tx.organization, whose, since);
  // Who is here again is no longer asked about the stay before.
  const auto is_over = [](const StayRow& one) { return one.state == episode::State::discharged; };
  std::erase_if(stays, [&](const StayRow& one) {
    return is_over(one) && std::ranges::any_of(stays, [&](const StayRow& other) {
             return other.patient_id == one.patient_id && !is_over(other);
           });
  });
  return stays;
}

template <class Whose>
std::vector<PatientDue> due_for(db::Tx& tx, const Facts& facts, const Whose& whose, Day today) {
  std::vector<PatientDue> all;
  KnownStays known = known_of(tx, facts, whose, today);
  std::map<ProgramId, std::vector<ProtocolLine>> protocols;
  for (const StayRow& stay : stays_of(tx, facts, whose, today)) {
    if (!protocols.contains(stay.program_id))
      protocols[stay.program_id] = protocol_of(tx, stay.program_id).lines;
    const Known& about = known[stay.episode_id];
    auto due = due_on(
        today, {stay.episode_id, stay.state, stay.admitted_on, stay.ended_on, stay.end_reason},
        protocols[stay.program_id], about.codes, about.given);
    if (!due.empty()) all.push_back({stay.patient_id, stay.name, std::move(due)});
  }
  return all;
}

bool waits_longer(const PatientDue& a, const PatientDue& b) {
  const bool first = a.due.front().occasion == Occasion::safety;
  const bool second = b.due.front().occasion == Occasion::safety;
  if (first != second) return first;
  if (a.due.front().due_on != b.due.front().due_on)
    return a.due.front().due_on < b.due.front().due_on;
  return a.name.reveal() < b.name.reveal();
}

}  // namespace

std::vector<Due> due_of(db::Tx& tx, const PatientId& patient) {
  const Day today = program::today_at(tx, people::site_of_patient(tx, patient));
  auto all = due_for(tx, facts_of_patient, patient, today);
  return all.empty() ? std::vector<Due>() : std::move(all.front().due);
}

SiteDue due_at(db::Tx& tx, const SiteId& site) {
  SiteDue found{.site_id = site, .today = program::today_at(tx, site), .patients = {}};
  found.patients = due_for(tx, facts_of_site, site, found.today);
  std::ranges::sort(found.patients, waits_longer);
  return found;
}

}  // namespace stepwell::administration
