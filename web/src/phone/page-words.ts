import { words } from "../words/words";

// What is said once somebody is known: fetched while they are asked who they are.
export const pageWords = words(
  {
    hello: (name: string) => `Hello, ${name}`,
    start: "Start the questions",
    start_note: "You are checked in. Six short questions follow; you can skip any of them.",
    already: "You are checked in, and you answered today's questions earlier.",
    finish: "Finish",
    done: (name: string) => `You are checked in, ${name}`,
    answers: {
      sent: "Thank you. Your answers are with your team.",
      kept_here:
        "There is no connection. Your answers go to your team as soon as it is back: please leave this page open.",
      refused: "Your answers could not be kept. Please tell staff when you are here.",
      given_earlier: "Your team has the answers you gave earlier today.",
    },
    bye: "You can close this page now.",
    stay: {
      title: "Thank you for telling us",
      told: "Your team has been told and will speak with you today. If you are at the clinic, go to any member of staff now.",
      not_told:
        "There is no connection, so nobody knows yet. If you are at the clinic, tell any member of staff now.",
      alone: "You don't have to go through this alone.",
      line: "The crisis line is there day and night. Call or text:",
      danger: "If you are in danger right now, call 911.",
    },
  },
  {
    hello: (name) => `Hola, ${name}`,
    start: "Empezar las preguntas",
    start_note:
      "Su llegada está registrada. Siguen seis preguntas cortas; puede omitir cualquiera.",
    already: "Su llegada está registrada y ya respondió hoy a las preguntas.",
    finish: "Terminar",
    done: (name) => `Su llegada está registrada, ${name}`,
    answers: {
      sent: "Gracias. Su equipo ya tiene sus respuestas.",
      kept_here:
        "No hay conexión. Sus respuestas llegarán a su equipo en cuanto vuelva: deje esta página abierta.",
      refused: "No se pudieron guardar sus respuestas. Por favor, avise al personal cuando llegue.",
      given_earlier: "Su equipo tiene las respuestas que dio hoy.",
    },
    bye: "Ya puede cerrar esta página.",
    stay: {
      title: "Gracias por decírnoslo",
      told: "Su equipo ya está avisado y hablará hoy con usted. Si está en la clínica, acérquese ahora a cualquier persona del equipo.",
      not_told:
        "No hay conexión y nadie lo sabe todavía. Si está en la clínica, avise ahora a cualquier persona del equipo.",
      alone: "No tiene que pasar por esto a solas.",
      line: "La línea de crisis atiende de día y de noche. Llame o envíe un mensaje:",
      danger: "Si está en peligro ahora mismo, llame al 911.",
    },
  },
);
