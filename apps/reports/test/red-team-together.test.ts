import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { poolGroups } from "@kith/estimate";
import type { ProgrammeRelease, ShownFinding } from "@kith/release";
import { parseHTML } from "linkedom";
import { afterAll, expect, test } from "vitest";
import { buildScript } from "./places.ts";
import { numbersIn } from "./read-page.ts";
import { isSame, movedBy, togetherOf, trueProgramme } from "./red-team/true-programme.ts";
import { eighths, releaseOfGroup, type TrueCell, type TrueGroup } from "./red-team/true-scores.ts";

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

test("with every other group's page in hand, no group's own change is left closer than its own page tells it", () => {
  for (const cell of pooled) {
    for (const group of trueProgramme) {
      const own = ownOf(group, cell);
      const least = own === null ? 0.15 * (cell.highest - cell.lowest) : own.unit;
      const left = leftAfterSubtracting(trueProgramme, group, publicRoom(cell));
      expect(left, `${group.slug} ${cell.informant} ${cell.scale}`).toBeGreaterThanOrEqual(least);
    }
  }
});

test("the same subtraction does learn where the other groups' changes are known exactly, so its silence means something", () => {
  const [juniper, laurel, hazel] = trueProgramme;
  if (!juniper || !laurel || !hazel) throw new RangeError("there are three groups that publish");
  expect(leftAfterSubtracting([juniper, laurel, hazel], hazel, () => 0)).toBeLessThan(0.3);
});

test("one who knows the method, and how much children differ, still finds changes of each group far apart that print the very same", () => {
  for (const cell of pooled) {
    for (const group of trueProgramme) {
      const own = ownOf(group, cell);
      const least = own === null ? 0.15 * (cell.highest - cell.lowest) : own.unit;
      expect(widthFound(cell, group), `${group.slug} ${cell.informant} ${cell.scale}`).toBeGreaterThanOrEqual(
        least - 0.01,
      );
    }
  }
});

test("a way in which every other group's change is known to a hundredth does leave less, so that search means something", () => {
  const [cell] = pooled;
  const sorrel = trueProgramme[3];
  if (cell === undefined || sorrel === undefined) throw new RangeError("something is told together");
  expect(widthFound(cell, sorrel, 0.005)).toBeLessThan(widthFound(cell, sorrel));
});

/** From the least to the greatest change of a group with which the groups together print as was printed, by the site's own method. */
function widthFound(cell: Pooled, group: TrueGroup, room?: number): number {
  const variance = varianceOf(cell);
  const others = trueProgramme.filter((one) => one !== group);
  const own = ownOf(group, cell);
  const places = own ? steps(own.change - own.unit * 0.98, own.change + own.unit * 0.98, 12) : steps(-2.4, 2.4, 96);
  const ways = others.map((one) => {
    const told = ownOf(one, cell);
    if (told === null) return steps(-2, 2, 16);
    const reach = room ?? told.unit * 0.98;
    const middle = room === undefined ? told.change : changeOf(one, cell);
    return steps(middle - reach, middle + reach, 6);
  });
  const fitting = places.filter((place) =>
    every(ways).some((changes) =>
      isPrintedSo(cell, variance, [
        [group, place],
        ...others.map((one, at): [TrueGroup, number] => [one, changes[at] ?? 0]),
      ]),
    ),
  );
  return fitting.length === 0 ? 0 : Math.max(...fitting) - Math.min(...fitting);
}

function isPrintedSo(cell: Pooled, variance: number, changes: [TrueGroup, number][]): boolean {
  const made = poolGroups(
    changes.map(([{ slug, enrolled }, change]) => ({ group: slug, change, variance: variance / enrolled })),
    0.95,
  );
  if (made.kind === "refused") return false;
  const tenth = (value: number, way: (value: number) => number) => way(value * 10) / 10;
  return (
    tenth(made.estimate, Math.round) === cell.change &&
    tenth(made.interval.lower, Math.floor) === cell.interval.from &&
    tenth(made.interval.upper, Math.ceil) === cell.interval.to
  );
}

/** How much children's changes differ within the groups: the attacker is given even this. */
function varianceOf(cell: Pooled): number {
  const all = trueProgramme.map((one) => {
    const mean = changeOf(one, cell);
    return changesOf(one, cell).reduce((sum, change) => sum + (change - mean) ** 2, 0);
  });
  const children = trueProgramme.reduce((sum, { enrolled }) => sum + enrolled, 0);
  return all.reduce((sum, one) => sum + one, 0) / (children - trueProgramme.length);
}

function changesOf({ cells }: TrueGroup, cell: { informant: string; scale: string }): number[] {
  const own = cells.find(({ informant, scale }) => informant === cell.informant && scale === cell.scale);
  return (own?.before ?? []).map((before, at) => ((own?.after[at] ?? 0) - before) / eighths);
}

function changeOf(group: TrueGroup, cell: { informant: string; scale: string }): number {
  const all = changesOf(group, cell);
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

/** Every way to take one of each. */
function every(ways: number[][]): number[][] {
  return ways.reduce<number[][]>((all, own) => all.flatMap((some) => own.map((one) => [...some, one])), [[]]);
}

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

test("the order that is told would be the same had a group gone in another order, so it tells none of them", () => {
  for (const order of together.orders) {
    if (order.kind === "withheld") continue;
    for (const { slug } of trueProgramme) {
      const goesOtherwise = [1, 2, 3, 4, 6, 8, 12].some((by) => {
        const turned = order.order.reduce(
          (groups, scale, place) =>
            turnedAgainst(
              groups,
              slug,
              { informant: order.informant, scale },
              place === 0 ? by : place === 1 ? -by : 0,
            ),
          trueProgramme,
        );
        const own = turned.find((group) => group.slug === slug);
        const isTurned = own !== undefined && changeOf(own, cellAt(order, 0)) > changeOf(own, cellAt(order, 1));
        const again = togetherOf(turned).orders.find(({ informant }) => informant === order.informant);
        return isTurned && JSON.stringify(again) === JSON.stringify(order);
      });
      expect(goesOtherwise, `${order.informant} ${slug}`).toBe(true);
    }
  }
});

function cellAt({ informant, order }: { informant: TrueCell["informant"]; order: string[] }, place: number) {
  return { informant, scale: order[place] ?? "" };
}

/** One group moved by so much, and all others a little against it, so that the average over all of them stays. */
function turnedAgainst(groups: TrueGroup[], slug: string, cell: Pick<TrueCell, "informant" | "scale">, by: number) {
  const size = groups.find((group) => group.slug === slug)?.enrolled ?? 1;
  const rest = groups.reduce((sum, { enrolled }) => sum + enrolled, 0) - size;
  return groups.reduce(
    (all, group) =>
      movedBy(
        all,
        group.slug,
        cell,
        group.slug === slug ? by * size : -Math.round((by * size * group.enrolled) / rest),
      ),
    groups,
  );
}
