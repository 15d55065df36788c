import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { estimateGroup, type GroupEstimate } from "@kith/estimate";
import type { Wave } from "@kith/instrument";
import { library } from "@kith/library";
import { makeProgrammeRelease, makeRelease, type ProgrammeRelease, type Release } from "@kith/release";
import { type DemoGroup, demoProgramme } from "@kith/testing";

/** The six groups that `npm start` plants, as they may be published when the groups have ended, and what they show together. */
export type DemoReleases = { groups: Release[]; together: ProgrammeRelease };

export function demoReleases(): DemoReleases {
  const { slug, name, place, period, groups } = demoProgramme();
  const instruments = [...library];
  const context = { programme: { slug, name }, place, period, madeUp: true, edition: 1, instruments };
  const estimates = groups.map(estimateOf);
  const releases = groups.map((group, index) =>
    makeRelease(estimates[index] ?? estimateOf(group), { ...context, group: { slug: group.slug, name: group.name } }),
  );
  return { groups: releases, together: makeProgrammeRelease(estimates, { ...context, published: releases }) };
}

function estimateOf({ id, plannedSessions, children, expected, responses, sessions }: DemoGroup): GroupEstimate {
  const isByThen = ({ wave }: { wave: Wave }) => wave !== "T2";
  return estimateGroup({
    group: id,
    plannedSessions,
    children,
    expected: expected.filter(isByThen),
    responses: responses.filter(isByThen),
    sessions,
    instruments: [...library],
  });
}

/** Writes them as the files that a site is built from. */
export function writeDemoReleases(folder: string): DemoReleases {
  const demo = demoReleases();
  mkdirSync(folder, { recursive: true });
  for (const release of demo.groups) write(folder, `${release.slug}.json`, release);
  write(folder, `${demo.together.slug}.programme.json`, demo.together);
  return demo;
}

function write(folder: string, name: string, release: object): void {
  writeFileSync(join(folder, name), `${JSON.stringify(release, null, 2)}\n`);
}
