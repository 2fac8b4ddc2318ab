#include "stepwell/appointment/routes.h"

#include "stepwell/appointment/rules.h"
#include "stepwell/appointment/store.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/http/record.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/arrange.h"
#include "stepwell/schedule/store.h"

namespace stepwell::appointment {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

Response list(Tx& tx, const Request& request) {
  return http::ok(appointments_of(tx, request.path<PatientId>("patient")));
}

Response list_choices(Tx& tx, const Request& request) {
  return http::ok(choices_for(tx, request.path<PatientId>("patient")));
}

Response make_some(Tx& tx, const Request& request) {
  const auto asked = request.body_as<NewAppointment>();
  const auto stay = episode::open_episode(tx, request.path<PatientId>("patient"));
  require(check_appointment(asked, stay));
  return http::ok(make(tx, *stay, asked));
}

// A group's session is not there for who may change appointments.
schedule::Session own_session(Tx& tx, const Request& request) {
  auto session = schedule::find_session(tx, request.path<SessionId>("appointment"));
  if (!program::find_group(tx, session.group_id).patient_id)
    throw Error(Code::not_found, "there is no such appointment");
  return session;
}

SiteId site_of_own_session(Tx& tx, const Request& request) {
  return own_session(tx, request).site_id;
}

Response cancel_some(Tx& tx, const Request& request) {
  const auto asked = request.body_as<schedule::SessionCancel>();
  const auto session = own_session(tx, request);
  request.require_match(session.version);
  const auto patient = *program::find_group(tx, session.group_id).patient_id;
  http::note_patient(tx, request, patient);
  schedule::cancel(tx, session, asked);
  return http::ok(appointments_of(tx, patient));
}

Response move_some(Tx& tx, const Request& request) {
  const auto to = request.body_as<AppointmentMove>();
  const auto session = own_session(tx, request);
  request.require_match(session.version);
  const auto patient = *program::find_group(tx, session.group_id).patient_id;
  http::note_patient(tx, request, patient);
  return http::ok(move(tx, patient, session, to));
}

}  // namespace

void routes(http::Router& router) {
  router
      .get("/api/v1/patients/{patient}/appointments",
           at_site(Grant::read_chart, people::site_of_patient_in_path, breakglass::open_until),
           list)
      .gives<Appointments>();
  router
      .get("/api/v1/patients/{patient}/appointments/choices",
           at_site(Grant::manage_roster, people::site_of_patient_in_path), list_choices)
      .gives<Choices>();
  router
      .post("/api/v1/patients/{patient}/appointments",
            at_site(Grant::manage_roster, people::site_of_patient_in_path), make_some)
      .takes<NewAppointment>()
      .gives<Made>();
  router
      .post("/api/v1/appointments/{appointment}/cancel",
            at_site(Grant::manage_roster, site_of_own_session), cancel_some)
      .takes<schedule::SessionCancel>()
      .gives<Appointments>();
  router
      .post("/api/v1/appointments/{appointment}/move",
            at_site(Grant::manage_roster, site_of_own_session), move_some)
      .takes<AppointmentMove>()
      .gives<AppointmentMoved>();
}

}  // namespace stepwell::appointment
