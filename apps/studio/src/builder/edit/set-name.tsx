import { useLanguage } from "../../language.tsx";
import type { DraftOptionSet } from "../draft.ts";

/** An answer set is known by its first and last answer. */
export function SetName({ set }: { set: DraftOptionSet }) {
  const { language } = useLanguage();
  const [first, last] = [set.options[0], set.options.at(-1)].map((option) => option?.words[language] || "…");
  return `${first} – ${last}（${set.options.length}）`;
}
