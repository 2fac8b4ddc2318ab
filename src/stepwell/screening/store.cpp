#include "stepwell/screening/store.h"

#include "stepwell/base/json.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/screening/rules.h"

namespace stepwell::screening {
namespace {

constexpr db::Sql insert_screening{R"(
  INSERT INTO screening (organization_id, id, patient_id, site_id, referral_id, begun_at, begun_by,
    rule_set_id, rule_set_version, rule_set_sha256, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
  ON CONFLICT DO NOTHING)"};
#define SCREENING                                                                     \
  "SELECT c.id, c.patient_id, c.site_id, c.referral_id, c.begun_at, c.begun_by,"      \
  " s.given_name || ' ' || s.family_name AS begun_by_name, c.stopped_at, c.ended_at," \
  " c.rule_set_id, c.rule_set_version, c.rule_set_sha256, c.version"                  \
  " FROM screening c"                                                                 \
  " JOIN staff s ON s.organization_id = c.organization_id AND s.id = c.begun_by"      \
  " WHERE c.organization_id = $1 AND c.patient_id = $2"
constexpr db::Sql screenings_of_patient{SCREENING " ORDER BY c.begun_at DESC, c.id DESC LIMIT $3"};
constexpr db::Sql screening_by_id{SCREENING " AND c.id = $3"};
constexpr db::Sql next_version{R"(
  UPDATE screening SET stopped_at = $1, ended_at = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4 AND version = $5 AND ended_at IS NULL)"};
constexpr db::Sql insert_answer{R"(
  INSERT INTO screening_answer (organization_id, screening_id, number, about, answer, evidence,
    words, said_at, said_by)
  SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8
  FROM screening_answer WHERE organization_id = $1 AND screening_id = $2)"};
constexpr db::Sql answers_of_screening{R"(
  SELECT a.number, a.about, a.answer, a.evidence, a.words, a.said_at, a.said_by,
    s.given_name || ' ' || s.family_name AS said_by_name
  FROM screening_answer a
  JOIN staff s ON s.organization_id = a.organization_id AND s.id = a.said_by
  WHERE a.organization_id = $1 AND a.screening_id = $2 ORDER BY a.number LIMIT $3)"};
constexpr db::Sql count_answers{R"(
  SELECT count(*) AS answers FROM screening_answer
  WHERE organization_id = $1 AND screening_id = $2)"};
constexpr db::Sql count_recommendations{R"(
  SELECT count(*) AS recommendations FROM recommendation
  WHERE organization_id = $1 AND screening_id = $2)"};
constexpr db::Sql insert_recommendation{R"(
  INSERT INTO recommendation (organization_id, screening_id, number, made_at, facts, said)
  VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr db::Sql insert_decision{R"(
  INSERT INTO placement_decision (organization_id, screening_id, recommendation, level, reason,
    authorised_level, decided_at, decided_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
constexpr db::Sql decision_of_screening{R"(
  SELECT d.level, d.reason, d.authorised_level, d.decided_at, d.decided_by,
    s.given_name || ' ' || s.family_name AS decided_by_name
  FROM placement_decision d
  JOIN staff s ON s.organization_id = d.organization_id AND s.id = d.decided_by
  WHERE d.organization_id = $1 AND d.screening_id = $2)"};
constexpr db::Sql said_at_decision{R"(
  SELECT r.said FROM placement_decision d
  JOIN recommendation r ON r.organization_id = d.organization_id
    AND r.screening_id = d.screening_id AND r.number = d.recommendation
  WHERE d.organization_id = $1 AND d.screening_id = $2)"};
constexpr db::Sql recommendations_after{R"(
  SELECT r.organization_id, r.screening_id, r.number, c.rule_set_id, c.rule_set_version,
    c.rule_set_sha256, r.facts, r.said
  FROM recommendation r
  JOIN screening c ON c.organization_id = r.organization_id AND c.id = r.screening_id
  WHERE (r.organization_id, r.screening_id, r.number) > ($1, $2, $3)
  ORDER BY r.organization_id, r.screening_id, r.number LIMIT $4)"};

constexpr std::int64_t page = 500;  // recommendations, of a few kilobytes each

const placement::RuleSet* rules_of(const ScreeningEntry& entry) {
  return rules_named(entry.rule_set_id, entry.rule_set_version, entry.rule_set_sha256);
}

std::vector<AnswerKept> answers_of(db::Tx& tx, const ScreeningId& id) {
  return tx.db.all<AnswerKept>(answers_of_screening, tx.organization, id,
                               limits::screening_answers);
}

std::vector<referral::HistoryLine> history_of(db::Tx& tx, const ScreeningEntry& entry) {
  if (entry.referral_id) return referral::lines_of(tx, *entry.referral_id);
  return referral::history_of(tx, entry.patient_id);
}

// Without the rules an answer has only its name.
std::vector<ScreeningQuestion> bare(const std::vector<AnswerKept>& said) {
  std::vector<ScreeningQuestion> all;
  for (const AnswerKept& each : said) {
    std::erase_if(all, [&](const auto& asked) { return asked.about == each.about; });
    all.push_back({.about = each.about,
                   .group = "",
                   .words = {each.about, each.about},
                   .answers = {each.answer},
                   .said = {each}});
  }
  return all;
}

Screening whole(db::Tx& tx, const ScreeningEntry& entry) {
  Screening found{.entry = entry};
  const auto said = answers_of(tx, entry.id);
  found.decision = tx.db.one<PlacementDecision>(decision_of_screening, tx.organization, entry.id);
  const auto* set = rules_of(entry);
  found.rules_gone = set == nullptr;
  if (found.decision) {
    const auto kept =
        tx.db.one<Private<std::string>>(said_at_decision, tx.organization, entry.id).value();
    found.recommendation = from_json<Recommendation>(parse_json(kept.reveal()));
  } else if (set) {
    found.recommendation = recommend(*set, standing(said));
  }
  found.questions =
      set ? questions(*set, found.recommendation, said, suggestions(history_of(tx, entry)))
          : bare(said);
  return found;
}

// Keeps what the rules say of what stands. Returns its number.
std::int64_t put_recommendation(db::Tx& tx, const ScreeningId& id,
                                const std::vector<FactSaid>& facts, const Recommendation& said) {
  const auto number =
      tx.db.one<std::int64_t>(count_recommendations, tx.organization, id).value() + 1;
  tx.db.run(insert_recommendation, tx.organization, id, number, tx.now, json_text(facts),
            json_text(said));
  return number;
}

void move_on(db::Tx& tx, const ScreeningEntry& entry, const std::optional<Instant>& stopped_at,
             const std::optional<Instant>& ended_at) {
  if (tx.db.run(next_version, stopped_at, ended_at, tx.organization, entry.id, entry.version) == 0)
    throw Error(Code::stale, "someone answered in this screening since you read it");
}

void tell(db::Tx& tx, const PatientId& patient, const SiteId& site, int version) {
  tx.changes.push_back({tx.organization, site, "screening", "patient", patient.text(), version});
}

// What nobody can go on with makes room for another.
void end_without_rules(db::Tx& tx, const PatientId& patient) {
  const auto latest = tx.db.all<ScreeningEntry>(screenings_of_patient, tx.organization, patient, 1);
  if (!latest.empty() && !latest[0].ended_at && !rules_of(latest[0]))
    move_on(tx, latest[0], latest[0].stopped_at, tx.now);
}

}  // namespace

PatientScreening screenings_of(db::Tx& tx, const PatientId& patient) {
  const auto site = people::find_site(tx, people::site_of_patient(tx, patient));
  PatientScreening found{
      .patient_id = patient,
      .crisis_line = site.crisis_line,
      .time_zone = site.time_zone,
      .earlier = tx.db.all<ScreeningEntry>(screenings_of_patient, tx.organization, patient,
                                           limits::screenings_shown)};
  if (found.earlier.empty()) return found;
  found.latest = whole(tx, found.earlier.front());
  found.version = found.latest->entry.version;
  found.earlier.erase(found.earlier.begin());
  return found;
}

Screening find_screening(db::Tx& tx, const PatientId& patient, const ScreeningId& id) {
  const auto entry = tx.db.one<ScreeningEntry>(screening_by_id, tx.organization, patient, id);
  if (!entry) throw Error(Code::not_found, "there is no such screening of this person");
  return whole(tx, *entry);
}

void put_screening(db::Tx& tx, const PatientId& patient, const BeginScreening& begin,
                   const StaffId& by) {
  if (begin.referral_id && referral::find(tx, *begin.referral_id).patient_id != patient)
    throw Error(Code::not_found, "there is no such referral of this person");
  end_without_rules(tx, patient);
  const auto site = people::site_of_patient(tx, patient);
  const auto& rules = rules_on(program::today_at(tx, site)).name;
  if (tx.db.run(insert_screening, tx.organization, tx.next<ScreeningId>(), patient, site,
                begin.referral_id, tx.now, by, rules.id, rules.version, rules.sha256) == 0)
    throw Error(Code::conflict, "a screening of this person is open: go on with that one");
  tell(tx, patient, site, 1);
}

void put_answer(db::Tx& tx, const Screening& known, const NewFactAnswer& said, const StaffId& by) {
  const ScreeningEntry& entry = known.entry;
  if (tx.db.one<std::int64_t>(count_answers, tx.organization, entry.id).value() >=
      limits::screening_answers)
    throw Error(Code::conflict, "this screening is full: decide, and begin another");
  tx.db.run(insert_answer, tx.organization, entry.id, said.about, said.answer, said.evidence,
            said.words, tx.now, by);
  auto stopped_at = entry.stopped_at;
  const auto facts = standing(answers_of(tx, entry.id));
  const auto recommendation = recommend(*rules_of(entry), facts);
  if (recommendation.hospital_now && !stopped_at) {
    stopped_at = tx.now;
    put_recommendation(tx, entry.id, facts, recommendation);
    safety::raise(tx, entry.patient_id, entry.site_id, safety::AlertKind::hospital_now, tx.now);
  }
  move_on(tx, entry, stopped_at, {});
  tell(tx, entry.patient_id, entry.site_id, entry.version + 1);
}

void put_decision(db::Tx& tx, const Screening& known, const Decide& decided, const StaffId& by) {
  const ScreeningEntry& entry = known.entry;
  const auto facts = standing(answers_of(tx, entry.id));
  const auto number = put_recommendation(tx, entry.id, facts, known.recommendation);
  tx.db.run(insert_decision, tx.organization, entry.id, number, decided.level, decided.reason,
            decided.authorised_level, tx.now, by);
  move_on(tx, entry, entry.stopped_at, tx.now);
  tell(tx, entry.patient_id, entry.site_id, entry.version + 1);
}

std::int64_t each_recommendation(db::Connection& db,
                                 const std::function<void(const RecommendationKept&)>& each) {
  std::string organization, screening;
  std::int64_t number = 0, count = 0;
  for (;;) {
    const auto found =
        db.all<RecommendationKept>(recommendations_after, organization, screening, number, page);
    for (const RecommendationKept& one : found) each(one);
    count += static_cast<std::int64_t>(found.size());
    if (static_cast<std::int64_t>(found.size()) < page) return count;
    organization = found.back().organization_id.text();
    screening = found.back().screening_id.text();
    number = found.back().number;
  }
}

}  // namespace stepwell::screening
