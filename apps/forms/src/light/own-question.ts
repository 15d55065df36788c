import { answerHtml, escaped } from "@kith/form";
import { paragraph } from "./message.ts";
import { buttonHtml, find, type Screen } from "./page.ts";
import type { Say } from "./words/say.ts";

type Asked = {
  stem?: string;
  title: string;
  rows: { value: string; words: string; beans: number | null; apart: boolean }[];
  chosen: string | undefined;
};

/** A question of the page's own, which is no part of any instrument, with answers that look like all others. */
export function ownQuestion(
  say: Say,
  name: string,
  asked: Asked,
  back: () => void,
  next: () => void,
  own: { note: () => string; choose: (value: string) => void },
): Screen {
  const stem = asked.stem ? paragraph(asked.stem, "stem") : "";
  const rows = asked.rows.map((row, at) => answerHtml(row, name, at, row.value === asked.chosen)).join("");
  const note = own.note();
  return {
    screen: name,
    back,
    main: `<div class="question">${stem}<h1 class="item" id="item" tabindex="-1">${escaped(asked.title)}</h1><div class="answers" role="radiogroup" aria-labelledby="item">${rows}</div></div><p data-note${note ? ' class="note"' : ""} role="status">${escaped(note)}</p>`,
    below:
      buttonHtml("back", "plain", say("goBack")) + buttonHtml("next", "main", say("next"), asked.chosen === undefined),
    doing: { back, next },
    chose: (value) => {
      own.choose(value);
      find('[data-do="next"]')?.removeAttribute("disabled");
      const place = find("[data-note]");
      if (!place) return;
      place.textContent = own.note();
      place.className = own.note() ? "note" : "";
    },
  };
}
