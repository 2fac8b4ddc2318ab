#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "stepwell/cli/rooms.h"
#include "stepwell/http/live.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/requests.h"

// Who may do what: the whole policy on one page, and every cell of it tried on the program's own
// routes. A route that is not in the table fails the test, and so does a line without a route.
namespace stepwell::cli {
namespace {

using http::Credential;
using http::Method;
using http::Response;
using http::Route;
using http::Scope;
using people::Role;
using testing::OneOfEach;

// The columns are people::Role in its order, intake to admin, and a kiosk. An x under a route that
// reaches a site is for the people of that site, and one under a route that reaches everywhere for
// those who hold the role at every site; nobody reaches another site or organization, and nobody
// anything after being signed out. (Break-glass is in breakglass_test.cpp: nobody in here has
// broken any.)
const char* const policy = R"(
route                                               reaches       in fa th pr nu cm re bi di ad ki

# The door
GET /api/v1/welcome                                 open          x  x  x  x  x  x  x  x  x  x  x
POST /api/v1/session                                open          x  x  x  x  x  x  x  x  x  x  x
GET /api/v1/session                                 own           x  x  x  x  x  x  x  x  x  x  .
POST /api/v1/session/end                            own           x  x  x  x  x  x  x  x  x  x  .
POST /api/v1/session/end-all                        own           x  x  x  x  x  x  x  x  x  x  .
PUT /api/v1/account/password                        own           x  x  x  x  x  x  x  x  x  x  .
POST /api/v1/account/second-factor                  own           x  x  x  x  x  x  x  x  x  x  .
PUT /api/v1/account/second-factor                   own           x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/account/contact                         own           x  x  x  x  x  x  x  x  x  x  .
PUT /api/v1/account/contact                         own           x  x  x  x  x  x  x  x  x  x  .

# The house
GET /api/v1/sites                                   organization  x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/staff                                   organization  x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/programs                                site          x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/devices                                 organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/devices                                site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/devices/{device}/revoke                site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/sites/{site}/setup                      site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/sites/{site}/setup/file                 site          .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/sites/{site}/setup                      site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/sites/{site}/setup/rehearsal           site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/sites                                  everywhere    .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/sites/{site}/letterhead                 site          x  x  x  x  x  x  x  x  x  x  .
PUT /api/v1/sites/{site}/letterhead                 site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/setup/examples                          organization  .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/organization                            organization  .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/organization                            everywhere    .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/staffing-gaps                           site          x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/closures                                site          x  x  x  x  x  x  x  x  x  x  .
POST /api/v1/closures                               site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/closures/{closure}/reopen              site          .  .  .  .  .  .  .  .  x  x  .

# The record, and charts opened in an emergency
GET /api/v1/audit-events                            organization  .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/audit-events/export                     organization  .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/audit-state                             organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/audit-check                            organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/audit-check/cancel                     organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/break-glass                            organization  x  x  x  x  x  x  x  x  x  .  .
GET /api/v1/break-glass                             organization  .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/break-glass/waiting                     own           x  x  x  x  x  x  x  x  x  x  .
POST /api/v1/break-glass/{opening}/review           site          .  .  .  .  .  .  .  .  x  x  .

# Who works here
GET /api/v1/staff/cards                             organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/staff                                  organization  .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/staff/{staff}                           organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/staff/{staff}/credentials              organization  .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/staff/{staff}/credentials/{credential}  organization  .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/staff/{staff}/availability              organization  .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/staff/{staff}/availability              organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/staff/{staff}/invitation               organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/staff/{staff}/disable                  organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/staff/{staff}/enable                   organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/staff/{staff}/sign-out                 organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/staff/{staff}/second-factor/reset      organization  .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/staff/{staff}/contact                   organization  .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/staff/{staff}/contact                   organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/invitations/accept                     open          x  x  x  x  x  x  x  x  x  x  x

# What people outside are told
GET /api/v1/notices                                 organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/notices/{notice}/try-again             organization  .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/notices/{notice}/give-up               organization  .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/patients/{patient}/contact-consent      site          x  x  x  x  x  x  x  x  x  .  .
PUT /api/v1/patients/{patient}/contact-consent      site          x  .  x  .  x  x  .  .  x  .  .

# Coming in
GET /api/v1/referrals                               site          x  .  x  .  .  x  x  .  x  .  .
POST /api/v1/referrals                              site          x  .  .  .  .  .  .  .  x  .  .
GET /api/v1/referrals/{referral}                    site          x  .  x  .  .  x  x  .  x  .  .
POST /api/v1/referrals/{referral}/match             site          x  .  .  .  .  .  .  .  x  .  .
POST /api/v1/referrals/{referral}/decline           site          x  .  .  .  .  .  .  .  x  .  .
GET /api/v1/referrals/{referral}/contacts           site          x  .  x  .  .  x  x  .  x  .  .
POST /api/v1/referrals/{referral}/contacts          site          x  .  .  .  .  .  .  .  x  .  .
POST /api/v1/contact-entries/{entry}/void           site          x  .  .  .  .  .  .  .  x  .  .
GET /api/v1/calls-to-make                           site          x  .  x  .  .  x  x  .  x  .  .
GET /api/v1/first-contact                           site          x  .  x  .  .  x  x  .  x  .  .
GET /api/v1/waitlist                                site          x  .  x  .  .  x  x  .  x  .  .
POST /api/v1/referrals/{referral}/waiting           site          x  .  x  .  .  .  .  .  x  .  .
PUT /api/v1/waiting/{waiting}                       site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/waiting/{waiting}/band                 site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/waiting/{waiting}/end                  site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/waiting/{waiting}/offers               site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/offers/{offer}/answer                  site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/offers/{offer}/withdraw                site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/imports                                site          x  .  .  .  .  .  .  .  x  .  .
PUT /api/v1/imports/{import}/parts/{part}           site          x  .  .  .  .  .  .  .  x  .  .
POST /api/v1/imports/{import}/start                 site          x  .  .  .  .  .  .  .  x  .  .
GET /api/v1/imports/{import}                        site          x  .  .  .  .  .  .  .  x  .  .
POST /api/v1/imports/{import}/cancel                site          x  .  .  .  .  .  .  .  x  .  .
POST /api/v1/patients/{patient}/admission           site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/episodes/{episode}/discharge           site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/episodes/{episode}/void                site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/episodes/{episode}/discharge/undo      site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/episodes/{episode}/hold                site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/episodes/{episode}/return              site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/episodes/{episode}/transfers           site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/transfers/{transfer}/void              site          x  .  x  .  .  .  .  .  x  .  .

# The chart
GET /api/v1/patients                                site          x  x  x  x  x  x  x  x  x  .  .
PUT /api/v1/patients/{patient}                      site          x  .  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/contacts            site          x  .  x  .  x  x  .  .  x  .  .
PUT /api/v1/patients/{patient}/contacts/{contact}   site          x  .  x  .  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/summary              site          x  x  x  x  x  x  x  x  x  .  .
GET /api/v1/patients/{patient}/timeline             site          x  x  x  x  x  x  x  x  x  .  .
GET /api/v1/patients/{patient}/dose                 site          x  x  x  x  x  x  x  x  x  .  .
GET /api/v1/patients/{patient}/pin                  site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/pin                 site          x  x  x  .  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/documents            site          x  x  x  x  x  x  x  x  x  .  .
POST /api/v1/patients/{patient}/documents           site          x  .  x  .  x  x  .  .  x  .  .
PUT /api/v1/patients/{patient}/documents/{document}/parts/{part} site          x  .  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/documents/{document}/keep site          x  .  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/documents/{document}/cancel site          x  .  x  .  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/documents/{document}/content site          x  x  x  x  x  x  x  x  x  .  .
POST /api/v1/patients/{patient}/documents/{document}/void site          x  .  x  .  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/letters              site          x  x  x  x  x  x  x  x  x  .  .
POST /api/v1/patients/{patient}/letters             site          x  .  x  .  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/letters/{letter}/page site         x  x  x  x  x  x  x  x  x  .  .
POST /api/v1/patients/{patient}/releases            site          x  .  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/releases/{release}/revoke site    x  .  x  .  x  x  .  .  x  .  .
GET /api/v1/duplicates                              site          x  .  x  .  .  x  x  .  x  .  .
GET /api/v1/patients/{patient}/duplicates/{other}   site          x  .  x  .  .  x  x  .  x  .  .
POST /api/v1/patients/{patient}/duplicates/{other}/distinct site  x  .  .  .  .  .  .  .  x  .  .
POST /api/v1/patients/{patient}/merge               site          x  .  .  .  .  .  .  .  x  .  .
GET /api/v1/patients/{patient}/merges               site          x  x  x  x  x  x  x  x  x  .  .
POST /api/v1/merges/{merge}/undo                    site          x  .  .  .  .  .  .  .  x  .  .

# The plan of care
GET /api/v1/diagnoses                               organization  .  .  x  x  .  .  .  .  x  .  .
GET /api/v1/patients/{patient}/availability         site          x  x  x  x  x  x  x  x  x  .  .
PUT /api/v1/patients/{patient}/availability         site          x  .  x  .  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/care-team            site          x  x  x  x  x  x  x  x  x  .  .
PUT /api/v1/patients/{patient}/care-team            site          x  .  x  .  .  .  .  .  x  .  .
GET /api/v1/patients/{patient}/plans                site          .  x  x  x  x  x  x  .  x  .  .
POST /api/v1/patients/{patient}/plans               site          .  .  x  x  .  .  .  .  x  .  .
GET /api/v1/plans/{plan}                            site          .  x  x  x  x  x  x  .  x  .  .
PUT /api/v1/plans/{plan}                            site          .  .  x  x  .  .  .  .  x  .  .
POST /api/v1/plans/{plan}/sign                      site          .  .  x  x  .  .  .  .  x  .  .
POST /api/v1/plans/{plan}/signatures                site          .  .  x  x  .  .  .  .  x  .  .
POST /api/v1/plans/{plan}/review                    site          .  .  x  x  .  .  .  .  x  .  .
POST /api/v1/plans/{plan}/void                      site          .  .  x  x  .  .  .  .  x  .  .
GET /api/v1/patients/{patient}/safety-plan          site          .  x  x  x  x  x  x  .  x  .  .
PUT /api/v1/patients/{patient}/safety-plan          site          .  x  x  x  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/safety-plan/review  site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/safety-plan/versions/{safety_plan} site          .  x  x  x  x  x  x  .  x  .  .
POST /api/v1/patients/{patient}/safety-plan/versions/{safety_plan}/void site    .  x  x  x  x  x  .  .  x  .  .

# Measures
GET /api/v1/programs/{program}/measures             site          x  x  x  x  x  x  x  x  x  x  .
PUT /api/v1/programs/{program}/measures             site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/instruments                             organization  x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/instruments/{instrument}                organization  x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/instruments/{instrument}/text           organization  x  x  x  x  x  x  x  x  x  x  .
PUT /api/v1/instruments/{instrument}/text           everywhere    .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/sites/{site}/measures-due               site          .  x  x  x  x  x  x  .  x  .  .
GET /api/v1/patients/{patient}/outcomes             site          .  x  x  x  x  x  x  .  x  .  .
POST /api/v1/patients/{patient}/decision-aids       site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/program-outcomes                        site          .  x  x  x  x  x  x  .  x  .  .
GET /api/v1/patients/{patient}/measures             site          .  x  x  x  x  x  x  .  x  .  .
POST /api/v1/patients/{patient}/administrations     site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/administrations/{administration}        site          .  x  x  x  x  x  x  .  x  .  .
PUT /api/v1/administrations/{administration}/answers/{item} site          .  x  x  x  x  x  .  .  x  .  .
POST /api/v1/administrations/{administration}/finish site          .  x  x  x  x  x  .  .  x  .  .
POST /api/v1/administrations/{administration}/void  site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/screening            site          x  .  x  .  .  x  x  .  x  .  .
GET /api/v1/patients/{patient}/screenings/{screening} site          x  .  x  .  .  x  x  .  x  .  .
POST /api/v1/patients/{patient}/screening           site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/patients/{patient}/screening/answers   site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/patients/{patient}/screening/decision  site          x  .  x  .  .  .  .  .  x  .  .

# The week
GET /api/v1/groups/{group}/roster                   site          x  x  x  x  x  x  x  x  x  .  .
POST /api/v1/sites/{site}/week-proposal             site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/sites/{site}/week-proposal/accept      site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/groups/{group}/members                 site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/memberships/{membership}/end           site          x  .  x  .  .  .  .  .  x  .  .
GET /api/v1/sessions                                site          x  x  x  x  x  x  x  x  x  .  .
POST /api/v1/sessions                               site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/board                                   site          x  x  x  x  x  x  x  x  x  .  .
GET /api/v1/sessions/{session}/places               site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/sessions/{session}/substitutes          site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/sessions/{session}/move                site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/sessions/{session}/substitute          site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/sessions/{session}/cancel              site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/sessions/{session}/restore             site          .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/sessions/{session}/telehealth           site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/patients/{patient}/appointments         site          x  x  x  x  x  x  x  x  x  .  .
GET /api/v1/patients/{patient}/appointments/choices site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/patients/{patient}/appointments        site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/appointments/{appointment}/cancel      site          x  .  x  .  .  .  .  .  x  .  .
POST /api/v1/appointments/{appointment}/move        site          x  .  x  .  .  .  .  .  x  .  .

# The day
GET /api/v1/live                                    site          x  x  x  x  x  x  .  .  x  .  .
GET /api/v1/today                                   site          x  x  x  x  x  x  .  .  x  .  .
GET /api/v1/wall                                    site          x  x  x  x  x  x  .  .  x  .  .
POST /api/v1/check-ins                              site          x  x  x  .  x  x  .  .  x  .  .
PUT /api/v1/check-ins/{check_in}/answers            site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/check-outs                             site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/absences            site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/absences/{absence}/void                site          x  x  x  .  x  x  .  .  x  .  .
GET /api/v1/sessions/{session}/sheet                site          x  x  x  x  x  x  x  x  x  .  .
PUT /api/v1/sessions/{session}/marks/{patient}      site          .  x  x  .  .  .  .  .  x  .  .
GET /api/v1/sessions/{session}/note                 site          .  x  x  x  x  x  x  .  x  .  .
PUT /api/v1/sessions/{session}/narrative            site          .  x  x  x  x  x  .  .  x  .  .
PUT /api/v1/sessions/{session}/lines/{patient}      site          .  x  x  x  x  x  .  .  x  .  .
POST /api/v1/sessions/{session}/sign                site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/notes-due                               site          .  x  x  x  x  x  x  .  x  .  .
GET /api/v1/patients/{patient}/notes                site          .  x  x  x  x  x  x  .  x  .  .
GET /api/v1/notes/{note}                            site          .  x  x  x  x  x  x  .  x  .  .
POST /api/v1/notes/{note}/addenda                   site          .  x  x  x  x  x  .  .  x  .  .
POST /api/v1/notes/{note}/cosign                    site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/visit-notes          site          .  x  x  x  x  x  x  .  x  .  .
POST /api/v1/patients/{patient}/visit-notes         site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/visit-notes/{note}                      site          .  x  x  x  x  x  x  .  x  .  .
PUT /api/v1/visit-notes/{note}                      site          .  x  x  x  x  x  .  .  x  .  .
POST /api/v1/visit-notes/{note}/sign                site          .  x  x  x  x  x  .  .  x  .  .
POST /api/v1/visit-notes/{note}/void                site          .  x  x  x  x  x  .  .  x  .  .
GET /api/v1/programs/{program}/note-settings        site          x  x  x  x  x  x  x  x  x  x  .
PUT /api/v1/programs/{program}/note-settings        site          .  .  .  .  .  .  .  .  x  x  .
POST /api/v1/tasks/{task}/close                     site          x  x  x  x  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/outreach            site          x  x  x  x  x  x  .  .  x  .  .
GET /api/v1/outreach/{task}                         site          x  x  x  x  x  x  .  .  x  .  .
POST /api/v1/outreach/{task}/attempts               site          x  x  x  x  x  x  .  .  x  .  .
POST /api/v1/outreach/{task}/end                    site          x  x  x  x  x  x  .  .  x  .  .
GET /api/v1/hours-at-risk                           site          x  x  x  x  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/make-ups             site          x  x  x  x  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/make-ups            site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/guest-seats/{guest_seat}/void          site          x  x  x  .  x  x  .  .  x  .  .
GET /api/v1/show-rate                               site          .  .  .  .  .  .  .  .  x  x  .
# What people open themselves, with a link of their own: nobody of the staff may, nor a kiosk
GET /api/v1/phone                                   organization  .  .  .  .  .  .  .  .  .  .  .
POST /api/v1/phone/arrivals                         organization  .  .  .  .  .  .  .  .  .  .  .
PUT /api/v1/phone/arrivals/{check_in}/answers       organization  .  .  .  .  .  .  .  .  .  .  .
GET /api/v1/phone/arrivals/{check_in}/questionnaires organization .  .  .  .  .  .  .  .  .  .  .
PUT /api/v1/phone/arrivals/{check_in}/questionnaires/{instrument}/answers/{item} organization . . . . . . . . . . .
GET /api/v1/calendars/{token}/stepwell.ics          organization  .  .  .  .  .  .  .  .  .  .  .
GET /api/v1/patients/{patient}/phone-links          site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/phone-links         site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/phone-links/{link}/revoke site    x  x  x  .  x  x  .  .  x  .  .
GET /api/v1/patients/{patient}/calendar             site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/calendar            site          x  x  x  .  x  x  .  .  x  .  .
POST /api/v1/patients/{patient}/calendar/end        site          x  x  x  .  x  x  .  .  x  .  .
GET /api/v1/account/calendar                        own           x  x  x  x  x  x  x  x  x  x  .
POST /api/v1/account/calendar                       own           x  x  x  x  x  x  x  x  x  x  .
POST /api/v1/account/calendar/end                   own           x  x  x  x  x  x  x  x  x  x  .
GET /api/v1/sites/{site}/phone                      site          .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/sites/{site}/phone                      site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/sites/{site}/kiosk                      site          .  .  .  .  .  .  .  .  x  x  .
PUT /api/v1/sites/{site}/kiosk                      site          .  .  .  .  .  .  .  .  x  x  .
GET /api/v1/kiosk                                   organization  .  .  .  .  .  .  .  .  .  .  x
POST /api/v1/kiosk/arrivals                         organization  .  .  .  .  .  .  .  .  .  .  x
POST /api/v1/kiosk/arrivals/by-birth-date           organization  .  .  .  .  .  .  .  .  .  .  x
POST /api/v1/kiosk/arrivals/by-choice               organization  .  .  .  .  .  .  .  .  .  .  x
PUT /api/v1/kiosk/arrivals/{check_in}/answers       site          .  .  .  .  .  .  .  .  .  .  x
PUT /api/v1/kiosk/arrivals/{check_in}/check-out     site          .  .  .  .  .  .  .  .  .  .  x
GET /api/v1/kiosk/arrivals/{check_in}/questionnaires site         .  .  .  .  .  .  .  .  .  .  x
PUT /api/v1/kiosk/arrivals/{check_in}/questionnaires/{instrument}/answers/{item} site . . . . . . . . . . x
)";

constexpr std::size_t kiosk = 10;  // its column

struct Line {
  std::string route;
  std::string reaches;
  std::vector<bool> may;  // by column
};

// Reads the table: a method, an address, how far it reaches, and a mark for each column.
std::map<std::string, Line> lines() {
  std::map<std::string, Line> found;
  std::istringstream text(policy);
  for (std::string row; std::getline(text, row);) {
    if (row.empty() || row.starts_with("#") || row.starts_with("route")) continue;
    std::istringstream words(row);
    std::string method;
    Line line;
    words >> method >> line.route >> line.reaches;
    line.route = method + " " + line.route;
    for (std::string mark; words >> mark;) line.may.push_back(mark == "x");
    found[line.route] = line;
  }
  return found;
}

http::Router all_routes() {
  http::Router router;
  add_all_routes(router);
  http::live_routes(router);
  return router;
}

constexpr db::Sql every_event{
    "SELECT event FROM audit_event WHERE organization_id = $1 ORDER BY number"};

// A clinic with one of everything at two sites, and everything it can be asked.
class House {
 public:
  House() {
    add_all_routes(clinic.router);
    http::live_routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      here = testing::put_one_of_each(tx, clinic.site);
      there = testing::put_one_of_each(tx, clinic.other_site);
      pin = people::find_pin(tx, here.patient.id).pin.reveal();
    });
  }

  Response send(const Route& route, const OneOfEach& to, const Credential& credential) {
    return clinic.call_signed_out(
        {.method = route.method,
         .target = to.address_of(route.pattern) + testing::query_for(route, to),
         .body = route.body ? testing::body_for(route, to, pin) : "",
         .if_match = "\"1\"",
         .address = "192.0.2.1",
         .credential = credential});
  }

  std::vector<std::string> events() {
    std::vector<std::string> found;
    clinic.read([&](db::Tx& tx) { found = tx.db.all<std::string>(every_event, tx.organization); });
    return found;
  }

  // Returns what the last event says was done.
  std::string last_action() {
    const auto all = events();
    return all.empty() ? "" : std::string(parse_json(all.back()).at("action").as_string());
  }

  testing::Clinic clinic;
  OneOfEach here;
  OneOfEach there;
  std::string pin;
};

