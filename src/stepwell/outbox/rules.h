#pragma once

#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/outbox/model.h"

namespace stepwell::outbox {

// Returns when a notice whose try number `attempts` failed is tried again: after a minute, then
// after twice as long each time, up to four hours.
Instant next_try(Instant now, int attempts);

// Whether there is no use in trying again by itself after `failure`, try number `attempts`.
bool is_final(Failure failure, int attempts);

// Whether `failure` is of the way there, so that no other message gets through just now either.
bool is_of_the_way(Failure failure);

// Returns from when on a notice of `kind` that was stored at `now` is sent. What may change again
// in a moment waits a little, so that it is told once.
Instant due_at(Kind kind, Instant now);

// Whether a second notice of `kind` adds nothing to one that still waits.
bool gathers(Kind kind);

// Whether mail can be sent to `text`: one address (RFC 5321, 4.1.2, without quoted local parts),
// nothing that could begin another header or another recipient.
bool is_email(std::string_view text);

// Returns `text` as a number to send a text message to, "+12125550100" or "2125550100", without
// what people write between the digits; nothing when it is none (E.164: at most 15 digits).
std::optional<std::string> phone_number_of(std::string_view text);

std::vector<Finding> check_staff_contact(const NewStaffContact& said);

// What a message says.
struct Letter {
  std::string subject;  // ASCII
  Private<std::string> text;
};

// Returns what is said about a changed schedule. An empty `link` is left out.
Letter schedule_letter(people::Language language, const std::string& link);

}  // namespace stepwell::outbox
