#include "stepwell/questionnaire/store.h"

#include <algorithm>

#include "stepwell/administration/forms.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/questionnaire/rules.h"

namespace stepwell::questionnaire {
namespace {

using administration::Administration;
using administration::Due;
using administration::NewAnswer;
using administration::Sheet;
using administration::Source;

constexpr const char* languages[] = {"en", "es"};

std::vector<FormWords> wordings_of(db::Tx& tx, const measure::Compiled& compiled) {
  std::vector<FormWords> all;
  for (const char* language : languages) {
    const auto form = administration::form_of(tx, compiled.definition.id, language);
    if (auto wording = wording_of(form, compiled, language)) all.push_back(std::move(*wording));
  }
  return all;
}

// Where one stands that was begun today on this very definition; else, at its beginning.
void put_progress(db::Tx& tx, Questionnaire& asked, const measure::Compiled& compiled,
                  const Due& due) {
  if (due.begun_id) {
    const auto begun = administration::find_administration(tx, *due.begun_id);
    if (begun.definition_hash == compiled.hash) {
      const Sheet sheet = administration::sheet_of(tx, begun);
      asked.asked = sheet.asked;
      for (const auto& answer : sheet.answers) asked.answered.push_back(answer.item);
      return;
    }
  }
  for (const measure::Item& item : compiled.definition.items)
    if (!item.shown_when) asked.asked.push_back(item.id);
}

// What was finished today, where the door may not have heard of it yet.
std::optional<Administration> finished_today(db::Tx& tx, const PatientId& patient,
                                             const std::string& instrument) {
  const Day today = program::today_at(tx, people::site_of_patient(tx, patient));
  for (const auto& line : administration::administrations_of(tx, patient)) {
    const Administration& one = line.administration;
    if (one.instrument == instrument && one.held_on == today && one.finished_at && !one.voided_at)
      return one;
  }
  return {};
}

// A late second delivery must begin nothing anew, so what is over is looked for first.
Administration administration_for(db::Tx& tx, const PatientId& patient, Source source,
                                  const std::string& instrument) {
  const auto due = administration::due_of(tx, patient);
  const auto found = std::ranges::find_if(
      due, [&](const Due& one) { return one.instrument == instrument && is_asked_here(one); });
  if (found == due.end() || !found->begun_id)
    if (const auto finished = finished_today(tx, patient, instrument)) return *finished;
  if (found == due.end()) refuse("not_due", "", "this questionnaire is not asked today");
  return administration::begin(tx, patient, {.instrument = instrument}, source, {});
}

}  // namespace

Questionnaires asked_of(db::Tx& tx, const PatientId& patient) {
  Questionnaires all;
  for (const Due& due : administration::due_of(tx, patient)) {
    if (!is_asked_here(due)) continue;
    const auto& compiled = measure::compiled_instrument(due.instrument);
    Questionnaire asked{.instrument = due.instrument, .wordings = wordings_of(tx, compiled)};
    if (asked.wordings.empty()) continue;
    put_progress(tx, asked, compiled, due);
    all.items.push_back(std::move(asked));
  }
  std::stable_partition(all.items.begin(), all.items.end(),
                        [](const Questionnaire& one) { return !one.answered.empty(); });
  return all;
}

AnswerTaken take(db::Tx& tx, const PatientId& patient, Source source, const std::string& instrument,
                 const std::string& item, const NewAnswer& said) {
  const auto one = administration_for(tx, patient, source, instrument);
  const auto alerts_before = administration::sheet_of(tx, one).alerts.size();
  Sheet sheet = administration::answer(tx, one, item, said);
  if (is_complete(sheet)) sheet = administration::finish(tx, sheet.administration, {});
  const bool raised = sheet.alerts.size() > alerts_before;
  const bool alarming = keeps_here(measure::compiled_instrument(instrument), item, said);
  return {.asked = sheet.asked,
          .finished = sheet.administration.finished_at.has_value(),
          .stay = raised || (alarming && !sheet.alerts.empty()),
          .crisis_line = people::find_site(tx, people::site_of_patient(tx, patient)).crisis_line};
}

}  // namespace stepwell::questionnaire
