import { readBy, type Wave } from "@kith/instrument";
import * as v from "valibot";
import type { DraftElsewhere, LinkRefusal, OpenedLink } from "../../api/index.ts";
import { logTrouble } from "../observe/log-trouble.ts";
import { draftsOf, dropDraft } from "../store/drafts.ts";
import { loadInstrument } from "../store/instruments.ts";
import { findLink, formsOfLink, markOpened } from "../store/links.ts";
import { sessionsToRecord } from "../store/session-records.ts";
import { loadTexts, textFor } from "../store/setup/consent-texts.ts";
import type { Db, Tables } from "../store/tables.ts";
import { countFailure, secondsToWait } from "../store/throttle.ts";
import { isDiskTrouble } from "../store/trouble.ts";
import { lightForms } from "./light-forms.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { World } from "./world.ts";

/** A phone with the light page says so, and gets its forms compiled instead of the instruments. */
const lane = v.optional(v.literal("light"));
const Presented = v.union([
  v.strictObject({ token: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)), lane }),
  v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)), lane }),
]);

type NotOpened = Refused & LinkRefusal;

/** Opens one person's forms by link or typed code. Wrong codes are counted by address; slips that the check character shows are not. */
export async function openLink(
  { store, now }: World,
  address: string,
  body: unknown,
): Promise<OpenedLink | (NotOpened & { wait?: number })> {
  const read = readBy(Presented, body);
  if (read.kind === "refused") return refuseToOpen("mistyped");
  const presented = "token" in read.value ? read.value.token : read.value.code;
  const byCode = "code" in read.value;
  const key = `code ${address}`;
  const wait = byCode ? await store.read((db) => secondsToWait(db, key, now())) : 0;
  if (wait > 0) return { ...refuseToOpen("too-many-guesses"), wait };
  const found = await store.read((db) => findLink(db, store.secrets, presented));
  if (found.kind === "mistyped") return refuseToOpen("mistyped");
  if (found.kind === "unknown") {
    if (byCode) await store.write((trx) => countFailure(trx, key, now()));
    return refuseToOpen("unknown-link");
  }
  const { link } = found;
  if (link.revoked_at !== null) return refuseToOpen("revoked");
  if (link.expires_at <= now().toISOString()) return refuseToOpen("expired");
  if (link.kind === "session-record") return store.read((db) => openSessions(db, link));
  const all = await store.read((db) => formsOfLink(db, link));
  const closed = await store.read((db) => wavesNotOpen(db, link.group_id, now()));
  const forms = all.filter((form) => !closed.includes(form.wave));
  if (forms.length === 0) return refuseToOpen(all.length > 0 ? "not-yet-open" : "not-needed");
  const light = read.value.lane ? await store.read((db) => lightForms(db, link.kind, forms)) : null;
  const at = now().toISOString();
  const fresh = forms.filter((form) => form.opened_at === null).map((form) => form.assignment);
  await store.write((trx) => markOpened(trx, fresh, at)).catch(unlessDiskTrouble);
  return {
    kind: link.kind,
    ...(await store.read((db) => namesOf(db, link.group_id))),
    language: link.language,
    forms: forms.map((form) => ({
      assignment: form.assignment,
      child: form.child,
      informant: form.informant,
      raterId: form.raterId,
      wave: form.wave,
      instrument: `${form.instrument}@${form.version}`,
      status: form.receipt === null ? "open" : "received",
      receipt: form.receipt,
    })),
    ...(light ? { instruments: {}, light } : { instruments: await store.read((db) => instrumentsOf(db, forms)) }),
    ...(await store.read((db) => ownAssents(db, link.group_id, forms))),
    drafts: await draftsToCarryOn(store, link.id, forms),
  };
}

