import { bandTable, othersInBand } from "./band-table.ts";
import { type CountTable, countTable, datasetsWith } from "./count-table.ts";
import { layersOf } from "./layers.ts";
import type { Published } from "./published.ts";
import { targetsOf } from "./targets.ts";

/** What one reader can work out of the others: exact, and complete. */
export type Learned = {
  /** The scores this reader knows for certain: none, a child's own family's, or two families'. */
  insider: number[];
  /** How many multisets of scores of the whole group fit what was printed and what is known. */
  datasets: number;
  /** How many of the others may be at or above the band's beginning. */
  membersInBand: number[];
  /** Every score that some other child may have. */
  supportOfAnother: number[];
  /** Scores that another child certainly has: how many of them at least, and at most. */
  certain: { value: number; atLeast: number; atMost: number }[];
  /** Between what the others' highest and lowest score must lie. Null where nothing fits. */
  maximum: [number, number] | null;
  minimum: [number, number] | null;
};

/**
 * The reconstruction attack: every dataset that prints as was printed is counted, not listed, by a dynamic programme
 * over how many, the sum and the sum of squares. Nothing it says is a guess.
 */
export function reconstruct(published: Published, bandFrom: number, insiders: number[][]): Learned[] {
  assertExact(published);
  const layers = layersOf(published, targetsOf(published));
  const leastMaximum = new Map<number[], number>();
  const greatestMinimum = new Map<number[], number>();
  const bands = bandTable(layers, bandFrom, (distance, table) => {
    for (const known of insiders) {
      if (!leastMaximum.has(known) && othersInBand(table, known).length > 0) {
        leastMaximum.set(known, distance + layers.centre);
      }
    }
  });
  const table = countTable(layers, layers.distances.toReversed(), (distance, soFar) => {
    for (const known of insiders) {
      if (!greatestMinimum.has(known) && datasetsWith(soFar, known) > 0) {
        greatestMinimum.set(known, distance + layers.centre);
      }
    }
  });
  return insiders.map((insider) => {
    const datasets = datasetsWith(table, insider);
    const support = datasets === 0 ? [] : supportOf(table, insider);
    const [lowest, highest] = [support[0], support.at(-1)];
    const least = leastMaximum.get(insider);
    const greatest = greatestMinimum.get(insider);
    return {
      insider,
      datasets,
      membersInBand: datasets === 0 ? [] : othersInBand(bands, insider),
      supportOfAnother: support,
      certain: support.flatMap((value) => certainty(table, insider, value, datasets)),
      maximum: highest === undefined || least === undefined ? null : [least, highest],
      minimum: lowest === undefined || greatest === undefined ? null : [lowest, greatest],
    };
  });
}

/** How many datasets fit what was printed, to one who knows nothing else. */
export function datasetsThatFit(published: Published): number {
  assertExact(published);
  const layers = layersOf(published, targetsOf(published));
  return datasetsWith(countTable(layers, layers.distances), []);
}

/** How many multisets of scores there are, before anything is printed. */
export function allMultisets({ people, lowest, highest }: Pick<Published, "people" | "lowest" | "highest">): bigint {
  let all = 1n;
  for (let index = 1; index <= people; index++) all = (all * BigInt(highest - lowest + index)) / BigInt(index);
  return all;
}

export function assertExact(published: Published): void {
  if (allMultisets(published) > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RangeError("reconstruct requires fewer than 2⁵³ multisets of scores, so that every count is exact");
  }
}

function supportOf(table: CountTable, insider: number[]): number[] {
  const { distances, centre, people } = table.layers;
  if (insider.length >= people) return [];
  return distances.map((distance) => distance + centre).filter((value) => datasetsWith(table, [...insider, value]) > 0);
}

function certainty(table: CountTable, insider: number[], value: number, datasets: number): Learned["certain"] {
  let atLeast = 0;
  let atMost = 0;
  for (let copies = 1; copies <= table.layers.people - insider.length; copies++) {
    const fit = datasetsWith(table, [...insider, ...Array.from({ length: copies }, () => value)]);
    if (fit === datasets) atLeast = copies;
    if (fit === 0) break;
    atMost = copies;
  }
  return atLeast > 0 ? [{ value, atLeast, atMost }] : [];
}
