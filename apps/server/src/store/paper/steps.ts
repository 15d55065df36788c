import type { PaperStep } from "../../../api/index.ts";
import type { Db } from "../tables.ts";

/** How far each form of a group that is on paper has come, by its assignment. */
export async function paperStepsOf(db: Db, group: string): Promise<Map<string, PaperStep>> {
  const rows = await db
    .selectFrom("paper_booklet")
    .innerJoin("paper_form", "paper_form.booklet_id", "paper_booklet.id")
    .leftJoin("paper_settlement", "paper_settlement.booklet_id", "paper_booklet.id")
    .select(["paper_form.assignment_id", "paper_booklet.out_at", "paper_settlement.way"])
    .select((of) =>
      of
        .selectFrom("paper_entry")
        .select((each) => each.fn.max("turn").as("turn"))
        .whereRef("paper_entry.booklet_id", "=", "paper_booklet.id")
        .as("turns"),
    )
    .where("paper_booklet.group_id", "=", group)
    .execute();
  const steps = new Map<string, PaperStep>();
  for (const { assignment_id, out_at, way, turns } of rows) {
    const step = stepOf(out_at !== null, Number(turns ?? 0), way !== null);
    if (step) steps.set(assignment_id, step);
  }
  return steps;
}

function stepOf(isOut: boolean, entries: number, isSettled: boolean): PaperStep | null {
  if (isSettled) return "settled";
  if (entries === 2) return "differs";
  if (entries === 1) return "entered-once";
  return isOut ? "out" : null;
}
