import { choices, items } from "./made-up-scale.ts";

/** What one person ticked; an item left blank is not there, so that every contestant can read the same objects. */
export type PlainAnswers = Record<string, number>;

/** So many people, 2 % of their answers missing; the same every time. They come as JSON, as forms do. */
export function madeUpAnswers(people: number): PlainAnswers[] {
  const chance = draws(743);
  return Array.from({ length: people }, () => {
    const told = items.flatMap(({ id }) =>
      chance() < 0.02 ? [] : [`"${id}":${Math.floor(chance() * choices.length)}`],
    );
    return JSON.parse(`{${told.join(",")}}`) as PlainAnswers;
  });
}

/** Numbers from 0 to 1 that look like chance: mulberry32, public domain, by Tommy Ettinger. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
