import { type Refused, refuse } from "../http/refusal.ts";
import { alone, type StillMine } from "../store/lease.ts";
import { LedgerBroken } from "../store/ledger.ts";
import { addProgrammeRelease } from "../store/programme-releases.ts";
import { addRelease, DamagedRelease } from "../store/releases.ts";
import { addSignature, type Signed } from "../store/signatures.ts";
import { countSiteChange } from "../store/site-changes.ts";
import { fixSpreads } from "../store/spreads.ts";
import type { Store } from "../store/store.ts";
import type { Db } from "../store/tables.ts";
import { isDiskTrouble } from "../store/trouble.ts";
import { spreadsToFix } from "./fix-spreads.ts";
import { builderStopped, damagedRelease, ledgerBroken, toLog } from "./obstacles.ts";
import type { Prepared } from "./prepare.ts";
import { type Coming, loadPublicSite } from "./public-site.ts";
import { layReady, siteIsCurrent } from "./show.ts";
import { buildSite, siteBuilder } from "./site.ts";
import type { Together } from "./together.ts";

/** What a desk works with: the program that makes the pages, and where technical details are told. */
export type Workshop = { builder: string; log: (line: string) => void };
export type Desktop = Workshop & { store: Store; now: () => Date };
/** `stillMine` is asked before anything is kept: no other server has taken over meanwhile. */
export type Publishing = Desktop & { stillMine: StillMine };

/** Publishes as the only server: what goes out rests on everything that went out before. */
export function asTheOnlyOne<T>(own: Desktop, work: (own: Publishing) => Promise<T>): Promise<T> {
  return alone(own.store, "releases", (stillMine) => work({ ...own, stillMine }));
}

export const ownWorkshop: Workshop = {
  builder: siteBuilder,
  log: (line) => void process.stderr.write(`${line}\n`),
};

/** What goes out, by whose hand, and the signatures that are given by putting it out. */
type PuttingOut = {
  prepared: readonly Prepared[];
  pools: readonly Together[];
  by: string;
  signed?: readonly (Signed & { subject: string })[];
};

/** Puts prepared reports out: releases, ledger and pages, or nothing. */
export async function putOut(
  own: Publishing,
  { prepared, pools, by, signed = [] }: PuttingOut,
): Promise<Refused | null> {
  const spreads = await own.store.read((db) => spreadsToFix(db, prepared));
  const at = own.now().toISOString();
  const releases = prepared.flatMap(({ made }) => (made ? [made.release] : []));
  const programmes = pools.flatMap((pool) => (pool.kind === "not-now" ? [] : [pool.release]));
  return changeSite(own, { releases, programmes }, async (trx) => {
    for (const { subject, ...signature } of signed) await addSignature(trx, subject, signature);
    for (const { names, made } of prepared) {
      if (made && !made.unchanged) await addRelease(trx, { group: names.id, ...made, by, at });
    }
    for (const pool of pools) {
      if (pool.kind === "made") await addProgrammeRelease(trx, { ...pool, by, at });
    }
    for (const one of spreads) await fixSpreads(trx, { ...one, at });
  });
}

/** Builds the pages as they will be, keeps the change, then shows them. Where the build fails nothing has changed. */
export async function changeSite(
  { store, builder, log, stillMine }: Publishing,
  coming: Coming,
  keep: (trx: Db) => Promise<void>,
): Promise<Refused | null> {
  const shown = await store.read((db) => loadPublicSite(db, coming));
  const built = await buildSite(store.folder, shown, builder);
  if (built.kind !== "built") {
    log(`publish ${[...shown.releases.map(({ slug }) => slug)].join(", ")}: ${built.says}`);
    return built.kind === "no-room" ? refuse("no-room-to-publish") : refuse("site-not-built", [builderStopped]);
  }
  for (const note of built.notes) log(`publish: ${note}`);
  const ready = await layReady(store.folder, shown);
  try {
    await store.write(async (trx) => {
      await stillMine(trx);
      await keep(trx);
      await countSiteChange(trx);
    });
  } catch (error) {
    ready.drop();
    throw error;
  }
  ready.show();
  return null;
}

/**
 * Makes the served site and the release files show what the data folder says is public: after a crash between the two, a
 * lost folder, or a file that was damaged. A site
 * made under older rules is left as it is until something is published.
 */
export async function mendSite(store: Store): Promise<string | null> {
  const shown = await store.read((db) => loadPublicSite(db));
  if (shown.marks.length === 0 || siteIsCurrent(store.folder, shown)) return null;
  const built = await buildSite(store.folder, shown);
  if (built.kind !== "built") return built.says;
  (await layReady(store.folder, shown)).show();
  return null;
}

/** What stopped a publication, as a refusal; our own mistakes stay errors. */
export function refusalOf(error: unknown, log: Workshop["log"]): Refused {
  if (error instanceof DamagedRelease) {
    toLog(`release of ${error.slug}`, error.problems).forEach(log);
    return refuse("cannot-publish", [damagedRelease(error.slug)]);
  }
  if (error instanceof LedgerBroken) {
    toLog("ledger", error.problems).forEach(log);
    return refuse("cannot-publish", [ledgerBroken]);
  }
  if (isDiskTrouble(error)) {
    log(`publish: ${error}`);
    return refuse("no-room-to-publish");
  }
  throw error;
}
