import { eachRow, type Layers, layersOf, placesOf } from "./layers.ts";
import type { Published } from "./published.ts";
import { targetsOf } from "./targets.ts";

/**
 * How likely it is, to a reader who knows these scores, that some other child, picked at random, is at or above
 * `bandFrom`: Bayes' rule over every labelled dataset that fits, with this prior for each score, each child apart.
 * Null where nothing fits. Unlike the rest of the attack this is a judgement, as good as its prior.
 */
export function posteriorInBand(
  published: Published,
  bandFrom: number,
  known: number[],
  prior: (score: number) => number,
): number | null {
  return posteriorsInBand(published, bandFrom, [known], prior)[0] ?? null;
}

/** The same for many readers of one printed result, for little more than the cost of one. */
export function posteriorsInBand(
  published: Published,
  bandFrom: number,
  readers: number[][],
  prior: (score: number) => number,
): (number | null)[] {
  const layers = layersOf(published, targetsOf(published));
  const scores = layers.distances.map((distance) => distance + layers.centre);
  const weights = weighted(layers, prior, published.people);
  return readers.map((known) => {
    const others = published.people - known.length;
    if (others < 1 || known.some((score) => !scores.includes(score))) return null;
    const all = fitting(layers, known, weights[others]);
    const inBand = scores
      .filter((score) => score >= bandFrom)
      .reduce((total, score) => total + prior(score) * fitting(layers, [...known, score], weights[others - 1]), 0);
    return all > 0 ? inBand / all : null;
  });
}

/** The weight of every place, for each number of children in order of children. */
function weighted(layers: Layers, prior: (score: number) => number, people: number): Float64Array[] {
  const weights = Array.from({ length: people + 1 }, () => new Float64Array(layers.depth * layers.stride));
  const first = weights[0];
  if (first !== undefined) first[layers.reach] = 1;
  for (let count = 1; count <= people; count++) {
    for (const distance of layers.distances) {
      addOne(layers, weights, count, distance, prior(distance + layers.centre));
    }
  }
  return weights;
}

function addOne(layers: Layers, weights: Float64Array[], count: number, distance: number, share: number): void {
  const fewer = weights[count - 1];
  const more = weights[count];
  if (fewer === undefined || more === undefined) return;
  eachRow(layers, count, distance, ({ from, to, length, stride }) => {
    for (let step = 0; step < length; step += stride) {
      more[to + step] = (more[to + step] ?? 0) + share * (fewer[from + step] ?? 0);
    }
  });
}

function fitting(layers: Layers, known: number[], weights: Float64Array | undefined): number {
  return placesOf(layers, known).reduce((total, place) => total + (weights?.[place] ?? 0), 0);
}
