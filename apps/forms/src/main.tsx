import { createRoot, type Root } from "react-dom/client";
import { App } from "./app.tsx";
import { DeviceProvider } from "./device.tsx";
import { keptSettings } from "./keep/settings.ts";
import { modesStyle } from "./look/modes-style.ts";
import { NotKept } from "./screens/not-kept.tsx";

const place = document.getElementById("form");
if (!place) throw new TypeError("main requires an element called form");

/** Without a place to keep answers nothing begins: no one should answer 24 questions and lose them. */
async function start(root: Root): Promise<void> {
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
}

/** Fails where the style sheet does not come; the page then says so and tries again. */
export const started = modesStyle().then(() => start(createRoot(place)));
