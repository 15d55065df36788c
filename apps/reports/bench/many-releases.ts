import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "@kith/instrument";
import type { Release } from "@kith/release";

const examples = fileURLToPath(new URL("../../../packages/release/examples/", import.meta.url));

/** Writes so many made-up releases, twenty to a programme, each of them whole and valid; from `first` on. */
export function writeReleases(folder: string, first: number, many: number): void {
  mkdirSync(folder, { recursive: true });
  const originals = readdirSync(examples)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name): Release => JSON.parse(readFileSync(join(examples, name), "utf8")));
  for (let index = first; index < first + many; index += 1) {
    const original = originals[index % originals.length];
    if (original === undefined) throw new RangeError("writeReleases requires an example");
    const release = renamed(original, index);
    writeFileSync(join(folder, `${release.slug}.json`), `${JSON.stringify(release, null, 2)}\n`);
  }
}

/** The same report of another group. Names have letters only, since a digit would be a number. */
function renamed(release: Release, index: number): Release {
  const [group, programme] = [`group-${inLetters(index)}`, `programme-${inLetters(Math.floor(index / 20))}`];
  const { hash: _, ...content } = {
    ...release,
    slug: group,
    group: { slug: group, name: { "zh-CN": `小组 ${inLetters(index)}`, en: `Group ${inLetters(index)}` } },
    programme: { slug: programme, name: { "zh-CN": `项目 ${programme}`, en: `Programme ${programme}` } },
  };
  return { ...content, hash: contentHash(content) };
}

function inLetters(number: number): string {
  const letters = [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return letters.join("").padStart(4, "a");
}
