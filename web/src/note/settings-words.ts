import { words } from "../words/words";

export const settingsWords = words(
  {
    title: (program: string) => `Notes: ${program}`,
    individual: "An individual session is written as",
    individualHint:
      "Whoever writes may take another form. Notes keep the one they were written in.",
    formats: {
      dap: "DAP: data, assessment, plan",
      soap: "SOAP: subjective, objective, assessment, plan",
      birp: "BIRP: behavior, intervention, response, plan",
    },
    password: "Ask for the password with each signing",
    cosign: "Notes of somebody without a licence wait for a licensed clinician's signature",
    save: "Save",
    saved: "Saved",
    stale: "Somebody changed this meanwhile. Look again, then save.",
    unavailable: "How notes are signed could not be loaded.",
  },
  {
    title: (program: string) => `Notas: ${program}`,
    individual: "Una sesión individual se escribe como",
    individualHint:
      "Quien escribe puede tomar otro formato. Las notas conservan aquel en que se escribieron.",
    formats: {
      dap: "DAP: datos, valoración, plan",
      soap: "SOAP: subjetivo, objetivo, valoración, plan",
      birp: "BIRP: conducta, intervención, respuesta, plan",
    },
    password: "Pedir la contraseña en cada firma",
    cosign: "Las notas de quien no tiene licencia esperan la firma de un profesional con licencia",
    save: "Guardar",
    saved: "Guardado",
    stale: "Alguien lo cambió mientras tanto. Mire de nuevo y guarde.",
    unavailable: "No se pudo cargar cómo se firman las notas.",
  },
);
