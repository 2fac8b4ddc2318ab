#include "stepwell/demo/safety_plans.h"

#include <algorithm>

#include "stepwell/demo/history.h"
#include "stepwell/program/store.h"
#include "stepwell/safetyplan/rules.h"
#include "stepwell/safetyplan/store.h"

namespace stepwell::demo {
namespace {

using safetyplan::SafetyLine;
using safetyplan::SafetyPart;
using std::chrono::days;

constexpr int seats_with_one = 3;  // of each track
constexpr int changed_since = 1;   // the seat whose plan has a second version
constexpr int changed_after_days = 5;

struct Said {
  SafetyPart part;
  const char* words;
  const char* phone = "";
};

constexpr Said at_first[] = {
    {SafetyPart::warning_signs, "I stop answering messages"},
    {SafetyPart::warning_signs, "I lie awake until three and go over everything"},
    {SafetyPart::alone, "Walk once around the lake, without the phone"},
    {SafetyPart::alone, "The breathing exercise from group, five minutes"},
    {SafetyPart::company, "The library on Elm Street, open until nine"},
    {SafetyPart::company, "Sunday football in the park"},
    {SafetyPart::people, "My sister Luz", "(555) 010-0143"},
    {SafetyPart::people, "Sam from the support group", "(555) 010-0177"},
    {SafetyPart::professionals, "Theo Brook, my therapist", "(555) 010-0199"},
    {SafetyPart::professionals, "County mobile crisis team", "(555) 010-0911"},
    {SafetyPart::surroundings, "Luz keeps my medication and gives me a week at a time"}};
constexpr Said added_later{SafetyPart::surroundings, "Nothing to drink in the house on weekdays"};

SafetyLine line_of(const Said& said) {
  return {said.part, Private<std::string>(said.words), Private<std::string>(said.phone)};
}

Instant morning_of(db::Tx& tx, const episode::Episode& stay, int days_after) {
  const Day on{stay.admitted_on.value().date + days(days_after)};
  return program::zone_of_site(tx, stay.site_id).instant_of(on, 10 * 60 + 20).at;
}

// Nothing is saved on a day that is still to come.
void save(db::Tx& tx, const episode::Episode& stay, int days_after,
          const std::vector<SafetyLine>& lines) {
  const Instant at = morning_of(tx, stay, days_after);
  if (at > tx.now) return;
  const auto staff = program::colleagues(tx);
  const auto therapist = std::ranges::find(staff, "therapist", &program::Colleague::username);
  const AsOf then(tx, at);
  safetyplan::put_version(tx, safetyplan::plan_of(tx, stay.patient_id), safetyplan::in_order(lines),
                          therapist->staff_id);
}

}  // namespace

void make_safety_plan(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat) {
  if (seat >= seats_with_one) return;
  std::vector<SafetyLine> lines;
  for (const Said& said : at_first) lines.push_back(line_of(said));
  if (track == 2) std::erase(lines, line_of(at_first[1]));
  save(tx, stay, 1, lines);
  if (seat != changed_since) return;
  lines.push_back(line_of(added_later));
  save(tx, stay, 1 + changed_after_days, lines);
}

}  // namespace stepwell::demo
