import type { Words } from "@kith/instrument";
import type { ReleaseNote } from "@kith/server/api";
import { useState } from "react";
import { saveNote } from "../api/release.ts";
import { troubleWords } from "../words/trouble.ts";

/** Changing what a report is told beyond the answers: the draft is then read anew, and earlier signatures lapse. */
export type Noting = { save: (note: Partial<ReleaseNote>) => Promise<void>; isSaving: boolean; trouble: Words | null };

export function useNote(group: string, readAgain: () => void, signedOut: () => void): Noting {
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const save = async (note: Partial<ReleaseNote>) => {
    if (isSaving) return;
    setSaving(true);
    const asked = await saveNote(group, note);
    setSaving(false);
    if (asked.kind === "signed-out") return signedOut();
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
    if (asked.kind === "answered") readAgain();
  };
  return { save, isSaving, trouble };
}
