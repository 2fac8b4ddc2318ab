#include "stepwell/outbox/routes.h"

#include <algorithm>

#include "stepwell/outbox/rules.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"

namespace stepwell::outbox {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// A notice to a patient is for those who may see the outbox where the patient is.
bool may_see(Tx& tx, const Request& request, const Notice& notice) {
  return !notice.patient_id ||
         request.actor.may(Grant::read_notices, people::site_of_patient(tx, *notice.patient_id));
}

NoticeRow row_of(Tx& tx, const Request& request, Notice notice) {
  NoticeRow row{.notice = std::move(notice)};
  if (row.notice.staff_id) {
    row.staff_name = people::name_of_staff(tx, *row.notice.staff_id);
    return row;
  }
  const auto patient = people::find_patient(tx, row.notice.patient_id.value());
  if (request.actor.may(Grant::read_chart, patient.site_id))
    row.patient_name = people::display_name(patient);
  return row;
}

Response list_notices(Tx& tx, const Request& request, Channels channels) {
  Notices found{.items = {}, .sends_email = channels.email, .sends_text = channels.text};
  for (Notice& notice : latest_notices(tx)) {
    if (!may_see(tx, request, notice)) continue;
    found.given_up += notice.state == State::given_up;
    found.waiting += !notice.ended_at;
    found.items.push_back(row_of(tx, request, std::move(notice)));
  }
  return http::ok(found);
}

Notice notice_in_path(Tx& tx, const Request& request) {
  Notice notice = find_notice(tx, request.path<NoticeId>("notice"));
  if (!may_see(tx, request, notice)) throw Error(Code::not_found, "there is no such notice");
  request.require_match(notice.version);
  if (notice.state == State::sending)
    refuse("being_sent", "", "this is being sent just now: wait a moment");
  if (notice.state == State::sent) refuse("was_sent", "", "this was sent already");
  return notice;
}

Response send_again(Tx& tx, const Request& request) {
  return http::versioned(try_again(tx, notice_in_path(tx, request)));
}

Response stop_trying(Tx& tx, const Request& request) {
  const Notice notice = notice_in_path(tx, request);
  if (notice.ended_at) refuse("given_up_already", "", "this was given up already");
  return http::versioned(give_up(tx, notice));
}

Response read_consent(Tx& tx, const Request& request) {
  return http::versioned(contact_consent(tx, request.path<PatientId>("patient")));
}

Response change_consent(Tx& tx, const Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto said = request.body_as<NewContactConsent>();
  request.require_match(contact_consent(tx, patient).version);
  return http::versioned(put_contact_consent(tx, patient, said, request.actor.staff_id));
}

Response read_own_contact(Tx& tx, const Request& request) {
  return http::versioned(staff_contact(tx, request.actor.staff_id.value()));
}

Response change_own_contact(Tx& tx, const Request& request) {
  const StaffId staff = request.actor.staff_id.value();
  const auto said = request.body_as<NewStaffContact>();
  request.require_match(staff_contact(tx, staff).version);
  require(check_staff_contact(said));
  return http::versioned(put_staff_contact(tx, staff, said));
}

}  // namespace

void routes(http::Router& router, Channels channels) {
  const auto outbox = http::in_organization(Grant::read_notices);
  const auto of_patient = [](Grant grant) {
    return http::at_site(grant, people::site_of_patient_in_path);
  };
  router
      .get("/api/v1/notices", outbox,
           [channels](Tx& tx, const Request& request) {
             return list_notices(tx, request, channels);
           })
      .gives<Notices>();
  router.post("/api/v1/notices/{notice}/try-again", outbox, send_again).gives<Notice>();
  router.post("/api/v1/notices/{notice}/give-up", outbox, stop_trying).gives<Notice>();
  router
      .get("/api/v1/patients/{patient}/contact-consent", of_patient(Grant::read_chart),
           read_consent)
      .gives<ContactConsent>();
  router
      .put("/api/v1/patients/{patient}/contact-consent", of_patient(Grant::write_chart),
           change_consent)
      .takes<NewContactConsent>()
      .gives<ContactConsent>();
  router.get("/api/v1/account/contact", http::to_oneself(), read_own_contact).gives<StaffContact>();
  router.put("/api/v1/account/contact", http::to_oneself(), change_own_contact)
      .takes<NewStaffContact>()
      .gives<StaffContact>();
}

}  // namespace stepwell::outbox
