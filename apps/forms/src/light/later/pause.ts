import { escaped } from "@kith/form";
import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { cup } from "../pictures.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** A stop anywhere: what is there is kept, and it may be carried on here or, once the server has it, at another device. */
export function showPause(child: boolean, goOn: () => void, elsewhere: () => Promise<boolean>): void {
  let state: "asked" | "trying" | "there" | "not-there" = "asked";
  const draw = () =>
    show((_, language) => {
      const say = sayIn<LaterPhrase>(language);
      const told = state === "there" ? say("elsewhereThere") : state === "not-there" ? say("elsewhereNot") : "";
      const words = paragraph(say(child ? "pauseChildText" : "pauseText"));
      const carry = child ? "" : buttonHtml("elsewhere", "plain", say("elsewhere"), state === "trying");
      const note = `<p${told ? ' class="note"' : ""} role="status" data-elsewhere="${state}">${escaped(told)}</p>`;
      return message("pause", cup, say("pauseTitle"), words + carry + note, {
        below: buttonHtml("goOn", "main", say("goOn")),
        back: goOn,
        doing: { goOn, elsewhere: () => void carryOn() },
      });
    });
  const carryOn = async () => {
    state = "trying";
    draw();
    state = (await elsewhere()) ? "there" : "not-there";
    draw();
  };
  draw();
}
