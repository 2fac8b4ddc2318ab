#include "stepwell/cli/rooms.h"

#include "stepwell/absence/routes.h"
#include "stepwell/access/routes.h"
#include "stepwell/administration/routes.h"
#include "stepwell/admission/routes.h"
#include "stepwell/appointment/routes.h"
#include "stepwell/attendance/routes.h"
#include "stepwell/availability/routes.h"
#include "stepwell/breakglass/routes.h"
#include "stepwell/calendar/routes.h"
#include "stepwell/careteam/routes.h"
#include "stepwell/chart/routes.h"
#include "stepwell/diagnosis/routes.h"
#include "stepwell/document/routes.h"
#include "stepwell/fhir/routes.h"
#include "stepwell/firstcontact/routes.h"
#include "stepwell/hours/routes.h"
#include "stepwell/kiosk/routes.h"
#include "stepwell/letter/routes.h"
#include "stepwell/merge/routes.h"
#include "stepwell/note/routes.h"
#include "stepwell/outbox/routes.h"
#include "stepwell/outcome/routes.h"
#include "stepwell/outreach/routes.h"
#include "stepwell/people/routes.h"
#include "stepwell/phone/routes.h"
#include "stepwell/plan/routes.h"
#include "stepwell/program/routes.h"
#include "stepwell/programme/routes.h"
#include "stepwell/referral/routes.h"
#include "stepwell/roster/routes.h"
#include "stepwell/safety/routes.h"
#include "stepwell/safetyplan/routes.h"
#include "stepwell/schedule/routes.h"
#include "stepwell/screening/routes.h"
#include "stepwell/setup/routes.h"
#include "stepwell/staff/routes.h"
#include "stepwell/today/routes.h"
#include "stepwell/visit/routes.h"
#include "stepwell/waitlist/routes.h"

namespace stepwell::cli {

void add_all_routes(http::Router& router, oversight::Checkpoints checkpoints,
                    outbox::Channels channels) {
  people::routes(router);
  access::routes(router);
  breakglass::routes(router);
  oversight::routes(router, std::move(checkpoints));
  outbox::routes(router, channels);
  staff::routes(router);
  program::routes(router);
  referral::routes(router);
  firstcontact::routes(router);
  diagnosis::routes(router);
  availability::routes(router);
  careteam::routes(router);
  plan::routes(router);
  roster::routes(router);
  programme::routes(router);
  schedule::routes(router);
  appointment::routes(router);
  setup::routes(router);
  safety::routes(router);
  safetyplan::routes(router);
  administration::routes(router);
  screening::routes(router);
  absence::routes(router);
  waitlist::routes(router);
  admission::routes(router);
  outcome::routes(router);
  attendance::routes(router);
  note::routes(router);
  visit::routes(router);
  phone::routes(router);
  kiosk::routes(router);
  calendar::routes(router);
  document::routes(router);
  letter::routes(router);
  merge::routes(router);
  chart::routes(router);
  hours::routes(router);
  today::routes(router);
  outreach::routes(router);
  fhir::routes(router);
}

}  // namespace stepwell::cli
