#include <algorithm>
#include <set>

#include "stepwell/administration/rules.h"
#include "stepwell/diagnosis/rules.h"
#include "stepwell/measure/definition.h"

namespace stepwell::administration {
namespace {

bool is_worded(std::string_view instrument, std::span<const std::string> worded) {
  return has_wording(measure::instrument(instrument)) ||
         std::ranges::find(worded, instrument) != worded.end();
}

bool is_known(std::string_view instrument) {
  return std::ranges::find(measure::instruments(), instrument, &measure::Definition::id) !=
         measure::instruments().end();
}

// Whether it is the beginning of a code: a letter, a digit, and what may follow.
bool begins_code(const std::string& beginning) {
  const auto dot = beginning.find('.');
  const std::string padded = dot == std::string::npos && beginning.size() < 3
                                 ? beginning + std::string(3 - beginning.size(), '0')
                                 : beginning;
  return beginning.size() >= 2 && diagnosis::is_code(padded);
}

// Collects what is wrong with one line.
struct LineCheck {
  std::vector<Finding>& findings;
  const ProtocolLine& line;
  std::size_t place;

  void note(const char* code, const char* field, const char* text) {
    findings.push_back({code, "/lines/" + std::to_string(place) + "/" + field, text});
  }

  void days(const char* field, const std::optional<int>& days) {
    if (days && (*days < 1 || *days > limits::protocol_days))
      note("days_out_of_range", field, "it is from 1 to 366 days");
  }

  void intervals() {
    days("every_days", line.every_days);
    days("first_every_days", line.first_every_days);
    days("first_days", line.first_days);
    if (line.first_every_days.has_value() != line.first_days.has_value())
      note("missing", line.first_days ? "first_every_days" : "first_days",
           "a first interval has its days and until when it holds");
    if (!line.at_admission && !line.at_discharge && !line.every_days && !line.first_every_days)
      note("never_due", "every_days", "say when it is given");
  }

  void codes() {
    if (line.diagnoses.size() > limits::protocol_diagnoses)
      note("too_many", "diagnoses", "a line has at most 20 beginnings of codes");
    for (const std::string& beginning : line.diagnoses)
      if (!begins_code(beginning))
        note("bad_code", "diagnoses", "it is the beginning of a code of ICD-10-CM, as F32");
  }

  void wording(std::span<const std::string> worded) {
    if (!is_known(line.instrument))
      note("unknown_instrument", "instrument", "there is no such instrument");
    else if (!line.on_paper && !is_worded(line.instrument, worded))
      note("no_wording", "on_paper",
           "its wording is not ours to show: supply its text, or have it filled in on paper");
  }
};

}  // namespace

bool has_wording(const measure::Definition& definition) {
  return definition.licence.ship_wording &&
         std::ranges::all_of(definition.items, [](const measure::Item& item) {
           return item.text && !item.text->empty();
         });
}

std::vector<Finding> check_protocol(const NewProtocol& protocol,
                                    std::span<const std::string> worded) {
  std::vector<Finding> findings;
  if (protocol.lines.size() > limits::protocol_lines)
    findings.push_back({"too_many", "/lines", "a protocol has at most 30 lines"});
  std::set<std::string> seen;
  for (std::size_t place = 0; place < protocol.lines.size(); ++place) {
    LineCheck check{findings, protocol.lines[place], place};
    check.wording(worded);
    check.intervals();
    check.codes();
    if (!seen.insert(protocol.lines[place].instrument).second)
      check.note("twice", "instrument", "an instrument has one line");
  }
  return findings;
}

}  // namespace stepwell::administration
