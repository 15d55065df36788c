import type { Answer, Instrument } from "@kith/instrument";
import { type Score, scoreScale } from "@kith/scoring";
import { list, number, values } from "./case-fields.ts";
import { psc17, sdq25 } from "./forms-of-others.ts";
import { numberKeyedForm } from "./number-keyed-form.ts";

type Fields = Record<string, unknown>;

/** A scale of any length, offered whole numbers from min to max, or, where the case says so, whatever it has in between. */
export function answerScale(input: Fields): Fields {
  const responses = list(input.responses).map((one) => (typeof one === "number" ? one : null));
  const [min, max] = [number(input.min), number(input.max)];
  const reversed = list(input.reverseItems).map((index) => number(index) + 1);
  const form = numberKeyedForm({
    count: responses.length,
    values: offered(responses, min, max, input.integerOnly !== false),
    key: { scale: responses.map((_, at) => at + 1) },
    reversed,
    scales: [{ id: "scale", ...rules(input) }],
  });
  const score = scoreScale(form, "scale", answersOf(responses), "en");
  if (score.kind === "missing" && score.why.kind === "bad-answer") return {};
  return { score: scoreValue(score), nAnswered: score.answered, nMissing: score.items - score.answered };
}

function offered(responses: readonly (number | null)[], min: number, max: number, integerOnly: boolean): number[] {
  const whole = Array.from({ length: Math.floor(max - min) + 1 }, (_, at) => min + at);
  const between = responses.filter((one) => one !== null && one >= min && one <= max).filter((one) => one !== null);
  return [...new Set([...whole, max, ...(integerOnly ? [] : between)])];
}

function rules({ method, rounding, minAnswered }: Fields): Fields {
  return {
    method: method === "mean" ? "mean" : "sum",
    rounding: rounding === "halfUp" ? "half-up" : "none",
    missing:
      method === "proratedSum"
        ? { kind: "prorate", minAnswered: number(minAnswered) }
        : { kind: "min-answered", count: number(minAnswered) },
  };
}

/** The five scales of the SDQ, and their total. */
export function answerSdq(input: Fields): Fields {
  return Object.fromEntries(scoresOf(sdq25, input.items).map((score) => [score.scale, scoreValue(score)]));
}

/** The three scales of the PSC-17, their total and flags, and whether the form counts at all. */
export function answerPsc(input: Fields): Fields {
  const scores = scoresOf(psc17, input.items);
  const flags = scores.map((score) => [`${score.scale}Flag`, score.kind === "score" ? score.band === "flag" : null]);
  const valid = scores.every((score) => score.kind === "score");
  return {
    ...Object.fromEntries(scores.map((score) => [score.scale, scoreValue(score)])),
    ...Object.fromEntries(flags),
    valid,
  };
}

/** All scales of a form; a form with an answer that was never offered is refused whole, as the door does. */
function scoresOf(form: Instrument, items: unknown): Score[] {
  const responses = values(items);
  if (responses.length !== form.items.length)
    throw new RangeError("a known case requires an answer or a gap for each item");
  const choices = form.optionSets[0]?.options.map((option) => option.value) ?? [];
  if (responses.some((one) => one !== null && !choices.includes(one))) {
    throw new RangeError("a known case requires answers that were offered");
  }
  return form.scales.map((scale) => scoreScale(form, scale.id, answersOf(responses), "en"));
}

function answersOf(responses: readonly (number | null)[]): Record<string, Answer> {
  return Object.fromEntries(responses.map((one, at) => [`q${at + 1}`, one ?? ({ missing: "blank" } as const)]));
}

function scoreValue(score: Score): number | null {
  return score.kind === "score" ? score.value : null;
}
