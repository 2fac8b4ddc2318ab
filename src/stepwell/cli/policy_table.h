#pragma once

// Who may do what: the whole policy on one page. policy_test.cpp tries every cell of it.
namespace stepwell::cli {

// The columns are people::Role in its order, intake to admin, and a kiosk. An x under a route that
// reaches a site is for the people of that site, and one under a route that reaches everywhere for
// those who hold the role at every site; nobody reaches another site or organization, and nobody
// anything after being signed out. (Break-glass is in breakglass_test.cpp: nobody in here has
// broken any.)
inline constexpr const char* policy = R"(
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

}  // namespace stepwell::cli
