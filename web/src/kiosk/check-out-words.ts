import type { Skill, Went } from "../attendance/parting";
import { words } from "../words/words";

export const checkOutWords = words(
  {
    how_it_went: {
      ask: "How did today go for you?",
      very_hard: "Very hard",
      hard: "Hard",
      okay: "Okay",
      good: "Good",
      very_good: "Very good",
    } satisfies Record<Went | "ask", string>,
    skill: {
      ask: "Which skill will you use tonight?",
      breathing: "Slow breathing",
      grounding: "Grounding: five senses",
      urge_surfing: "Riding out an urge",
      opposite_action: "Opposite action",
      call_someone: "Calling someone",
      meeting: "Going to a meeting",
      movement: "A walk or exercise",
      rest: "Rest and sleep",
      other: "Something else",
    } satisfies Record<Skill | "ask", string>,
    own_skill: "What will you use?",
    evening_plan: "What is your plan for the evening?",
    write_note: "A few words are enough.",
    safety_ask: "Do you have thoughts of hurting yourself or someone else?",
    next: "Next",
  },
  {
    how_it_went: {
      ask: "¿Cómo le fue hoy?",
      very_hard: "Muy difícil",
      hard: "Difícil",
      okay: "Regular",
      good: "Bien",
      very_good: "Muy bien",
    },
    skill: {
      ask: "¿Qué habilidad usará esta noche?",
      breathing: "Respirar despacio",
      grounding: "Anclarme: los cinco sentidos",
      urge_surfing: "Dejar pasar las ganas",
      opposite_action: "Acción opuesta",
      call_someone: "Llamar a alguien",
      meeting: "Ir a una reunión",
      movement: "Caminar o hacer ejercicio",
      rest: "Descansar y dormir",
      other: "Otra cosa",
    },
    own_skill: "¿Qué usará?",
    evening_plan: "¿Qué plan tiene para esta noche?",
    write_note: "Bastan unas pocas palabras.",
    safety_ask: "¿Tiene pensamientos de hacerse daño o de hacérselo a otra persona?",
    next: "Siguiente",
  },
);
