import { escaped } from "@kith/form";
import { type Screen, show } from "./page.ts";
import { sprout } from "./pictures.ts";

/** A screen that only says something, kindly, and what can be done next. */
export function message(
  screen: string,
  picture: string,
  title: string,
  paragraphs: string,
  rest: Pick<Screen, "below" | "doing" | "back">,
): Screen {
  return {
    screen,
    main: `<div class="calm">${picture}<h1 tabindex="-1">${escaped(title)}</h1>${paragraphs}</div>`,
    ...rest,
  };
}

export function paragraph(words: string, look = ""): string {
  return `<p${look ? ` class="${look}"` : ""}>${escaped(words)}</p>`;
}

/** While the server is asked. */
export function showWaiting(): void {
  show((say) => message("opening", sprout, say("opening"), "", { doing: {} }));
}
