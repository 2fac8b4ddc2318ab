#pragma once

#include <span>
#include <string>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/note/model.h"

namespace stepwell::note {

std::vector<Finding> check_narrative(const Private<std::string>& words);

// Returns everything wrong with a line of a draft about somebody whose mark is `mark`, where they
// have one; `goals` are those in force. A part that is still missing is not wrong yet.
std::vector<Finding> check_line(const LineWords& line, const std::optional<attendance::Mark>& mark,
                                std::span<const plan::Goal> goals,
                                const std::optional<GoalId>& goal_before);

// One of the notes to be signed, with what is known about the person in that session.
struct ToSign {
  Note note;
  std::optional<attendance::Mark> mark;
  bool has_goals = false;
};

// Returns everything that keeps `notes` from being signed: a missing part, somebody who was not
// there. A finding's field is "/narrative" or "/notes/<n>/response".
std::vector<Finding> check_signing(const Private<std::string>& narrative,
                                   std::span<const ToSign> notes, int session_minutes);

// How much two lines say the same, from 0 to 1: of all the different words in either, the part
// that is in both. Case, accents and punctuation count for nothing.
double similarity(const Private<std::string>& one, const Private<std::string>& other);

// From here on two lines are called alike.
inline constexpr double alike_from = 0.8;

// Returns which of `notes` have a line that at least two others are alike to. Identical notes for
// different people are a usual reason to deny payment, and tell nobody anything.
std::vector<std::size_t> alike_lines(std::span<const ToSign> notes);

// Whether notes of a session that is over are still to be written: nobody was marked yet, or
// somebody who was there has no signed note.
bool is_due(const NoteCounts& counts);

// Returns what is wrong with what a program asks of its notes: an unknown form.
std::vector<Finding> check_settings(const NoteSettingsChoice& choice);

std::vector<Finding> check_addendum(const NewAddendum& addendum);

}  // namespace stepwell::note
