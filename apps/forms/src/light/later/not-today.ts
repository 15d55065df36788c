import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { sprout } from "../pictures.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** Not to begin is as easy as to begin, and nothing is asked about it. */
export function showNotToday(child: boolean, back: () => void): void {
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
    return message("not-today", sprout, say("notTodayTitle"), paragraph(say(child ? "handBack" : "notTodayText")), {
      below: buttonHtml("back", "plain", say("backToStart")),
      back,
      doing: { back },
    });
  });
}
