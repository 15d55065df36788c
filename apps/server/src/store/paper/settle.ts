import { randomUUID } from "node:crypto";
import type { Answer, Problem } from "@kith/instrument";
import type { PaperDone, PaperEntry, PaperSettling } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import { giveToNextRater } from "../change-rater.ts";
import { addResponses } from "../responses.ts";
import type { Secrets } from "../secrets.ts";
import type { Db, Tables } from "../tables.ts";
import { type FoundBooklet, findBooklet } from "./booklets.ts";
import { isRaised } from "./calls.ts";
import { compareEntries, placeOf } from "./compare-entries.ts";
import { entriesOf } from "./load-entries.ts";
import { toResponses } from "./to-responses.ts";

type Took = Record<string, "first" | "second" | "neither">;
type Settled = {
  entry: PaperEntry;
  way: Tables["paper_settlement"]["way"];
  compared: number;
  differed: number;
  /** Whose reading the paper bore out, difference by difference. */
  took: Took;
  by: string;
  at: string;
};

/** Makes what was settled the one response of each form that is still waited for. From here on nothing about it changes. */
export async function settlePaper(
  trx: Db,
  secrets: Secrets,
  booklet: FoundBooklet,
  { entry, way, compared, differed, took, by, at }: Settled,
): Promise<PaperDone> {
  const raterId = await raterOf(trx, booklet, entry);
  const read = await toResponses(trx, { ...booklet, raterId }, entry, at, () => randomUUID());
  if (read.kind === "refused") throw new Error("settlePaper requires answers that fit their questions");
  const raised = (await entriesOf(trx, booklet.id)).map((one) => one.entry);
  const arrivals = read.value.map(({ assignment, response }) => {
    const unscored = Object.fromEntries(
      Object.entries(response.unscored).filter(
        ([item, answer]) => !raised.some((one) => isRaised(one, assignment, item, answer)),
      ),
    );
    return { assignment, response: { ...response, unscored }, at };
  });
  const stored = arrivals.length > 0 ? await addResponses(trx, secrets, arrivals) : [];
  const receipts = stored.map(({ receipt }) => receipt);
  const body = { entry, took, receipts, responses: arrivals.map(({ response }) => response.id) };
  await trx
    .insertInto("paper_settlement")
    .values({ booklet_id: booklet.id, way, compared, differed, body: JSON.stringify(body), at, by })
    .execute();
  await trx.deleteFrom("paper_draft").where("booklet_id", "=", booklet.id).execute();
  const detail = { way, compared, differed, forms: arrivals.length };
  await addToAudit(trx, { at, actor: by, action: "paper-settled", subject: booklet.childId, detail });
  return { kind: "settled", compared, differed, receipts };
}

export type Settling = { code: string; by: string; at: string };
export type NotSettled =
  | {
      kind:
        | "no-such-thing"
        | "paper-came-elsewhere"
        | "paper-not-needed"
        | "paper-nothing-to-settle"
        | "paper-not-all-settled";
    }
  | { kind: "wrong-answers"; problems: Problem[] };

/** Settles where two entries differ by what the paper says. Settled once more, it says what was settled. */
export async function settleDifferences(
  trx: Db,
  secrets: Secrets,
  { code, by, at }: Settling,
  { chosen }: PaperSettling,
): Promise<PaperDone | NotSettled> {
  const booklet = await findBooklet(trx, code);
  if (!booklet) return { kind: "no-such-thing" };
  const before = await settlementOf(trx, booklet.id);
  if (before) return before;
  const [first, second] = await entriesOf(trx, booklet.id);
  if (!first || !second) return { kind: "paper-nothing-to-settle" };
  const { differences, compared, differed } = compareEntries(first.entry, second.entry);
  const entry = structuredClone(first.entry);
  const took: Took = {};
  for (const difference of differences) {
    const at = placeOf(difference);
    const said = chosen.find((each) => each.at === at);
    if (!said) return { kind: "paper-not-all-settled" };
    const side = difference.two.findIndex((one) => JSON.stringify(one) === JSON.stringify(said.is));
    took[at] = side < 0 ? "neither" : side === 0 ? "first" : "second";
    if (!put(entry, difference, said.is)) return { kind: "paper-not-all-settled" };
  }
  const obstacle = isOver(booklet);
  if (obstacle) return { kind: obstacle };
  const read = await toResponses(trx, booklet, entry, at, () => entry.id);
  if (read.kind === "refused") return { kind: "wrong-answers", problems: read.problems };
  return settlePaper(trx, secrets, booklet, { entry, way: "settled", compared, differed, took, by, at });
}

