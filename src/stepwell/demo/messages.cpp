#include "stepwell/demo/messages.h"

#include <set>

#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::demo {
namespace {

using outbox::Failure;
using outbox::Kind;

constexpr std::size_t told = 6;
constexpr std::chrono::minutes ago{50};

std::set<PatientId> some_of_today(db::Tx& tx, const SiteId& site, Day today) {
  std::set<PatientId> some;
  for (const auto& expected : schedule::expected_on(tx, site, today)) {
    some.insert(expected.patient_id);
    if (some.size() == told) break;
  }
  return some;
}

void tell_director(db::Tx& tx) {
  for (const people::Staff& one : people::all_staff(tx))
    for (const auto& held : people::roles_of(tx, one.id)) {
      if (held.role != people::Role::director) continue;
      outbox::put_staff_contact(tx, one.id, {Private<std::string>("director@clinic.example"), {}});
      outbox::tell(tx, one.id, Kind::schedule_changed, "demo");
    }
}

// What came of the n-th that was sent.
void end(db::Tx& tx, const outbox::Notice& claimed, std::size_t n) {
  if (n == 1) return outbox::mark_failed(tx, claimed, Failure::unreachable);
  if (n == 2) return outbox::mark_failed(tx, claimed, Failure::recipient_refused);
  outbox::mark_sent(tx, claimed);
}

}  // namespace

void leave_messages(db::Tx& tx, const SiteId& site, Day today) {
  const Instant now = tx.now;
  tx.now.time -= ago;
  for (const PatientId& patient : some_of_today(tx, site, today)) {
    outbox::put_contact_consent(tx, patient, {.may_email = false, .may_text = true}, {});
    outbox::tell(tx, patient, Kind::schedule_changed, "demo");
  }
  tell_director(tx);
  tx.now.time += ago / 2;
  const auto due = outbox::due_notices(tx, {.email = true, .text = true});
  for (std::size_t n = 0; n + 1 < due.size(); ++n)
    if (const auto claimed = outbox::claim(tx, due[n])) end(tx, *claimed, n);
  tx.now = now;
}

}  // namespace stepwell::demo
