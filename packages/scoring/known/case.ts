/** How near is near enough: within `abs`, or within `rel` of the expected number. A field may have its own. */
export type Tolerance = { abs: number; rel: number; fields?: Record<string, { abs: number; rel: number }> };

/** One value that R (or a paper) knows: a function's name in the shared language of the cases, what goes in, what must come out. */
export type KnownCase = {
  id: string;
  function: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
  tolerance: Tolerance;
  source: string;
  note?: string;
};

/** For each function of the cases, how it is said in Kith's own interface. */
export type Adapter = Record<string, (input: Record<string, unknown>) => Record<string, unknown>>;

/** Inside arrays, three words stand for numbers that JSON cannot say. */
export function withTokens(thing: unknown): unknown {
  if (Array.isArray(thing))
    return thing.map((one) => (typeof one === "string" ? (tokens.get(one) ?? one) : withTokens(one)));
  if (thing === null || typeof thing !== "object") return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, withTokens(value)]));
}

const tokens = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);
