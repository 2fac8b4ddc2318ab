#pragma once

#include <set>

#include "stepwell/fhir/reading.h"
#include "stepwell/fhir/store.h"

// Taking in: what the writer does with resources that were read. Everything here runs inside one
// short transaction and may be done again from the start.
namespace stepwell::fhir {

// A resource that was read, and where it stands.
struct Item {
  Reading reading;
  std::string source;              // where it is kept
  std::string resource;            // "Condition/123"
  std::vector<std::string> names;  // by which others may point to it
  std::string text;
  std::string hash;
  std::string file;
  std::int64_t line = 1;
  bool counts = true;  // a resource contained in another does not

  // Found by its references, in the second pass.
  std::optional<ReferralId> referral_id;
  std::vector<Target> mentions;
};

// What came of some resources.
struct Outcome {
  Tally tally;
  std::vector<Refusal> refused;
};

// Returns the refusal of `item`.
Refusal refusal_of(const Item& item, std::string element, std::string reason);

// The first pass: a patient becomes a referral, and whatever can be pointed to gets its names.
void take_target(db::Tx& tx, const Order& order, const Item& item, Outcome& outcome);

// The second pass: everything but patients is kept, with its line of history.
void take_resource(db::Tx& tx, const Order& order, const Item& item, Outcome& outcome);

// Puts on record that an import wrote, and to whose charts.
void record(db::Tx& tx, const Order& order, const std::set<ReferralId>& referrals);

}  // namespace stepwell::fhir
