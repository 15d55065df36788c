import type { PaperToEnter } from "../../../api/index.ts";
import type { Secrets } from "../secrets.ts";
import type { Db } from "../tables.ts";
import { findBooklet } from "./booklets.ts";
import { loadPaperDraft } from "./drafts.ts";
import { whyNot } from "./entries.ts";
import { entriesOf } from "./load-entries.ts";
import { instrumentsOf, showBooklet, staffNames } from "./load-round.ts";
import { loadPaperRule } from "./rule.ts";

/** One booklet for the one who has it in hand: what to enter and what they may do. Nothing that another has entered. */
export async function loadToEnter(
  db: Db,
  secrets: Secrets,
  { code, by, isKeeper }: { code: string; by: string; isKeeper: boolean },
): Promise<PaperToEnter | null> {
  const found = await findBooklet(db, code);
  if (!found) return null;
  const entries = await entriesOf(db, found.id);
  const booklet = await showBooklet(db, found, entries, await staffNames(db), by);
  const rule = await loadPaperRule(db, found.programme);
  const { name } = await db.selectFrom("group_").select("name").where("id", "=", found.group).executeTakeFirstOrThrow();
  const window = await db
    .selectFrom("wave_window")
    .select(["opens_on", "closes_on"])
    .where("group_id", "=", found.group)
    .where("wave", "=", found.wave)
    .executeTakeFirst();
  const isWaiting = { ...found, forms: found.forms.filter(({ isIn, isNeeded }) => !isIn && isNeeded) };
  return {
    booklet: {
      ...booklet,
      forms: booklet.forms.filter((form) => isWaiting.forms.some((one) => one.assignment === form.assignment)),
    },
    group: { id: found.group, name: JSON.parse(name) },
    wave: found.wave,
    rule,
    instruments: await instrumentsOf(db, [isWaiting]),
    opensOn: window?.opens_on ?? null,
    closesOn: window?.closes_on ?? null,
    draft: await loadPaperDraft(db, secrets, { booklet: found.id, by }),
    may: mayOf(
      booklet.state,
      whyNot(found, entries, by, booklet.state === "settled"),
      maySettle(entries, rule, by, isKeeper),
    ),
    mayBeEnough: rule.entries === "single" && booklet.state === "entered-once",
  };
}

/** Who may say what the paper says: either of the two who read it or a data keeper, or a data keeper alone. */
export function maySettle(
  entries: { entered_by: string }[],
  rule: PaperToEnter["rule"],
  by: string,
  isKeeper: boolean,
): boolean {
  if (isKeeper) return true;
  return rule.settledBy === "either" && entries.some(({ entered_by }) => entered_by === by);
}

function mayOf(
  state: PaperToEnter["booklet"]["state"],
  obstacle: ReturnType<typeof whyNot>,
  canSettle: boolean,
): PaperToEnter["may"] {
  if (state === "differs") return canSettle ? "settle" : "wait";
  if (obstacle === null) return "enter";
  return obstacle === "paper-second-person" ? "second-person" : "done";
}
