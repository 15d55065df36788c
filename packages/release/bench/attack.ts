import { cpus } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { allMultisets, type Published, reconstruct } from "../src/index.ts";
import { printedOf } from "../test/attack/brute-force.ts";
import { plainListing } from "./plain-listing.ts";

/** Prints time and memory of the whole attack: as an outsider, as every member and as every two members. */
const format = { spread: "mean and spread to 0.1", mean: "mean to 0.5" } as const;

console.log(`Node ${process.version}, ${cpus().length} cores, one of them used\n`);
console.log("every reader of one printed result, beside a rival that lists every multiset of scores");
console.log(row("n", "scale", "printed", "readers", "datasets", "ms", "MB", "rival ms", "answers"));
for (const people of [8, 10, 12]) {
  for (const highest of [10, 40]) {
    for (const isSpread of [true, false]) printOne(people, highest, isSpread);
  }
}

console.log("\ncost by the number of children, scale 0–32, every reader");
console.log(row("n", "scale", "printed", "readers", "datasets", "ms", "MB"));
for (let people = 4; people <= 12; people++) {
  for (const isSpread of [true, false]) console.log(row(...measured(people, 32, isSpread).cells));
}

console.log("\na whole group report: 3 scales × 3 informants × 3 waves, scale 0–32, every reader of every mean");
for (const people of [8, 10, 12]) {
  for (const isSpread of [false, true]) {
    const began = performance.now();
    for (let cell = 0; cell < 27; cell++) {
      const { published, insiders } = resultOf(people, 32, isSpread, cell);
      reconstruct(published, 16, insiders);
    }
    const seconds = (performance.now() - began) / 1000;
    const printed = isSpread ? format.spread : format.mean;
    console.log(`n ${people}, ${printed}: ${seconds.toFixed(2)} s ${seconds < 5 ? "(under 5 s)" : "(5 s or more)"}`);
  }
}

function printOne(people: number, highest: number, isSpread: boolean): void {
  const { cells, published, insiders, learned } = measured(people, highest, isSpread);
  const all = allMultisets(published);
  if (all > 1_000_000n) {
    console.log(row(...cells, "–", `${all} to list`));
    return;
  }
  const began = performance.now();
  const listed = plainListing(published, Math.round(highest / 2), insiders);
  const took = Math.round(performance.now() - began);
  const isSame = isDeepStrictEqual(learned, listed);
  if (!isSame) process.exitCode = 1;
  console.log(row(...cells, String(took), isSame ? "the same" : "DIFFERENT"));
}

function measured(people: number, highest: number, isSpread: boolean) {
  const { published, insiders } = resultOf(people, highest, isSpread, 0);
  const before = process.memoryUsage().arrayBuffers;
  const began = performance.now();
  const learned = reconstruct(published, Math.round(highest / 2), insiders);
  const took = Math.round(performance.now() - began);
  const memory = Math.max(0, Math.round((process.memoryUsage().arrayBuffers - before) / 1e6));
  const datasets = learned[0]?.datasets ?? 0;
  const printed = isSpread ? format.spread : format.mean;
  const cells = [people, `0–${highest}`, printed, insiders.length, datasets, took, memory].map(String);
  return { cells, published, insiders, learned };
}

/** Scores spread over the lower four fifths of the scale, moved a little from cell to cell, as they would be printed. */
function resultOf(people: number, highest: number, isSpread: boolean, cell: number) {
  const scores = Array.from({ length: people }, (_, index) => {
    const place = Math.round(((index + 1) / (people + 1)) * highest * 0.8);
    return Math.min(highest, place + ((cell + index) % 3));
  });
  const pairs = scores.flatMap((one, at) => scores.slice(0, at).map((other) => [one, other]));
  const insiders = [[], ...scores.map((score) => [score]), ...pairs];
  const published: Published = printedOf(scores, 0, highest, isSpread ? "0.1" : "0.5", isSpread);
  return { published, insiders };
}

function row(...cells: string[]): string {
  const widths = [3, 6, 24, 9, 15, 7, 6, 10, 10];
  return cells.map((cell, index) => cell.padStart(widths[index] ?? 10)).join(" ");
}
