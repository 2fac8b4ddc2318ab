#include "stepwell/merge/routes.h"

#include "stepwell/breakglass/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/http/record.h"
#include "stepwell/merge/rules.h"
#include "stepwell/merge/store.h"
#include "stepwell/people/store.h"

namespace stepwell::merge {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

PatientId patient_in(const Request& request) { return request.path<PatientId>("patient"); }

// The gate has asked for one of the two charts; this asks for the other, and has it on record.
void enter(Tx& tx, const Request& request, Grant grant, const PatientId& other) {
  const SiteId site = people::find_patient(tx, other).site_id;
  if (!request.actor.may(grant, site))
    throw Error(Code::forbidden, "the other chart is kept at a site where you may not do this");
  http::note_patient(tx, request, other);
}

Response list_pairs(Tx& tx, const Request& request) {
  Duplicates list;
  for (Pair& pair : pairs_at(tx, request.query<SiteId>("site"))) {
    const auto may_see = [&](const people::PatientCard& card) {
      return request.actor.may(Grant::read_referrals, people::find_patient(tx, card.id).site_id);
    };
    if (may_see(pair.one) && may_see(pair.other)) list.items.push_back(std::move(pair));
  }
  list.merged = merges_at(tx, request.query<SiteId>("site"));
  return http::ok(list);
}

Response read_comparison(Tx& tx, const Request& request) {
  const auto other = request.path<PatientId>("other");
  enter(tx, request, Grant::read_referrals, other);
  return http::ok(compare(tx, patient_in(request), other));
}

Response say_distinct(Tx& tx, const Request& request) {
  const auto other = request.path<PatientId>("other");
  if (other == patient_in(request)) refuse("same_record", "", "this is the same record");
  enter(tx, request, Grant::manage_referrals, other);
  put_distinct(tx, patient_in(request), other, request.actor.staff_id.value());
  return {};
}

// Throws `stale` when the record that goes was changed since it was looked at.
void require_version(const people::Patient& merged, int version) {
  if (merged.version == version) return;
  Error error(Code::stale, "this was changed meanwhile");
  error.version = merged.version;
  throw error;
}

Response make_merge(Tx& tx, const Request& request) {
  const auto said = request.body_as<NewMerge>();
  const people::Patient survivor = people::find_patient(tx, patient_in(request));
  enter(tx, request, Grant::manage_referrals, said.merged_id);
  people::site_of_patient(tx, said.merged_id);  // throws when it goes on under another already
  const people::Patient merged = people::find_patient(tx, said.merged_id);
  request.require_match(survivor.version);
  require_version(merged, said.merged_version);
  require(check_merge(said,
                      {.same_record = merged.id == survivor.id,
                       .both_have_open_stays = merged.id != survivor.id &&
                                               episode::open_episode(tx, survivor.id).has_value() &&
                                               episode::open_episode(tx, merged.id).has_value()}));
  const auto details = merged_details(survivor, merged, said.from_merged);
  return http::versioned(
      put_merge(tx, survivor, merged, said, details, request.actor.staff_id.value()));
}

Response undo_merge(Tx& tx, const Request& request) {
  const Merge merge = find_merge(tx, request.path<MergeId>("merge"));
  const auto said = request.body_as<UndoMerge>();
  enter(tx, request, Grant::manage_referrals, merge.survivor_id);
  enter(tx, request, Grant::manage_referrals, merge.merged_id);
  request.require_match(merge.version);
  require(check_undo(said));
  return http::versioned(undo(tx, merge, said.reason, request.actor.staff_id.value()));
}

Response list_merges(Tx& tx, const Request& request) {
  return http::ok(merges_of(tx, patient_in(request)));
}

}  // namespace

void routes(http::Router& router) {
  const auto at_chart = [](Grant grant) {
    return http::at_site(grant, people::site_of_patient_in_path);
  };
  const std::string person = "/api/v1/patients/{patient}";

  router
      .get("/api/v1/duplicates", http::at_site(Grant::read_referrals, http::site_in_query),
           list_pairs)
      .gives<Duplicates>();
  router.get(person + "/duplicates/{other}", at_chart(Grant::read_referrals), read_comparison)
      .gives<Comparison>();
  router.post(person + "/duplicates/{other}/distinct", at_chart(Grant::manage_referrals),
              say_distinct);
  router.post(person + "/merge", at_chart(Grant::manage_referrals), make_merge)
      .takes<NewMerge>()
      .gives<Merge>();
  router
      .get(person + "/merges",
           http::at_site(Grant::read_chart, site_of_record, breakglass::open_until), list_merges)
      .gives<MergeList>();
  router
      .post("/api/v1/merges/{merge}/undo", http::at_site(Grant::manage_referrals, site_of_merge),
            undo_merge)
      .takes<UndoMerge>()
      .gives<Merge>();
}

}  // namespace stepwell::merge
