import type { Board, BoardCell, BoardGroup } from "../../api/index.ts";
import { childrenOf } from "./group-record.ts";
import { paperStepsOf } from "./paper/steps.ts";
import { type LatestEdition, latestEdition } from "./releases.ts";
import { loadWindows } from "./setup/load-windows.ts";
import type { Db } from "./tables.ts";

/** Which groups of a programme: forty of them, or one alone. */
export type BoardPart = { from: number } | { group: string };

const page = 40;

/** The groups' forms of one programme, the first where none is named, asked for and received, as they stand now. */
export async function loadBoard(db: Db, id?: string | null, part: BoardPart = { from: 0 }): Promise<Board> {
  const programmes = db.selectFrom("programme").selectAll().orderBy("created_at").limit(1);
  const programme =
    id === null ? undefined : await (id ? programmes.where("id", "=", id) : programmes).executeTakeFirst();
  if (!programme)
    return {
      programme: { slug: "none", name: { "zh-CN": "还没有项目", en: "No programme yet" } },
      groups: [],
      from: 0,
      total: 0,
    };
  const all = db.selectFrom("group_").where("programme_id", "=", programme.id);
  const { total } = await all.select((of) => of.fn.countAll<number | string>().as("total")).executeTakeFirstOrThrow();
  const ordered = all.selectAll().orderBy("created_at").orderBy("slug");
  const groups = await ("group" in part
    ? ordered.where("id", "=", part.group)
    : ordered.limit(page).offset(part.from)
  ).execute();
  return {
    from: "from" in part ? part.from : 0,
    total: Number(total),
    programme: { slug: programme.slug, name: JSON.parse(programme.name) },
    groups: await Promise.all(groups.map((group) => loadGroup(db, group))),
  };
}

async function loadGroup(db: Db, group: { id: string; slug: string; name: string }): Promise<BoardGroup> {
  const children = await childrenOf(db, group.id);
  const withdrawn = new Set(children.filter((child) => child.consentWithdrawn).map((child) => child.code));
  const paper = await paperStepsOf(db, group.id);
  const cells = (await cellsOf(db, group.id)).map((cell) => {
    if (withdrawn.has(cell.child)) return notNeeded(cell);
    const step = paper.get(cell.assignment);
    return step === undefined ? cell : { ...cell, paper: step };
  });
  const latest = await latestEdition(db, group.id);
  return {
    id: group.id,
    slug: group.slug,
    name: JSON.parse(group.name),
    enrolled: children.filter((child) => !child.consentWithdrawn).length,
    waves: (["T0", "mid", "T1", "T2"] as const).filter((wave) => cells.some((cell) => cell.wave === wave)),
    children: children.map(({ code, left, consentWithdrawn }) => ({ code, left: left !== null, consentWithdrawn })),
    cells,
    ...(await loadWindows(db, group.id)),
    release: latest
      ? { state: stateOf(latest), edition: latest.edition, url: reportUrl(group.slug) }
      : { state: "none", edition: null, url: null },
  };
}

function stateOf({ reason, isUnderOlderRules }: LatestEdition): BoardGroup["release"]["state"] {
  if (reason !== null) return "taken-down";
  return isUnderOlderRules ? "older-rules" : "published";
}

/** Where a group's public page is. */
export function reportUrl(slug: string): string {
  return `/reports/groups/${slug}/`;
}

/** Once consent is withdrawn nothing is asked of a child any more, and what came before is not counted. */
function notNeeded(cell: BoardCell): BoardCell {
  return { ...cell, status: "not-needed", reason: "consent-withdrawn", receivedAt: null, receipt: null };
}

async function cellsOf(db: Db, group: string): Promise<BoardCell[]> {
  const rows = await db
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .leftJoin("response", (join) =>
      join.onRef("response.assignment_id", "=", "assignment.id").on((is) =>
        is(
          "response.seq",
          "=",
          is
            .selectFrom("response as first")
            .select((first) => first.fn.min("first.seq").as("seq"))
            .whereRef("first.assignment_id", "=", "assignment.id"),
        ),
      ),
    )
    .select([
      "assignment.id as assignment",
      "child.code as child",
      "informant.role as informant",
      "assignment.wave",
      "instrument_version.instrument",
      "assignment.opened_at",
      "assignment.closed",
      "assignment.closed_reason",
      "response.received_at as receivedAt",
      "response.receipt",
    ])
    .where("child.group_id", "=", group)
    .orderBy("assignment.wave")
    .orderBy("child.code")
    .orderBy("instrument_version.instrument")
    .execute();
  return rows.map(({ opened_at, closed, closed_reason, ...cell }) => ({
    ...cell,
    status: cell.receipt ? "received" : (closed ?? (opened_at ? "opened" : "expected")),
    reason: cell.receipt ? null : closed_reason,
  }));
}
