import { estimateGroup } from "@kith/estimate";
import { loadGroupRecord } from "../store/group-record.ts";
import { loadEverPublished, loadNewest } from "../store/releases.ts";
import type { fixSpreads } from "../store/spreads.ts";
import type { Db } from "../store/tables.ts";
import { spreadsAside } from "./aside.ts";
import type { Prepared } from "./prepare.ts";
import { instrumentsOf } from "./together.ts";
import { loadToldBefore } from "./told-before.ts";

/** What is to be fixed of one programme when its reports go out. */
export type ToFix = Omit<Parameters<typeof fixSpreads>[1], "at">;

/**
 * Once at least thirty children of at least four published groups answered a form twice, how much their changes differ is
 * fixed for good: later groups of the programme get their margins of error from it, and these groups never do.
 */
export async function spreadsToFix(db: Db, prepared: readonly Prepared[]): Promise<ToFix[]> {
  const programmes = new Map(prepared.map(({ names: { programme } }) => [programme.id, programme]));
  const all: ToFix[] = [];
  for (const programme of programmes.values()) {
    const fresh = prepared.filter(({ names }) => names.programme.id === programme.id);
    const standing = (await loadNewest(db)).filter(
      (one) =>
        one.programme === programme.id && one.reason === null && !fresh.some(({ names }) => names.id === one.group),
    );
    const groups: Pick<Prepared, "estimate" | "instruments">[] = [...fresh];
    for (const { group } of standing) {
      const record = await loadGroupRecord(db, group);
      groups.push({ estimate: estimateGroup(record), instruments: record.instruments });
    }
    const basis = {
      instruments: instrumentsOf(groups),
      published: [
        ...fresh.flatMap(({ made }) => (made ? [made.release] : [])),
        ...(await loadEverPublished(db, programme.id)),
      ],
      before: await loadToldBefore(db, programme),
    };
    all.push({
      programme: programme.id,
      groups: groups.map(({ estimate }) => estimate.group),
      spreads: await spreadsAside(
        groups.map(({ estimate }) => estimate),
        basis,
      ),
    });
  }
  return all;
}
