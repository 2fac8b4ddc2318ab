#include "stepwell/demo/calls.h"

#include <algorithm>
#include <span>

#include "stepwell/demo/history.h"
#include "stepwell/firstcontact/store.h"
#include "stepwell/program/store.h"

namespace stepwell::demo {
namespace {

using firstcontact::Outcome;
using firstcontact::Whom;
using std::chrono::minutes;

struct Try {
  int after;  // minutes since the referral came
  Outcome outcome;
  const char* words = "";
  Whom whom = Whom::person;
};

constexpr Try at_once[] = {{11, Outcome::reached, "Wants mornings, comes by bus"}};
constexpr Try within_the_hour[] = {{38, Outcome::reached}};
constexpr Try second_try[] = {{24, Outcome::no_answer},
                              {170, Outcome::reached, "Was at work, mornings are no good to call"}};
constexpr Try by_family[] = {
    {46, Outcome::reached, "The sister answers and will come along", Whom::family}};
constexpr Try next_day[] = {{75, Outcome::left_message},
                            {26 * 60, Outcome::reached, "Glad that we called again"}};
constexpr std::span<const Try> ways[] = {at_once,   within_the_hour, second_try, at_once,
                                         by_family, within_the_hour, next_day};

constexpr Try once[] = {{35, Outcome::no_answer}};
constexpr Try asked[] = {{4 * 60, Outcome::call_back, "On a bus, asks to be called tomorrow"}};
constexpr Try in_vain[] = {{2 * 60, Outcome::no_answer},
                           {8 * 60, Outcome::left_message},
                           {27 * 60, Outcome::no_answer, "The mailbox is full"}};

std::span<const Try> tries_of(int number, Reaching reaching) {
  switch (reaching) {
    case Reaching::reached:
      return ways[static_cast<std::size_t>(number) % std::size(ways)];
    case Reaching::tried_once:
      return once;
    case Reaching::asked_back:
      return asked;
    case Reaching::never:
      return in_vain;
  }
  return {};
}

StaffId intake(db::Tx& tx) {
  const auto staff = program::colleagues(tx);
  return std::ranges::find(staff, "intake", &program::Colleague::username)->staff_id;
}

}  // namespace

void call_after(db::Tx& tx, const referral::Referral& referral, int number, Reaching reaching) {
  const auto by = intake(tx);
  const Instant now = tx.now;
  for (const Try& one : tries_of(number, reaching)) {
    const Instant made{referral.received_at.time + minutes(one.after + number % 9)};
    firstcontact::Moments moments{.made_at = made};
    if (one.outcome == Outcome::call_back) moments.call_back_at = {now.time - minutes(50)};
    const AsOf then(tx, made);
    firstcontact::put_entry(
        tx, referral.id,
        {.whom = one.whom, .outcome = one.outcome, .words = Private<std::string>(one.words)},
        moments, by);
  }
}

}  // namespace stepwell::demo
