import { unreadable } from "../unreadable.ts";
import { decodeText } from "./decode-text.ts";

/** A thing out of a JSON file, of which nothing is known yet. */
export type Json = { readonly [key: string]: unknown };

/** Reads JSON; where it breaks off or goes wrong, the line is said. */
export function readJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? text.split("\n").length : text.slice(0, Number(position)).split("\n").length;
    throw unreadable(
      { line },
      "这里不是完整的 JSON；文件可能没有传完，请重新取一份。",
      "This is not whole JSON here; the file may have been cut off, so fetch it again.",
    );
  }
}

export function isObject(thing: unknown): thing is Json {
  return typeof thing === "object" && thing !== null && !Array.isArray(thing);
}

/** The objects in a list; nothing where there is no list. */
export function objectsIn(thing: unknown): Json[] {
  return Array.isArray(thing) ? thing.filter(isObject) : [];
}

/** A text, or nothing. */
export function textIn(thing: unknown): string | null {
  return typeof thing === "string" ? thing : null;
}
