import { numbersIn, printed } from "./printed.ts";
import type { ReleaseFacts } from "./release.ts";

/**
 * Every number that may leave the build, as printed and without its sign: the numbers of the facts, and those in any
 * text beside them. Hashes and names in addresses are no numbers.
 */
export function manifestOf(facts: ReleaseFacts, texts: unknown): string[] {
  const means = facts.findings.flatMap((finding) =>
    finding.kind === "shown"
      ? [
          finding.before,
          finding.after,
          finding.change,
          finding.unit,
          ...(finding.margin === undefined ? [] : [finding.margin]),
        ].map((value) => printed(value, finding.unit))
      : [],
  );
  const ratings = facts.process.strategies.flatMap(({ delivery, uptake }) =>
    [delivery, uptake].flatMap((value) => (value === null ? [] : [printed(value, 0.1)])),
  );
  const all = new Set([...means, ...ratings, ...numbersWithin(facts), ...numbersWithin(texts)]);
  return [...all].toSorted();
}

const notNumbers = new Set(["hash", "slug", "id", "scale", "strategy", "kind", "from", "to"]);

export function numbersWithin(thing: unknown): string[] {
  if (typeof thing === "number") return [String(Math.abs(thing))];
  if (typeof thing === "string") return numbersIn(thing);
  if (typeof thing !== "object" || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) =>
    notNumbers.has(key) && typeof value === "string" ? [] : numbersWithin(value),
  );
}
