import type { Words } from "@kith/instrument";
import { numbersIn } from "../printed.ts";
import type { Claim } from "../release.ts";
import { sentence } from "../words/list-words.ts";

/** A sentence of a release, with every number it says in either language. */
export function claim(id: string, kind: Claim["kind"], words: Words): Claim {
  const whole = sentence(words);
  return { id, kind, words: whole, numbers: [...new Set([...numbersIn(whole["zh-CN"]), ...numbersIn(whole.en)])] };
}
