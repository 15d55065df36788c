import { escaped } from "@kith/form";
import type { KeptLink, Sending } from "../../keep/kept.ts";
import { type FromMemory, sendFromMemory, settle } from "../../send/send-from-memory.ts";
import { wordsAfter } from "../../sitting/words-after.ts";
import { message, paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import { sprout, stone } from "../pictures.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";
import { saveCopy } from "./save-copy.ts";

const pause = 4_000;

/** The device takes no more, so the finished forms live in this page alone: it says so, and tries until the server has them. */
export function showOnlyHere(link: KeptLink, child: string, sendings: readonly Sending[]): void {
  let state: FromMemory = { left: [...sendings], receipts: [] };
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener("beforeunload", warn);
  const round = async () => {
    state = await sendFromMemory(state);
    if (state.left.length > 0) {
      setTimeout(() => void round(), pause);
      return;
    }
    removeEventListener("beforeunload", warn);
    showReceived(link, child, state);
    await settle(state.receipts).catch(() => undefined);
  };
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
    const save = `<div class="save-copy">${buttonHtml("save", "plain", say("saveCopy"))}<p class="soft" role="status" data-saved>${escaped(say("saveCopyHelp"))}</p></div>`;
    return message("only-here", stone, say("onlyHereTitle"), paragraph(say("onlyHereText")) + save, {
      doing: { save: () => void saveCopy(state.left) },
    });
  });
  void round();
}

function showReceived(link: KeptLink, child: string, state: FromMemory): void {
  const isChild = link.opened.kind === "child";
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
    const after = wordsAfter(link, child).map((words) => paragraph(words[language]));
    const receipts = state.receipts.map(
      ({ receipt }) => `<output data-receipt="${escaped(receipt)}">${escaped(receipt)}</output>`,
    );
    return {
      screen: "sent",
      step: "received",
      main: `<div class="calm" data-state="received" role="status">${sprout}<h1 tabindex="-1">${escaped(say(isChild ? "sentChildTitle" : "sentTitle"))}</h1>${isChild ? paragraph(say("handBack"), "strong") : ""}${after.join("")}${paragraph(say("receivedText"))}<p class="receipt">${receipts.join("")}</p></div>`,
      doing: {},
    };
  });
}
