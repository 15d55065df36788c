import type { Instrument, Response } from "@kith/instrument";
import { library } from "@kith/library";
import { expect } from "vitest";
import type { Page } from "../browser/index.ts";

const soon = { timeout: 15_000, interval: 40 };

/** What a person would tap, in Chinese: for each question on the screen its words and the words of the answer. */
type Knows = Map<string, { asks: string; answer: string | null }>;

/**
 * Goes through a person's forms by touch, from the first words to the receipt, answering as these responses do. It knows a
 * question and an answer by their Chinese words alone, as the person does. Instruments that are not of the library are given.
 */
export async function fillIn(
  page: Page,
  responses: Response[],
  own: readonly Instrument[] = [],
): Promise<{ tapped: number; receipts: string[] }> {
  const knows = whatToTap(responses, own);
  let tapped = 0;
  for (;;) {
    const here = await screenOf(page);
    if (here === "sent/received") break;
    if (here.startsWith("question/")) {
      // Two forms may end with the same question: the next one is another place on the page, not another name.
      await page.locator("[data-question]").evaluate((question) => question.setAttribute("data-answered", ""));
      if (await answer(page, knows, here.slice("question/".length))) tapped++;
    } else if (here.startsWith("same-rater/")) {
      await page.getByText("是我填的", { exact: true }).tap();
    } else if (/^(welcome|assisted|practice|rest|send)\//.test(here)) {
      if (here.startsWith("assisted")) await page.getByText("我自己填", { exact: true }).tap();
      if (here.startsWith("practice")) await page.locator("label.answer").nth(2).tap();
      await page.locator("footer button.main").tap();
    }
    await movedOn(page, here);
  }
  return { tapped, receipts: await page.locator("output[data-receipt]").allTextContents() };
}

/** Taps the answer that was given, or goes on without one; true where an item was answered. */
async function answer(page: Page, knows: Knows, question: string): Promise<boolean> {
  const known = knows.get(question);
  if (!known) throw new Error(`a question was shown that no form asks: ${question}`);
  await expect.poll(() => page.locator("main").innerText(), soon).toContain(known.asks);
  if (known.answer === null) await page.locator("footer button").last().tap();
  else await page.locator("label.answer").getByText(known.answer, { exact: true }).tap();
  return known.answer !== null;
}

/** Which screen this is; a question with its id, the end with what became of the form. */
function screenOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = (name: string) => document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? "";
    return [at("screen"), at("question") || at("state")].join("/");
  });
}

/** Watched in the page itself, frame by frame: another screen, or another question that bears the same name. */
async function movedOn(page: Page, before: string): Promise<void> {
  await page.waitForFunction(
    (screen) => {
      const at = (name: string) => document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? "";
      const isOther = [at("screen"), at("question") || at("state")].join("/") !== screen;
      return isOther || document.querySelector("[data-question]:not([data-answered])") !== null;
    },
    before,
    { timeout: soon.timeout },
  );
}

function whatToTap(responses: Response[], own: readonly Instrument[]): Knows {
  const instruments = new Map([...library, ...own].map((instrument) => [instrument.id, instrument]));
  return new Map(
    responses.flatMap((response) => {
      const instrument = instruments.get(response.instrument.id);
      if (!instrument) throw new Error(`nobody knows the instrument ${response.instrument.id}`);
      const items = instrument.items.map(
        (item) =>
          [
            item.id,
            { asks: item.words["zh-CN"], answer: wordsOf(instrument, item.optionSet, response.answers[item.id]) },
          ] as const,
      );
      const last = instrument.unscoredItems.map(
        (item) => [item.id, { asks: item.words["zh-CN"], answer: item.options[0]?.words["zh-CN"] ?? null }] as const,
      );
      return [...items, ...last];
    }),
  );
}

function wordsOf(
  instrument: Instrument,
  optionSet: string,
  given: Response["answers"][string] | undefined,
): string | null {
  const set = instrument.optionSets.find((one) => one.id === optionSet);
  if (typeof given === "number") return set?.options.find((one) => one.value === given)?.words["zh-CN"] ?? null;
  return instrument.missingOptions.find((one) => one.code === given?.missing)?.words["zh-CN"] ?? null;
}
