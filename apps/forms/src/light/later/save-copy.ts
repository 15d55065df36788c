import { everythingUnsent } from "../../keep/hand-over.ts";
import type { Sending } from "../../keep/kept.ts";
import { find, language } from "../page.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** Saves what is not sent yet as a file, to be carried to a device with a network. Its name says nothing of anybody. */
export async function saveCopy(onlyHere: readonly Sending[] = []): Promise<void> {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(await everythingUnsent(onlyHere))], { type: "application/json" }),
  );
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = "kith-not-sent.json";
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  const place = find("[data-saved]");
  if (place) place.textContent = sayIn<LaterPhrase>(language())("saveCopyDone");
}
