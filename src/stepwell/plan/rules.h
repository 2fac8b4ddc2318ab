#pragma once

#include <optional>
#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/people/model.h"
#include "stepwell/plan/model.h"

namespace stepwell::plan {

// Returns everything that keeps `draft` from being stored. A line may still be empty then; it may
// not hang on a line that is not there, be longer than there is room for, or be there twice.
std::vector<Finding> check_draft(const PlanDraft& draft);

// Returns everything that keeps `draft` from being signed on `today`, in the order of the page.
// The order must be one the program gives: what it gives is decided where programs are set up, and
// not in one person's plan.
std::vector<Finding> check_complete(const PlanDraft& draft, const Asks& asks, Day today);

std::vector<Finding> check_is_draft(const Plan& plan);
std::vector<Finding> check_signing(const Plan& plan, const PlanDraft& draft, const SignPlan& said,
                                   const Asks& asks, Day today);
std::vector<Finding> check_signature(const Plan& plan, const NewPlanSignature& said, Day today);
std::vector<Finding> check_review(const Plan& plan, const PlanReview& said, Day today);
std::vector<Finding> check_void(const Plan& plan, const VoidPlan& said);

// Returns the order that `week` is counted against: the one in force on its last day, so that a
// plan counts in the week it is signed in. Nothing before the first. A choice of ours.
std::optional<Order> order_of(std::span<const Order> orders, Week week);

// Whether somebody of these roles may certify a plan at `site`.
bool may_certify(std::span<const people::RoleAt> roles, const SiteId& site);

// Returns the last day a certification of `signed_on` holds.
Day certified_until(Day signed_on, const Asks& asks);

}  // namespace stepwell::plan