/** Takes a booklet as one person read it, where the programme allows that. */
export async function takeSingle(
  trx: Db,
  secrets: Secrets,
  { code, by, at }: Settling,
): Promise<PaperDone | NotSettled> {
  const booklet = await findBooklet(trx, code);
  if (!booklet) return { kind: "no-such-thing" };
  const before = await settlementOf(trx, booklet.id);
  if (before) return before;
  const [first, second] = await entriesOf(trx, booklet.id);
  if (!first || second) return { kind: "paper-nothing-to-settle" };
  const obstacle = isOver(booklet);
  if (obstacle) return { kind: obstacle };
  const { entry } = first;
  return settlePaper(trx, secrets, booklet, { entry, way: "single", compared: 0, differed: 0, took: {}, by, at });
}

/** What became of a booklet that is settled; null before. */
export async function settlementOf(db: Db, booklet: string): Promise<PaperDone | null> {
  const row = await db
    .selectFrom("paper_settlement")
    .select(["compared", "differed", "body"])
    .where("booklet_id", "=", booklet)
    .executeTakeFirst();
  if (!row) return null;
  const { receipts } = JSON.parse(row.body) as { receipts: string[] };
  return { kind: "settled", compared: row.compared, differed: row.differed, receipts };
}

function isOver({ forms }: FoundBooklet): "paper-came-elsewhere" | "paper-not-needed" | null {
  const needed = forms.filter(({ isNeeded }) => isNeeded);
  if (needed.length === 0) return "paper-not-needed";
  return needed.every(({ isIn }) => isIn) ? "paper-came-elsewhere" : null;
}

type Difference = ReturnType<typeof compareEntries>["differences"][number];

/** Writes what the paper says into the entry; false where that is no answer of its kind. */
function put(entry: PaperEntry, difference: Difference, is: Answer | string | null): boolean {
  if (difference.kind === "about") return putAbout(entry, difference.what, is);
  const form = entry.forms.find(({ assignment }) => assignment === difference.assignment);
  if (!form) return false;
  if (difference.kind === "item") {
    if (typeof is === "string") return false;
    if (is === null) delete form.answers[difference.item];
    else form.answers[difference.item] = is;
    return true;
  }
  if (is !== null && typeof is !== "string") return false;
  if (is === null) delete form.unscored[difference.item];
  else form.unscored[difference.item] = is;
  return true;
}

function putAbout(entry: PaperEntry, what: "datedOn" | "assistedBy" | "rater" | "language", is: unknown): boolean {
  if (what === "datedOn") {
    if (is !== null && !(typeof is === "string" && /^\d{4}-\d{2}-\d{2}$/.test(is))) return false;
    entry.datedOn = is;
    return true;
  }
  if (what === "rater" && (is === "usual" || is === "other")) entry.rater = is;
  else if (what === "language" && (is === "zh-CN" || is === "en")) entry.language = is;
  else if (what === "assistedBy" && (is === "nobody" || is === "volunteer" || is === "family" || is === "child"))
    entry.assistedBy = is;
  else return false;
  return true;
}

/** Somebody else in the same place is another person, also on paper: their forms are never paired with the usual one's. */
async function raterOf(trx: Db, booklet: FoundBooklet, { rater }: PaperEntry): Promise<string> {
  const { group, informant: role, raterId, forms } = booklet;
  const open = forms.filter(({ isIn, isNeeded }) => !isIn && isNeeded).map(({ assignment }) => assignment);
  if (rater === "usual" || open.length === 0 || (role !== "teacher" && role !== "caregiver")) return raterId;
  return giveToNextRater(trx, { group, role, rater: raterId, forms: open });
}
