import { draftOf, plainDesign } from "@kith/release";
import type { Published, ReleaseDraft, Signed, TakeDownReason, TakenDown } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import type { ReleaseDesk } from "../http/world.ts";
import { reportUrl } from "../store/board.ts";
import { addSignature } from "../store/signatures.ts";
import type { Store } from "../store/store.ts";
import { attackInWords } from "./attack-in-words.ts";
import { checksOf } from "./checks.ts";
import { type Prepared, prepareRelease } from "./prepare.ts";
import { makePreview, makePreviewTogether } from "./preview.ts";
import { draftTogether, publishTogether, signTogether } from "./publish-together.ts";
import {
  asTheOnlyOne,
  type Desktop,
  mendSite,
  ownWorkshop,
  type Publishing,
  putOut,
  refusalOf,
  type Workshop,
} from "./put-out.ts";
import { cellsToLookAt, signingOf, unsigned } from "./signing.ts";
import { draftChanged, signTogetherFirst } from "./signing-obstacles.ts";
import { takeDown } from "./take-down.ts";
import { prepareTogether, type Together } from "./together.ts";

/** The release desk of one data folder. Publishing is one at a time, and whole: release, ledger and pages, or nothing. */
export function makeDesk(store: Store, now: () => Date, workshop: Partial<Workshop> = {}): Desk {
  const own = { store, now, ...ownWorkshop, ...workshop };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const alone = <T>(work: (own: Publishing) => Promise<T>) => inTurn(() => asTheOnlyOne(own, work));
  const orRefusal = <T>(work: Promise<T>): Promise<T | Refused> =>
    work.catch((error: unknown) => refusalOf(error, own.log));
  const publishAll: Desk["publishAll"] = (groups, by) => alone((mine) => publishGroups(mine, groups, by, null));
  return {
    draft: (group, by) => orRefusal(draft(own, group, by)),
    sign: (group, by, read) => orRefusal(sign(own, group, by, read)),
    publishAll,
    publish: async (group, by, hash = null) => {
      const published = await orRefusal(alone((mine) => publishGroups(mine, [group], by, hash)));
      return Array.isArray(published) ? (published[0] ?? refuse("no-such-group")) : published;
    },
    preview: (group) => orRefusal(inTurn(() => makePreview(own, group))),
    takeDown: (group, by, reason) => orRefusal(alone((mine) => takeDownOf(mine, { group, by, reason }))),
    draftTogether: (by) => orRefusal(draftTogether(own, by)),
    signTogether: (by, hash) => orRefusal(signTogether(own, by, hash)),
    publishTogether: (by) => orRefusal(alone((mine) => publishTogether(mine, by))),
    previewTogether: () => orRefusal(inTurn(() => makePreviewTogether(own))),
    catchUp: () => inTurn(() => mendSite(store)),
  };
}

export type Desk = ReleaseDesk & {
  publishAll(groups: string[], by: string): Promise<Published[] | Refused>;
  /** Shows here what any server has published; says what stood in the way. */
  catchUp(): Promise<string | null>;
};

/**
 * Publishes several groups with one build of the site. If one may not be published, or the build fails, none is. What the
 * programme's groups show together is renewed in the same build, where the rules let it and one person is enough.
 */
async function publishGroups(
  own: Publishing,
  groups: string[],
  by: string,
  hash: string | null,
): Promise<Published[] | Refused> {
  const { store, log } = own;
  const prepared: Prepared[] = [];
  for (const group of groups) {
    const one = await store.read((db) => prepareRelease(db, group));
    if (!one) return refuse("no-such-group");
    one.technical.forEach(log);
    if (one.refused.length > 0) return refuse("cannot-publish", one.refused);
    if (hash !== null && one.made?.release.hash !== hash) return refuse("draft-changed", [draftChanged]);
    prepared.push(one);
  }
  const signed = prepared.flatMap((one) => ownSignature(own, one, by));
  const open = prepared.flatMap(({ names, made }) => {
    if (made === null || made.unchanged) return [];
    const mine = signed.filter(({ subject }) => subject === names.id);
    return unsigned({ ...made, draft: made.release, signatures: [...made.signatures, ...mine] });
  });
  if (open.length > 0) return refuse("cannot-publish", open);
  const pools: Together[] = [];
  for (const [programme, some] of Map.groupBy(prepared, ({ names }) => names.programme.id)) {
    pools.push(await renewed(own, programme, some));
  }
  const refused = await putOut(own, { prepared, pools, by, signed });
  if (refused !== null) return refused;
  const [why = null] = pools.flatMap((pool) => (pool.kind === "not-now" ? [pool.why.says] : []));
  return prepared.flatMap(({ names, made }) =>
    made
      ? [{ kind: "published" as const, edition: made.release.edition, url: reportUrl(names.slug), together: why }]
      : [],
  );
}

