#include "stepwell/fhir/take.h"

#include <fmt/core.h>

#include "stepwell/referral/intake.h"

namespace stepwell::fhir {
namespace {

constexpr const char* another_content = "it was sent twice with different content";

std::string import_key(const Item& item) { return item.source + "|" + item.resource; }

std::string reason_of(const Reading& reading) {
  if (!reading.kept_because.empty()) return reading.kept_because;
  return reading.unread.empty() ? "" : "not read: " + reading.unread;
}

referral::Resource resource_of(const Item& item, const Order& order,
                               const std::optional<ReferralId>& referral) {
  return {.source = item.source,
          .resource = item.resource,
          .hash = item.hash,
          .import_id = order.id,
          .referral_id = referral,
          .reason = reason_of(item.reading),
          .line = item.reading.line,
          .verbatim = item.text};
}

void refuse(Outcome& outcome, const Item& item, std::string element, std::string reason) {
  outcome.refused.push_back(refusal_of(item, std::move(element), std::move(reason)));
  ++outcome.tally.refused_count;
}

void put_names(db::Tx& tx, const Order& order, const Item& item, Standing standing,
               const std::optional<ReferralId>& referral = {}) {
  for (const std::string& name : item.names)
    put_target(tx, order.id, name,
               {item.source, item.resource, standing, referral, item.reading.label});
}

// Keeps a resource and counts what became of it.
void keep(db::Tx& tx, const Order& order, const Item& item,
          const std::optional<ReferralId>& referral, Outcome& outcome) {
  using referral::Stored;
  const Stored stored = referral::put_resource(tx, resource_of(item, order, referral));
  if (stored == Stored::sent_twice) return refuse(outcome, item, "id", another_content);
  if (!item.counts) return;
  if (stored == Stored::unchanged) {
    ++outcome.tally.unchanged;
    return;
  }
  if (stored == Stored::changed) ++outcome.tally.changed;
  if (!item.reading.kept_because.empty()) ++outcome.tally.kept_verbatim;
}

void count(Tally& tally, referral::Outcome outcome) {
  switch (outcome) {
    case referral::Outcome::new_patient:
      ++tally.patients_new;
      break;
    case referral::Outcome::matched:
      ++tally.patients_matched;
      break;
    case referral::Outcome::to_review:
      ++tally.patients_to_review;
      break;
    case referral::Outcome::known_before:
    case referral::Outcome::someone_else:
      return;
  }
  ++tally.referrals_new;
}

// One name, two contents in one import. If they are two people, nobody may point to either.
void take_second_patient(db::Tx& tx, const Order& order, const Item& item,
                         const std::optional<ReferralId>& first, Outcome& outcome) {
  refuse(outcome, item, "id", another_content);
  if (!first || !referral::one_person(referral::sent_of(tx, *first), *item.reading.person))
    put_names(tx, order, item, Standing::several);
}

void record_patient(db::Tx& tx, const Order& order, const ReferralId& id) {
  if (const auto patient = referral::find(tx, id).patient_id)
    tx.events.push_back({tx.organization, order.started_by, "import referrals",
                         "referrals/" + id.text(), patient->text(), tx.now});
}

void take_person(db::Tx& tx, const Order& order, const Item& item, Outcome& outcome) {
  const std::string& source =
      item.reading.source_name.empty() ? order.name : item.reading.source_name;
  const auto taken = referral::take_person(
      tx, {.site_id = order.site_id, .import_key = import_key(item), .source_name = source},
      *item.reading.person);
  if (taken.outcome == referral::Outcome::someone_else) {
    refuse(outcome, item, "id",
           "an earlier import had another person under this id; say where each comes from");
    return put_names(tx, order, item, Standing::refused);
  }
  count(outcome.tally, taken.outcome);
  keep(tx, order, item, taken.referral.id, outcome);
  put_names(tx, order, item, Standing::taken, taken.referral.id);
  record_patient(tx, order, taken.referral.id);
}

void take_patient(db::Tx& tx, const Order& order, const Item& item, Outcome& outcome) {
  const auto known = referral::find_by_import_key(tx, import_key(item));
  const auto before = referral::kept_before(tx, item.source, item.resource);
  const bool same = before && before->hash == item.hash;
  if (!item.reading.person || (same && known)) {
    keep(tx, order, item, known, outcome);
    return put_names(tx, order, item, known ? Standing::taken : Standing::kept, known);
  }
  if (before && !same && before->import_id == order.id)
    return take_second_patient(tx, order, item, known, outcome);
  take_person(tx, order, item, outcome);
}

}  // namespace

Refusal refusal_of(const Item& item, std::string element, std::string reason) {
  if (!element.empty() && !item.reading.type.empty() &&
      !element.starts_with(item.reading.type + "."))
    element = item.reading.type + "." + element;
  return {item.file, item.line, item.resource, std::move(element), std::move(reason)};
}

void take_target(db::Tx& tx, const Order& order, const Item& item, Outcome& outcome) {
  if (item.reading.type != "Patient") return put_names(tx, order, item, Standing::taken);
  if (item.counts) ++outcome.tally.resources_read;
  if (item.reading.problems.empty()) return take_patient(tx, order, item, outcome);
  const Finding& problem = item.reading.problems.front();
  refuse(outcome, item, problem.field, problem.text);
  put_names(tx, order, item, Standing::refused);
}

void take_resource(db::Tx& tx, const Order& order, const Item& item, Outcome& outcome) {
  ++outcome.tally.resources_read;
  if (!item.reading.problems.empty())
    return refuse(outcome, item, item.reading.problems.front().field,
                  item.reading.problems.front().text);
  const Tally before = outcome.tally;
  keep(tx, order, item, item.referral_id, outcome);
  const bool as_before = outcome.tally.unchanged != before.unchanged ||
                         outcome.tally.refused_count != before.refused_count;
  if (as_before || !item.referral_id) return;
  if (item.reading.contact) referral::take_contact(tx, *item.referral_id, *item.reading.contact);
  if (item.reading.request) referral::put_request(tx, *item.referral_id, *item.reading.request);
  for (const Target& mention : item.mentions)
    referral::put_mention(tx, *item.referral_id, mention.source, mention.resource);
}

void record(db::Tx& tx, const Order& order, const std::set<ReferralId>& referrals) {
  tx.events.push_back({tx.organization, order.started_by, "import referrals",
                       "imports/" + order.id.text(), "", tx.now});
  for (const ReferralId& id : referrals) record_patient(tx, order, id);
}

}  // namespace stepwell::fhir
