import { readBy, type Wave, type Words } from "@kith/instrument";
import type { Slips } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { ask } from "../api/ask.ts";
import { SlipsBody } from "../api/set-up.ts";
import { troubleWords } from "../words/trouble.ts";

/** Everyone's slip for one wave. Looking is noted in the record. */
export function useSlips(
  group: string,
  wave: Wave,
  signedOut: () => void,
): { slips: Slips | null; trouble: Words | null; again: () => void } {
  const [slips, setSlips] = useState<Slips | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const load = useCallback(async () => {
    const path = `/api/studio/groups/${encodeURIComponent(group)}/waves/${wave}/slips`;
    const asked = await ask({ path, read: (thing) => readBy(SlipsBody, thing) });
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setSlips(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
  }, [group, wave, signedOut]);
  useEffect(() => void load(), [load]);
  return { slips, trouble, again: () => void load() };
}
