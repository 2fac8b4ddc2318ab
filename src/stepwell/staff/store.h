#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/outbox/rules.h"
#include "stepwell/staff/model.h"

namespace stepwell::staff {

// Returns everybody who works or worked here, by family name. Nobody is in reach yet.
std::vector<StaffCard> staff_cards(db::Tx& tx);

// Each throws `not_found`.
people::Credential find_credential(db::Tx& tx, const StaffId& staff, const CredentialId& id);

// Gives `staff` these roles and no others.
void put_roles(db::Tx& tx, const StaffId& staff, std::span<const people::RoleAt> roles);

// Returns when somebody is there, whatever was ever said of it. Throws `not_found`.
Availability availability_of(db::Tx& tx, const StaffId& staff);

std::vector<Away> days_away(db::Tx& tx, const StaffId& staff);  // the first first

// Puts `said`, which check_availability() has nothing against, in the place of what was said.
void put_availability(db::Tx& tx, const StaffId& staff, const AvailabilityDetails& said);

// Lets whoever holds the token behind `token_hash` choose the password of `staff`, once and until
// `expires_at`. An earlier invitation of theirs is over.
void put_invitation(db::Tx& tx, const StaffId& staff, const std::string& token_hash,
                    Instant expires_at);

// Returns the letter with which an open invitation of `staff` goes to them, and in it a secret of
// its own beside the one that was shown; nothing when none is open any more. Its link begins with
// `pages`.
std::optional<outbox::Letter> invitation_letter(db::Tx& tx, const StaffId& staff,
                                                const std::string& pages);

// Returns whose invitation it is; nothing when it is over or never was.
std::optional<StaffId> find_invited(db::Tx& tx, const std::string& token_hash);

// No invitation of `staff` can be taken up any more.
void end_invitations(db::Tx& tx, const StaffId& staff);

}  // namespace stepwell::staff
