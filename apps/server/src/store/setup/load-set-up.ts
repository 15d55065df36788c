import type { ChildSetUp, GroupSetUp, LeavingReason, SetUp } from "../../../api/index.ts";
import type { Left } from "../people.ts";
import type { Db, Tables } from "../tables.ts";
import { adviceOn } from "./advice.ts";
import { loadSessions } from "./attendance.ts";
import { loadTexts } from "./consent-texts.ts";
import { loadNotes } from "./consents.ts";
import { loadWindows } from "./load-windows.ts";
import { loadNotice, loadSafeguarding } from "./safeguarding.ts";

/** Everything about how a programme is set up; null is the empty house. */
export async function loadSetUp(db: Db, programme: string | null): Promise<SetUp> {
  const row = programme
    ? await db.selectFrom("programme").selectAll().where("id", "=", programme).executeTakeFirst()
    : undefined;
  const texts = await loadTexts(db, row?.id ?? null);
  if (!row) return { programme: null, safeguarding: null, notice: null, texts, groups: [] };
  const groups = await db
    .selectFrom("group_")
    .selectAll()
    .where("programme_id", "=", row.id)
    .orderBy("created_at")
    .orderBy("slug")
    .execute();
  const loaded: GroupSetUp[] = [];
  for (const group of groups) loaded.push(await loadGroup(db, group));
  return {
    programme: {
      id: row.id,
      slug: row.slug,
      name: JSON.parse(row.name),
      place: JSON.parse(row.place),
      period: JSON.parse(row.period),
    },
    safeguarding: await loadSafeguarding(db, row.id),
    notice: await loadNotice(db, row.id),
    texts,
    groups: loaded,
  };
}

async function loadGroup(db: Db, group: Tables["group_"]): Promise<GroupSetUp> {
  const children = await childrenOf(db, group.id);
  const sessions = await loadSessions(db, group.id);
  return {
    id: group.id,
    slug: group.slug,
    name: JSON.parse(group.name),
    plannedSessions: group.planned_sessions,
    children,
    sessions,
    waves: (await loadWindows(db, group.id)).windows,
    advice: adviceOn(children.filter(({ left }) => !left)),
  };
}

async function childrenOf(db: Db, group: string): Promise<ChildSetUp[]> {
  const rows = await db
    .selectFrom("child")
    .leftJoin("child_card", "child_card.child_id", "child.id")
    .select(["child.id", "child.code", "child.left"])
    .select(["age", "carer", "guardian", "pattern", "teacher", "read_aloud", "language"])
    .where("child.group_id", "=", group)
    .orderBy("child.code")
    .execute();
  const notes = await loadNotes(db, group);
  const erasures = await db
    .selectFrom("erasure")
    .innerJoin("child", "child.id", "erasure.child_id")
    .select(["erasure.child_id", "erasure.due_on", "erasure.done_at", "erasure.receipt"])
    .where("child.group_id", "=", group)
    .orderBy("erasure.asked_at", "desc")
    .execute();
  return rows.map((row) => {
    const erasure = erasures.find((each) => each.child_id === row.id);
    return {
      id: row.id,
      code: row.code,
      age: row.age,
      carer: row.carer as ChildSetUp["carer"],
      guardian: row.guardian as ChildSetUp["guardian"],
      pattern: row.pattern as ChildSetUp["pattern"],
      teacher: row.teacher ?? 1,
      readAloud: row.read_aloud === 1,
      language: row.language ?? "zh-CN",
      left: row.left !== null,
      leaving: row.left === null ? null : leavingOf(JSON.parse(row.left)),
      notes: notes.get(row.id) ?? [],
      erasure: erasure ? { dueOn: erasure.due_on, doneAt: erasure.done_at, receipt: erasure.receipt } : null,
    };
  });
}

function leavingOf({ afterSession, reason }: Left): ChildSetUp["leaving"] {
  return { afterSession, reason: reasons.find((each) => each === reason) ?? "other" };
}

const reasons: LeavingReason[] = [
  "moved-to-parents",
  "lost-interest",
  "told-to-work",
  "excluded",
  "worsening",
  "consent-withdrawn",
];
