import type { TakenDown } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import { loadNewest } from "../store/releases.ts";
import { addTombstone, type TombstoneReason } from "../store/tombstones.ts";
import { changeSite, type Publishing } from "./put-out.ts";

/**
 * Takes a group's report down: its address says so from now on, its files are gone, and what several groups show together
 * is no longer shown either. The ledger keeps what was public, so that nothing can be subtracted from it later.
 */
export async function takeDown(
  own: Publishing,
  { slug, reason, by }: { slug: string; reason: TombstoneReason; by: string },
): Promise<TakenDown | Refused> {
  const newest = (await own.store.read(loadNewest)).find((one) => one.slug === slug);
  if (!newest) return refuse("not-public");
  if (newest.reason !== null) return refuse("taken-down-already");
  const { group, edition, hash } = newest;
  const at = own.now().toISOString();
  const refused = await changeSite(own, { takenDown: { slug, reason } }, (trx) =>
    addTombstone(trx, { group, slug, edition, hash, reason, by, at }),
  );
  return refused ?? { kind: "taken-down", slug, edition };
}
