import type { Answer, Instrument, Language, Scale } from "@kith/instrument";
import { assignBand } from "./assign-band.ts";
import { findScale } from "./find-scale.ts";
import { followPolicy, type Total, type Unit } from "./follow-policy.ts";
import { type Fraction, fromFraction, multiply, roundHalfUp, toFraction } from "./fraction.ts";
import { isHidden } from "./is-hidden.ts";
import { readUnit } from "./read-unit.ts";
import { scaleKey } from "./scale-key.ts";
import type { ItemTrace, NoScore, Score } from "./score.ts";
import { scoringVersion } from "./scoring-version.ts";

/**
 * One person's score on one scale, by the instrument's data alone: reversed, weighted, summed or averaged, multiplied
 * and rounded in exact decimals. Too few answers is no score, rather than a low one, and an answer that was not
 * offered is no score at all. Bands named for a population are used only where that population is asked for.
 */
export function scoreScale(
  instrument: Instrument,
  scaleId: string,
  answers: Readonly<Record<string, Answer>>,
  language: Language,
  population?: string,
): Score {
  const scale = findScale(instrument, scaleId);
  const form: Form = { instrument, answers, language };
  const { trace, result } = exactScore(form, scale);
  const counts = { scale: scaleId, answered: trace.filter(isAnswered).length, items: trace.length };
  const told = { ...counts, trace, scoringVersion };
  if (result.kind === "missing") return { ...told, kind: "missing", why: result.why };
  const value = fromFraction(result.value);
  const band = assignBand(scale.bands, value, { informant: instrument.informant, language, population });
  return { ...told, kind: "score", value, prorated: result.prorated, band: band?.id ?? null };
}

type Form = { instrument: Instrument; answers: Readonly<Record<string, Answer>>; language: Language };
type Result = { kind: "score"; value: Fraction; prorated: boolean } | { kind: "missing"; why: NoScore };
type Exact = { trace: ItemTrace[]; result: Result };

function exactScore(form: Form, scale: Scale): Exact {
  return scale.parts.length > 0 ? scoreParts(form, scale) : scoreItems(form, scale);
}

function scoreItems(form: Form, scale: Scale): Exact {
  const read = scaleKey(form.instrument, scale, form.language)
    .filter((key) => !isHidden(key.showIf, form.answers[key.item], form.answers))
    .map((key) => readUnit(key, form.answers[key.item]));
  const bad = read.find((one) => one.kind === "bad-answer");
  const trace = read.map((one) => one.trace);
  if (bad) return { trace, result: { kind: "missing", why: { kind: "bad-answer", item: bad.trace.item } } };
  const units = read.flatMap((one) => (one.kind === "unit" ? [one.unit] : []));
  const total = followPolicy(scale, units, () => blanksOn(form));
  return { trace: trace.map((one, at) => ({ ...one, counted: countedAt(total, at) })), result: finish(scale, total) };
}

/** A scale made of others takes their finished scores, and shows every item behind them. */
function scoreParts(form: Form, scale: Scale): Exact {
  const parts = scale.parts.map(({ scale: id, weight }) => {
    const part = form.instrument.scales.find((candidate) => candidate.id === id);
    if (!part) throw new RangeError(`scoreScale requires every part of "${scale.id}", and there is no "${id}"`);
    return { id, weight, ...exactScore(form, part) };
  });
  const trace = parts.flatMap((part) => part.trace);
  const bad = parts.find((part) => part.result.kind === "missing" && part.result.why.kind === "bad-answer");
  if (bad) return { trace, result: bad.result };
  const units = parts.map(
    ({ id, result, weight }): Unit => ({
      name: id,
      value: result.kind === "score" ? result.value : { missing: "not-planned" },
      weight: toFraction(weight),
    }),
  );
  const finished = finish(
    scale,
    followPolicy(scale, units, () => blanksOn(form)),
  );
  if (finished.kind === "score") {
    const isStretched = parts.some(({ result }) => result.kind === "score" && result.prorated);
    return { trace, result: { ...finished, prorated: finished.prorated || isStretched } };
  }
  const absent = parts.find((part) => part.result.kind === "missing");
  return { trace, result: absent ? { kind: "missing", why: { kind: "part-missing", part: absent.id } } : finished };
}

function finish(scale: Scale, total: Total): Result {
  if (total.kind === "missing") return total;
  const multiplied = multiply(total.total, toFraction(scale.multiplier));
  const value = scale.rounding === "half-up" ? roundHalfUp(multiplied) : multiplied;
  return { kind: "score", value, prorated: total.prorated };
}

function countedAt(total: Total, at: number): number | null {
  const counted = total.kind === "total" ? total.counted[at] : null;
  return counted ? fromFraction(counted) : null;
}

function blanksOn({ instrument, answers }: Form): number {
  return instrument.items.filter((item) => {
    const answer = answers[item.id];
    if (answer === undefined) return !isHidden(item.showIf, answer, answers);
    return typeof answer !== "number" && answer.missing === "blank";
  }).length;
}

/** An answer that was not offered has no keyed value, and is not counted as answered. */
function isAnswered(trace: ItemTrace): boolean {
  return trace.keyed !== null;
}
