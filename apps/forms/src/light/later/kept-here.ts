import type { KeptLink } from "../../keep/kept.ts";
import { unfinishedLinks } from "../../keep/unfinished-links.ts";
import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { letter } from "../pictures.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";
import { beginPost } from "./post.ts";

/** What this device keeps for a person who comes back without the link: forms that were begun, and how many are not sent yet. */
export async function showKeptHere(todo: {
  showForms: (link: KeptLink) => Promise<void>;
  toCode: () => void;
  isWanted: () => boolean;
}): Promise<void> {
  const [post, unfinished] = await Promise.all([beginPost(), unfinishedLinks()]);
  if (!todo.isWanted()) return;
  if (unfinished.length + post.sendings.length === 0) return todo.toCode();
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
    const count = post.sendings.length;
    const title = unfinished.length > 0 ? "codeUnfinished" : count > 0 ? "waitingTitle" : "sentTitle";
    const carryOn = unfinished.map((link, at) =>
      buttonHtml(`carry-${at}`, "main wide", `${say("goOn")} · ${link.opened.programme[language]}`),
    );
    const unsent = count > 0 ? paragraph(say("unsent", { count }), "note") : "";
    return {
      ...message("kept-here", letter, say(title), `<div role="status">${unsent}</div>${carryOn.join("")}`, {
        below: buttonHtml("toCode", "plain", say("otherCode")),
        doing: {
          toCode: todo.toCode,
          ...Object.fromEntries(unfinished.map((link, at) => [`carry-${at}`, () => void todo.showForms(link)])),
        },
      }),
      step: title,
    };
  });
}
