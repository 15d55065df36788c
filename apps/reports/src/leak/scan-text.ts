import type { Leak, Spot } from "./leak.ts";
import { leaksInText } from "./numbers.ts";

/** The leaks of a plain text, line by line: a citation, a read-me. */
export function leaksInLines(text: string, spot: Spot): Leak[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .flatMap((line, index) => leaksInText(line, `line ${index + 1}`, spot));
}
