import { countTable, datasetsWith } from "./count-table.ts";
import { layersOf } from "./layers.ts";
import type { Others } from "./means-only.ts";
import { allMultisets } from "./reconstruct.ts";

/** How many sets of scores the others may have; null where they are beyond counting exactly. */
export function countOthers({ people, lowest, highest, sum }: Others): number | null {
  if (allMultisets({ people, lowest, highest }) > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const sums = Array.from({ length: sum.to - sum.from + 1 }, (_, index) => ({ sum: sum.from + index, squares: null }));
  const layers = layersOf({ people, lowest, highest }, sums);
  return datasetsWith(countTable(layers, layers.distances), []);
}
