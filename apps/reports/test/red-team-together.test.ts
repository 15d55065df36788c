import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ProgrammeRelease, policy, type ShownFinding } from "@kith/release";
import { parseHTML } from "linkedom";
import { afterAll, expect, test } from "vitest";
import { buildScript } from "./places.ts";
import { numbersIn } from "./read-page.ts";
import { isSame, togetherOf, trueProgramme } from "./red-team/true-programme.ts";
import { eighths, releaseOfGroup, type TrueGroup } from "./red-team/true-scores.ts";

const folder = mkdtempSync(join(tmpdir(), "kith red team together "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const together = togetherOf(trueProgramme);
const releases = trueProgramme.map(releaseOfGroup);
const pooled = together.findings.filter((finding) => finding.kind === "pooled");
const site = builtFrom(together, "site");

function builtFrom(programme: ProgrammeRelease, name: string): string {
  const from = join(folder, `${name} releases`);
  mkdirSync(from);
  for (const release of releases) writeFileSync(join(from, `${release.slug}.json`), JSON.stringify(release));
  writeFileSync(join(from, `${programme.slug}.programme.json`), JSON.stringify(programme));
  execFileSync(process.execPath, [buildScript, "--releases", from, "--out", join(folder, name)], { stdio: "pipe" });
  return join(folder, name);
}

type Pooled = (typeof pooled)[number];

/** What one group published of this cell by itself; null where it may not. */
function ownOf({ slug }: TrueGroup, cell: Pooled): ShownFinding | null {
  const found = releases.find((release) => release.slug === slug)?.findings.find((one) => isSame(one, cell));
  return found?.kind === "shown" ? found : null;
}

/**
 * Between what a group's own change must lie, once every other group's is subtracted from what is printed of all: every child
 * counting alike, or every group counting alike. `roomOf` is how far another group's change may lie from what one knows of it.
 */
function leftAfterSubtracting(
  groups: readonly TrueGroup[],
  group: TrueGroup,
  roomOf: (one: TrueGroup) => number,
): number {
  return Math.min(
    ...[(one: TrueGroup) => one.enrolled, () => 1].map((weight) => {
      const all = groups.reduce((sum, one) => sum + weight(one), 0);
      const room = groups.reduce((sum, one) => sum + (one === group ? 0 : weight(one) * roomOf(one)), 0);
      return (all * 0.1 + room) / weight(group);
    }),
  );
}

test("there is enough told together, of groups that publish and of one that may not, for an attack to be worth trying", () => {
  expect(pooled.length).toBeGreaterThan(3);
  expect(releases.map(({ findings }) => findings.some(({ kind }) => kind === "shown"))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(together.orders.some(({ kind }) => kind === "told")).toBe(true);
});

/** A change is the difference of two rounded means, so it may lie a whole unit either way; one that is not told, anywhere. */
const publicRoom = (cell: Pooled) => (one: TrueGroup) => {
  const own = ownOf(one, cell);
  return own === null ? 2 * (cell.highest - cell.lowest) : 2 * own.unit;
};

/** How far apart two changes of a group must stay: its own rounding where it is told, twice that or far more where it is not. */
function leastOf(group: TrueGroup, cell: Pooled): number {
  const own = ownOf(group, cell);
  if (own !== null) return own.unit;
  return group.enrolled < policy.minimumPairs ? policy.pool.leastWidth * (cell.highest - cell.lowest) : 0.2;
}

test("with every other group's page in hand, no group's own change is left closer than its own page tells it", () => {
  for (const cell of pooled) {
    for (const group of trueProgramme) {
      const left = leftAfterSubtracting(trueProgramme, group, publicRoom(cell));
      expect(left, `${group.slug} ${cell.informant} ${cell.scale}`).toBeGreaterThanOrEqual(leastOf(group, cell));
    }
  }
});

test("the same subtraction does learn where the other groups' changes are known exactly, so its silence means something", () => {
  const [juniper, laurel, hazel] = trueProgramme;
  if (!juniper || !laurel || !hazel) throw new RangeError("there are three groups that publish");
  expect(leftAfterSubtracting([juniper, laurel, hazel], hazel, () => 0)).toBeLessThan(0.3);
});

test("no number stands anywhere on the page of all groups, in its drawings or its files, that is not released as it is said", () => {
  const allowed = new Set([...together.manifest, ...releases.flatMap(({ manifest }) => manifest)]);
  const below = `programmes/${together.slug}`;
  for (const language of ["", "en"]) {
    const page = parseHTML(readFileSync(join(site, language, below, "index.html"), "utf8")).document;
    const said = [
      ...[...page.querySelectorAll("[aria-label], [title], [alt], meta[name=description]")].flatMap((element) =>
        ["aria-label", "title", "alt", "content"].flatMap((name) => element.getAttribute(name) ?? []),
      ),
      ...[...page.querySelectorAll("main p:not(.provenance), main li, main td")].map(
        ({ textContent }) => textContent ?? "",
      ),
    ].flatMap(numbersIn);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((number) => !allowed.has(number))).toEqual([]);
  }
  // The true change of each group, and of all, unrounded: it stands in no file of the whole site.
  const secret = trueProgramme.flatMap(({ cells }) =>
    cells.flatMap(({ before, after }) => {
      const change = after.reduce((sum, one, at) => sum + one - (before[at] ?? 0), 0) / before.length / eighths;
      return Number.isInteger(change * 10) ? [] : [Math.abs(change).toFixed(4)];
    }),
  );
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|json|csv|xml|svg|txt|js)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    for (const one of secret) expect(text.includes(one), `${entry.name} ${one}`).toBe(false);
  }
});
