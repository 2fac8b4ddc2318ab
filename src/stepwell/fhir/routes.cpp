#include "stepwell/fhir/routes.h"

#include "stepwell/base/limits.h"
#include "stepwell/fhir/store.h"
#include "stepwell/http/part_number.h"
#include "stepwell/people/store.h"

namespace stepwell::fhir {
namespace {

using http::Grant;
using http::Request;
using http::Response;

using PartNumber = http::PartNumber<limits::import_parts>;

ImportId import_in_path(const Request& request) { return request.path<ImportId>("import"); }

SiteId site_in_body(db::Tx& tx, const Request& request) {
  return people::find_site(tx, request.body_as<NewImport>().site_id).id;
}

SiteId site_of_path(db::Tx& tx, const Request& request) {
  return site_of_import(tx, import_in_path(request));
}

Response told(db::Tx& tx, const ImportId& id) {
  const Import import = find_import(tx, id);
  tx.changes.push_back(
      {tx.organization, import.site_id, "import", "import", id.text(), import.version});
  return http::versioned(import);
}

std::vector<Finding> check_new(const NewImport& asked) {
  std::vector<Finding> findings;
  if (asked.name.empty()) findings.push_back({"missing", "/name", "say what is sent"});
  if (asked.name.size() > limits::contact_line_bytes)
    findings.push_back({"too_long", "/name", "this is too long"});
  if (asked.source.value_or("").size() > limits::contact_line_bytes)
    findings.push_back({"too_long", "/source", "this is too long"});
  return findings;
}

Response start_upload(db::Tx& tx, const Request& request) {
  const auto asked = request.body_as<NewImport>();
  require(check_new(asked));
  const Order order{.id = {},
                    .site_id = asked.site_id,
                    .name = asked.name,
                    .source = asked.source.value_or(""),
                    .started_by = request.actor.name()};
  return http::versioned(find_import(tx, put_import(tx, order, ImportState::staged, 0)));
}

Response put_upload_part(db::Tx& tx, const Request& request) {
  const ImportId id = import_in_path(request);
  if (find_import(tx, id).state != ImportState::staged)
    throw Error(Code::conflict, "this upload has begun to be read");
  put_part(tx, id, request.path<PartNumber>("part").number, request.body_as<ImportPart>());
  return http::versioned(find_import(tx, id));
}

Response start_import(db::Tx& tx, const Request& request) {
  const ImportId id = import_in_path(request);
  if (staged_bytes(tx, id) == 0) refuse("missing", "", "nothing was uploaded");
  const bool moved =
      move_import(tx, id, ImportState::staged, ImportState::interrupted, ImportState::waiting) ||
      move_import(tx, id, ImportState::failed, ImportState::failed, ImportState::waiting);
  if (!moved) throw Error(Code::conflict, "this upload is being read, or was read");
  return told(tx, id);
}

Response read_import(db::Tx& tx, const Request& request) {
  const ImportId id = import_in_path(request);
  ImportDetail detail{find_import(tx, id), {}};
  for (const NumberedRefusal& refusal : refusals_from(tx, id, 0, limits::refusals_shown))
    detail.refused.push_back(without_number(refusal));
  Response response = http::ok(detail);
  response.etag = http::etag_of(detail.job.version);
  return response;
}

Response cancel_import(db::Tx& tx, const Request& request) {
  using enum ImportState;
  const ImportId id = import_in_path(request);
  const bool reading = move_import(tx, id, running, cancelling, cancelling);
  const bool at_rest = !reading && (move_import(tx, id, staged, waiting, cancelled) ||
                                    move_import(tx, id, interrupted, failed, cancelled));
  if (!reading && !at_rest) throw Error(Code::conflict, "this import is over");
  while (at_rest && clear_import(tx, id)) {
  }
  return told(tx, id);
}

}  // namespace

void routes(http::Router& router) {
  router.post("/api/v1/imports", at_site(Grant::manage_referrals, site_in_body), start_upload)
      .takes<NewImport>()
      .gives<Import>();
  router
      .put("/api/v1/imports/{import}/parts/{part}", at_site(Grant::manage_referrals, site_of_path),
           put_upload_part)
      .takes<ImportPart>()
      .gives<Import>();
  router
      .post("/api/v1/imports/{import}/start", at_site(Grant::manage_referrals, site_of_path),
            start_import)
      .gives<Import>();
  router
      .get("/api/v1/imports/{import}", at_site(Grant::manage_referrals, site_of_path), read_import)
      .gives<ImportDetail>();
  router
      .post("/api/v1/imports/{import}/cancel", at_site(Grant::manage_referrals, site_of_path),
            cancel_import)
      .gives<Import>();
}

}  // namespace stepwell::fhir
