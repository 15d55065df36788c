import { estimateGroup } from "@kith/estimate";
import { spreadsOf } from "@kith/release";
import { loadGroupRecord } from "../store/group-record.ts";
import { loadNewest } from "../store/releases.ts";
import { fixSpreads } from "../store/spreads.ts";
import type { Db } from "../store/tables.ts";

/**
 * Once at least thirty children of at least four published groups answered a form twice, how much their changes differ is
 * fixed for good: later groups of the programme get their margins of error from it, and these groups never do.
 */
export async function fixEarlierSpreads(trx: Db, programme: string, at: string): Promise<void> {
  const published = (await loadNewest(trx)).filter((one) => one.programme === programme && one.reason === null);
  const estimates = [];
  for (const { group } of published) estimates.push(estimateGroup(await loadGroupRecord(trx, group)));
  const groups = published.map(({ slug }) => slug);
  await fixSpreads(trx, { programme, spreads: spreadsOf(estimates), groups, at });
}
