import { eachRow, type Layers, placesOf } from "./layers.ts";

/** How many multisets of scores stand at each place, for each size of group: counted, never listed. */
export type CountTable = { layers: Layers; counts: Float64Array[] };

/**
 * Fills the table one score at a time, in this order; `after` sees it as it stands with the scores so far. Counts are
 * whole and below 2⁵³, so they are exact.
 */
export function countTable(
  layers: Layers,
  distances: number[],
  after: (distance: number, table: CountTable) => void = () => {},
): CountTable {
  const { people, depth, stride, reach } = layers;
  const counts = Array.from({ length: people + 1 }, () => new Float64Array(depth * stride));
  const first = counts[0];
  if (first !== undefined) first[reach] = 1;
  const table = { layers, counts };
  for (const distance of distances) {
    for (let count = 1; count <= people; count++) addOne(layers, counts, count, distance);
    after(distance, table);
  }
  return table;
}

/** How many multisets of the whole group hold these known scores and print as was printed. */
export function datasetsWith({ layers, counts }: CountTable, known: number[]): number {
  const { centre, distances, people } = layers;
  if (known.length > people || known.some((score) => !distances.includes(score - centre))) return 0;
  const own = counts[people - known.length] ?? new Float64Array();
  return placesOf(layers, known).reduce((total, place) => total + (own[place] ?? 0), 0);
}

function addOne(layers: Layers, counts: Float64Array[], count: number, distance: number): void {
  const fewer = counts[count - 1];
  const more = counts[count];
  if (fewer === undefined || more === undefined) return;
  eachRow(layers, count, distance, ({ from, to, length, stride }) => {
    for (let step = 0; step < length; step += stride) {
      more[to + step] = (more[to + step] ?? 0) + (fewer[from + step] ?? 0);
    }
  });
}
