import { numbersWithin } from "../manifest.ts";
import { policy } from "../policy.ts";
import { printed } from "../printed.ts";
import type { ProgrammeFacts } from "./programme-release.ts";

/** Every number of a programme's release that may leave the build, as printed and without its sign. */
export function manifestOf(facts: ProgrammeFacts, texts: unknown): string[] {
  const changes = facts.findings.flatMap((finding) => {
    if (finding.kind === "withheld") return [];
    const { change, interval, prediction } = finding;
    const spans = prediction.kind === "prediction" ? [interval, prediction] : [interval];
    return [change, ...spans.flatMap(({ from, to }) => [from, to])].map((value) => printed(value, policy.pool.unit));
  });
  return [...new Set([...changes, ...numbersWithin(facts), ...numbersWithin(texts)])].toSorted();
}
