import type { Informant, Instrument, Response, Scale, Wave } from "@kith/instrument";
import { scoreScale } from "@kith/scoring";
import type { Comparison, LeftOut, LeftOutWhy, Pair } from "./estimate.ts";
import type { GroupRecord } from "./group.ts";
import { meanOf } from "./mean-of.ts";
import { formsFor } from "./standing-forms.ts";

const later: Wave[] = ["mid", "T1", "T2"];

/** Which forms are compared: the same instrument, asked of the same informant, at the start and at a later wave. */
type Asking = { informant: Informant; instrument: string; to: Wave };

/**
 * Every comparison with the start of the group that the plan allows, one for each scale. An instrument is only ever
 * compared with itself: a short form has fewer questions, and its mean is a mean of other things. A wave from which
 * nothing has come from anyone is not yet compared.
 */
export function comparisonsOf(record: GroupRecord, forms: Response[], withdrawn: string[]): Comparison[] {
  const open = later.filter((wave) => forms.some((form) => form.wave === wave));
  return askingsOf(record, open).flatMap((asking) => {
    const instrument = record.instruments.find((candidate) => candidate.id === asking.instrument);
    if (!instrument) throw new RangeError(`estimateGroup requires ${asking.instrument} among its instruments`);
    return instrument.scales.map((scale) => compare(record, forms, withdrawn, asking, scale));
  });
}

function askingsOf(record: GroupRecord, open: Wave[]): Asking[] {
  const atStart = new Map(
    record.expected
      .filter((form) => form.wave === "T0")
      .map((form) => [`${form.informant}|${form.instrument}`, form] as const),
  );
  return [...atStart.values()].flatMap(({ informant, instrument }) =>
    open
      .filter((to) =>
        record.expected.some(
          (form) => form.wave === to && form.informant === informant && form.instrument === instrument,
        ),
      )
      .map((to) => ({ informant, instrument, to })),
  );
}

function compare(
  record: GroupRecord,
  forms: Response[],
  withdrawn: string[],
  asking: Asking,
  scale: Scale,
): Comparison {
  const pairs: Pair[] = [];
  const raters = new Set<string>();
  const leftOut: LeftOut[] = withdrawn.map((child) => ({ child, why: "consent-withdrawn" }));
  for (const { code: child, left } of record.children) {
    const found = pairOf(record.instruments, forms, child, asking, scale);
    if (left && left.afterSession < record.plannedSessions) leftOut.push({ child, why: "left-group" });
    else if ("why" in found) leftOut.push({ child, why: found.why });
    else {
      pairs.push({ child, before: found.before, after: found.after });
      raters.add(found.rater);
    }
  }
  const before = meanOf(pairs.map((pair) => pair.before));
  const after = meanOf(pairs.map((pair) => pair.after));
  return {
    ...asking,
    from: "T0",
    scale: scale.id,
    direction: scale.direction,
    pairs,
    leftOut,
    raters: raters.size,
    before,
    after,
    change: before === null || after === null ? null : after - before,
  };
}

function pairOf(
  instruments: Instrument[],
  forms: Response[],
  child: string,
  { informant, instrument, to }: Asking,
  scale: Scale,
): { before: number; after: number; rater: string } | { why: LeftOutWhy } {
  const at = (wave: Wave) => formsFor(forms, { child, informant, wave, instrument });
  const [first, ...alsoFirst] = at("T0");
  const [second, ...alsoSecond] = at(to);
  if (!first || !second) return { why: "form-missing" };
  if (alsoFirst.length > 0 || alsoSecond.length > 0) return { why: "two-forms" };
  if (first.raterId !== second.raterId) return { why: "rater-changed" };
  if (first.instrument.hash !== second.instrument.hash) return { why: "version-changed" };
  const before = scoreOf(instruments, first, scale);
  const after = scoreOf(instruments, second, scale);
  return before === null || after === null ? { why: "no-score" } : { before, after, rater: first.raterId };
}

function scoreOf(instruments: Instrument[], form: Response, scale: Scale): number | null {
  const instrument = instruments.find(
    ({ id, version }) => id === form.instrument.id && version === form.instrument.version,
  );
  if (!instrument) {
    throw new RangeError(
      `estimateGroup requires ${form.instrument.id} ${form.instrument.version} among its instruments`,
    );
  }
  const score = scoreScale(instrument, scale.id, form.answers, form.language);
  return score.kind === "score" ? score.value : null;
}
