#pragma once

#include <span>

#include "stepwell/placement/rule_set.h"
#include "stepwell/referral/model.h"
#include "stepwell/screening/model.h"

namespace stepwell::screening {

// Returns the rules in effect on `day`. Throws `invalid` when none are.
const placement::RuleSet& rules_on(Day day);

// Returns exactly the rules named, or nothing when this program has not got them, or has others
// under that name.
const placement::RuleSet* rules_named(const std::string& id, int version,
                                      const std::string& sha256);

// Returns the answers that stand: of each question the latest, without those that are unknown.
std::vector<FactSaid> standing(std::span<const AnswerKept> said);

// Returns what the rules say of `facts`, which are all answers of theirs.
Recommendation recommend(const placement::RuleSet& set, std::span<const FactSaid> facts);

// Returns what lines that came with a referral would answer. Only diagnoses that are not resolved,
// by their ICD-10 code.
std::vector<Suggestion> suggestions(std::span<const referral::HistoryLine> history);

// Returns every question, those to be asked next first, in their order.
std::vector<ScreeningQuestion> questions(const placement::RuleSet& set,
                                         const Recommendation& recommendation,
                                         std::span<const AnswerKept> said,
                                         std::span<const Suggestion> suggested);

// Return everything that keeps an answer, or a decision, from being kept.
std::vector<Finding> check_answer(const placement::RuleSet& set, const NewFactAnswer& said);
std::vector<Finding> check_decision(const placement::RuleSet& set,
                                    const Recommendation& recommendation, const Decide& decided);

enum class Replayed { same, different, rules_gone, unreadable };
BOOST_DESCRIBE_ENUM(Replayed, same, different, rules_gone, unreadable)

// Makes a recommendation again from its facts and by its rules.
Replayed replay(const RecommendationKept& kept);

}  // namespace stepwell::screening
