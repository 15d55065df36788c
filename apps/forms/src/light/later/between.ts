import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { cup, letter } from "../pictures.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { type Say, sayIn } from "../words/say.ts";

/** A break half-way, for as long as anyone likes. */
export function showRest(child: boolean, back: () => void, goOn: () => void): void {
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
    return message("rest", cup, say("restTitle"), paragraph(say(child ? "childRestText" : "restText")), {
      below: buttonHtml("back", "plain", say("back")) + buttonHtml("goOn", "main", say("goOn")),
      back,
      doing: { back, goOn },
    });
  });
}

/** After the last question: what is blank can still be filled in, and nothing goes before this button. */
export function showSend(
  child: boolean,
  blank: number,
  doing: { back: () => void; send: () => void; blank: () => void },
): void {
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
    const words = paragraph(say(child ? "sendChildText" : "sendText")) + blankHtml(say, blank);
    return message("send", letter, say("sendTitle"), words, {
      below: buttonHtml("back", "plain", say("back")) + buttonHtml("send", "main", say("send")),
      back: doing.back,
      doing,
    });
  });
}

function blankHtml(say: Say<LaterPhrase>, count: number): string {
  if (count === 0) return "";
  return `<div class="note">${paragraph(say("sendBlank", { count }))}${buttonHtml("blank", "plain", say("sendBlankGo"))}</div>`;
}
