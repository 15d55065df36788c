import "@kith/look/look.css";
import "./css/frame.css";
import "./css/controls.css";
import "./css/board.css";
import "./css/square.css";
import "./css/release.css";
import "./css/calls.css";
import "./css/set-up.css";
import "./css/consent.css";
import "./css/health.css";
import "./css/texts.css";
import "./css/slips.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Gate } from "./gate.tsx";
import { Speaking } from "./language.tsx";

const place = document.getElementById("studio");
if (!place) throw new TypeError("the studio requires its place in index.html");
createRoot(place).render(
  <StrictMode>
    <Speaking>
      <Gate />
    </Speaking>
  </StrictMode>,
);