bool let_in(const Response& response) {
  return response.status < 500 && response.status != 401 && response.status != 403 &&
         response.status != 404;
}

bool kept_out(const Response& response) { return response.status == 403 || response.status == 404; }

void try_role(House& house, const Route& route, const Line& line, Role role) {
  auto& clinic = house.clinic;
  SCOPED_TRACE(to_word(role));
  const bool may = line.may.at(static_cast<std::size_t>(role));
  const bool of_site = route.gate.scope == Scope::site;
  const bool open = route.gate.scope == Scope::open;

  const Response revoked = house.send(route, house.here, clinic.revoked(role));
  EXPECT_EQ(revoked.status == 401, !open) << "revoked: " << revoked.status;
  if (of_site) {
    const Response elsewhere = house.send(route, house.there, clinic.as(role));
    EXPECT_TRUE(kept_out(elsewhere)) << "other site: " << elsewhere.status;
    const Response stranger = house.send(route, house.here, clinic.of_other_organization(role));
    EXPECT_TRUE(kept_out(stranger)) << "other organization: " << stranger.status;
  } else if (!open) {
    const Response stranger = house.send(route, house.here, clinic.of_other_organization(role));
    // A questionnaire is nobody's: all have the same.
    const bool names_ours = route.pattern.find('{') != route.pattern.npos &&
                            route.pattern.find("{instrument}") == route.pattern.npos;
    const bool enough = may && route.gate.scope != Scope::everywhere;
    EXPECT_EQ(let_in(stranger), enough && !names_ours) << "at home: " << stranger.status;
    EXPECT_EQ(stranger.body.find("Confidential"), std::string::npos);
  }
  const bool of_all_sites = route.gate.scope == Scope::everywhere;
  const Response own = house.send(route, house.here, clinic.as(role));
  if (may && !of_all_sites) {
    EXPECT_TRUE(let_in(own)) << "own site: " << own.status << " " << own.body;
  } else {
    EXPECT_EQ(own.status, 403) << "own site";
    EXPECT_EQ(house.last_action(), "denied " + route.name());
  }
  const Response everywhere = house.send(route, house.here, clinic.everywhere(role));
  EXPECT_EQ(let_in(everywhere), may) << "everywhere: " << everywhere.status << everywhere.body;
}

