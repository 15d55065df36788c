import { type MemberSet, type ProgrammeRelease, policy } from "@kith/release";
import type { Prepared } from "./prepare.ts";

/**
 * Which numbers of several groups may not be told again beside earlier ones. Two may both be public where they are of the
 * very same children, or where the later one has at least three groups more that could be told by themselves. With a group
 * fewer, or one or two more, nothing is told anew.
 */
export async function closedCells(
  earlier: readonly MemberSet[][],
  groups: Prepared[],
  make: (some: Prepared[]) => Promise<ProgrammeRelease>,
): Promise<string[] | "every-cell"> {
  const closed: string[] = [];
  for (const sets of earlier) {
    const had = new Set(groupsBehind(sets));
    const [again, more] = [groups.filter(isOf(had)), groups.filter((one) => !isOf(had)(one))];
    if (again.length < had.size || (more.length > 0 && more.length < policy.pool.groups)) return "every-cell";
    const rest = more.length > 0 ? new Set(pooledCells(await make(more))) : null;
    for (const [cell, before] of Map.groupBy(
      sets.filter((set) => !isOfGroup(set)),
      cellOf,
    )) {
      const now = again.flatMap((one) => setOf(cell, one));
      if (!areSame(before, now) || rest?.has(cell) === false) closed.push(cell);
    }
  }
  return [...new Set(closed)];
}

/** The groups that an edition took together. */
export function groupsBehind(sets: readonly MemberSet[]): string[] {
  return sets.filter(isOfGroup).map(({ scale }) => scale);
}

/** Which groups were taken together, and which of each group's children stand behind each number. */
export function pooledSets(release: ProgrammeRelease, groups: Prepared[]): MemberSet[] {
  return groups.flatMap((one) => [
    { informant: "group", scale: one.names.slug, wave: "T1", members: everyoneOf(one) },
    ...pooledCells(release).flatMap((cell) => setOf(cell, one)),
  ]);
}

function everyoneOf({ made }: Prepared): string[] {
  return made?.sets.find(({ scale }) => scale === "sessions")?.members ?? [];
}

/** The children of one group behind one cell, as the ledger keeps them: `informant` and `scale/group`. */
function setOf(cell: string, { names: { slug }, estimate, markOf }: Prepared): MemberSet[] {
  const own = estimate.comparisons.filter((one) => cellOf(one) === cell && one.from === "T0" && one.to === "T1");
  const members = [...new Set(own.flatMap(({ pairs }) => pairs.map(({ child }) => markOf(child))))].toSorted();
  const [first] = own;
  return first && members.length > 0
    ? [{ informant: first.informant, scale: `${first.scale}/${slug}`, wave: "T1", members }]
    : [];
}

function pooledCells({ findings }: ProgrammeRelease): string[] {
  return findings.flatMap((finding) => (finding.kind === "pooled" ? [cellOf(finding)] : []));
}

function cellOf({ informant, scale }: { informant: string; scale: string }): string {
  return `${informant}/${scale.split("/")[0]}`;
}

function areSame(some: MemberSet[], others: MemberSet[]): boolean {
  const told = (sets: MemberSet[]) => sets.map(({ scale, members }) => `${scale} ${members}`).toSorted();
  return String(told(some)) === String(told(others));
}

function isOfGroup({ informant }: MemberSet): boolean {
  return informant === "group";
}

function isOf(slugs: ReadonlySet<string>) {
  return ({ names }: Prepared) => slugs.has(names.slug);
}
