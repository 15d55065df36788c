import type { ToldBefore } from "@kith/release";
import { loadLedger } from "../store/ledger.ts";
import { ofProgramme } from "../store/programme-releases.ts";
import { loadFixedSpreads } from "../store/spreads.ts";
import type { Db } from "../store/tables.ts";
import { groupsBehind } from "./beside-earlier.ts";

/** Everything that was told of several groups of a programme and that somebody may have kept: editions, and spreads in margins. */
export async function loadToldBefore(db: Db, { id, slug }: { id: string; slug: string }): Promise<ToldBefore[]> {
  const ledger = await loadLedger(db);
  const editions = ledger.flatMap((entry) =>
    entry.kind === "published" && entry.group === ofProgramme(slug) ? [groupsBehind(entry.sets)] : [],
  );
  const spreads = await loadFixedSpreads(db, id);
  return [
    ...editions.map((groups) => ({ what: "pool", groups }) as const),
    ...spreads.map(({ spread: { scale, informant }, from }) => {
      return { what: "spread", scale, informant, groups: from } as const;
    }),
  ];
}
