import { randomUUID } from "node:crypto";
import type { Wave, Words } from "@kith/instrument";
import type { FamilyText, TextKind } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import type { Db } from "../tables.ts";
import { standardTexts, textHash, textKinds } from "./standard-texts.ts";

/** Every text a programme has ever told families, each kind's newest first: its own, then those that came with Kith. */
export async function loadTexts(db: Db, programme: string | null): Promise<FamilyText[]> {
  const own = programme
    ? await db
        .selectFrom("consent_text")
        .select(["purpose", "wave", "version", "words", "hash", "at", "by"])
        .where("programme_id", "=", programme)
        .orderBy("version", "desc")
        .execute()
    : [];
  return textKinds.flatMap((kind) => [
    ...own
      .filter(({ purpose }) => purpose === kind)
      .map(({ purpose, words, ...text }) => ({ kind: purpose, words: JSON.parse(words) as Words, ...text })),
    ...standardTexts(kind).map((text) => ({ ...text, wave: null, at: null, by: null })),
  ]);
}

/** What is told now: the newest text that is for this wave or for every wave. */
export function textFor(texts: FamilyText[], kind: TextKind, wave: Wave | null): FamilyText {
  const text = texts.find((each) => each.kind === kind && (each.wave === null || each.wave === wave));
  if (!text) throw new Error(`textFor requires a text for ${kind}`);
  return text;
}

export type NewText = {
  programme: string;
  kind: TextKind;
  wave: Wave | null;
  words: Words;
  /** The text it was written from: where another came in between, it is not stored over it. */
  after: string;
  by: string;
  at: string;
};

/** Stores a text as the kind's next version. What was said to earlier ones was said to those, and stays so. */
export async function saveText(trx: Db, text: NewText): Promise<"saved" | "same" | "another-came-first"> {
  const { programme, kind, wave, words, by, at } = text;
  const texts = await loadTexts(trx, programme);
  const now = textFor(texts, kind, wave);
  if (now.hash !== text.after) return "another-came-first";
  if (now.wave === wave && now.words["zh-CN"] === words["zh-CN"] && now.words.en === words.en) return "same";
  const version = 1 + Math.max(...texts.filter((each) => each.kind === kind).map((each) => each.version));
  const hash = textHash(kind, wave, version, words);
  await trx
    .insertInto("consent_text")
    .values({
      id: randomUUID(),
      programme_id: programme,
      purpose: kind,
      wave,
      version,
      words: JSON.stringify(words),
      hash,
      at,
      by,
    })
    .execute();
  const detail = { kind, version, hash, ...(wave ? { wave } : {}) };
  await addToAudit(trx, { at, actor: by, action: "text-set", subject: programme, detail });
  return "saved";
}
