import type { Informant, Words } from "@kith/instrument";
import { type Release, scaleWords } from "@kith/release";
import withheldWords from "../words/withheld.json" with { type: "json" };

/** One line of the table of changes, as `public/changes.schema.json` tells it. */
type Line = { outcome: Words; scale: string; informant: Informant; from: string; to: string } & (
  | { kind: "shown"; children: Words; average: Average; margin: number | null; range: Range }
  | { kind: "withheld"; mark: "[c]" | "–"; why: Words }
);

type Average = { before: number; after: number; change: number };
type Range = { lowest: number; highest: number; roundedTo: number };

/** The table of changes for a program, both languages in it, and a link to what each field means. */
export function changesJson(release: Release, schema: string): string {
  const { programme, group, place, period, edition, hash, madeUp } = release;
  const names = { programme: both(programme.name), group: both(group.name), place: both(place), period: both(period) };
  const about = { ...names, madeUp, edition, checksum: hash };
  return `${JSON.stringify({ $schema: schema, ...about, changes: release.findings.map((finding) => lineOf(finding, release)) }, null, 2)}\n`;
}

function lineOf(finding: Release["findings"][number], release: Release): Line {
  const { scale, informant, from, to } = finding;
  const cell = { outcome: both(scaleWords(release, scale).name), scale, informant, from, to };
  if (finding.kind === "withheld") {
    const { reason } = finding;
    return { ...cell, kind: "withheld", mark: reason === "not-asked" ? "–" : "[c]", why: both(withheldWords[reason]) };
  }
  const { people, margin = null, before, after, change, unit, lowest, highest } = finding;
  return {
    ...cell,
    kind: "shown",
    children: both(people),
    average: { before, after, change },
    margin,
    range: { lowest, highest, roundedTo: unit },
  };
}

/** Chinese first, in whatever order the release's own file has them: the same release is the same table, byte for byte. */
function both(words: Words): Words {
  return { "zh-CN": words["zh-CN"], en: words.en };
}
