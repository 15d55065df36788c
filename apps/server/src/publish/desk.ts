import { draftOf, type Release } from "@kith/release";
import type { Published, ReleaseDraft } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import type { ReleaseDesk } from "../http/world.ts";
import { reportUrl } from "../store/board.ts";
import { addRelease, DamagedRelease, loadReleases } from "../store/releases.ts";
import type { Store } from "../store/store.ts";
import { type Prepared, prepareRelease } from "./prepare.ts";
import { buildSite, siteBuilder, siteIsCurrent, swapSite, writeReleaseFiles } from "./site.ts";

/** The release desk of one data folder. Publishing is one at a time, and whole: release, ledger and pages, or nothing. */
export function makeDesk(store: Store, now: () => Date, builder = siteBuilder): Desk {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const publishAll: Desk["publishAll"] = (groups, by) =>
    inTurn(() => publishGroups({ store, now, builder }, groups, by));
  return {
    draft: (group) => draft(store, group),
    publishAll,
    publish: async (group, by) => {
      try {
        const published = await publishAll([group], by);
        return Array.isArray(published) ? (published[0] ?? refuse("no-such-group")) : published;
      } catch (error) {
        if (error instanceof DamagedRelease) return refuse("cannot-publish", error.problems);
        throw error;
      }
    },
  };
}

type Desk = ReleaseDesk & { publishAll(groups: string[], by: string): Promise<Published[] | Refused> };
type Publishing = { store: Store; now: () => Date; builder: string };

/** Publishes several groups with one build of the site. If one may not be published, or the build fails, none is. */
async function publishGroups(
  { store, now, builder }: Publishing,
  groups: string[],
  by: string,
): Promise<Published[] | Refused> {
  const prepared: Prepared[] = [];
  for (const group of groups) {
    const one = await store.read((db) => prepareRelease(db, group));
    if (!one) return refuse("no-such-group");
    if (one.refused.length > 0) return refuse("cannot-publish", one.refused);
    prepared.push(one);
  }
  const fresh = prepared.map(({ release }) => release);
  const slugs = fresh.map((release) => release.slug);
  const all = [...(await store.read((db) => loadReleases(db, slugs))), ...fresh];
  const built = await buildSite(store.folder, all, builder);
  if (built.kind === "failed") return refuse("site-not-built", [{ at: "reports", says: built.says }]);
  await store.write(async (trx) => {
    for (const { names, release, sets, unchanged } of prepared) {
      if (unchanged) continue;
      await addRelease(trx, { group: names.id, release, sets, by, at: now().toISOString() });
    }
  });
  await show(store, all);
  return fresh.map(({ slug, edition }) => ({ kind: "published", edition, url: reportUrl(slug) }));
}

/** Makes the served site show what the ledger says is published: after a crash between the two, or a lost folder. */
export async function mendSite(store: Store): Promise<string | null> {
  const releases = await store.read((db) => loadReleases(db));
  if (releases.length === 0 || siteIsCurrent(store.folder, releases)) return null;
  const built = await buildSite(store.folder, releases);
  if (built.kind === "failed") return built.says;
  await show(store, releases);
  return null;
}

async function show(store: Store, releases: Release[]): Promise<void> {
  await writeReleaseFiles(store.folder, releases);
  swapSite(store.folder, releases);
}

async function draft(store: Store, group: string): Promise<ReleaseDraft | Refused> {
  const prepared = await store.read((db) => prepareRelease(db, group));
  return prepared ? { ...draftOf(prepared.release), refused: prepared.refused } : refuse("no-such-group");
}
