import { randomUUID } from "node:crypto";
import type { Words } from "@kith/instrument";
import type { ChildCard } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import { addGroup } from "../people.ts";
import type { Db } from "../tables.ts";

export type NewGroupPlan = {
  programme: string;
  name: Words;
  plannedSessions: number;
  children: number;
  by: string;
  at: string;
};

/** A new group with its children as codes and its sessions by number; who and when is filled in after. */
export async function makeGroup(trx: Db, plan: NewGroupPlan): Promise<string> {
  const slug = await freeSlug(trx, "group_", plan.name.en);
  const { programme, name, plannedSessions, by, at } = plan;
  const group = await addGroup(trx, { programme, slug, name, plannedSessions, at });
  await addChildren(trx, group, plan.children);
  for (let number = 1; number <= plannedSessions; number++) {
    await trx
      .insertInto("session_plan")
      .values({ id: randomUUID(), group_id: group, number, held_on: null, strategies: "[]", attendance_at: null })
      .execute();
  }
  await addToAudit(trx, { at, actor: by, action: "group-made", subject: group, detail: { children: plan.children } });
  return group;
}

/** Adds so many children after the last code that was ever given. */
export async function addChildren(trx: Db, group: string, count: number): Promise<string[]> {
  const rows = await trx.selectFrom("child").select("code").where("group_id", "=", group).execute();
  const last = Math.max(0, ...rows.map(({ code }) => Number(/\d+$/.exec(code)?.[0] ?? 0)));
  const codes: string[] = [];
  for (let number = last + 1; number <= last + count; number++) {
    const code = `c${String(number).padStart(2, "0")}`;
    const id = randomUUID();
    await trx.insertInto("child").values({ id, group_id: group, code, left: null }).execute();
    await addEmptyCard(trx, id);
    codes.push(code);
  }
  return codes;
}

/** Room for what is known of a child, where there is none yet. */
export async function addEmptyCard(trx: Db, child: string): Promise<void> {
  await trx
    .insertInto("child_card")
    .values({ child_id: child, ...emptyCard })
    .onConflict((there) => there.column("child_id").doNothing())
    .execute();
}

const emptyCard = {
  age: null,
  carer: null,
  guardian: null,
  pattern: null,
  teacher: 1,
  read_aloud: 0,
  language: "zh-CN" as const,
};

/** Keeps what is known of a group's children. A code that is not the group's is not there to be changed. */
export async function saveCards(trx: Db, group: string, cards: ChildCard[]): Promise<string[]> {
  const rows = await trx.selectFrom("child").select(["id", "code"]).where("group_id", "=", group).execute();
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const strangers = cards.map(({ code }) => code).filter((code) => !ids.has(code));
  if (strangers.length > 0) return strangers;
  for (const { code, readAloud, ...card } of cards) {
    const row = { ...card, read_aloud: readAloud ? 1 : 0 };
    await trx
      .insertInto("child_card")
      .values({ child_id: ids.get(code) ?? "", ...row })
      .onConflict((there) => there.column("child_id").doUpdateSet(row))
      .execute();
  }
  return [];
}

/** The English name as an address, with a number behind it where another has it already. */
export async function freeSlug(db: Db, table: "group_" | "programme", name: string): Promise<string> {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const base = plain === "" ? table.replace("_", "") : plain;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const taken = await db.selectFrom(table).select("id").where("slug", "=", slug).executeTakeFirst();
    if (!taken) return slug;
  }
}
