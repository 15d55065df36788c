import { strToU8 } from "fflate";

/** A text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return strToU8(text);
}

/** A text as UTF-8 with a mark in front, without which Excel reads Chinese as something else. */
export function utf8WithMark(text: string): Uint8Array {
  return strToU8(`\uFEFF${text}`);
}
