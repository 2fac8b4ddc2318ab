#include "stepwell/oversight/store.h"

#include "stepwell/base/json.h"
#include "stepwell/base/limits.h"
#include "stepwell/oversight/rules.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"

namespace stepwell::oversight {
namespace {

struct Row {
  std::int64_t number = 0;
  std::string event;
  audit::Kind kind = audit::Kind::changed;
  std::string actor;
  Instant recorded_at;
  std::optional<std::string> staff_name;
  std::optional<std::string> device_name;
  std::optional<PatientId> patient_id;  // of a patient who is there
  std::optional<SiteId> site_id;
  std::optional<Private<std::string>> given_name;
  std::optional<Private<std::string>> family_name;
  std::optional<Private<std::string>> preferred_name;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (number, event, kind, actor, recorded_at, staff_name, device_name, patient_id,
                       site_id, given_name, family_name, preferred_name))

struct CheckRow {
  CheckState state = CheckState::waiting;
  std::string started_by;
  Instant started_at;
  std::optional<Instant> ended_at;
  std::int64_t seen = 0;
  std::int64_t length = 0;
  std::string flaws;  // JSON
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(CheckRow, (),
                      (state, started_by, started_at, ended_at, seen, length, flaws, version))

struct Flaws {
  std::vector<RecordFlaw> items;
};
BOOST_DESCRIBE_STRUCT(Flaws, (), (items))

// An event is written once and read seldom, so there is no index but the chain's own order: it is
// walked backwards, from $2 down to $3. What is not asked about is ''.
constexpr db::Sql rows_before{R"(
  SELECT e.number, e.event, e.kind, e.actor, e.recorded_at,
         s.given_name || ' ' || s.family_name AS staff_name, d.name AS device_name,
         p.id AS patient_id, p.site_id, p.given_name, p.family_name, p.preferred_name
  FROM audit_event e
  LEFT JOIN staff s ON s.organization_id = e.organization_id AND s.id = substr(e.actor, 7)
    AND e.actor LIKE 'staff/%'
  LEFT JOIN device d ON d.organization_id = e.organization_id AND d.id = substr(e.actor, 8)
    AND e.actor LIKE 'device/%'
  LEFT JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
  WHERE e.organization_id = $1 AND e.number < $2 AND e.number >= $3
    AND e.recorded_at >= $4 AND e.recorded_at < $5
    AND ($6 = '' OR e.actor = $6) AND ($7 = '' OR e.patient_id = $7) AND ($8 = '' OR e.kind = $8)
    AND ($9 = '' OR p.site_id = $9 OR e.event LIKE '%site=' || $9 || '%')
  ORDER BY e.number DESC LIMIT $10)"};
constexpr db::Sql time_of{R"(
  SELECT recorded_at FROM audit_event WHERE organization_id = $1 AND number >= $2
  ORDER BY number LIMIT 1)"};
constexpr db::Sql length_by_organization{
    "SELECT length FROM audit_chain WHERE organization_id = $1"};

constexpr db::Sql check_by_organization{R"(
  SELECT c.state, s.given_name || ' ' || s.family_name AS started_by, c.started_at, c.ended_at,
         c.seen, c.length, c.flaws, c.version
  FROM audit_check c
  JOIN staff s ON s.organization_id = c.organization_id AND s.id = c.started_by
  WHERE c.organization_id = $1)"};
constexpr db::Sql begin_check{R"(
  INSERT INTO audit_check (organization_id, state, started_by, started_at, beat_at, seen, length,
                           flaws, version)
  VALUES ($1, 'waiting', $2, $3, $3, 0, $4, '{"items":[]}', 1)
  ON CONFLICT (organization_id) DO UPDATE
  SET state = excluded.state, started_by = excluded.started_by, started_at = excluded.started_at,
      beat_at = excluded.beat_at, ended_at = NULL, seen = 0, length = excluded.length,
      flaws = excluded.flaws, version = audit_check.version + 1
  WHERE audit_check.state NOT IN ('waiting', 'running', 'cancelling'))"};
constexpr db::Sql move_state{R"(
  UPDATE audit_check SET state = $1, beat_at = $2, version = version + 1
  WHERE organization_id = $3 AND state = $4)"};
constexpr db::Sql note_seen{R"(
  UPDATE audit_check SET seen = $1, beat_at = $2, version = version + 1 WHERE organization_id = $3
  RETURNING state)"};
constexpr db::Sql end_running{R"(
  UPDATE audit_check SET state = $1, ended_at = $2, seen = $3, flaws = $4, version = version + 1
  WHERE organization_id = $5 AND state IN ('running', 'cancelling'))"};
constexpr db::Sql all_unfinished{R"(
  SELECT organization_id, state, beat_at FROM audit_check
  WHERE state IN ('waiting', 'running', 'cancelling') ORDER BY organization_id)"};

AuditLine line_of(const Row& row, const http::Actor& actor) {
  const auto event = from_json<db::Event>(parse_json(row.event));
  AuditLine line{.number = row.number,
                 .recorded_at = row.recorded_at,
                 .kind = row.kind,
                 .who = actor_of(row.actor),
                 .what = std::string(audit::route_of(event.action)),
                 .patient_id = row.patient_id};
  line.who.name = row.staff_name.value_or(row.device_name.value_or(""));
  if (row.patient_id && actor.may(http::Grant::read_audit, *row.site_id))
    line.patient_name =
        people::display_name(*row.given_name, *row.family_name, *row.preferred_name);
  return line;
}

// Returns the number of the first event recorded at `at` or later, as if the clock never went
// back: a few events about then may be on either side.
std::int64_t number_at(db::Tx& tx, Instant at, std::int64_t length) {
  std::int64_t low = 1, high = length + 1;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const auto time = tx.db.one<Instant>(time_of, tx.organization, middle);
    if (time && *time < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

struct Span {
  std::int64_t from = 1;
  std::int64_t before = 1;
};

// Returns the numbers between which the filter's time lies, and some more.
Span span_of(db::Tx& tx, const Filter& filter, std::int64_t before) {
  const std::int64_t length = length_of_chain(tx);
  Span span{1, std::min(before, length + 1)};
  if (filter.from) span.from = number_at(tx, {filter.from->time - limits::clock_slack}, length);
  if (filter.until)
    span.before =
        std::min(span.before, number_at(tx, {filter.until->time + limits::clock_slack}, length));
  return span;
}

std::vector<Row> rows_in(db::Tx& tx, const Filter& filter, const Span& span) {
  return tx.db.all<Row>(
      rows_before, tx.organization, span.before, span.from, filter.from.value_or(Instant{}),
      filter.until.value_or(Instant{Instant{}.time.max()}),
      filter.staff ? "staff/" + filter.staff->text() : "",
      filter.patient ? filter.patient->text() : "", filter.kind ? to_word(*filter.kind) : "",
      filter.site ? filter.site->text() : "", limits::audit_page);
}

}  // namespace

AuditPage find_lines(db::Tx& tx, const Filter& filter, std::int64_t before,
                     const http::Actor& actor) {
  const Span whole = span_of(tx, filter, before);
  const Span step{std::max(whole.from, whole.before - limits::audit_step), whole.before};
  AuditPage page;
  for (const Row& row : rows_in(tx, filter, step)) page.items.push_back(line_of(row, actor));
  const bool full = page.items.size() == static_cast<std::size_t>(limits::audit_page);
  const std::int64_t reached = full ? page.items.back().number : step.from;
  if (reached > whole.from) page.next = reached;
  return page;
}

std::int64_t length_of_chain(db::Tx& tx) {
  return tx.db.one<std::int64_t>(length_by_organization, tx.organization).value_or(0);
}

std::optional<RecordCheck> find_check(db::Tx& tx) {
  const auto row = tx.db.one<CheckRow>(check_by_organization, tx.organization);
  if (!row) return std::nullopt;
  return RecordCheck{.state = row->state,
                     .started_by = row->started_by,
                     .started_at = row->started_at,
                     .ended_at = row->ended_at,
                     .seen = row->seen,
                     .length = row->length,
                     .flaws = from_json<Flaws>(parse_json(row->flaws)).items,
                     .version = row->version};
}

bool put_check(db::Tx& tx, const StaffId& by) {
  return tx.db.run(begin_check, tx.organization, by, tx.now, length_of_chain(tx)) == 1;
}

bool move_check(db::Tx& tx, CheckState from, CheckState to) {
  return tx.db.run(move_state, to, tx.now, tx.organization, from) == 1;
}

CheckState note_progress(db::Tx& tx, std::int64_t seen) {
  return tx.db.one<CheckState>(note_seen, seen, tx.now, tx.organization).value();
}

void end_check(db::Tx& tx, CheckState state, std::int64_t seen,
               const std::vector<RecordFlaw>& flaws) {
  tx.db.run(end_running, state, tx.now, seen, json_text(Flaws{flaws}), tx.organization);
}

std::vector<Unfinished> unfinished_checks(db::Connection& db) {
  return db.all<Unfinished>(all_unfinished);
}

}  // namespace stepwell::oversight
