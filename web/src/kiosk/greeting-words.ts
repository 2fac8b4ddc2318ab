import { words } from "../words/words";

// What is said to somebody who is known: fetched before anybody has come.
export const greetingWords = words(
  {
    hello: (name: string) => `Hello, ${name}`,
    today: "Your groups today",
    none: "You have no group today. You are checked in all the same.",
    cancelled: "cancelled",
    start: "Start the questions",
    start_note: "Six short questions. You can skip any of them.",
    already: "You answered today's questions earlier.",
    finish: "Finish",
    check_out: "Check out",
    leaving: "Four short questions before you go. You can skip any of them.",
    left: "You have checked out today. See you next time.",
    not_me: "This is not me",
  },
  {
    hello: (name) => `Hola, ${name}`,
    today: "Sus grupos de hoy",
    none: "Hoy no tiene grupo. Su llegada queda registrada de todos modos.",
    cancelled: "cancelado",
    start: "Empezar las preguntas",
    start_note: "Seis preguntas cortas. Puede omitir cualquiera.",
    already: "Ya respondió hoy a las preguntas.",
    finish: "Terminar",
    check_out: "Registrar mi salida",
    leaving: "Cuatro preguntas cortas antes de irse. Puede omitir cualquiera.",
    left: "Su salida de hoy ya está registrada. Hasta la próxima.",
    not_me: "No soy yo",
  },
);
