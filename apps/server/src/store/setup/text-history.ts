import type { TextHistory } from "../../../api/index.ts";
import type { Db } from "../tables.ts";
import { loadTexts } from "./consent-texts.ts";
import { coreSentences, textKinds } from "./standard-texts.ts";
import { textChanges } from "./text-changes.ts";

/** Every version of every text, what differs from the one before, and for how many children the yes that counts was given to it. */
export async function loadTextHistory(db: Db, programme: string): Promise<TextHistory> {
  const texts = await loadTexts(db, programme);
  const agreed = await childrenAgreed(db, programme);
  return textKinds.map((kind) => {
    const versions = texts.filter((text) => text.kind === kind);
    return {
      kind,
      core: coreSentences(kind),
      versions: versions.map((text, at) => {
        // A wave's own text differs from what was told at that wave before it.
        const before = versions.slice(at + 1).find(({ wave }) => wave === null || wave === text.wave);
        const changes = before ? textChanges(before.words, text.words) : [];
        return { ...text, changes, agreed: agreed.get(text.hash)?.size ?? 0 };
      }),
    };
  });
}

/** By text, the children whose newest answer to that question is a yes to it. */
async function childrenAgreed(db: Db, programme: string): Promise<Map<string, Set<string>>> {
  const notes = await db
    .selectFrom("consent_note")
    .innerJoin("child", "child.id", "consent_note.child_id")
    .innerJoin("group_", "group_.id", "child.group_id")
    .select(["child_id", "purpose", "wave", "decision", "text_hash"])
    .where("group_.programme_id", "=", programme)
    .orderBy("consent_note.at", "desc")
    .execute();
  const answered = new Set<string>();
  const agreed = new Map<string, Set<string>>();
  for (const { child_id, purpose, wave, decision, text_hash } of notes) {
    const question = `${child_id} ${purpose} ${wave}`;
    if (answered.has(question)) continue;
    answered.add(question);
    if (decision === "yes") agreed.set(text_hash, (agreed.get(text_hash) ?? new Set()).add(child_id));
  }
  return agreed;
}
