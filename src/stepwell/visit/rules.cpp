#include "stepwell/visit/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "stepwell/attendance/rules.h"
#include "stepwell/base/reason.h"

namespace stepwell::visit {
namespace {

using note::FormPart;
using note::NoteForm;
using note::PartAnswer;
using note::PartKind;
using program::Modality;
using Findings = std::vector<Finding>;

std::optional<int> number_of(const std::string& words) {
  int value = 0;
  const auto end = words.data() + words.size();
  const auto [read, error] = std::from_chars(words.data(), end, value);
  return error == std::errc() && read == end ? std::optional(value) : std::nullopt;
}

bool is_empty(const FormPart& part, const PartAnswer& answer) {
  return part.kind == PartKind::people ? answer.people.empty() : is_blank(answer.words);
}

void check_people(Findings& findings, const PartAnswer& answer, const std::string& at) {
  if (answer.people.size() > limits::people_there)
    findings.push_back({"too_many", at, "at most 12 people are named"});
  for (const auto& one : answer.people)
    if (one.name.reveal().size() > limits::person_bytes ||
        one.relationship.size() > limits::person_bytes)
      return findings.push_back({"too_long", at, "a name has at most 100 bytes"});
}

void check_words(Findings& findings, const FormPart& part, const std::string& words,
                 const std::string& at) {
  if (words.empty()) return;
  const auto number = number_of(words);
  const auto among = part.choices.value_or(std::vector<note::FormChoice>());
  switch (part.kind) {
    case PartKind::text:
      if (words.size() > limits::part_bytes)
        findings.push_back({"too_long", at, "this is longer than a part may be"});
      break;
    case PartKind::choice:
      if (std::ranges::find(among, words, &note::FormChoice::id) == among.end())
        findings.push_back({"unknown_choice", at, "this is none of the choices"});
      break;
    case PartKind::yes_no:
      if (words != "yes" && words != "no")
        findings.push_back({"unknown_choice", at, "say yes or no"});
      break;
    case PartKind::number:
      if (!number)
        findings.push_back({"not_a_number", at, "this is a whole number"});
      else if (*number < part.least.value_or(*number) || *number > part.most.value_or(*number))
        findings.push_back({"out_of_range", at,
                            fmt::format("this is a number from {} to {}", part.least.value_or(0),
                                        part.most.value_or(0))});
      break;
    case PartKind::people:
      findings.push_back({"no_words_here", at, "name people, one by one"});
  }
}

void check_answers(Findings& findings, const NoteForm& form, std::span<const PartAnswer> answers) {
  std::set<std::string> seen;
  for (const PartAnswer& answer : answers) {
    const auto at = fmt::format("/answers/{}", answer.part);
    const auto part = std::ranges::find(form.parts, answer.part, &FormPart::id);
    if (part == form.parts.end()) {
      findings.push_back({"unknown_part", "/answers", "the form has no such part"});
      continue;
    }
    if (!seen.insert(answer.part).second)
      findings.push_back({"answered_twice", at, "a part is answered once"});
    if (part->kind != PartKind::people && !answer.people.empty())
      findings.push_back({"no_people_here", at, "nobody is named in this part"});
    check_people(findings, answer, at);
    check_words(findings, *part, answer.words.reveal(), at);
  }
}

void check_contact(Findings& findings, const VisitDraft& draft, Day today) {
  if (draft.held_on && *draft.held_on > today)
    findings.push_back({"not_begun", "/held_on", "this day is still to come"});
  if (draft.held_on &&
      draft.held_on->date + std::chrono::days(limits::contact_back_days) < today.date)
    findings.push_back({"too_old", "/held_on", "this is more than a year ago"});
  if (draft.minutes && (*draft.minutes < 1 || *draft.minutes > limits::contact_minutes))
    findings.push_back({"minutes_out_of_range", "/minutes", "a contact has from 1 to 480 minutes"});
}

void check_there(Findings& findings, const note::Note& note, const About& about) {
  if (!about.session) {
    if (!note.minutes) findings.push_back({"missing", "/minutes", "say how many minutes it took"});
    return;
  }
  if (!about.mark)
    findings.push_back({"not_attended", "/presence", "mark whether they came first"});
  else if (attendance::is_absent(about.mark->presence))
    findings.push_back({"not_attended", "/presence", "there is no note without attendance"});
  else if (about.mark->minutes > about.session->minutes)
    findings.push_back({"minutes_out_of_range", "/minutes", "minutes must fit inside the session"});
}

void check_part(Findings& findings, const FormPart& part, const PartAnswer* answer) {
  const auto at = fmt::format("/answers/{}", part.id);
  if (part.required && (!answer || is_empty(part, *answer)))
    return findings.push_back({"missing", at, "this part is needed: " + part.title.en});
  if (!answer) return;
  for (const auto& one : answer->people) {
    if (is_blank(one.name)) return findings.push_back({"missing", at, "say who it was"});
    if (!one.agreement)
      return findings.push_back({"missing", at, "say on what ground each may hear of it"});
  }
}

}  // namespace

std::optional<note::Kind> kind_of(Modality modality) {
  switch (modality) {
    case Modality::individual:
    case Modality::process_group:
      return note::Kind::individual;
    case Modality::family_therapy:
    case Modality::family_education:
      return note::Kind::family;
    case Modality::medication:
      return note::Kind::medication;
    case Modality::case_management:
      return note::Kind::case_management;
    case Modality::cbt_skills:
    case Modality::dbt_skills:
    case Modality::psychoeducation:
    case Modality::relapse_prevention:
      return note::Kind::skills;
    case Modality::support_group:
      return std::nullopt;
    default:
      return note::Kind::activity;
  }
}

const NoteForm& usual_form(note::Kind kind, const std::string& individual) {
  const NoteForm* chosen = note::form_by_id(individual);
  if (kind == note::Kind::individual && chosen && chosen->kind == kind) return *chosen;
  const auto found = std::ranges::find(note::forms(), kind, &NoteForm::kind);
  check(found != note::forms().end(), "a kind of visit has no form");
  return *found;
}

std::vector<Finding> check_begin(const schedule::Session& session, bool own, bool support_group,
                                 const std::optional<attendance::Mark>& mark, Instant now) {
  Findings findings;
  if (!own)
    findings.push_back({"not_an_appointment", "/session_id", "a group has a note of its own"});
  if (support_group)
    findings.push_back({"no_note_asked", "/session_id", "of a support group attendance is enough"});
  if (session.state == schedule::State::cancelled)
    findings.push_back({"session_cancelled", "/session_id", "this session was cancelled"});
  else if (now < session.starts_at)
    findings.push_back({"not_begun", "/session_id", "this session has not begun"});
  if (mark && attendance::is_absent(mark->presence))
    findings.push_back({"not_attended", "/session_id", "they did not come: call them instead"});
  return findings;
}

std::vector<Finding> check_draft(const VisitDraft& draft, const NoteForm& form,
                                 const About& about) {
  Findings findings;
  check_answers(findings, form, draft.answers);
  const bool known =
      !draft.goal_id || draft.goal_id == about.goal_before ||
      std::ranges::find(about.goals, *draft.goal_id, &plan::Goal::id) != about.goals.end();
  if (!known)
    findings.push_back({"goal_of_another", "/goal_id", "this is not one of their goals in force"});
  if (!about.session) check_contact(findings, draft, about.today);
  return findings;
}

std::vector<Finding> check_signing(const note::Note& note, const NoteForm& form,
                                   std::span<const PartAnswer> answers, const About& about) {
  Findings findings;
  check_there(findings, note, about);
  if (form.asks_goal && !about.goals.empty() && !note.goal_id)
    findings.push_back({"missing", "/goal_id", "say which goal it served"});
  for (const FormPart& part : form.parts) {
    const auto answer = std::ranges::find(answers, part.id, &PartAnswer::part);
    check_part(findings, part, answer == answers.end() ? nullptr : &*answer);
  }
  return findings;
}

Private<std::string> line_of(const NoteForm& form, std::span<const PartAnswer> answers) {
  const auto line = std::ranges::find(answers, form.line, &PartAnswer::part);
  return line == answers.end() ? Private<std::string>() : line->words;
}

std::vector<Finding> check_void(const VoidVisit& said) {
  Findings findings;
  need_words(findings, said.reason, "say why there is no note");
  return findings;
}

}  // namespace stepwell::visit
