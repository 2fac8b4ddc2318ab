import { words } from "../words/words";

export const settingWords = words(
  {
    title: "Check-in at the kiosk",
    unavailable: "The setting could not be loaded.",
    byBirthDate: "Who has no PIN may give their date of birth",
    byBirthDateHint: "Only around their sessions, and once a day. A PIN works at any time.",
    opens: "Minutes before a session begins",
    closes: "Minutes after it has begun",
    minutesHint: "0 to 240; 60 is usual.",
    save: "Save",
    saved: "Saved.",
    refusals: { minutes_out_of_range: "0 to 240 minutes." } as Record<string, string>,
  },
  {
    title: "Registro en el quiosco",
    unavailable: "No se pudo cargar el ajuste.",
    byBirthDate: "Quien no tiene PIN puede dar su fecha de nacimiento",
    byBirthDateHint:
      "Solo alrededor de sus sesiones y una vez al día. Un PIN sirve a cualquier hora.",
    opens: "Minutos antes de que empiece una sesión",
    closes: "Minutos después de que haya empezado",
    minutesHint: "De 0 a 240; lo usual son 60.",
    save: "Guardar",
    saved: "Guardado.",
    refusals: { minutes_out_of_range: "De 0 a 240 minutos." } as Record<string, string>,
  },
);
