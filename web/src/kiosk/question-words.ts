import { words } from "../words/words";
import type { Medication, YesNo } from "./model";

export const questionWords = words(
  {
    mood: { ask: "How is your mood right now?", low: "0 is very bad", high: "10 is very good" },
    craving: {
      ask: "How strong are your cravings right now?",
      low: "0 is none",
      high: "10 is overwhelming",
    },
    sleep_hours: { ask: "How many hours did you sleep last night?", more: "or more" },
    medication_taken: {
      ask: "Have you taken your medication as prescribed?",
      note: "Since you were last here.",
      taken: "Yes, all of it",
      partly: "Some of it",
      not_taken: "No",
      none_prescribed: "I have none prescribed",
      declined: "I'd rather not say",
    } satisfies Record<Medication | "ask" | "note", string>,
    substance_use: {
      ask: "Have you used alcohol or drugs since you were last here?",
      note: "Your team sees your answer, and nobody else.",
      yes: "Yes",
      no: "No",
      declined: "I'd rather not say",
    } satisfies Record<YesNo | "ask" | "note", string>,
    safety: {
      ask: "Have you had thoughts of hurting yourself or someone else?",
      note: "If you say yes, or would rather not say, someone from our staff comes to you now.",
      yes: "Yes",
      no: "No",
      declined: "I'd rather not say",
    } satisfies Record<YesNo | "ask" | "note", string>,
  },
  {
    mood: {
      ask: "¿Cómo está su ánimo en este momento?",
      low: "0 es muy mal",
      high: "10 es muy bien",
    },
    craving: {
      ask: "¿Qué tan fuertes son sus ganas de consumir en este momento?",
      low: "0 es ninguna",
      high: "10 es insoportable",
    },
    sleep_hours: { ask: "¿Cuántas horas durmió anoche?", more: "o más" },
    medication_taken: {
      ask: "¿Ha tomado sus medicinas como se las recetaron?",
      note: "Desde la última vez que estuvo aquí.",
      taken: "Sí, todas",
      partly: "Algunas",
      not_taken: "No",
      none_prescribed: "No tengo medicinas recetadas",
      declined: "Prefiero no decirlo",
    },
    substance_use: {
      ask: "¿Ha consumido alcohol o drogas desde la última vez que estuvo aquí?",
      note: "Su equipo ve su respuesta, y nadie más.",
      yes: "Sí",
      no: "No",
      declined: "Prefiero no decirlo",
    },
    safety: {
      ask: "¿Ha tenido pensamientos de hacerse daño o de hacérselo a otra persona?",
      note: "Si responde que sí, o prefiere no decirlo, alguien del personal vendrá con usted ahora.",
      yes: "Sí",
      no: "No",
      declined: "Prefiero no decirlo",
    },
  },
);
