#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/note/model.h"

// What a program asks of its notes and of whoever signs them.
namespace stepwell::note {

NoteSettings settings_of(db::Tx& tx, const ProgramId& program);  // throws `not_found`
NoteSettings settings_of_session(db::Tx& tx, const SessionId& session);

// Returns those of the program of a person's stay; the usual ones outside of a stay.
NoteSettings settings_of_patient(db::Tx& tx, const PatientId& patient);

NoteSettings put_settings(db::Tx& tx, const ProgramId& program, const NoteSettingsChoice& choice);

// For gates: the site of {program} in the address.
SiteId site_of_program_in_path(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::note
