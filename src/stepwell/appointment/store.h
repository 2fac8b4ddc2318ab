#pragma once

#include "stepwell/appointment/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::appointment {

// Makes the times of `asked` in the appointment that this person has under this title, or in a new
// one, and seats the person in it. A later day that is closed, or whose room or people are taken,
// is left out. Throws `invalid` with all that speaks against it; `conflict`, with what would do
// instead, when the first time can't be had.
Made make(db::Tx& tx, const episode::Episode& stay, const NewAppointment& asked);

// Moves the time `session` of an appointment of `patient`, alone or with those that follow. A later
// one whose place is closed or taken stays where it is. Throws as make() does.
AppointmentMoved move(db::Tx& tx, const PatientId& patient, const schedule::Session& session,
                      const AppointmentMove& to);

// Returns a person's appointments with times to come.
Appointments appointments_of(db::Tx& tx, const PatientId& patient);

Choices choices_for(db::Tx& tx, const PatientId& patient);

// The stay ends, pauses or goes elsewhere: calls off the person's times from the day `from` on,
// before `until`. Nobody is asked why.
void call_off(db::Tx& tx, const PatientId& patient, Day from, std::optional<Day> until = {});

// The stay goes on: the person keeps the appointments that have times from the day `from` on.
void carry_on(db::Tx& tx, const episode::Episode& stay, Day from);

}  // namespace stepwell::appointment
