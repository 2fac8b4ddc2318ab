#pragma once

#include "stepwell/outbox/rules.h"
#include "stepwell/phone/model.h"

namespace stepwell::phone {

PhoneSetting setting_of(db::Tx& tx, const SiteId& site);
PhoneSetting put_setting(db::Tx& tx, const SiteId& site, const NewPhoneSetting& said);

// Makes a link for a patient. One that stands ends with the stay, 180 days later at the latest; one
// for a day, with that day on the site's calendar.
access::Link put_phone_link(db::Tx& tx, const PatientId& patient,
                            const std::optional<Day>& valid_on, const std::optional<StaffId>& by);

// Returns the letter with which a link goes to its patient, and in it a secret of its own; nothing
// when the link is over. Its address begins with `pages`.
std::optional<outbox::Letter> letter_of_link(db::Tx& tx, const access::LinkId& link,
                                             const std::string& pages);

// Returns an address for a patient whose link stands, with a secret of its own: where they look
// when their schedule changed. Empty when they have none.
std::string address_of_standing_link(db::Tx& tx, const PatientId& patient,
                                     const std::string& pages);

}  // namespace stepwell::phone
