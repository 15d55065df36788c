import { addToAudit } from "./audit.ts";
import { addInformant } from "./people.ts";
import type { Db } from "./tables.ts";

/**
 * Another person answers than the last time: the forms of this link that are not in yet become that person's own. What the two
 * said is never taken for one person's change of view, because the estimate pairs one rater with the same rater.
 */
export async function changeRater(
  trx: Db,
  { link, group, at }: { link: string; group: string; at: string },
): Promise<void> {
  const open = await trx
    .selectFrom("assignment")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .select(["assignment.id", "informant.id as informant", "informant.role", "informant.rater_id as rater"])
    .where("assignment.link_id", "=", link)
    .where("informant.role", "in", ["teacher", "caregiver"])
    .where((is) =>
      is.not(is.exists(is.selectFrom("response").select("seq").whereRef("assignment_id", "=", "assignment.id"))),
    )
    .execute();
  for (const informant of new Set(open.map((form) => form.informant))) {
    const forms = open.filter((form) => form.informant === informant);
    const [first] = forms;
    if (!first) continue;
    const rater = await nextRater(trx, group, first.role, first.rater);
    await trx
      .updateTable("assignment")
      .set({ informant_id: await addInformant(trx, group, first.role, rater) })
      .where(
        "id",
        "in",
        forms.map(({ id }) => id),
      )
      .execute();
    await addToAudit(trx, {
      at,
      actor: "informant",
      action: "rater-changed",
      subject: link,
      detail: { from: first.rater, to: rater, forms: forms.length },
    });
  }
}

/** `t2` is followed by `t2-2`, and that by `t2-3`: which place is judged from stays to be seen, and nobody is named. */
async function nextRater(
  db: Db,
  group: string,
  role: "teacher" | "caregiver" | "child" | "facilitator",
  rater: string,
): Promise<string> {
  const place = rater.replace(/-\d+$/, "");
  const rows = await db
    .selectFrom("informant")
    .select("rater_id")
    .where("group_id", "=", group)
    .where("role", "=", role)
    .execute();
  const taken = new Set(rows.map((row) => row.rater_id));
  let number = 2;
  while (taken.has(`${place}-${number}`)) number += 1;
  return `${place}-${number}`;
}
