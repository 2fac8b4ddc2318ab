#include "stepwell/note/signing.h"

#include "stepwell/access/password.h"
#include "stepwell/access/rules.h"
#include "stepwell/access/store.h"
#include "stepwell/access/throttle.h"
#include "stepwell/attendance/store.h"
#include "stepwell/http/problem.h"
#include "stepwell/http/record.h"
#include "stepwell/note/rules.h"
#include "stepwell/note/settings.h"
#include "stepwell/note/store.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/task/rules.h"

namespace stepwell::note {
namespace {

using db::Tx;
using http::Request;
using http::Response;

enum class Password { not_given, wrong, right };

std::string subject_of(const access::Account& account) {
  return "user/" + access::username_key(account.username);
}

Response wrong_password(Tx& tx, const StaffId& staff) {
  access::count_failure(tx, subject_of(access::find_account(tx, staff).value()));
  Error error(Code::invalid, "this is not your password");
  error.findings.push_back({"wrong_password", "/password", error.what()});
  return http::refused(error);
}

// The drafts among what is to be signed. What the caller has signed before is passed by.
std::vector<ToSign> drafts_of(Tx& tx, const schedule::Session& session, const SignNotes& asked,
                              const StaffId& by) {
  std::vector<ToSign> drafts;
  for (const auto& [patient, version] : asked.notes) {
    const auto note = find_line(tx, session.id, patient);
    const auto at = "/notes/" + std::to_string(drafts.size());
    if (!note) refuse("missing", at + "/response", "nothing is written about this person");
    if (note->written_by != by) refuse("written_by_another", at, "whoever wrote a note signs it");
    if (note->signed_at) continue;
    if (note->version != version) {
      Error stale(Code::stale, "a line was changed since you saw it");
      stale.version = note->version;
      throw stale;
    }
    drafts.push_back({*note, attendance::find_mark(tx, session.id, patient),
                      !plan::goals_in_force(tx, patient).empty()});
  }
  return drafts;
}

// Throws what is alike, unless somebody has looked at it and means it.
void warn_of_alike(std::span<const ToSign> drafts) {
  std::vector<Finding> findings;
  for (const std::size_t n : alike_lines(drafts))
    findings.push_back({"lines_alike", "/notes/" + std::to_string(n) + "/response",
                        "three lines or more say nearly the same"});
  require(std::move(findings));
}

void check_narrative_seen(const Narrative& narrative, int version) {
  if (narrative.version == version) return;
  Error stale(Code::stale, "the shared part was changed since you saw it");
  stale.version = narrative.version;
  throw stale;
}

}  // namespace

// 423, Locked (RFC 4918, 11.3): it is there, and final.
Response locked(int version) {
  const http::Problem said{Code::conflict,
                           "this was signed and is final; add an addendum",
                           423,
                           {{"signed", "", "this was signed and is final; add an addendum"}},
                           version};
  return {.status = said.status, .body = json_text(said), .gives = &schema<http::Problem>};
}

bool is_licensed_at(Tx& tx, const StaffId& staff, const SiteId& site) {
  return task::is_licensed(people::credentials_of(tx, staff), program::today_at(tx, site));
}

std::any check_own_password(Tx& tx, const Request& request,
                            const std::optional<Private<std::string>>& said) {
  if (!said) return Password::not_given;
  const auto account = access::find_account(tx, *request.actor.staff_id);
  if (!account) return Password::wrong;
  access::check_throttle(tx, subject_of(*account));
  return access::password_matches(account->password_hash, *said) ? Password::right
                                                                 : Password::wrong;
}

std::optional<Response> refuse_password(Tx& tx, const Request& request, bool asked) {
  const auto password = std::any_cast<Password>(request.prepared);
  if (password == Password::wrong) return wrong_password(tx, request.actor.staff_id.value());
  if (asked && password == Password::not_given)
    refuse("password_needed", "/password", "this program asks for your password to sign");
  return std::nullopt;
}

Response sign_notes(Tx& tx, const Request& request) {
  const auto session = schedule::find_session(tx, request.path<SessionId>("session"));
  const auto asked = request.body_as<SignNotes>();
  const StaffId by = request.actor.staff_id.value();
  if (asked.notes.size() > limits::notes_signed)
    refuse("too_many", "/notes", "at most 60 notes are signed at once");
  const NoteSettings settings = settings_of_session(tx, session.id);
  if (auto refused = refuse_password(tx, request, settings.note_password)) return *refused;
  const Narrative narrative = find_narrative(tx, session.id);
  const auto drafts = drafts_of(tx, session, asked, by);
  if (!drafts.empty() || asked.notes.empty()) {
    check_narrative_seen(narrative, asked.narrative_version);
    require(check_signing(narrative.words, drafts, session.minutes));
    if (!asked.alike_seen.value_or(false)) warn_of_alike(drafts);
  }
  const bool needs_cosign = settings.note_cosign && !is_licensed_at(tx, by, session.site_id);
  for (const ToSign& draft : drafts) {
    sign(tx, draft.note, draft.mark.value(), needs_cosign);
    http::note_patient(tx, request, draft.note.patient_id);
  }
  tx.changes.push_back({tx.organization, session.site_id, "note", "signed", session.id.text()});
  return http::ok(group_note(tx, session.id));
}

}  // namespace stepwell::note
