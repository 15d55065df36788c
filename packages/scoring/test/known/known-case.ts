import { readFileSync } from "node:fs";

type Row = (number | null)[];
type Spread = { sd: number; reliability: number; direction: "lowerIsBetter" | "higherIsBetter" };
type Pair = { pre: number | null; post: number | null };

/** The functions that have known cases, and what each is given. */
type Inputs = {
  scoreScale: {
    responses: Row;
    reverseItems: number[];
    min: number;
    max: number;
    method: "sum" | "mean" | "proratedSum";
    minAnswered: number;
    rounding: "none" | "halfUp";
  };
  scoreSdq25: { items: Row };
  scorePsc17: { items: Row };
  compositeScore: { scores: Row; method: "sum" | "mean" | "weightedMean"; weights?: number[]; minAvailable: number };
  standardScore: { raw: number; mean: number; sd: number };
  percentileRank: { value: number; sample: Row };
  assignBand: { value: number; bands: { label: string; lower: number }[] };
  reliableChange: Pair & Spread;
  clinicalCutoffs: Record<"clinicalMean" | "clinicalSd" | "functionalMean" | "functionalSd", number> &
    Pick<Spread, "direction">;
  clinicallySignificantChange: Pair & Spread & { cutoff: number };
  changeSummary: { pre: Row; post: Row; cutoff: number } & Spread;
};

/** What one function is given in a case. */
export type Input<Name extends keyof Inputs> = Inputs[Name];

/** One answer known from R, from a paper or by hand; `source` says which. */
export type KnownCase = {
  [Name in keyof Inputs]: { function: Name; input: Inputs[Name] };
}[keyof Inputs] & {
  id: string;
  expected: Record<string, unknown>;
  tolerance: { abs: number; rel: number };
  source: string;
};

export const knownCases: KnownCase[] = JSON.parse(readFileSync(new URL("./cases.json", import.meta.url), "utf8"));
