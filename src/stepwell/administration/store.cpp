#include "stepwell/administration/store.h"

#include <algorithm>
#include <map>

#include "stepwell/administration/rules.h"
#include "stepwell/episode/store.h"
#include "stepwell/measure/definition.h"
#include "stepwell/measure/said.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/store.h"

namespace stepwell::administration {
namespace {

#define ADMINISTRATION                                                                 \
  "a.id, a.patient_id, a.site_id, a.episode_id, a.instrument, a.definition_hash,"      \
  " a.definition_version, a.occasion, a.answered_by, a.source, a.held_on, a.begun_at," \
  " a.begun_by, a.finished_at, a.finished_by, a.voided_at, a.voided_by, a.void_reason, a.version"

constexpr db::Sql insert_administration{R"(
  INSERT INTO administration
    (organization_id, id, patient_id, site_id, episode_id, instrument, definition_hash,
     definition_version, occasion, answered_by, source, held_on, begun_at, begun_by, void_reason,
     version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', 1))"};
constexpr db::Sql administration_by_id{"SELECT " ADMINISTRATION
                                       " FROM administration a"
                                       " WHERE a.organization_id = $1 AND a.id = $2"};
constexpr db::Sql begun_already{"SELECT " ADMINISTRATION
                                " FROM administration a WHERE a.organization_id = $1"
                                " AND a.patient_id = $2 AND a.held_on = $3 AND a.instrument = $4"
                                " AND a.definition_hash = $5 AND a.finished_at IS NULL"
                                " AND a.voided_at IS NULL ORDER BY a.begun_at, a.id LIMIT 1"};
constexpr db::Sql of_patient{"SELECT " ADMINISTRATION
                             " FROM administration a"
                             " WHERE a.organization_id = $1 AND a.patient_id = $2"
                             " ORDER BY a.held_on DESC, a.begun_at DESC, a.id DESC LIMIT $3"};
constexpr db::Sql finish_open{R"(
  UPDATE administration SET finished_at = $1, finished_by = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4 AND finished_at IS NULL AND voided_at IS NULL)"};
constexpr db::Sql void_known{R"(
  UPDATE administration
  SET voided_at = $1, voided_by = $2, void_reason = $3, version = version + 1
  WHERE organization_id = $4 AND id = $5 AND version = $6 AND voided_at IS NULL)"};

constexpr db::Sql insert_answer{R"(
  INSERT INTO administration_answer
    (organization_id, administration_id, item, number, reply, value, milliseconds, answered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
constexpr db::Sql latest_answers{R"(
  SELECT w.item, w.reply, w.value, w.milliseconds, w.answered_at, w.number
  FROM administration_answer w
  WHERE w.organization_id = $1 AND w.administration_id = $2 AND w.number =
    (SELECT max(o.number) FROM administration_answer o
     WHERE o.organization_id = w.organization_id
       AND o.administration_id = w.administration_id AND o.item = w.item))"};

constexpr db::Sql insert_score{R"(
  INSERT INTO administration_score
    (organization_id, administration_id, score, place, top, bottom, band, definition_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
constexpr db::Sql scores_of_one{R"(
  SELECT score, top, bottom, band FROM administration_score
  WHERE organization_id = $1 AND administration_id = $2 ORDER BY place)"};

constexpr db::Sql insert_alert{R"(
  INSERT INTO administration_alert
    (organization_id, administration_id, rule, alert_id, said, severity, raised_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7))"};
constexpr db::Sql alerts_of_one{R"(
  SELECT rule, alert_id, said, severity, '' AS response, raised_at FROM administration_alert
  WHERE organization_id = $1 AND administration_id = $2 ORDER BY raised_at, rule)"};

// A score beside the administration that it is of.
struct ScoreRow {
  AdministrationId administration_id;
  std::string score;
  std::optional<std::int64_t> top;
  std::optional<std::int64_t> bottom;
  std::string band;
};
BOOST_DESCRIBE_STRUCT(ScoreRow, (), (administration_id, score, top, bottom, band))
constexpr db::Sql scores_of_patient{R"(
  SELECT s.administration_id, s.score, s.top, s.bottom, s.band
  FROM administration a
  JOIN administration_score s
    ON s.organization_id = a.organization_id AND s.administration_id = a.id
  WHERE a.organization_id = $1 AND a.patient_id = $2 ORDER BY s.administration_id, s.place)"};
struct CountRow {
  AdministrationId administration_id;
  int alerts = 0;
};
BOOST_DESCRIBE_STRUCT(CountRow, (), (administration_id, alerts))
constexpr db::Sql alerts_of_patient{R"(
  SELECT r.administration_id, count(*) AS alerts
  FROM administration a
  JOIN administration_alert r
    ON r.organization_id = a.organization_id AND r.administration_id = a.id
  WHERE a.organization_id = $1 AND a.patient_id = $2 GROUP BY r.administration_id)"};

#define POINTS                                                                               \
  "SELECT a.id AS administration_id, a.patient_id, a.episode_id, a.instrument, s.score,"     \
  " a.held_on, a.occasion, s.top, s.bottom, s.band, s.definition_hash FROM administration a" \
  " JOIN administration_score s ON s.organization_id = a.organization_id"                    \
  " AND s.administration_id = a.id"
constexpr db::Sql points_of_patient{
    POINTS
    " WHERE a.organization_id = $1 AND a.patient_id = $2 AND a.voided_at IS NULL"
    " AND a.finished_at IS NOT NULL AND s.top IS NOT NULL"
    " ORDER BY a.held_on, a.begun_at, a.id, s.place"};
constexpr db::Sql points_in_program{
    POINTS
    " JOIN episode e ON e.organization_id = a.organization_id AND e.id = a.episode_id"
    " WHERE a.organization_id = $1 AND e.program_id = $2 AND a.held_on >= $3 AND a.held_on < $4"
    " AND a.voided_at IS NULL AND a.finished_at IS NOT NULL AND s.top IS NOT NULL"
    " ORDER BY a.held_on, a.begun_at, a.id, s.place"};

void tell(db::Tx& tx, const Administration& one) {
  tx.changes.push_back({tx.organization, one.site_id, "administration", "patient",
                        one.patient_id.text(), one.version});
}

// The definition that the program has today; none once the instrument was taken out.
const measure::Compiled* compiled_of(const Administration& one) {
  const auto& all = measure::instruments();
  const bool known = std::ranges::find(all, one.instrument, &measure::Definition::id) != all.end();
  return known ? &measure::compiled_instrument(one.instrument) : nullptr;
}

const measure::Compiled& compiled_for_change(const Administration& one) {
  const auto& compiled = measure::compiled_instrument(one.instrument);
  require(check_open(one, compiled));
  return compiled;
}

std::vector<StoredAnswer> answers_of(db::Tx& tx, const Administration& one,
                                     const measure::Compiled* compiled) {
  auto answers = tx.db.all<StoredAnswer>(latest_answers, tx.organization, one.id);
  std::ranges::sort(answers, [&](const StoredAnswer& a, const StoredAnswer& b) {
    if (!compiled) return a.item < b.item;
    return compiled->item(a.item) < compiled->item(b.item);
  });
  return answers;
}

// The stay that an administration of today belongs to: the one that is open, else the last.
std::optional<EpisodeId> stay_of(db::Tx& tx, const PatientId& patient) {
  if (const auto open = episode::open_episode(tx, patient)) return open->id;
  const auto all = episode::episodes_of(tx, patient);
  return all.empty() ? std::nullopt : std::optional(all.front().id);
}

Occasion occasion_of(db::Tx& tx, const PatientId& patient, const std::string& instrument) {
  for (const Due& due : due_of(tx, patient))
    if (due.instrument == instrument) return due.occasion;
  return Occasion::unplanned;
}

// Stores what is begun: `one` says of whom, why, how and when; the rest is the definition's.
Administration insert(db::Tx& tx, Administration one, const NewAdministration& what,
                      const measure::Compiled& compiled) {
  one.id = tx.next<AdministrationId>();
  one.instrument = compiled.definition.id;
  one.definition_hash = compiled.hash;
  one.definition_version = compiled.definition.version;
  one.answered_by = what.answered_by;
  if (what.on_paper) one.source = Source::paper;
  one.begun_at = tx.now;
  tx.db.run(insert_administration, tx.organization, one.id, one.patient_id, one.site_id,
            one.episode_id, one.instrument, one.definition_hash, one.definition_version,
            one.occasion, one.answered_by, one.source, one.held_on, one.begun_at, one.begun_by);
  return one;
}

bool is_same(const StoredAnswer& known, const NewAnswer& said) {
  return known.reply == said.reply && known.value == said.value;
}

const StoredAnswer* answer_in(std::span<const StoredAnswer> answers, const std::string& item) {
  const auto found = std::ranges::find(answers, item, &StoredAnswer::item);
  return found == answers.end() ? nullptr : &*found;
}

// Raises what the answers call for and no answer before them did.
void raise_new(db::Tx& tx, const Administration& one, const measure::Compiled& compiled,
               std::span<const StoredAnswer> answers) {
  const auto before = tx.db.all<RaisedAlert>(alerts_of_one, tx.organization, one.id);
  for (const Called& called : called_for(compiled, answers)) {
    if (std::ranges::find(before, called.rule, &RaisedAlert::rule) != before.end()) continue;
    const auto kind =
        called.refused ? safety::AlertKind::measure_declined : safety::AlertKind::measure_answer;
    const auto alert =
        safety::raise(tx, one.patient_id, one.site_id,
                      {.kind = kind,
                       .instrument = one.instrument,
                       .severity = called.severity,
                       .safety_plan = is_about_self_harm(one.instrument)},
                      safety::due_before_they_leave(tx, one.patient_id, one.site_id));
    tx.db.run(insert_alert, tx.organization, one.id, called.rule, alert, called.said,
              called.severity, tx.now);
  }
}

std::vector<RaisedAlert> alerts_of(db::Tx& tx, const Administration& one,
                                   const measure::Compiled* compiled) {
  auto alerts = tx.db.all<RaisedAlert>(alerts_of_one, tx.organization, one.id);
  if (compiled)
    for (RaisedAlert& alert : alerts) alert.response = response_of(*compiled, alert.rule);
  return alerts;
}

void fill_from_definition(Sheet& sheet, const measure::Compiled& compiled) {
  const auto asked = asked_items(compiled, sheet.answers);
  for (std::size_t i = 0; i < asked.size(); ++i)
    if (asked[i]) sheet.asked.push_back(compiled.definition.items[i].id);
  const auto outcome = measure::score(compiled, in_order(compiled, sheet.answers));
  for (const measure::Noted& noted : outcome.findings)
    sheet.findings.push_back(measure::said(compiled, noted));
}

}  // namespace

Administration begin(db::Tx& tx, const PatientId& patient, const NewAdministration& what,
                     Source source, const std::optional<StaffId>& by) {
  const auto& compiled = measure::compiled_instrument(what.instrument);
  const SiteId site = people::site_of_patient(tx, patient);
  const Day held_on = what.held_on.value_or(program::today_at(tx, site));
  if (auto begun = tx.db.one<Administration>(begun_already, tx.organization, patient, held_on,
                                             what.instrument, compiled.hash))
    return std::move(*begun);
  return insert(tx,
                {.patient_id = patient,
                 .site_id = site,
                 .episode_id = stay_of(tx, patient),
                 .occasion = occasion_of(tx, patient, what.instrument),
                 .source = source,
                 .held_on = held_on,
                 .begun_by = by},
                what, compiled);
}

Administration begin_in_stay(db::Tx& tx, const episode::Episode& stay, Occasion occasion,
                             const NewAdministration& what, Source source,
                             const std::optional<StaffId>& by) {
  return insert(tx,
                {.patient_id = stay.patient_id,
                 .site_id = stay.site_id,
                 .episode_id = stay.id,
                 .occasion = occasion,
                 .source = source,
                 .held_on = what.held_on.value_or(program::today_at(tx, stay.site_id)),
                 .begun_by = by},
                what, measure::compiled_instrument(what.instrument));
}

Administration find_administration(db::Tx& tx, const AdministrationId& id) {
  auto found = tx.db.one<Administration>(administration_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such administration");
  return std::move(*found);
}

Sheet sheet_of(db::Tx& tx, const Administration& one) {
  const auto* compiled = compiled_of(one);
  const auto* same = compiled && compiled->hash == one.definition_hash ? compiled : nullptr;
  Sheet sheet{
      .administration = one,
      .title = compiled ? compiled->definition.title : one.instrument,
      .answers = answers_of(tx, one, compiled),
      .asked = {},
      .scores = shown_scores(same, tx.db.all<StoredScore>(scores_of_one, tx.organization, one.id)),
      .alerts = alerts_of(tx, one, same),
      .asks_next = {},
      .findings = {}};
  if (!sheet.alerts.empty()) sheet.asks_next = asked_after(one.instrument);
  if (same)
    fill_from_definition(sheet, *same);
  else
    sheet.findings.push_back({"definition_changed", "", "the instrument was changed since then"});
  return sheet;
}

Sheet answer(db::Tx& tx, const Administration& one, const std::string& item,
             const NewAnswer& said) {
  const auto& compiled = compiled_for_change(one);
  auto answers = answers_of(tx, one, &compiled);
  const StoredAnswer* known = answer_in(answers, item);
  if (known && is_same(*known, said)) return sheet_of(tx, one);
  if (one.finished_at)
    refuse("already_finished", "", "this administration is finished and no longer changes");
  require(check_answer(compiled, item, said, answers));
  const int number = known ? known->number + 1 : 1;
  tx.db.run(insert_answer, tx.organization, one.id, item, number, said.reply, said.value,
            said.milliseconds, tx.now);
  raise_new(tx, one, compiled, answers_of(tx, one, &compiled));
  tell(tx, one);
  return sheet_of(tx, one);
}

void answer_all(db::Tx& tx, const Administration& one, std::span<const ItemAnswer> answers) {
  const auto& compiled = compiled_for_change(one);
  require(check_all(compiled, answers));
  std::vector<StoredAnswer> stored;
  for (const auto& [item, said] : answers) {
    tx.db.post(insert_answer, tx.organization, one.id, item, 1, said.reply, said.value,
               said.milliseconds, tx.now);
    stored.push_back({item, said.reply, said.value, said.milliseconds, tx.now, 1});
  }
  raise_new(tx, one, compiled, stored);
}

Sheet finish(db::Tx& tx, const Administration& one, const std::optional<StaffId>& by) {
  if (one.finished_at && !one.voided_at) return sheet_of(tx, one);
  const auto& compiled = compiled_for_change(one);
  const auto answers = answers_of(tx, one, &compiled);
  if (answers.empty()) refuse("nothing_answered", "", "nothing was answered yet");
  // A clock that went back does not end it before it began.
  const Instant at = std::max(tx.now, one.begun_at);
  if (tx.db.run(finish_open, at, by, tx.organization, one.id) == 0)
    return sheet_of(tx, find_administration(tx, one.id));
  int place = 0;
  for (const StoredScore& score :
       stored_scores(compiled, measure::score(compiled, in_order(compiled, answers))))
    tx.db.post(insert_score, tx.organization, one.id, score.score, place++, score.top, score.bottom,
               score.band, compiled.hash);
  const auto stored = find_administration(tx, one.id);
  tell(tx, stored);
  return sheet_of(tx, stored);
}

Administration void_administration(db::Tx& tx, const Administration& one,
                                   const Private<std::string>& reason,
                                   const std::optional<StaffId>& by) {
  if (tx.db.run(void_known, tx.now, by, reason, tx.organization, one.id, one.version) == 0)
    throw Error(Code::stale, "someone changed this administration since you read it");
  const auto stored = find_administration(tx, one.id);
  tell(tx, stored);
  return stored;
}

std::vector<AdministrationLine> administrations_of(db::Tx& tx, const PatientId& patient) {
  std::map<AdministrationId, std::vector<StoredScore>> scores;
  for (auto& row : tx.db.all<ScoreRow>(scores_of_patient, tx.organization, patient))
    scores[row.administration_id].push_back({row.score, row.top, row.bottom, row.band});
  std::map<AdministrationId, int> alerts;
  for (const auto& row : tx.db.all<CountRow>(alerts_of_patient, tx.organization, patient))
    alerts[row.administration_id] = row.alerts;
  std::vector<AdministrationLine> lines;
  for (const auto& one : tx.db.all<Administration>(of_patient, tx.organization, patient,
                                                   limits::administrations_shown)) {
    const auto* compiled = compiled_of(one);
    const bool same = compiled && compiled->hash == one.definition_hash;
    lines.push_back({.administration = one,
                     .title = compiled ? compiled->definition.title : one.instrument,
                     .scores = shown_scores(same ? compiled : nullptr, scores[one.id]),
                     .alerts = alerts[one.id]});
  }
  return lines;
}

std::vector<ScorePoint> scores_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<ScorePoint>(points_of_patient, tx.organization, patient);
}

std::vector<ScorePoint> scores_in(db::Tx& tx, const ProgramId& program, Day from, Day until) {
  return tx.db.all<ScorePoint>(points_in_program, tx.organization, program, from, until);
}

SiteId site_of_administration(db::Tx& tx, const http::Request& request) {
  return people::site_of_patient(
      tx, find_administration(tx, request.path<AdministrationId>("administration")).patient_id);
}

}  // namespace stepwell::administration
