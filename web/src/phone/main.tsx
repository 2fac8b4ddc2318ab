import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "../kiosk/kiosk.css";
import "./phone.css";
import { clinic } from "./clinic";
import { takeToken } from "./keeping";
import { Phone } from "./phone";

const root = document.getElementById("root");
if (root) createRoot(root).render(<Phone clinic={clinic} token={takeToken()} />);
