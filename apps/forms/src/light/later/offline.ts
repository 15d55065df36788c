import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { stone } from "../pictures.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** A link that was never opened on this device, and now there is no network. */
export function showOffline(toCode: () => void, again: () => void): void {
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
    return message("offline", stone, say("offlineTitle"), paragraph(say("offlineHelp")), {
      below: buttonHtml("toCode", "plain", say("otherCode")) + buttonHtml("again", "main", say("tryAgain")),
      doing: { toCode, again },
    });
  });
}
