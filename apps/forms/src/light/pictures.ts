const picture = (lines: string) =>
  `<svg class="picture" viewBox="0 0 96 96" aria-hidden="true" focusable="false"><circle class="picture-ground" cx="48" cy="48" r="46"/>${lines}</svg>`;
const line = (d: string) => `<path class="picture-line" d="${d}"/>`;

/** A cup of tea, for the break. */
export const cup = picture(
  line("M28 42h34v14a16 16 0 0 1-16 16h-2a16 16 0 0 1-16-16z") +
    line("M62 46h4a8 8 0 0 1 0 16h-5") +
    line("M38 34c-4-5 4-7 0-12M50 34c-4-5 4-7 0-12"),
);

/** A folded letter, for what is about to go. */
export const letter = picture(line("M24 34h48v32H24z") + line("M24 36l24 18 24-18"));

/** A sprout, for what has arrived. */
export const sprout = picture(
  `${line("M48 74V46")}<path class="picture-fill" d="M48 50c-1-12-9-18-22-18 0 12 8 19 22 18zM48 44c0-12 8-19 22-20 1 13-8 20-22 20z"/>${line("M34 76h28")}`,
);

/** A stone in the stream, for what must wait. */
export const stone = picture(
  line("M30 60c0-12 8-20 19-20s18 8 18 20z") + line("M20 68c5-4 9 4 14 0s9 4 14 0 9 4 14 0 9 4 14 0"),
);
