import type { Piece } from "./read-aloud.ts";

const blocks = "main :is(h1, h2, p, dt, dd, li, .answer-words)";

/**
 * What stands on the screen, piece by piece, the same for either lane: a question with its answers, without what is said again with
 * each; of any other screen all its words.
 */
export function piecesOnScreen(box: ParentNode): Piece[] {
  const question = box.querySelector("[data-question]");
  const form = question?.getAttribute("data-form");
  const all = question?.querySelectorAll("h1, .answer-words") ?? box.querySelectorAll(blocks);
  return Array.from(all, (one) => {
    const words = one.textContent.trim();
    if (one.matches("h1") && question) return { words, key: `${form}/${question.getAttribute("data-question")}` };
    return { words, key: `${one.matches(".answer-words") ? "option" : "words"}/${words}` };
  }).filter((piece) => piece.words !== "");
}
