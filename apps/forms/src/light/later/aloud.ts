import { piecesOnScreen } from "../../aloud/pieces-on-screen.ts";
import { hush, readAloud, recordedVoices } from "../../aloud/read-aloud.ts";
import { changeSettings, currentSettings, find, language } from "../page.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** Reads aloud what is on the screen, or stops; says plainly when this device cannot. */
export async function pressAloud(): Promise<void> {
  const button = find('[data-do="aloud"]');
  const words = button?.querySelector("span");
  const place = find("[data-aloud]");
  const say = sayIn<LaterPhrase>(language());
  if (!button || !words || !place) return;
  if (button.getAttribute("aria-pressed") === "true") return hush();
  button.setAttribute("aria-pressed", "true");
  words.textContent = say("aloudStop");
  const { voice } = currentSettings();
  void recordedVoices(language()).then((names) => offer(place, names, voice));
  const could = await readAloud(piecesOnScreen(document), language(), voice);
  button.setAttribute("aria-pressed", "false");
  words.textContent = say("aloud");
  if (could) return;
  place.className = "note";
  place.textContent = say("aloudCannot");
}

/** Where there are recordings in more than one dialect, which of them is heard from now on. */
function offer(place: HTMLElement, names: readonly string[], chosen = names[0]): void {
  if (names.length < 2) return;
  place.replaceChildren(
    ...names.map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = name;
      button.setAttribute("aria-pressed", String(name === chosen));
      button.onclick = () => {
        changeSettings({ voice: name });
        void pressAloud();
      };
      return button;
    }),
  );
}
