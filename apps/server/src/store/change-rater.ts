import type { Informant } from "@kith/instrument";
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
    const ids = forms.map(({ id }) => id);
    const rater = await giveToNextRater(trx, { group, role: first.role, rater: first.rater, forms: ids });
    await addToAudit(trx, {
      at,
      actor: "informant",
      action: "rater-changed",
      subject: link,
      detail: { from: first.rater, to: rater, forms: forms.length },
    });
  }
}

/** Makes forms the next person's own in the same place, and says who that is. */
export async function giveToNextRater(
  trx: Db,
  { group, role, rater, forms }: { group: string; role: Informant; rater: string; forms: string[] },
): Promise<string> {
  const next = await nextRater(trx, group, role, rater);
  await trx
    .updateTable("assignment")
    .set({ informant_id: await addInformant(trx, group, role, next) })
    .where("id", "in", forms)
    .execute();
  return next;
}

/** `t2` is followed by `t2-2`, and that by `t2-3`: which place is judged from stays to be seen, and nobody is named. */
async function nextRater(db: Db, group: string, role: Informant, rater: string): Promise<string> {
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
