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
      wrong_pin: "That PIN is not known here. Try again, or ask at the front desk.",
      throttled: (seconds: number) =>
        `Too many tries. This tablet takes a PIN again in ${seconds} s.`,
      unreachable: "That did not work. Please tell staff you are here.",
      kept: "This tablet has no connection. Your PIN is kept and taken as of now once it is back. Please tell staff you are here.",
      not_me: "Please tell staff that another name came up.",
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
      `PINs or answers that were not taken: ${count}. Please tell staff to ask who came.`,
    waiting: (count: number) => `No connection. PINs and answers that wait here: ${count}.`,
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
      wrong_pin: "Aquí no se conoce ese PIN. Inténtelo otra vez o pregunte en recepción.",
      throttled: (seconds) =>
        `Demasiados intentos. Esta tableta volverá a aceptar un PIN en ${seconds} s.`,
      unreachable: "No ha funcionado. Avise al personal de que está aquí.",
      kept: "Esta tableta no tiene conexión. Su PIN queda guardado y vale desde ahora cuando vuelva. Avise al personal de que está aquí.",
      not_me: "Avise al personal de que salió otro nombre.",
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
      `PIN o respuestas que no se aceptaron: ${count}. Por favor, pida al personal que pregunte quién vino.`,
    waiting: (count) => `Sin conexión. PIN y respuestas que esperan aquí: ${count}.`,
  },
);
