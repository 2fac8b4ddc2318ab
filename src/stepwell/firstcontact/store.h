#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/firstcontact/rules.h"

namespace stepwell::firstcontact {

// Writes one entry into a referral's log.
ContactEntry put_entry(db::Tx& tx, const ReferralId& referral, const NewContactEntry& said,
                       const Moments& moments, const std::optional<StaffId>& by);

ContactEntry find_entry(db::Tx& tx, const ContactEntryId& id);  // throws `not_found`

ContactEntry void_entry(db::Tx& tx, const ContactEntry& entry, const VoidContactEntry& said,
                        const std::optional<StaffId>& by);

ContactLog log_of(db::Tx& tx, const ReferralId& referral);

CallsToMake calls_to_make(db::Tx& tx, const SiteId& site);

// Returns how fast those were spoken to whose referral the site received from `from` to `to`.
FirstContact first_contact(db::Tx& tx, const SiteId& site, Day from, Day to);

}  // namespace stepwell::firstcontact
