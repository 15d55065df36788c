import type { KeptLink, Sitting } from "../../keep/kept.ts";
import { finishSitting, type Manner, sendingsOf } from "../../send/finish-sitting.ts";
import { language } from "../page.ts";
import { lightAnswersOf } from "./light-answers-of.ts";
import { showOnlyHere } from "./only-here.ts";
import { beginPost } from "./post.ts";

/** Puts a sitting's forms on their way, and goes to the end; where this device takes no more, the page itself holds on to them. */
export async function sendSitting(
  link: KeptLink,
  sitting: Sitting,
  onScreen: Record<string, unknown>[],
  notKept: Record<string, unknown>[],
  end: () => void,
): Promise<void> {
  const manner: Manner = {
    language: language(),
    device: "phone",
    lane: "light",
    answers: lightAnswersOf,
    way: { steps: "one" },
  };
  try {
    await finishSitting(sitting.key, manner, onScreen, notKept);
  } catch {
    return showOnlyHere(link, sitting.child, sendingsOf(link, sitting, manner, onScreen));
  }
  await (await beginPost()).now();
  end();
}
