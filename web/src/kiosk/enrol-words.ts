import { words } from "../words/words";

export const enrolWords = words(
  {
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
  {
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
);
