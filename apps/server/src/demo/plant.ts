import { library } from "@kith/library";
import type { DemoGroup, DemoProgramme } from "@kith/testing";
import { addLink } from "../store/links.ts";
import {
  addAssignment,
  addChild,
  addGroup,
  addInformant,
  addInstrument,
  addProgramme,
  addSession,
} from "../store/people.ts";
import { addPublishPlan, type PublishPlan } from "../store/release-notes.ts";
import { addResponse } from "../store/responses.ts";
import type { Store } from "../store/store.ts";
import type { Db } from "../store/tables.ts";
import { type DemoLinkKind, type DemoLinks, demoLinkKinds, heldBack } from "./demo-links.ts";

type Form = DemoGroup["expected"][number];
type Planting = { trx: Db; store: Store; programme: string; instruments: Map<string, string>; links: DemoLinks };

/** Plants the made-up programme, before and after the sessions, whole or not at all. Bamboo still waits for three people. */
export async function plantDemo(
  store: Store,
  demo: DemoProgramme,
  links: DemoLinks,
  signing: PublishPlan["signing"] = "one-person",
): Promise<void> {
  await store.write(async (trx) => {
    const { slug, name, place, period } = demo;
    const programme = await addProgramme(trx, { slug, name, place, period, madeUp: true, at: start });
    await addPublishPlan(trx, { programme, signing, order: expectedOrder, by: "kith demo", at: start });
    const instruments = new Map<string, string>();
    for (const instrument of library) instruments.set(instrument.id, await addInstrument(trx, instrument));
    for (const [at, group] of demo.groups.entries()) {
      await plantGroup({ trx, store, programme, instruments, links }, group, at);
    }
  });
}

/** Whether the made-up programme is there already. */
export async function isPlanted(store: Store, demo: DemoProgramme): Promise<boolean> {
  const found = await store.read((db) =>
    db.selectFrom("programme").select("id").where("slug", "=", demo.slug).executeTakeFirst(),
  );
  return found !== undefined;
}

/** The five groups whose forms are all in. */
export async function groupsToPublish(store: Store, demo: DemoProgramme): Promise<string[]> {
  const slugs = demo.groups.filter((group) => group.slug !== "bamboo").map((group) => group.slug);
  const rows = await store.read((db) =>
    db
      .selectFrom("group_")
      .leftJoin("release", "release.group_id", "group_.id")
      .select("group_.id")
      .where("group_.slug", "in", slugs)
      .where("release.id", "is", null)
      .orderBy("group_.created_at")
      .execute(),
  );
  return rows.map((row) => row.id);
}

const start = "2026-02-20T08:00:00.000Z";

/** What the made-up programme expected to ease most, then less, then least: laid down before any form came in. */
const expectedOrder = ["withdrawal", "cathartic", "aggressive"];

async function plantGroup(planting: Planting, group: DemoGroup, at: number): Promise<void> {
  const { trx, programme } = planting;
  const created = new Date(Date.parse(start) + at * 1000).toISOString();
  const id = await addGroup(trx, {
    programme,
    slug: group.slug,
    name: group.name,
    plannedSessions: group.plannedSessions,
    at: created,
  });
  const children = new Map<string, string>();
  for (const { code, left, consentWithdrawn } of group.children) {
    children.set(code, await addChild(trx, { group: id, code, left, consentWithdrawn, at: created }));
  }
  for (const { number, answers, attendance } of group.sessions) {
    await addSession(trx, {
      group: id,
      number,
      answers,
      attendance: attendance.map(({ child, status }) => ({ child: needed(children, child), status })),
    });
  }
  const links = await plantLinks(planting, group, id);
  for (const form of group.expected) {
    if (form.wave === "T0" || form.wave === "T1") await plantForm(planting, group, id, children, links, form);
  }
}

async function plantLinks({ trx, store, links }: Planting, group: DemoGroup, id: string) {
  const planted = new Map<DemoLinkKind, string>();
  if (group.slug !== "bamboo") return planted;
  for (const kind of demoLinkKinds) {
    const link = { group: id, kind, language: "zh-CN", expiresAt: "2100-01-01T00:00:00.000Z", at: start } as const;
    const secret = links[kind];
    if (secret) planted.set(kind, await addLink(trx, store.secrets, link, secret));
  }
  return planted;
}

async function plantForm(
  { trx, store, instruments }: Planting,
  group: DemoGroup,
  id: string,
  children: Map<string, string>,
  links: Map<DemoLinkKind, string>,
  form: Form,
): Promise<void> {
  const response = group.responses.find(
    (candidate) =>
      candidate.child === form.child &&
      candidate.raterId === form.raterId &&
      candidate.wave === form.wave &&
      candidate.instrument.id === form.instrument,
  );
  const { link, waits } = group.slug === "bamboo" ? heldBack(form) : { link: null, waits: false };
  const assignment = await addAssignment(trx, {
    child: needed(children, form.child),
    informant: await addInformant(trx, id, form.informant, form.raterId),
    instrument: needed(instruments, form.instrument),
    wave: form.wave,
    link: link && needed(links, link),
    closed: response || waits ? null : { as: "missing", reason: "not-reached" },
  });
  if (response && !waits) await addResponse(trx, store.secrets, assignment, response, response.finished);
}

function needed<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`plantDemo requires ${key} to be planted first`);
  return value;
}
