import { contentHash, type Problem } from "@kith/instrument";
import type { PaperDone, PaperEntry } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import type { Secrets } from "../secrets.ts";
import type { Db } from "../tables.ts";
import { type FoundBooklet, findBooklet } from "./booklets.ts";
import { raiseCalls } from "./calls.ts";
import { compareEntries } from "./compare-entries.ts";
import { dropPaperDraft } from "./drafts.ts";
import { entriesOf, type StoredEntry } from "./load-entries.ts";
import { settlementOf, settlePaper } from "./settle.ts";
import { toResponses } from "./to-responses.ts";

export type Entering = { code: string; entry: PaperEntry; by: string; at: string };
export type NotEntered =
  | {
      kind:
        | "no-such-thing"
        | "paper-came-elsewhere"
        | "paper-not-needed"
        | "paper-settled"
        | "paper-second-person"
        | "paper-twice";
    }
  | { kind: "wrong-answers"; problems: Problem[] };

/**
 * Keeps what one person read on a booklet. The first entry counts for nothing yet; the second must be another person's, and
 * where the two are the same the forms are in. Sent twice it is kept once.
 */
export async function addPaperEntry(
  trx: Db,
  secrets: Secrets,
  { code, entry, by, at }: Entering,
): Promise<PaperDone | NotEntered> {
  const booklet = await findBooklet(trx, code);
  if (!booklet) return { kind: "no-such-thing" };
  const before = await entriesOf(trx, booklet.id);
  const hash = contentHash(entry);
  const again = before.find(({ id }) => id === entry.id);
  if (again && again.content_hash === hash && again.entered_by === by) return whereItStands(trx, booklet, before);
  const obstacle = whyNot(booklet, before, by, (await settlementOf(trx, booklet.id)) !== null);
  if (obstacle) return { kind: obstacle };
  const stranger = entry.forms.find((form) => !booklet.forms.some((one) => one.assignment === form.assignment));
  if (stranger) return { kind: "wrong-answers", problems: [{ at: stranger.assignment, says: notInIt }] };
  const read = await toResponses(trx, booklet, entry, at, () => entry.id);
  if (read.kind === "refused") return { kind: "wrong-answers", problems: read.problems };
  const row = { id: entry.id, booklet_id: booklet.id, turn: before.length + 1, content_hash: hash };
  const { seq } = await trx
    .insertInto("paper_entry")
    .values({ ...row, body: JSON.stringify(entry), entered_at: at, entered_by: by })
    .returning("seq")
    .executeTakeFirstOrThrow();
  await dropPaperDraft(trx, { booklet: booklet.id, by });
  // Somebody's safety waits for no second entry.
  await raiseCalls(trx, booklet, { seq, entry, earlier: before.map(({ entry: one }) => one), at });
  const detail = { entry: entry.id, turn: row.turn, forms: entry.forms.length };
  await addToAudit(trx, { at, actor: by, action: "paper-entered", subject: booklet.childId, detail });
  const [first] = before;
  if (!first) return { kind: "entered-once", compared: 0, differed: 0, receipts: [] };
  const { differences, compared, differed } = compareEntries(first.entry, entry);
  if (differences.length > 0) return { kind: "differs", compared, differed, receipts: [] };
  return settlePaper(trx, secrets, booklet, { entry, way: "same", compared, differed: 0, took: {}, by, at });
}

/** Why a booklet cannot be entered by this person now; null where it can. */
export function whyNot(
  { forms }: Pick<FoundBooklet, "forms">,
  before: { entered_by: string }[],
  by: string,
  isSettled: boolean,
): "paper-came-elsewhere" | "paper-not-needed" | "paper-settled" | "paper-second-person" | "paper-twice" | null {
  if (isSettled) return "paper-settled";
  const needed = forms.filter(({ isNeeded }) => isNeeded);
  if (needed.length === 0) return "paper-not-needed";
  if (needed.every(({ isIn }) => isIn)) return "paper-came-elsewhere";
  if (before.length >= 2) return "paper-twice";
  return before.some(({ entered_by }) => entered_by === by) ? "paper-second-person" : null;
}

async function whereItStands(db: Db, booklet: FoundBooklet, [first, second]: StoredEntry[]): Promise<PaperDone> {
  const settled = await settlementOf(db, booklet.id);
  if (settled) return settled;
  if (!first || !second) return { kind: "entered-once", compared: 0, differed: 0, receipts: [] };
  const { compared, differed } = compareEntries(first.entry, second.entry);
  return { kind: "differs", compared, differed, receipts: [] };
}

const notInIt = { "zh-CN": "这一本里没有这份表。", en: "There is no such form in this booklet." };
