import { escaped } from "@kith/form";
import type { Instrument, Language, Words } from "@kith/instrument";
import { hiddenHtml, submitHtml } from "./page.ts";
import { sayIn } from "./say.ts";

/** The end, which is the same whatever was answered: thanks, the form's last words, and the receipt. */
export function receiptHtml(
  language: Language,
  instrument: Instrument,
  receipt: string,
  next: Record<string, string> | null,
): string {
  const say = sayIn(language);
  const after = instrument.unscoredItems.map((item) => `<p>${escaped(item.afterWords[language])}</p>`).join("");
  const more = next && `<form method="post" action="/f/plain">${hiddenHtml(next)}${submitHtml(say("nextForm"))}</form>`;
  return `<div class="calm" data-state="received"><h1>${escaped(say(instrument.informant === "child" ? "childThanks" : "thanks"))}</h1>
${after}<p>${escaped(say("received"))}</p>${codesHtml([receipt])}${more ?? ""}</div>`;
}

export function alreadyHtml(language: Language, receipts: readonly string[]): string {
  const say = sayIn(language);
  return `<div class="calm"><h1>${escaped(say("alreadyTitle"))}</h1><p>${escaped(say("alreadyText"))}</p>${codesHtml(receipts)}</div>`;
}

/** Not accepted: why, and that the browser's own Back key has everything. */
export function refusedHtml(language: Language, says: Words): string {
  const say = sayIn(language);
  return `<div class="calm" data-state="refused"><h1>${escaped(say("refusedTitle"))}</h1><p class="note">${escaped(says[language])}</p><p>${escaped(say("refusedHelp"))}</p></div>`;
}

export function needsScriptHtml(language: Language): string {
  return `<div class="calm"><p>${escaped(sayIn(language)("needsScript"))}</p></div>`;
}

function codesHtml(receipts: readonly string[]): string {
  const outputs = receipts.map((code) => `<output data-receipt="${escaped(code)}">${escaped(code)}</output>`);
  return `<p class="receipt">${outputs.join("")}</p>`;
}
