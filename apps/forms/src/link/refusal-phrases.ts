import type { Why } from "./open-link.ts";

const titles = {
  cut: "cutTitle",
  "unknown-link": "unknownTitle",
  revoked: "revokedTitle",
  expired: "expiredTitle",
  "not-yet-open": "notYetTitle",
  "not-needed": "nothingTitle",
  "too-many-guesses": "tooManyTitle",
} as const;

/** Whether looking at the slip once more may help; all else gets a page of its own. */
export function isSlip(why: Why): boolean {
  return why === "mistyped" || why === "unknown-link" || why === "too-many-guesses" || why === "other";
}

/** The title of the page that stands for a reason; each reason has its own. */
export function titleOf(why: Why) {
  return why === "mistyped" || why === "other" ? "refusedTitle" : titles[why];
}

/** What may be said after the server's own words: whoever is too early or not needed has nobody to ask. */
export function helpAfter(why: Why) {
  if (why === "not-yet-open") return "notYetHelp";
  return why === "not-needed" ? "nothingHelp" : "refusedHelp";
}

/** Too early, or nothing to do: no one did anything wrong and nothing is lost. */
export function isNoTrouble(why: Why): boolean {
  return why === "not-yet-open" || why === "not-needed";
}
