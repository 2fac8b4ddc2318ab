import { words } from "../words/words";

export const wallWords = words(
  {
    title: "Wall display",
    waiting: "Reconnecting. What you see may be old.",
    sessions: "Now and next",
    nobody: "Nobody is expected today.",
    noSessions: "No more sessions today.",
    cancelled: "Cancelled",
    here: (here: number, of: number) => `${here} of ${of}`,
    states: { missing: "Missing", expected: "Expected", here: "Here" },
  },
  {
    title: "Pantalla de pared",
    waiting: "Reconectando. Lo que ve puede estar atrasado.",
    sessions: "Ahora y después",
    nobody: "Hoy no se espera a nadie.",
    noSessions: "No hay más sesiones hoy.",
    cancelled: "Cancelada",
    here: (here: number, of: number) => `${here} de ${of}`,
    states: { missing: "Faltan", expected: "Por llegar", here: "Aquí" },
  },
);
