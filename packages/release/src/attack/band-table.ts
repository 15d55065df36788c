import { eachRow, type Layers, placesOf } from "./layers.ts";

/** At each place, which numbers of members may be at or above `bandFrom`: one bit for each number. */
export type BandTable = { layers: Layers; bits: Uint32Array[] };

export function bandTable(
  layers: Layers,
  bandFrom: number,
  after: (distance: number, table: BandTable) => void = () => {},
): BandTable {
  const { people, depth, stride, reach, centre, distances } = layers;
  if (people > 31) throw new RangeError("bandTable requires at most 31 people");
  const bits = Array.from({ length: people + 1 }, () => new Uint32Array(depth * stride));
  const first = bits[0];
  if (first !== undefined) first[reach] = 1;
  const table = { layers, bits };
  for (const distance of distances) {
    const shift = distance + centre >= bandFrom ? 1 : 0;
    for (let count = 1; count <= people; count++) {
      const fewer = bits[count - 1];
      const more = bits[count];
      if (fewer === undefined || more === undefined) continue;
      eachRow(layers, count, distance, ({ from, to, length, stride }) => {
        for (let step = 0; step < length; step += stride) {
          more[to + step] = (more[to + step] ?? 0) | ((fewer[from + step] ?? 0) << shift);
        }
      });
    }
    after(distance, table);
  }
  return table;
}

/** Which numbers of the others may be in the band, given those known. Empty where nothing fits. */
export function othersInBand({ layers, bits }: BandTable, known: number[]): number[] {
  const own = bits[layers.people - known.length] ?? new Uint32Array();
  const all = placesOf(layers, known).reduce((mask, place) => mask | (own[place] ?? 0), 0);
  return Array.from({ length: layers.people + 1 }, (_, index) => index).filter((index) => (all >>> index) & 1);
}
