import { words } from "../words/words";

export const calendarWords = words(
  {
    title: "In a calendar",
    own: "The sessions you lead, in the calendar you use: paste this address there once, and it stays up to date.",
    theirs:
      "Their times, in the calendar they use. It says “Appointment” and the clinic's name, nothing else; others may see it all the same.",
    unavailable: "It could not be loaded whether a calendar reads this.",
    none: "No calendar reads this.",
    since: (day: string) => `An address was made on ${day}.`,
    make: "Make an address",
    again: "Make a new address",
    end: "Take it back",
    ended: "No calendar reads this any more.",
    linkTitle: "An address for a calendar",
    linkHint:
      "Paste it into the calendar program, under “Subscribe” or “From URL”. Whoever has it can read these times. It is shown only now; an earlier one is over.",
    copy: "Copy the address",
    copied: "The address is copied.",
    done: "Done",
  },
  {
    title: "En un calendario",
    own: "Las sesiones que dirige, en el calendario que usa: pegue allí esta dirección una vez y se mantendrá al día.",
    theirs:
      "Sus horas, en el calendario que usa. Dice «Cita» y el nombre de la clínica, nada más; aun así, otras personas pueden verlo.",
    unavailable: "No se pudo saber si un calendario lee esto.",
    none: "Ningún calendario lee esto.",
    since: (day) => `Se creó una dirección el ${day}.`,
    make: "Crear una dirección",
    again: "Crear una dirección nueva",
    end: "Retirarla",
    ended: "Ya ningún calendario lee esto.",
    linkTitle: "Una dirección para un calendario",
    linkHint:
      "Péguela en el programa de calendario, en «Suscribirse» o «Desde URL». Quien la tenga puede leer estas horas. Solo se muestra ahora; la anterior deja de servir.",
    copy: "Copiar la dirección",
    copied: "La dirección está copiada.",
    done: "Listo",
  },
);
