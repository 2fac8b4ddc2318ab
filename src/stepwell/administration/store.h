#pragma once

#include <span>

#include "stepwell/administration/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"
#include "stepwell/http/http.h"

namespace stepwell::administration {

// Returns a program's protocol; without lines as long as nothing was saved.
Protocol protocol_of(db::Tx& tx, const ProgramId& program);

// Saves `lines` as the version after `known`. Returns it. Throws `stale` when somebody was quicker.
Protocol put_protocol(db::Tx& tx, const Protocol& known, const std::vector<ProtocolLine>& lines,
                      const std::optional<StaffId>& by);

// Returns the instruments whose text the clinic has supplied.
std::vector<std::string> worded_by_clinic(db::Tx& tx);

// Returns what is due for a person on their site's day, the oldest first: nothing on hold, and
// nothing in a program without a protocol.
std::vector<Due> due_of(db::Tx& tx, const PatientId& patient);

// Returns everybody at a site for whom something is due.
SiteDue due_at(db::Tx& tx, const SiteId& site);

// Begins an administration on today's definition, on a day that the caller has checked; or returns
// the one of that day, instrument and definition that was begun and not finished. The occasion is
// what the protocol makes of it. Throws `not_found` for no instrument.
Administration begin(db::Tx& tx, const PatientId& patient, const NewAdministration& what,
                     Source source, const std::optional<StaffId>& by);

// The same of a stay and an occasion that are known, always anew.
Administration begin_in_stay(db::Tx& tx, const episode::Episode& stay, Occasion occasion,
                             const NewAdministration& what, Source source,
                             const std::optional<StaffId>& by);

Administration find_administration(db::Tx& tx, const AdministrationId& id);  // throws `not_found`

// Returns an administration with all that it holds.
Sheet sheet_of(db::Tx& tx, const Administration& administration);

// Stores an answer, unless the item was last answered just so, and raises the alerts that no answer
// of this administration raised before. Throws `invalid` for what can't be stored: an item or an
// option that is none, an item that is not asked, a definition that is no longer this one, an
// administration that is over. The same answer again to one that is over changes nothing.
Sheet answer(db::Tx& tx, const Administration& administration, const std::string& item,
             const NewAnswer& said);

// The same with all answers at once, of an administration that has none: what is wrong with any
// keeps all of them from being stored. An answer to an item that is not asked is stored, too.
void answer_all(db::Tx& tx, const Administration& administration,
                std::span<const ItemAnswer> answers);

// Scores the answers and stores what they come to. One that is finished stays as it is. Throws
// `invalid` for one that is void, or whose definition is no longer this one.
Sheet finish(db::Tx& tx, const Administration& administration, const std::optional<StaffId>& by);

// Takes an administration back; alerts that it raised stay. Throws `stale` when somebody was
// quicker.
Administration void_administration(db::Tx& tx, const Administration& administration,
                                   const Private<std::string>& reason,
                                   const std::optional<StaffId>& by);

// Returns a person's administrations, the latest first, voided ones among them.
std::vector<AdministrationLine> administrations_of(db::Tx& tx, const PatientId& patient);

// Returns the scores of a person, and of everybody with a stay in a program, by day.
std::vector<ScorePoint> scores_of(db::Tx& tx, const PatientId& patient);
std::vector<ScorePoint> scores_in(db::Tx& tx, const ProgramId& program, Day from, Day until);

// For gates: the site of the person whose {administration} is in the address.
SiteId site_of_administration(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::administration
