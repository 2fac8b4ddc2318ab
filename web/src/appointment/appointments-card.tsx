import { clockTime, shortDay } from "../base/time";
import { ListCard } from "../chart/lists";
import { Button } from "../ui/button";
import { useLanguage, useWords } from "../words/words";
import type { Appointment } from "./queries";
import { appointmentWords } from "./words";
import "./appointment.css";

// A person's own times with somebody: the next of each, and how many follow.
export function AppointmentsCard({
  appointments,
  zone,
  canManage,
  onMake,
  onMove,
  onCallOff,
}: {
  appointments: readonly Appointment[] | "loading" | "unavailable";
  zone: string;
  canManage: boolean;
  onMake: () => void;
  onMove: (appointment: Appointment) => void;
  onCallOff: (appointment: Appointment) => void;
}) {
  const t = useWords(appointmentWords);
  const language = useLanguage();
  return (
    <ListCard
      title={t.title}
      items={appointments}
      unavailable={t.unavailable}
      none={t.none}
      action={
        canManage && (
          <Button size="grid" onClick={onMake}>
            {t.make}
          </Button>
        )
      }
      idOf={({ group_id }) => group_id}
      line={(appointment) => {
        const [next, ...after] = appointment.sessions;
        if (!next) return null;
        const day = shortDay(next.held_on, language);
        return (
          <>
            <span className="appointment">
              {t.next(day, clockTime(next.starts_at, zone, language))}
              <span className="soft">
                {t.what(kindOf(appointment, t.kinds), next.facilitators.join(", "))} ·{" "}
                {t.after(after.length)}
              </span>
            </span>
            {canManage && (
              <span className="row">
                <Button
                  kind="quiet"
                  size="grid"
                  onClick={() => onMove(appointment)}
                  aria-label={t.moveOf(`${kindOf(appointment, t.kinds)}, ${day}`)}
                >
                  {t.move}
                </Button>
                <Button
                  kind="quiet"
                  size="grid"
                  onClick={() => onCallOff(appointment)}
                  aria-label={t.callOffOf(`${kindOf(appointment, t.kinds)}, ${day}`)}
                >
                  {t.callOff}
                </Button>
              </span>
            )}
          </>
        );
      }}
    />
  );
}

function kindOf({ modality, name }: Appointment, kinds: Record<string, string>): string {
  return kinds[modality] ?? name;
}
