#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"
#include "stepwell/http/http.h"
#include "stepwell/referral/model.h"

namespace stepwell::episode {

// Returns the episode that begins with `referral`, about `patient`: linked to their last stay that
// was discharged. It is not stored yet.
Episode begun(db::Tx& tx, const PatientId& patient, const referral::Referral& referral);

// Stores a new episode. Throws `conflict` when the person has an open one.
void put_episode(db::Tx& tx, const Episode& episode);

// Stores what changed in `episode`, whose version is the one that was read. Returns it with its
// new version. Throws `stale` when someone was quicker.
Episode update_episode(db::Tx& tx, const Episode& episode);

Episode find_episode(db::Tx& tx, const EpisodeId& id);  // throws `not_found`

// Returns the person's open episode.
std::optional<Episode> open_episode(db::Tx& tx, const PatientId& patient);

// Returns the person's episodes that were not voided, the latest first.
std::vector<Episode> episodes_of(db::Tx& tx, const PatientId& patient);

// Returns how many people are admitted at the site.
int census(db::Tx& tx, const SiteId& site);

// For gates: the site of {episode} in the address.
SiteId site_of_episode(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::episode
