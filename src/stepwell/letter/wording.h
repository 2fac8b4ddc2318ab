#pragma once

#include <span>
#include <string>

#include "stepwell/letter/model.h"
#include "stepwell/letter/page.h"

namespace stepwell::letter {

// All that a letter tells.
struct Telling {
  Private<std::string> name;  // of the person, as on their papers
  Letterhead letterhead;
  Release release;
  NewLetter letter;
  std::vector<AttendedDay> days;
  std::string signer;  // of the staff
  Day made_on;
  Instant made_at;
};

// Returns the letter in its language. It says when, and nothing of why: no diagnosis, no group, no
// kind of house. It carries the scope of the consent (42 CFR 2.32(b)) and the shorter one of the
// two statements that must go with it (2.32(a)(2)), which tells an employer or a school least.
Page wording(const Telling& told);

// "Monday, November 16, 2026"; "lunes, 16 de noviembre de 2026".
std::string say_day(Day day, people::Language language);

// "3 hours", "2 hours 30 minutes", "1 hora".
std::string say_time(int minutes, people::Language language);

}  // namespace stepwell::letter
