#include "stepwell/administration/store.h"
#include "stepwell/base/error.h"

namespace stepwell::administration {
namespace {

// A line as a row: the beginnings of codes with a blank between.
struct LineRow {
  std::string instrument;
  std::string diagnoses;
  bool at_admission = false;
  std::optional<int> every_days;
  std::optional<int> first_every_days;
  std::optional<int> first_days;
  bool at_discharge = false;
  AnsweredBy answered_by = AnsweredBy::patient;
  bool on_paper = false;
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (instrument, diagnoses, at_admission, every_days, first_every_days,
                       first_days, at_discharge, answered_by, on_paper))

constexpr db::Sql latest_version{R"(
  SELECT coalesce(max(version), 0) AS version FROM measure_protocol
  WHERE organization_id = $1 AND program_id = $2)"};
constexpr db::Sql lines_of_version{R"(
  SELECT instrument, diagnoses, at_admission, every_days, first_every_days, first_days,
         at_discharge, answered_by, on_paper
  FROM measure_protocol_line
  WHERE organization_id = $1 AND program_id = $2 AND version = $3 ORDER BY place)"};
constexpr db::Sql insert_version{R"(
  INSERT INTO measure_protocol (organization_id, program_id, version, saved_at, saved_by)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING)"};
constexpr db::Sql insert_line{R"(
  INSERT INTO measure_protocol_line
    (organization_id, program_id, version, place, instrument, diagnoses, at_admission, every_days,
     first_every_days, first_days, at_discharge, answered_by, on_paper)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))"};
constexpr db::Sql worded_instruments{R"(
  SELECT DISTINCT instrument FROM instrument_text WHERE organization_id = $1)"};

std::vector<std::string> split(const std::string& codes) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < codes.size();) {
    const std::size_t blank = std::min(codes.find(' ', from), codes.size());
    parts.push_back(codes.substr(from, blank - from));
    from = blank + 1;
  }
  return parts;
}

std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const std::string& code : codes) all += (all.empty() ? "" : " ") + code;
  return all;
}

ProtocolLine line_of(const LineRow& row) {
  return {.instrument = row.instrument,
          .diagnoses = split(row.diagnoses),
          .at_admission = row.at_admission,
          .every_days = row.every_days,
          .first_every_days = row.first_every_days,
          .first_days = row.first_days,
          .at_discharge = row.at_discharge,
          .answered_by = row.answered_by,
          .on_paper = row.on_paper};
}

}  // namespace

Protocol protocol_of(db::Tx& tx, const ProgramId& program) {
  Protocol protocol{.program_id = program,
                    .lines = {},
                    .version = tx.db.one<int>(latest_version, tx.organization, program).value()};
  for (const LineRow& row :
       tx.db.all<LineRow>(lines_of_version, tx.organization, program, protocol.version))
    protocol.lines.push_back(line_of(row));
  return protocol;
}

Protocol put_protocol(db::Tx& tx, const Protocol& known, const std::vector<ProtocolLine>& lines,
                      const std::optional<StaffId>& by) {
  if (lines == known.lines && known.version > 0) return known;
  const int version = known.version + 1;
  const ProgramId& program = known.program_id;
  if (tx.db.run(insert_version, tx.organization, program, version, tx.now, by) == 0)
    throw Error(Code::stale, "someone saved this program's measures since you read them");
  int place = 0;
  for (const ProtocolLine& line : lines)
    tx.db.post(insert_line, tx.organization, program, version, place++, line.instrument,
               joined(line.diagnoses), line.at_admission, line.every_days, line.first_every_days,
               line.first_days, line.at_discharge, line.answered_by, line.on_paper);
  return protocol_of(tx, program);
}

std::vector<std::string> worded_by_clinic(db::Tx& tx) {
  return tx.db.all<std::string>(worded_instruments, tx.organization);
}

}  // namespace stepwell::administration
