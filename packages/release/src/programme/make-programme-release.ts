import type { GroupEstimate } from "@kith/estimate";
import { contentHash, Informant } from "@kith/instrument";
import { scoringVersion } from "@kith/scoring";
import * as v from "valibot";
import { cautionsOf } from "../cautions.ts";
import { cellsOf, comparisonOf, scaleIdsOf } from "../cells.ts";
import { type Cell, instrumentOf } from "../finding.ts";
import { harmOf } from "../harm.ts";
import { policy } from "../policy.ts";
import type { Harm } from "../release.ts";
import { scaleRange } from "../scale-range.ts";
import { toldInstrument } from "../told-instrument.ts";
import { couldTellAChild } from "./child-could-be-told.ts";
import { orderOf } from "./order-of-improvement.ts";
import { partsOf, printedPool } from "./pool-cell.ts";
import { pooledBandWords } from "./pooled-band.ts";
import { printOfCell } from "./prints.ts";
import { programmeClaims } from "./programme-claims.ts";
import type { ProgrammeContext } from "./programme-context.ts";
import { manifestOf } from "./programme-manifest.ts";
import {
  type PooledReason,
  ProgrammeFacts,
  type ProgrammeFinding,
  type ProgrammeRelease,
} from "./programme-release.ts";
import { programmeProblems, wordOfInterval } from "./programme-rules.ts";
import { canBeSubtracted } from "./subtract-a-group.ts";

/**
 * What may be said aloud of several groups together, small ones too. Each cell needs three groups and ten children, and
 * must not let anyone subtract what is public of the others and be left with one group.
 */
export function makeProgrammeRelease(estimates: readonly GroupEstimate[], context: ProgrammeContext): ProgrammeRelease {
  if (estimates.length === 0) throw new RangeError("makeProgrammeRelease requires at least one group");
  const facts = factsOf(estimates.toSorted(byName), context);
  const broken = programmeProblems(facts);
  if (broken.length > 0) {
    throw new Error(
      `makeProgrammeRelease requires its own rules to hold, but ${broken.map(({ says }) => says.en).join("; ")}`,
    );
  }
  return completeProgramme(facts);
}

function byName(one: GroupEstimate, other: GroupEstimate): number {
  return one.group < other.group ? -1 : 1;
}

/** The very same release as another edition: searched for witnesses once, and not again. */
export function asEdition(release: ProgrammeRelease, edition: number): ProgrammeRelease {
  return completeProgramme({ ...v.parse(v.object(ProgrammeFacts.entries), release), edition });
}

/** The whole release that these facts come to. */
export function completeProgramme(facts: ProgrammeFacts): ProgrammeRelease {
  const { mainPoints, howSure } = programmeClaims(facts);
  // That groups are small, and no order can be told, is for one group's own report.
  const cautions = cautionsOf(facts).filter(({ id }) => id !== "few-children");
  const manifest = manifestOf(facts, { mainPoints, howSure, cautions });
  const unsealed = { ...facts, mainPoints, howSure, cautions, manifest };
  return { ...unsealed, hash: contentHash(unsealed) };
}

function factsOf(estimates: readonly GroupEstimate[], context: ProgrammeContext): ProgrammeFacts {
  const { programme, place, period, madeUp, edition, order = [] } = context;
  const instruments = context.instruments.filter(({ id }) =>
    estimates.some(({ comparisons }) => comparisons.some(({ instrument }) => instrument === id)),
  );
  const ids = scaleIdsOf(instruments);
  const { published, before = [] } = context;
  const findings = cellsAtTheEnd(estimates, instruments).map((cell) =>
    findingOf(cell, estimates, { ...context, instruments }),
  );
  const basis = { estimates, instruments, published, before, findings };
  return {
    kind: "kith-programme-release",
    format: 1,
    slug: programme.slug,
    edition,
    madeUp,
    programme: { slug: programme.slug, name: programme.name },
    place,
    period,
    signing: context.signing ?? "two-people",
    groups: estimates.length,
    scales: ids.flatMap((id) => {
      const scale = instruments.flatMap(({ scales }) => scales).find((one) => one.id === id);
      return scale === undefined
        ? []
        : [{ scale: id, words: scale.words, definition: scale.definition, direction: scale.direction }];
    }),
    findings,
    orders: Informant.options.flatMap((informant) => orderOf(informant, order, basis)),
    harm: harmIn(estimates, instruments),
    instruments: instruments.map(toldInstrument),
    policyVersion: policy.version,
    scoringVersion,
  };
}

/** Groups end at different times, and what they have in common is the end of the group. */
function cellsAtTheEnd(estimates: readonly GroupEstimate[], instruments: ProgrammeContext["instruments"]): Cell[] {
  const [first] = estimates;
  return first === undefined ? [] : cellsOf(first, instruments).map((cell) => ({ ...cell, from: "T0", to: "T1" }));
}

function findingOf(cell: Cell, estimates: readonly GroupEstimate[], context: ProgrammeContext): ProgrammeFinding {
  const withheld = (reason: PooledReason): ProgrammeFinding => ({ kind: "withheld", ...cell, reason });
  const comparison = estimates.flatMap((estimate) => comparisonOf(cell, estimate, context.instruments) ?? [])[0];
  if (comparison === undefined) return withheld("not-asked");
  const { lowest, highest, step } = scaleRange(instrumentOf(comparison, context.instruments), cell.scale);
  const pooled = partsOf(cell, estimates, context.instruments, step);
  const people = pooled.parts.reduce((sum, part) => sum + part.people, 0);
  if (pooled.parts.length < policy.pool.groups) return withheld("too-few-groups");
  if (people < policy.pool.children) return withheld("too-few-children");
  const range = highest - lowest;
  if (context.closed?.includes(`${cell.informant}/${cell.scale}`)) return withheld("a-group-could-be-subtracted");
  if (canBeSubtracted(cell, pooled, context.published, range)) return withheld("a-group-could-be-subtracted");
  const print = printOfCell(cell, { lowest, highest, step }, context.instruments, context.before ?? []);
  if (couldTellAChild({ ...context, cell, estimates, print })) return withheld("a-child-could-be-told");
  const { change, interval, prediction } = printedPool(pooled, range);
  const { direction } = comparison;
  return {
    kind: "pooled",
    ...cell,
    groups: pooled.parts.length,
    people: pooledBandWords(people),
    change,
    interval,
    prediction:
      prediction === null ? { kind: "refused", why: "fewer-than-five-groups" } : { kind: "prediction", ...prediction },
    lowest,
    highest,
    direction,
    says: wordOfInterval({ interval, direction }),
  };
}

/** What got worse in one group or more, whether or not that group's numbers may be shown. */
function harmIn(estimates: readonly GroupEstimate[], instruments: ProgrammeContext["instruments"]): Harm[] {
  const all = estimates.flatMap((estimate) => {
    const cells = cellsOf(estimate, instruments).map(
      (cell) => ({ ...cell, kind: "withheld", reason: "not-asked" }) as const,
    );
    return harmOf(cells, estimate, instruments);
  });
  const key = (harm: Harm) => (harm.kind === "leaver" ? "leaver" : `${harm.scale}/${harm.informant}`);
  return [...new Map(all.map((harm) => [key(harm), harm])).entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, harm]) => harm);
}