/** Where one person is enough, putting it out is signing it. */
function ownSignature({ now }: Desktop, { names, made }: Prepared, by: string) {
  if (made === null || made.unchanged || made.release.signing !== "one-person") return [];
  const { release, reviews } = made;
  return [{ subject: names.id, hash: release.hash, by, lookedAt: cellsToLookAt(reviews), at: now().toISOString() }];
}

/** What the groups show together, with those about to go out. Where two people sign it does not change by the way. */
async function renewed({ store }: Desktop, programme: string, fresh: Prepared[]): Promise<Together> {
  const pool = await store.read((db) => prepareTogether(db, programme, fresh));
  return pool.kind === "made" && pool.release.signing === "two-people"
    ? { kind: "not-now", why: signTogetherFirst }
    : pool;
}

async function takeDownOf(
  own: Publishing,
  { group, ...stone }: { group: string; by: string; reason: TakeDownReason },
): Promise<TakenDown | Refused> {
  const row = await own.store.read((db) =>
    db.selectFrom("group_").select("slug").where("id", "=", group).executeTakeFirst(),
  );
  return row ? takeDown(own, { slug: row.slug, ...stone }) : refuse("no-such-group");
}

/** Signs the very draft that was read. */
async function sign(
  { store, now }: Desktop,
  group: string,
  by: string,
  read: { hash: string; lookedAt: readonly string[] },
): Promise<Signed | Refused> {
  const prepared = await store.read((db) => prepareRelease(db, group));
  if (!prepared) return refuse("no-such-group");
  const { made, refused } = prepared;
  if (made === null || refused.length > 0) return refuse("cannot-publish", refused);
  if (made.release.hash !== read.hash || made.unchanged) return refuse("draft-changed", [draftChanged]);
  const mine = { ...read, by, at: now().toISOString() };
  await store.write((trx) => addSignature(trx, group, mine));
  const signable = { ...made, draft: made.release, signatures: [...made.signatures, mine] };
  return { kind: "signed", signing: signingOf(signable, by, made.lastOut) };
}

async function draft({ store, log }: Desktop, group: string, by: string): Promise<ReleaseDraft | Refused> {
  const prepared = await store.read((db) => prepareRelease(db, group));
  if (!prepared) return refuse("no-such-group");
  const { made, refused, technical, note, estimate } = prepared;
  technical.forEach(log);
  const told = {
    ...note,
    design: { ...plainDesign, ...note.design },
    heldBack: note.heldBack.map(({ informant, scale }) => `${informant}/${scale}`),
  };
  const checks = checksOf(estimate);
  if (made === null) return { ...nothing, checks, note: told, refused };
  const { release, reviews, unchanged, lastOut } = made;
  const drafted = draftOf(release);
  return {
    ...drafted,
    checks,
    reviews: cellsToLookAt(reviews).flatMap((cell) => {
      const value = drafted.values.find((one) => one.cell === cell);
      const [says] = reviews.flatMap((one) => (`${one.informant}/${one.scale}` === cell ? [one.says] : []));
      return value && says ? [{ cell, scale: value.scale, informant: value.informant, says }] : [];
    }),
    attack: attackInWords(release, estimate),
    note: told,
    signing: unchanged ? null : signingOf({ ...made, draft: release }, by, lastOut),
    refused,
  };
}

const nothing = {
  mainPoints: [],
  shown: 0,
  values: [],
  withheld: [],
  harm: [],
  reviews: [],
  attack: { isFree: true, says: [] },
  signing: null,
};
