import type { Piece } from "./read-aloud.ts";

/** The question on the screen and its answers, as they stand there; the same for either lane. */
export function piecesOnScreen(box: ParentNode, instrument: string): Piece[] {
  const question = box.querySelector("[data-question]");
  const name = question?.getAttribute("data-question") ?? "";
  const title = question?.querySelector("h1")?.textContent ?? "";
  const answers = Array.from(question?.querySelectorAll(".answer-words") ?? [], (one) => one.textContent ?? "");
  return [
    { words: title, key: `${instrument}/${name}` },
    ...answers.map((words) => ({ words, key: `option/${words}` })),
  ].filter((piece) => piece.words.trim() !== "");
}
