import "@kith/look/look.css";
import "./look/frame.css";
import "./look/answers.css";
import "./look/screens.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { DeviceProvider } from "./device.tsx";
import { keptSettings } from "./keep/settings.ts";
import { NotKept } from "./screens/not-kept.tsx";

const place = document.getElementById("form");
if (!place) throw new TypeError("main requires an element called form");
const root = createRoot(place);

/** Without a place to keep answers nothing begins: no one should answer 24 questions and lose them. */
try {
  const settings = await keptSettings();
  root.render(
    <DeviceProvider settings={settings}>
      <App />
    </DeviceProvider>,
  );
  void navigator.storage?.persist?.();
} catch {
  root.render(
    <DeviceProvider settings={{ language: null, elder: false }}>
      <NotKept />
    </DeviceProvider>,
  );
}

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // Without one, as in some chat apps, the open page still works offline; it only cannot be opened again there.
  navigator.serviceWorker.register("/f/sw.js", { scope: "/f" }).catch(() => undefined);
}
