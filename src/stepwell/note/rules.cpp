#include "stepwell/note/rules.h"

#include <algorithm>
#include <set>

#include "stepwell/attendance/rules.h"
#include "stepwell/base/fold.h"
#include "stepwell/base/reason.h"

namespace stepwell::note {
namespace {

void check_length(std::vector<Finding>& findings, const Private<std::string>& words,
                  std::size_t most, const std::string& at) {
  if (words.reveal().size() > most)
    findings.push_back({"too_long", at, "this is longer than a note may be"});
}

std::set<std::string> words_of(const Private<std::string>& line) {
  const auto words = fold_words(line.reveal());
  return {words.begin(), words.end()};
}

bool was_there(const std::optional<attendance::Mark>& mark) {
  return mark && !attendance::is_absent(mark->presence);
}

void check_person(std::vector<Finding>& findings, const ToSign& one, int session_minutes,
                  const std::string& at) {
  if (!was_there(one.mark))
    findings.push_back({"not_attended", at + "/presence", "there is no note without attendance"});
  else if (one.mark->minutes > session_minutes)
    findings.push_back(
        {"minutes_out_of_range", at + "/minutes", "minutes must fit inside the session"});
  if (!one.note.participation)
    findings.push_back({"missing", at + "/participation", "say how they took part"});
  if (is_blank(one.note.response))
    findings.push_back({"missing", at + "/response", "say how they responded"});
  if (one.has_goals && !one.note.goal_id)
    findings.push_back({"missing", at + "/goal_id", "say which goal it served"});
}

}  // namespace

std::vector<Finding> check_narrative(const Private<std::string>& words) {
  std::vector<Finding> findings;
  check_length(findings, words, limits::narrative_bytes, "/words");
  return findings;
}

std::vector<Finding> check_line(const LineWords& line, const std::optional<attendance::Mark>& mark,
                                std::span<const plan::Goal> goals,
                                const std::optional<GoalId>& goal_before) {
  std::vector<Finding> findings;
  if (mark && !was_there(mark))
    findings.push_back({"not_attended", "", "there is no note without attendance"});
  const bool known = !line.goal_id || line.goal_id == goal_before ||
                     std::ranges::find(goals, *line.goal_id, &plan::Goal::id) != goals.end();
  if (!known)
    findings.push_back({"goal_of_another", "/goal_id", "this is not one of their goals in force"});
  check_length(findings, line.response, limits::line_bytes, "/response");
  if (line.next_step) check_length(findings, *line.next_step, limits::line_bytes, "/next_step");
  return findings;
}

std::vector<Finding> check_signing(const Private<std::string>& narrative,
                                   std::span<const ToSign> notes, int session_minutes) {
  std::vector<Finding> findings;
  if (notes.empty()) findings.push_back({"nothing_to_sign", "/notes", "say which notes to sign"});
  if (is_blank(narrative)) findings.push_back({"missing", "/narrative", "say what the group did"});
  for (std::size_t i = 0; i < notes.size(); ++i)
    check_person(findings, notes[i], session_minutes, "/notes/" + std::to_string(i));
  return findings;
}

double similarity(const Private<std::string>& one, const Private<std::string>& other) {
  const auto mine = words_of(one), theirs = words_of(other);
  if (mine.empty() || theirs.empty()) return 0;
  const auto both =
      std::ranges::count_if(mine, [&](const auto& word) { return theirs.contains(word); });
  const auto all = mine.size() + theirs.size() - static_cast<std::size_t>(both);
  return static_cast<double>(both) / static_cast<double>(all);
}

std::vector<std::size_t> alike_lines(std::span<const ToSign> notes) {
  std::vector<int> like(notes.size());
  for (std::size_t i = 0; i < notes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (similarity(notes[i].note.response, notes[j].note.response) >= alike_from)
        ++like[i], ++like[j];
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < like.size(); ++i)
    if (like[i] >= 2) found.push_back(i);
  return found;
}

bool is_due(const NoteCounts& counts) {
  return counts.marked == 0 ? counts.expected > 0 : counts.attended > counts.signed_notes;
}

std::vector<Finding> check_settings(const NoteSettingsChoice& choice) {
  std::vector<Finding> findings;
  const NoteForm* form = form_by_id(choice.note_individual);
  if (!form || form->kind != Kind::individual)
    findings.push_back(
        {"no_such_form", "/note_individual", "this is not a form of individual sessions"});
  return findings;
}

std::vector<Finding> check_addendum(const NewAddendum& addendum) {
  std::vector<Finding> findings;
  if (is_blank(addendum.words)) findings.push_back({"missing", "/words", "say what is added"});
  check_length(findings, addendum.words, limits::addendum_bytes, "/words");
  return findings;
}

}  // namespace stepwell::note
