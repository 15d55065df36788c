import { valuesTogether, withheldTogether } from "@kith/release";
import type { ProgrammeDraft, Published, Signed } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import { loadNewestOfProgrammes } from "../store/programme-releases.ts";
import { loadNeverPublished } from "../store/releases.ts";
import { addSignature } from "../store/signatures.ts";
import type { Db } from "../store/tables.ts";
import { searchInWords } from "./attack-in-words.ts";
import { type Desktop, type Publishing, putOut } from "./put-out.ts";
import { type Signable, signingOf, unsigned } from "./signing.ts";
import { draftChanged } from "./signing-obstacles.ts";
import { prepareTogether, type Together } from "./together.ts";

/** Publishes what the groups of the programme show together, or says why not now. Alone, pressing the button is signing. */
export async function publishTogether(own: Publishing, by: string): Promise<Published | Refused> {
  const found = await own.store.read(findTogether);
  if (!found) return refuse("no-programme");
  const { programme, slug, pool } = found;
  if (pool.kind === "not-now") return refuse("cannot-publish", [pool.why]);
  const isAlone = pool.kind === "made" && pool.release.signing === "one-person";
  const mine = { hash: pool.release.hash, by, lookedAt: [], at: own.now().toISOString() };
  if (pool.kind === "made") {
    const open = unsigned({ ...signable(pool), signatures: isAlone ? [mine] : pool.signatures });
    if (open.length > 0) return refuse("cannot-publish", open);
  }
  const signed = isAlone ? [{ ...mine, subject: programme }] : [];
  const refused = await putOut(own, { prepared: [], pools: [pool], by, signed });
  if (refused !== null) return refused;
  return { kind: "published", edition: pool.release.edition, url: urlOf(slug), together: null };
}

/** What the groups of the programme would show together. */
export async function draftTogether(own: Desktop, by: string): Promise<ProgrammeDraft | Refused> {
  const found = await own.store.read(findTogether);
  if (!found) return refuse("no-programme");
  const { programme, slug, pool, edition } = found;
  const notYet = await own.store.read((db) => loadNeverPublished(db, programme));
  const shared = { edition, url: urlOf(slug), notYet };
  if (pool.kind === "not-now") return { ...nothing, ...shared, refused: [pool.why] };
  const { mainPoints } = pool.release;
  return {
    mainPoints: mainPoints.map(({ words }) => words),
    values: valuesTogether(pool.release),
    withheld: withheldTogether(pool.release),
    harm: mainPoints.filter(({ kind }) => kind === "harm").map(({ words }) => words),
    attack: searchInWords(pool.release),
    ...shared,
    signing: pool.kind === "made" ? signingOf(signable(pool), by, null) : null,
    refused: [],
  };
}

const nothing = {
  mainPoints: [],
  values: [],
  withheld: [],
  harm: [],
  attack: { isFree: true, says: [] },
  signing: null,
};

/** Signs the very draft of the groups together that was read. */
export async function signTogether(own: Desktop, by: string, hash: string): Promise<Signed | Refused> {
  const found = await own.store.read(findTogether);
  if (!found) return refuse("no-programme");
  const { programme, pool } = found;
  if (pool.kind === "not-now") return refuse("cannot-publish", [pool.why]);
  if (pool.kind === "as-it-was" || pool.release.hash !== hash) return refuse("draft-changed", [draftChanged]);
  const mine = { hash, by, lookedAt: [], at: own.now().toISOString() };
  await own.store.write((trx) => addSignature(trx, programme, mine));
  return {
    kind: "signed",
    signing: signingOf({ ...signable(pool), signatures: [...pool.signatures, mine] }, by, null),
  };
}

function signable({ release, signatures }: Extract<Together, { kind: "made" }>): Signable {
  return { draft: release, reviews: [], signatures };
}

/** The first programme of the house, with what its groups would show together. */
export async function findTogether(db: Db) {
  const programme = await db
    .selectFrom("programme")
    .select(["id", "slug"])
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
  if (!programme) return null;
  const newest = (await loadNewestOfProgrammes(db)).find(({ slug, isSpent }) => slug === programme.slug && !isSpent);
  const pool = await prepareTogether(db, programme.id);
  return { programme: programme.id, slug: programme.slug, pool, edition: newest?.edition ?? null };
}

function urlOf(slug: string): string {
  return `/reports/programmes/${slug}/`;
}
