#include "stepwell/testing/requests.h"

#include <map>

namespace stepwell::testing {

std::string query_for(const http::Route& route, const OneOfEach& one) {
  std::string query;
  for (const http::Asked& asked : route.asked) {
    if (!asked.required) continue;
    query += (query.empty() ? "?" : "&") + asked.name + "=";
    const char* day = asked.name == "until" ? "2026-11-17" : "2026-11-16";
    query += asked.name == "site" ? one.site.text() : day;
  }
  if (route.name() == "GET /api/v1/patients/{patient}/dose") query = "?week=2026-11-16";
  return query;
}

std::string body_for(const http::Route& route, const OneOfEach& one, const std::string& pin) {
  const std::string day = "2026-11-16";
  const json::object person{{"given_name", "A"}, {"family_name", "B"}};
  const json::object file{{"site", {{"name", "Elm Street"}, {"time_zone", "America/Chicago"}}},
                          {"rooms", json::array{}},
                          {"programs", json::array{}}};
  const json::object credential{{"kind", "LCSW"},
                                {"level", "independent"},
                                {"number", "1"},
                                {"state", "NJ"},
                                {"expires_on", "2027-01-01"}};
  const json::object contact{{"relationship", "x"}, {"name", "y"}, {"phone", ""}};
  const std::map<std::string, json::object> bodies = {
      {"POST /api/v1/staff", {{"given_name", "A"}, {"family_name", "B"}, {"roles", json::array{}}}},
      {"PUT /api/v1/staff/{staff}",
       {{"given_name", "A"}, {"family_name", "B"}, {"roles", json::array{}}}},
      {"POST /api/v1/staff/{staff}/credentials", credential},
      {"PUT /api/v1/staff/{staff}/credentials/{credential}", credential},
      {"POST /api/v1/staff/{staff}/invitation", {{"username", "somebody"}}},
      {"PUT /api/v1/staff/{staff}/contact", {{"email", ""}, {"phone", ""}}},
      {"PUT /api/v1/account/contact", {{"email", ""}, {"phone", ""}}},
      {"PUT /api/v1/patients/{patient}/contact-consent",
       {{"may_email", false}, {"may_text", true}}},
      {"POST /api/v1/patients/{patient}/phone-links", {{"send", false}}},
      {"POST /api/v1/phone/arrivals",
       {{"born_year", 1996}, {"born_day", 29}, {"phone_key", "a telephone"}}},
      {"PUT /api/v1/phone/arrivals/{check_in}/answers", {{"mood", 5}}},
      {"PUT /api/v1/sites/{site}/phone", {{"opens_minutes", 30}}},
      {"POST /api/v1/invitations/accept", {{"token", "none"}, {"password", "none"}}},
      {"PUT /api/v1/sites/{site}/setup", {{"file", file}, {"from", day}}},
      {"POST /api/v1/sites/{site}/setup/rehearsal", {{"file", file}, {"from", day}}},
      {"POST /api/v1/sites", file},
      {"PUT /api/v1/organization", {{"name", "Elm"}}},
      {"POST /api/v1/closures",
       {{"site_id", one.site.text()},
        {"from_on", "2026-12-24"},
        {"until_on", "2026-12-26"},
        {"reason", "Holidays"}}},
      {"POST /api/v1/devices", {{"site_id", one.site.text()}, {"name", "Tablet"}}},
      {"POST /api/v1/imports", {{"site_id", one.site.text()}, {"name", "letter.json"}}},
      {"PUT /api/v1/imports/{import}/parts/{part}", {{"text", "{}"}, {"file", "letter.json"}}},
      {"POST /api/v1/referrals",
       {{"site_id", one.site.text()},
        {"patient", person},
        {"source_kind", "self"},
        {"source_name", ""},
        {"reason", "Asked by phone"},
        {"urgency", "routine"}}},
      {"POST /api/v1/referrals/{referral}/decline", {{"reason", "Moved away"}}},
      {"POST /api/v1/referrals/{referral}/contacts",
       {{"how", "call"}, {"whom", "person"}, {"outcome", "no_answer"}}},
      {"POST /api/v1/contact-entries/{entry}/void", {{"reason", "About somebody else"}}},
      {"POST /api/v1/transfers/{transfer}/void", {{"reason", "Stays after all"}}},
      {"PUT /api/v1/waiting/{waiting}",
       {{"track_id", one.track.text()}, {"groups", json::array{}}, {"reason_kind", "no_place"}}},
      {"POST /api/v1/waiting/{waiting}/band", {{"band", "urgent"}, {"reason", "Worse this week"}}},
      {"POST /api/v1/waiting/{waiting}/end", {{"ended_as", "declined"}, {"reason", "Moved away"}}},
      {"POST /api/v1/offers/{offer}/answer", {{"answer", "accepted"}}},
      {"POST /api/v1/offers/{offer}/withdraw", {{"reason", "A mistake"}}},
      {"POST /api/v1/sessions",
       {{"group_id", one.group.text()},
        {"held_on", "2026-11-18"},
        {"starts", "18:00"},
        {"minutes", 60}}},
      {"POST /api/v1/patients/{patient}/appointments",
       {{"title", "Individual"},
        {"modality", "individual"},
        {"staff_ids", {one.staff.text()}},
        {"room_id", one.room.text()},
        {"first_on", "2026-11-23"},
        {"starts", "12:00"},
        {"minutes", 50},
        {"every_weeks", 1},
        {"times", 1},
        {"beside_groups", true}}},
      {"POST /api/v1/appointments/{appointment}/cancel",
       {{"reason", "Snow"}, {"scope", "this_one"}}},
      {"POST /api/v1/sessions/{session}/move",
       {{"held_on", "2026-11-18"}, {"starts", "18:00"}, {"room_id", one.room.text()}}},
      {"POST /api/v1/sessions/{session}/substitute",
       {{"staff_id", one.staff.text()}, {"substitute_id", one.staff.text()}}},
      {"POST /api/v1/sessions/{session}/cancel", {{"reason", "Snow"}, {"scope", "this_one"}}},
      {"PUT /api/v1/sessions/{session}/telehealth", {{"link", "https://meet.example.org/a"}}},
      {"POST /api/v1/check-ins", {{"patient_id", one.patient.id.text()}}},
      {"POST /api/v1/check-outs", {{"patient_id", one.patient.id.text()}}},
      {"POST /api/v1/patients/{patient}/absences",
       {{"from_on", day}, {"until_on", day}, {"reason_kind", "ill"}}},
      {"POST /api/v1/absences/{absence}/void", {{"reason", "They come after all"}}},
      {"POST /api/v1/outreach/{task}/attempts", {{"how", "call"}, {"reached", false}}},
      {"POST /api/v1/outreach/{task}/end", {{"ended_as", "came"}}},
      {"PUT /api/v1/check-ins/{check_in}/answers", {{"mood", 5}}},
      {"PUT /api/v1/kiosk/arrivals/{check_in}/answers", {{"mood", 5}}},
      {"POST /api/v1/kiosk/arrivals", {{"pin", pin}}},
      {"POST /api/v1/break-glass", {{"patient_id", one.patient.id.text()}, {"reason", "x"}}},
      {"POST /api/v1/break-glass/{opening}/review",
       {{"outcome", "justified"}, {"words", "An emergency"}}},
      {"PUT /api/v1/patients/{patient}", person},
      {"POST /api/v1/patients/{patient}/contacts", contact},
      {"PUT /api/v1/patients/{patient}/contacts/{contact}", contact},
      {"POST /api/v1/patients/{patient}/documents",
       {{"kind", "other"}, {"title", "A letter"}, {"file_name", "a.txt"}, {"size_bytes", 3}}},
      {"PUT /api/v1/patients/{patient}/documents/{document}/parts/{part}", {{"bytes", "YWJj"}}},
      {"POST /api/v1/patients/{patient}/documents/{document}/void", {{"reason", "A mistake"}}},
      {"PUT /api/v1/sites/{site}/letterhead", {{"name", "Elm Street"}, {"lines", "1 Elm Street"}}},
      {"POST /api/v1/patients/{patient}/releases",
       {{"recipient", "Confidential"},
        {"purpose", "court"},
        {"told", "days"},
        {"signed_by", "Confidential"},
        {"signed_on", day},
        {"expires_on", "2027-01-01"},
        {"revocation_told", true}}},
      {"POST /api/v1/patients/{patient}/letters",
       {{"release_id", one.release.text()},
        {"from_on", day},
        {"until_on", day},
        {"language", "en"}}},
      {"POST /api/v1/patients/{patient}/merge",
       {{"merged_id", one.other.text()},
        {"merged_version", 1},
        {"from_merged", json::array{}},
        {"reason", "Registered twice"}}},
      {"POST /api/v1/merges/{merge}/undo", {{"reason", "Two people after all"}}},
      {"POST /api/v1/memberships/{membership}/end", {{"left_on", day}}},
      {"POST /api/v1/episodes/{episode}/discharge",
       {{"reason", "completed"}, {"ended_on", day}, {"note", ""}}},
      {"POST /api/v1/episodes/{episode}/void", {{"reason", "A mistake"}}},
      {"PUT /api/v1/sessions/{session}/marks/{patient}",
       {{"minutes", 180}, {"presence", "present"}}},
  };
  const auto body = bodies.find(route.name());
  return body == bodies.end() ? "{}" : json::serialize(body->second);
}

}  // namespace stepwell::testing
