/** Numbers that look like chance, each drawn under a text key of its own. */
export type Streams = {
  /** Even between 0 and 1. */
  uniform: (key: string) => number;
  /** Mean 0 and standard deviation 1 (Box and Muller 1958). */
  normal: (key: string) => number;
};

/**
 * Seeded chance: the same seed and key give the same number for ever, so a new group or item changes no other
 * value. The key is hashed by FNV-1a and feeds a Mulberry32 generator, whose first output is thrown away.
 */
export function streams(seed: string): Streams {
  const open = (key: string) => {
    const next = mulberry32(fnv1a32(`${seed}|${key}`));
    next();
    return next;
  };
  return {
    uniform: (key) => open(key)(),
    normal: (key) => {
      const next = open(key);
      const length = Math.sqrt(-2 * Math.log(1 - next()));
      return length * Math.cos(2 * Math.PI * next());
    },
  };
}

/** The 32-bit Fowler–Noll–Vo hash 1a of a text's UTF-16 units. */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Tommy Ettinger's Mulberry32: a stream of numbers from 0 up to 1, from one 32-bit seed. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