TEST(Policy, ListsEveryRouteAndNoOther) {
  auto unseen = lines();
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    SCOPED_TRACE(route.name());
    const auto line = unseen.find(route.name());
    ASSERT_NE(line, unseen.end()) << "the policy does not say who may do this";
    EXPECT_EQ(line->second.may.size(), kiosk + 1);
    EXPECT_EQ(line->second.reaches, to_word(route.gate.scope));
    unseen.erase(line);
  }
  for (const auto& [name, line] : unseen) ADD_FAILURE() << "there is no route " << name;
}

TEST(Policy, HoldsForEveryRouteRoleAndPlace) {
  const auto policy_lines = lines();
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    SCOPED_TRACE(route.name());
    const Line& line = policy_lines.at(route.name());
    if (route.gate.grant == http::Grant::feed) continue;  // its address alone counts
    House house;  // of its own, so that what one route does is not another's surprise
    const bool open = route.gate.scope == Scope::open;
    EXPECT_EQ(house.send(route, house.here, {}).status == 401, !open) << "signed out";
    const Response device = house.send(route, house.here, house.clinic.kiosk());
    EXPECT_EQ(let_in(device), line.may.at(kiosk)) << "kiosk: " << device.status;
    if (route.gate.scope == Scope::site) {
      EXPECT_TRUE(kept_out(house.send(route, house.there, house.clinic.kiosk()))) << "other site";
    }
    for_each_word<Role>([&](std::string_view, Role role) { try_role(house, route, line, role); });
  }
}

