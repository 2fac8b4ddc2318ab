import { words } from "../words/words";

export const doneWords = words(
  {
    title: (name: string) => `You are checked in, ${name}`,
    out: (name: string) => `Take care, ${name}`,
    sent: "Thank you. Your answers are with your team.",
    kept_here:
      "This tablet has no connection. Your answers wait here and go to your team as soon as it is back.",
    refused: "Your answers could not be kept. Please tell staff.",
    given_earlier: "Your team has the answers you gave earlier today.",
    finish: "Finish",
  },
  {
    title: (name) => `Su llegada está registrada, ${name}`,
    out: (name) => `Cuídese, ${name}`,
    sent: "Gracias. Su equipo ya tiene sus respuestas.",
    kept_here:
      "Esta tableta no tiene conexión. Sus respuestas esperan aquí y llegarán a su equipo en cuanto vuelva.",
    refused: "No se pudieron guardar sus respuestas. Por favor, avise al personal.",
    given_earlier: "Su equipo tiene las respuestas que dio hoy.",
    finish: "Terminar",
  },
);
