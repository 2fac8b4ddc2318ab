#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/referral/rules.h"

namespace stepwell::referral {

// find...: throws `not_found` when the organization has no such record.

Referral find(db::Tx& tx, const ReferralId& id);
SiteId site_of(db::Tx& tx, const ReferralId& id);
SentPerson sent_of(db::Tx& tx, const ReferralId& id);  // empty when it was taken by hand
std::optional<ReferralId> find_by_import_key(db::Tx& tx, const std::string& import_key);

// What a new referral is stored with besides itself.
struct Arrival {
  std::optional<std::string> import_key;
  std::optional<SentPerson> sent;
};

Referral put_new(db::Tx& tx, Referral referral, const Arrival& arrival);
void put_sent(db::Tx& tx, const ReferralId& id, const SentPerson& sent);

// Sets state, patient and closing note, and returns the referral with its next version.
Referral put_state(db::Tx& tx, const Referral& referral, const Private<std::string>& note = {});

// What a sender's request says about a referral.
struct Request {
  Private<std::string> reason;
  Urgency urgency = Urgency::routine;
  std::string source_name;  // empty: as it is
  std::string asked_on;     // as precise as it was sent
};

// Takes over the request, unless the referral has a later one or is closed.
void put_request(db::Tx& tx, const ReferralId& id, const Request& request);

// Returns everybody who may be the person sent: by number, by birthday, by name.
std::vector<Known> known_like(db::Tx& tx, const SentPerson& sent);

// One page of a site's intake list, urgent ones first, then the oldest. Without `state`, those
// that still wait for somebody. Throws `invalid` when `after` is not where a page ended.
IntakePage intake(db::Tx& tx, const SiteId& site, std::optional<State> state,
                  const std::string& after);

// A resource as it was sent, and what was read in it.
struct Resource {
  std::string source;    // where its sender keeps it; empty when that wasn't said
  std::string resource;  // "Condition/123"
  std::string hash;      // of `verbatim`
  ImportId import_id;
  std::optional<ReferralId> referral_id;
  std::string reason;  // what was not read in it, and why
  std::optional<HistoryLine> line;
  std::string_view verbatim;
};

// How a resource is kept so far.
struct Before {
  std::string hash;
  ImportId import_id;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Before, (), (hash, import_id, version))

std::optional<Before> kept_before(db::Tx& tx, const std::string& source,
                                  const std::string& resource);

// sent_twice: this import brought another content under the same name before.
enum class Stored { as_new, changed, unchanged, sent_twice };

// Keeps `resource`; where it was kept already and differs, its earlier version too.
Stored put_resource(db::Tx& tx, const Resource& resource);

// Notes that a referral speaks of a resource that is about no patient.
void put_mention(db::Tx& tx, const ReferralId& referral, const std::string& source,
                 const std::string& resource);

// The allergies, conditions and medications that came with a person's referrals, in this order,
// each the newest first.
std::vector<HistoryLine> history_of(db::Tx& tx, const PatientId& patient);

std::vector<HistoryLine> lines_of(db::Tx& tx, const ReferralId& referral);
std::vector<KeptResource> kept_of(db::Tx& tx, const ReferralId& referral);
int count_lines(db::Tx& tx, const ReferralId& referral);
int count_kept(db::Tx& tx, const ReferralId& referral);

}  // namespace stepwell::referral
