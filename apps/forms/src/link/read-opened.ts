import type { OpenedLink } from "@kith/server/api";

/**
 * What the server says of a link. A page of some other network in between may answer too, and is not ours: only what has forms,
 * and instruments with all their parts. The server has read every instrument by its schema, which is too large for a phone.
 */
export function readOpened(thing: unknown): OpenedLink | null {
  if (!hasParts(thing) || !Array.isArray(thing.forms)) return null;
  return Object.values(thing.instruments).every(isAsked) ? thing : null;
}

function hasParts(thing: unknown): thing is OpenedLink {
  if (typeof thing !== "object" || thing === null) return false;
  return (
    "forms" in thing && "instruments" in thing && typeof thing.instruments === "object" && thing.instruments !== null
  );
}

const lists = ["items", "optionSets", "missingOptions", "unscoredItems", "presentationOrder"];

function isAsked(asked: unknown): boolean {
  if (typeof asked !== "object" || asked === null || !("hash" in asked) || !("instrument" in asked)) return false;
  const { hash, instrument } = asked;
  if (typeof hash !== "string" || typeof instrument !== "object" || instrument === null) return false;
  return lists.every((list) => Array.isArray(Object.entries(instrument).find(([name]) => name === list)?.[1]));
}
