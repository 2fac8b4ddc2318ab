#include <fmt/core.h>

#include "stepwell/base/limits.h"
#include "stepwell/fhir/readers.h"

// What was: conditions, medications, visits, findings, papers. One line each.
namespace stepwell::fhir {
namespace {

using referral::HistoryKind;
using referral::HistoryLine;
using referral::Urgency;

void put_days(HistoryLine& line, std::string from, std::string until = {}) {
  if (!from.empty()) line.from = std::move(from);
  if (!until.empty()) line.until = std::move(until);
}

void put_text(HistoryLine& line, std::string text) { line.text = Private(std::move(text)); }

void keep_if_wordless(const Sheet& sheet, const char* why) {
  if (sheet.reading.line && sheet.reading.line->text.reveal().empty()) sheet.keep(why);
}

// "active", or "active, provisional" where nobody confirmed it. What was refuted is no history.
std::string standing(const Sheet& sheet) {
  const std::string clinical = code_of(sheet.root.child("clinicalStatus"));
  const std::string verified = code_of(sheet.root.child("verificationStatus"));
  if (verified == "refuted") sheet.keep("it was found not to be so");
  if (verified == "entered-in-error") return verified;
  return verified == "confirmed" ? clinical : joined({clinical, verified});
}

std::string dosage_of(const Element& root, std::string_view name) {
  std::string words;
  for (const Element& dosage : root.list(name)) words = joined({words, dosage.text("text")}, "; ");
  return words;
}

// What is taken, from a code in the resource or a Medication of its own.
void put_medication(const Sheet& sheet, HistoryLine& line) {
  const Element code = sheet.root.child("medicationCodeableConcept");
  const Element pointer = sheet.root.child("medicationReference");
  if (!code && !pointer) sheet.root.problem("medication[x]", "this is needed and missing");
  put_concept(line, code);
  if (line.text.reveal().empty() && pointer) put_text(line, sheet.called(pointer));
  keep_if_wordless(sheet, "the medication it points to was not sent");
}

Urgency urgency_of(std::string_view priority) {
  if (priority == "stat" || priority == "asap") return Urgency::urgent;
  return priority == "urgent" ? Urgency::soon : Urgency::routine;
}

// What was asked for, and why.
std::string reason_of(const Sheet& sheet, const std::string& what) {
  std::string why;
  for (const Element& reason : sheet.root.list("reasonCode"))
    why = joined({why, words_of_concept(reason)});
  for (const Element& reason : sheet.root.list("reasonReference"))
    why = joined({why, reason.text("display")});
  for (const Element& note : sheet.root.list("note")) why = joined({why, note.text("text")}, ". ");
  return joined({what, why}, ": ");
}

bool still_stands(std::string_view status, std::string_view intent) {
  return (status == "active" || status == "on-hold" || status == "draft") && intent != "option";
}

void add_answers(std::string& words, const Element& parent, int depth) {
  constexpr int deepest = 16;
  if (depth > deepest || words.size() > limits::referral_text_bytes) return;
  for (const Element& item : parent.list("item")) {
    std::string answers;
    for (const Element& answer : item.list("answer")) {
      answers = joined({answers, words_of_choice(answer, "value")});
      add_answers(answers, answer, depth + 1);
    }
    std::string question = item.text("text");
    if (question.empty()) question = item.text("linkId");
    if (!answers.empty()) words = joined({words, joined({question, answers}, " ")}, "; ");
    add_answers(words, item, depth + 1);
  }
}

std::string finding_of(const Element& element) {
  const std::string what = words_of_concept(element.child("code"));
  std::string value = words_of_choice(element, "value");
  if (value.empty()) value = words_of_concept(element.child("dataAbsentReason"));
  return joined({what, value}, ": ");
}

std::string title_of(const Element& root) {
  if (const Element extra = root.child("_questionnaire"))
    for (const Element& extension : extra.list("extension"))
      if (std::string title = extension.text("valueString"); !title.empty()) return title;
  const std::string canonical = root.text("questionnaire");
  const auto slash = canonical.rfind('/');
  return slash == std::string::npos ? canonical : canonical.substr(slash + 1);
}

}  // namespace

void read_condition(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::condition, standing(sheet));
  put_concept(line, sheet.root.child("code"));
  put_days(line, start_of(sheet.root, "onset"), start_of(sheet.root, "abatement"));
  if (!line.from) put_days(line, sheet.root.date("recordedDate"));
  keep_if_wordless(sheet, "it does not say what it is");
}

void read_medication_request(const Sheet& sheet) {
  sheet.root.need_text("intent");
  HistoryLine& line = sheet.start_line(HistoryKind::medication, sheet.root.need_text("status"));
  put_medication(sheet, line);
  const std::string dosage = dosage_of(sheet.root, "dosageInstruction");
  put_text(line, joined({line.text.reveal(), dosage}));
  if (sheet.root.flag("doNotPerform").value_or(false))
    put_text(line, "Not to be given: " + line.text.reveal());
  put_days(line, sheet.root.date("authoredOn"));
}

