import { policy } from "@kith/release";
import { attackInWords } from "../publish/attack-in-words.ts";
import { type Prepared, prepareRelease } from "../publish/prepare.ts";
import { cellsToLookAt, unsigned } from "../publish/signing.ts";
import { knowingLedgerOf } from "../store/ledger.ts";
import { newestLineAbout } from "../store/ledger-lines.ts";
import { ofProgramme } from "../store/programme-releases.ts";
import { latestEdition, loadGroupNames } from "../store/releases.ts";
import type { Db } from "../store/tables.ts";
import type { GroupOutcome, OutcomeState } from "./group-outcome.ts";

type Made = NonNullable<Prepared["made"]>;

/**
 * One group scored, estimated, drafted and attacked. `subjects`: whose lines of the ledger it rests on, and `line` the newest
 * of them. `made`: what may go out, where it may.
 */
export type DraftedGroup = {
  outcome: GroupOutcome;
  subjects: string[];
  line: number;
  made: Made | null;
};

/** Drafts one group and says what stands in its way. Null where there is no such group any more. */
export async function draftGroup(db: Db, group: string): Promise<DraftedGroup | null> {
  const names = await loadGroupNames(db, group);
  if (!names) return null;
  const subjects = [names.slug, ofProgramme(names.programme.slug)];
  const line = await newestLineAbout(db, subjects);
  const prepared = await prepareRelease(knowingLedgerOf(db, subjects), group);
  if (!prepared) return null;
  const latest = await latestEdition(db, group);
  const { state, open } = stateOf(prepared, latest !== null && latest.reason !== null);
  const release = prepared.made?.release;
  const withheld: Record<string, number> = {};
  for (const finding of release?.findings ?? []) {
    if (finding.kind === "withheld") withheld[finding.reason] = (withheld[finding.reason] ?? 0) + 1;
  }
  const shown = release?.findings.filter(({ kind }) => kind === "shown").length ?? 0;
  const { edition = null, hash = null } = release ?? {};
  const outcome = { slug: names.slug, state, edition, hash, shown, withheld, open };
  return { outcome, subjects, line, made: state === "ready" ? prepared.made : null };
}

/** A run never signs for anybody, and what the attack finds waits for people, whoever has signed it. */
function stateOf(
  { made, refused, estimate }: Prepared,
  wasTakenDown: boolean,
): { state: OutcomeState; open: string[] } {
  if (made === null || refused.length > 0) return { state: "refused", open: refused.map(({ at, rule }) => rule ?? at) };
  if (wasTakenDown) return { state: "taken-down", open: [] };
  if (made.unchanged) return { state: "public", open: [] };
  if (!attackInWords(made.release, estimate).isFree) return { state: "found", open: [] };
  if (isOnePersons(made)) return { state: "ready", open: [] };
  const open = unsigned({ ...made, draft: made.release });
  return open.length > 0 ? { state: "to-sign", open: open.map(({ at }) => at) } : { state: "ready", open: [] };
}

/** Only where everybody is invented: then putting it out is signing it. */
export function isOnePersons({ release }: Made): boolean {
  return policy.signatures[release.signing] === 1;
}

/** The signature that is given by putting it out. */
export function signatureOf({ release, reviews }: Made, { by, at }: { by: string; at: string }) {
  return { hash: release.hash, by, lookedAt: cellsToLookAt(reviews), at };
}
