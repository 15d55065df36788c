import { draftOf } from "@kith/release";
import type { Published, ReleaseDraft } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import type { ReleaseDesk } from "../http/world.ts";
import { reportUrl } from "../store/board.ts";
import type { Store } from "../store/store.ts";
import type { Prepared } from "./prepare.ts";
import { prepareRelease } from "./prepare.ts";
import { publishTogether } from "./publish-together.ts";
import { ownWorkshop, type Publishing, putOut, refusalOf, type Workshop } from "./put-out.ts";
import { prepareTogether, type Together } from "./together.ts";

/** The release desk of one data folder. Publishing is one at a time, and whole: release, ledger and pages, or nothing. */
export function makeDesk(store: Store, now: () => Date, workshop: Partial<Workshop> = {}): Desk {
  const own: Publishing = { store, now, ...ownWorkshop, ...workshop };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const orRefusal = <T>(work: Promise<T>): Promise<T | Refused> =>
    work.catch((error: unknown) => refusalOf(error, own.log));
  const publishAll: Desk["publishAll"] = (groups, by) => inTurn(() => publishGroups(own, groups, by));
  return {
    draft: (group) => orRefusal(draft(store, group, own.log)),
    publishAll,
    publish: async (group, by) => {
      const published = await orRefusal(publishAll([group], by));
      return Array.isArray(published) ? (published[0] ?? refuse("no-such-group")) : published;
    },
    publishTogether: (by) => orRefusal(inTurn(() => publishTogether(own, by))),
  };
}

type Desk = ReleaseDesk & { publishAll(groups: string[], by: string): Promise<Published[] | Refused> };

/**
 * Publishes several groups with one build of the site. If one may not be published, or the build fails, none is. What the
 * programme's groups show together is renewed in the same build, where the rules let it.
 */
async function publishGroups(own: Publishing, groups: string[], by: string): Promise<Published[] | Refused> {
  const { store, log } = own;
  const prepared: Prepared[] = [];
  for (const group of groups) {
    const one = await store.read((db) => prepareRelease(db, group));
    if (!one) return refuse("no-such-group");
    one.technical.forEach(log);
    if (one.refused.length > 0) return refuse("cannot-publish", one.refused);
    prepared.push(one);
  }
  const pools: Together[] = [];
  for (const [programme, own] of Map.groupBy(prepared, ({ names }) => names.programme.id)) {
    pools.push(await store.read((db) => prepareTogether(db, programme, own)));
  }
  const refused = await putOut(own, { prepared, pools, by });
  if (refused !== null) return refused;
  const [why = null] = pools.flatMap((pool) => (pool.kind === "not-now" ? [pool.why.says] : []));
  return prepared.flatMap(({ names, made }) =>
    made
      ? [{ kind: "published" as const, edition: made.release.edition, url: reportUrl(names.slug), together: why }]
      : [],
  );
}

async function draft(store: Store, group: string, log: Workshop["log"]): Promise<ReleaseDraft | Refused> {
  const prepared = await store.read((db) => prepareRelease(db, group));
  if (!prepared) return refuse("no-such-group");
  const { made, refused, technical } = prepared;
  technical.forEach(log);
  const nothing = { mainPoints: [], shown: 0, withheld: [], harm: [] };
  return { ...(made ? draftOf(made.release) : nothing), refused };
}
