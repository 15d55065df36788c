import { loadAgain } from "../sitting/load-again.ts";
import { message, paragraph } from "./message.ts";
import { buttonHtml, show } from "./page.ts";
import { stone } from "./pictures.ts";

type Later = typeof import("./later/later.ts");

let coming: Promise<Later> | null = null;
let here: Later | null = null;
let awaited = 0;
let told: () => void = () => undefined;

/** What is not needed for the first question: sending, the end, reading aloud. It comes while the first screen is read. */
export function later(): Promise<Later> {
  coming ??= bring().catch((error: unknown) => {
    coming = null;
    throw error;
  });
  return coming;
}

async function bring(): Promise<Later> {
  here = await import("./later/later.ts");
  tellIfReady();
  return here;
}

/** Whether everything is here that a form needs to be filled in and kept without a network. */
export function isReady(): boolean {
  return here !== null && awaited === 0;
}

/** Something more without which this person's form cannot be filled in offline. */
export function alsoNeeded(part: Promise<unknown>): void {
  awaited += 1;
  const came = () => {
    awaited -= 1;
    tellIfReady();
  };
  part.then(came, () => undefined);
}

function tellIfReady(): void {
  if (isReady()) told();
}

export function whenReady(tell: () => void): void {
  told = tell;
}

/** Goes on with it; where it cannot come, says so and tries again. */
export function withLater(go: (later: Later) => void): void {
  if (here) go(here);
  else later().then(go, () => showPartMissing());
}

/** A part of the page did not come; what was filled in is kept, and it can be tried again. */
export function showPartMissing(): void {
  show((say) =>
    message("part-missing", stone, say("partMissingTitle"), paragraph(say("partMissingHelp")), {
      below: buttonHtml("again", "main", say("tryAgain")),
      doing: { again: loadAgain },
    }),
  );
}