void read_medication_statement(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::medication, sheet.root.need_text("status"));
  put_medication(sheet, line);
  put_text(line, joined({line.text.reveal(), dosage_of(sheet.root, "dosage")}));
  put_days(line, start_of(sheet.root, "effective"), end_of(sheet.root, "effective"));
  if (!line.from) put_days(line, sheet.root.date("dateAsserted"));
}

void read_allergy(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::allergy, standing(sheet));
  put_concept(line, sheet.root.child("code"));
  std::string reactions;
  for (const Element& reaction : sheet.root.list("reaction"))
    for (const Element& sign : reaction.list("manifestation"))
      reactions = joined({reactions, words_of_concept(sign)});
  const std::string risk = sheet.root.text("criticality");
  put_text(line, joined({line.text.reveal(), reactions, risk == "high" ? "high risk" : ""}));
  put_days(line, start_of(sheet.root, "onset"));
  if (!line.from) put_days(line, sheet.root.date("recordedDate"));
  keep_if_wordless(sheet, "it does not say what it is");
}

void read_coverage(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::coverage, sheet.root.need_text("status"));
  const std::string payor = sheet.called(sheet.root.need_first("payor"));
  const Element type = sheet.root.child("type");
  std::string member = sheet.root.text("subscriberId");
  if (member.empty()) member = sheet.root.first("identifier").text("value");
  put_concept(line, type);
  put_text(line,
           joined({payor, words_of_concept(type), member.empty() ? member : "member " + member}));
  const Element period = sheet.root.child("period");
  put_days(line, period.date("start"), period.date("end"));
  keep_if_wordless(sheet, "it does not say who pays");
}

void read_encounter(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::encounter, sheet.root.need_text("status"));
  const Element type = sheet.root.first("type");
  put_concept(line, type);
  std::string what = words_of_concept(type);
  const Element kind = sheet.root.need_child("class");
  if (what.empty()) what = words_of_coding(kind);
  std::string why;
  for (const Element& reason : sheet.root.list("reasonCode"))
    why = joined({why, words_of_concept(reason)});
  put_text(line, joined({what, why, sheet.called(sheet.root.child("serviceProvider"))}));
  const Element period = sheet.root.child("period");
  put_days(line, period.date("start"), period.date("end"));
  keep_if_wordless(sheet, "it does not say what it was");
}

void read_service_request(const Sheet& sheet) {
  const std::string status = sheet.root.need_text("status");
  const std::string intent = sheet.root.need_text("intent");
  HistoryLine& line = sheet.start_line(HistoryKind::request, status);
  const Element code = sheet.root.child("code");
  put_concept(line, code);
  const std::string requester = sheet.called(sheet.root.child("requester"));
  const std::string reason = reason_of(sheet, words_of_concept(code));
  if (sheet.root.flag("doNotPerform").value_or(false))
    return sheet.keep("it asks that something be not done");
  put_text(line, joined({reason, requester.empty() ? "" : "asked by " + requester}));
  std::string asked_on = sheet.root.date("authoredOn");
  if (asked_on.empty()) asked_on = start_of(sheet.root, "occurrence");
  put_days(line, asked_on);
  const Urgency urgency = urgency_of(sheet.root.text("priority"));
  if (still_stands(status, intent))
    sheet.reading.request =
        referral::Request{Private(plain(reason)), urgency, plain(requester), asked_on};
  keep_if_wordless(sheet, "it does not say what is asked for");
}

void read_observation(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::observation, sheet.root.need_text("status"));
  const Element code = sheet.root.need_child("code");
  put_concept(line, code);
  std::string words = finding_of(sheet.root);
  for (const Element& component : sheet.root.list("component"))
    words = joined({words, finding_of(component)});
  for (const Element& reading : sheet.root.list("interpretation"))
    words = joined({words, words_of_concept(reading)});
  put_text(line, words);
  put_days(line, start_of(sheet.root, "effective"), end_of(sheet.root, "effective"));
  if (!line.from) put_days(line, sheet.root.date("issued"));
  keep_if_wordless(sheet, "it does not say what was found");
}

void read_questionnaire_response(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::questionnaire, sheet.root.need_text("status"));
  std::string answers;
  add_answers(answers, sheet.root, 0);
  put_text(line, joined({title_of(sheet.root), answers}, ": "));
  put_days(line, sheet.root.date("authored"));
  keep_if_wordless(sheet, "it has no answers");
}

void read_document_reference(const Sheet& sheet) {
  HistoryLine& line = sheet.start_line(HistoryKind::document, sheet.root.need_text("status"));
  const Element type = sheet.root.child("type");
  put_concept(line, type);
  const Element content = sheet.root.need_first("content");
  std::string title = sheet.root.text("description");
  if (title.empty()) title = content.child("attachment").text("title");
  std::string authors;
  for (const Element& author : sheet.root.list("author"))
    authors = joined({authors, sheet.called(author)});
  put_text(line, joined({words_of_concept(type), title, authors}));
  put_days(line, sheet.root.date("date"));
  keep_if_wordless(sheet, "it does not say what it is");
}

}  // namespace stepwell::fhir
