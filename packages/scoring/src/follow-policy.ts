import type { MissingCode, MissingPolicy, Scale } from "@kith/instrument";
import { divide, type Fraction, multiply, sum, toFraction, zero } from "./fraction.ts";
import type { NoScore } from "./score.ts";

/** One item or one part as it comes to its scale: its keyed value, or why it has none. */
export type Unit = { name: string; value: Fraction | { missing: MissingCode }; weight: Fraction };

/** What the items of a scale come to before multiplier and rounding, or why they come to nothing. */
export type Total =
  | { kind: "total"; total: Fraction; counted: (Fraction | null)[]; prorated: boolean }
  | { kind: "missing"; why: NoScore };

/**
 * A sum or a mean under the scale's own rule for what is missing. No answer at all is no score under every rule, and
 * only under `blank-as-zero` does a blank count zero; an answer that says why it is missing never does.
 * A mean and a prorated sum go by weight: weights 2 and 1, of which only the first answered, is half as much again.
 */
export function followPolicy(scale: Scale, units: Unit[], blanksOnForm: () => number): Total {
  const why = whyNoScore(scale.missing, units, blanksOnForm);
  if (why) return { kind: "missing", why };
  const stretches = scale.missing.kind === "prorate";
  if (stretches || scale.method === "mean") requirePositive(scale, units);
  const fill = fillFor(scale.missing, units);
  const counted = units.map((unit) => {
    const value = "missing" in unit.value ? fill : unit.value;
    return value && multiply(value, unit.weight);
  });
  const total = sum(counted.filter((value) => value !== null));
  const weightCounted = sum(units.filter((_, at) => counted[at] !== null).map((unit) => unit.weight));
  const isWhole = units.every((unit) => !("missing" in unit.value));
  const prorated = !isWhole && (stretches || scale.missing.kind === "person-mean");
  if (scale.method === "mean") return { kind: "total", total: divide(total, weightCounted), counted, prorated };
  if (!stretches || isWhole) return { kind: "total", total, counted, prorated };
  const weightInAll = sum(units.map((unit) => unit.weight));
  return { kind: "total", total: divide(multiply(total, weightInAll), weightCounted), counted, prorated };
}

function whyNoScore(policy: MissingPolicy, units: Unit[], blanksOnForm: () => number): NoScore | null {
  const answered = units.filter((unit) => !("missing" in unit.value)).length;
  if (policy.kind === "blank-as-zero") {
    const said = units.flatMap(({ name, value }) => ("missing" in value ? [{ item: name, ...value }] : []));
    const blank = policy.over === "form" ? blanksOnForm() : said.length;
    if (blank > policy.maxBlank) return { kind: "too-many-blank", blank, allowed: policy.maxBlank };
    const coded = said.find((one) => one.missing !== "blank");
    if (coded) return { kind: "not-a-zero", ...coded };
  }
  const needed = Math.max(1, neededBy(policy, units.length));
  return answered < needed ? { kind: "too-few-answered", answered, needed } : null;
}

function neededBy(policy: MissingPolicy, items: number): number {
  switch (policy.kind) {
    case "min-answered":
      return policy.count;
    case "prorate":
    case "person-mean":
      return policy.minAnswered;
    case "blank-as-zero":
      return 1;
    case "none":
      return items;
  }
}

function fillFor(policy: MissingPolicy, units: Unit[]): Fraction | null {
  if (policy.kind === "blank-as-zero") return zero;
  if (policy.kind !== "person-mean") return null;
  const values = units.flatMap(({ value }) => ("missing" in value ? [] : [value]));
  return divide(sum(values), toFraction(values.length));
}

function requirePositive(scale: Scale, units: Unit[]): void {
  if (units.every((unit) => unit.weight.top > 0n)) return;
  throw new RangeError(`scoreScale requires weights above zero where "${scale.id}" is a mean or is prorated`);
}
