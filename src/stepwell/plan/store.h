#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"
#include "stepwell/http/http.h"
#include "stepwell/plan/model.h"

namespace stepwell::plan {

// Begins a draft for `stay`: empty, or as `former` reads, with lines of its own. Throws Conflict
// when the stay has a draft.
Plan begin_draft(db::Tx& tx, const episode::Episode& stay, const std::optional<Plan>& former,
                 const std::optional<StaffId>& by);

// Stores what a draft says instead of what it said. Returns it with its new version. Throws
// `invalid` when a line has the id of one in another plan.
Plan write_draft(db::Tx& tx, const Plan& plan, const PlanDraft& draft);

// Puts a draft into force on `from`, and ends the one before it that day.
Plan put_in_force(db::Tx& tx, const Plan& draft, Day from, Day review_on, Day certify_by);

// Both move a date of the plan in force.
Plan review(db::Tx& tx, const Plan& plan, Day review_on);
Plan certify(db::Tx& tx, const Plan& plan, Day certify_by);
Plan void_plan(db::Tx& tx, const Plan& plan, const Private<std::string>& reason, Day today);

// Stores `signature` with the next number.
void put_signature(db::Tx& tx, const PlanId& plan, const PlanSignature& signature);

Plan find_plan(db::Tx& tx, const PlanId& id);  // throws `not_found`
PlanDraft contents_of(db::Tx& tx, const Plan& plan);
std::vector<PlanSignature> signatures_of(db::Tx& tx, const PlanId& plan);

// Returns the plans of a stay, the newest first.
std::vector<Plan> plans_of(db::Tx& tx, const EpisodeId& stay);
// Returns what the signed plans of a stay order, each from its day on.
std::vector<Order> orders_of(db::Tx& tx, const EpisodeId& stay);

// Returns what the program of `stay` asks of its plans.
Asks asks_of(db::Tx& tx, const episode::Episode& stay);

std::optional<Plan> plan_in_force(db::Tx& tx, const EpisodeId& stay);

// Returns the goals of the plan in force of the person's current stay, in its order; none without
// such a plan.
std::vector<Goal> goals_in_force(db::Tx& tx, const PatientId& patient);

// For gates: the site of the person whose {plan} is in the address, also where it was written at
// another.
SiteId site_of_plan(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::plan
