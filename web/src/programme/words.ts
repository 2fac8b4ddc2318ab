import { words } from "../words/words";

export const programmeWords = words(
  {
    open: "Propose places",
    title: "Proposed places",
    working: "Working out the week…",
    fromDay: (day: string) => `From ${day} on. Nothing changes until you accept.`,
    moves: (people: number, of: number) =>
      `${people} of ${of} ${of === 1 ? "person" : "people"} would change groups`,
    nothing: "Nobody would change groups: everybody who can have their hours has them.",
    hours: (now: string, then: string, ordered: string) =>
      `${now} → ${then} of ${ordered} hours a week`,
    joins: (group: string) => `joins ${group}`,
    leaves: (group: string) => `leaves ${group}`,
    accepts: (name: string) => `Accept for ${name}`,
    short: "Still short of their order",
    has: (then: string, ordered: string) => `${then} of ${ordered} hours a week`,
    reasons: {
      waits: "Waits for a signed plan of care.",
      hours: "No other group has a seat in the hours they can come.",
      seats: "No other group of the track has a seat for them.",
    },
    accept: (people: number) => `Accept ${people} ${people === 1 ? "person" : "people"}`,
    close: "Close",
    accepted: (joined: number, left: number) =>
      left > 0 ? `${joined} joined, ${left} left.` : `${joined} joined.`,
  },
  {
    open: "Proponer lugares",
    title: "Lugares propuestos",
    working: "Calculando la semana…",
    fromDay: (day) => `Desde el ${day}. Nada cambia hasta que acepte.`,
    moves: (people, of) =>
      `${people} de ${of} ${of === 1 ? "persona" : "personas"} cambiarían de grupo`,
    nothing: "Nadie cambiaría de grupo: quien puede tener sus horas las tiene.",
    hours: (now, then, ordered) => `${now} → ${then} de ${ordered} horas a la semana`,
    joins: (group) => `entra en ${group}`,
    leaves: (group) => `deja ${group}`,
    accepts: (name) => `Aceptar para ${name}`,
    short: "Aún por debajo de lo ordenado",
    has: (then, ordered) => `${then} de ${ordered} horas a la semana`,
    reasons: {
      waits: "Espera un plan de atención firmado.",
      hours: "Ningún otro grupo tiene lugar en las horas en que puede venir.",
      seats: "Ningún otro grupo del turno tiene lugar.",
    },
    accept: (people) => `Aceptar ${people} ${people === 1 ? "persona" : "personas"}`,
    close: "Cerrar",
    accepted: (joined, left) =>
      left > 0 ? `${joined} entradas, ${left} salidas.` : `${joined} entradas.`,
  },
);
