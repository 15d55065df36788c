import { library } from "@kith/library";
import type { DemoProgramme } from "@kith/testing";
import { addLink } from "../store/links.ts";
import { addInstrument, addProgramme } from "../store/people.ts";
import { addPublishPlan, type PublishPlan } from "../store/release-notes.ts";
import type { Store } from "../store/store.ts";
import type { Db } from "../store/tables.ts";
import { type DemoLinkKind, type DemoLinks, demoLinkKinds, heldBack } from "./demo-links.ts";
import { type AskedBy, type DemoForm, needed, plantGroup } from "./plant-group.ts";

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
    const bed = { trx, secrets: store.secrets, programme, instruments, waves: ["T0", "T1"] as const };
    for (const [place, group] of demo.groups.entries()) {
      const at = new Date(Date.parse(start) + place * 1000).toISOString();
      const askFor = group.slug === "bamboo" ? (id: string) => bambooLinks(trx, store, links, id) : undefined;
      await plantGroup({ ...bed, at }, group, askFor);
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

/** Bamboo alone can be filled in: its links, and the forms that wait for them. */
async function bambooLinks(
  trx: Db,
  { secrets }: Store,
  links: DemoLinks,
  id: string,
): Promise<(form: DemoForm) => AskedBy> {
  const planted = new Map<DemoLinkKind, string>();
  for (const kind of demoLinkKinds) {
    const link = { group: id, kind, language: "zh-CN", expiresAt: "2100-01-01T00:00:00.000Z", at: start } as const;
    const secret = links[kind];
    if (secret) planted.set(kind, await addLink(trx, secrets, link, secret));
  }
  return (form) => {
    const { link, waits } = heldBack(form);
    return { link: link && needed(planted, link), waits };
  };
}
