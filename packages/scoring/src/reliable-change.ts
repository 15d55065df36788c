import type { Language, Norm, Scale } from "@kith/instrument";
import { type ChangeClass, classifyChange } from "./classify-change.ts";
import { clinicalCutoffs } from "./clinical-cutoffs.ts";
import { type ChangeIndex, reliableChangeIndex } from "./reliable-change-index.ts";
import type { Score } from "./score.ts";

/** What would have to be known before anything is said of one child's change. */
export type ChangeNeeds =
  | { kind: "score"; when: "before" | "after" }
  | { kind: "same-scoring-version" }
  | { kind: "reliability" }
  | { kind: "people"; of: Evidence; n: number; needed: number }
  | { kind: "source"; of: Evidence }
  | { kind: "chance" }
  | { kind: "norm"; of: "clinical" | "functional"; population: string }
  | { kind: "spread" };

type Evidence = "reliability" | "clinical" | "functional";

export type Refused = { kind: "refused"; missing: ChangeNeeds[] };

/** A reliability, or a norm, from fewer people than this says nothing of one child. */
export const fewestPeople = 100;

/**
 * Whether one child's change is more than chance, by the reliability that the scale carries with its SD, source and at
 * least 100 people; otherwise a refusal that names what is missing. Nothing is ever worked out from the group itself:
 * eight children have no reliability. For the team only. Source: Jacobson & Truax (1991).
 */
export function reliableChange(
  scale: Scale,
  before: Score,
  after: Score,
): ({ kind: "change"; source: string } & ChangeIndex) | Refused {
  const missing = [...scoreNeeds(scale, before, after), ...reliabilityNeeds(scale)];
  const { reliability } = scale;
  if (missing.length > 0 || !reliability || before.kind === "missing" || after.kind === "missing") {
    return { kind: "refused", missing };
  }
  const spread = { sd: reliability.sd, reliability: reliability.value };
  const change = reliableChangeIndex(before.value, after.value, spread, scale.direction);
  if (!change) return { kind: "refused", missing: [{ kind: "chance" }] };
  return { kind: "change", source: reliability.source, ...change };
}

/** For whom the two norms were made, and which populations stand for difficulty and for doing well. */
export type ClinicalNorms = { informant: Norm["informant"]; language: Language; clinical: string; functional: string };

/**
 * Whether one child's reliable change also crossed the line `c` between two populations. It takes all that
 * `reliableChange` takes, and a norm of at least 100 people for each population; otherwise a refusal that names what
 * is missing. For the team only. Source: Jacobson & Truax (1991).
 */
export function clinicallySignificantChange(
  scale: Scale,
  before: Score,
  after: Score,
  whom: ClinicalNorms,
): ({ kind: "change"; cutoff: number; sources: string[] } & ChangeClass) | Refused {
  const [clinical, functional] = [normFor(scale, whom, "clinical"), normFor(scale, whom, "functional")];
  const missing = [
    ...scoreNeeds(scale, before, after),
    ...reliabilityNeeds(scale),
    ...normNeeds(clinical, whom, "clinical"),
    ...normNeeds(functional, whom, "functional"),
  ];
  const { reliability } = scale;
  const isWhole = missing.length === 0 && before.kind === "score" && after.kind === "score";
  if (!isWhole || !reliability || !clinical || !functional) return { kind: "refused", missing };
  const cutoff = clinicalCutoffs({ clinical, functional }, scale.direction).c;
  if (cutoff === null) return { kind: "refused", missing: [{ kind: "spread" }] };
  const spread = { sd: reliability.sd, reliability: reliability.value };
  const found = classifyChange(before.value, after.value, spread, cutoff, scale.direction);
  if (!found) return { kind: "refused", missing: [{ kind: "chance" }] };
  return { kind: "change", cutoff, sources: [reliability.source, clinical.source, functional.source], ...found };
}

function scoreNeeds(scale: Scale, before: Score, after: Score): ChangeNeeds[] {
  if (before.scale !== scale.id || after.scale !== scale.id) {
    throw new RangeError(`reliableChange requires two scores on "${scale.id}"`);
  }
  const missing: ChangeNeeds[] = [];
  if (before.kind === "missing") missing.push({ kind: "score", when: "before" });
  if (after.kind === "missing") missing.push({ kind: "score", when: "after" });
  if (before.scoringVersion !== after.scoringVersion) missing.push({ kind: "same-scoring-version" });
  return missing;
}

function reliabilityNeeds({ reliability }: Scale): ChangeNeeds[] {
  return reliability ? evidenceNeeds("reliability", reliability) : [{ kind: "reliability" }];
}

function normNeeds(norm: Norm | undefined, whom: ClinicalNorms, of: "clinical" | "functional"): ChangeNeeds[] {
  return norm ? evidenceNeeds(of, norm) : [{ kind: "norm", of, population: whom[of] }];
}

function evidenceNeeds(of: Evidence, { n, source }: { n: number; source: string }): ChangeNeeds[] {
  const missing: ChangeNeeds[] = [];
  if (n < fewestPeople) missing.push({ kind: "people", of, n, needed: fewestPeople });
  if (source.trim() === "") missing.push({ kind: "source", of });
  return missing;
}

function normFor(scale: Scale, whom: ClinicalNorms, of: "clinical" | "functional"): Norm | undefined {
  return scale.norms.find(
    (norm) => norm.informant === whom.informant && norm.language === whom.language && norm.population === whom[of],
  );
}
