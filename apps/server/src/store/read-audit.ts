import type { Words } from "@kith/instrument";
import type { AuditPage } from "../../api/index.ts";
import { findBrokenAudit } from "./audit.ts";
import type { Db } from "./tables.ts";

const page = 100;

/** The audit as people read it: newest first, a page at a time, with the names of what each line is about where they are known. */
export async function loadAudit(db: Db, before: number | null): Promise<AuditPage> {
  let lines = db.selectFrom("audit").select(["seq", "at", "actor", "action", "subject", "detail"]);
  if (before !== null) lines = lines.where("seq", "<", before);
  const rows = await lines
    .orderBy("seq", "desc")
    .limit(page + 1)
    .execute();
  const shown = rows.slice(0, page);
  const names = await namesOf(db, [...new Set(shown.map(({ subject }) => subject))]);
  const people = await db
    .selectFrom("staff")
    .select(["email", "name"])
    .where("email", "in", ["", ...new Set(shown.map(({ actor }) => actor))])
    .execute();
  return {
    brokenAt: before === null ? await findBrokenAudit(db) : null,
    lines: shown.map(({ subject, detail, ...line }) => ({
      ...line,
      name: people.find(({ email }) => email === line.actor)?.name ?? null,
      about: names.get(subject) ?? null,
      detail: JSON.parse(detail),
    })),
    earlier: rows.length > page,
  };
}

async function namesOf(db: Db, ids: string[]): Promise<Map<string, Words>> {
  if (ids.length === 0) return new Map();
  const names = new Map<string, Words>();
  const groups = await db.selectFrom("group_").select(["id", "name"]).where("id", "in", ids).execute();
  for (const { id, name } of groups) names.set(id, JSON.parse(name));
  const children = await db
    .selectFrom("child")
    .innerJoin("group_", "group_.id", "child.group_id")
    .select(["child.id", "child.code", "group_.name"])
    .where("child.id", "in", ids)
    .execute();
  for (const { id, code, name } of children) names.set(id, childOf(JSON.parse(name), code));
  const forms = await db
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("group_", "group_.id", "child.group_id")
    .select(["assignment.id", "child.code", "group_.name"])
    .where("assignment.id", "in", ids)
    .execute();
  for (const { id, code, name } of forms) names.set(id, childOf(JSON.parse(name), code));
  const staff = await db.selectFrom("staff").select(["id", "name"]).where("id", "in", ids).execute();
  for (const { id, name } of staff) names.set(id, { "zh-CN": name, en: name });
  return names;
}

function childOf(group: Words, code: string): Words {
  return { "zh-CN": `${group["zh-CN"]} ${code}`, en: `${group.en} ${code}` };
}
