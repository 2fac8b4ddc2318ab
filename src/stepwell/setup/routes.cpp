#include "stepwell/setup/routes.h"

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/setup/store.h"

namespace stepwell::setup {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

Response read_setup(Tx& tx, const Request& request) {
  const Stored stored = stored_at(tx, request.path<SiteId>("site"));
  return http::versioned(Setup{file_of(stored), stored.site.version});
}

Response read_file(Tx& tx, const Request& request) {
  return http::ok(whole_file_of(tx, request.path<SiteId>("site")));
}

SetupChange change_in(Tx& tx, const Request& request, const SiteId& site) {
  auto change = request.body_as<SetupChange>();
  require(check_from(change.from, program::today_at(tx, site)));
  return change;
}

Response rehearse_setup(Tx& tx, const Request& request) {
  const auto site = request.path<SiteId>("site");
  return http::ok(rehearse(tx, site, change_in(tx, request, site), staff::reach_of(request.actor)));
}

Response change_setup(Tx& tx, const Request& request) {
  const auto site = request.path<SiteId>("site");
  const auto change = change_in(tx, request, site);
  request.require_match(people::find_site(tx, site).version);
  return http::ok(
      schedule::establish(tx, change.file, change.from, site, staff::reach_of(request.actor)));
}

Response open_site(Tx& tx, const Request& request) {
  const auto file = request.body_as<program::ProgramFile>();
  for (const people::Site& site : people::sites(tx))
    if (site.name == file.site.name)
      refuse("name_twice", "/site/name", "another site has this name");
  return http::ok(schedule::establish(tx, file));
}

Response list_examples(Tx&, const Request&) { return http::ok(Examples{examples()}); }

Response read_organization(Tx& tx, const Request&) {
  return http::versioned(find_organization(tx));
}

Response put_organization(Tx& tx, const Request& request) {
  const auto details = request.body_as<OrganizationDetails>();
  request.require_match(find_organization(tx).version);
  require(check_organization(details));
  return http::versioned(change_organization(tx, details));
}

}  // namespace

void routes(http::Router& router) {
  const auto here = http::at_site(Grant::administer, people::site_in_path);
  const auto anywhere = http::in_organization(Grant::administer);
  const auto everywhere = http::everywhere(Grant::administer);
  router.get("/api/v1/sites/{site}/setup", here, read_setup).gives<Setup>();
  router.get("/api/v1/sites/{site}/setup/file", here, read_file).gives<program::ProgramFile>();
  router.put("/api/v1/sites/{site}/setup", here, change_setup)
      .takes<SetupChange>()
      .gives<schedule::Established>();
  router.post("/api/v1/sites/{site}/setup/rehearsal", here, rehearse_setup)
      .takes<SetupChange>()
      .gives<schedule::Established>();
  router.post("/api/v1/sites", everywhere, open_site)
      .takes<program::ProgramFile>()
      .gives<schedule::Established>();
  router.get("/api/v1/setup/examples", anywhere, list_examples).gives<Examples>();
  router.get("/api/v1/organization", anywhere, read_organization).gives<Organization>();
  router.put("/api/v1/organization", everywhere, put_organization)
      .takes<OrganizationDetails>()
      .gives<Organization>();
}

}  // namespace stepwell::setup
