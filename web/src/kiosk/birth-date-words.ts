import { words } from "../words/words";

export const birthDateWords = words(
  {
    title: "When were you born?",
    order: "Type the month, the day and the year",
    month: "Month",
    day: "Day",
    year: "Year",
    go_on: "Continue",
    no_such_day: "There is no such day. Erase it and type it again.",
    unknown: "That date is not known here right now. Try again, or ask at the front desk.",
    whose: "Which initials are yours?",
    none: "None of these",
    desk: "Please go to the front desk",
    desk_note: "Staff will check you in.",
    finish: "Finish",
  },
  {
    title: "¿Cuándo nació?",
    order: "Escriba el día, el mes y el año",
    month: "Mes",
    day: "Día",
    year: "Año",
    go_on: "Continuar",
    no_such_day: "Ese día no existe. Bórrelo y escríbalo otra vez.",
    unknown:
      "Aquí no se conoce esa fecha en este momento. Inténtelo otra vez o pregunte en recepción.",
    whose: "¿Cuáles son sus iniciales?",
    none: "Ninguna de estas",
    desk: "Pase por recepción, por favor",
    desk_note: "El personal registrará su llegada.",
    finish: "Terminar",
  },
);
