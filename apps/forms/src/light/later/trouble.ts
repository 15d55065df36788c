import type { Opening } from "../../link/open-link.ts";
import { helpAfter, isNoTrouble, titleOf } from "../../link/refusal-phrases.ts";
import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { sprout, stone } from "../pictures.ts";
import { laterSayIn } from "../words/say.ts";

/** A link or code that opens nothing: a page of its own for each reason, with what can be done. */
export function showTrouble(
  opening: Exclude<Opening, { kind: "opened" }>,
  todo: { toCode: () => void; again: (secret: string) => void },
): void {
  show((_, language) => {
    const say = laterSayIn(language);
    const other = buttonHtml("toCode", "plain", say("otherCode"));
    if (opening.kind === "offline") {
      return message("offline", stone, say("offlineTitle"), paragraph(say("offlineHelp")), {
        below: other + buttonHtml("again", "main", say("tryAgain")),
        doing: { toCode: todo.toCode, again: () => todo.again(opening.secret) },
      });
    }
    const { why, says } = opening;
    const words = paragraph(says ? says[language] : say("linkCut"), "note") + paragraph(say(helpAfter(why)));
    return {
      ...message("refused", isNoTrouble(why) ? sprout : stone, say(titleOf(why)), words, {
        below: other,
        doing: { toCode: todo.toCode },
      }),
      step: why,
    };
  });
}