/** What the programme itself wrote to be read out to a child, for each wave at which one is asked here. */
async function ownAssents(
  db: Db,
  group: string,
  forms: { informant: string; wave: Wave }[],
): Promise<Pick<OpenedLink, "assents">> {
  const asked = new Set(forms.filter(({ informant }) => informant === "child").map(({ wave }) => wave));
  if (asked.size === 0) return {};
  const texts = await loadTexts(db, await programmeOf(db, group));
  const own = [...asked].flatMap((wave) => {
    const { at, words, version } = textFor(texts, "assent", wave);
    return at === null ? [] : [[wave, { words, version }] as const];
  });
  return own.length > 0 ? { assents: Object.fromEntries(own) } : {};
}

async function programmeOf(db: Db, group: string): Promise<string> {
  const row = await db.selectFrom("group_").select("programme_id").where("id", "=", group).executeTakeFirstOrThrow();
  return row.programme_id;
}

/** Drafts of forms that are still open. One whose forms have come in since is taken away. */
async function draftsToCarryOn(
  store: World["store"],
  link: string,
  forms: { child: string; receipt: string | null }[],
): Promise<DraftElsewhere[]> {
  const drafts = await store.read((db) => draftsOf(db, store.secrets, link));
  const isOpen = ({ child }: DraftElsewhere) => forms.some((form) => form.child === child && form.receipt === null);
  for (const { child } of drafts.filter((draft) => !isOpen(draft))) {
    await store.write((trx) => dropDraft(trx, link, child)).catch(unlessDiskTrouble);
  }
  return drafts.filter(isOpen);
}

/** A group's sessions for whoever records them, with the newest version of the session record. */
async function openSessions(db: Db, link: Tables["link"]): Promise<OpenedLink | NotOpened> {
  const versions = await db
    .selectFrom("instrument_version")
    .select(["instrument", "version", "hash"])
    .where("instrument", "=", "kith-session-facilitator")
    .execute();
  const [newest] = versions.sort((a, b) => b.version.localeCompare(a.version, "en", { numeric: true }));
  if (!newest) return refuseToOpen("not-needed");
  return {
    kind: link.kind,
    ...(await namesOf(db, link.group_id)),
    language: link.language,
    forms: [],
    instruments: await instrumentsOf(db, [newest]),
    sessions: await sessionsToRecord(db, link.group_id),
  };
}

/** Says which page stands for the refusal. Whoever guesses learns no more than the words say: unknown is one and the same for all. */
function refuseToOpen(why: LinkRefusal["why"]): NotOpened {
  return { ...refuse(why), why };
}

/** The waves whose first day has not come yet. A day begins when it begins in China. */
async function wavesNotOpen(db: Db, group: string, now: Date): Promise<string[]> {
  const today = new Date(now.getTime() + 8 * 60 * 60_000).toISOString().slice(0, 10);
  const rows = await db
    .selectFrom("wave_window")
    .select("wave")
    .where("group_id", "=", group)
    .where("opens_on", ">", today)
    .execute();
  return rows.map((row) => row.wave);
}

/** A form opens even where the disk takes no more: what is filled in waits on the person's own device. */
function unlessDiskTrouble(error: unknown): void {
  if (!isDiskTrouble(error)) throw error;
  logTrouble(error);
}

async function instrumentsOf(
  db: Db,
  forms: { instrument: string; version: string; hash: string }[],
): Promise<OpenedLink["instruments"]> {
  const instruments: OpenedLink["instruments"] = {};
  for (const { instrument, version, hash } of forms) {
    instruments[`${instrument}@${version}`] = { instrument: await loadInstrument(db, hash), hash };
  }
  return instruments;
}

async function namesOf(db: Db, group: string): Promise<Pick<OpenedLink, "programme" | "group">> {
  const row = await db
    .selectFrom("group_")
    .innerJoin("programme", "programme.id", "group_.programme_id")
    .select(["group_.name as group", "programme.name as programme"])
    .where("group_.id", "=", group)
    .executeTakeFirstOrThrow();
  return { programme: JSON.parse(row.programme), group: JSON.parse(row.group) };
}
