import { words } from "../words/words";

export const kioskWords = words(
  {
    other_language: "Español",
    page: "Check in",
    pin: {
      title: "Check in",
      ask: "Type your six-digit PIN",
      help: "Don't know it? Ask at the front desk.",
      none: "No PIN?",
      typed: (count: number) => `${count} of 6 digits typed`,
      erase: "Erase",
      checking: "Checking",
      wrong: "That PIN is not known here. Try again, or ask at the front desk.",
      throttled: (seconds: number) =>
        `Too many tries. This tablet takes a PIN again in ${seconds} s.`,
      unreachable:
        "This tablet has no connection right now. Try again, or tell staff you are here.",
      not_me: "Sorry about that. Please tell staff that another name came up.",
    },
    greeting: {
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
    step: (number: number, count: number) => `${number} of ${count}`,
    back: "Back",
    skip: "Skip this question",
    sending: "Sending your answers",
    stay: {
      title: "Thank you for telling us",
      told: "Staff have been told. Someone is coming to you now. Please stay here.",
      not_told:
        "This tablet has no connection, so staff do not know yet. Please tell the nearest member of staff now.",
      alone: "You don't have to go through this alone.",
      line: "The crisis line is there day and night:",
      release: "Staff: hold for 3 seconds",
      release_note: "Staff end this page once someone is with you.",
    },
    idle: {
      ask: "Are you still there?",
      soon: (seconds: number) => `This page clears itself in ${seconds} s.`,
      stay: "I'm still here",
    },
    lost: (count: number) =>
      count === 1
        ? "One person's answers were not taken. Please tell staff to ask them."
        : `The answers of ${count} people were not taken. Please tell staff to ask them.`,
    waiting: (count: number) =>
      count === 1
        ? "No connection. One person's answers wait here."
        : `No connection. The answers of ${count} people wait here.`,
  },
  {
    other_language: "English",
    page: "Registro",
    pin: {
      title: "Registre su llegada",
      ask: "Escriba su PIN de seis cifras",
      help: "¿No lo sabe? Pregunte en recepción.",
      none: "¿No tiene PIN?",
      typed: (count) => `${count} de 6 cifras escritas`,
      erase: "Borrar",
      checking: "Comprobando",
      wrong: "Aquí no se conoce ese PIN. Inténtelo otra vez o pregunte en recepción.",
      throttled: (seconds) =>
        `Demasiados intentos. Esta tableta volverá a aceptar un PIN en ${seconds} s.`,
      unreachable:
        "Esta tableta no tiene conexión ahora. Inténtelo otra vez o avise al personal de que está aquí.",
      not_me: "Lo sentimos. Por favor, avise al personal de que salió otro nombre.",
    },
    greeting: {
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
    step: (number, count) => `${number} de ${count}`,
    back: "Atrás",
    skip: "Omitir esta pregunta",
    sending: "Enviando sus respuestas",
    stay: {
      title: "Gracias por decírnoslo",
      told: "El personal ya está avisado. Alguien viene con usted ahora. Por favor, quédese aquí.",
      not_told:
        "Esta tableta no tiene conexión y el personal aún no lo sabe. Por favor, avise ahora a la persona del equipo más cercana.",
      alone: "No tiene que pasar por esto a solas.",
      line: "La línea de crisis atiende de día y de noche:",
      release: "Personal: mantener 3 segundos",
      release_note: "El personal cierra esta página cuando alguien está con usted.",
    },
    idle: {
      ask: "¿Sigue ahí?",
      soon: (seconds) => `Esta página se borra en ${seconds} s.`,
      stay: "Sigo aquí",
    },
    lost: (count) =>
      count === 1
        ? "No se aceptaron las respuestas de una persona. Por favor, pida al personal que le pregunte."
        : `No se aceptaron las respuestas de ${count} personas. Por favor, pida al personal que les pregunte.`,
    waiting: (count) =>
      count === 1
        ? "Sin conexión. Aquí esperan las respuestas de una persona."
        : `Sin conexión. Aquí esperan las respuestas de ${count} personas.`,
  },
);