// Sends what somebody who may would send.
Response as_allowed(House& house, const Route& route) {
  const auto grant = route.gate.grant;
  if (grant == http::Grant::kiosk) return house.send(route, house.here, house.clinic.kiosk());
  const auto phone = http::credential_of(Credential::Kind::device, house.here.phone_token);
  return house.send(route, house.here,
                    grant == http::Grant::phone ? phone : house.clinic.as(Role::director));
}

TEST(EveryWrite, IsOnRecordOrLeavesNothing) {
  const http::Router router = all_routes();
  int done = 0;
  for (const Route& route : router.routes()) {
    if (route.method == Method::get) continue;
    SCOPED_TRACE(route.name());
    House house;
    const Response response = as_allowed(house, route);
    const auto events = house.events();
    if (response.status < 300) {
      EXPECT_GE(events.size(), 1u);  // a referral also says whose chart it touched
      EXPECT_EQ(house.last_action(), route.name());
      ++done;
    } else {
      for (const std::string& event : events)
        EXPECT_NE(event.find("denied"), std::string::npos) << event;
    }
  }
  EXPECT_GE(done, 20) << "too few of the routes did what they are for";
}

TEST(EveryReadOfPeople, IsOnRecordBeforeItIsAnswered) {
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    if (route.method != Method::get || route.gate.scope == Scope::open) continue;
    SCOPED_TRACE(route.name());
    House house;
    EXPECT_LT(as_allowed(house, route).status, 300);
    const std::string expected = names_patients(route.gate.grant) ? route.name() : "";
    EXPECT_EQ(house.last_action(), expected);
    if (route.pattern.find("{patient}") == std::string::npos || expected.empty()) continue;
    EXPECT_EQ(parse_json(house.events().back()).at("patient").as_string(),
              house.here.patient.id.text());
  }
}

TEST(EveryRefusal, SaysNothingPrivate) {
  const http::Router router = all_routes();
  for (const Route& route : router.routes()) {
    SCOPED_TRACE(route.name());
    House house;
    for (const Credential& who :
         {house.clinic.as(Role::director), house.clinic.as(Role::biller), house.clinic.kiosk()}) {
      Response response = house.clinic.call_signed_out(
          {.method = route.method,
           .target = house.here.address_of(route.pattern) + testing::query_for(route, house.here),
           .body = R"({"pin":7,"password":[],"name":"Confidential","reason":"Confidential"})",
           .credential = who});
      if (response.status < 400) continue;
      EXPECT_EQ(response.body.find("Confidential"), std::string::npos) << response.body;
      EXPECT_EQ(response.body.find("1996-02-29"), std::string::npos) << response.body;
    }
    for (const std::string& event : house.events())
      EXPECT_EQ(event.find("Confidential"), std::string::npos) << event;
  }
}

}  // namespace
}  // namespace stepwell::cli
