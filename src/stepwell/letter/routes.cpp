#include "stepwell/letter/routes.h"

#include "stepwell/attendance/store.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/letter/rules.h"
#include "stepwell/letter/store.h"
#include "stepwell/letter/wording.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::letter {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

PatientId patient_in(const Request& request) { return request.path<PatientId>("patient"); }

Day today_of(Tx& tx, const PatientId& patient) {
  return program::today_at(tx, people::site_of_patient(tx, patient));
}

// Throws `invalid` until the site has chosen by what name it writes: its own may say too much.
Letterhead letterhead_of(Tx& tx, const PatientId& patient) {
  auto letterhead = find_letterhead(tx, people::site_of_patient(tx, patient));
  if (!letterhead)
    refuse("no_letterhead", "", "the site has not chosen by what name it writes letters");
  return *std::move(letterhead);
}

Response read_letterhead(Tx& tx, const Request& request) {
  return http::versioned(
      find_letterhead(tx, people::site_in_path(tx, request)).value_or(Letterhead{"", "", 0}));
}

Response choose_letterhead(Tx& tx, const Request& request) {
  const SiteId site = people::site_in_path(tx, request);
  const auto words = request.body_as<LetterheadWords>();
  const auto known = find_letterhead(tx, site);
  request.require_match(known ? known->version : 0);
  require(check_letterhead(words));
  return http::versioned(put_letterhead(tx, site, words));
}

Response list_letters(Tx& tx, const Request& request) {
  const PatientId patient = patient_in(request);
  return http::ok(letters_of(tx, patient, today_of(tx, patient)));
}

Response note_release(Tx& tx, const Request& request) {
  const PatientId patient = patient_in(request);
  const auto said = request.body_as<NewRelease>();
  require(check_release(said, today_of(tx, patient)));
  const Letterhead letterhead = letterhead_of(tx, patient);
  return http::versioned(put_release(tx, patient, said, letterhead.name, request.actor.staff_id));
}

Response revoke_release(Tx& tx, const Request& request) {
  const PatientId patient = patient_in(request);
  const Release release = find_release(tx, patient, request.path<ReleaseId>("release"));
  request.require_match(release.version);
  if (release.revoked_on) throw Error(Code::conflict, "this consent was revoked already");
  return http::versioned(revoke(tx, release, today_of(tx, patient), request.actor.staff_id));
}

// What was drawn beside the writer, of what was on record then.
struct Drawn {
  Letter letter;
  std::string pdf;
};

Telling telling_of(Tx& tx, const PatientId& patient, const NewLetter& asked, const StaffId& by) {
  const Day today = today_of(tx, patient);
  const Day after{asked.until_on.date + std::chrono::days(1)};
  const people::Patient person = people::find_patient(tx, patient);
  return {.name = people::display_name(person.given_name, person.family_name, {}),
          .letterhead = letterhead_of(tx, patient),
          .release = find_release(tx, patient, asked.release_id),
          .letter = asked,
          .days = attended_days(attendance::marks_between(tx, patient, asked.from_on, after)),
          .signer = people::name_of_staff(tx, by),
          .made_on = today,
          .made_at = tx.now};
}

Letter letter_of(const Telling& told, const PatientId& patient, const StaffId& by) {
  Letter letter{.patient_id = patient,
                .release_id = told.release.id,
                .recipient = told.release.recipient,
                .purpose = told.release.purpose,
                .language = told.letter.language,
                .from_on = told.letter.from_on,
                .until_on = told.letter.until_on,
                .days = static_cast<int>(told.days.size()),
                .made_at = told.made_at,
                .made_by = by};
  for (const AttendedDay& day : told.days) letter.minutes += day.minutes;
  return letter;
}

std::any draw_letter(Tx& tx, Request& request) {
  const PatientId patient = patient_in(request);
  const auto asked = request.body_as<NewLetter>();
  const StaffId by = request.actor.staff_id.value();
  require(check_letter(asked, today_of(tx, patient)));
  const Telling told = telling_of(tx, patient, asked, by);
  require_consent(told.release, told.made_on);
  if (told.days.empty())
    refuse("nothing_to_tell", "/from_on", "no day of attendance is on record between these days");
  return Drawn{letter_of(told, patient, by), draw(wording(told))};
}

// Whether it may be told is asked once more, by the one that writes: it may just have been revoked.
Response make_letter(Tx& tx, const Request& request) {
  const PatientId patient = patient_in(request);
  const auto& drawn = std::any_cast<const Drawn&>(request.prepared);
  const Release release = find_release(tx, patient, drawn.letter.release_id);
  require_consent(release, today_of(tx, patient));
  return http::ok(put_letter(tx, drawn.letter, drawn.pdf));
}

constexpr std::string_view as_pdf = "application/pdf";

Response read_page(Tx& tx, const Request& request) {
  return {.body = page_of(tx, patient_in(request), request.path<LetterId>("letter")),
          .type = as_pdf};
}

}  // namespace

void routes(http::Router& router) {
  const auto read =
      http::at_site(Grant::read_chart, people::site_of_patient_in_path, breakglass::open_until);
  const auto write = http::at_site(Grant::write_chart, people::site_of_patient_in_path);
  const std::string person = "/api/v1/patients/{patient}";
  const std::string letterhead = "/api/v1/sites/{site}/letterhead";

  router.get(letterhead, http::at_site(Grant::read_setup, people::site_in_path), read_letterhead)
      .gives<Letterhead>();
  router.put(letterhead, http::at_site(Grant::administer, people::site_in_path), choose_letterhead)
      .takes<LetterheadWords>()
      .gives<Letterhead>();
  router.get(person + "/letters", read, list_letters).gives<LetterList>();
  router.post(person + "/releases", write, note_release).takes<NewRelease>().gives<Release>();
  router.post(person + "/releases/{release}/revoke", write, revoke_release).gives<Release>();
  router.post(person + "/letters", write, make_letter)
      .prepares(draw_letter)
      .takes<NewLetter>()
      .gives<Letter>();
  router.get(person + "/letters/{letter}/page", read, read_page).sends(as_pdf);
}

}  // namespace stepwell::letter
