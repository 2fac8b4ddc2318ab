#include "stepwell/chart/routes.h"

#include "stepwell/breakglass/store.h"
#include "stepwell/chart/store.h"
#include "stepwell/people/store.h"

namespace stepwell::chart {
namespace {

http::Response read_summary(db::Tx& tx, const http::Request& request) {
  Summary shown = summary(tx, request.path<PatientId>("patient"));
  shown.open_until = request.open_until;
  return http::ok(shown);
}

http::Response read_timeline(db::Tx& tx, const http::Request& request) {
  return http::ok(timeline(tx, request.path<PatientId>("patient"), request.query_text("after")));
}

}  // namespace

void routes(http::Router& router) {
  const auto gate = http::at_site(http::Grant::read_chart, people::site_of_patient_in_path,
                                  breakglass::open_until);
  router.get("/api/v1/patients/{patient}/summary", gate, read_summary).gives<Summary>();
  router.get("/api/v1/patients/{patient}/timeline", gate, read_timeline)
      .asks<std::optional<std::string>>("after")
      .gives<TimelinePage>();
}

}  // namespace stepwell::chart
