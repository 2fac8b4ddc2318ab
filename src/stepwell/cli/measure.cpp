#include "stepwell/cli/measure.h"

#include <fmt/core.h>

#include <fstream>
#include <sstream>

#include "stepwell/base/csv.h"
#include "stepwell/measure/definition.h"
#include "stepwell/measure/lint.h"
#include "stepwell/measure/sheet.h"
#include "stepwell/measure/table.h"

namespace stepwell::cli {
namespace {

constexpr std::size_t written_at_once = 256 * 1024;

void write(const std::string& text, std::FILE* to) {
  if (std::fwrite(text.data(), 1, text.size(), to) != text.size())
    throw Error(Code::unavailable, "the scores could not be written");
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw Error(Code::not_found, "there is no file " + path + " that can be read");
  return std::move(text).str();
}

std::size_t print(const std::string& name, const std::vector<Finding>& findings, std::FILE* to) {
  for (const auto& [code, field, text, params] : findings)
    fmt::print(to, "{}{}: {} ({})\n", name, field, text, code);
  return findings.size();
}

// A definition that can't even be read has findings, too.
std::size_t lint_file(const std::string& path, std::vector<measure::Definition>& all,
                      std::FILE* to) {
  try {
    all.push_back(measure::read_definition(read_file(path)));
  } catch (const Error& error) {
    if (error.findings.empty()) throw;
    return print(path, error.findings, to);
  }
  return print(path, measure::lint(all.back()), to);
}

void list() {
  for (const measure::Definition& one : measure::instruments())
    fmt::print("{:<18} {:<12} {}\n", one.id, measure::hash_of(one).substr(0, 12),
               one.languages.empty() ? one.title + " (text supplied by the site)" : one.title);
}

void add_list(CLI::App& command) {
  command.add_subcommand("list", "Prints the instruments in the program, with their hashes")
      ->callback(list);
}

void add_lint(CLI::App& command) {
  auto* lint = command.add_subcommand("lint", "Looks through the definitions of instruments");
  const auto paths = std::make_shared<std::vector<std::string>>();
  lint->add_option("FILE", *paths, "definitions beside those in the program");
  lint->footer("Example:\n  stepwell measure lint our-check.json");
  lint->callback([paths] {
    if (lint_instruments(*paths, stdout) > 0) throw CLI::RuntimeError(1);
    fmt::print("nothing to complain about\n");
  });
}

struct ScoreCall {
  std::string instrument;
  std::string definition;
};

void add_score(CLI::App& command) {
  auto* score = command.add_subcommand("score", "Scores a table of answers, row by row");
  const auto call = std::make_shared<ScoreCall>();
  score->add_option("INSTRUMENT", call->instrument, "which one: phq-9")->required();
  score
      ->add_option("--definition", call->definition,
                   "the hash of the definition that was answered; another one is refused")
      ->type_name("HASH");
  score->footer(
      "The first line names an item for each column. An empty cell was skipped; \"refused\" and\n"
      "\"not_shown\" say so.\n"
      "Example:\n  stepwell measure score phq-9 < answers.csv > scores.csv");
  score->callback([call] {
    const auto compiled = measure::compile(measure::instrument(call->instrument));
    if (!call->definition.empty()) measure::require_definition(compiled, call->definition);
    score_table(compiled, stdin, stdout);
  });
}

}  // namespace

void score_table(const measure::Compiled& compiled, std::FILE* from, std::FILE* to) {
  CsvReader reader(
      [from](char* into, std::size_t room) { return std::fread(into, 1, room, from); });
  std::vector<std::string_view> cells;
  if (!reader.next(cells))
    refuse("no_header", "", "the first line must name the items, and there is none");
  measure::Table table(compiled, cells);
  std::string out = table.header();
  while (reader.next(cells)) {
    table.append(cells, out);
    if (out.size() < written_at_once) continue;
    write(out, to);
    out.clear();
  }
  if (std::ferror(from)) throw Error(Code::unavailable, "the answers could not be read to the end");
  write(out, to);
  if (std::fflush(to) != 0) throw Error(Code::unavailable, "the scores could not be written");
  fmt::print(stderr, "{} rows, {} with a score missing\n", table.rows(), table.untold());
}

std::size_t lint_instruments(const std::vector<std::string>& paths, std::FILE* to) {
  std::size_t found = 0;
  std::vector<measure::Definition> all = measure::instruments();
  for (const measure::Definition& one : all) found += print(one.id, measure::lint(one), to);
  for (const std::string& path : paths) found += lint_file(path, all, to);
  return found + print("together", measure::lint_together(all), to);
}

void add_measure(CLI::App& program) {
  auto* command = program.add_subcommand("measure", "Scores questionnaires");
  command->require_subcommand(1);
  command->footer("Example:\n  stepwell measure score phq-9 < answers.csv > scores.csv");
  add_list(*command);
  add_lint(*command);
  add_score(*command);
}

}  // namespace stepwell::cli
