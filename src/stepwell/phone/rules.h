#pragma once

#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/outbox/rules.h"
#include "stepwell/phone/model.h"

namespace stepwell::phone {

// Whether what was said is what is on record.
bool is_born(Day birth_date, int year, int day);

// Returns why somebody may not check in at `now`; nothing when they may. They may on the link's
// day, from `opens_minutes` before the first of today's sessions that take place to the end of the
// last.
std::optional<Finding> closed_because(const access::Link& link,
                                      std::span<const schedule::SessionCard> sessions, Day today,
                                      Instant now, int opens_minutes, const Zone& zone);

// Returns everything wrong with a link asked for on `today`.
std::vector<Finding> check_link(const NewPhoneLink& asked, Day today, bool has_birth_date,
                                bool is_admitted);

// A phone has a name of its own, of at most 64 bytes.
std::vector<Finding> check_phone_key(std::string_view key);

std::vector<Finding> check_setting(const NewPhoneSetting& said);

// Returns what goes with a link that is sent.
outbox::Letter link_letter(people::Language language, const std::string& link);

}  // namespace stepwell::phone
