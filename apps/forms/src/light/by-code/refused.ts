import type { NotOpened } from "../../link/open-link.ts";
import { helpAfter, isNoTrouble, titleOf } from "../../link/refusal-phrases.ts";
import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { sprout, stone } from "../pictures.ts";
import type { CodePhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** A link or code that opens nothing: a page of its own for each reason, with what can be done. */
export function showRefused({ why, says }: NotOpened, toCode: () => void): void {
  show((_, language) => {
    const say = sayIn<CodePhrase>(language);
    const words = paragraph(says ? says[language] : say("linkCut"), "note") + paragraph(say(helpAfter(why)));
    return {
      ...message("refused", isNoTrouble(why) ? sprout : stone, say(titleOf(why)), words, {
        below: buttonHtml("toCode", "plain", say("otherCode")),
        doing: { toCode },
      }),
      step: why,
    };
  });
}
