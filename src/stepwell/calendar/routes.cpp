#include "stepwell/calendar/routes.h"

#include "stepwell/base/limits.h"
#include "stepwell/calendar/rules.h"
#include "stepwell/calendar/store.h"
#include "stepwell/people/store.h"

namespace stepwell::calendar {
namespace {

using access::Link;
using access::LinkKind;
using access::MadeLink;
using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

constexpr std::string_view file_type = "text/calendar; charset=utf-8";
constexpr std::chrono::years link_life{5};  // somebody looks at it daily, or takes it back

template <class Whom>
Response link_of(Tx& tx, const Whom& whom) {
  const auto links = access::links_of(tx, LinkKind::feed, whom);
  return http::ok(CalendarLink{links.empty() ? std::nullopt : std::optional(links.front())});
}

// One calendar at a time: a new address ends the one before.
template <class Whom>
void end_all(Tx& tx, const Whom& whom) {
  for (const Link& link : access::links_of(tx, LinkKind::feed, whom))
    access::revoke_link(tx, link.id);
}

Response made(Tx& tx, Link link, const Request& request) {
  link.kind = LinkKind::feed;
  link.expires_at = {tx.now.time + link_life};
  link = access::put_link(tx, std::move(link), request.actor.staff_id);
  return http::ok(MadeLink{link, access::new_token(tx, link.id)});
}

Response read_own(Tx& tx, const Request& request) {
  return link_of(tx, request.actor.staff_id.value());
}

Response make_own(Tx& tx, const Request& request) {
  end_all(tx, request.actor.staff_id.value());
  return made(tx, {.staff_id = request.actor.staff_id}, request);
}

Response end_own(Tx& tx, const Request& request) {
  end_all(tx, request.actor.staff_id.value());
  return link_of(tx, request.actor.staff_id.value());
}

Response read_of_patient(Tx& tx, const Request& request) {
  return link_of(tx, request.path<PatientId>("patient"));
}

Response make_for_patient(Tx& tx, const Request& request) {
  const auto patient = people::find_patient(tx, request.path<PatientId>("patient"));
  end_all(tx, patient.id);
  return made(tx, {.patient_id = patient.id}, request);
}

Response end_of_patient(Tx& tx, const Request& request) {
  const auto patient = request.path<PatientId>("patient");
  end_all(tx, patient);
  return link_of(tx, patient);
}

std::vector<Appointment> appointments_of(Tx& tx, const http::Actor& actor) {
  const Day today{std::chrono::floor<std::chrono::days>(tx.now.time)};
  const Day from{today.date - std::chrono::days(limits::feed_days_back)};
  const Day until{today.date + std::chrono::days(limits::feed_days_ahead)};
  if (actor.staff_id) return for_staff(meetings_of(tx, *actor.staff_id, from, until));
  const auto patient = people::find_patient(tx, actor.patient_id.value());
  return for_patient(meetings_of(tx, patient.id, from, until), patient.language);
}

Response read_feed(Tx& tx, const Request& request) {
  return {.body = calendar_text(appointments_of(tx, request.actor), tx.now), .type = file_type};
}

}  // namespace

void routes(http::Router& router) {
  using http::to_oneself;
  const auto desk = http::at_site(Grant::check_in, people::site_of_patient_in_path);
  router.get("/api/v1/account/calendar", to_oneself(), read_own).gives<CalendarLink>();
  router.post("/api/v1/account/calendar", to_oneself(), make_own).keeps_nothing().gives<MadeLink>();
  router.post("/api/v1/account/calendar/end", to_oneself(), end_own).gives<CalendarLink>();

  router.get("/api/v1/patients/{patient}/calendar", desk, read_of_patient).gives<CalendarLink>();
  router.post("/api/v1/patients/{patient}/calendar", desk, make_for_patient)
      .keeps_nothing()
      .gives<MadeLink>();
  router.post("/api/v1/patients/{patient}/calendar/end", desk, end_of_patient)
      .gives<CalendarLink>();

  // The token in the address is what lets a calendar in, whatever else it sends.
  router
      .get("/api/v1/calendars/{token}/stepwell.ics", http::in_organization(Grant::feed), read_feed)
      .sends(file_type);
}

}  // namespace stepwell::calendar
