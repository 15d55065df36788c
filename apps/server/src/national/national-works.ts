import * as v from "valibot";
import type { Works } from "../jobs/work.ts";
import { knowingLedgerOf } from "../store/ledger.ts";
import { newestLineAbout } from "../store/ledger-lines.ts";
import { groupKind, nextGroups, partOf, runKind } from "../store/national-runs.ts";
import { addRelease } from "../store/releases.ts";
import { addSignature } from "../store/signatures.ts";
import type { Store } from "../store/store.ts";
import type { Db } from "../store/tables.ts";
import { type DraftedGroup, draftGroup, isOnePersons, signatureOf } from "./draft-group.ts";
import { outcomeWords } from "./group-outcome.ts";
import { NationalRun } from "./run.ts";

/**
 * The work of a national run, for as many workers as share the store: asking for every group, and one group at a time. Each may
 * be broken off anywhere and begun again; what a group's part puts out counts exactly when that part counts as done.
 */
export function nationalWorks(store: Store, now: () => Date): Works {
  return {
    [runKind]: {
      run: async (job, tell, ask) => {
        let groups = 0;
        for (let after: string | null = null; ; ) {
          const { last, fresh } = await store.write(async (trx) => {
            const next = await nextGroups(trx, { run: job.id, after });
            const parts = next.fresh.map((group) => partOf(job, group));
            if (parts.length > 0) await ask(trx, parts);
            return next;
          });
          if (last === null) break;
          groups += fresh.length;
          after = last;
          await tell({ done: groups, total: groups });
        }
        return { outcome: { groups }, says: { "zh-CN": "每个小组都排上了。", en: "Every group was asked for." } };
      },
    },
    [groupKind]: {
      run: async ({ subject, by, input }) => {
        const { publish } = v.parse(NationalRun, input);
        const drafted = await store.read((db) => draftGroup(db, subject));
        if (!drafted) return { outcome: gone, says: outcomeWords.gone };
        const { outcome, made } = drafted;
        if (!publish || made === null) return { outcome, says: outcomeWords[outcome.state] };
        const at = now().toISOString();
        return {
          outcome: { ...outcome, state: "published" },
          says: outcomeWords.published,
          keep: async (trx) => {
            await mustRestOnTheSame(trx, drafted);
            const own = knowingLedgerOf(trx, drafted.subjects);
            if (isOnePersons(made)) await addSignature(own, subject, signatureOf(made, { by, at }));
            await addRelease(own, { group: subject, ...made, by, at });
          },
        };
      },
    },
  };
}

const gone = { slug: "", state: "gone", edition: null, hash: null, shown: 0, withheld: {}, open: [] };

/** Somebody published or took down this group, or its programme, while it was being drafted: it is drafted once more. */
async function mustRestOnTheSame(trx: Db, { subjects, line }: DraftedGroup): Promise<void> {
  if ((await newestLineAbout(trx, subjects)) !== line)
    throw new Error("the ledger has gone on while a group was drafted");
}
