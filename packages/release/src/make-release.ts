import type { GroupEstimate } from "@kith/estimate";
import { scoringVersion } from "@kith/scoring";
import { cellsOf, comparisonOf, scaleIdsOf } from "./cells.ts";
import { complete } from "./complete.ts";
import { plainDesign } from "./design.ts";
import { finding } from "./finding.ts";
import { harmOf } from "./harm.ts";
import { formsWords } from "./people-band.ts";
import { policy } from "./policy.ts";
import type { Refusal } from "./refusal.ts";
import type { Finding, Release, ReleaseFacts, Spread } from "./release.ts";
import type { ReleaseContext } from "./release-context.ts";
import { roundTo } from "./rounding.ts";
import { attendanceOf } from "./rules/percent-of-twenty.ts";
import { brokenRules } from "./rules/rules.ts";
import { toldInstrument } from "./told-instrument.ts";

/** What may be said aloud of one group, from all that is known of it. It keeps every rule or is not made. */
export function makeRelease(estimate: GroupEstimate, context: ReleaseContext): Release {
  const facts = factsOf(estimate, context);
  const broken = brokenRules(facts);
  if (broken.length > 0) {
    throw new Error(`makeRelease requires its own rules to hold, but ${broken.map(({ says }) => says.en).join("; ")}`);
  }
  return complete(facts);
}

/** What stands in the way of a release, where it is and what would mend it: names, places and texts that people gave. */
export function releaseProblems(estimate: GroupEstimate, context: ReleaseContext): Refusal[] {
  return brokenRules(factsOf(estimate, context));
}

function factsOf(estimate: GroupEstimate, context: ReleaseContext): ReleaseFacts {
  const { programme, group, place, period, madeUp, edition } = context;
  const instruments = context.instruments.filter((instrument) => isUsed(instrument.id, estimate, context));
  const cells = cellsOf(estimate, instruments);
  const findings = cells.map((cell) => finding(cell, comparisonOf(cell, estimate, instruments), estimate, context));
  const harm = harmOf(findings, estimate, instruments);
  const waves = new Set(findings.flatMap(({ from, to }) => [from, to]));
  return {
    kind: "kith-release",
    format: 1,
    slug: group.slug,
    edition,
    madeUp,
    programme: { slug: programme.slug, name: programme.name },
    group: { slug: group.slug, name: group.name },
    place,
    period,
    design: { ...plainDesign, ...context.design },
    signing: context.signing ?? "two-people",
    enrolled: estimate.enrolled,
    process: processOf(estimate, context),
    scales: scalesOf(instruments),
    findings,
    spreads: (context.spreads ?? []).filter((spread) => findings.some((cell) => isShownOf(cell, spread))),
    harm,
    harmContext: harm.length > 0 ? (context.harmContext ?? null) : null,
    responses: estimate.responses
      .filter(({ informant, wave, expected }) => informant !== "facilitator" && waves.has(wave) && expected > 0)
      .map(({ informant, wave, received }) => ({ informant, wave, words: formsWords(received) })),
    instruments: instruments.map(toldInstrument),
    policyVersion: policy.version,
    scoringVersion,
  };
}

function isShownOf({ kind, scale, informant }: Finding, spread: Spread): boolean {
  return kind === "shown" && scale === spread.scale && informant === spread.informant;
}

/** A form is used if a comparison rests on it, or if the sessions were rated with it. */
function isUsed(id: string, estimate: GroupEstimate, context: ReleaseContext): boolean {
  const isCompared = estimate.comparisons.some((comparison) => comparison.instrument === id);
  const instrument = context.instruments.find((one) => one.id === id);
  const rates = instrument?.scales.some(({ strategy }) =>
    estimate.process.strategies.some((one) => strategy !== undefined && one.strategy === strategy),
  );
  return isCompared || (rates ?? false);
}

function scalesOf(instruments: ReleaseContext["instruments"]): ReleaseFacts["scales"] {
  return scaleIdsOf(instruments).flatMap((id) => {
    const scale = instruments.flatMap(({ scales }) => scales).find((one) => one.id === id);
    return scale === undefined
      ? []
      : [{ scale: id, words: scale.words, definition: scale.definition, direction: scale.direction }];
  });
}

function processOf({ process }: GroupEstimate, { instruments }: ReleaseContext): ReleaseFacts["process"] {
  const scales = instruments.flatMap((instrument) => instrument.scales);
  return {
    plannedSessions: process.plannedSessions,
    heldSessions: process.heldSessions,
    ...attendanceOf(process),
    strategies: process.strategies.map(({ strategy, delivery, uptake }) => {
      const words = scales.find((scale) => scale.strategy === strategy)?.definition;
      if (words === undefined) throw new RangeError(`makeRelease requires the words of the strategy ${strategy}`);
      return { strategy, words, delivery: tenth(delivery), uptake: tenth(uptake) };
    }),
  };
}

function tenth(value: number | null): number | null {
  return value === null ? null : roundTo(value, 0.1);
}
