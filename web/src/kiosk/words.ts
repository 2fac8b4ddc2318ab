import { words } from "../words/words";
import type { Medication, YesNo } from "./model";

export const kioskWords = words(
  {
    other_language: "Español",
    page: "Check in",
    pin: {
      title: "Check in",
      ask: "Type your six-digit PIN",
      help: "Don't know it? Ask at the front desk.",
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
      not_me: "This is not me",
    },
    step: (number: number, count: number) => `${number} of ${count}`,
    back: "Back",
    skip: "Skip this question",
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
    sending: "Sending your answers",
    done: {
      title: (name: string) => `You are checked in, ${name}`,
      sent: "Thank you. Your answers are with your team.",
      kept_here:
        "This tablet has no connection. Your answers wait here and go to your team as soon as it is back.",
      refused: "Your answers could not be kept. Please tell staff that you are here.",
      given_earlier: "Your team has the answers you gave earlier today.",
      finish: "Finish",
    },
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
    enrol: {
      title: "Set up this tablet",
      note: "For staff. Add a kiosk under Devices, and paste its key here. It is asked for once.",
      token: "Key",
      save: "Set up",
      checking: "Checking",
      empty: "Paste the key",
      refused: "The clinic does not know this key. Copy it again, whole.",
      unreachable: "The clinic can't be reached. Check the network and try again.",
      revoked: "This tablet was switched off by an administrator",
      revoked_note:
        "It can't check anyone in until it is set up again. Please check in at the front desk.",
    },
  },
  {
    other_language: "English",
    page: "Registro",
    pin: {
      title: "Registre su llegada",
      ask: "Escriba su PIN de seis cifras",
      help: "¿No lo sabe? Pregunte en recepción.",
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
      not_me: "No soy yo",
    },
    step: (number, count) => `${number} de ${count}`,
    back: "Atrás",
    skip: "Omitir esta pregunta",
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
    sending: "Enviando sus respuestas",
    done: {
      title: (name) => `Su llegada está registrada, ${name}`,
      sent: "Gracias. Su equipo ya tiene sus respuestas.",
      kept_here:
        "Esta tableta no tiene conexión. Sus respuestas esperan aquí y llegarán a su equipo en cuanto vuelva.",
      refused:
        "No se pudieron guardar sus respuestas. Por favor, avise al personal de que está aquí.",
      given_earlier: "Su equipo tiene las respuestas que dio hoy.",
      finish: "Terminar",
    },
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
    enrol: {
      title: "Preparar esta tableta",
      note: "Para el personal. Agregue un quiosco en Dispositivos y pegue aquí su clave. Se pide una sola vez.",
      token: "Clave",
      save: "Preparar",
      checking: "Comprobando",
      empty: "Pegue la clave",
      refused: "La clínica no conoce esta clave. Cópiela otra vez, entera.",
      unreachable: "No se puede llegar a la clínica. Revise la red e inténtelo otra vez.",
      revoked: "Un administrador desconectó esta tableta",
      revoked_note:
        "No puede registrar a nadie hasta que se prepare de nuevo. Por favor, regístrese en recepción.",
    },
  },
);
