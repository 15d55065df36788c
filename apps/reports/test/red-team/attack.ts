import { type Published, policy, type Release, reconstruct, type ShownFinding } from "@kith/release";
import { eighths, highest } from "./true-scores.ts";

/** Something an attacker is sure of about a child that is not their own. */
export type Pinned = { cell: string; says: string };

/** What this family or these families learn of the others from one cell: for every number of children it may stand for. */
export function learnedFrom(
  finding: ShownFinding,
  release: Release,
  known: { before: number; after: number }[],
): Pinned[] {
  const cell = `${finding.informant}/${finding.scale}`;
  const sizes = possibleSizes(finding, release).filter((people) => people > known.length);
  const ofWaves = (["before", "after"] as const).flatMap((wave) => {
    const perSize = sizes.flatMap((people) =>
      factsOf(
        publishedOf(finding, wave, people),
        known.map((pair) => pair[wave]),
      ),
    );
    return whereCertain(perSize, sizes.length).map((says) => ({ cell: `${cell}/${wave}`, says }));
  });
  const turns = whereCertain(
    sizes.map((people) => turnsOf(finding, people, known)),
    sizes.length,
  );
  return [...ofWaves, ...turns.map((says) => ({ cell, says }))];
}

/**
 * The prose says which way an average went. Whether that proves which way each other child went: nothing joins the two
 * waves, so it does only where no other child's scores could cross.
 */
function turnsOf(finding: ShownFinding, people: number, known: { before: number; after: number }[]): Facts {
  const support = (wave: "before" | "after") =>
    reconstruct(publishedOf(finding, wave, people), highest / 2, [known.map((pair) => pair[wave])])[0]
      ?.supportOfAnother ?? [];
  const [before, after] = [support("before"), support("after")];
  if (before.length === 0 || after.length === 0) return { fits: false, facts: [] };
  const fell = Math.min(...before) > Math.max(...after) ? ["every other child fell"] : [];
  const rose = Math.max(...before) < Math.min(...after) ? ["every other child rose"] : [];
  return { fits: true, facts: [...fell, ...rose] };
}

/**
 * A number withheld as too near an end of the scale says that the average is near an end. What the others may then
 * have, at either end: the highest or lowest score that one of them can have stays far from that end.
 */
export function learnedFromNearEnd(people: number, known: number[]): string[] {
  const unit = policy.bands.findLast(({ from }) => people >= from)?.leastUnit ?? 0;
  const edge = policy.endShare * highest + (unit * eighths) / 2;
  return [0, highest].flatMap((end) => {
    const middle = end === 0 ? edge / 2 : highest - edge / 2;
    const published = { people, lowest: 0, highest, mean: { value: String(middle), unit: String(edge) }, sd: null };
    return factsOf(published, known).flatMap(({ facts }) => facts);
  });
}

type Facts = { fits: boolean; facts: string[] };

/** A band, what was enrolled, and how many forms came back: together they may tell how many children there are. */
function possibleSizes({ people }: ShownFinding, { enrolled }: Release): number[] {
  const band = policy.bands.find(({ from }) => people.en.startsWith(`${from} `));
  if (band === undefined) throw new RangeError("possibleSizes requires a band of the policy");
  const last = Math.min(band.to ?? enrolled, enrolled);
  return Array.from({ length: last - band.from + 1 }, (_, index) => band.from + index);
}

function publishedOf(finding: ShownFinding, wave: "before" | "after", people: number): Published {
  const mean = { value: String(Math.round(finding[wave] * eighths * 100) / 100), unit: String(finding.unit * eighths) };
  return { people, lowest: 0, highest, mean, sd: null };
}

/** What is certain about the others in this many children, each fact as a sentence. Empty too where nothing fits. */
function factsOf(published: Published, known: number[]): Facts[] {
  const middle = highest / 2;
  const [learned] = reconstruct(published, middle, [known]);
  if (learned === undefined || learned.datasets === 0) return [{ fits: false, facts: [] }];
  const { certain, membersInBand, supportOfAnother, maximum, minimum } = learned;
  const others = published.people - known.length;
  const width = ([from, to]: [number, number]) => to - from;
  return [
    {
      fits: true,
      facts: [
        ...certain.map(({ value }) => `somebody has ${value}`),
        ...(supportOfAnother.length < 3 ? ["another child's score"] : []),
        ...(maximum !== null && width(maximum) < policy.leastPoints ? ["the others' highest"] : []),
        ...(minimum !== null && width(minimum) < policy.leastPoints ? ["the others' lowest"] : []),
        ...(membersInBand.length === 1 ? [`${membersInBand[0]} of ${others} are in the upper half`] : []),
      ],
    },
  ];
}

/** A fact is certain where it holds for every number of children that fits at all. */
function whereCertain(perSize: Facts[], sizes: number): string[] {
  const fitting = perSize.filter(({ fits }) => fits);
  if (sizes === 0 || fitting.length === 0) return ["nothing fits: the attack itself is wrong"];
  const [first, ...rest] = fitting;
  return (first?.facts ?? []).filter((fact) => rest.every(({ facts }) => facts.includes(fact)));
}
