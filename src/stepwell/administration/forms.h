#pragma once

#include "stepwell/administration/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/measure/compiled.h"

namespace stepwell::administration {

// Returns an instrument as it is shown in `language` ("en", "es"): in its published wording, else
// in the text that the clinic supplied, else in English, else without words. Throws `not_found`.
Form form_of(db::Tx& tx, const std::string& instrument, const std::string& language);

// Returns what a protocol can be made of, by title.
std::vector<Offered> offered_instruments(db::Tx& tx);

// Returns the text that the clinic supplied for an instrument; empty before it did.
SuppliedText supplied_text(db::Tx& tx, const std::string& instrument, const std::string& language);

// Saves `words` as the version after `known`. Throws `stale` when somebody was quicker.
SuppliedText put_text(db::Tx& tx, const SuppliedText& known,
                      const std::vector<measure::Worded>& words, const std::optional<StaffId>& by);

// Returns everything that keeps a text from being saved: words for what the instrument does not
// have, an item without words, an instrument whose wording is in the program.
std::vector<Finding> check_text(const measure::Compiled& compiled, const NewText& text);

}  // namespace stepwell::administration
