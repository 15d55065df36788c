import { piecesOnScreen } from "../../aloud/pieces-on-screen.ts";
import { hush, readAloud } from "../../aloud/read-aloud.ts";
import { find, language } from "../page.ts";
import { laterSayIn } from "../words/say.ts";

/** Reads the question and its answers aloud, or stops; says plainly when this device cannot. */
export async function pressAloud(instrument: string): Promise<void> {
  const button = find('[data-do="aloud"]');
  const words = button?.querySelector("span");
  const say = laterSayIn(language());
  if (button?.getAttribute("aria-pressed") === "true") return hush();
  button?.setAttribute("aria-pressed", "true");
  if (words) words.textContent = say("aloudStop");
  const could = await readAloud(piecesOnScreen(document, instrument), language());
  button?.setAttribute("aria-pressed", "false");
  if (words) words.textContent = say("aloud");
  const place = button?.isConnected ? find("[data-aloud]") : null;
  if (!place) return;
  place.className = could ? "" : "note";
  place.textContent = could ? "" : say("aloudCannot");
}
