import { useState } from "react";
import { shortDay } from "../base/time";
import { WhyDialog } from "../today/why-dialog";
import { Choices } from "../ui/field";
import { useLanguage, useWords } from "../words/words";
import { type Appointment, callOff, type Scope, touches } from "./queries";
import { appointmentWords } from "./words";

// The next time of an appointment, or it and all that follow.
export function CallOffDialog({
  appointment,
  onClose,
}: {
  appointment: Appointment;
  onClose: () => void;
}) {
  const t = useWords(appointmentWords);
  const language = useLanguage();
  const [next] = useState(appointment.sessions[0]);
  const [scope, setScope] = useState<Scope>("this_one");
  if (!next) return null;
  const day = shortDay(next.held_on, language);
  return (
    <WhyDialog
      title={t.callOffTitle(appointment.name)}
      words={t}
      verb={t.callOff}
      done={t.calledOff}
      danger
      make={(why) => callOff(next, why, scope)}
      touches={touches}
      onClose={onClose}
    >
      {appointment.sessions.length > 1 && (
        <Choices
          label={t.scope}
          value={scope}
          choices={(["this_one", "this_and_following"] as const).map((one) => ({
            value: one,
            label: t.scopes[one](day),
          }))}
          onChange={setScope}
        />
      )}
    </WhyDialog>
  );
}
