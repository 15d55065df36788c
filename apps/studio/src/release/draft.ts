import type { Words } from "@kith/instrument";
import type { ReleaseDraft } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { askDraft } from "../api/release.ts";
import { troubleWords } from "../words/trouble.ts";

/** The draft as last read. An older one stays in view while it is read anew. */
export type DraftView = {
  draft: ReleaseDraft | null;
  isReading: boolean;
  trouble: Words | null;
  readAgain: () => void;
};

/** Reads a group's draft, and reads it anew whenever another form of the group has come in, or an edition gone out. */
export function useDraft(group: string, since: string, signedOut: () => void): DraftView {
  const [draft, setDraft] = useState<ReleaseDraft | null>(null);
  const [isReading, setReading] = useState(true);
  const [trouble, setTrouble] = useState<Words | null>(null);

  const read = useCallback(async () => {
    setReading(true);
    const asked = await askDraft(group);
    if (asked.kind === "signed-out") return signedOut();
    setReading(false);
    if (asked.kind === "answered") setDraft(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
  }, [group, signedOut]);

  useEffect(() => {
    // Every form that comes in makes the draft an old one.
    if (since !== "") void read();
  }, [read, since]);

  return { draft, isReading, trouble, readAgain: () => void read() };
}
