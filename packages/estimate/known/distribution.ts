import * as kith from "../src/index.ts";

/** The `distribution` of the cases: a name, cdf or quantile, and its parameters. A normal one may have any mean and spread. */
export function distributionOf(input: Record<string, unknown>): number {
  const params = numbersOf(input.params);
  const isCdf = input.kind === "cdf";
  const at = isCdf ? input.x : input.p;
  if (typeof at !== "number") throw new RangeError("a distribution requires x or p");
  const get = (name: string): number => {
    const value = params.get(name);
    if (value === undefined) throw new RangeError(`a distribution requires its ${name}`);
    return value;
  };
  switch (input.name) {
    case "t":
      return isCdf ? kith.tCdf(at, get("df")) : kith.tQuantile(at, get("df"));
    case "f":
      return (isCdf ? kith.fCdf : kith.fQuantile)(at, get("df1"), get("df2"));
    case "chiSquare":
      return (isCdf ? kith.chiSquareCdf : kith.chiSquareQuantile)(at, get("df"));
    case "noncentralT":
      return (isCdf ? kith.noncentralTCdf : kith.noncentralTQuantile)(at, get("df"), get("ncp"));
    case "normal":
      return normal(isCdf, at, params.get("mean") ?? 0, params.get("sd") ?? 1);
    default:
      throw new RangeError("a distribution requires a name we know");
  }
}

function normal(isCdf: boolean, at: number, mean: number, sd: number): number {
  if (!(sd > 0 && sd < 1e300 && Number.isFinite(mean)))
    throw new RangeError("a normal distribution requires an sd above 0");
  return isCdf ? kith.normalCdf((at - mean) / sd) : mean + sd * kith.normalQuantile(at);
}

function numbersOf(params: unknown): Map<string, number> {
  const entries = Object.entries(params ?? {});
  return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}
