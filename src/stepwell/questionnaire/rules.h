#pragma once

#include "stepwell/administration/model.h"
#include "stepwell/measure/compiled.h"
#include "stepwell/questionnaire/model.h"

namespace stepwell::questionnaire {

// Whether something due is answered by the person themselves, and on a screen.
bool is_asked_here(const administration::Due& due);

// Returns a form as somebody answers it; nothing where it has no words for all that it asks, or
// none in `language`. `form` is of `compiled`.
std::optional<FormWords> wording_of(const administration::Form& form,
                                    const measure::Compiled& compiled, const std::string& language);

// Returns the least answer that the instrument has staff told of; none where no answer does. Where
// a score alarms, any answer but the least might.
std::optional<int> alarms_from(const measure::Compiled& compiled, const measure::Item& item);

// Whether an answer keeps somebody here until staff come: it alarms, or they would rather not say.
bool keeps_here(const measure::Compiled& compiled, const std::string& item,
                const administration::NewAnswer& said);

// Whether every item that is asked has its answer; skipped and refused are answers, too.
bool is_complete(const administration::Sheet& sheet);

}  // namespace stepwell::questionnaire
