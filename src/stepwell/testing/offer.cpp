#include "stepwell/testing/offer.h"

#include <fmt/format.h>

#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"

namespace stepwell::testing {
Offer put_offer(db::Tx& tx, const SiteId& site) {
  Offer offer;
  offer.maple.site_id = offer.birch.site_id = offer.program.site_id = site;
  people::put_staff(tx, {offer.dana, "Dana", "Whitfield"});
  people::put_staff(tx, {offer.luis, "Luis", "Ortega"});
  put_room(tx, offer.maple);
  put_room(tx, offer.birch);
  put_program(tx, offer.program);
  put_track(tx, offer.track);
  for (const auto& group : {offer.process, offer.skills}) {
    put_group(tx, group);
    roster::set_seats(tx, group.id, group.capacity);
  }
  program::put_facilitators(tx, offer.process.id, std::vector{offer.dana});
  program::put_facilitators(tx, offer.skills.id, std::vector{offer.luis});
  return offer;
}

episode::Episode put_admitted(db::Tx& tx, const SiteId& site, const Offer& offer, std::uint8_t n) {
  episode::Episode stay;
  stay.id = some<EpisodeId>(n);
  people::PatientDetails details;
  details.given_name = Private(fmt::format("Test{:03}", n));
  details.family_name = Private(std::string("Patient"));
  stay.patient_id = people::register_patient(tx, site, details).id;
  stay.site_id = site;
  stay.program_id = offer.program.id;
  stay.track_id = offer.track.id;
  stay.state = episode::State::admitted;
  stay.referred_on = day("2026-10-26");
  stay.admitted_on = day("2026-11-02");
  episode::put_episode(tx, stay);
  return stay;
}

}  // namespace stepwell::testing
