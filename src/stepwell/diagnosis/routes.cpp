#include "stepwell/diagnosis/routes.h"

#include "stepwell/diagnosis/store.h"
#include "stepwell/http/record.h"

namespace stepwell::diagnosis {
namespace {

http::Response find(db::Tx& tx, const http::Request& request) {
  return http::ok(find_diagnoses(tx, request.query_text("q")));
}

}  // namespace

void routes(http::Router& router) {
  router.get("/api/v1/diagnoses", http::in_organization(http::Grant::write_plan), find)
      .asks<std::string>("q")
      .gives<Diagnoses>();
}

}  // namespace stepwell::diagnosis
