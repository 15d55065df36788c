import { draftOf } from "@kith/release";
import type { Published, ReleaseDraft } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import type { ReleaseDesk } from "../http/world.ts";
import { reportUrl } from "../store/board.ts";
import { isDiskTrouble } from "../store/group-commit.ts";
import { addRelease, DamagedRelease, loadReleases } from "../store/releases.ts";
import type { Store } from "../store/store.ts";
import { builderStopped, damagedRelease, toLog } from "./obstacles.ts";
import { type Prepared, prepareRelease } from "./prepare.ts";
import { layReady, siteIsCurrent } from "./show.ts";
import { buildSite, siteBuilder } from "./site.ts";

/** What a desk works with: the program that makes the pages, and where technical details are told. */
export type Workshop = { builder: string; log: (line: string) => void };

const ownWorkshop: Workshop = { builder: siteBuilder, log: (line) => void process.stderr.write(`${line}\n`) };

/** The release desk of one data folder. Publishing is one at a time, and whole: release, ledger and pages, or nothing. */
export function makeDesk(store: Store, now: () => Date, workshop: Partial<Workshop> = {}): Desk {
  const own = { ...ownWorkshop, ...workshop };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const publishAll: Desk["publishAll"] = (groups, by) =>
    inTurn(() => publishGroups({ store, now, ...own }, groups, by));
  return {
    draft: (group) => draft(store, group, own.log),
    publishAll,
    publish: async (group, by) => {
      try {
        const published = await publishAll([group], by);
        return Array.isArray(published) ? (published[0] ?? refuse("no-such-group")) : published;
      } catch (error) {
        return refusalOf(error, own.log);
      }
    },
  };
}

type Desk = ReleaseDesk & { publishAll(groups: string[], by: string): Promise<Published[] | Refused> };
type Publishing = Workshop & { store: Store; now: () => Date };

/** Publishes several groups with one build of the site. If one may not be published, or the build fails, none is. */
async function publishGroups(
  { store, now, builder, log }: Publishing,
  groups: string[],
  by: string,
): Promise<Published[] | Refused> {
  const prepared: Prepared[] = [];
  for (const group of groups) {
    const one = await store.read((db) => prepareRelease(db, group));
    if (!one) return refuse("no-such-group");
    one.technical.forEach(log);
    if (one.refused.length > 0) return refuse("cannot-publish", one.refused);
    prepared.push(one);
  }
  const fresh = prepared.map(({ release }) => release);
  const slugs = fresh.map((release) => release.slug);
  const all = [...(await store.read((db) => loadReleases(db, slugs))), ...fresh];
  const built = await buildSite(store.folder, all, builder);
  if (built.kind !== "built") {
    log(`publish ${slugs.join(", ")}: ${built.says}`);
    return built.kind === "no-room" ? refuse("no-room-to-publish") : refuse("site-not-built", [builderStopped]);
  }
  const ready = await layReady(store.folder, all);
  try {
    await store.write(async (trx) => {
      for (const { names, release, sets, unchanged } of prepared) {
        if (unchanged) continue;
        await addRelease(trx, { group: names.id, release, sets, by, at: now().toISOString() });
      }
    });
  } catch (error) {
    ready.drop();
    throw error;
  }
  ready.show();
  return fresh.map(({ slug, edition }) => ({ kind: "published", edition, url: reportUrl(slug) }));
}

/** Makes the served site show what the ledger says is published: after a crash between the two, or a lost folder. */
export async function mendSite(store: Store): Promise<string | null> {
  const releases = await store.read((db) => loadReleases(db));
  if (releases.length === 0 || siteIsCurrent(store.folder, releases)) return null;
  const built = await buildSite(store.folder, releases);
  if (built.kind !== "built") return built.says;
  (await layReady(store.folder, releases)).show();
  return null;
}

async function draft(store: Store, group: string, log: Workshop["log"]): Promise<ReleaseDraft | Refused> {
  const prepared = await store.read((db) => prepareRelease(db, group));
  if (!prepared) return refuse("no-such-group");
  prepared.technical.forEach(log);
  return { ...draftOf(prepared.release), refused: prepared.refused };
}

/** What stopped a publication, as a refusal; our own mistakes stay errors. */
function refusalOf(error: unknown, log: Workshop["log"]): Refused {
  if (error instanceof DamagedRelease) {
    toLog(`release of ${error.slug}`, error.problems).forEach(log);
    return refuse("cannot-publish", [damagedRelease(error.slug)]);
  }
  if (isDiskTrouble(error)) {
    log(`publish: ${error}`);
    return refuse("no-room-to-publish");
  }
  throw error;
}
