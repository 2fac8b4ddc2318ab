#include "stepwell/testing/one_of_each.h"

#include <map>

#include "stepwell/absence/store.h"
#include "stepwell/access/store.h"
#include "stepwell/administration/store.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/appointment/store.h"
#include "stepwell/attendance/store.h"
#include "stepwell/base/hash.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/careteam/store.h"
#include "stepwell/document/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/fhir/store.h"
#include "stepwell/firstcontact/store.h"
#include "stepwell/hours/make_up_store.h"
#include "stepwell/letter/store.h"
#include "stepwell/merge/store.h"
#include "stepwell/note/store.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/safetyplan/store.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/store.h"
#include "stepwell/screening/store.h"
#include "stepwell/task/store.h"
#include "stepwell/visit/store.h"
#include "stepwell/waitlist/offers.h"
#include "stepwell/waitlist/store.h"

namespace stepwell::testing {
namespace {

constexpr std::chrono::minutes session_length{180};

Private<std::string> confidential(const char* what) {
  return Private("Confidential " + std::string(what));
}

Day today(const db::Tx& tx) { return {std::chrono::floor<std::chrono::days>(tx.now.time)}; }

void put_person(db::Tx& tx, OneOfEach& one) {
  people::PatientDetails details;
  details.given_name = confidential("Given");
  details.family_name = confidential("Family");
  details.birth_date = Private(day("1996-02-29"));
  details.phone = confidential("phone");
  details.email = Private<std::string>("Confidential.email@example.org");
  details.address = confidential("address");
  one.patient = people::register_patient(tx, one.site, details);
  one.contact = tx.next<ContactId>();
  people::put_contact(tx, {one.contact, one.patient.id, "mother", confidential("contact"),
                           confidential("contact's phone")});
}

people::Patient put_other(db::Tx& tx, const OneOfEach& one) {
  people::PatientDetails details;
  details.given_name = confidential("Other");
  details.family_name = confidential("Family");
  return people::register_patient(tx, one.site, details);
}

void put_merge(db::Tx& tx, OneOfEach& one) {
  one.other = put_other(tx, one).id;
  const people::Patient survivor = put_other(tx, one), merged = put_other(tx, one);
  people::PatientDetails details;
  details.given_name = survivor.given_name;
  details.family_name = survivor.family_name;
  one.merge = merge::put_merge(
                  tx, survivor, merged,
                  {.merged_id = merged.id, .from_merged = {}, .reason = confidential("reason")},
                  details, staff_at(one.site, people::Role::intake))
                  .id;
}

void put_program(db::Tx& tx, OneOfEach& one) {
  one.room = tx.next<RoomId>();
  one.program = tx.next<ProgramId>();
  one.track = tx.next<TrackId>();
  one.group = tx.next<GroupId>();
  program::put_room(tx, {one.room, one.site, "Cedar", 12});
  program::put_program(tx,
                       {one.program, one.site, "IOP", program::LevelOfCare::iop, 540, 900, 3, 5});
  program::put_track(tx, {one.track, one.program, "Evening"});
  program::put_group(tx, {one.group, one.track, one.room, "Process"});
  roster::set_seats(tx, one.group, 12);
  one.session = tx.next<SessionId>();
  check(schedule::put_session(tx,
                              {.id = one.session,
                               .site_id = one.site,
                               .group_id = one.group,
                               .room_id = one.room,
                               .held_on = today(tx),
                               .starts_at = tx.now,
                               .ends_at = {tx.now.time + session_length},
                               .minutes = static_cast<int>(session_length.count())},
                              {})
            .empty(),
        "the room is taken");
}

void put_stay(db::Tx& tx, OneOfEach& one) {
  one.referral = referral::put_new(tx,
                                   {.id = tx.next<ReferralId>(),
                                    .site_id = one.site,
                                    .patient_id = one.patient.id,
                                    .source_name = "St. Anne's",
                                    .reason = confidential("reason"),
                                    .received_at = tx.now},
                                   {})
                     .id;
  const episode::Episode stay{.id = tx.next<EpisodeId>(),
                              .patient_id = one.patient.id,
                              .site_id = one.site,
                              .referral_id = one.referral,
                              .program_id = one.program,
                              .track_id = one.track,
                              .state = episode::State::admitted,
                              .referred_on = today(tx),
                              .admitted_on = today(tx)};
  episode::put_episode(tx, stay);
  one.episode = stay.id;
  one.membership = roster::join(tx, one.group, stay, today(tx)).value().id;
  const program::Track morning{tx.next<TrackId>(), one.program, "Morning"};
  program::put_track(tx, morning);
  const Day tomorrow{today(tx).date + std::chrono::days(1)};
  one.transfer =
      admission::put_transfer(tx, stay, {morning.id, {}, tomorrow, confidential("reason")},
                              {morning, {}}, {})
          .id;
}

void put_team(db::Tx& tx, const OneOfEach& one) {
  careteam::put_change(tx, episode::find_episode(tx, one.episode), 0,
                       {today(tx), {{careteam::TeamRole::nurse, one.staff}}}, {});
}

void put_appointment(db::Tx& tx, OneOfEach& one) {
  const Day soon{today(tx).date + std::chrono::days(2)};
  const auto made = appointment::make(tx, episode::find_episode(tx, one.episode),
                                      {.title = "Individual",
                                       .staff_ids = {one.staff},
                                       .room_id = one.room,
                                       .first_on = soon,
                                       .starts = {20 * 60}});
  one.appointment = made.appointments.items.at(0).sessions.at(0).id;
}

void put_plan(db::Tx& tx, OneOfEach& one) {
  const auto problem = tx.next<ProblemId>();
  const auto draft = plan::begin_draft(tx, episode::find_episode(tx, one.episode), {}, {});
  plan::write_draft(tx, draft,
                    {.strengths = confidential("strengths"),
                     .problems = {{problem, "F10.20", confidential("problem")}},
                     .goals = {{tx.next<GoalId>(), problem, confidential("goal")}}});
  one.plan = draft.id;
}

void put_safety_plan(db::Tx& tx, OneOfEach& one) {
  using safetyplan::SafetyPart;
  const auto saved = safetyplan::put_version(
      tx, safetyplan::plan_of(tx, one.patient.id),
      {{SafetyPart::warning_signs, confidential("warning sign"), {}},
       {SafetyPart::people, confidential("friend"), confidential("friend's phone")}},
      one.staff);
  one.safety_plan = saved.versions.front().id;
}

void put_administration(db::Tx& tx, OneOfEach& one) {
  administration::NewAdministration what;
  what.instrument = "phq-9";
  const auto begun =
      administration::begin(tx, one.patient.id, what, administration::Source::interview, one.staff);
  administration::answer(tx, begun, "1", {administration::Reply::value, 2, 1'500});
  one.administration = begun.id;
}

void put_screening(db::Tx& tx, OneOfEach& one) {
  screening::put_screening(tx, one.patient.id, {}, one.staff);
  const auto begun = screening::screenings_of(tx, one.patient.id).latest.value();
  one.screening = begun.entry.id;
  screening::put_answer(tx, begun,
                        {.about = "safe_home", .answer = "yes", .words = confidential("evidence")},
                        one.staff);
}

void put_day(db::Tx& tx, OneOfEach& one) {
  one.check_in = tx.next<CheckInId>();
  attendance::put_check_in(tx, {.id = one.check_in,
                                .patient_id = one.patient.id,
                                .site_id = one.site,
                                .held_on = today(tx),
                                .arrived_at = tx.now});
  safety::raise(tx, one.patient.id, one.site, safety::AlertKind::unsafe_answer, tx.now);
  one.task = task::open_tasks_at(tx, one.site).at(0).id;
  task::open_outreach(tx, one.patient.id, one.site, today(tx));
  one.outreach = task::outreach_about(tx, one.patient.id, today(tx)).value().id;
  const Day tomorrow{today(tx).date + std::chrono::days(1)};
  one.absence =
      absence::put_absence(tx, one.patient.id,
                           {tomorrow, tomorrow, absence::Reason::other, confidential("reason")}, {})
          .id;
  one.device = tx.next<DeviceId>();
  one.import = fhir::put_import(tx, {tx.next<ImportId>(), one.site, "letter.json", "", "program"},
                                fhir::ImportState::staged, 0);
  one.closure =
      schedule::close(tx, {one.site, {}, day("2026-11-26"), day("2026-11-26"), "Thanksgiving"})
          .closure.id;
  access::put_device(tx, {one.device, one.site, "Side door"}, one.device.text());
  one.opening =
      breakglass::put_opening(tx, one.patient.id, one.site, staff_at(one.site, people::Role::nurse),
                              confidential("reason of a break-glass"))
          .id;
}

void put_waiter(db::Tx& tx, OneOfEach& one) {
  people::PatientDetails details;
  details.given_name = confidential("Given");
  details.family_name = confidential("Waiter");
  one.waiter = people::register_patient(tx, one.site, details).id;
  const auto referral = referral::put_new(tx,
                                          {.id = tx.next<ReferralId>(),
                                           .site_id = one.site,
                                           .patient_id = one.waiter,
                                           .source_name = "St. Anne's",
                                           .reason = confidential("reason"),
                                           .received_at = tx.now},
                                          {});
  const auto waiting = waitlist::put_waiting(
      tx, referral, {.wish = {.track_id = one.track, .reason = confidential("reason")}}, {});
  one.waiting = waiting.id;
  one.offer = waitlist::put_offer(tx, waiting, {one.track, {one.group}, today(tx), {}}, {}).id;
}

document::Document put_upload(db::Tx& tx, const PatientId& patient) {
  const document::NewDocument letter{.title = confidential("letter"),
                                     .file_name = Private<std::string>("Confidential.txt"),
                                     .size_bytes = 12};
  const auto begun =
      document::begin_document(tx, patient, letter, document::Format::text, std::nullopt);
  return document::put_part(tx, begun, 1, "Confidential");
}

void put_papers(db::Tx& tx, OneOfEach& one) {
  one.upload = put_upload(tx, one.patient.id).id;
  const auto letter = put_upload(tx, one.patient.id);
  one.document = document::keep_document(tx, letter, sha256("Confidential")).id;
}

void put_letter(db::Tx& tx, OneOfEach& one) {
  letter::put_letterhead(tx, one.site, {"Elm Street", ""});
  const letter::NewRelease said{.recipient = confidential("employer"),
                                .signed_by = confidential("signer"),
                                .signed_on = today(tx),
                                .expires_on = day("2027-01-01"),
                                .revocation_told = true};
  one.release = letter::put_release(tx, one.patient.id, said, "Elm Street", {}).id;
  one.letter = letter::put_letter(tx,
                                  {.patient_id = one.patient.id,
                                   .release_id = one.release,
                                   .recipient = said.recipient,
                                   .from_on = today(tx),
                                   .until_on = today(tx),
                                   .made_at = tx.now,
                                   .made_by = staff_at(one.site, people::Role::intake)},
                                  "%PDF-1.5")
                   .id;
  attendance::put_mark(tx, {.session_id = one.session,
                            .patient_id = one.patient.id,
                            .held_on = today(tx),
                            .minutes = 180});
}

// Tomorrow, in a group of the same track they are not in.
void put_guest_seat(db::Tx& tx, OneOfEach& one) {
  const GroupId group = tx.next<GroupId>();
  program::put_group(tx, {group, one.track, one.room, "Skills"});
  roster::set_seats(tx, group, 12);
  const Instant starts{tx.now.time + std::chrono::hours(24)};
  const schedule::Session session{.id = tx.next<SessionId>(),
                                  .site_id = one.site,
                                  .group_id = group,
                                  .room_id = one.room,
                                  .held_on = {today(tx).date + std::chrono::days(1)},
                                  .starts_at = starts,
                                  .ends_at = {starts.time + session_length},
                                  .minutes = static_cast<int>(session_length.count())};
  check(schedule::put_session(tx, session, {}).empty(), "the room is taken");
  const auto stay = episode::open_episode(tx, one.patient.id).value();
  const auto member = roster::visit(tx, group, stay, session.held_on).value();
  one.guest_seat = hours::put_guest_seat(tx, member, {session.id, confidential("reason")}, {}).id;
}

void put_note(db::Tx& tx, OneOfEach& one) {
  const auto author = staff_at(one.site, people::Role::therapist);
  note::put_narrative(tx, one.session, confidential("narrative"), author);
  const auto draft = note::put_line(tx, schedule::find_session(tx, one.session), one.patient.id,
                                    {.response = confidential("response")}, author);
  note::sign(tx, draft, attendance::find_mark(tx, one.session, one.patient.id).value(), false);
  note::put_addendum(tx, draft, confidential("addendum"), author);
  one.note = draft.id;
  const note::NoteForm& form = *note::form_by_id("crisis");
  const auto begun = visit::begin(tx, one.patient.id, form, {}, today(tx), 10, author);
  visit::put_draft(tx, begun, form,
                   {.form_id = form.id,
                    .answers = {{.part = form.line, .words = confidential("words")}},
                    .minutes = 10},
                   author);
  one.visit_note = begun.id;
}

void put_colleague(db::Tx& tx, OneOfEach& one) {
  one.staff = tx.next<StaffId>();
  one.credential = tx.next<CredentialId>();
  people::put_staff(tx, {one.staff, "Grace", "Hopper"});
  people::give_role(tx, one.staff, {people::Role::nurse, one.site});
  people::put_credential(
      tx, {.id = one.credential, .staff_id = one.staff, .kind = "RN", .expires_on = today(tx)});
  access::put_account(tx, {.staff_id = one.staff, .username = one.staff.text()});
}

void put_links(db::Tx& tx, OneOfEach& one) {
  outbox::put_contact_consent(tx, one.patient.id, {.may_email = true, .may_text = false}, {});
  outbox::tell(tx, one.patient.id, outbox::Kind::schedule_changed, one.session.text());
  one.notice = outbox::latest_notices(tx).at(0).id;
  one.link = access::put_link(tx,
                              {.kind = access::LinkKind::phone,
                               .patient_id = one.patient.id,
                               .expires_at = {tx.now.time + std::chrono::hours(8)}},
                              {})
                 .id;
  one.phone_token = access::new_token(tx, one.link).reveal();
  const auto feed = access::put_link(tx,
                                     {.kind = access::LinkKind::feed,
                                      .patient_id = one.patient.id,
                                      .expires_at = {tx.now.time + std::chrono::hours(8)}},
                                     {});
  one.feed_token = access::new_token(tx, feed.id).reveal();
}

}  // namespace

std::string OneOfEach::address_of(const std::string& pattern) const {
  const bool kept = pattern.ends_with("/content") || pattern.ends_with("/void");
  const std::map<std::string, std::string> ids = {
      {"{patient}", patient.id.text()},
      {"{contact}", contact.text()},
      {"{referral}", referral.text()},
      {"{entry}", entry.text()},
      {"{episode}", episode.text()},
      {"{group}", group.text()},
      {"{membership}", membership.text()},
      {"{session}", session.text()},
      {"{check_in}", check_in.text()},
      {"{absence}", absence.text()},
      {"{guest_seat}", guest_seat.text()},
      {"{appointment}", appointment.text()},
      {"{document}", kept ? document.text() : upload.text()},
      {"{other}", other.text()},
      {"{merge}", merge.text()},
      {"{release}", release.text()},
      {"{letter}", letter.text()},
      {"{note}", pattern.starts_with("/api/v1/visit-notes") ? visit_note.text() : note.text()},
      {"{program}", program.text()},
      {"{device}", device.text()},
      {"{task}", pattern.starts_with("/api/v1/outreach") ? outreach.text() : task.text()},
      {"{import}", import.text()},
      {"{part}", "1"},
      {"{opening}", opening.text()},
      {"{staff}", staff.text()},
      {"{credential}", credential.text()},
      {"{closure}", closure.text()},
      {"{plan}", plan.text()},
      {"{safety_plan}", safety_plan.text()},
      {"{administration}", administration.text()},
      {"{instrument}", "who-5"},
      {"{item}", "2"},
      {"{screening}", screening.text()},
      {"{transfer}", transfer.text()},
      {"{waiting}", waiting.text()},
      {"{offer}", offer.text()},
      {"{notice}", notice.text()},
      {"{link}", link.text()},
      {"{token}", feed_token},
      {"{site}", site.text()}};
  std::string address = pattern;
  for (const auto& [name, id] : ids)
    if (const auto at = address.find(name); at != address.npos)
      address.replace(at, name.size(), id);
  return address;
}

OneOfEach put_one_of_each(db::Tx& tx, const SiteId& site) {
  OneOfEach one{.site = site};
  put_person(tx, one);
  put_colleague(tx, one);
  put_program(tx, one);
  put_stay(tx, one);
  put_team(tx, one);
  put_appointment(tx, one);
  put_plan(tx, one);
  put_safety_plan(tx, one);
  put_administration(tx, one);
  put_screening(tx, one);
  put_day(tx, one);
  one.entry = firstcontact::put_entry(tx, one.referral, {.words = confidential("words")},
                                      {.made_at = tx.now}, {})
                  .id;
  put_waiter(tx, one);
  put_links(tx, one);
  put_papers(tx, one);
  put_letter(tx, one);
  put_note(tx, one);
  put_guest_seat(tx, one);
  put_merge(tx, one);
  return one;
}

}  // namespace stepwell::testing
