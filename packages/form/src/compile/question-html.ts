import type { CompiledChoice, CompiledQuestion } from "./compiled-form.ts";
import { escaped } from "./escaped.ts";

/** A question with its answers, for a screen of its own: the words are the heading, and the whole row of an answer is the target. */
export function questionHtml(question: CompiledQuestion, chosen: unknown): string {
  return `${stemHtml(question)}<h1 class="item" id="item" tabindex="-1">${escaped(question.words)}</h1>
<div class="answers" role="radiogroup" aria-labelledby="item">${rowsHtml(question, question.name, chosen)}</div>`;
}

/** The same question among others on one long page, where a browser runs no script. */
export function fieldsetHtml(question: CompiledQuestion, field: string, chosen: unknown): string {
  return `<fieldset class="question"><legend>${stemHtml(question)}<span class="item">${escaped(question.words)}</span></legend>
<div class="answers">${rowsHtml(question, field, chosen)}</div></fieldset>`;
}

function stemHtml({ stem }: CompiledQuestion): string {
  return stem === null ? "" : `<span class="stem">${escaped(stem)}</span>`;
}

function rowsHtml(question: CompiledQuestion, field: string, chosen: unknown): string {
  return question.choices.map((choice, at) => answerHtml(choice, field, at, choice.value === chosen)).join("\n");
}

/** One answer as a native radio with its words as its name. */
export function answerHtml(choice: CompiledChoice, field: string, at: number, chosen: boolean): string {
  const look = ["answer", choice.apart ? "apart" : "", chosen ? "chosen" : ""].filter(Boolean).join(" ");
  const id = escaped(`${field}-${at}`);
  return `<label class="${look}" for="${id}"><input type="radio" id="${id}" name="${escaped(field)}" value="${escaped(String(choice.value))}"${chosen ? " checked" : ""}>${choice.beans === null ? "" : beansHtml(choice.beans)}<span class="answer-words">${escaped(choice.words)}</span></label>`;
}

/** How much, as beans. They only repeat the words, so a reader of screens skips them. */
function beansHtml(count: number): string {
  const beans = [3.5, 19.5, 35.5, 51.5].map(
    (x, at) =>
      `<path class="${at < count ? "bean full" : "bean"}" d="M${x} 2.6c3.6-2 9.2.4 10.4 5.6 1.1 4.9-2.2 9-6.4 8.4-3.2-.5-2.4-3-4.4-4.9C${x - 2.6} 9.6 ${x - 3.6} 4.6 ${x} 2.6z"/>`,
  );
  return `<svg class="beans" viewBox="0 0 64 20" aria-hidden="true" focusable="false">${beans.join("")}</svg>`;
}
