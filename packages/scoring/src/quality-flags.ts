import type { Answer, Instrument, Response } from "@kith/instrument";
import { isHidden } from "./is-hidden.ts";

/** Something a worker should look at before trusting a form. It accuses nobody and changes no score. */
export type QualityFlag = "straight-line" | "many-missing" | "assisted-by-child" | "too-fast";

/** The reasons to look at a form again, in a fixed order; an empty list says only that none of the four was found. */
export function qualityFlags(instrument: Instrument, response: Response): QualityFlag[] {
  const flags: [QualityFlag, boolean][] = [
    ["straight-line", isStraightLine(instrument, response)],
    ["many-missing", hasManyMissing(instrument, response)],
    ["assisted-by-child", response.assistedBy === "child" && response.informant !== "child"],
    ["too-fast", isTooFast(instrument, response)],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/**
 * One and the same answer all the way. It says something only where friendly and troubled questions both got it, or
 * where the form is long: a contented child may well tick "nearly every day" five times on five friendly questions.
 */
function isStraightLine(instrument: Instrument, response: Response): boolean {
  const answered = instrument.items.filter((item) => typeof response.answers[item.id] === "number");
  const values = new Set(answered.map((item) => response.answers[item.id]));
  const ways = new Set(
    answered.map((item) => (typeof item.reverse === "boolean" ? item.reverse : item.reverse[response.language])),
  );
  return values.size === 1 && (answered.length >= 10 || (answered.length >= 5 && ways.size === 2));
}

/** Fewer than three quarters of the questions asked were answered, whatever the reason. */
function hasManyMissing(instrument: Instrument, response: Response): boolean {
  const asked = instrument.items.filter((item) => !isHidden(item.showIf, response.answers[item.id], response.answers));
  return asked.filter((item) => isNumber(response.answers[item.id])).length < 0.75 * asked.length;
}

/**
 * Less than a second a question, half of the two seconds of Huang et al. (2012, Journal of Business and Psychology
 * 27), so that a quick teacher is not suspected. Paper is typed in by someone else and has no time of its own.
 */
function isTooFast(instrument: Instrument, response: Response): boolean {
  const seconds = (Date.parse(response.finished) - Date.parse(response.opened)) / 1000;
  const answered = instrument.items.filter((item) => isNumber(response.answers[item.id])).length;
  return response.mode !== "paper" && answered > 0 && seconds >= 0 && seconds < answered;
}

function isNumber(answer: Answer | undefined): boolean {
  return typeof answer === "number";
}
