#pragma once

#include "stepwell/http/http.h"
#include "stepwell/people/model.h"

namespace stepwell::access {

// Returns what a role may do where it is held. Read as a sentence a role; the whole table, route
// by route, is in cli/policy_test.cpp, and every cell of it is tried.
constexpr http::Grants grants_of(people::Role role) {
  using people::Role;
  using enum http::Grant;
  constexpr http::Grants everyone{own_account, read_setup};
  constexpr http::Grants care =
      everyone | http::Grants{read_today, read_chart, read_schedule, work_tasks};
  constexpr http::Grants notes{read_notes, write_notes};
  switch (role) {
    case Role::intake:
      return care | http::Grants{write_chart, read_referrals, manage_referrals,
                                 admit,       manage_roster,  check_in};
    case Role::facilitator:
      return care | notes | http::Grants{check_in, mark_attendance};
    case Role::therapist:
      return care | notes | http::Grants{write_plan, write_chart,   read_referrals, admit,
                                         check_in,   manage_roster, mark_attendance};
    case Role::prescriber:
      return care | notes | http::Grants{write_plan};
    case Role::nurse:
      return care | notes | http::Grants{write_chart, check_in};
    case Role::case_manager:
      return care | notes | http::Grants{write_chart, read_referrals, check_in};
    case Role::reviewer:
      return everyone | http::Grants{read_chart, read_notes, read_referrals, read_schedule};
    case Role::biller:
      return everyone | http::Grants{read_chart, read_schedule};
    case Role::director:
      return care | notes | http::Grants{write_plan,       write_chart, read_referrals,
                                         manage_referrals, admit,       manage_roster,
                                         manage_schedule,  check_in,    mark_attendance,
                                         administer,       read_audit,  read_notices};
    case Role::admin:  // keeps the house, and opens no chart
      return everyone | http::Grants{administer, manage_schedule, read_audit, read_notices};
  }
  return {};
}

// What a kiosk's device token may do, at its own site.
constexpr http::Grants kiosk_grants{http::Grant::kiosk};

}  // namespace stepwell::access
