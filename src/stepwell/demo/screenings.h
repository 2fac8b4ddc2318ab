#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/referral/model.h"

namespace stepwell::demo {

// Screens people on the site's intake list: one is half way through, one is decided and can be
// admitted.
void screen_who_waits(db::Tx& tx, const SiteId& site);

// Somebody who was sent to a hospital when they were referred, and steps down from there: two
// screenings, and an alert that was answered the same day.
void screen_around_hospital(db::Tx& tx, const referral::Referral& referral);

}  // namespace stepwell::demo
