import { randomUUID } from "node:crypto";
import { addToAudit } from "./audit.ts";
import { addLedgerLine } from "./ledger.ts";
import type { Db } from "./tables.ts";

/** Why a report was taken down: fixed, so that nobody writes about a family here. */
export const tombstoneReasons = ["family-asked", "could-be-recognised", "mistake-found", "programme-asked"] as const;
export type TombstoneReason = (typeof tombstoneReasons)[number];

export type NewTombstone = {
  group: string;
  slug: string;
  edition: number;
  hash: string;
  reason: TombstoneReason;
  by: string;
  at: string;
};

/** Takes an edition down, as the database sees it. What was public stays in the ledger: somebody kept a copy. */
export async function addTombstone(trx: Db, stone: NewTombstone): Promise<void> {
  const { group, slug, edition, hash, reason, by, at } = stone;
  await addLedgerLine(trx, { kind: "taken-down", group: slug, edition, release: hash, at });
  await trx
    .insertInto("tombstone")
    .values({ id: randomUUID(), group_id: group, edition, reason, at, taken_down_by: by })
    .execute();
  await addToAudit(trx, { at, actor: by, action: "taken-down", subject: group, detail: { edition, hash, reason } });
}
