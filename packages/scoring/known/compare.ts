import { type Adapter, type KnownCase, type Tolerance, withTokens } from "./case.ts";

/** How one case went. Differences are the largest over its numbers; a relative one counts only where the expected number is not 0. */
export type Outcome =
  | { kind: "passed"; id: string; function: string; absolute: number; relative: number }
  | { kind: "failed"; id: string; function: string; says: string[] }
  | { kind: "unknown"; id: string; function: string };

/**
 * Asks Kith for one known value and compares field by field. Expected null is met by null, a field that is not there, or a refusal;
 * never by an infinity. When a whole call is refused because some of its fields cannot be computed, its counts are not compared.
 */
export function compareCase(known: KnownCase, adapter: Adapter): Outcome {
  const { id, function: name } = known;
  const ask = adapter[name];
  if (ask === undefined) return { kind: "unknown", id, function: name };
  const answer = askFor(known, ask);
  const says: string[] = [];
  const far: Far = { absolute: 0, relative: 0 };
  for (const [field, expected] of Object.entries(known.expected)) {
    const tolerance = known.tolerance.fields?.[field] ?? known.tolerance;
    const fits =
      "refusal" in answer
        ? isAllNull(expected) || (countFields.has(field) && Object.values(known.expected).some(isAllNull))
        : isNear(answer.value[field], expected, tolerance, far);
    const got = "refusal" in answer ? `refused (${answer.refusal})` : JSON.stringify(answer.value[field]);
    if (!fits) says.push(`${field}: got ${got}, expected ${JSON.stringify(expected)}`);
  }
  return says.length > 0
    ? { kind: "failed", id, function: name, says }
    : { kind: "passed", id, function: name, ...far };
}

type Far = { absolute: number; relative: number };

const countFields = new Set([
  "n",
  "k",
  "nAnswered",
  "nMissing",
  "nPersons",
  "nItems",
  "nPairs",
  "nNonZero",
  "meanDiff",
  "sdDiff",
  "df",
]);

function askFor(known: KnownCase, ask: Adapter[string]): { value: Record<string, unknown> } | { refusal: string } {
  try {
    const input = Object.fromEntries(Object.entries(known.input).map(([key, value]) => [key, withTokens(value)]));
    return { value: ask(input) };
  } catch (refusal) {
    return { refusal: refusal instanceof Error ? refusal.message : String(refusal) };
  }
}

function isNear(actual: unknown, expected: unknown, tolerance: Tolerance, far: Far): boolean {
  if (expected === null) return actual === null || actual === undefined;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((one, index) => isNear(actual[index], one, tolerance, far))
    );
  }
  if (typeof expected !== "number") return actual === expected;
  if (typeof actual !== "number" || !Number.isFinite(actual)) return false;
  const off = Math.abs(actual - expected);
  far.absolute = Math.max(far.absolute, off);
  if (expected !== 0) far.relative = Math.max(far.relative, off / Math.abs(expected));
  return off <= tolerance.abs || off <= tolerance.rel * Math.abs(expected);
}

function isAllNull(expected: unknown): boolean {
  return expected === null || (Array.isArray(expected) && expected.every(isAllNull));
}
