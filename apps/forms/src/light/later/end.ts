import { escaped } from "@kith/form";
import type { KeptLink } from "../../keep/kept.ts";
import { sittingKey } from "../../keep/sittings.ts";
import { type Delivery, deliveryOf } from "../../send/delivery.ts";
import { wordsAfter } from "../../sitting/words-after.ts";
import { message, paragraph } from "../message.ts";
import { buttonHtml, type Draw, type Screen, show } from "../page.ts";
import { sprout, stone } from "../pictures.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { type Say, sayIn } from "../words/say.ts";
import { beginPost } from "./post.ts";
import { saveCopy } from "./save-copy.ts";

/** After the last question: what was sent from here, in three honest states, or what the server had already. */
export async function showEnd(
  link: KeptLink,
  child: string,
  todo: { anew: () => void; ended: () => void },
): Promise<void> {
  const post = await beginPost();
  const draw: Draw = (_, language) => {
    const say = sayIn<LaterPhrase>(language);
    const delivery = deliveryOf(sittingKey(link, child), post.sendings, post.receipts);
    const isChild = link.opened.kind === "child";
    const more = isChild ? buttonHtml("ended", "plain", say("nextPerson")) : "";
    if (!delivery) return beforehand(say, link, child, more, todo.ended);
    // Who is in danger must not have to wait for a network to read where to call.
    const after = wordsAfter(link, child)
      .map((words) => paragraph(words[language]))
      .join("");
    return {
      screen: "sent",
      step: delivery.kind,
      main: `<div class="calm" data-state="${delivery.kind}" role="status">${delivery.kind === "received" ? sprout : stone}<h1 tabindex="-1">${escaped(
        say(titleOf(delivery, isChild, post.trying)),
      )}</h1>${wordsOf(say, delivery, isChild, post.trying, after, delivery.kind === "refused" ? delivery.says[language] : "")}</div>`,
      below:
        delivery.kind === "received"
          ? more
          : more +
            (delivery.kind === "refused" ? buttonHtml("anew", "plain", say("fillAgain")) : "") +
            buttonHtml("again", "main", say("tryAgain"), post.trying),
      doing: {
        ended: todo.ended,
        anew: todo.anew,
        again: () => void post.again(),
        saveCopy: () => void saveCopy(),
      },
    };
  };
  show(draw);
}

function titleOf(delivery: Delivery, child: boolean, trying: boolean): LaterPhrase {
  if (delivery.kind === "received") return child ? "sentChildTitle" : "sentTitle";
  if (delivery.kind === "refused") return "refusedSendTitle";
  return trying ? "sendingTitle" : "waitingTitle";
}

/** Whatever was answered, the words are the same, so that no one who looks over a shoulder learns anything. */
function wordsOf(
  say: Say<LaterPhrase>,
  delivery: Delivery,
  child: boolean,
  trying: boolean,
  after: string,
  refusal: string,
): string {
  switch (delivery.kind) {
    case "waiting":
      return trying ? "" : paragraph(say("waitingText")) + after + (child ? "" : saveHtml(say));
    case "refused":
      return paragraph(refusal, "note") + paragraph(say("refusedSendHelp")) + after;
    case "received":
      return [
        child ? paragraph(say("handBack"), "strong") : "",
        after,
        paragraph(say("receivedText"), child ? "soft" : ""),
        receiptsHtml(delivery.receipts, child),
        child ? "" : paragraph(say("receivedHelp") + say("receivedClose"), "soft"),
      ].join("");
  }
}

function saveHtml(say: Say<LaterPhrase>): string {
  return `<div class="save-copy">${buttonHtml("saveCopy", "plain", say("saveCopy"))}<p class="soft" role="status" data-saved>${escaped(say("saveCopyHelp"))}</p></div>`;
}

/** Nothing was sent from this device: the server has the forms already, or asks for none. */
function beforehand(say: Say<LaterPhrase>, link: KeptLink, child: string, below: string, ended: () => void): Screen {
  const received = link.opened.forms.filter((form) => form.child === child && form.status === "received");
  const rest = { below, doing: { ended } };
  if (received.length === 0)
    return message("nothing", sprout, say("nothingTitle"), paragraph(say("nothingText")), rest);
  const codes = received.flatMap((form) => form.receipt ?? []);
  return message(
    "already",
    sprout,
    say("alreadyTitle"),
    paragraph(say("alreadyText")) + receiptsHtml(codes, false),
    rest,
  );
}

function receiptsHtml(codes: readonly string[], small: boolean): string {
  const outputs = codes.map((code) => `<output data-receipt="${escaped(code)}">${escaped(code)}</output>`).join("");
  return `<p class="receipt${small ? " small" : ""}">${outputs}</p>`;
}
