#include "stepwell/measure/table.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/csv.h"
#include "stepwell/base/limits.h"
#include "stepwell/measure/said.h"

namespace stepwell::measure {
namespace {

constexpr std::string_view between = "; ";

bool is_part(const Score& score) { return score.part.value_or(false); }

}  // namespace

Table::Table(const Compiled& compiled, std::span<const std::string_view> header)
    : compiled_(compiled), answers_(compiled.definition.items.size()) {
  std::vector<Finding> found;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string at = fmt::format("/columns/{}", i + 1);
    const std::string name(header[i].substr(0, limits::name_bytes));
    const int place = compiled.item(header[i]);
    if (place < 0)
      found.push_back(
          {"unknown_item", at, fmt::format("{} has no item \"{}\"", compiled.definition.id, name)});
    else if (std::ranges::count(columns_, place) > 0)
      found.push_back({"answered_twice", at, fmt::format("item \"{}\" has two columns", name)});
    columns_.push_back(place);
    if (found.size() == limits::findings) break;
  }
  require(std::move(found));
  stamp_ =
      fmt::format("{} v{} {}", compiled.definition.id, compiled.definition.version, compiled.hash);
}

std::string Table::header() const {
  std::string line;
  for (const Score& score : compiled_.definition.scores)
    if (!is_part(score)) line += fmt::format("{0},{0}_band,", score.id);
  return line + "alerts,findings,definition\n";
}

void Table::append(std::span<const std::string_view> cells, std::string& out) {
  ++rows_;
  if (cells.size() != columns_.size()) {
    ++untold_;
    for (const Score& score : compiled_.definition.scores)
      if (!is_part(score)) out += ",,";
    out += fmt::format(",row: {} cells where the header has {},{}\n", cells.size(), columns_.size(),
                       stamp_);
    return;
  }
  for (std::size_t i = 0; i < cells.size(); ++i)
    answers_[static_cast<std::size_t>(columns_[i])] = read_answer(cells[i]);
  score(compiled_, answers_, outcome_);
  append_scores(out);
  append_alerts(out);
  append_findings(out);
  out += stamp_;
  out += '\n';
}

void Table::append_scores(std::string& out) {
  bool all = true;
  for (std::size_t i = 0; i < outcome_.scores.size(); ++i) {
    if (is_part(compiled_.definition.scores[i])) continue;
    all &= outcome_.scores[i].given;
    out += value_said(outcome_.scores[i]);
    out += ',';
    out += csv_cell(band_said(compiled_, outcome_, i));
    out += ',';
  }
  untold_ += !all;
}

void Table::append_alerts(std::string& out) const {
  std::string alerts;
  for (const Raised& raised : outcome_.alerts) {
    if (!alerts.empty()) alerts += between;
    alerts += said(compiled_, outcome_, raised, answers_);
  }
  out += csv_cell(alerts);
  out += ',';
}

void Table::append_findings(std::string& out) const {
  std::string findings;
  for (const Noted& noted : outcome_.findings) {
    const Finding finding = said(compiled_, noted);
    if (!findings.empty()) findings += between;
    findings += finding.code + ": " + finding.text;
  }
  out += csv_cell(findings);
  out += ',';
}

}  // namespace stepwell::measure
