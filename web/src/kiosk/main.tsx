import { createRoot } from "react-dom/client";
import { clinic } from "./clinic";
import "../ui/tokens.css";
import "./kiosk.css";
import { Kiosk } from "./kiosk";

const root = document.getElementById("root");
if (root) createRoot(root).render(<Kiosk clinic={clinic} />);
