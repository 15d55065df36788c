import type { Sitting } from "./kept.ts";
import { changeSitting } from "./sittings.ts";

/** Writes one answer, or that there is none any more, to this device's disk. Null says that the sitting was sent meanwhile. */
export function keepAnswer(key: string, form: number, question: string, value: unknown): Promise<Sitting | null> {
  return changeSitting(key, (kept) => ({
    ...kept,
    drafts: kept.drafts.map((draft, at) => {
      if (at !== form) return draft;
      const { [question]: _, ...others } = draft.data;
      return { ...draft, data: value === undefined || value === null ? others : { ...others, [question]: value } };
    }),
  }));
}
